// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/learn/self_play.h"

#include "core/base/check.h"
#include "core/learn/chance.h"

#include <algorithm>
#include <thread>

namespace rankfall::learn {

namespace {

constexpr int kTogether = 2; ///< games in one beam

struct Start {
    play::Basis basis;
    play::State state;
};

/// Of the game with that number.
Start startOf(const play::TensorGame& game, const Target& target, const PlayOptions& options, std::uint64_t number,
              Rng& rng)
{
    const play::State state = game.sumOf(options.starts.empty() ? play::schoolbook(target.n, target.m, target.p)
                                                                : options.starts[number % options.starts.size()]);
    for (;;) {
        play::Basis basis = play::randomBasis(game, options.basis, rng, options.transvections);
        if (auto moved = play::into(basis, game, state)) {
            return {std::move(basis), std::move(*moved)};
        }
    }
}

std::optional<play::Decomposition> inOwnBasis(const play::Basis& basis, const play::Decomposition& moves, Ring ring)
{
    play::Decomposition out;
    for (const play::Action& move : moves) {
        const auto back = play::outOf(basis, move, ring);
        if (!back) {
            return std::nullopt;
        }
        out.push_back(back->canonical());
    }
    return out;
}

/// The games of `beams` by tree search.
void searchTrees(net::Network& network, const play::TensorGame& game, const PlayOptions& options,
                 std::vector<agent::BeamGame>& beams, const std::function<bool()>& shouldStop)
{
    std::vector<agent::MctsGame> trees;
    for (const agent::BeamGame& beam : beams) {
        agent::MctsOptions search = *options.mcts;
        search.limit = beam.limit;
        trees.emplace_back(game, beam.start, search, beam.rng);
    }
    agent::playGames(network, trees, {options.simulations, false, false}, shouldStop);
    for (std::size_t i = 0; i < trees.size(); ++i) {
        beams[i].found = trees[i].found();
        beams[i].evaluations = trees[i].evaluations();
    }
}

} // namespace

std::vector<PlayedGame> playGames(const net::Network& network, const play::TensorGame& game,
                                  std::span<const Target> targets, const PlayOptions& options, std::uint64_t first,
                                  int count, const std::atomic<bool>* stop)
{
    RANKFALL_CHECK(options.limits.size() == targets.size());
    std::vector<PlayedGame> games(static_cast<std::size_t>(count));
    std::atomic<std::size_t> next = 0;
    const auto isStopped = [stop] { return stop && stop->load(std::memory_order_relaxed); };
    const auto work = [&] {
        const auto own = network.clone();
        for (;;) {
            const std::size_t begin = next.fetch_add(kTogether);
            if (begin >= games.size() || isStopped()) {
                return;
            }
            const std::size_t size = std::min<std::size_t>(kTogether, games.size() - begin);
            std::vector<play::Basis> bases;
            std::vector<agent::BeamGame> beams;
            for (std::size_t i = begin; i < begin + size; ++i) {
                const std::uint64_t number = first + i;
                games[i].target = static_cast<std::size_t>(number % targets.size());
                Rng rng = streamOf(options.seed, Purpose::Game, number);
                Start start = startOf(game, targets[games[i].target], options, number, rng);
                bases.push_back(std::move(start.basis));
                beams.push_back({std::move(start.state), options.limits[games[i].target], {}, rng, {}, 0});
            }
            if (options.mcts) {
                searchTrees(*own, game, options, beams, isStopped);
            } else {
                agent::beamSearch(*own, game, options.beam, beams, isStopped);
            }
            for (std::size_t i = 0; i < size; ++i) {
                PlayedGame& played = games[begin + i];
                played.evaluations = beams[i].evaluations;
                if (beams[i].found) {
                    played.moves = static_cast<int>(beams[i].found->size());
                    played.found = inOwnBasis(bases[i], *beams[i].found, game.ring());
                }
            }
        }
    };
    std::vector<std::thread> others;
    for (int i = 1; i < options.threads; ++i) {
        others.emplace_back(work);
    }
    work();
    for (std::thread& other : others) {
        other.join();
    }
    return games;
}

std::vector<play::Decomposition> playOut(const net::Network& network, const play::TensorGame& game,
                                         std::span<const Target> targets, const PlayOptions& options,
                                         std::uint64_t first, int count, int moves)
{
    const auto own = network.clone();
    const std::size_t games = static_cast<std::size_t>(count);
    std::vector<play::State> states;
    std::vector<Rng> chances;
    for (std::size_t i = 0; i < games; ++i) {
        Rng rng = streamOf(options.seed, Purpose::Playout, first + i);
        states.push_back(startOf(game, targets[(first + i) % targets.size()], options, first + i, rng).state);
        chances.push_back(rng);
    }
    std::vector<play::Decomposition> played(games);
    std::vector<bool> isOver(games, false);
    for (int step = 0; step < moves; ++step) {
        std::vector<net::Query> queries;
        std::vector<Rng*> rngs;
        std::vector<std::size_t> who;
        for (std::size_t i = 0; i < games; ++i) {
            isOver[i] = isOver[i] || game.isZero(states[i]);
            if (!isOver[i]) {
                queries.push_back({&states[i], played[i], step});
                rngs.push_back(&chances[i]);
                who.push_back(i);
            }
        }
        std::vector<std::vector<net::Proposal>> proposals(queries.size());
        std::vector<net::Valuation> values(queries.size());
        own->propose(game, queries, 1, 1, rngs, proposals, values);
        for (std::size_t q = 0; q < who.size(); ++q) {
            const std::size_t i = who[q];
            isOver[i] = proposals[q].empty() || !game.play(states[i], proposals[q].front().action);
            if (!isOver[i]) {
                played[i].push_back(proposals[q].front().action);
            }
        }
    }
    std::erase_if(played, [](const play::Decomposition& one) { return one.empty(); });
    return played;
}

} // namespace rankfall::learn
