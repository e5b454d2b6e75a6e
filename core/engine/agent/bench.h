// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/tensor/target.h"

#include <string>

namespace rankfall {

/// How fast the agent's tree search is on this machine, on one thread.
struct AgentSpeed {
    double simulationsPerSecond = 0;
    double evaluationsPerSecond = 0; ///< of the network
    double searchShare = 0;          ///< of the time that was not spent in the network
    std::string network;             ///< its name and kind
};

/// Games from the start position over Z mod 2 in dense bases, with the network at hand that fits, or an untrained one
/// of the default sizes, for about `seconds`.
AgentSpeed benchAgent(const Target& target, double seconds);

} // namespace rankfall
