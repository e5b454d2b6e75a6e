// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/tune/tuner.h"

#include "core/program/measure.h"
#include "core/program/numbers.h"
#include "core/program/recursion.h"
#include "core/scheme/cost.h"
#include "core/scheme/verify.h"
#include "core/tune/front.h"
#include "core/tune/measuring.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <thread>
#include <unordered_set>

namespace rankfall {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int kRounds = 4;             ///< of walks and measurements
constexpr double kWalkShare = 0.55;    ///< of the time of a round, when there is measuring to do
constexpr double kFinalShare = 0.3;    ///< of all time, for the last race
constexpr std::size_t kKeptByWalk = 4; ///< schemes of a walk that are looked at closely
constexpr std::size_t kTimedAtOnce = 4;
constexpr std::size_t kFinalists = 4;
constexpr std::int64_t kBetweenLooks = 64; ///< steps between looks at the clock
constexpr double kHot = 0.02;              ///< first temperature, of the cost of the start
constexpr double kCold = 0.001;            ///< last one
constexpr int kErrorSize = 96;             ///< of the matrices whose error is measured

/// The lowest schemes that one walk has seen.
class Lowest {
public:
    void offer(double cost, const flip::PackedTerms& terms)
    {
        if (m_all.size() == kKeptByWalk && cost >= m_all.back().cost) {
            return;
        }
        const std::uint64_t hash = flip::hashOf(terms);
        if (std::ranges::any_of(m_all, [&](const One& one) { return one.hash == hash; })) {
            return;
        }
        const auto place = std::ranges::upper_bound(m_all, cost, {}, &One::cost);
        m_all.insert(place, {cost, hash, terms});
        if (m_all.size() > kKeptByWalk) {
            m_all.pop_back();
        }
    }

    struct One {
        double cost;
        std::uint64_t hash;
        flip::PackedTerms terms;
    };

    const std::vector<One>& all() const { return m_all; }

private:
    std::vector<One> m_all;
};

struct WalkTask {
    Reward reward = Reward::Time;
    flip::PackedTerms start;
    std::uint64_t seed = 1;
    std::int64_t steps = 0; ///< 0: until the end
    Clock::time_point end;

    Lowest lowest;
    std::int64_t tried = 0;
    std::int64_t taken = 0;
};

void walk(WalkTask& task, const TargetPtr& target, const std::function<bool()>& shouldStop)
{
    EqualRankWalk walker(target, task.start, task.reward, task.seed);
    task.lowest.offer(walker.cost(), walker.terms());
    const double unit = std::max(1.0, walker.cost());
    const auto begin = Clock::now();
    const double whole = std::max(1e-3, std::chrono::duration<double>(task.end - begin).count());
    double done = 0;
    while (task.steps > 0 ? task.tried < task.steps : done < 1) {
        if (task.tried % kBetweenLooks == 0) {
            done = task.steps > 0 ? static_cast<double>(task.tried) / static_cast<double>(task.steps)
                                  : std::chrono::duration<double>(Clock::now() - begin).count() / whole;
            if (shouldStop && shouldStop()) {
                return;
            }
        }
        ++task.tried;
        if (walker.step(unit * kHot * std::pow(kCold / kHot, done))) {
            ++task.taken;
            task.lowest.offer(walker.cost(), walker.terms());
        }
    }
}

class Tuner {
public:
    Tuner(const TuneJob& job, const TuneWatch& watch)
        : m_job(job)
        , m_watch(watch)
        , m_measuring(job)
        , m_target(job.starts.front().target)
        , m_rng(job.seed)
        , m_begin(Clock::now())
    {
        m_now.reward = job.reward;
        for (const Scheme& start : job.starts) {
            add(start, true);
        }
    }

    TuneSnapshot run()
    {
        publish(TuneSnapshot::Phase::Walking);
        const bool isTimed = m_job.measured && isRunnable(m_now.pool.front().program);
        const double walks = m_job.seconds * (isTimed ? 1 - kFinalShare : 1);
        for (int round = 0; round < kRounds && !isStopped(); ++round) {
            const double until = walks * (round + (isTimed ? kWalkShare : 1)) / kRounds;
            walkOnce(round, until);
            if (isTimed && !isStopped()) {
                publish(TuneSnapshot::Phase::Measuring);
                measureSome(walks * (round + 1) / kRounds - spent());
            }
            publish(TuneSnapshot::Phase::Walking);
        }
        if (isTimed && !isStopped()) {
            publish(TuneSnapshot::Phase::Measuring);
            finish(m_job.seconds - spent());
        }
        m_now.stopped = isStopped();
        m_now.done = 1;
        publish(TuneSnapshot::Phase::Done);
        return m_now;
    }

private:
    bool isStopped() const { return m_watch.shouldStop && m_watch.shouldStop(); }

