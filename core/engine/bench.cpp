// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/bench.h"

#include "core/engine/flip/packing.h"
#include "core/engine/search/scheme_search.h"
#include "core/scheme/verify.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace rankfall {

std::vector<Term> schemeForBench(const TargetPtr& target, Ring ring, int rank, double seconds, std::uint64_t seed)
{
    SearchRequest request;
    request.target = target;
    request.ring = ring;
    request.goal = rank;
    request.time = std::chrono::duration<double>(seconds);
    request.seed = seed;
    return SchemeSearch(request).run();
}

std::vector<Term> raisedTo(const Target& target, Ring ring, std::span<const Term> terms, int rank, std::uint64_t seed)
{
    const Shape shape = target.shape();
    const auto kernel = flip::makeKernel(flip::arithmeticFor(ring), {shape.a, shape.b, shape.c},
                                         std::min(std::max(rank, static_cast<int>(terms.size())) + 3, flip::kMaxRows));
    kernel->load(flip::packedParts(terms, ring), seed);
    while (kernel->rank() < rank && (kernel->split() || kernel->plus())) {
    }
    return flip::unpacked(kernel->terms(), shape);
}

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
    // Interleaved, as the search does it.
    constexpr std::size_t kWalks = flip::Kernel::kMostTogether;
    std::array<std::unique_ptr<flip::Kernel>, kWalks> owned;
    std::array<flip::Kernel*, kWalks> kernels{};
    std::array<flip::WalkPlan, kWalks> plans;
    std::array<flip::WalkReport, kWalks> reports;
    for (std::size_t k = 0; k < kWalks; ++k) {
        owned[k] = flip::makeKernel(flip::arithmeticFor(ring), {shape.a, shape.b, shape.c},
                                    std::min(rows + 3, flip::kMaxRows));
        kernels[k] = owned[k].get();
        kernels[k]->load(terms, seed++);
        plans[k].steps = 20000;
        plans[k].ceiling = 3;
    }
    std::int64_t flips = 0;
    std::int64_t steps = 0;
    const auto began = Clock::now();
    std::chrono::duration<double> elapsed{0};
    while (elapsed.count() < seconds) {
        flip::Kernel::walkTogether(kernels, plans, reports);
        for (std::size_t k = 0; k < kWalks; ++k) {
            flips += reports[k].flips;
            steps += reports[k].steps;
            if (reports[k].stuck) {
                kernels[k]->load(terms, seed++);
            }
        }
        elapsed = Clock::now() - began;
    }
    const flip::Kernel* kernel = kernels[0];
    speed.flipsPerSecond = static_cast<double>(flips) / elapsed.count();
    speed.stepsPerSecond = static_cast<double>(steps) / elapsed.count();
    speed.rank = kernel->rank();
    speed.lowest = kernel->lowest();
    speed.sumKept = verify(target.tensor(), flip::unpacked(kernel->terms(), shape), ring).exact;
    return speed;
}

} // namespace rankfall
