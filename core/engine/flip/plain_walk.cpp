// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/flip/plain_walk.h"

#include "core/base/check.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace rankfall::flip {

namespace {

constexpr std::size_t kPoolSize = 64;
constexpr int kTries = 40; // random pairs before a walk counts as stuck

std::uint64_t hashOf(const Factor& factor)
{
    std::uint64_t hash = 0x9E3779B97F4A7C15U;
    for (int i = 0; i < factor.size(); ++i) {
        hash = (hash ^ static_cast<std::uint64_t>(static_cast<std::uint8_t>(factor[i]))) * 0x100000001B3U;
    }
    return hash ^ (hash >> 31);
}

int leadOf(const Factor& factor)
{
    for (int i = 0; i < factor.size(); ++i) {
        if (factor[i] != 0) {
            return factor[i];
        }
    }
    return 0;
}

} // namespace

PlainWalk::PlainWalk(Problem problem, const std::vector<std::vector<Term>>& starts, std::uint64_t seed)
    : m_problem(problem)
    , m_rng(seed)
    , m_bound(problem.bound)
{
    for (const std::vector<Term>& start : starts) {
        m_parts.clear();
        for (const Term& term : start) {
            if (const Part part = partOf(term); part.scale != 0) {
                m_parts.push_back(part);
            }
        }
        reduceAll();
        m_starts.push_back(m_parts);
    }
    RANKFALL_CHECK(!m_starts.empty());
    std::ranges::stable_sort(m_starts, {}, &Parts::size);
    m_parts = m_starts.front();
    m_best = static_cast<int>(m_parts.size());
    m_pool = {m_parts};
    m_found = current();
}

/// The factor as it is compared, its scale moved to the part; false when it is zero.
bool PlainWalk::setFactor(Part& part, std::size_t mode, const Factor& factor) const
{
    const int lead = leadOf(factor);
    if (lead == 0) {
        part.scale = 0;
        return false;
    }
    const bool isField = modulusOf(m_problem.ring) != 0;
    const int moved = isField ? lead : lead < 0 ? -1 : 1;
    const int by = isField ? inverseModulo(lead, m_problem.ring) : moved;
    Factor& own = part.factors[mode];
    own = Factor(factor.size());
    for (int i = 0; i < factor.size(); ++i) {
        own.set(i, reduced(factor[i] * by, m_problem.ring));
    }
    part.scale = reduced(part.scale * moved, m_problem.ring);
    part.hash[mode] = hashOf(own);
    return true;
}

PlainWalk::Part PlainWalk::partOf(const Term& term) const
{
    const Term plain = canonical(term, m_problem.ring);
    Part part;
    for (const Mode mode : kModes) {
        if (!setFactor(part, static_cast<std::size_t>(index(mode)), plain.factor(mode))) {
            break;
        }
    }
    return part;
}

Term PlainWalk::termOf(const Part& part) const
{
    Term term{part.factors[0], part.factors[1], Factor(part.factors[2].size())};
    for (int i = 0; i < term.w.size(); ++i) {
        term.w.set(i, reduced(part.factors[2][i] * part.scale, m_problem.ring));
    }
    return term;
}

std::vector<Term> PlainWalk::current() const
{
    std::vector<Term> terms;
    for (const Part& part : m_parts) {
        terms.push_back(termOf(part));
    }
    return terms;
}

/// Nothing beyond the bound of the walk; zero is a factor here.
std::optional<Factor> PlainWalk::sum(int a, const Factor& x, int b, const Factor& y) const
{
    Factor out(x.size());
    for (int i = 0; i < x.size(); ++i) {
        const int value = reduced(a * x[i] + b * y[i], m_problem.ring);
        if (std::abs(value) > m_bound) {
            return std::nullopt;
        }
        out.set(i, value);
    }
    return out;
}

/// By what y is multiplied before it is added to x. Modulo a large prime few scales make anything of the sum vanish,
/// and only what vanishes makes terms meet: half of the time one that does.
int PlainWalk::randomScale(const Factor& x, const Factor& y)
{
    const int modulus = modulusOf(m_problem.ring);
    if (modulus == 2) {
        return 1;
    }
    if (modulus == 0 || modulus == 3 || m_bound == 1) {
        return m_rng.below(2) == 0 ? 1 : -1;
    }
    if (m_rng.below(2) == 0) {
        const int first = m_rng.below(x.size());
        for (int k = 0; k < x.size(); ++k) {
            const int i = (first + k) % x.size();
            if (x[i] != 0 && y[i] != 0) {
                return reduced(-x[i] * inverseModulo(y[i], m_problem.ring), m_problem.ring);
            }
        }
    }
    return reduced(1 + m_rng.below(modulus - 1), m_problem.ring);
}

