// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/sat/neighbourhood.h"

#include "core/base/check.h"
#include "core/sat/subset.h"
#include "core/sat/wide_flips.h"
#include "core/scheme/verify.h"

#include <algorithm>
#include <numeric>

namespace rankfall {

using sat::BitTensor;
using sat::BitTerm;
using sat::Outcome;

namespace {

std::vector<BitTerm> bitsOfAll(std::span<const Term> terms)
{
    std::vector<BitTerm> bits;
    bits.reserve(terms.size());
    for (const Term& term : terms) {
        bits.push_back(sat::bitsOf(term));
    }
    return bits;
}

/// Joins terms that share two factors, which new terms may do with old ones, until there are none.
void merge(std::vector<Term>& terms)
{
    for (std::size_t i = 0; i < terms.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const bool u = terms[i].u == terms[j].u;
            const bool v = terms[i].v == terms[j].v;
            const bool w = terms[i].w == terms[j].w;
            if (u + v + w < 2) {
                continue;
            }
            const Mode differing = !u ? Mode::A : !v ? Mode::B : Mode::C;
            BitTerm joint = sat::bitsOf(terms[i]);
            joint[static_cast<std::size_t>(index(differing))] ^=
                sat::bitsOf(terms[j])[static_cast<std::size_t>(index(differing))];
            const Term term = sat::termOf(joint, terms[i].shape());
            terms.erase(terms.begin() + static_cast<std::ptrdiff_t>(i));
            terms.erase(terms.begin() + static_cast<std::ptrdiff_t>(j));
            if (!term.isZero()) {
                terms.push_back(term);
            }
            i = static_cast<std::size_t>(-1); // from the beginning
            break;
        }
    }
}

/// What is left of a budget: one clock for the whole call.
class Remaining {
public:
    explicit Remaining(const sat::Budget& budget)
        : m_budget(budget)
        , m_began(std::chrono::steady_clock::now())
        , m_conflicts(budget.conflicts)
    {
    }

    bool isOver() const
    {
        return (m_budget.shouldStop && m_budget.shouldStop()) ||
               (m_budget.time && std::chrono::steady_clock::now() - m_began >= *m_budget.time);
    }

    sat::Budget next(std::int64_t conflicts) const
    {
        return {std::min(conflicts, m_conflicts), std::nullopt, [this] { return isOver(); }};
    }

    void spend(std::int64_t conflicts) { m_conflicts -= conflicts; }

private:
    const sat::Budget& m_budget;
    const std::chrono::steady_clock::time_point m_began;
    std::int64_t m_conflicts;
};

} // namespace

SatNeighbourhood::SatNeighbourhood(Shape shape, Options options, std::uint64_t seed)
    : m_shape(shape)
    , m_options(options)
    , m_rng(seed)
{
    RANKFALL_CHECK(options.fewestRows >= 1 && options.fewestRows <= options.mostRows);
    RANKFALL_CHECK(std::max({shape.a, shape.b, shape.c}) <= Factor::kMaxSize);
}

std::optional<std::vector<Term>> SatNeighbourhood::improve(std::span<const Term> scheme, const sat::Budget& budget)
{
    return change(scheme, 1, budget);
}

std::optional<std::vector<Term>> SatNeighbourhood::sideways(std::span<const Term> scheme, const sat::Budget& budget)
{
    return change(scheme, 0, budget);
}

std::optional<std::vector<Term>> SatNeighbourhood::change(std::span<const Term> scheme, int fewer,
                                                          const sat::Budget& budget)
{
    const std::vector<BitTerm> bits = bitsOfAll(scheme);
    const int most = std::min(m_options.mostRows, static_cast<int>(scheme.size()));
    const int fewest = std::min(m_options.fewestRows, most);
    Remaining remaining(budget);
    for (int i = 0; i < m_options.subsets && !remaining.isOver() && most > 0; ++i) {
        const int count = fewest + m_rng.below(most - fewest + 1);
        const std::vector<int> rows = sat::pickRows(bits, count, m_options.strays, m_rng);
        BitTensor sum({m_shape.a, m_shape.b, m_shape.c});
        std::vector<BitTerm> taken;
        for (const int row : rows) {
            taken.push_back(bits[static_cast<std::size_t>(row)]);
            sum.add(taken.back());
        }
        const auto found = sat::decompose(sum, count - fewer, fewer > 0 ? std::span<const BitTerm>() : taken,
                                          remaining.next(m_options.conflictsPerCall), m_rng());
        ++m_counts.subsets;
        m_counts.conflicts += found.conflicts;
        remaining.spend(found.conflicts);
        if (found.outcome == Outcome::Found) {
            if (auto result = replaced(scheme, rows, found.terms)) {
                ++m_counts.found;
                return result;
            }
        }
        m_counts.impossible += found.outcome == Outcome::Impossible ? 1 : 0;
        m_counts.unknown += found.outcome == Outcome::OutOfBudget ? 1 : 0;
    }
    return std::nullopt;
}

