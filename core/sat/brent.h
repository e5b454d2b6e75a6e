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
