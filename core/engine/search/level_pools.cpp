// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/search/level_pools.h"

#include "core/base/check.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>
#include <utility>

namespace rankfall {

using flip::PackedTerms;

namespace {

/// Walks are cut into pieces of so many steps, between which the request to stop is seen. They are the same walks.
constexpr std::int64_t kPiece = 50'000;
/// Where inputs commute, factors change places between pieces, which are shorter then.
constexpr std::int64_t kCommutingPiece = 2'000;
constexpr std::int64_t kStuckCost = 100; // steps: a walk that cannot move still costs
constexpr std::int64_t kLoadCost = 300;  // flips: what beginning a walk takes, where few schemes lie below and it soon
                                         // meets one that is known

/// Any order of magnitude from the least to the most alike, in sixteen steps.
std::int64_t drawnPlusAfter(const PoolPlan& plan, Rng& rng)
{
    constexpr int kSteps = 16;
    if (plan.leastPlusAfter == 0) {
        return plan.plusAfter;
    }
    const double ratio = static_cast<double>(plan.plusAfter) / static_cast<double>(plan.leastPlusAfter);
    const double share = static_cast<double>(rng.below(kSteps + 1)) / kSteps;
    return std::llround(static_cast<double>(plan.leastPlusAfter) * std::pow(ratio, share));
}

/// The two factors over the inputs.
void exchange(flip::PackedTerm& term)
{
    std::swap(term.plus[0], term.plus[1]);
    std::swap(term.minus[0], term.minus[1]);
}

} // namespace

LevelPools::LevelPools(MakeKernel makeKernel, int mostRows, std::uint64_t seed)
    : m_makeKernel(std::move(makeKernel))
    , m_mostRows(mostRows)
    , m_rng(seed)
{
}

LevelPools::LevelPools(flip::Arithmetic arithmetic, std::array<int, 3> entries, std::uint64_t seed)
    : LevelPools([=](int rows) { return flip::makeKernel(arithmetic, entries, rows); }, flip::kMaxRows, seed)
{
}

void LevelPools::makeKernels(int rows)
{
    rows = std::min(rows, m_mostRows);
    const flip::Kernel* kernel = m_runners[0].kernel.get();
    // A kernel much too large would compare lanes that hold nothing.
    if (!kernel || kernel->capacity() < rows || (kernel->capacity() > 32 && kernel->capacity() - 32 >= rows)) {
        for (Runner& runner : m_runners) {
            runner.kernel = m_makeKernel(rows);
        }
    }
}

void LevelPools::load(Runner& runner, PackedTerms terms)
{
    if (commutes) {
        for (flip::PackedTerm& term : terms) {
            if (m_rng.below(2) == 0) {
                exchange(term);
            }
        }
    }
    runner.kernel->load(terms, m_rng());
}

bool LevelPools::store(PackedTerms terms)
{
    if (commutes) { // the same scheme whatever stands first
        for (flip::PackedTerm& term : terms) {
            if (std::tie(term.plus[0], term.minus[0]) > std::tie(term.plus[1], term.minus[1])) {
                exchange(term);
            }
        }
    }
    if (!m_seen.insert(flip::hashOf(terms)).second) {
        return false;
    }
    const auto rank = static_cast<int>(terms.size());
    if (rank < m_best) {
        m_best = rank;
        if (onBetter) {
            onBetter(terms);
        }
    }
    m_pools[rank].push_back(std::move(terms));
    return true;
}

/// The lowest rank of what was stored; 0: nothing.
int LevelPools::storeSifted(PackedTerms terms)
{
    std::vector<PackedTerms> kept;
    if (!sift) {
        kept.push_back(std::move(terms));
    } else if (!m_seen.contains(flip::hashOf(terms))) {
        kept = sift(std::move(terms), m_flips);
    }
    int lowest = 0;
    for (PackedTerms& scheme : kept) {
        const auto rank = static_cast<int>(scheme.size());
        if (store(std::move(scheme))) {
            lowest = lowest == 0 ? rank : std::min(lowest, rank);
        }
    }
    return lowest;
}

void LevelPools::begin(Runner& runner, const std::vector<PackedTerms>& pool, const PoolPlan& plan, int goal)
{
    const PackedTerms& start = pool[static_cast<std::size_t>(m_rng.below(static_cast<int>(pool.size())))];
    load(runner, start);
    runner.plan = {plan.walk, goal, drawnPlusAfter(plan, m_rng), plan.ceiling};
    runner.from = static_cast<int>(start.size());
    runner.flips = 0;
}

/// Schemes in the levels below: symmetric ones may fall by two at a time.
int LevelPools::heldBelow(int level) const
{
    std::size_t held = 0;
    for (auto below = m_pools.begin(); below != m_pools.lower_bound(level); ++below) {
        held += below->second.size();
    }
    return static_cast<int>(held);
}

/// Walks from members of a level until those below hold enough, or so many flips are spent, or the goal is met.
void LevelPools::fill(int level, const PoolPlan& plan, std::int64_t flips, bool stopsAtGoal)
{
    const std::vector<PackedTerms>& pool = m_pools[level];
    makeKernels(level + plan.ceiling);
    for (Runner& runner : m_runners) {
        begin(runner, pool, plan, level - 1);
    }
    const std::int64_t began = m_flips;
    std::array<flip::Kernel*, kRunners> kernels;
    std::array<flip::WalkPlan, kRunners> plans;
    std::array<flip::WalkReport, kRunners> reports;
    bool found = false;
    while (!found && heldBelow(level) < plan.poolSize && m_flips - began < flips && !isOut(plan)) {
        for (std::size_t r = 0; r < kRunners; ++r) {
            kernels[r] = m_runners[r].kernel.get();
            plans[r] = m_runners[r].plan;
            plans[r].steps = std::min(plans[r].steps, commutes ? kCommutingPiece : kPiece);
        }
        flip::Kernel::walkTogether(kernels, plans, reports);
        for (std::size_t r = 0; r < kRunners; ++r) {
            Runner& runner = m_runners[r];
            const flip::WalkReport& report = reports[r];
            m_flips += report.flips;
            runner.flips += report.flips;
            runner.plan.steps -= report.steps + (report.stuck ? kStuckCost : 0);
            if (onWalk) {
                onWalk(runner.from, runner.kernel->lowest(), report.flips);
            }
            if (!report.reached && runner.plan.steps > 0 && (commutes || !report.stuck)) {
                if (commutes) {
                    load(runner, runner.kernel->terms());
                    runner.plan.ceiling = std::max(0, runner.from + plan.ceiling - runner.kernel->rank());
                }
                continue;
            }
            m_flips += kLoadCost;
            if (report.reached) {
                const int lowest = storeSifted(runner.kernel->terms());
                found = found || (lowest > 0 && lowest <= plan.goal && stopsAtGoal);
            }
            begin(runner, pool, plan, level - 1);
        }
    }
}

LevelPools::Pools LevelPools::descend(const std::vector<PackedTerms>& starts, const PoolPlan& plan)
{
    RANKFALL_CHECK(!starts.empty());
    m_began = m_flips;
    m_seen.clear();
    m_best = std::numeric_limits<int>::max();
    Pools& pools = m_pools;
    pools.clear();
    for (const PackedTerms& start : starts) {
        if (static_cast<int>(start.size()) <= m_mostRows) {
            // Loading merges what can be merged.
            makeKernels(static_cast<int>(start.size()));
            m_runners[0].kernel->load(start, 1);
            store(m_runners[0].kernel->terms());
        }
    }
    if (pools.empty()) {
        return {};
    }
    const int top = pools.rbegin()->first;
    for (int level = top; level > plan.goal && !isOut(plan); --level) {
        if (!pools.contains(level)) {
            if (pools.begin()->first > level) {
                break;
            }
            continue;
        }
        fill(level, plan, level == top ? plan.levelFlips : plan.lowerFlips, true);
        if (pools[level - 1].empty()) {
            pools.erase(level - 1);
        }
        if (pools.begin()->first >= level) {
            break; // nothing fell: it never will from here
        }
    }
    // More schemes of the goal's rank, where that was asked for: they are the next format's starts.
    if (plan.fillFlips > 0 && pools.contains(plan.goal + 1) && pools.begin()->first <= plan.goal) {
        fill(plan.goal + 1, plan, plan.fillFlips, false);
    }
    std::erase_if(pools, [](const auto& level) { return level.second.empty(); });
    return std::exchange(m_pools, {});
}

std::vector<std::pair<int, int>> LevelPools::levels() const
{
    std::vector<std::pair<int, int>> levels;
    for (const auto& [rank, schemes] : m_pools) {
        if (!schemes.empty()) {
            levels.emplace_back(rank, static_cast<int>(schemes.size()));
        }
    }
    return levels;
}

} // namespace rankfall
