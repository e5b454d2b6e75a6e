// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/proof/decide.h"

#include "core/base/check.h"
#include "core/scheme/verify.h"

#include <algorithm>

namespace rankfall::proof {

namespace {

using sat::BitTensor;
using sat::Outcome;

/// Products of coefficients; a larger formula takes longer to write down than its budget to be spent.
constexpr std::int64_t kLargestFormula = 2'000'000;

} // namespace

std::string wayOf(Means means, const ProofSize& size)
{
    switch (means) {
    case Means::Unfolding:
        return "the rank of an unfolding";
    case Means::Algebra:
        return "exhaustive search";
    case Means::Solver:
        return "a refutation of " + std::to_string(size.clauses) + " clauses in " + std::to_string(size.conflicts) +
               " conflicts";
    case Means::Nothing:
        break;
    }
    return {};
}

Decision decide(const Tensor& tensor, int terms, const std::vector<Symmetry>& symmetries, const sat::Budget& budget,
                std::uint64_t seed)
{
    Tensor reduced = tensor;
    reduced.reduce(Ring::Z2);
    const BitTensor bits(reduced);
    const sat::Concise small = sat::concise(bits);
    Decision out;
    if (*std::ranges::max_element(small.core.size()) > terms) {
        return {Outcome::Impossible, Means::Unfolding, {}, {}};
    }
    sat::Budget algebraOnly = budget;
    algebraOnly.conflicts = 0;
    sat::TermsFound found = sat::decompose(bits, terms, {}, algebraOnly, seed);
    out.means = Means::Algebra;
    const auto [a, b, c] = small.core.size();
    if (budget.conflicts > 0 && found.outcome == Outcome::OutOfBudget &&
        static_cast<std::int64_t>(a) * b * c * terms <= kLargestFormula) {
        // Symmetries are those of the tensor as it stands; without any the smaller core is asked about.
        const bool isWhole = !symmetries.empty();
        const RankFormula question(isWhole ? bits : small.core, terms, symmetries);
        Refutation answer = refute(question, budget, seed);
        found.outcome = answer.outcome;
        found.terms = std::move(answer.terms);
        if (!isWhole) {
            std::ranges::transform(found.terms, found.terms.begin(),
                                   [&](const auto& term) { return small.lifted(term); });
        }
        out.means = Means::Solver;
        out.size = answer.size;
    }
    out.outcome = found.outcome;
    if (out.outcome == Outcome::OutOfBudget) {
        out.means = Means::Nothing;
    }
    for (const sat::BitTerm& term : found.terms) {
        out.terms.push_back(sat::termOf(term, tensor.shape()));
    }
    RANKFALL_CHECK(out.outcome != Outcome::Found || verify(reduced, out.terms, Ring::Z2).exact);
    return out;
}

} // namespace rankfall::proof
