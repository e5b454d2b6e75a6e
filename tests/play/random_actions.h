// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/rng.h"
#include "core/play/tensor_game.h"

namespace rankfall::test {

inline play::Vector randomVector(int size, Ring ring, Rng& rng)
{
    play::Vector out;
    while (out.isZero()) {
        for (int i = 0; i < size; ++i) {
            out.set(i, ring == Ring::Z2 ? rng.below(2) : rng.below(3) - 1);
        }
    }
    return out;
}

inline play::Action randomAction(const play::TensorGame& game, Rng& rng)
{
    play::Action out;
    for (std::size_t mode = 0; mode < 3; ++mode) {
        out.factors[mode] = randomVector(game.dims()[mode], game.ring(), rng);
    }
    return out;
}

inline play::Decomposition randomTerms(const play::TensorGame& game, int count, Rng& rng)
{
    play::Decomposition out;
    for (int i = 0; i < count; ++i) {
        out.push_back(randomAction(game, rng));
    }
    return out;
}

} // namespace rankfall::test
