// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/position.h"

#include <vector>

namespace rankfall {

/// What the residual still needs, as proved facts: lower ≤ rank of the residual ≤ upper.
/// lower: the largest rank of its three unfoldings. Over Z the rank is taken modulo a prime near 2^31, which never
/// exceeds the rank over Q, so the bound is certified; modulo a prime it is the rank there. upper: the smallest, over
/// the three modes, sum of the ranks of its slices. For a folded residual (tensor.h) the unfoldings over A and B are
/// those of the symmetric tensor, and prove half their rank.
struct Bounds {
    int lower = 0;
    int upper = 0;
    Mode lowerMode = Mode::A; ///< the unfolding that attains it
    Mode upperMode = Mode::A; ///< the direction of slicing that attains it

    bool closed() const { return lower == upper; }

    bool operator==(const Bounds&) const = default;
};

Bounds boundsOf(const Tensor& residual, Ring ring);

/// Terms that sum to the residual, as many as Bounds::upper says. Each slice is factored over the ring by exact
/// elimination; over Z coefficients stay integers, but may exceed the problem’s bound. Empty when the residual is zero,
/// or (never seen in practice) when a coefficient would exceed kMaxCoefficient.
std::vector<Term> upperWitness(const Tensor& residual, Ring ring);

/// What playing a term would do to the residual, for previews.
struct TermEffect {
    int cancels = 0; ///< nonzero cells that become zero
    int creates = 0; ///< zero cells that become nonzero
    int changes = 0; ///< nonzero cells that stay nonzero with another value
    int nonzerosAfter = 0;
};

TermEffect effectOf(const Tensor& residual, const Term& term, Ring ring);

} // namespace rankfall
