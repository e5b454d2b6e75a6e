// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/sat/bits.h"
#include "core/sat/solver.h"

namespace rankfall::sat {

struct TermsFound {
    Outcome outcome = Outcome::OutOfBudget;
    std::vector<BitTerm> terms; ///< when found; no zero terms
    std::int64_t conflicts = 0;
};

/// The literals of one term's coefficients, A then B then C.
using TermLiterals = std::vector<Literal>;

/// Brent's equations: for each cell the parity of the products of the terms.
void requireSum(Formula& formula, const BitTensor& tensor, std::span<const TermLiterals> terms);

/// The terms that the literals stand for, without those that are zero.
std::vector<BitTerm> termsOf(const Assignment& assignment, const BitTensor& tensor,
                             std::span<const TermLiterals> terms);

/// Asks the solver for at most `terms` rank-one terms with this sum: one variable for each coefficient, one parity for
/// each cell (Brent's equations), the terms in ascending order. `other`, unless empty, is a solution not to be given
/// again, in any order of its terms.
TermsFound solveBrent(const BitTensor& tensor, int terms, std::span<const BitTerm> other, const Budget& budget,
                      std::uint64_t seed);

/// The same with coefficients given: where bit e of known[t][m] is set, coefficient e of factor m of term t is that of
/// given[t]. Terms stay in the order of `given`. With `other` as above, in this order.
TermsFound completeBrent(const BitTensor& tensor, std::span<const BitTerm> given, std::span<const BitTerm> known,
                         std::span<const BitTerm> other, const Budget& budget, std::uint64_t seed);

} // namespace rankfall::sat