void PlainWalk::exchange(Part& part) const
{
    std::swap(part.factors[0], part.factors[1]);
    std::swap(part.hash[0], part.hash[1]);
}

/// Merges the part with others that share two factors, as long as there are some; true when the rank fell.
bool PlainWalk::reduceAt(std::size_t i)
{
    bool fell = false;
    for (std::size_t j = 0; i < m_parts.size() && j < m_parts.size(); ++j) {
        if (j == i) {
            continue;
        }
        const auto shared = [&] {
            int count = 0;
            for (std::size_t mode = 0; mode < 3; ++mode) {
                count += m_parts[i].hash[mode] == m_parts[j].hash[mode] &&
                                 m_parts[i].factors[mode] == m_parts[j].factors[mode]
                             ? 1
                             : 0;
            }
            return count;
        };
        if (shared() < 2 && m_problem.commutes) {
            exchange(m_parts[j]);
        }
        if (shared() < 2) {
            continue;
        }
        std::size_t odd = 2;
        for (std::size_t mode = 0; mode < 3; ++mode) {
            odd = m_parts[i].factors[mode] != m_parts[j].factors[mode] ? mode : odd;
        }
        const auto merged = sum(m_parts[i].scale, m_parts[i].factors[odd], m_parts[j].scale, m_parts[j].factors[odd]);
        if (!merged) {
            continue;
        }
        fell = true;
        m_parts[i].scale = 1;
        const bool stays = setFactor(m_parts[i], odd, *merged);
        m_parts.erase(m_parts.begin() + static_cast<std::ptrdiff_t>(j));
        i -= j < i ? 1 : 0;
        if (!stays) {
            m_parts.erase(m_parts.begin() + static_cast<std::ptrdiff_t>(i));
            return true;
        }
        j = static_cast<std::size_t>(-1); // from the beginning
    }
    return fell;
}

void PlainWalk::reduceAll()
{
    for (std::size_t i = 0; i < m_parts.size();) {
        i = reduceAt(i) ? 0 : i + 1;
    }
}

/// x⊗y⊗z + x⊗y'⊗z' = x⊗(y + t·y')⊗z + x⊗y'⊗(z' − t·z) for two random terms that share a factor; false when none was
/// met. What vanishes or passes the bound is a flip that does nothing.
bool PlainWalk::flip()
{
    const int count = static_cast<int>(m_parts.size());
    for (int tried = 0; count > 1 && tried < kTries * count; ++tried) {
        const auto p = static_cast<std::size_t>(m_rng.below(count));
        const auto q = static_cast<std::size_t>(m_rng.below(count));
        const auto x = static_cast<std::size_t>(m_rng.below(3));
        if (p == q) {
            continue;
        }
        if (m_problem.commutes && m_rng.below(m_exchangeOneIn) == 0) {
            exchange(m_parts[q]);
        }
        Part& one = m_parts[p];
        Part& two = m_parts[q];
        if (one.hash[x] != two.hash[x] || one.factors[x] != two.factors[x]) {
            continue;
        }
        const bool turned = m_rng.below(2) == 0;
        const std::size_t y = turned ? (x + 1) % 3 : (x + 2) % 3;
        const std::size_t z = turned ? (x + 2) % 3 : (x + 1) % 3;
        const int t = randomScale(one.factors[y], two.factors[y]);
        const auto first = sum(1, one.factors[y], t, two.factors[y]);
        const auto second = sum(two.scale, two.factors[z], reduced(-t * one.scale, m_problem.ring), one.factors[z]);
        if (!first || !second || leadOf(*first) == 0 || leadOf(*second) == 0) {
            return true;
        }
        setFactor(one, y, *first);
        two.scale = 1;
        setFactor(two, z, *second);
        const std::size_t before = m_parts.size();
        reduceAt(p);
        if (m_parts.size() == before) {
            reduceAt(q);
        } else {
            reduceAll();
        }
        return true;
    }
    return false;
}

