// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/search/exchange_growth.h"

#include <algorithm>

namespace rankfall {

namespace {

constexpr int kStarts = 20;
constexpr int kPool = 10;               // schemes below a level that are enough
constexpr std::int64_t kWalk = 300'000; // steps
constexpr std::int64_t kPiece = 100'000;
constexpr std::int64_t kPlusAfter = 5'000;
constexpr int kCeiling = 4; // a plus makes two terms more
constexpr std::int64_t kLevel = 10'000'000;
constexpr std::int64_t kSmallLevel = 3'000'000; // of the formats on the way
constexpr std::size_t kMostKept = 300;
constexpr int kMostGrown = 4; // n grows while m is smaller

} // namespace

ExchangeGrowth::ExchangeGrowth(int n, int m, std::function<int(Format)> known, std::uint64_t seed)
    : m_side(n, m)
    , m_known(std::move(known))
    , m_rng(seed)
{
}

std::optional<Format> ExchangeGrowth::formFor(Format sorted)
{
    const Format form = sorted.m == sorted.p ? sorted : Format{sorted.p, sorted.n, sorted.m};
    const bool fits = form.n * form.m <= ExchangeScheme::kMostA && form.m * form.m <= ExchangeScheme::kMostB;
    return form.m == form.p && std::min(form.n, form.m) >= 2 && fits ? std::optional(form) : std::nullopt;
}

ExchangeGrowth::Schemes ExchangeGrowth::next()
{
    m_stopped = false;
    Schemes found;
    while (found.empty() && !m_stopped) {
        found = improve(m_side);
    }
    return found;
}

/// One descent: at this format, whose schemes are returned, or at one that leads to it.
ExchangeGrowth::Schemes ExchangeGrowth::improve(Side side)
{
    const auto [n, m] = side;
    const int goal = m_known(Format{n, m, m});
    const bool isLast = side == m_side;
    Schemes starts;
    const bool growsN = n > 2 && (m < kMostGrown || m == 2);
    const bool growsM = m > 2;
    if (!growsN && !growsM) {
        starts.push_back(ExchangeScheme{}.grown(n, m, m_rng));
    } else {
        const bool isN = growsN && (!growsM || m_rng.below(2) == 0);
        const Side source = isN ? Side(n - 1, m) : Side(n, m - 1);
        const Shelf& shelf = m_shelves[source];
        const bool isPoor = shelf.rank > m_known(Format{source.first, source.second, source.second});
        if (shelf.schemes.empty() || (isPoor && m_rng.below(10) < 8) || m_rng.below(4) == 0) {
            improve(source);
            return {};
        }
        for (int k = 0; k < kStarts; ++k) {
            const int at = m_rng.below(static_cast<int>(shelf.schemes.size()));
            starts.push_back(shelf.schemes[static_cast<std::size_t>(at)].grown(n, m, m_rng));
        }
    }
    Schemes lowest = descend(starts, goal, isLast ? kLevel : kSmallLevel);
    if (!lowest.empty()) {
        keep(side, lowest.front().rank(), lowest);
    }
    return isLast ? lowest : Schemes{};
}

void ExchangeGrowth::keep(Side side, int rank, const Schemes& schemes)
{
    Shelf& shelf = m_shelves[side];
    if (shelf.rank == 0 || rank < shelf.rank) {
        shelf = {rank, {}};
    }
    for (const ExchangeScheme& scheme : schemes) {
        if (rank > shelf.rank) {
            break;
        }
        if (shelf.schemes.size() < kMostKept) {
            shelf.schemes.push_back(scheme);
        } else {
            shelf.schemes[static_cast<std::size_t>(m_rng.below(static_cast<int>(kMostKept)))] = scheme;
        }
    }
}

/// Level pools as in LevelPools, but that ranks may fall by more than one.
ExchangeGrowth::Schemes ExchangeGrowth::descend(const Schemes& starts, int goal, std::int64_t levelSteps)
{
    std::map<int, Schemes> pools;
    for (const ExchangeScheme& start : starts) {
        m_walk.load(start, m_rng());
        pools[m_walk.rank()].push_back(m_walk.scheme());
    }
    for (int level = pools.rbegin()->first; level > goal && !m_stopped;) {
        const auto below = [&] {
            int held = 0;
            for (auto pool = pools.begin(); pool != pools.lower_bound(level); ++pool) {
                held += static_cast<int>(pool->second.size());
            }
            return held;
        };
        const Schemes from = pools[level];
        const std::int64_t until = m_steps + levelSteps;
        while (m_steps < until && below() < kPool && !m_stopped) {
            walkBelow(from, level, pools);
        }
        const auto next = pools.lower_bound(level);
        if (next == pools.begin()) {
            break; // nothing fell
        }
        level = std::prev(next)->first;
    }
    return pools.begin()->second;
}

/// One walk from a random scheme of a level, until it is below.
bool ExchangeGrowth::walkBelow(const Schemes& from, int level, std::map<int, Schemes>& pools)
{
    m_walk.load(from[static_cast<std::size_t>(m_rng.below(static_cast<int>(from.size())))], m_rng());
    int last = m_walk.rank();
    int lowest = last;
    std::int64_t quiet = 0;
    for (std::int64_t step = 1; step <= kWalk; ++step) {
        m_walk.step();
        ++m_steps;
        if (++quiet > kPlusAfter && m_walk.rank() == last) {
            quiet = 0;
            if (last < lowest + kCeiling) {
                m_walk.plus();
            }
        }
        if (m_walk.rank() != last) {
            quiet = 0;
            last = m_walk.rank();
            lowest = std::min(lowest, last);
        }
        const bool isBelow = last < level;
        if ((isBelow || step % kPiece == 0) && onPiece) {
            const Format format{m_walk.scheme().n, m_walk.scheme().m, m_walk.scheme().m};
            const std::int64_t rest = step % kPiece;
            m_stopped = onPiece(format, last, rest == 0 ? kPiece : rest) || m_stopped;
        }
        if (isBelow) {
            pools[last].push_back(m_walk.scheme());
            return true;
        }
        if (m_stopped) {
            return false;
        }
    }
    return false;
}

} // namespace rankfall
