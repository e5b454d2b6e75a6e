// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/learn/chance.h"
#include "core/play/tensor_game.h"

namespace rankfall::learn {

/// The law of synthetic demonstrations: sums of random terms, whose terms are what a player should have played
/// (Fawzi et al. 2022, Methods). The constants are measured ones.
struct DemonstrationLaw {
    int longest = 7; ///< terms at most
    float evenShare =
        0.5F; ///< so many have coefficients that are nonzero with probability 1/2 (2/3 modulo 3 and over Z)
    float sparsest = 0.2F; ///< the others draw that probability uniformly between these two
    float densest = 0.6F;
};

/// A number of terms in 1 … `longest`, with probability proportional to it: long ones are harder and tell more.
int drawLength(int longest, Rng& rng);
/// Independent canonical terms, none with a zero factor.
play::Decomposition drawDemonstration(const play::TensorGame& game, const DemonstrationLaw& law, Rng& rng);
/// A uniformly chosen subset of that many terms, in random order.
play::Decomposition drawSubset(play::Decomposition terms, int count, Rng& rng);

} // namespace rankfall::learn
