// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/bench.h"

#include "core/engine/flip/packing.h"
#include "core/scheme/verify.h"

#include <algorithm>
#include <chrono>

namespace rankfall {

FlipSpeed benchFlips(const Target& target, Ring ring, double seconds, std::span<const Term> start, std::uint64_t seed)
{
    using Clock = std::chrono::steady_clock;
    const std::vector<Term> schoolbook = start.empty() ? target.schoolbook() : std::vector<Term>();
    const flip::PackedTerms terms = flip::packedParts(start.empty() ? std::span(schoolbook) : start, ring);
    FlipSpeed speed;
    speed.instructions = flip::isaName(flip::bestIsa());
    const auto rows = static_cast<int>(terms.size());
    if (rows > flip::kMaxRows) {
        return speed;
    }
    const Shape shape = target.shape();
    const auto kernel = flip::makeKernel(flip::arithmeticFor(ring), {shape.a, shape.b, shape.c},
                                         std::min(rows + 4, flip::kMaxRows));
    kernel->load(terms, seed);
    flip::WalkPlan plan;
    plan.steps = 20000;
    std::int64_t flips = 0;
    std::int64_t steps = 0;
    const auto began = Clock::now();
    std::chrono::duration<double> elapsed{0};
    while (elapsed.count() < seconds) {
        const flip::WalkReport report = kernel->walk(plan);
        flips += report.flips;
        steps += report.steps;
        elapsed = Clock::now() - began;
        if (report.stuck) {
            kernel->load(terms, ++seed);
        }
    }
    speed.flipsPerSecond = static_cast<double>(flips) / elapsed.count();
    speed.stepsPerSecond = static_cast<double>(steps) / elapsed.count();
    speed.rank = kernel->rank();
    speed.lowest = kernel->lowest();
    speed.sumKept = verify(target.tensor(), flip::unpacked(kernel->terms(), shape), ring).exact;
    return speed;
}

} // namespace rankfall
