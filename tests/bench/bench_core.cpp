// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT

// What a step costs before anything is drawn: the residual, the bounds, and what a session of many positions weighs.
#include "core/game/bounds.h"
#include "core/game/session.h"
#include "core/scheme/verify.h"
#include "tests/support/fixtures.h"

#include <benchmark/benchmark.h>
#include <fstream>
#include <string>

using namespace rankfall;
using namespace rankfall::test;

namespace {

/// Half of the schoolbook algorithm played: a residual as one meets them.
Position midway(const char* name, Ring ring)
{
    const Problem p = problem(name, ring);
    std::vector<Term> terms = p.target->schoolbook();
    terms.resize(terms.size() / 2);
    return *Position::of(p, terms);
}

void step(benchmark::State& state, const char* name, Ring ring)
{
    const Position position = midway(name, ring);
    Rng rng(1);
    const Move move = Move::play(randomTerm(position.problem(), rng));
    for (auto _ : state) {
        benchmark::DoNotOptimize(position.after(move));
    }
}

void bounds(benchmark::State& state, const char* name, Ring ring)
{
    const Position position = midway(name, ring);
    for (auto _ : state) {
        benchmark::DoNotOptimize(boundsOf(position.residual(), ring));
    }
}

void checkScheme(benchmark::State& state, const char* name, Ring ring)
{
    const Problem p = problem(name, ring);
    const auto terms = p.target->schoolbook();
    for (auto _ : state) {
        benchmark::DoNotOptimize(verify(p.target->tensor(), terms, ring));
    }
}

/// Kilobytes of this process that are in memory.
double residentKilobytes()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmRSS:")) {
            return std::stod(line.substr(6));
        }
    }
    return 0;
}

void session(benchmark::State& state)
{
    for (auto _ : state) {
        const double before = residentKilobytes();
        Session document(problem("5x5x5", Ring::Z2));
        Rng rng(5);
        for (int branch = 0; branch < 100; ++branch) {
            document.goTo(document.root());
            for (int i = 0; i < 100; ++i) {
                (void)document.play(Move::play(randomTerm(document.problem(), rng)));
            }
        }
        state.counters["MiB"] = (residentKilobytes() - before) / 1024;
    }
}

} // namespace

int main(int argc, char** argv)
{
    for (const char* name : {"2x2x2", "4x4x4", "5x5x5", "8x8x8"}) {
        for (const Ring ring : {Ring::Z2, Ring::Z}) {
            const std::string suffix = std::string("/") + name + "/" + std::string(ringKey(ring));
            benchmark::RegisterBenchmark(("step" + suffix).c_str(), step, name, ring)->Unit(benchmark::kMicrosecond);
            benchmark::RegisterBenchmark(("bounds" + suffix).c_str(), bounds, name, ring)
                ->Unit(benchmark::kMicrosecond);
            benchmark::RegisterBenchmark(("verify" + suffix).c_str(), checkScheme, name, ring)
                ->Unit(benchmark::kMicrosecond);
        }
    }
    benchmark::RegisterBenchmark("session/10000 positions of 5x5x5", session)
        ->Unit(benchmark::kMillisecond)
        ->Iterations(1);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
