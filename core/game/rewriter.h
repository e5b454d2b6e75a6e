// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/rewrites.h"

#include <array>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace rankfall {

/// A term as sign · f0 ⊗ f1 ⊗ f2 with the first nonzero of every factor positive, so that factors that are equal up to
/// sign are equal. Modulo a prime the first nonzeros are 1, and the sign is any residue but zero: factors that are
/// equal up to a scale are equal.
struct SignedTerm {
    std::array<Factor, 3> factors;
    int sign = 1;

    const Factor& operator[](Mode mode) const { return factors[static_cast<std::size_t>(index(mode))]; }
};

SignedTerm signedTerm(const Term& term, Ring ring);

/// What rewrites.cpp works with: the terms of one position, indexed by their factors, and new terms checked against the
/// bound.
class Rewriter {
public:
    explicit Rewriter(const Position& position);

    int rank() const { return static_cast<int>(m_terms.size()); }

    const SignedTerm& operator[](int i) const { return m_terms[static_cast<std::size_t>(i)]; }

    /// Ascending indices of the terms that have this factor, for every factor that two have.
    const std::map<Factor, std::vector<int>>& shared(Mode mode) const
    {
        return m_shared[static_cast<std::size_t>(index(mode))];
    }

    /// By what one factor is multiplied before it is added to another: 1 and -1; just 1 modulo 2, and every residue
    /// modulo 5 and 7.
    std::span<const int> signs() const;

    /// a·x + b·y; nothing when it vanishes or leaves what a factor can hold.
    std::optional<Factor> sum(int a, const Factor& x, int b, const Factor& y) const;

    /// Adds the rewrite to the list, with the differences it makes, unless a new term exceeds what is allowed. The new
    /// terms are given by their factors over (shared, summed, the third mode) and a sign.
    struct NewTerm {
        Factor shared;
        Factor summed;
        Factor third;
        int sign = 1;
    };

    void offer(Rewrite rewrite, std::span<const NewTerm> added, std::vector<Rewrite>& list) const;
    /// A term other than `p` and `q` with which this one would merge; -1: none.
    int mergeOf(const Term& term, int p, int q) const;

private:
    std::optional<Term> allowed(const NewTerm& parts, Mode shared, Mode summed, int limit) const;
    int additionsAfter(const Rewrite& rewrite) const;

    const Position& m_position;
    const Ring m_ring;
    std::vector<SignedTerm> m_terms;
    std::array<std::map<Factor, std::vector<int>>, 3> m_shared;
    /// Hash of two factors -> (the mode of the third, term).
    std::unordered_multimap<std::uint64_t, std::pair<Mode, int>> m_pairs;
    std::vector<int> m_uses; ///< of each entry of C
};

} // namespace rankfall
