// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/program/program.h"
#include "core/tune/equal_rank_walk.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace rankfall {

/// What to look for, from where, and for how long.
struct TuneJob {
    /// Exact over Z, of one target and one rank, coefficients −1, 0 and 1: EqualRankWalk::startOf().
    std::vector<Scheme> starts;
    Reward reward = Reward::Time;
    int size = 1024; ///< of the square matrices that are multiplied
    int depth = 1;   ///< levels of the recursion
    bool singlePrecision = false;
    double seconds = 30; ///< of wall time, about
    std::int64_t steps =
        0;           ///< of all walks; 0: as many as the time allows. With steps the walks do not watch the clock
    int threads = 1; ///< that walk; one thread measures
    std::uint64_t seed = 1;
    int sharing = 500;    ///< steps in which sums to share are looked for, for each scheme kept
    int together = 0;     ///< products prepared at a time; 0: the best of several numbers, tried for each scheme
    bool measured = true; ///< off: nothing is timed, and Time means its model (QuickFigures::cost())
};

/// What a scheme costs. All but `isTimed` and what follows it is exact, or the same on every machine.
struct TunedFigures {
    int additions = 0; ///< with shared sums
    int unshared = 0;  ///< without
    int written = 0;   ///< QuickFigures::written
    double growth = 0; ///< growthFactor()
    double error = 0;  ///< measured, of one product of small matrices: sampleError()
    bool isTimed = false;
    double seconds = 0; ///< median processor time of one product
    double ratio = 0;   ///< of that time to Strassen's recursion in the same rounds: median
    double low = 0;     ///< and its interval: RaceResult
    double high = 0;
    int rounds = 0;
    int together = 1; ///< products prepared at a time: the best of those tried
};

struct TunedScheme {
    std::string name; ///< "start 1", "found 12"
    Scheme scheme;    ///< verified over Z
    Program program;  ///< with shared sums
    TunedFigures figures;
    bool isStart = false;
    bool isFront = false; ///< nothing in the pool is at least as good in time (or its model), additions and growth
};

/// What schemes are measured against.
struct Yardstick {
    std::string name; ///< "Strassen, 2 levels"
    double seconds = 0;
    double ratio = 1;
    double low = 1;
    double high = 1;
    double error = 0;
    int rounds = 0;
};

/// How far it has come, and what it has: a value.
struct TuneSnapshot {
    enum class Phase { Walking, Sharing, Measuring, Done };
    Phase phase = Phase::Walking;
    double done = 0; ///< of the time or the steps, 0 … 1
    std::int64_t steps = 0;
    std::int64_t taken = 0; ///< of the steps
    Reward reward = Reward::Time;
    std::vector<TunedScheme> pool;     ///< best first by the reward; at most kMostTuned and the starts
    std::vector<Yardstick> yardsticks; ///< Strassen first; empty until something has been measured
    bool stopped = false;
};

inline constexpr int kMostTuned = 40;

/// Asked and told while it runs, on the thread that called tune(), and `shouldStop` on others too.
struct TuneWatch {
    std::function<bool()> shouldStop;
    /// The pool changed, or a phase began. Shared: nothing changes in it later.
    std::function<void(const std::shared_ptr<const TuneSnapshot>&)> snapshot;
};

/// Walks among the schemes of the rank of the starts, keeps what the reward likes, and one walk in three what another
/// reward likes so that the front has more than one end; computes shared sums for what it keeps; times the best on this
/// thread in rounds with Strassen's recursion (of about as many levels as one level here is worth); and starts the next
/// walks from what came out. With `steps` and without `measured` the result depends on the job alone. Every scheme in
/// the pool has passed verify(). Errors: starts that cannot be walked from, or none.
Expected<TuneSnapshot> tune(const TuneJob& job, const TuneWatch& watch = {});

/// What the pool is ordered by: lower is better. Timed before not timed, where the reward is time.
double rewardOf(const TunedScheme& scheme, Reward reward);

} // namespace rankfall
