// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/program/measure.h"

#include "core/program/recursion.h"
#include "core/program/trial.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace rankfall {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int kLeastRounds = 3;
constexpr int kMostRounds = 501;

template <typename T>
bool measureSize(const Program& program, const MeasureJob& job, int n, const std::function<bool()>& shouldStop,
                 std::vector<MeasurePoint>& points)
{
    Data<T> data(n, job.seed);
    std::vector<Recursion<T>> runs;
    for (int depth = 0; depth <= job.depth; ++depth) {
        runs.emplace_back(program);
        runs.back().prepare({n, n, n}, depth);
        runs.back().setStop(shouldStop);
    }
    std::vector<std::vector<double>> times(runs.size());
    std::vector<MeasurePoint> made(runs.size());
    const auto begin = Clock::now();
    for (int round = 0; round < kMostRounds; ++round) {
        const double spent = std::chrono::duration<double>(Clock::now() - begin).count();
        if (round > kLeastRounds && spent > job.seconds) {
            break;
        }
        for (std::size_t i = 0; i < runs.size(); ++i) {
            const std::size_t depth = (i + static_cast<std::size_t>(round)) % runs.size();
            const double start = threadSeconds();
            const bool done = runs[depth].multiply({data.a.data(), n}, {data.b.data(), n}, {data.c.data(), n});
            const double seconds = threadSeconds() - start;
            if (!done || (shouldStop && shouldStop())) {
                return false;
            }
            if (round == 0) { // warms the caches, and is checked
                made[depth].error = data.error();
            } else {
                times[depth].push_back(seconds);
            }
        }
    }
    for (std::size_t depth = 0; depth < runs.size(); ++depth) {
        std::vector<double> ratios;
        for (std::size_t round = 0; round < times[depth].size(); ++round) {
            ratios.push_back(times[depth][round] / times[0][round]);
        }
        made[depth].size = n;
        made[depth].depth = static_cast<int>(depth);
        made[depth].seconds = median(times[depth]);
        made[depth].ratio = median(ratios);
        made[depth].rounds = static_cast<int>(ratios.size());
    }
    points = std::move(made);
    return true;
}

template <typename T>
ErrorSample sampleErrorOf(const Program& program, int size, int depth)
{
    Data<T> data(size, 1);
    ErrorSample sample;
    for (double* error : {&sample.eigen, &sample.scheme}) {
        Recursion<T> run(program);
        run.prepare({size, size, size}, error == &sample.eigen ? 0 : depth);
        run.multiply({data.a.data(), size}, {data.b.data(), size}, {data.c.data(), size});
        *error = data.error();
    }
    return sample;
}

} // namespace

ErrorSample sampleError(const Program& program, int size, int depth, bool singlePrecision)
{
    return singlePrecision ? sampleErrorOf<float>(program, size, depth) : sampleErrorOf<double>(program, size, depth);
}

Measurement measure(const Program& program, const MeasureJob& job, const std::function<bool()>& shouldStop,
                    const std::function<void(const MeasurePoint&)>& point)
{
    Measurement out;
    for (const int n : job.sizes) {
        std::vector<MeasurePoint> points;
        const bool done = job.singlePrecision ? measureSize<float>(program, job, n, shouldStop, points)
                                              : measureSize<double>(program, job, n, shouldStop, points);
        if (!done) {
            out.stopped = true;
            break;
        }
        for (const MeasurePoint& made : points) {
            out.points.push_back(made);
            if (point) {
                point(made);
            }
        }
    }
    return out;
}

std::optional<double> crossover(const std::vector<MeasurePoint>& points, int depth)
{
    std::optional<double> from;
    const MeasurePoint* previous = nullptr;
    for (const MeasurePoint& point : points) {
        if (point.depth != depth) {
            continue;
        }
        if (point.ratio >= 1) {
            from.reset();
        } else if (!from && previous) {
            // Where the line between the two points meets 1.
            const double t = (previous->ratio - 1) / (previous->ratio - point.ratio);
            from = previous->size * std::pow(static_cast<double>(point.size) / previous->size, t);
        } else if (!from) {
            from = point.size;
        }
        previous = &point;
    }
    return from;
}

} // namespace rankfall
