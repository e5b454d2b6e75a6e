// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/agent/bench.h"

#include "core/agent/mcts.h"
#include "core/agent/networks.h"
#include "core/base/check.h"
#include "core/engine/agent/conversions.h"
#include "core/net/untrained.h"
#include "core/play/basis.h"

#include <chrono>

namespace rankfall {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int kGames = 32; ///< in lockstep, as many as are played where networks are measured
constexpr int kLeaves = 4;
constexpr int kSimulations = 400;

/// A network with a stop-watch.
class TimedNetwork : public net::Network {
public:
    explicit TimedNetwork(net::Network& network)
        : m_network(network)
    {
    }

    const net::NetworkInfo& info() const override { return m_network.info(); }

    std::unique_ptr<net::Network> clone() const override { return std::make_unique<TimedNetwork>(m_network); }

    void value(const play::TensorGame& game, std::span<const net::Query> queries,
               std::span<net::Valuation> out) override
    {
        m_network.value(game, queries, out);
    }

    void propose(const play::TensorGame& game, std::span<const net::Query> queries, int samples, float temperature,
                 std::span<Rng* const> rngs, std::span<std::vector<net::Proposal>> out,
                 std::span<net::Valuation> values) override
    {
        const auto began = Clock::now();
        m_network.propose(game, queries, samples, temperature, rngs, out, values);
        spent += Clock::now() - began;
    }

    std::chrono::duration<double> spent{0};

private:
    net::Network& m_network;
};

std::unique_ptr<net::Network> networkOf(const play::Dims& dims, AgentSpeed& speed)
{
    std::string& name = speed.network;
    if (auto ready = agent::networkFor(dims, Ring::Z2); ready && ready->place == std::array<int, 3>{0, 1, 2}) {
        name = ready->what.title();
        speed.basis = ready->what.basis;
        return std::move(ready->network);
    }
    net::ContractionSizes sizes;
    sizes.dims = dims;
    name = "an untrained network of the default sizes";
    auto made = net::makeNetwork(net::untrained(sizes, 1), name);
    RANKFALL_CHECK(made.has_value());
    return std::move(*made);
}

} // namespace

AgentSpeed benchAgent(const Target& target, double seconds)
{
    const Shape shape = target.shape();
    const play::TensorGame game({shape.a, shape.b, shape.c}, Ring::Z2);
    const play::State start = game.sumOf(decompositionOf(target.schoolbook(), Ring::Z2));
    AgentSpeed speed;
    const std::unique_ptr<net::Network> network = networkOf(game.dims(), speed);
    TimedNetwork timed(*network);
    agent::MctsOptions options;
    options.leaves = kLeaves;
    options.limit = game.sliceRankBound(start);
    Rng rng(1);
    std::int64_t simulations = 0;
    std::int64_t evaluations = 0;
    std::chrono::duration<double> elapsed{0};
    while (elapsed.count() < seconds) {
        std::vector<agent::MctsGame> games;
        for (int i = 0; i < kGames; ++i) {
            const play::Basis basis = play::randomBasis(game, speed.basis, rng);
            games.emplace_back(game, *play::into(basis, game, start), options, Rng(rng()));
        }
        const auto began = Clock::now();
        const auto isOver = [&] {
            return std::chrono::duration<double>(elapsed + (Clock::now() - began)).count() >= seconds;
        };
        agent::playGames(timed, games, {kSimulations, true, false}, isOver);
        elapsed += Clock::now() - began;
        for (const agent::MctsGame& played : games) {
            simulations += played.simulations();
            evaluations += played.evaluations();
        }
    }
    speed.simulationsPerSecond = static_cast<double>(simulations) / elapsed.count();
    speed.evaluationsPerSecond = static_cast<double>(evaluations) / elapsed.count();
    speed.searchShare = 1 - timed.spent.count() / elapsed.count();
    return speed;
}

} // namespace rankfall
