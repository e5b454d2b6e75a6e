// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/play/basis.h"
#include "core/tensor/target.h"

#include <string>

namespace rankfall {

/// How fast the agent's tree search is on this machine, on one thread.
struct AgentSpeed {
    double simulationsPerSecond = 0;
    double evaluationsPerSecond = 0;                ///< of the network
    double searchShare = 0;                         ///< of the time that was not spent in the network
    std::string network;                            ///< its name and kind
    play::BasisKind basis = play::BasisKind::Dense; ///< of the games: the one that the network learned in
};

/// Games from the start position over Z mod 2, 32 in lockstep, with the network at hand that fits, in the bases that it
/// plays in, or with an untrained one of the default sizes, in dense ones; for about `seconds`.
AgentSpeed benchAgent(const Target& target, double seconds);

} // namespace rankfall
