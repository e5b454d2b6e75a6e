// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/sat/brent.h"

namespace rankfall::sat {

struct Decomposition {
    Outcome outcome = Outcome::OutOfBudget;
    std::vector<Term> terms;    ///< when found: at most as many as asked for, verified
    std::int64_t conflicts = 0; ///< spent by the solver; 0 when algebra knew
};

/// At most `terms` rank-one terms with this sum over Z mod 2 (at most 64 entries a mode), or a proof that there are
/// none. Unfolding ranks first, then slice_space.h, then the solver. Equal questions have equal answers while
/// budget.time and budget.shouldStop do not interfere.
Decomposition decompose(const Tensor& sum, int terms, const Budget& budget, std::uint64_t seed = 1);

/// The same for bits. `other`, unless empty, sums to the tensor too and is not what is wanted: the answer has fewer
/// terms, or at least one that is not among those (three when algebra finds it). Nothing is proved then.
TermsFound decompose(const BitTensor& sum, int terms, std::span<const BitTerm> other, const Budget& budget,
                     std::uint64_t seed);

} // namespace rankfall::sat
