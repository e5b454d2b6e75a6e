// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/search/level_pools.h"

#include "core/base/check.h"

#include <algorithm>

namespace rankfall {

using flip::PackedTerms;

LevelPools::LevelPools(flip::Arithmetic arithmetic, std::array<int, 3> entries, std::uint64_t seed)
    : m_arithmetic(arithmetic)
    , m_entries(entries)
    , m_rng(seed)
{
}

/// True when the walk met a rank of at most `goal`; the kernel then holds it.
bool LevelPools::walkFrom(const PackedTerms& start, const PoolPlan& plan, int goal)
{
    const int rows = std::min(static_cast<int>(start.size()) + plan.ceiling, flip::kMaxRows);
    if (!m_kernel || m_kernel->capacity() < rows || (m_kernel->capacity() > 32 && m_kernel->capacity() - 32 >= rows)) {
        m_kernel = flip::makeKernel(m_arithmetic, m_entries, rows);
    }
    m_kernel->load(start, m_rng());
    flip::WalkPlan walk;
    walk.steps = plan.walk;
    walk.goal = goal;
    walk.plusAfter = plan.plusAfter;
    walk.ceiling = plan.ceiling;
    const flip::WalkReport report = m_kernel->walk(walk);
    const std::int64_t cost = std::max<std::int64_t>(report.flips, 100); // a walk that cannot move still costs
    m_flips += cost;
    if (onWalk) {
        onWalk(static_cast<int>(start.size()), m_kernel->lowest(), cost);
    }
    return report.reached;
}

bool LevelPools::store(Pools& pools)
{
    PackedTerms terms = m_kernel->terms();
    if (!m_seen.insert(flip::hashOf(terms)).second) {
        return false;
    }
    const int rank = m_kernel->rank();
    if (rank < m_best) {
        m_best = rank;
        if (onBetter) {
            onBetter(terms);
        }
    }
    pools[rank].push_back(std::move(terms));
    return true;
}

LevelPools::Pools LevelPools::descend(const std::vector<PackedTerms>& starts, const PoolPlan& plan)
{
    RANKFALL_CHECK(!starts.empty());
    m_began = m_flips;
    m_seen.clear();
    m_best = static_cast<int>(starts.front().size()) + 1;
    Pools pools;
    for (const PackedTerms& start : starts) {
        if (static_cast<int>(start.size()) <= flip::kMaxRows) {
            walkFrom(start, plan, static_cast<int>(start.size())); // no steps: only merges what can be merged
            store(pools);
        }
    }
    if (pools.empty()) {
        return pools;
    }
    for (int level = pools.rbegin()->first; level > plan.goal && !isOut(plan); --level) {
        const auto here = pools.find(level);
        if (here == pools.end()) {
            if (pools.begin()->first > level) {
                break;
            }
            continue;
        }
        const std::int64_t began = m_flips;
        while (static_cast<int>(pools[level - 1].size()) < plan.poolSize && m_flips - began < plan.levelFlips
               && !isOut(plan)) {
            const auto& pool = here->second;
            const PackedTerms start = pool[static_cast<std::size_t>(m_rng.below(static_cast<int>(pool.size())))];
            if (walkFrom(start, plan, level - 1) && store(pools) && m_kernel->rank() <= plan.goal) {
                break;
            }
        }
        if (pools[level - 1].empty()) {
            pools.erase(level - 1);
        }
        if (pools.begin()->first >= level) {
            break; // nothing fell: it never will from here
        }
    }
    // More schemes of the goal's rank, where that was asked for: they are the next format's starts.
    const std::int64_t fillBegan = m_flips;
    const auto above = pools.find(plan.goal + 1);
    while (above != pools.end() && pools.begin()->first <= plan.goal
           && static_cast<int>(pools[plan.goal].size()) < plan.poolSize && m_flips - fillBegan < plan.fillFlips
           && !isOut(plan)) {
        const auto& pool = above->second;
        const PackedTerms start = pool[static_cast<std::size_t>(m_rng.below(static_cast<int>(pool.size())))];
        if (walkFrom(start, plan, plan.goal)) {
            store(pools);
        }
    }
    std::erase_if(pools, [](const auto& level) { return level.second.empty(); });
    return pools;
}

} // namespace rankfall
