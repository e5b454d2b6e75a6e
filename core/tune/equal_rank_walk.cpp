// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/tune/equal_rank_walk.h"

#include "core/base/check.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace rankfall {

namespace {

constexpr int kBasisIn = 4;        ///< one step in so many is a change of basis, where there is one
constexpr int kExcursionIn = 50;   ///< and one an excursion
constexpr int kWanderSteps = 2000; ///< flips that an excursion has to come back
constexpr int kSpareRows = 6;
constexpr std::array<Reward, 3> kRewards{Reward::Time, Reward::Additions, Reward::Error};

/// x += sign·y, where that stays within {−1, 0, 1}.
bool addTo(SignedForm& x, SignedForm y, int sign)
{
    if (sign < 0) {
        std::swap(y.plus, y.minus);
    }
    if (((x.plus & y.plus) | (x.minus & y.minus)) != 0) {
        return false;
    }
    x = {(x.plus | y.plus) & ~(x.minus | y.minus), (x.minus | y.minus) & ~(x.plus | y.plus)};
    return true;
}

SignedForm formOf(const flip::PackedTerm& term, int mode)
{
    return {term.plus[mode], term.minus[mode]};
}

void setForm(flip::PackedTerm& term, int mode, SignedForm form)
{
    term.plus[mode] = form.plus;
    term.minus[mode] = form.minus;
}

std::uint64_t shifted(std::uint64_t bits, int by)
{
    return by >= 0 ? bits << by : bits >> -by;
}

/// The rows or columns of a matrix that is kept row by row.
struct Lines {
    int mode;
    bool areRows;
    int rows;
    int columns;

    int place(int line) const { return areRows ? line * columns : line; }

    std::uint64_t mask(int line) const
    {
        std::uint64_t bits = 0;
        for (int k = 0; k < (areRows ? columns : rows); ++k) {
            bits |= std::uint64_t{1} << (place(line) + (areRows ? k : k * columns));
        }
        return bits;
    }

    /// line `to` += sign · line `from`
    bool add(flip::PackedTerm& term, int to, int from, int sign) const
    {
        SignedForm form = formOf(term, mode);
        const int by = place(to) - place(from);
        const SignedForm moved{shifted(form.plus & mask(from), by), shifted(form.minus & mask(from), by)};
        if (!addTo(form, moved, sign)) {
            return false;
        }
        setForm(term, mode, form);
        return true;
    }
};

} // namespace

std::string_view rewardKey(Reward reward)
{
    return reward == Reward::Time ? "time" : reward == Reward::Additions ? "additions" : "error";
}

std::optional<Reward> parseReward(std::string_view text)
{
    const auto* found = std::ranges::find_if(kRewards, [&](Reward reward) { return rewardKey(reward) == text; });
    return found == kRewards.end() ? std::nullopt : std::optional(*found);
}

Expected<flip::PackedTerms> EqualRankWalk::startOf(const Scheme& scheme)
{
    const Shape shape = scheme.target->shape();
    if (std::max({shape.a, shape.b, shape.c}) > 64) {
        return fail("The walk takes matrices of at most 64 entries", scheme.name, "Take a smaller format");
    }
    const auto terms = termsOf(scheme, Ring::Z);
    if (!terms) {
        return tl::unexpected<Error>(terms.error());
    }
    flip::PackedTerms packed = flip::packedParts(*terms, Ring::Z);
    if (static_cast<int>(packed.size()) != scheme.rank()) {
        return fail("The walk takes coefficients −1, 0 and 1 only, and this scheme has others", scheme.name,
                    "Take another scheme, or one in another basis: rankfall-cli transform --basis");
    }
    if (scheme.rank() + kSpareRows > flip::kMaxRows || scheme.rank() < 1) {
        return fail("The walk takes between 1 and " + std::to_string(flip::kMaxRows - kSpareRows) + " products",
                    scheme.name, "");
    }
    return packed;
}

