// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/search/policy.h"

#include <algorithm>
#include <array>

namespace rankfall {

PoolPlan planOf(const Job& job)
{
    PoolPlan plan;
    plan.goal = job.goal;
    plan.levelFlips = 20'000'000;
    plan.totalFlips = 120'000'000;
    plan.fillFlips = job.isTarget ? 0 : 2'000'000;
    switch (job.gait) {
    case Gait::Brief:
        break;
    case Gait::Broad:
        plan.poolSize = 30;
        plan.walk = 100'000;
        plan.levelFlips = 60'000'000;
        break;
    case Gait::Steady:
        plan.walk = 1'000'000;
        plan.plusAfter = 10'000;
        plan.levelFlips = 80'000'000;
        plan.totalFlips = 600'000'000;
        break;
    case Gait::Single:
        plan.poolSize = 3;
        plan.walk = 1'000'000;
        // Rare pluses bring 4x5x5 from 80 down, frequent ones on from 76.
        plan.plusAfter = 10'000;
        plan.leastPlusAfter = 300;
        plan.levelFlips = 25'000'000;
        plan.totalFlips = 250'000'000;
        break;
    case Gait::Restless:
        // Of 4x5x5 in 74 some reach 73 within 200 million flips like this; none did in 8000 million with pluses after
        // 10 000 and 50 000.
        plan.poolSize = 2;
        plan.walk = 10'000'000;
        plan.plusAfter = 1'000;
        plan.leastPlusAfter = 30;
        plan.levelFlips = 80'000'000;
        plan.totalFlips = 160'000'000;
        break;
    case Gait::Long:
        plan.poolSize = 1;
        plan.walk = 100'000'000;
        plan.plusAfter = 50'000;
        plan.ceiling = 2;
        plan.levelFlips = 100'000'000;
        plan.totalFlips = 600'000'000;
        break;
    case Gait::Lifting:
        plan.poolSize = 6;
        plan.walk = 2'000'000;
        plan.plusAfter = 4'000;
        plan.leastPlusAfter = 1'000;
        plan.levelFlips = growsQuickly(job.stage.format) ? 30'000'000 : 100'000'000;
        plan.totalFlips = 2'000'000'000;
        break;
    }
    plan.lowerFlips = plan.levelFlips;
    if (job.gait == Gait::Long) {
        // A fall that leads further down does so within a million flips or so; 4x4x5 from 63 falls to 62 in some tens
        // of millions and then either to 60 at once or never.
        plan.lowerFlips = 5'000'000;
    }
    switch (job.operation) {
    case Operation::Grow: {
        // In a hurry at first, which is enough for the easy formats, then with more patience.
        static constexpr std::array<int, 3> kPools{3, 6, 10};
        static constexpr std::array<int, 3> kMillions{1, 4, 12};
        const auto patience = static_cast<std::size_t>(std::min(job.runs, 2));
        plan.poolSize = plan.poolSize * kPools[patience] / 10;
        plan.levelFlips = plan.lowerFlips = std::int64_t{1'000'000} * kMillions[patience];
        plan.totalFlips = 60'000'000;
        plan.fillFlips = patience == 0 ? 0 : plan.fillFlips;
        break;
    }
    case Operation::Merge:
    case Operation::Product:
    case Operation::Descend:
        // The starts are deep in a valley already; most of them stay there. A look first, longer ones later.
        plan.totalFlips = std::min(plan.totalFlips, std::int64_t{job.gait == Gait::Restless ? 10'000'000 : 4'000'000}
                                                        << std::min(job.runs, 4));
        plan.walk = std::min(plan.walk, plan.totalFlips / 2);
        break;
    case Operation::Symmetric:
        // Those 5x5x5 that go on to 93 fall within some millions at every level; about one run in twenty does.
        plan.levelFlips = plan.lowerFlips = 6'000'000;
        plan.totalFlips = 1'000'000'000;
        plan.fillFlips = 0;
        break;
    case Operation::Climb:
        // From 3x4x4 in 38 by way of 4x4x4 in 50 one climb in some two hundred comes to 4x4x5 in 60, modulo 2.
    case Operation::Rebuild:
        // Of 4x4x5 in 62 among those that lift, one in five falls back to 62 like this, at a cost of some 18 million
        // flips each. With ten times the patience every third does, for 65 million.
        plan.poolSize = 1;
        plan.plusAfter = 1'000;
        plan.leastPlusAfter = 0;
        plan.levelFlips = plan.lowerFlips = 1'500'000;
        plan.fillFlips = 0;
        break;
    case Operation::Exchange:
    case Operation::Extend:
    case Operation::Project:
    case Operation::Lift:
    case Operation::Fit:
    case Operation::Solve:
        break;
    }
    return plan;
}

} // namespace rankfall
