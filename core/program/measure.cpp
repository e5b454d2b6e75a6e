// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/program/measure.h"

#include "core/base/rng.h"
#include "core/program/recursion.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <ctime>

namespace rankfall {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int kCheckedRows = 8;
constexpr int kLeastRounds = 3;
constexpr int kMostRounds = 501;

/// Processor time of this thread: what else runs on the machine counts as little as can be.
double threadSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// Two random matrices, and some rows of their product in higher precision.
template <typename T>
struct Data {
    Data(int n, std::uint64_t seed)
        : size(n)
        , a(square())
        , b(square())
        , c(square())
    {
        Rng rng(seed);
        for (auto* matrix : {&a, &b}) {
            for (T& x : *matrix) {
                x = static_cast<T>(static_cast<double>(rng() >> 11) * 0x1p-52 - 1);
            }
        }
        for (int i = 0; i < std::min(n, kCheckedRows); ++i) {
            const std::size_t row = static_cast<std::size_t>(i) * static_cast<std::size_t>(n) /
                                    static_cast<std::size_t>(std::min(n, kCheckedRows));
            std::vector<long double> out(static_cast<std::size_t>(n), 0);
            for (std::size_t k = 0; k < out.size(); ++k) {
                const long double x = a[row * out.size() + k];
                for (std::size_t j = 0; j < out.size(); ++j) {
                    out[j] += x * b[k * out.size() + j];
                }
            }
            rows.emplace_back(row, std::move(out));
        }
    }

    std::vector<T> square() const
    {
        return std::vector<T>(static_cast<std::size_t>(size) * static_cast<std::size_t>(size));
    }

    double error() const
    {
        long double worst = 0;
        long double largest = 0;
        for (const auto& [row, exact] : rows) {
            for (std::size_t j = 0; j < exact.size(); ++j) {
                worst = std::max(worst, std::abs(exact[j] - static_cast<long double>(c[row * exact.size() + j])));
                largest = std::max(largest, std::abs(exact[j]));
            }
        }
        return largest > 0 ? static_cast<double>(worst / largest) : 0;
    }

    int size;
    std::vector<T> a;
    std::vector<T> b;
    std::vector<T> c;
    std::vector<std::pair<std::size_t, std::vector<long double>>> rows;
};

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
