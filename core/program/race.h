// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/program/program.h"

#include <functional>
#include <vector>

namespace rankfall {

/// One way to multiply large matrices. depth 0 is Eigen's product, whatever the program.
struct Runner {
    const Program* program = nullptr; ///< isRunnable()
    int depth = 1;
    int together = 1; ///< see Recursion
};

struct RaceJob {
    int size = 1024; ///< of square matrices of random numbers in [−1, 1]
    bool singlePrecision = false;
    double seconds = 2; ///< about, of wall time; at least kLeastRaceRounds rounds
    int mostRounds = 501;
    std::uint64_t seed = 1;
};

inline constexpr int kLeastRaceRounds = 3;

/// How one runner did. `ratio` is the median over rounds of its time by that of the first runner in the same round;
/// [low, high] holds the median of what such rounds give with a probability of at least 95 %, whatever their
/// distribution (order statistics; with fewer than six rounds it is all that was seen, and promises less).
struct RaceResult {
    double seconds = 0; ///< median processor time
    double ratio = 1;
    double low = 1;
    double high = 1;
    double error = 0; ///< largest |ĉ − c| / largest |c| over some rows, c in higher precision
    int rounds = 0;
};

/// Rounds in which every runner multiplies the same matrices once, in changing order, after one round that warms up and
/// is not counted. Times are processor times of this thread, which stays on one processor meanwhile. Empty when
/// `shouldStop` said so; it is asked between products of blocks.
std::vector<RaceResult> race(const std::vector<Runner>& runners, const RaceJob& job,
                             const std::function<bool()>& shouldStop = {});

/// The places, from 0, in a sorted sample of that size between which the median lies with 95 %: both ends when the
/// sample is too small for that.
std::pair<int, int> medianInterval(int count);

} // namespace rankfall
