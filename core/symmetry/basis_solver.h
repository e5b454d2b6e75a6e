// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/symmetry/relations.h"

#include <array>
#include <span>

namespace rankfall {

/// P, Q and R over a prime field that take each product of one scheme to the one that it is matched with.
struct FieldBases {
    std::array<FieldMatrix, 3> forward; ///< P, Q, R
    std::array<FieldMatrix, 3> back;    ///< their inverses
};

struct BasisSolution {
    enum class Outcome { Found, Impossible, Undecided };
    Outcome outcome = Outcome::Undecided;
    FieldBases bases; ///< when found
    /// Dimension of the space of solutions that the linear conditions leave, less the three free scales; 0: the only
    /// one.
    std::size_t freedom = 0;
};

/// Which bases P, Q, R make product i of `x` product matching[i] of `y`, modes as they stand. Conditions linear in P, Q
/// and R whatever the scales of factors: images go to images and kernels to kernels; where one of two neighbours is
/// known up to scale, whole factors. Over Z mod 2 there are no scales, and everything is one linear system with at most
/// one solution. What is found has been checked in the field; Impossible is proved.
BasisSolution solveBases(const FieldScheme& x, const FieldScheme& y, std::span<const int> matching);

/// Whether the bases do that.
bool fits(const FieldBases& bases, const FieldScheme& x, const FieldScheme& y, std::span<const int> matching);

} // namespace rankfall
