// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/tensor/target.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace rankfall {

/// A state to walk from: what a seeded search of one thread has at `rank`, or the lowest it reaches within `seconds`.
std::vector<Term> schemeForBench(const TargetPtr& target, Ring ring, int rank, double seconds, std::uint64_t seed = 1);

/// The same sum with `rank` terms, by splits and pluses of the flip graph; fewer where neither can be made.
std::vector<Term> raisedTo(const Target& target, Ring ring, std::span<const Term> terms, int rank,
                           std::uint64_t seed = 1);

/// How fast the flip-graph walk is on this machine, on one thread.
struct FlipSpeed {
    double flipsPerSecond = 0; ///< flips performed
    double stepsPerSecond = 0; ///< flips, pluses and vain attempts
    int rank = 0;              ///< at the end of the walk
    int lowest = 0;            ///< on the way
    std::string instructions;  ///< "AVX-512", "AVX2", "portable"
    bool sumKept = false;      ///< checked after the walk: the terms still sum to the target
};

/// Walks from `start` (the schoolbook algorithm when empty) for about `seconds`, pluses at stagnation included.
FlipSpeed benchFlips(const Target& target, Ring ring, double seconds, std::span<const Term> start = {},
                     std::uint64_t seed = 1);

} // namespace rankfall
