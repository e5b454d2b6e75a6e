// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/play/tensor_game.h"

namespace rankfall::play {

/// TensorGame::finish() over Z mod 2, on words. A tensor whose unfoldings have ranks of at most kMostFinished is
/// brought into a box of that size, where a slice is one 64-bit word. It is a sum of as many products as the largest of
/// these ranks, a, exactly when the space of its a slices is spanned by the rank-one matrices that lie in it: those are
/// found among its 2^a - 1 members. One product more is looked for where a = 2; then there always is one.
std::optional<Decomposition> finishBits(const Dims& dims, const State& state);

} // namespace rankfall::play
