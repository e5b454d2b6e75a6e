// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT

// What a network costs: features, the product kernel, and evaluations per second on one core. items_per_second counts
// states (evaluations), except for Linear, where the counter GFLOP/s says it.

#include "core/net/buffer.h"
#include "core/net/contraction_features.h"
#include "core/net/kernels/kernels.h"
#include "core/net/untrained.h"
#include "tests/play/random_actions.h"

#include <benchmark/benchmark.h>

using namespace rankfall;
using namespace rankfall::net;

namespace {

struct Case {
    const char* name;
    play::Dims dims;
    Ring ring = Ring::Z2;
};

constexpr Case kCases[] = {{"2x2x2", {4, 4, 4}},
                           {"2x2x3", {4, 6, 6}},
                           {"3x3x3", {9, 9, 9}},
                           {"4x4x4", {16, 16, 16}},
                           {"2x2x2 mod 3", {4, 4, 4}, Ring::Z3},
                           {"2x2x2 over Z", {4, 4, 4}, Ring::Z},
                           {"3x3x3 over Z", {9, 9, 9}, Ring::Z}};

/// Batches of random states with their generators.
struct Batch {
    play::TensorGame game;
    std::vector<play::State> states;
    std::vector<Query> queries;
    std::vector<Rng> rngs;
    std::vector<Rng*> rngPointers;
    std::vector<Valuation> values;
    std::vector<std::vector<Proposal>> proposals;

    Batch(const Case& what, int size)
        : game(what.dims, what.ring)
        , values(static_cast<std::size_t>(size))
        , proposals(static_cast<std::size_t>(size))
    {
        Rng rng(1);
        for (int i = 0; i < size; ++i) {
            states.push_back(game.sumOf(test::randomTerms(game, 4 + i % 5, rng)));
            rngs.emplace_back(static_cast<std::uint64_t>(i));
        }
        for (int i = 0; i < size; ++i) {
            queries.push_back({&states[static_cast<std::size_t>(i)], {}, 0});
            rngPointers.push_back(&rngs[static_cast<std::size_t>(i)]);
        }
    }
};

void features(benchmark::State& state, const Case& what)
{
    const Batch batch(what, 64);
    ContractionFeatures extractor(what.dims, what.ring);
    std::vector<float> out(static_cast<std::size_t>(extractor.layout().features));
    std::size_t at = 0;
    for (auto _ : state) {
        extractor.extract(batch.game, batch.states[at++ % 64], out);
        benchmark::DoNotOptimize(out.data());
    }
    state.SetItemsProcessed(state.iterations());
}

void linear(benchmark::State& state, InstructionSet set)
{
    const int rows = static_cast<int>(state.range(0));
    const int inputs = static_cast<int>(state.range(1));
    const int outputs = static_cast<int>(state.range(2));
    const auto size = [](int x, int y) { return static_cast<std::size_t>(x) * static_cast<std::size_t>(y); };
    Buffer in(size(rows, padded(inputs)));
    Buffer weights(size(inputs, outputs));
    Buffer bias(static_cast<std::size_t>(outputs));
    Buffer out(size(rows, outputs));
    LinearCall call;
    call.in = in.data();
    call.inStride = padded(inputs);
    call.rows = rows;
    call.inputs = inputs;
    call.panels = outputs / kPanel;
    call.weights = weights.data();
    call.bias = bias.data();
    call.out = out.data();
    call.outStride = outputs;
    const Kernels& kernels = kernelsFor(set);
    for (auto _ : state) {
        kernels.linear(call);
        benchmark::ClobberMemory();
    }
    state.counters["GFLOP/s"] =
        benchmark::Counter(2e-9 * rows * inputs * outputs, benchmark::Counter::kIsIterationInvariantRate);
}

void value(benchmark::State& state, Network& network, const Case& what)
{
    Batch batch(what, static_cast<int>(state.range(0)));
    for (auto _ : state) {
        network.value(batch.game, batch.queries, batch.values);
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

void propose(benchmark::State& state, Network& network, const Case& what)
{
    Batch batch(what, static_cast<int>(state.range(0)));
    for (auto _ : state) {
        network.propose(batch.game, batch.queries, 32, 1, batch.rngPointers, batch.proposals, batch.values);
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

void addNetwork(const std::string& title, Weights weights, const Case& what, int batch)
{
    auto network = std::shared_ptr<Network>(std::move(*makeNetwork(std::move(weights), title)));
    benchmark::RegisterBenchmark(("value/" + title).c_str(), [=](benchmark::State& state) {
        value(state, *network, what);
    })->Arg(batch);
    benchmark::RegisterBenchmark(("propose32/" + title).c_str(), [=](benchmark::State& state) {
        propose(state, *network, what);
    })->Arg(batch);
}

} // namespace

int main(int argc, char** argv)
{
    for (const Case& what : kCases) {
        benchmark::RegisterBenchmark(("features/" + std::string(what.name)).c_str(), features, what);
    }
    for (const InstructionSet set : usableSets()) {
        auto* run = benchmark::RegisterBenchmark(("linear/" + std::string(nameOf(set))).c_str(), linear, set);
        run->Args({128, 900, 512})->Args({128, 512, 512})->Args({256, 256, 256})->Args({128, 17067, 512});
    }
    for (const Case& what : kCases) {
        for (const int width : {384, 512}) {
            const ContractionSizes sizes{what.dims, what.ring, width, 3, 256, 10};
            const std::string title = std::string(what.name) + "/contraction" + std::to_string(width);
            addNetwork(title, untrained(sizes, 1), what, 256);
        }
    }
    for (const Case& what : {kCases[0], kCases[2]}) {
        AttentionSizes sizes;
        sizes.dims = what.dims;
        addNetwork(std::string(what.name) + "/attention", untrained(sizes, 1), what, 64);
    }
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
