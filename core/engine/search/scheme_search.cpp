// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/search/scheme_search.h"

#include "core/base/check.h"
#include "core/engine/search/lift_walk.h"
#include "core/engine/search/starts.h"
#include "core/sat/neighbourhood.h"
#include "core/scheme/known_ranks.h"
#include "core/scheme/verify.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

namespace rankfall {

namespace {

using flip::Arithmetic;
using flip::PackedTerms;
using Pools = LevelPools::Pools;

constexpr std::size_t kMostBest = 64;     // best schemes remembered
constexpr std::size_t kMostSaved = 24;    // schemes of one format in a checkpoint
constexpr std::size_t kMostCarried = 40;  // schemes carried from one format to the next in growth
constexpr std::size_t kKeptPerRun = 20;   // schemes of one run that are kept
constexpr std::size_t kMostLifted = 8;   // schemes one run tries to lift
constexpr std::size_t kMostTried = 20'000; // of which it is remembered that they were tried
constexpr int kPatience = 3;              // failures at a format before growth may end one rank higher
constexpr std::chrono::milliseconds kBetweenSamples{250};
constexpr std::int64_t kConflicts = 2'000; // of the solver for one scheme
constexpr std::int64_t kSolveCost = 10'000'000; // what one scheme takes there, in the currency of the walks
constexpr int kLiftsEach = 40;            // neighbours of a scheme that are tried with it
constexpr std::int64_t kLiftCost = 1'000'000; // what that takes, in the currency of the walks

/// A format from which any other grows.
Format seedOf(Format f)
{
    return {std::min(f.n, 2), std::min(f.m, 2), std::min(f.p, 2)};
}

Ring ringOf(Arithmetic arithmetic, Ring searched)
{
    return arithmetic == Arithmetic::Bits ? Ring::Z2 : searched;
}

} // namespace

class SchemeSearch::Impl {
public:
    explicit Impl(SearchRequest request)
        : m_request(std::move(request))
        , m_shape(m_request.target->shape())
        , m_arithmetic(flip::arithmeticFor(m_request.ring))
        , m_format(m_request.target->format())
        , m_policy({m_format ? sorted(*m_format) : Format{1, 1, 1}, m_arithmetic}, m_request.ring, m_request.goal)
        , m_archiveRng(m_request.seed)
    {
        RANKFALL_CHECK(m_request.ring != Ring::Q && m_request.target->isExplorable());
    }

    std::vector<Term> run()
    {
        m_began = std::chrono::steady_clock::now();
        {
            const std::lock_guard lock(m_mutex);
            m_running = true;
        }
        for (const std::vector<Term>& start : m_request.starts) {
            offer(flip::packedParts(start, m_request.ring));
        }
        std::vector<std::thread> others;
        for (int index = 1; index < m_request.threads; ++index) {
            others.emplace_back([this, index] { work(index); });
        }
        work(0);
        for (std::thread& thread : others) {
            thread.join();
        }
        const std::lock_guard lock(m_mutex);
        m_progress.elapsed = std::chrono::steady_clock::now() - m_began;
        m_running = false;
        return m_best.empty() ? std::vector<Term>() : flip::unpacked(m_best.front(), m_shape);
    }

    void requestStop() { m_stop = true; }

    SearchProgress progress() const
    {
        const std::lock_guard lock(m_mutex);
        return progressLocked();
    }

    SearchCheckpoint checkpoint() const
    {
        const std::lock_guard lock(m_mutex);
        SearchCheckpoint checkpoint;
        for (const PackedTerms& scheme : m_best) {
            checkpoint.best.push_back(flip::unpacked(scheme, m_shape));
        }
        for (const auto& [stage, shelf] : m_archive.shelves()) {
            const auto [a, b, c] = entriesOf(stage.format);
            for (std::size_t i = 0; i < std::min(shelf.schemes.size(), kMostSaved); ++i) {
                checkpoint.kept.push_back({stage.format, ringOf(stage.arithmetic, m_request.ring),
                                           flip::unpacked(shelf.schemes[shelf.schemes.size() - 1 - i], {a, b, c})});
            }
        }
        checkpoint.flips = m_flips;
        checkpoint.attempts = m_progress.attempts;
        return checkpoint;
    }

    void resume(const SearchCheckpoint& checkpoint)
    {
        for (const std::vector<Term>& scheme : checkpoint.best) {
            m_request.starts.push_back(scheme);
        }
        for (const SearchCheckpoint::Kept& kept : checkpoint.kept) {
            const PackedTerms scheme = flip::packedParts(kept.terms, kept.ring);
            if (m_format && !scheme.empty()) {
                const Format format = sorted(kept.format);
                keep({format, flip::arithmeticFor(kept.ring)}, permuted(scheme, kept.format, format));
            }
        }
        m_flips = checkpoint.flips;
        m_progress.attempts = checkpoint.attempts;
    }

