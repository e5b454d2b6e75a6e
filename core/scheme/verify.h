// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/scheme/scheme.h"

#include <span>

namespace rankfall {

/// What an exact check found. This file and its source are the kernel of trust: they depend on the tensor types and
/// exact arithmetic only and share no code with search.
struct Verdict {
    Ring ring = Ring::Z;         ///< the ring the statement is about
    bool exact = false;          ///< Σ products = target, in every cell, in that ring
    std::int64_t wrongCells = 0; ///< cells where the sum differs from the target
    std::int64_t checkedCells = 0;
    /// Coefficients that the ring does not have, such as 1/2 in Z: then it is not exact whatever the cells say.
    bool hasForeignCoefficients = false;
    std::vector<Cell> examples; ///< the first few wrong cells
    double largestError = 0;    ///< over Z, Q, C and R: the largest |sum − target| of a cell (or of one of its parts)
};

/// Checks Σ u⊗v⊗w = target in the ring. Exact for every coefficient a Scheme can hold: integers with proven head-room,
/// otherwise arbitrary precision. Modulo a prime a denominator that vanishes there makes the verdict not exact. Where
/// the target is folded (tensor.h) the sum is. Imaginary parts have no place but in C. In R the sum is just as exact,
/// but the verdict never is: coefficients that were rounded are not what was meant.
Verdict verify(const Scheme& scheme, Ring ring);
/// The same for terms of a position, against any tensor.
Verdict verify(const Tensor& target, std::span<const Term> terms, Ring ring);

/// The strongest statement that holds: tries Z (when integral), Q or C, then Z mod 2 and Z mod 3 after the prime that
/// the scheme claims, with mode C as it stands and transposed. A scheme that claims R is checked over Q as well:
/// coefficients that a file wrote as decimals may be the exact ones. Otherwise it stays in R, with its error.
struct Identification {
    Verdict verdict;         ///< exact, or the nearest miss
    bool transposed = false; ///< the file indexes the transpose of C
    Scheme scheme;           ///< in the program's convention when the verdict is exact
};

Identification identify(const Scheme& scheme);

} // namespace rankfall
