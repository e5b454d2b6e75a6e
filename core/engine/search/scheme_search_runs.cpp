// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/base/memory.h"
#include "core/engine/search/lift_sieve.h"
#include "core/engine/search/lift_walk.h"
#include "core/engine/search/scheme_search_impl.h"
#include "core/sat/neighbourhood.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <utility>

namespace rankfall {

namespace {

using flip::Arithmetic;
using flip::PackedTerms;
using Pools = LevelPools::Pools;

constexpr std::size_t kMostCarried = 40;   // schemes carried from one format to the next in growth
constexpr std::size_t kKeptPerRun = 20;    // schemes of one run that are kept
constexpr std::size_t kMostLifted = 4;     // schemes one run tries to lift
constexpr std::size_t kMostTried = 20'000; // of which it is remembered that they were tried
constexpr int kPatience = 5;               // failures at a format before growth may end one rank higher
constexpr std::chrono::milliseconds kBetweenSamples{250};
constexpr std::int64_t kConflicts = 2'000;         // of the solver for one scheme
constexpr std::int64_t kSolveCost = 10'000'000;    // what one scheme takes there, in the currency of the walks
constexpr std::int64_t kMirroredPlusAfter = 1'000; // a plus there makes two rows more…
constexpr int kMirroredCeiling = 6;                // …so that these walks need room above them
constexpr int kLeftOver = 3;                       // ranks that a climb leaves to fall between two slabs
constexpr int kLiftsEach = 40;                     // neighbours of a scheme that are tried with it
constexpr std::int64_t kLiftCost = 10'000'000;     // what that takes, in the currency of the walks

/// A format from which any other grows.
Format seedOf(Format f)
{
    return {std::min(f.n, 2), std::min(f.m, 2), std::min(f.p, 2)};
}

/// One symmetric run in so many keeps transposition too, which makes the space smaller and the walks rougher. Some 20
/// such runs for 5x5x5 ended at 102 to 117, where 8 without ended at 99 to 111; for 6x6x6 a single one ended at 180,
/// two without at 201.
int mirroredOnceIn(int n)
{
    return n > 5 ? 2 : 10;
}

} // namespace

void SchemeSearch::Impl::doNext(int index, Rng& rng)
{
    Job job;
    std::vector<PackedTerms> starts;
    int before = 0;
    {
        const std::lock_guard lock(m_mutex);
        job = m_policy.next(m_archive, rng);
        before = m_archive.rank(job.stage);
        starts = startsOf(job, m_archive, rng);
    }
    Outcome outcome;
    switch (job.operation) {
    case Operation::Grow:
        outcome = grow(job, index, rng);
        break;
    case Operation::Climb:
        outcome = climb(job, index, rng);
        break;
    case Operation::Symmetric:
        outcome = descendSymmetric(job, index, rng);
        break;
    case Operation::Exchange:
        outcome = descendExchange(job, index, rng);
        break;
    case Operation::Lift:
        outcome = liftSome(job, rng);
        releaseFreeMemory(); // some ten megabytes, where walks take one
        break;
    case Operation::Solve:
        outcome = solveSome(job, starts, rng);
        releaseFreeMemory();
        break;
    default:
        if (!starts.empty() && job.gait == Gait::Lifting) {
            descendLifting(job, starts, index, rng, outcome);
        } else if (!starts.empty()) {
            descend(job, starts, index, rng, outcome);
        }
    }
    const std::lock_guard lock(m_mutex);
    m_policy.settle(job, outcome, before);
    ++m_progress.attempts;
    if (!m_reached) {
        say(SearchEvent::Kind::StageDone, nameOf(job.stage.format), operationName(job.operation), outcome.rank);
    }
}

void SchemeSearch::Impl::attach(LevelPools& pools, int index, Showing showing)
{
    pools.shouldStop = [this] { return isOver(); };
    pools.onWalk = [this, index, showing = std::move(showing), &pools](int level, int, std::int64_t flips) {
        m_flips += flips;
        if (index == 0) {
            const std::lock_guard lock(m_mutex);
            const auto rankOf = [&](int rows) { return showing.cubes + showing.scale * rows; };
            m_progress.stage = showing.format + " at " + std::to_string(rankOf(level)) + ", " +
                               std::string(operationName(showing.operation));
            m_progress.isAtTarget = showing.isTarget;
            m_progress.levels = pools.levels();
            for (auto& [rank, held] : m_progress.levels) {
                rank = rankOf(rank);
            }
            if (showing.toTarget && std::chrono::steady_clock::now() >= m_nextSample) {
                m_progress.sample = flip::unpacked(showing.toTarget(pools.here()), m_shape);
                m_nextSample = std::chrono::steady_clock::now() + kBetweenSamples;
            }
        }
    };
}

Pools SchemeSearch::Impl::descend(const Job& job, const std::vector<PackedTerms>& starts, int index, Rng& rng,
                                  Outcome& outcome)
{
    const Stage& stage = job.stage;
    LevelPools pools(stage.arithmetic, entriesOf(stage.format), rng());
    Showing showing{nameOf(stage.format), job.operation, job.isTarget};
    int newRank = 0; // of the last scheme on the way down that was new
    if (job.isTarget) {
        showing.toTarget = [&](PackedTerms terms) { return permuted(std::move(terms), stage.format, *m_format); };
        pools.onBetter = [&](const PackedTerms& scheme) {
            newRank = keep(stage, scheme) ? static_cast<int>(scheme.size()) : newRank;
        };
    }
    attach(pools, index, std::move(showing));
    Pools reached = pools.descend(starts, planOf(job));
    outcome = {};
    outcome.flips = pools.flips();
    if (!reached.empty()) {
        outcome.rank = reached.begin()->first;
        outcome.isNew = outcome.rank == newRank;
        const std::vector<PackedTerms>& lowest = reached.begin()->second;
        for (std::size_t i = 0; i < std::min(lowest.size(), kKeptPerRun); ++i) {
            outcome.isNew = keep(stage, lowest[i]) || outcome.isNew;
        }
    }
    return reached;
}

Pools SchemeSearch::Impl::descendLifting(const Job& job, const std::vector<PackedTerms>& starts, int index, Rng& rng,
                                         Outcome& outcome)
{
    const Stage& stage = job.stage;
    const auto target = Target::matrixMultiplication(stage.format);
    outcome = {};
    LiftWalkOptions options;
    options.lifts = kLiftsEach;
    options.shouldStop = [this] { return isOver(); };
    const auto best = [&] {
        const std::lock_guard lock(m_mutex);
        return m_archive.rank(stage);
    };
    const auto lift = [&](const PackedTerms& scheme) {
        options.seed = rng();
        outcome.flips += kLiftCost;
        const auto lifted = liftByWalking(target, flip::unpacked(scheme, target->shape()), options);
        if (lifted) {
            const auto rank = static_cast<int>(lifted->size());
            outcome.rank = outcome.rank == 0 ? rank : std::min(outcome.rank, rank);
            outcome.isNew = keep(stage, flip::packedParts(*lifted, m_request.ring)) || outcome.isNew;
        }
    };
    LiftSieve sieve(target, rng());
    sieve.shouldStop = options.shouldStop;
    LevelPools pools(Arithmetic::Bits, entriesOf(stage.format), rng());
    pools.sift = std::ref(sieve);
    pools.onBetter = [&](const PackedTerms& scheme) {
        const auto rank = static_cast<int>(scheme.size());
        const int lowest = best();
        if (lowest == 0 || rank < lowest) {
            lift(scheme);
        }
    };
    // No samples for the picture: what walks here is not over Z.
    attach(pools, index, {nameOf(stage.format), job.operation, job.isTarget});
    Pools reached = pools.descend(starts, planOf(job));
    outcome.flips += pools.flips();
    if (!reached.empty() && reached.begin()->first <= best() + 1) { // the archive has no room for others
        const std::vector<PackedTerms>& lowest = reached.begin()->second;
        for (std::size_t i = 0; i < std::min(lowest.size(), kMostLifted) && !isOver(); ++i) {
            lift(lowest[i]);
        }
    }
    releaseFreeMemory();
    return reached;
}

Outcome SchemeSearch::Impl::grow(const Job& job, int index, Rng& rng)
{
    Outcome outcome;
    Format format = seedOf(job.stage.format);
    const Ring ring = ringOf(job.stage.arithmetic, m_request.ring);
    std::vector<PackedTerms> starts{flip::packedParts(Target::matrixMultiplication(format)->schoolbook(), ring)};
    while (!isOver()) {
        Job step = job;
        step.stage.format = format;
        {
            const std::lock_guard lock(m_mutex);
            step.goal = m_policy.goalOf(step.stage, m_archive);
        }
        step.isTarget = job.isTarget && format == job.stage.format;
        const auto entries = entriesOf(format);
        if (*std::max_element(entries.begin(), entries.end()) > 16) {
            step.gait = Gait::Broad;
        }
        Outcome here;
        const Pools reached = descend(step, starts, index, rng, here);
        outcome.flips += here.flips;
        if (format == job.stage.format) {
            outcome.rank = here.rank;
            outcome.isNew = here.isNew;
            return outcome;
        }
        if (reached.empty() || !(job.isFirst || passes(format, here.rank, step.goal))) {
            return outcome;
        }
        std::vector<PackedTerms> carried = reached.begin()->second;
        carried.resize(std::min(carried.size(), kMostCarried));
        const Side side = nextSide(format, job, rng);
        const Format next = resized(format, side, 1);
        starts.clear();
        for (PackedTerms& scheme : carried) {
            starts.push_back(permuted(extended(scheme, format, side), next, sorted(next)));
        }
        format = sorted(next);
    }
    return outcome;
}

Outcome SchemeSearch::Impl::climb(const Job& job, int index, Rng& rng)
{
    Format format = job.sources.front().format;
    std::vector<PackedTerms> schemes;
    {
        const std::lock_guard lock(m_mutex);
        schemes = m_archive.sample(job.sources.front(), 1, rng);
    }
    const Arithmetic arithmetic = arithmeticOf(job);
    if (arithmetic != job.stage.arithmetic) {
        std::ranges::for_each(schemes, reduceModulo2);
    }
    Outcome outcome;
    while (!schemes.empty() && format != job.stage.format && !isOver()) {
        PackedTerms scheme = schemes[static_cast<std::size_t>(rng.below(static_cast<int>(schemes.size())))];
        shuffleBasis(scheme, format, arithmetic, kBasisChanges, rng);
        Job step = job;
        Side side = Side::N;
        {
            const std::lock_guard lock(m_mutex);
            side = sideToClimb(format, job.stage.format, rng);
            const Format next = resized(format, side, 1);
            step.stage.format = sorted(next);
            scheme = permuted(extended(scheme, format, side), next, step.stage.format);
            step.isTarget = job.isTarget && step.stage.format == job.stage.format;
            step.goal = m_policy.goalOf(step.stage, m_archive);
        }
        if (step.stage.format != job.stage.format) {
            step.goal += kLeftOver;
        }
        Outcome here;
        const Pools reached = job.gait == Gait::Lifting ? descendLifting(step, {scheme}, index, rng, here)
                                                        : descend(step, {scheme}, index, rng, here);
        format = step.stage.format;
        schemes = reached.empty() ? std::vector<PackedTerms>() : reached.begin()->second;
        here.flips += outcome.flips;
        outcome = here;
    }
    if (format != job.stage.format) {
        outcome.rank = 0;
        outcome.isNew = false;
    }
    return outcome;
}

Side SchemeSearch::Impl::sideToClimb(Format format, Format to, Rng& rng) const
{
    std::vector<Side> sides;
    int fewest = std::numeric_limits<int>::max();
    for (const Side side : kSides) {
        const Format next = sorted(resized(format, side, 1));
        if (next.n > to.n || next.m > to.m || next.p > to.p) {
            continue;
        }
        const int terms = m_policy.knownRank(next) - next.n * next.m * next.p;
        if (terms < fewest) {
            fewest = terms;
            sides.clear();
        }
        if (terms == fewest) {
            sides.push_back(side);
        }
    }
    return sides[static_cast<std::size_t>(rng.below(static_cast<int>(sides.size())))];
}

bool SchemeSearch::Impl::passes(Format format, int rank, int goal)
{
    const std::lock_guard lock(m_mutex);
    int& failures = m_failures[format];
    const bool passed = rank <= goal + failures / kPatience;
    failures = rank <= goal ? 0 : failures + 1;
    return passed;
}

Side SchemeSearch::Impl::nextSide(Format format, const Job& job, Rng& rng)
{
    const Format to = job.stage.format;
    std::vector<Side> sides;
    for (const Side side : kSides) {
        if (sizeOf(format, side) < sizeOf(to, side)) {
            sides.push_back(side);
        }
    }
    const auto isDetour = [&](Side side) {
        const Format next = resized(format, side, 1);
        return next.n == next.m && next.m == next.p && next != to;
    };
    if (!job.throughCubes && !std::ranges::all_of(sides, isDetour)) {
        std::erase_if(sides, isDetour);
    }
    const int smallest = sizeOf(format, std::ranges::min(sides, {}, [&](Side side) { return sizeOf(format, side); }));
    std::erase_if(sides, [&](Side side) { return sizeOf(format, side) > smallest; });
    return sides[static_cast<std::size_t>(rng.below(static_cast<int>(sides.size())))];
}

Outcome SchemeSearch::Impl::descendSymmetric(const Job& job, int index, Rng& rng)
{
    const int n = job.stage.format.n;
    const auto kind = rng.below(mirroredOnceIn(n)) == 0 ? flip::OrbitKind::Mirrored : flip::OrbitKind::Cyclic;
    const CyclicScheme start = randomCyclicStart(n, job.goal, kind, rng);
    const auto cubes = static_cast<int>(start.cubes.size());
    LevelPools pools([n, kind](int rows) { return flip::makeOrbitKernel(n * n, rows, kind); }, flip::kMaxOrbits, rng());
    attach(pools, index, {nameOf(job.stage.format), job.operation, job.isTarget, {}, cubes, 3});
    const auto whole = [&](const PackedTerms& orbits) { return expanded({n, start.cubes, orbits}); };
    int newRank = 0;
    pools.onBetter = [&](const PackedTerms& orbits) {
        PackedTerms scheme = whole(orbits);
        const auto rank = static_cast<int>(scheme.size());
        newRank = keep(job.stage, std::move(scheme)) ? rank : newRank;
    };
    PoolPlan plan = planOf(job);
    plan.goal = std::max(0, (job.goal - cubes) / 3);
    if (kind == flip::OrbitKind::Mirrored) {
        plan.plusAfter = kMirroredPlusAfter;
        plan.ceiling = kMirroredCeiling;
    }
    Outcome outcome;
    const Pools reached = pools.descend({start.orbits}, plan);
    outcome.flips = pools.flips();
    for (const PackedTerms& orbits : reached.begin()->second) {
        PackedTerms scheme = whole(orbits);
        const auto rank = static_cast<int>(scheme.size());
        outcome.rank = outcome.rank == 0 ? rank : std::min(outcome.rank, rank);
        outcome.isNew = keep(job.stage, std::move(scheme)) || outcome.isNew;
    }
    return outcome;
}

Outcome SchemeSearch::Impl::liftSome(const Job& job, Rng& rng)
{
    Outcome outcome;
    std::vector<PackedTerms> schemes;
    {
        const std::lock_guard lock(m_mutex);
        const int best = m_archive.rank(job.stage);
        for (PackedTerms& scheme : m_archive.sample(job.sources.front(), SchemeArchive::kMostKept, rng)) {
            const auto rank = static_cast<int>(scheme.size());
            if (schemes.size() < kMostLifted && (best == 0 || rank <= best) &&
                m_tried.insert(flip::hashOf(scheme)).second) {
                schemes.push_back(std::move(scheme));
            }
        }
        if (m_tried.size() > kMostTried) {
            m_tried.clear();
        }
    }
    const auto target = Target::matrixMultiplication(job.stage.format);
    LiftWalkOptions options;
    options.lifts = kLiftsEach;
    options.shouldStop = [this] { return isOver(); };
    for (const PackedTerms& scheme : schemes) {
        if (isOver()) {
            break;
        }
        options.seed = rng();
        if (const auto lifted = liftByWalking(target, flip::unpacked(scheme, target->shape()), options)) {
            outcome.rank = static_cast<int>(lifted->size());
            outcome.isNew = keep(job.stage, flip::packedParts(*lifted, m_request.ring)) || outcome.isNew;
        }
        outcome.flips += kLiftCost;
    }
    if (schemes.empty()) {
        outcome.flips = kLiftCost * static_cast<std::int64_t>(kMostLifted); // new ones are wanted first
    }
    return outcome;
}

Outcome SchemeSearch::Impl::solveSome(const Job& job, const std::vector<PackedTerms>& schemes, Rng& rng)
{
    Outcome outcome;
    const auto target = Target::matrixMultiplication(job.stage.format);
    SatNeighbourhood neighbourhood(target->shape(), {}, rng());
    sat::Budget budget;
    budget.conflicts = kConflicts;
    budget.shouldStop = [this] { return isOver(); };
    for (const PackedTerms& scheme : schemes) {
        const std::vector<Term> terms = flip::unpacked(scheme, target->shape());
        auto next = neighbourhood.improve(terms, budget);
        if (!next) {
            next = neighbourhood.sideways(terms, budget);
        }
        if (next) {
            outcome.rank = static_cast<int>(next->size());
            outcome.isNew = keep(job.stage, flip::packedParts(*next, Ring::Z2)) || outcome.isNew;
        }
        outcome.flips += kSolveCost;
    }
    return outcome;
}

} // namespace rankfall