std::optional<std::vector<Term>> SatNeighbourhood::refill(std::span<const Term> scheme, int drops,
                                                          const sat::Budget& budget)
{
    const std::vector<BitTerm> all = bitsOfAll(scheme);
    BitTensor sum({m_shape.a, m_shape.b, m_shape.c});
    for (const BitTerm& term : all) {
        sum.add(term);
    }
    std::vector<BitTerm> given = all;
    for (int i = 0; i < drops && !given.empty(); ++i) {
        given.erase(given.begin() + m_rng.below(static_cast<int>(given.size())));
    }
    std::vector<BitTerm> known(given.size(), BitTerm{});
    for (BitTerm& term : known) {
        for (const Mode mode : kModes) {
            for (int e = 0; e < m_shape[mode]; ++e) {
                const bool keeps = m_rng.below(1000) < static_cast<int>(m_options.keep * 1000);
                term[static_cast<std::size_t>(index(mode))] |= static_cast<std::uint64_t>(keeps) << e;
            }
        }
    }
    const auto found =
        sat::completeBrent(sum, given, known, drops > 0 ? std::span<const BitTerm>() : given, budget, m_rng());
    ++m_counts.subsets;
    m_counts.conflicts += found.conflicts;
    m_counts.impossible += found.outcome == Outcome::Impossible ? 1 : 0;
    m_counts.unknown += found.outcome == Outcome::OutOfBudget ? 1 : 0;
    if (found.outcome != Outcome::Found) {
        return std::nullopt;
    }
    std::vector<int> rows(scheme.size());
    std::iota(rows.begin(), rows.end(), 0);
    auto result = replaced(scheme, rows, found.terms);
    m_counts.found += result ? 1 : 0;
    return result;
}

std::optional<std::vector<Term>> SatNeighbourhood::wideFlip(std::span<const Term> scheme, const sat::Budget& budget)
{
    const std::vector<BitTerm> bits = bitsOfAll(scheme);
    const Remaining remaining(budget);
    const auto mode = static_cast<std::size_t>(m_rng.below(3));
    const auto flips = sat::wideFlips(bits, {m_shape.a, m_shape.b, m_shape.c}, mode, remaining.next(0));
    if (flips.empty()) {
        return std::nullopt;
    }
    const sat::WideFlip* flip = &flips[static_cast<std::size_t>(m_rng.below(static_cast<int>(flips.size())))];
    int j = m_rng.below(static_cast<int>(flip->rows.size()));
    for (const sat::WideFlip& other : flips) {
        if (const int reducing = other.reducing(bits); reducing >= 0) {
            flip = &other;
            j = reducing;
            break;
        }
    }
    std::vector<int> rows(scheme.size());
    std::iota(rows.begin(), rows.end(), 0);
    auto result = replaced(scheme, rows, flip->applied(bits, static_cast<std::size_t>(j)));
    m_counts.found += result ? 1 : 0;
    return result;
}

std::optional<std::vector<Term>> SatNeighbourhood::replaced(std::span<const Term> scheme, const std::vector<int>& rows,
                                                            std::span<const BitTerm> by) const
{
    Tensor sum(m_shape);
    std::vector<Term> result(scheme.begin(), scheme.end());
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        sum.add(scheme[static_cast<std::size_t>(*row)], 1, Ring::Z2);
        result.erase(result.begin() + *row);
    }
    std::vector<Term> fresh;
    for (const BitTerm& term : by) {
        fresh.push_back(sat::termOf(term, m_shape));
    }
    if (!verify(sum, fresh, Ring::Z2).exact) {
        return std::nullopt;
    }
    result.insert(result.end(), fresh.begin(), fresh.end());
    merge(result);
    return result;
}

} // namespace rankfall
