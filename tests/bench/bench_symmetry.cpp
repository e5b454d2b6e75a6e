// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT

// What it costs to tell schemes apart: a fingerprint, a comparison, and sorting a thousand into classes.
#include "core/atlas/atlas.h"
#include "core/game/rewrites.h"
#include "core/symmetry/classes.h"
#include "core/symmetry/symmetry_group.h"
#include "tests/support/fixtures.h"

#include <benchmark/benchmark.h>

using namespace rankfall;
using namespace rankfall::test;

namespace {

Scheme shipped(const char* name)
{
    return *loadScheme(*parseAtlasName(name));
}

/// Schemes that a walk of random flips from the shipped one of 3x3x3 meets.
std::vector<Scheme> walked(int count)
{
    Rng rng(1);
    Position position = *Position::of(problem("3x3x3", Ring::Z2), *termsOf(shipped("atlas:3x3x3:z2"), Ring::Z2));
    std::vector<Scheme> schemes;
    while (static_cast<int>(schemes.size()) < count) {
        for (int step = 0; step < 5; ++step) {
            const auto flips = flipsOf(position).rewrites;
            position = *position.after(flips[static_cast<std::size_t>(rng.below(static_cast<int>(flips.size())))].move);
        }
        schemes.push_back(
            schemeOf(position.problem().target, {position.terms().begin(), position.terms().end()}, Ring::Z2));
    }
    return schemes;
}

void classes(benchmark::State& state)
{
    const auto schemes = walked(1000);
    std::size_t found = 0;
    for (auto _ : state) {
        SchemeClasses sorted(Ring::Z2);
        for (const Scheme& scheme : schemes) {
            benchmark::DoNotOptimize(sorted.add(scheme));
        }
        found = sorted.classes().size();
    }
    state.counters["classes"] = static_cast<double>(found);
}

void fingerprint(benchmark::State& state, const char* name, Ring ring)
{
    const Scheme scheme = shipped(name);
    for (auto _ : state) {
        benchmark::DoNotOptimize(fingerprintOf(scheme, ring));
    }
}

void group(benchmark::State& state, const char* name, Ring ring)
{
    const Scheme scheme = shipped(name);
    for (auto _ : state) {
        benchmark::DoNotOptimize(symmetryGroupOf(scheme, ring));
    }
}

} // namespace

int main(int argc, char** argv)
{
    benchmark::RegisterBenchmark("classes/1000 schemes of 3x3x3 in 23", classes)->Unit(benchmark::kMillisecond);
    for (const char* name : {"atlas:3x3x3:z", "atlas:4x4x4:z", "atlas:5x5x5:z", "atlas:8x8x8:z"}) {
        for (const Ring ring : {Ring::Z2, Ring::Q}) {
            const std::string suffix = std::string("/") + (name + 6) + " over " + std::string(ringKey(ring));
            benchmark::RegisterBenchmark(("fingerprint" + suffix).c_str(), fingerprint, name, ring)
                ->Unit(benchmark::kMillisecond);
            benchmark::RegisterBenchmark(("group" + suffix).c_str(), group, name, ring)->Unit(benchmark::kMillisecond);
        }
    }
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
