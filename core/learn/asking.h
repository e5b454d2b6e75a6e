// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/weights.h"

#include <string>

namespace rankfall::learn {

/// How fast a network answers on one thread, by what plays (core/net) and by libtorch, the same batch of positions.
/// Positions a second of processor time.
struct AskingSpeed {
    double playsValue = 0; ///< from the state to the moves to go
    double torchValue = 0; ///< from features that are made already
    double playsMoves = 0; ///< 32 draws from the policy, and the moves to go
    double torchMoves = 0; ///< the logits of the moves that were drawn, given them; and the moves to go
};

/// Measures each for about `seconds`. libtorch has one thread from then on.
Expected<AskingSpeed> askingSpeed(const net::Weights& weights, const std::string& name, int positions, double seconds);

} // namespace rankfall::learn