    double spent() const { return std::chrono::duration<double>(Clock::now() - m_begin).count(); }

    void publish(TuneSnapshot::Phase phase)
    {
        m_now.phase = phase;
        m_now.done = phase == TuneSnapshot::Phase::Done ? 1 : std::min(1.0, spent() / std::max(1e-3, m_job.seconds));
        m_now.yardsticks = m_measuring.yardsticks();
        std::vector<Objectives> figures;
        for (const TunedScheme& one : m_now.pool) {
            figures.push_back(
                {rewardOf(one, Reward::Time), static_cast<double>(one.figures.additions), one.figures.growth});
        }
        const std::vector<bool> front = paretoFront(figures);
        for (std::size_t i = 0; i < front.size(); ++i) {
            m_now.pool[i].isFront = front[i];
        }
        std::ranges::stable_sort(m_now.pool, {}, [&](const TunedScheme& one) { return rewardOf(one, m_job.reward); });
        if (m_watch.snapshot) {
            m_watch.snapshot(std::make_shared<const TuneSnapshot>(m_now));
        }
    }

    /// Into the pool, with everything but its time, if it is exact, and new.
    void add(Scheme scheme, bool isStart)
    {
        const auto packed = EqualRankWalk::startOf(scheme);
        const auto plain = programOf(scheme, Ring::Z);
        if (!packed || !plain || !m_seen.insert(flip::hashOf(*packed)).second || !verify(scheme, Ring::Z).exact) {
            return;
        }
        int& number = isStart ? m_starts : m_found;
        TunedScheme made{
            (isStart ? "start " : "found ") + std::to_string(number + 1), std::move(scheme), {}, {}, isStart, false};
        made.program = withSharedSums(*plain, {m_job.seed, m_job.sharing, m_watch.shouldStop});
        if (!carriesOut(made.program, made.scheme)) {
            return;
        }
        const EqualRankWalk walker(m_target, *packed, Reward::Time, 1);
        made.figures.additions = made.program.additions();
        made.figures.unshared = plain->additions();
        made.figures.written = walker.figures().written;
        made.figures.growth = growthFactor(made.program);
        if (isRunnable(made.program)) {
            made.figures.error = sampleError(made.program, kErrorSize, m_job.depth, m_job.singlePrecision).scheme;
        }
        ++number;
        m_now.pool.push_back(std::move(made));
    }

    /// The best of the pool by a reward, or now and then another one.
    flip::PackedTerms startFor(Reward reward)
    {
        auto& pool = m_now.pool;
        auto best = std::ranges::min_element(pool, {}, [&](const TunedScheme& one) { return rewardOf(one, reward); });
        if (m_rng.below(3) == 0) {
            best = pool.begin() + m_rng.below(static_cast<int>(pool.size()));
        }
        return *EqualRankWalk::startOf(best->scheme);
    }

    void walkOnce(int round, double until)
    {
        constexpr std::array<Reward, 3> kAll{Reward::Time, Reward::Additions, Reward::Error};
        std::vector<WalkTask> tasks(static_cast<std::size_t>(m_job.threads));
        for (int i = 0; i < m_job.threads; ++i) {
            WalkTask& task = tasks[static_cast<std::size_t>(i)];
            const int number = round * m_job.threads + i;
            const auto other = (static_cast<std::size_t>(m_job.reward) + 1 + static_cast<std::size_t>(number / 3) % 2);
            task.reward = number % 3 == 2 ? kAll[other % 3] : m_job.reward;
            task.start = startFor(task.reward);
            task.seed = m_rng();
            task.steps = m_job.steps > 0 ? std::max<std::int64_t>(1, m_job.steps / kRounds / m_job.threads) : 0;
            task.end = m_begin + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(until));
        }
        {
            std::vector<std::jthread> threads;
            for (std::size_t i = 1; i < tasks.size(); ++i) {
                threads.emplace_back([this, &task = tasks[i]] { walk(task, m_target, m_watch.shouldStop); });
            }
            walk(tasks.front(), m_target, m_watch.shouldStop);
        }
        for (const WalkTask& task : tasks) {
            m_now.steps += task.tried;
            m_now.taken += task.taken;
        }
        publish(TuneSnapshot::Phase::Sharing);
        for (const WalkTask& task : tasks) {
            for (const Lowest::One& one : task.lowest.all()) {
                if (!isStopped()) {
                    add(schemeOf(m_target, flip::unpacked(one.terms, m_target->shape()), Ring::Z), false);
                }
            }
        }
        forgetWorst();
    }

