// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/program/program.h"

#include <functional>
#include <optional>
#include <vector>

namespace rankfall {

/// What to measure: square matrices of random numbers in [−1, 1], multiplied by Eigen's product and by the recursion
/// with one level, two levels, …, with Eigen at the leaves, on the caller's thread.
struct MeasureJob {
    std::vector<int> sizes;       ///< of the matrices, in ascending order
    int depth = 2;                ///< levels: 1 … depth are measured
    bool singlePrecision = false; ///< float instead of double
    double seconds = 1.0;         ///< about how long each size takes, at least three rounds
    std::uint64_t seed = 1;
};

/// One depth at one size. Rounds are interleaved: each times Eigen and every depth once, in changing order, so that a
/// slow moment of the machine meets all alike.
struct MeasurePoint {
    int size = 0;
    int depth = 0;      ///< 0: Eigen's product
    double seconds = 0; ///< median processor time
    double ratio = 1;   ///< median over rounds of time / time of Eigen's product in that round
    double error = 0;   ///< largest |ĉ − c| / largest |c| over some rows, c in higher precision
    int rounds = 0;
};

struct Measurement {
    std::vector<MeasurePoint> points; ///< by size, then depth
    bool stopped = false;
};

/// Calls `point` as points become known, and asks `shouldStop` between products of blocks.
Measurement measure(const Program& program, const MeasureJob& job, const std::function<bool()>& shouldStop = {},
                    const std::function<void(const MeasurePoint&)>& point = {});

/// Errors of one product of two random size×size matrices, as MeasurePoint::error has them.
struct ErrorSample {
    double scheme = 0; ///< `depth` levels, Eigen at the leaves
    double eigen = 0;  ///< Eigen's product alone
};

/// Takes some milliseconds for a size of 100. The program must be runnable (isRunnable()).
ErrorSample sampleError(const Program& program, int size, int depth, bool singlePrecision);

/// The size from which on that depth was faster than Eigen at every larger size measured, interpolated between the last
/// slower and the first faster size on a logarithmic scale; nothing when it never was. The smallest size measured when
/// it always was.
std::optional<double> crossover(const std::vector<MeasurePoint>& points, int depth);

} // namespace rankfall
