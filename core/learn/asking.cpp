// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/learn/asking.h"

#include "core/learn/clock.h"
#include "core/learn/demonstrations.h"
#include "core/learn/model.h"

namespace rankfall::learn {

namespace {

constexpr int kDraws = 32;

/// Positions as what plays is asked about them.
struct Asked {
    std::vector<Sample> samples;
    std::vector<play::State> states;
    std::vector<net::Query> queries;
    std::vector<Rng> rngs;
    std::vector<Rng*> rngPointers;
    std::vector<net::Valuation> values;
    std::vector<std::vector<net::Proposal>> proposals;

    Asked(const play::TensorGame& game, int positions)
        : rngs(static_cast<std::size_t>(positions))
        , values(rngs.size())
        , proposals(rngs.size())
    {
        Rng rng(1);
        for (Rng& own : rngs) {
            own = Rng(rng());
            samples.push_back({{}, drawDemonstration(game, {}, rng)});
            states.push_back(game.sumOf(samples.back().left));
            rngPointers.push_back(&own);
        }
        for (const play::State& state : states) {
            queries.push_back({&state, {}, 0});
        }
    }
};

/// The same positions for libtorch, with the moves that were drawn in them, or with none.
Batch batchOf(Encoder& encoder, const Asked& asked, bool withMoves)
{
    Batch batch = makeBatch(encoder, asked.samples, 1);
    batch.rows.clear();
    batch.weights.clear();
    for (auto& token : batch.tokens) {
        token.clear();
    }
    std::vector<int> spelled(batch.tokens.size());
    for (std::size_t position = 0; withMoves && position < asked.proposals.size(); ++position) {
        for (const net::Proposal& proposal : asked.proposals[position]) {
            batch.rows.push_back(static_cast<std::int64_t>(position));
            batch.weights.push_back(1.0F / static_cast<float>(asked.proposals[position].size()));
            encoder.tokens().encode(proposal.action, spelled);
            for (std::size_t t = 0; t < spelled.size(); ++t) {
                batch.tokens[t].push_back(spelled[t]);
            }
        }
    }
    return batch;
}

/// Calls a second.
template <typename Work>
double rateOf(double seconds, const Work& work)
{
    work();
    const double begin = cpuSeconds();
    double now = begin;
    int count = 0;
    for (; count == 0 || now - begin < seconds; ++count) {
        work();
        now = cpuSeconds();
    }
    return count / (now - begin);
}

} // namespace

Expected<AskingSpeed> askingSpeed(const net::Weights& weights, const std::string& name, int positions, double seconds)
{
    const auto network = net::makeNetwork(weights, name);
    if (!network) {
        return tl::unexpected(network.error());
    }
    const auto model = Model::make(weights, name);
    if (!model) {
        return tl::unexpected(model.error());
    }
    const auto encoder = Encoder::make(weights, name);
    if (!encoder) {
        return tl::unexpected(encoder.error());
    }
    setTorchThreads(1);
    const play::TensorGame& game = (*encoder)->game();
    Asked asked(game, positions);
    AskingSpeed speed;
    speed.playsValue = positions * rateOf(seconds, [&] { (*network)->value(game, asked.queries, asked.values); });
    speed.playsMoves =
        positions * rateOf(seconds, [&] {
            (*network)->propose(game, asked.queries, kDraws, 1, asked.rngPointers, asked.proposals, asked.values);
        });
    const Batch alone = batchOf(**encoder, asked, false);
    speed.torchValue = positions * rateOf(seconds, [&] { (*model)->outputs(alone); });
    const Batch withMoves = batchOf(**encoder, asked, true);
    speed.torchMoves = positions * rateOf(seconds, [&] { (*model)->outputs(withMoves); });
    return speed;
}

} // namespace rankfall::learn
