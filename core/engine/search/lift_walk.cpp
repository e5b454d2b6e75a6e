// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/search/lift_walk.h"

#include "core/engine/flip/packing.h"
#include "core/lift/lift.h"

#include <algorithm>

namespace rankfall {

namespace {

/// Slices of the walk that may end above the rank, for each scheme that is tried.
constexpr int kSlices = 4;
/// How far a plus may take the walk above its lowest rank, and so how many more terms there must be room for.
constexpr int kCeiling = 2;

/// The lift, when its coefficients are small enough.
std::optional<std::vector<Term>> accepted(const LiftResult& result, const TargetPtr& target, int largest)
{
    if (!result.isLifted || result.ring != Ring::Z) {
        return std::nullopt;
    }
    const auto terms = termsOf(Scheme{target, result.products, {}, Ring::Z}, Ring::Z);
    const bool isSmall = terms && std::all_of(terms->begin(), terms->end(),
                                              [&](const Term& term) { return term.magnitude() <= largest; });
    return isSmall ? std::optional(*terms) : std::nullopt;
}

} // namespace

std::optional<std::vector<Term>> liftByWalking(const TargetPtr& target, std::span<const Term> mod2,
                                               const LiftWalkOptions& options)
{
    const Shape shape = target->shape();
    const int rank = static_cast<int>(mod2.size());
    if (rank + kCeiling + 1 > flip::kMaxRows) {
        return std::nullopt;
    }
    LiftOptions how;
    how.tries = 1;
    how.otherBasesOf = target->format();
    how.shouldStop = options.shouldStop;
    auto kernel = flip::makeKernel(flip::Arithmetic::Bits, {shape.a, shape.b, shape.c}, rank + kCeiling + 1);
    if (!kernel->load(flip::packedParts(mod2, Ring::Z2), options.seed)) {
        return std::nullopt;
    }
    flip::WalkPlan plan;
    plan.steps = options.flips;
    plan.ceiling = kCeiling;
    int lifts = 0;
    for (int slice = 0; slice < kSlices * options.lifts && lifts < options.lifts; ++slice) {
        if (options.shouldStop && options.shouldStop()) {
            return std::nullopt;
        }
        if (kernel->rank() <= rank) {
            how.seed = options.seed + static_cast<std::uint64_t>(lifts++);
            const auto terms = flip::unpacked(kernel->terms(), shape);
            if (auto found = accepted(lift(target->tensor(), terms, how), target, options.largest)) {
                return found;
            }
        }
        if (kernel->walk(plan).stuck) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

} // namespace rankfall
