// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/play/basis.h"

#include <optional>
#include <string>

namespace rankfall {

/// How the engines "agent" and "backplay" think. Which networks there are: core/agent/networks.h.
struct AgentSettings {
    std::string network; ///< its name; empty: the best that fits
    std::optional<play::BasisKind>
        basis;                ///< that games are played in, a new one for each; none: what the network learned
    int simulations = 400;    ///< before each move of a game
    bool riskSeeking = false; ///< values are the mean of the best quarter, as AlphaTensor's
    bool published = false; ///< the search has AlphaTensor's constants, agent::publishedMcts(), instead of the default
    int fewestTerms = 3;    ///< that backplay undoes at once
    bool endgame = true;    ///< backplay finishes what has rank 2 or less exactly, without the network
};

/// Read by engines when they begin. Any thread.
AgentSettings agentSettings();
void setAgentSettings(AgentSettings settings);

using play::basisKindKey;

} // namespace rankfall
