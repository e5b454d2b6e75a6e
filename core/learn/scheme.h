// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/learn/target.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace rankfall::learn {

/// A decomposition of a matrix product with whole numbers: what a run has found, in the basis of the target.
struct Scheme {
    using Term = std::array<std::vector<int>, 3>; ///< coefficients of A, B and C, row by row; C is not transposed

    Target target;
    Ring ring = Ring::Z2; ///< the ring it is said to hold in
    std::vector<Term> terms;

    int rank() const { return static_cast<int>(terms.size()); }
};

/// The moves as a scheme; entries beyond the target's modes are left out.
Scheme schemeOf(const Target& target, Ring ring, const play::Decomposition& moves);
/// The terms as moves of a game with modes at least as long as the target's. Nothing when a coefficient is not -1, 0
/// or 1.
std::optional<play::Decomposition> movesOf(const Scheme& scheme);

/// Multiplies everything out in whole numbers and compares every entry with the definition of the matrix product; of
/// all that is said to hold, only this decides. Shares no code with the game.
bool isExact(const Scheme& scheme);

/// The moves in increasing order of their canonical forms: the same for the same set of terms.
play::Decomposition sortedTerms(play::Decomposition moves);

/// One term a line in the notation that `rankfall-cli` reads, "(a11+a22)(b11+b22)->c11+c22", after a comment line that
/// names target and ring.
std::string toText(const Scheme& scheme);
std::string toText(const Scheme::Term& term, const Target& target);
/// Reads what toText() wrote; `name` appears in errors.
Expected<Scheme> parseScheme(std::string_view text, const std::string& name);
/// Several, one after the other, each begun by its comment line with the target.
Expected<std::vector<Scheme>> parseSchemes(std::string_view text, const std::string& name);

/// Signs for a scheme modulo 2: one that holds over Z with the same zeros and coefficients -1, 0, 1, or nothing when
/// there is none (or, rarely, when none was met). Modulo 4 the signs are the solutions of a linear system over Z mod 2;
/// `tries` of its solutions are multiplied out.
std::optional<Scheme> withSigns(const Scheme& scheme, std::uint64_t seed, int tries = 64);

} // namespace rankfall::learn