    std::function<void(const std::vector<Term>&)> m_onImproved;
    std::function<void(const SearchEvent&)> m_onEvent;

private:
    bool isOver() const
    {
        return m_stop || m_reached || (m_request.flips && m_flips >= *m_request.flips) ||
               (m_request.time && std::chrono::steady_clock::now() - m_began >= *m_request.time);
    }

    SearchProgress progressLocked() const
    {
        SearchProgress progress = m_progress;
        progress.flips = m_flips;
        progress.kept = 0;
        for (const auto& [stage, shelf] : m_archive.shelves()) {
            progress.kept += static_cast<int>(shelf.schemes.size());
        }
        if (m_running) {
            progress.elapsed = std::chrono::steady_clock::now() - m_began;
        }
        return progress;
    }

    void say(SearchEvent::Kind kind, std::string format, std::string_view operation, int rank)
    {
        if (m_onEvent) {
            m_onEvent({kind, progressLocked(), std::move(format), std::string(operation), rank});
        }
    }

    /// A scheme of the target itself: verified, then remembered and reported when it is among the best.
    void offer(PackedTerms terms)
    {
        const auto rank = static_cast<int>(terms.size());
        {
            const std::lock_guard lock(m_mutex);
            const bool better = m_progress.best == 0 || rank < m_progress.best;
            if (!better && (rank > m_progress.best || m_best.size() >= kMostBest)) {
                return;
            }
        }
        const std::vector<Term> scheme = flip::unpacked(terms, m_shape);
        if (!verify(m_request.target->tensor(), scheme, m_request.ring).exact) {
            return;
        }
        const std::lock_guard lock(m_mutex);
        if (m_progress.best != 0 && rank > m_progress.best) {
            return;
        }
        const bool better = m_progress.best == 0 || rank < m_progress.best;
        if (better) {
            m_progress.best = rank;
            m_best.clear();
            m_bestHashes.clear();
        }
        if (m_bestHashes.insert(flip::hashOf(terms)).second) {
            if (m_format) {
                m_archive.add(targetStage(), permuted(terms, *m_format, sorted(*m_format)), m_archiveRng);
            }
            m_best.push_back(std::move(terms));
        }
        if (better) {
            if (m_onImproved) {
                m_onImproved(scheme);
            }
            say(SearchEvent::Kind::Improved, m_request.target->name(), {}, rank);
            m_reached = m_request.goal > 0 && rank <= m_request.goal;
        }
    }

    Stage targetStage() const { return {sorted(*m_format), m_arithmetic}; }

    /// A scheme of any stage: of the target it is offered, of another one verified and kept. True when it is new.
    bool keep(const Stage& stage, PackedTerms scheme)
    {
        if (stage == targetStage()) {
            offer(permuted(scheme, stage.format, *m_format));
        } else {
            const auto target = Target::matrixMultiplication(stage.format);
            const auto terms = flip::unpacked(scheme, target->shape());
            if (!verify(target->tensor(), terms, ringOf(stage.arithmetic, m_request.ring)).exact) {
                return false;
            }
        }
        const std::lock_guard lock(m_mutex);
        return m_archive.add(stage, std::move(scheme), m_archiveRng);
    }

    void work(int index)
    {
        Rng rng(m_request.seed * 0x9E3779B97F4A7C15U + static_cast<std::uint64_t>(index) + 1);
        const bool acrossFormats = m_format && (m_request.starts.empty() || m_request.keepsGrowing);
        for (int attempt = 0; !isOver(); ++attempt) {
            if (acrossFormats) {
                doNext(index, rng);
            } else {
                walkFromStarts(attempt, index, rng);
            }
        }
    }

