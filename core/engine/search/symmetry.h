// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/rng.h"
#include "core/engine/flip/packing.h"

namespace rankfall {

/// A scheme for n x n x n that the cyclic rotation (a, b, c) -> (b, c, a) of the trace form maps to itself, mod 2:
/// some terms (x, x, x), and orbits of three terms each, one of which stands for all.
struct CyclicScheme {
    int n = 0;
    std::vector<std::uint64_t> cubes;
    flip::PackedTerms orbits; ///< in trace form: mode C transposed

    int rank() const { return static_cast<int>(cubes.size() + 3 * orbits.size()); }
};

/// A start of the search among such schemes, after Moosbauer and Poole (2025): the diagonal is cut into parts, one cube
/// for each, and the rest falls into orbits of single entries. part[i] is the part of diagonal entry i, from 0.
CyclicScheme cyclicStart(const std::vector<int>& part);

/// All its terms, in the program's convention (mode C not transposed); equal ones cancel.
flip::PackedTerms expanded(const CyclicScheme& scheme);

} // namespace rankfall