EqualRankWalk::EqualRankWalk(TargetPtr target, flip::PackedTerms start, Reward reward, std::uint64_t seed)
    : m_target(std::move(target))
    , m_reward(reward)
    , m_rng(seed)
{
    const Shape shape = m_target->shape();
    m_kernel = flip::makeKernel(flip::Arithmetic::Ternary, {shape.a, shape.b, shape.c},
                                static_cast<int>(start.size()) + kSpareRows);
    restart(std::move(start));
}

void EqualRankWalk::restart(flip::PackedTerms terms)
{
    m_terms = std::move(terms);
    m_next = m_terms;
    for (int mode = 0; mode < 3; ++mode) {
        m_costs[static_cast<std::size_t>(mode)] = costOfMode(m_terms, mode);
    }
    m_figures.additions = m_costs[0].additions + m_costs[1].additions + m_costs[2].additions;
    m_figures.written = m_costs[0].written + m_costs[1].written;
    growthOf(m_terms, m_figures);
    findMates();
}

QuickCost EqualRankWalk::costOfMode(const flip::PackedTerms& terms, int mode)
{
    m_forms.clear();
    for (const flip::PackedTerm& term : terms) {
        m_forms.push_back(formOf(term, mode));
    }
    const Shape shape = m_target->shape();
    const int variables = mode == 0 ? shape.a : mode == 1 ? shape.b : shape.c;
    QuickCost cost = m_sums.costOf(m_forms, variables);
    if (mode == 2) { // C sums products up: the transposed map
        cost.additions += static_cast<int>(terms.size()) - variables;
    }
    return cost;
}

void EqualRankWalk::growthOf(const flip::PackedTerms& terms, QuickFigures& figures) const
{
    std::array<int, 64> entries{};
    for (const flip::PackedTerm& term : terms) {
        const int size = std::popcount(term.plus[0] | term.minus[0]) * std::popcount(term.plus[1] | term.minus[1]);
        for (std::uint64_t rest = term.plus[2] | term.minus[2]; rest != 0; rest &= rest - 1) {
            entries[static_cast<std::size_t>(std::countr_zero(rest))] += size;
        }
    }
    double sum = 0;
    int most = 0;
    for (const int entry : entries) {
        most = std::max(most, entry);
        sum += entry;
    }
    figures.growth = most;
    figures.spread = sum / m_target->shape().c;
}

void EqualRankWalk::findMates()
{
    m_mates.clear();
    const auto count = static_cast<int>(m_terms.size());
    for (int i = 0; i < count; ++i) {
        for (int j = i + 1; j < count; ++j) {
            for (int mode = 0; mode < 3; ++mode) {
                const SignedForm x = formOf(m_terms[static_cast<std::size_t>(i)], mode);
                const SignedForm y = formOf(m_terms[static_cast<std::size_t>(j)], mode);
                const bool same = x.plus == y.plus && x.minus == y.minus;
                if (same || (x.plus == y.minus && x.minus == y.plus)) {
                    m_mates.push_back({i, j, mode, same ? 1 : -1});
                }
            }
        }
    }
}