    void doNext(int index, Rng& rng)
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
        case Operation::Symmetric:
            outcome = descendSymmetric(job, index, rng);
            break;
        case Operation::Lift:
            outcome = liftSome(job, rng);
            break;
        case Operation::Solve:
            outcome = solveSome(job, starts, rng);
            break;
        default:
            if (!starts.empty()) {
                outcome = descend(job, starts, index, rng);
            }
        }
        const std::lock_guard lock(m_mutex);
        m_policy.settle(job, outcome, before);
        ++m_progress.attempts;
        if (!m_reached) {
            say(SearchEvent::Kind::StageDone, nameOf(job.stage.format), operationName(job.operation), outcome.rank);
        }
    }

    /// What the pools of a stage are to progress.
    struct Showing {
        std::string format;
        Operation operation = Operation::Descend;
        bool isTarget = false;
        std::function<PackedTerms(PackedTerms)> toTarget{}; ///< of pools that walk on the target: their terms in its order
        int cubes = 0;                                    ///< of pools of orbits: what their ranks leave out…
        int scale = 1;                                    ///< …and count once
    };

    /// Connects pools to progress and stop.
    void attach(LevelPools& pools, int index, Showing showing)
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

    Outcome descend(const Job& job, const std::vector<PackedTerms>& starts, int index, Rng& rng)
    {
        LevelPools pools(job.stage.arithmetic, entriesOf(job.stage.format), rng());
        Showing showing{nameOf(job.stage.format), job.operation, job.isTarget};
        if (job.isTarget) {
            showing.toTarget = [&](PackedTerms terms) { return permuted(std::move(terms), job.stage.format, *m_format); };
        }
        attach(pools, index, std::move(showing));
        pools.onBetter = [&](const PackedTerms& scheme) { keep(job.stage, scheme); };
        const Pools reached = pools.descend(starts, planOf(job));
        return keepAll(job.stage, reached, pools.flips());
    }

    /// The schemes of the lowest level.
    Outcome keepAll(const Stage& stage, const Pools& pools, std::int64_t flips)
    {
        Outcome outcome;
        outcome.flips = flips;
        if (!pools.empty()) {
            outcome.rank = pools.begin()->first;
            const std::vector<PackedTerms>& lowest = pools.begin()->second;
            for (std::size_t i = 0; i < std::min(lowest.size(), kKeptPerRun); ++i) {
                outcome.isNew = keep(stage, lowest[i]) || outcome.isNew;
            }
        }
        return outcome;
    }

    /// From 2x2x2 to the stage, one slab at a time along a random one of the smallest sides.
    Outcome grow(const Job& job, int index, Rng& rng)
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
            LevelPools pools(job.stage.arithmetic, entries, rng());
            attach(pools, index, {nameOf(format), job.operation, step.isTarget});
            if (step.isTarget) {
                pools.onBetter = [&](const PackedTerms& scheme) { keep(job.stage, scheme); };
            }
            const Pools reached = pools.descend(starts, planOf(step));
            const Outcome here = keepAll(step.stage, reached, pools.flips());
            outcome.flips += here.flips;
            if (format == job.stage.format) {
                outcome.rank = here.rank;
                outcome.isNew = here.isNew;
                return outcome;
            }
            if (reached.empty() || !passes(format, here.rank, step.goal)) {
                return outcome;
            }
            std::vector<PackedTerms> carried = reached.begin()->second;
            carried.resize(std::min(carried.size(), kMostCarried));
            const Side side = nextSide(format, job.stage.format, rng);
            const Format next = resized(format, side, 1);
            starts.clear();
            for (PackedTerms& scheme : carried) {
                starts.push_back(permuted(extended(scheme, format, side), next, sorted(next)));
            }
            format = sorted(next);
        }
        return outcome;
    }

    /// Whether growth ended low enough to go on; what is asked falls with every few failures.
    bool passes(Format format, int rank, int goal)
    {
        const std::lock_guard lock(m_mutex);
        int& failures = m_failures[format];
        const bool passed = rank <= goal + failures / kPatience;
        failures += passed ? 0 : 1;
        return passed;
    }

    /// The side that is smallest among those still to grow, any of equals, but mostly through no cubic format on the way:
    /// of the 3x4x4:38 grown by way of 3x3x3 one in six leads to 4x4x4:47, of those grown by way of 2x3x4 nearly all do.
    /// (For 3x4x5:47 it is the other way round, so both are grown.)
    static Side nextSide(Format format, Format target, Rng& rng)
    {
        std::vector<Side> sides;
        for (const Side side : kSides) {
            if (sizeOf(format, side) < sizeOf(target, side)) {
                sides.push_back(side);
            }
        }
        const auto isDetour = [&](Side side) {
            const Format next = resized(format, side, 1);
            return next.n == next.m && next.m == next.p && next != target;
        };
        if (!std::ranges::all_of(sides, isDetour) && rng.below(4) != 0) {
            std::erase_if(sides, isDetour);
        }
        const int smallest = sizeOf(format, std::ranges::min(sides, {}, [&](Side side) { return sizeOf(format, side); }));
        std::erase_if(sides, [&](Side side) { return sizeOf(format, side) > smallest; });
        return sides[static_cast<std::size_t>(rng.below(static_cast<int>(sides.size())))];
    }

    Outcome descendSymmetric(const Job& job, int index, Rng& rng)
    {
        const int n = job.stage.format.n;
        const CyclicScheme start = randomCyclicStart(n, job.goal, rng);
        const auto cubes = static_cast<int>(start.cubes.size());
        LevelPools pools([n](int rows) { return flip::makeOrbitKernel( n * n, rows); },
                         flip::kMaxOrbits, rng());
        attach(pools, index, {nameOf(job.stage.format), job.operation, job.isTarget, {}, cubes, 3});
        const auto whole = [&](const PackedTerms& orbits) { return expanded({n, start.cubes, orbits}); };
        pools.onBetter = [&](const PackedTerms& orbits) { keep(job.stage, whole(orbits)); };
        PoolPlan plan = planOf(job);
        plan.goal = std::max(0, (job.goal - cubes) / 3);
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

    /// Signs for some schemes modulo 2 that were not tried before.
    Outcome liftSome(const Job& job, Rng& rng)
    {
        Outcome outcome;
        std::vector<PackedTerms> schemes;
        {
            const std::lock_guard lock(m_mutex);
            const int best = m_archive.rank(job.stage);
            for (PackedTerms& scheme :
                 m_archive.sample(job.sources.front(), SchemeArchive::kMostKept, rng)) {
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
        return outcome;
    }

    /// Some terms of a scheme for fewer, or for as many others, by algebra and the solver for clauses.
    Outcome solveSome(const Job& job, const std::vector<PackedTerms>& schemes, Rng& rng)
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

    /// From what was given, or the schoolbook algorithm, in ever other gaits.
    void walkFromStarts(int attempt, int index, Rng& rng)
    {
        std::vector<PackedTerms> starts;
        PoolPlan plan;
        {
            const std::lock_guard lock(m_mutex);
            starts = m_best;
            const auto known = bestKnownRank(*m_request.target, m_request.ring);
            const int better = m_progress.best > 0 ? m_progress.best - 1 : 1;
            plan.goal = m_request.goal > 0 ? m_request.goal
                                           : std::max(1, known ? std::min(known->rank, better) : better);
        }
        if (starts.empty()) {
            starts.push_back(flip::packedParts(m_request.target->schoolbook(), m_request.ring));
        }
        Job job;
        static constexpr std::array<Gait, 4> kGaits{Gait::Brief, Gait::Broad, Gait::Steady, Gait::Long};
        job.gait = kGaits[static_cast<std::size_t>(attempt % 4)];
        job.operation = Operation::Extend;
        job.isTarget = true;
        const int goal = plan.goal;
        plan = planOf(job);
        plan.goal = goal;
        plan.ceiling = 2 + attempt / 4 % 4;
        LevelPools pools(m_arithmetic, {m_shape.a, m_shape.b, m_shape.c}, rng());
        attach(pools, index, {m_request.target->name(), Operation::Descend, true, std::identity()});
        pools.onBetter = [this](const PackedTerms& terms) { offer(terms); };
        const Pools reached = pools.descend(starts, plan);
        if (!reached.empty()) {
            for (const PackedTerms& scheme : reached.begin()->second) {
                offer(scheme);
            }
        }
        const std::lock_guard lock(m_mutex);
        ++m_progress.attempts;
        if (!m_reached) {
            say(SearchEvent::Kind::StageDone, m_request.target->name(), operationName(Operation::Descend),
                reached.empty() ? 0 : reached.begin()->first);
        }
    }

    SearchRequest m_request;
    const Shape m_shape;
    const Arithmetic m_arithmetic;
    const std::optional<Format> m_format;
    std::chrono::steady_clock::time_point m_began = std::chrono::steady_clock::now();
    std::atomic<bool> m_stop{false};
    std::atomic<bool> m_reached{false};
    std::atomic<std::int64_t> m_flips{0};
    mutable std::mutex m_mutex;
    // All below is guarded by m_mutex.
    Policy m_policy;
    SchemeArchive m_archive;
    Rng m_archiveRng;
    bool m_running = false;
    SearchProgress m_progress;
    std::chrono::steady_clock::time_point m_nextSample{};
    std::vector<PackedTerms> m_best; // of rank m_progress.best
    std::unordered_set<std::uint64_t> m_bestHashes;
    std::unordered_set<std::uint64_t> m_tried; // by liftSome()
    std::map<Format, int> m_failures;
};

SchemeSearch::SchemeSearch(SearchRequest request)
    : m_impl(std::make_unique<Impl>(std::move(request)))
{
}

SchemeSearch::~SchemeSearch() = default;

void SchemeSearch::onImproved(std::function<void(const std::vector<Term>&)> callback)
{
    m_impl->m_onImproved = std::move(callback);
}

void SchemeSearch::onEvent(std::function<void(const SearchEvent&)> callback)
{
    m_impl->m_onEvent = std::move(callback);
}

void SchemeSearch::resume(const SearchCheckpoint& checkpoint)
{
    m_impl->resume(checkpoint);
}

std::vector<Term> SchemeSearch::run()
{
    return m_impl->run();
}

void SchemeSearch::requestStop()
{
    m_impl->requestStop();
}

SearchProgress SchemeSearch::progress() const
{
    return m_impl->progress();
}

SearchCheckpoint SchemeSearch::checkpoint() const
{
    return m_impl->checkpoint();
}

} // namespace rankfall
