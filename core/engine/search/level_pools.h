// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/rng.h"
#include "core/engine/flip/packing.h"

#include <functional>
#include <map>
#include <memory>
#include <unordered_set>
#include <utility>

namespace rankfall {

/// How to go down from level to level. Budgets are in flips, so that a run is the same on any machine.
struct PoolPlan {
    int goal = 0;                    ///< the rank to reach
    int poolSize = 10;               ///< go down once the next level holds so many
    std::int64_t walk = 300'000;     ///< steps of one walk
    std::int64_t plusAfter = 5'000;  ///< see flip::WalkPlan; or the most…
    std::int64_t leastPlusAfter = 0; ///< …where this is not zero: every walk draws its own, evenly by its logarithm
    int ceiling = 3;
    std::int64_t levelFlips = 20'000'000; ///< give a level up after so many
    std::int64_t lowerFlips = 20'000'000; ///< and a level below that of the starts: what leads on leads on soon
    std::int64_t totalFlips = 200'000'000;
    std::int64_t fillFlips = 0; ///< spent at the goal on more schemes of that rank
};

/// Level pools: at every rank a small pool of different schemes; walks from random members of one level fill the next.
/// Short walks and small pools, because a scheme is in a part of the graph that goes on falling or in one that does
/// not, and long walks do not change that.
class LevelPools {
public:
    using Pools = std::map<int, std::vector<flip::PackedTerms>>;

    /// Makes a kernel with room for so many rows.
    using MakeKernel = std::function<std::unique_ptr<flip::Kernel>(int rows)>;
    LevelPools(MakeKernel makeKernel, int mostRows, std::uint64_t seed);
    LevelPools(flip::Arithmetic arithmetic, std::array<int, 3> entries, std::uint64_t seed);

    /// Called between walks: true to give up.
    std::function<bool()> shouldStop;
    /// Called with every scheme of lower rank than any before in this descent.
    std::function<void(const flip::PackedTerms&)> onBetter;
    /// Called after every piece of a walk, some milliseconds, with (level, lowest rank of the walk, flips of the
    /// piece).
    std::function<void(int, int, std::int64_t)> onWalk;

    /// Called with every scheme of lower rank that a walk has come to: what is kept instead, nothing or schemes of that
    /// rank or below. Adds what it took, in flips.
    std::function<std::vector<flip::PackedTerms>(flip::PackedTerms, std::int64_t& flips)> sift;

    /// Modes A and B are the same inputs, which commute: the two factors of terms change places now and then, so that
    /// terms meet that share what one has over A and the other over B. Schemes are those of a folded tensor (tensor.h).
    bool commutes = false;

    /// Descends from the starts; returns what the levels hold at the end (no empty ones). At least one start.
    Pools descend(const std::vector<flip::PackedTerms>& starts, const PoolPlan& plan);

    std::int64_t flips() const { return m_flips; }

    /// Where the first walk is.
    flip::PackedTerms here() const { return m_runners[0].kernel ? m_runners[0].kernel->terms() : flip::PackedTerms(); }

    /// (rank, schemes) of each level, lowest rank first; during a descent too.
    std::vector<std::pair<int, int>> levels() const;

private:
    /// Walks in progress: a few at a time, because interleaved they are faster.
    struct Runner {
        std::unique_ptr<flip::Kernel> kernel;
        flip::WalkPlan plan;
        int from = 0;           ///< rank of the start
        std::int64_t flips = 0; ///< of this walk
    };

    static constexpr std::size_t kRunners = 4;

    void fill(int level, const PoolPlan& plan, std::int64_t flips, bool stopsAtGoal);
    void begin(Runner& runner, const std::vector<flip::PackedTerms>& pool, const PoolPlan& plan, int goal);
    int heldBelow(int level) const;
    bool store(flip::PackedTerms terms);
    int storeSifted(flip::PackedTerms terms);
    void load(Runner& runner, flip::PackedTerms terms);
    void makeKernels(int rows);

    bool isOut(const PoolPlan& plan) const
    {
        return (shouldStop && shouldStop()) || m_flips - m_began >= plan.totalFlips;
    }

    const MakeKernel m_makeKernel;
    const int m_mostRows;
    Rng m_rng;
    std::array<Runner, kRunners> m_runners;
    std::unordered_set<std::uint64_t> m_seen;
    std::int64_t m_flips = 0;
    std::int64_t m_began = 0;
    Pools m_pools;
    int m_best = 0;
};

} // namespace rankfall
