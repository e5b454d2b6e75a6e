// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/sat/brent.h"

#include <algorithm>
#include <functional>

namespace rankfall::sat {

void requireSum(Formula& formula, const BitTensor& tensor, std::span<const TermLiterals> terms)
{
    const auto [sizeA, sizeB, sizeC] = tensor.size();
    std::vector<std::vector<Literal>> products(static_cast<std::size_t>(sizeC));
    for (int a = 0; a < sizeA; ++a) {
        for (int b = 0; b < sizeB; ++b) {
            for (auto& ofCell : products) {
                ofCell.clear();
            }
            for (const TermLiterals& term : terms) {
                const Literal ab =
                    formula.both(term[static_cast<std::size_t>(a)], term[static_cast<std::size_t>(sizeA + b)]);
                for (int c = 0; c < sizeC; ++c) {
                    products[static_cast<std::size_t>(c)].push_back(
                        formula.both(ab, term[static_cast<std::size_t>(sizeA + sizeB + c)]));
                }
            }
            for (int c = 0; c < sizeC; ++c) {
                formula.parity(products[static_cast<std::size_t>(c)], tensor.at(a, b, c));
            }
        }
    }
}

std::vector<BitTerm> termsOf(const Assignment& assignment, const BitTensor& tensor, std::span<const TermLiterals> terms)
{
    std::vector<BitTerm> out;
    for (const TermLiterals& literals : terms) {
        BitTerm term{};
        std::size_t place = 0;
        for (std::size_t mode = 0; mode < 3; ++mode) {
            for (int e = 0; e < tensor.size()[mode]; ++e, ++place) {
                term[mode] |= static_cast<std::uint64_t>(assignment.holds(literals[place])) << e;
            }
        }
        if (std::ranges::all_of(term, [](std::uint64_t factor) { return factor != 0; })) {
            out.push_back(term);
        }
    }
    return out;
}

namespace {

void forbid(Formula& formula, const BitTensor& tensor, const std::vector<TermLiterals>& terms,
            std::span<const BitTerm> other)
{
    std::vector<Literal> differs;
    for (std::size_t t = 0; t < terms.size(); ++t) {
        std::size_t place = 0;
        for (std::size_t mode = 0; mode < 3; ++mode) {
            for (int e = 0; e < tensor.size()[mode]; ++e, ++place) {
                differs.push_back(other[t][mode] >> e & 1 ? -terms[t][place] : terms[t][place]);
            }
        }
    }
    formula.clause(differs);
}

TermsFound answer(const Formula& formula, const BitTensor& tensor, const std::vector<TermLiterals>& terms,
                  const Budget& budget, std::uint64_t seed)
{
    const Assignment assignment = solve(formula, budget, seed);
    TermsFound result{assignment.outcome, {}, assignment.conflicts};
    if (assignment.outcome == Outcome::Found) {
        result.terms = termsOf(assignment, tensor, terms);
    }
    return result;
}

} // namespace

TermsFound solveBrent(const BitTensor& tensor, int terms, std::span<const BitTerm> other, const Budget& budget,
                      std::uint64_t seed)
{
    if (budget.conflicts <= 0) {
        return {Outcome::OutOfBudget, {}, 0}; // writing the formula down takes a third of a second for 5x5x5
    }
    Formula formula;
    const auto [sizeA, sizeB, sizeC] = tensor.size();
    std::vector<TermLiterals> literals(static_cast<std::size_t>(terms));
    for (TermLiterals& term : literals) {
        for (int e = 0; e < sizeA + sizeB + sizeC; ++e) {
            term.push_back(formula.variable());
        }
    }
    requireSum(formula, tensor, literals);
    // Without this every solution comes in terms! orders. Only a full order leaves one of them, and lets `other` be
    // named.
    for (std::size_t t = 1; t < literals.size(); ++t) {
        formula.atMost(literals[t - 1], literals[t]);
    }
    if (!other.empty()) {
        std::vector<BitTerm> sorted(other.begin(), other.end());
        sorted.resize(std::max(sorted.size(), literals.size()));
        // In the order of the literals: coefficient 0 of A is the highest place.
        std::ranges::sort(sorted, [&](const BitTerm& x, const BitTerm& y) {
            for (std::size_t mode = 0; mode < 3; ++mode) {
                if (const std::uint64_t differing = x[mode] ^ y[mode]; differing != 0) {
                    return (y[mode] & differing & (~differing + 1)) != 0;
                }
            }
            return false;
        });
        if (sorted.size() == literals.size()) {
            forbid(formula, tensor, literals, sorted);
        }
    }
    return answer(formula, tensor, literals, budget, seed);
}

TermsFound completeBrent(const BitTensor& tensor, std::span<const BitTerm> given, std::span<const BitTerm> known,
                         std::span<const BitTerm> other, const Budget& budget, std::uint64_t seed)
{
    Formula formula;
    std::vector<TermLiterals> literals(given.size());
    for (std::size_t t = 0; t < given.size(); ++t) {
        for (std::size_t mode = 0; mode < 3; ++mode) {
            for (int e = 0; e < tensor.size()[mode]; ++e) {
                const bool isKnown = (known[t][mode] >> e & 1) != 0;
                const bool value = (given[t][mode] >> e & 1) != 0;
                literals[t].push_back(!isKnown ? formula.variable() : value ? Formula::kTrue : -Formula::kTrue);
            }
        }
    }
    requireSum(formula, tensor, literals);
    if (!other.empty()) {
        forbid(formula, tensor, literals, other);
    }
    return answer(formula, tensor, literals, budget, seed);
}

} // namespace rankfall::sat
