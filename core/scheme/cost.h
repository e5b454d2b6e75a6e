// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/scheme/scheme.h"

#include <array>
#include <map>
#include <string>
#include <vector>

namespace rankfall {

/// What carrying out a scheme costs besides its multiplications, counted without sharing subexpressions.
struct Cost {
    int additions = 0;             ///< Σ over the linear forms of A, B and C of (nonzeros − 1)
    std::array<int, 3> nonzeros{}; ///< in U, V, W
    int scalings = 0;              ///< coefficients other than ±1
};

Cost costOf(const Scheme& scheme);

/// The distinct coefficients in ascending order: "-1", "0", "1/2".
std::vector<std::string> coefficientsOf(const Scheme& scheme);

/// How many products have factors of these ranks when A, B, C entries are read as matrices: (rank u, rank v, rank w).
/// The algorithm's type, its fingerprint. Empty unless every mode is laid out as a full matrix, for Gaussian
/// coefficients, and for fractions without a common denominator of 64 bits.
std::map<std::array<int, 3>, int> typeOf(const Scheme& scheme, Ring ring);
/// The same product by product, in the order of the scheme.
std::vector<std::array<int, 3>> typesOf(const Scheme& scheme, Ring ring);

} // namespace rankfall
