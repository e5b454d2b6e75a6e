// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/game/rewriter.h"

#include <algorithm>

namespace rankfall {

namespace {

int leadOf(const Factor& factor)
{
    for (int i = 0; i < factor.size(); ++i) {
        if (factor[i] != 0) {
            return factor[i];
        }
    }
    return 0;
}

Factor scaled(const Factor& factor, int by, Ring ring)
{
    Factor result(factor.size());
    for (int i = 0; i < factor.size(); ++i) {
        result.set(i, reduced(factor[i] * by, ring));
    }
    return result;
}

std::uint64_t hashOf(std::uint64_t seed, const Factor& factor)
{
    std::uint64_t hash = seed;
    for (int i = 0; i < factor.size(); ++i) {
        hash = (hash ^ static_cast<std::uint64_t>(static_cast<std::uint8_t>(factor[i]))) * 0x100000001B3U;
    }
    return hash ^ (hash >> 31);
}

/// Of the two factors of a term beside the one of `third`.
std::uint64_t hashBeside(const SignedTerm& term, Mode third)
{
    std::uint64_t hash = 0x9E3779B97F4A7C15U + static_cast<std::uint64_t>(index(third));
    for (const Mode mode : kModes) {
        hash = mode == third ? hash : hashOf(hash, term[mode]);
    }
    return hash;
}

int nonzerosOf(const Term& term)
{
    return term.u.nonzeros() + term.v.nonzeros() + term.w.nonzeros();
}

} // namespace

SignedTerm signedTerm(const Term& term, Ring ring)
{
    const Term plain = canonical(term, ring);
    SignedTerm result{{plain.u, plain.v, plain.w}, 1};
    if (modulusOf(ring) != 0) { // u and v have unit leads already
        const int lead = leadOf(plain.w);
        result.sign = lead;
        result.factors[2] = scaled(plain.w, inverseModulo(lead, ring), ring);
        return result;
    }
    for (Factor& factor : result.factors) {
        if (leadOf(factor) < 0) {
            factor = factor.negated();
            result.sign = -result.sign;
        }
    }
    return result;
}

Rewriter::Rewriter(const Position& position)
    : m_position(position)
    , m_ring(position.ring())
    , m_uses(static_cast<std::size_t>(position.target().shape().c), 0)
{
    for (int i = 0; i < position.rank(); ++i) {
        m_terms.push_back(signedTerm(position.term(i), m_ring));
        for (const Mode mode : kModes) {
            m_shared[static_cast<std::size_t>(index(mode))][m_terms.back()[mode]].push_back(i);
            m_pairs.emplace(hashBeside(m_terms.back(), mode), std::pair{mode, i});
        }
        for (int c = 0; c < position.target().shape().c; ++c) {
            m_uses[static_cast<std::size_t>(c)] += m_terms.back()[Mode::C][c] != 0 ? 1 : 0;
        }
    }
    for (auto& groups : m_shared) {
        std::erase_if(groups, [](const auto& group) { return group.second.size() < 2; });
    }
}

std::span<const int> Rewriter::signs() const
{
    static constexpr std::array<int, 6> kSigns{1, -1, 2, -2, 3, -3};
    const int modulus = modulusOf(m_ring);
    return std::span(kSigns).first(static_cast<std::size_t>(modulus == 0 || modulus > 7 ? 2 : modulus - 1));
}

std::optional<Factor> Rewriter::sum(int a, const Factor& x, int b, const Factor& y) const
{
    Factor result(x.size());
    bool zero = true;
    for (int i = 0; i < x.size(); ++i) {
        const int value = reduced(a * x[i] + b * y[i], m_ring);
        if (std::abs(value) > largestCoefficient(m_ring)) {
            return std::nullopt;
        }
        result.set(i, value);
        zero = zero && value == 0;
    }
    return zero ? std::nullopt : std::optional(result);
}

std::optional<Term> Rewriter::allowed(const NewTerm& parts, Mode shared, Mode summed, int limit) const
{
    Term term;
    term.factor(shared) = parts.shared;
    term.factor(summed) = parts.summed;
    term.factor(thirdMode(shared, summed)) = scaled(parts.third, parts.sign, m_ring);
    Term result = canonical(term, m_ring);
    if (result.magnitude() > limit) {
        result = withPositiveLeads(term); // its content spread over the factors may still be allowed
    }
    return result.magnitude() > limit ? std::nullopt : std::optional(result);
}

void Rewriter::offer(Rewrite rewrite, std::span<const NewTerm> added, std::vector<Rewrite>& list) const
{
    int limit = m_position.problem().bound;
    for (const int i : rewrite.move.remove) {
        limit = std::max(limit, m_position.term(i).magnitude());
        rewrite.nonzeros -= nonzerosOf(m_position.term(i));
    }
    for (const NewTerm& parts : added) {
        const auto term = allowed(parts, rewrite.shared, rewrite.summed, limit);
        if (!term) {
            return;
        }
        rewrite.nonzeros += nonzerosOf(*term);
        rewrite.move.add.push_back(*term);
    }
    rewrite.additions = additionsAfter(rewrite);
    list.push_back(std::move(rewrite));
}

/// Each linear form costs one addition less than it has entries: those of A and B one a term, those of C one an entry.
int Rewriter::additionsAfter(const Rewrite& rewrite) const
{
    const auto ofInputs = [](const Term& term) { return term.u.nonzeros() + term.v.nonzeros() - 2; };
    int change = 0;
    std::vector<int> uses = m_uses;
    for (const int i : rewrite.move.remove) {
        change -= ofInputs(m_position.term(i));
    }
    for (const Term& term : rewrite.move.add) {
        change += ofInputs(term);
    }
    for (std::size_t c = 0; c < uses.size(); ++c) {
        for (const int i : rewrite.move.remove) {
            uses[c] -= (*this)[i][Mode::C][static_cast<int>(c)] != 0 ? 1 : 0;
        }
        for (const Term& term : rewrite.move.add) {
            uses[c] += term.w[static_cast<int>(c)] != 0 ? 1 : 0;
        }
        change += std::max(uses[c] - 1, 0) - std::max(m_uses[c] - 1, 0);
    }
    return change;
}

int Rewriter::mergeOf(const Term& term, int p, int q) const
{
    const SignedTerm mine = signedTerm(term, m_ring);
    const int bound = m_position.problem().bound;
    for (const Mode third : kModes) {
        const auto [from, to] = m_pairs.equal_range(hashBeside(mine, third));
        for (auto it = from; it != to; ++it) {
            const auto [mode, other] = it->second;
            if (mode != third || other == p || other == q) {
                continue;
            }
            const SignedTerm& theirs = (*this)[other];
            const bool alike =
                std::all_of(kModes.begin(), kModes.end(), [&](Mode m) { return m == third || mine[m] == theirs[m]; });
            const auto merged = sum(mine.sign, mine[third], theirs.sign, theirs[third]);
            if (alike && (!merged || merged->magnitude() <= bound)) {
                return other;
            }
        }
    }
    return -1;
}

} // namespace rankfall