bool EqualRankWalk::step(double temperature)
{
    const bool hasBasis = m_target->format().has_value();
    if (m_rng.below(kExcursionIn) == 0) {
        return wander() && isTaken(temperature, -1);
    }
    if (hasBasis && (m_mates.empty() || m_rng.below(kBasisIn) == 0)) {
        return changeBasis() && isTaken(temperature, -1);
    }
    if (m_mates.empty()) {
        return false;
    }
    const Mates mates = m_mates[static_cast<std::size_t>(m_rng.below(static_cast<int>(m_mates.size())))];
    m_next = m_terms;
    const bool turned = m_rng.below(2) == 0;
    const auto first = static_cast<std::size_t>(turned ? mates.second : mates.first);
    const auto second = static_cast<std::size_t>(turned ? mates.first : mates.second);
    const bool swapped = m_rng.below(2) == 0;
    const int x = (mates.mode + (swapped ? 2 : 1)) % 3;
    const int y = 3 - mates.mode - x;
    const int sign = m_rng.below(2) == 0 ? 1 : -1;
    // a⊗b⊗c + a⊗b'⊗c' = a⊗(b ± b')⊗c + a⊗b'⊗(c' ∓ c), where c' bears the sign between the two factors a.
    flip::PackedTerm& p = m_next[first];
    flip::PackedTerm& q = m_next[second];
    SignedForm b = formOf(p, x);
    SignedForm c = formOf(q, y);
    if (mates.sign < 0) {
        std::swap(c.plus, c.minus);
    }
    if (!addTo(b, formOf(q, x), sign) || !addTo(c, formOf(p, y), -sign) || (b.plus | b.minus) == 0 ||
        (c.plus | c.minus) == 0) {
        return false;
    }
    setForm(p, x, b);
    setForm(q, y, c);
    setForm(q, mates.mode, formOf(p, mates.mode));
    return isTaken(temperature, mates.mode);
}

/// Row i of A gets row j added, and row j of C has row i taken away, or the same at the other two places where matrices
/// meet: that keeps the product.
bool EqualRankWalk::changeBasis()
{
    const Format f = *m_target->format();
    const std::array<std::array<Lines, 2>, 3> sides{
        std::array<Lines, 2>{Lines{0, true, f.n, f.m}, Lines{2, true, f.n, f.p}},
        std::array<Lines, 2>{Lines{0, false, f.n, f.m}, Lines{1, true, f.m, f.p}},
        std::array<Lines, 2>{Lines{1, false, f.m, f.p}, Lines{2, false, f.n, f.p}},
    };
    const int side = m_rng.below(3);
    const int size = side == 0 ? f.n : side == 1 ? f.m : f.p;
    if (size < 2) {
        return false;
    }
    const int to = m_rng.below(size);
    const int from = (to + 1 + m_rng.below(size - 1)) % size;
    const int sign = m_rng.below(2) == 0 ? 1 : -1;
    const auto& lines = sides[static_cast<std::size_t>(side)];
    m_next = m_terms;
    return std::ranges::all_of(m_next, [&](flip::PackedTerm& term) {
        return lines[0].add(term, to, from, sign) && lines[1].add(term, from, to, -sign);
    });
}

bool EqualRankWalk::wander()
{
    const auto rank = static_cast<int>(m_terms.size());
    if (!m_kernel->load(m_terms, m_rng()) || m_kernel->rank() != rank || !m_kernel->plus()) {
        return false;
    }
    flip::WalkPlan plan;
    plan.steps = kWanderSteps;
    plan.goal = rank;
    plan.plusAfter = kWanderSteps;
    m_kernel->walk(plan);
    if (m_kernel->rank() != rank) {
        return false;
    }
    m_next = m_kernel->terms();
    return true;
}

bool EqualRankWalk::isTaken(double temperature, int unchangedMode)
{
    std::array<QuickCost, 3> costs = m_costs;
    QuickFigures figures = m_figures;
    growthOf(m_next, figures);
    if (m_reward != Reward::Error) {
        for (int mode = 0; mode < 3; ++mode) {
            if (mode != unchangedMode) {
                costs[static_cast<std::size_t>(mode)] = costOfMode(m_next, mode);
            }
        }
        figures.additions = costs[0].additions + costs[1].additions + costs[2].additions;
        figures.written = costs[0].written + costs[1].written;
    }
    const double worse = figures.cost(m_reward) - m_figures.cost(m_reward);
    if (worse > 0) {
        const double chance = static_cast<double>(m_rng() >> 11) * 0x1p-53;
        if (temperature <= 0 || chance >= std::exp(-worse / temperature)) {
            return false;
        }
    }
    std::swap(m_terms, m_next);
    m_costs = costs;
    m_figures = figures;
    findMates();
    return true;
}

} // namespace rankfall
