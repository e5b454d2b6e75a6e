// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/search/lift_sieve.h"

#include "core/base/check.h"
#include "core/lift/modulo4.h"

#include <algorithm>

namespace rankfall {

using flip::PackedTerms;

namespace {

constexpr int kTests = 100;            // before a scheme is given up: where any lifts, one in some 25 does
constexpr int kWalksPerTest = 4;       // of which some end above the rank
constexpr std::size_t kWanted = 3;     // schemes that lift
constexpr std::int64_t kApart = 2'000; // flips from one test to the next
constexpr std::int64_t kPlusAfter = 5'000;
constexpr int kCeiling = 2;
constexpr std::size_t kMostFallen = 100'000;
constexpr std::int64_t kFlipsPerCell = 30; // what a test takes: 9 ms for the 6400 cells of 4x4x5

} // namespace

LiftSieve::LiftSieve(TargetPtr target, std::uint64_t seed)
    : m_target(std::move(target))
    , m_rng(seed)
{
    RANKFALL_CHECK(!m_target->tensor().isFolded());
}

bool LiftSieve::lifts(const PackedTerms& scheme, std::int64_t& flips)
{
    if (m_fallen.size() > kMostFallen) {
        m_fallen.clear();
    }
    const std::uint64_t hash = flip::hashOf(scheme);
    if (m_fallen.contains(hash)) {
        return false;
    }
    const Shape shape = m_target->shape();
    flips += static_cast<std::int64_t>(shape.cells()) * kFlipsPerCell;
    const bool lifts = liftsModulo4(m_target->tensor(), flip::unpacked(scheme, shape), shouldStop);
    if (!lifts) {
        m_fallen.insert(hash);
    }
    return lifts;
}

std::vector<PackedTerms> LiftSieve::operator()(PackedTerms scheme, std::int64_t& flips)
{
    if (lifts(scheme, flips)) {
        return {std::move(scheme)};
    }
    std::vector<PackedTerms> found;
    const Shape shape = m_target->shape();
    auto rank = static_cast<int>(scheme.size());
    const auto kernel = flip::makeKernel(flip::Arithmetic::Bits, {shape.a, shape.b, shape.c}, rank + kCeiling + 1);
    kernel->load(scheme, m_rng());
    flip::WalkPlan plan;
    plan.steps = kApart;
    plan.plusAfter = kPlusAfter;
    plan.ceiling = kCeiling;
    int tests = 0;
    for (int walk = 0; walk < kTests * kWalksPerTest && tests < kTests && found.size() < kWanted; ++walk) {
        if (shouldStop && shouldStop()) {
            return {};
        }
        const flip::WalkReport report = kernel->walk(plan);
        flips += report.flips;
        if (kernel->rank() <= rank) {
            PackedTerms here = kernel->terms();
            ++tests;
            if (lifts(here, flips)) {
                if (static_cast<int>(here.size()) < rank) {
                    rank = static_cast<int>(here.size());
                    found.clear();
                }
                found.push_back(std::move(here));
            }
        }
        if (report.stuck) {
            break;
        }
    }
    return found;
}

} // namespace rankfall
