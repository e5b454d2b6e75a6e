// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/sat/decompose.h"

#include "core/base/check.h"
#include "core/sat/slice_space.h"
#include "core/scheme/verify.h"

#include <algorithm>

namespace rankfall::sat {

namespace {

/// Products of coefficients; with more the formula takes longer to write down than its budget to be spent.
constexpr std::int64_t kLargestFormula = 2'000'000;

} // namespace

TermsFound decompose(const BitTensor& sum, int terms, std::span<const BitTerm> other, const Budget& budget,
                     std::uint64_t seed)
{
    const Concise small = concise(sum);
    std::vector<BitTerm> otherInCore;
    for (const BitTerm& term : other) {
        otherInCore.push_back(small.projected(term));
    }
    std::erase_if(otherInCore, [](const BitTerm& term) { return std::ranges::find(term, 0U) != term.end(); });
    Rng rng(seed);
    TermsFound result = solveSlices(small.core, terms, otherInCore, budget, rng);
    const auto [a, b, c] = small.core.size();
    if (result.outcome == Outcome::OutOfBudget && static_cast<std::int64_t>(a) * b * c * terms <= kLargestFormula) {
        result = solveBrent(small.core, terms, otherInCore, budget, seed);
        if (!other.empty() && result.outcome == Outcome::Impossible) {
            result.outcome = Outcome::OutOfBudget; // there may be some outside the spans
        }
    }
    for (BitTerm& term : result.terms) {
        term = small.lifted(term);
    }
    if (result.outcome == Outcome::Found && result.terms.size() >= other.size() && !other.empty() &&
        countNew(result.terms, other) == 0) {
        return {Outcome::OutOfBudget, {}, result.conflicts};
    }
    return result;
}

Decomposition decompose(const Tensor& sum, int terms, const Budget& budget, std::uint64_t seed)
{
    TermsFound found = decompose(BitTensor(sum), terms, {}, budget, seed);
    Decomposition result{found.outcome, {}, found.conflicts};
    for (const BitTerm& term : found.terms) {
        result.terms.push_back(termOf(term, sum.shape()));
    }
    if (result.outcome == Outcome::Found) {
        Tensor reduced = sum;
        reduced.reduce(Ring::Z2);
        RANKFALL_CHECK(verify(reduced, result.terms, Ring::Z2).exact);
    }
    return result;
}

} // namespace rankfall::sat
