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
    std::vector<Cell> examples; ///< the first few wrong cells
};

/// Checks Σ u⊗v⊗w = target in the ring. Exact for every coefficient a Scheme can hold: integers with proven head-room,
/// otherwise arbitrary precision. In Z mod 2 and Z mod 3 a denominator that vanishes there makes the verdict not exact.
Verdict verify(const Scheme& scheme, Ring ring);
/// The same for terms of a position, against any tensor.
Verdict verify(const Tensor& target, std::span<const Term> terms, Ring ring);

/// The strongest statement that holds: tries Z (when integral) or Q, then Z mod 2 and Z mod 3, the one that the scheme
/// claims first, with mode C as it stands and transposed.
struct Identification {
    Verdict verdict;         ///< exact, or the nearest miss
    bool transposed = false; ///< the file indexes the transpose of C
    Scheme scheme;           ///< in the program's convention when the verdict is exact
};

Identification identify(const Scheme& scheme);

} // namespace rankfall
