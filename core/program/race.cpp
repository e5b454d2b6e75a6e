// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/program/race.h"

#include "core/program/recursion.h"
#include "core/program/trial.h"

#include <chrono>
#include <memory>

#ifdef __linux__
#include <sched.h>
#endif

namespace rankfall {

namespace {

/// Keeps this thread on the processor that it is on, for as long as it lives: caches stay warm.
class Pinned {
public:
    Pinned()
    {
#ifdef __linux__
        const int here = sched_getcpu();
        if (here >= 0 && here < CPU_SETSIZE && sched_getaffinity(0, sizeof m_before, &m_before) == 0) {
            cpu_set_t one;
            CPU_ZERO(&one);
            CPU_SET(static_cast<std::size_t>(here), &one);
            m_isPinned = sched_setaffinity(0, sizeof one, &one) == 0;
        }
#endif
    }

    ~Pinned()
    {
#ifdef __linux__
        if (m_isPinned) {
            sched_setaffinity(0, sizeof m_before, &m_before);
        }
#endif
    }

    Pinned(const Pinned&) = delete;
    Pinned& operator=(const Pinned&) = delete;

private:
#ifdef __linux__
    cpu_set_t m_before{};
    bool m_isPinned = false;
#endif
};

template <typename T>
std::vector<RaceResult> raceOf(const std::vector<Runner>& runners, const RaceJob& job,
                               const std::function<bool()>& shouldStop)
{
    const Pinned pinned;
    const int n = job.size;
    Data<T> data(n, job.seed);
    std::vector<std::unique_ptr<Recursion<T>>> runs;
    for (const Runner& runner : runners) {
        auto& made = runs.emplace_back(std::make_unique<Recursion<T>>(*runner.program, runner.together));
        made->prepare({n, n, n}, runner.depth);
        made->setStop(shouldStop);
    }
    std::vector<RaceResult> results(runs.size());
    std::vector<std::vector<double>> times(runs.size());
    const auto begin = std::chrono::steady_clock::now();
    for (int round = 0; round <= job.mostRounds; ++round) {
        const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - begin;
        if (round > kLeastRaceRounds && spent.count() > job.seconds) {
            break;
        }
        for (std::size_t i = 0; i < runs.size(); ++i) {
            const std::size_t who = (i + static_cast<std::size_t>(round)) % runs.size();
            const double start = threadSeconds();
            const bool done = runs[who]->multiply({data.a.data(), n}, {data.b.data(), n}, {data.c.data(), n});
            const double seconds = threadSeconds() - start;
            if (!done || (shouldStop && shouldStop())) {
                return {};
            }
            if (round == 0) {
                results[who].error = data.error();
            } else {
                times[who].push_back(seconds);
            }
        }
    }
    for (std::size_t who = 0; who < runs.size(); ++who) {
        std::vector<double> ratios;
        for (std::size_t round = 0; round < times[who].size(); ++round) {
            ratios.push_back(times[who][round] / times[0][round]);
        }
        std::sort(ratios.begin(), ratios.end());
        const auto [low, high] = medianInterval(static_cast<int>(ratios.size()));
        RaceResult& result = results[who];
        result.seconds = median(times[who]);
        result.ratio = median(ratios);
        result.low = ratios[static_cast<std::size_t>(low)];
        result.high = ratios[static_cast<std::size_t>(high)];
        result.rounds = static_cast<int>(ratios.size());
    }
    return results;
}

} // namespace

std::pair<int, int> medianInterval(int count)
{
    // The median lies below the value at place k with the probability that at most k of `count` tosses are heads.
    double below = 0;
    double next = std::pow(0.5, count);
    int place = -1;
    for (int k = 0; k < count / 2 && below + next <= 0.025; ++k) {
        below += next;
        next *= static_cast<double>(count - k) / (k + 1);
        place = k;
    }
    return place < 0 ? std::pair{0, std::max(count - 1, 0)} : std::pair{place, count - 1 - place};
}

std::vector<RaceResult> race(const std::vector<Runner>& runners, const RaceJob& job,
                             const std::function<bool()>& shouldStop)
{
    if (runners.empty()) {
        return {};
    }
    return job.singlePrecision ? raceOf<float>(runners, job, shouldStop) : raceOf<double>(runners, job, shouldStop);
}

} // namespace rankfall