    /// What is neither a start nor on the front nor among the best goes.
    void forgetWorst()
    {
        publish(TuneSnapshot::Phase::Sharing);
        int kept = 0;
        std::erase_if(m_now.pool,
                      [&](const TunedScheme& one) { return !one.isStart && ++kept > kMostTuned && !one.isFront; });
    }

    void measureSome(double seconds)
    {
        std::vector<TunedScheme*> some;
        const auto take = [&](Reward reward, std::size_t most) {
            std::vector<TunedScheme*> fresh;
            for (TunedScheme& one : m_now.pool) {
                if (!one.figures.isTimed && std::ranges::find(some, &one) == some.end()) {
                    fresh.push_back(&one);
                }
            }
            std::ranges::stable_sort(fresh, {}, [&](const TunedScheme* one) { return rewardOf(*one, reward); });
            for (std::size_t i = 0; i < fresh.size() && i < most; ++i) {
                some.push_back(fresh[i]);
            }
        };
        take(Reward::Time, kTimedAtOnce / 2);
        take(m_job.reward, kTimedAtOnce / 4);
        take(Reward::Additions, kTimedAtOnce - std::min(kTimedAtOnce, some.size()));
        m_measuring.run(some, std::max(seconds, 0.0), m_watch.shouldStop);
    }

    /// The fastest, what the reward likes best, and the first start, once more and for longer.
    void finish(double seconds)
    {
        std::vector<TunedScheme*> last;
        for (TunedScheme& one : m_now.pool) {
            last.push_back(&one);
        }
        TunedScheme* const first = *std::ranges::find_if(last, &TunedScheme::isStart);
        TunedScheme* const best = last.front();
        std::ranges::stable_sort(last, {}, [](const TunedScheme* one) { return rewardOf(*one, Reward::Time); });
        last.resize(std::min(last.size(), kFinalists - 1));
        for (TunedScheme* one : {first, best}) {
            if (std::ranges::find(last, one) == last.end()) {
                last.push_back(one);
            }
        }
        m_measuring.run(last, std::max(seconds, 0.0), m_watch.shouldStop);
    }

    const TuneJob& m_job;
    const TuneWatch& m_watch;
    Measuring m_measuring;
    TargetPtr m_target;
    Rng m_rng;
    Clock::time_point m_begin;
    TuneSnapshot m_now;
    std::unordered_set<std::uint64_t> m_seen;
    int m_starts = 0;
    int m_found = 0;
};

} // namespace

double rewardOf(const TunedScheme& scheme, Reward reward)
{
    const TunedFigures& figures = scheme.figures;
    switch (reward) {
    case Reward::Time:
        // The model ranks what has not been timed, behind everything that has.
        return figures.isTimed ? figures.ratio : 1000 + figures.additions + figures.written;
    case Reward::Additions:
        return figures.additions + figures.growth * 1e-6;
    case Reward::Error:
        break;
    }
    return figures.growth + figures.additions * 1e-6;
}

Expected<TuneSnapshot> tune(const TuneJob& job, const TuneWatch& watch)
{
    if (job.starts.empty()) {
        return fail("There is no scheme to start from", {}, "Name one that is exact over the integers");
    }
    for (const Scheme& start : job.starts) {
        const auto packed = EqualRankWalk::startOf(start);
        if (!packed) {
            return tl::unexpected<Error>(packed.error());
        }
        if (start.rank() != job.starts.front().rank() || start.target->name() != job.starts.front().target->name()) {
            return fail("The starts differ in rank or target", start.name,
                        "Start from schemes of one product and one rank");
        }
        if (!verify(start, Ring::Z).exact) {
            return fail("A start does not hold over the integers", start.name,
                        "rankfall-cli lift finds signs for one that holds modulo 2");
        }
    }
    return Tuner(job, watch).run();
}

} // namespace rankfall
