// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/sat/bits.h"
#include "core/tensor/target.h"

#include <string>

namespace rankfall::proof {

/// A linear map on decompositions over Z mod 2: a term's factor over mode m becomes maps[m] times it, over mode to[m].
struct Symmetry {
    std::string name;                               ///< what it is, in words
    std::array<std::size_t, 3> to{0, 1, 2};         ///< a permutation
    std::array<std::vector<std::uint64_t>, 3> maps; ///< the image of each unit vector

    sat::BitTerm operator()(const sat::BitTerm& term) const;
};

/// Whether it is invertible and takes the tensor to itself, and so decompositions of it to decompositions of it.
bool isSymmetry(const Symmetry& symmetry, const sat::BitTensor& tensor);

/// Generators of a group of symmetries of the target's tensor: of a matrix product (n, m, p up to 8) changes of the
/// bases of rows, columns and middle, transposition when n = p and rotation when n = m = p (de Groote 1978).
/// Empty for other targets.
std::vector<Symmetry> symmetriesOf(const Target& target);
/// Those of them that keep this tensor, of the target's shape: of a residual few or none.
std::vector<Symmetry> symmetriesOf(const Target& target, const sat::BitTensor& tensor);

/// The orbits of nonzero rank-one terms under the group that some symmetries generate, the largest first.
struct TermOrbits {
    struct Orbit {
        sat::BitTerm representative{};
        std::vector<sat::BitTerm> terms;
    };

    std::vector<Orbit> orbits;
};

/// Terms are listed only when the three sizes sum to at most this.
inline constexpr int kMostOrbitBits = 14;
TermOrbits termOrbits(std::array<int, 3> size, const std::vector<Symmetry>& generators);

} // namespace rankfall::proof