/// x⊗y⊗z + x'⊗y'⊗z' = x⊗(y + s·y')⊗z + x⊗y'⊗(t·z' − s·z) + (x' − t·x)⊗y'⊗z' for two random terms.
bool PlainWalk::plus()
{
    const int count = static_cast<int>(m_parts.size());
    for (int tried = 0; count > 1 && tried < kTries; ++tried) {
        const auto p = static_cast<std::size_t>(m_rng.below(count));
        const auto q = static_cast<std::size_t>(m_rng.below(count));
        const auto x = static_cast<std::size_t>(m_rng.below(3));
        const std::size_t y = (x + 1 + static_cast<std::size_t>(m_rng.below(2))) % 3;
        const std::size_t z = 3 - x - y;
        if (p == q) {
            continue;
        }
        const Part one = m_parts[p];
        const Part two = m_parts[q];
        const int s = randomScale(one.factors[y], two.factors[y]);
        const int t = randomScale(two.factors[x], one.factors[x]);
        const auto summed = sum(1, one.factors[y], s, two.factors[y]);
        const auto lent = sum(reduced(t * two.scale, m_problem.ring), two.factors[z],
                              reduced(-s * one.scale, m_problem.ring), one.factors[z]);
        const auto rest = sum(1, two.factors[x], -t, one.factors[x]);
        if (!summed || !lent || !rest || leadOf(*summed) == 0 || leadOf(*lent) == 0 || leadOf(*rest) == 0) {
            continue;
        }
        setFactor(m_parts[p], y, *summed);
        setFactor(m_parts[q], x, *rest);
        Part third = two;
        third.scale = 1;
        third.factors[x] = one.factors[x];
        third.hash[x] = one.hash[x];
        setFactor(third, z, *lent);
        m_parts.push_back(std::move(third));
        reduceAll();
        return true;
    }
    return false;
}

void PlainWalk::begin()
{
    const bool anew = m_rng.below(4) == 0;
    const auto& from = anew ? m_starts : m_pool;
    m_parts = from[static_cast<std::size_t>(m_rng.below(static_cast<int>(from.size())))];
    const auto size = static_cast<std::int64_t>(std::max<std::size_t>(m_parts.size(), 4));
    static constexpr std::array<std::int64_t, 3> kPlusAfter{10, 50, 400};
    m_plusAfter = kPlusAfter[static_cast<std::size_t>(m_rng.below(3))] * size;
    m_untilPlus = m_plusAfter;
    m_ceiling = static_cast<int>(m_parts.size()) + 1 + m_rng.below(3);
    m_left = 500 * size * size;
    const int most = m_problem.bound;
    m_bound = m_rng.below(2) == 0 ? 1 : m_rng.below(2) == 0 ? std::min(2, most) : most;
    m_exchangeOneIn = m_rng.below(2) == 0 ? 2 : 20;
}

bool PlainWalk::keep()
{
    const int rank = static_cast<int>(m_parts.size());
    if (rank < m_best) {
        m_best = rank;
        m_pool.clear();
    }
    if (m_pool.size() < kPoolSize) {
        m_pool.push_back(m_parts);
    } else {
        m_pool[static_cast<std::size_t>(m_rng.below(static_cast<int>(kPoolSize)))] = m_parts;
    }
    m_found = current();
    return true;
}

bool PlainWalk::advance(std::int64_t steps)
{
    for (const std::int64_t until = m_flips + steps; m_flips < until;) {
        if (m_left <= 0) {
            begin();
        }
        ++m_flips;
        --m_left;
        const std::size_t before = m_parts.size();
        if (!flip() || --m_untilPlus <= 0) {
            m_untilPlus = m_plusAfter;
            if (static_cast<int>(m_parts.size()) < m_ceiling && !plus()) {
                m_left = 0;
            }
        }
        const int rank = static_cast<int>(m_parts.size());
        if (m_parts.size() < before) {
            m_untilPlus = m_plusAfter;
        }
        if (rank < m_best) {
            m_left = 500 * static_cast<std::int64_t>(std::max(rank * rank, 16));
            return keep();
        }
        // One as good that has been reached from above is another.
        if (rank == m_best && m_parts.size() < before) {
            return keep();
        }
    }
    return false;
}

} // namespace rankfall::flip
