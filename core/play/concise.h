// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/play/tensor_game.h"

namespace rankfall::play {

/// A tensor in the smallest space that holds it: bases of the spans of its three sets of fibres, and its coordinates in
/// them. Over Z mod 2 and Z mod 3.
struct Concise {
    Dims dims{};                                ///< ranks of the three unfoldings; all zero for the zero tensor
    std::array<std::vector<Vector>, 3> vectors; ///< per mode `dims` independent vectors of the large space
    State state;                                ///< of the game with `dims`, in these coordinates
};

Concise concise(const TensorGame& game, const State& state);
/// The move of the large game whose coordinates `small` has.
Action expanded(const Concise& concise, const Action& small, Ring ring);

} // namespace rankfall::play
