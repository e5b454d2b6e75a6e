// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/agent/beam.h"
#include "core/agent/mcts.h"
#include "core/learn/target.h"
#include "core/play/basis.h"

#include <atomic>
#include <vector>

namespace rankfall::learn {

/// One game of a target: from its start position in a random basis.
struct PlayedGame {
    std::size_t target = 0; ///< which one
    /// Moves that lead to zero, in the basis of the target and with its modes first; nothing when there were none, or
    /// when over Z a coefficient left {-1, 0, 1} on the way back.
    std::optional<play::Decomposition> found;
    int moves = 0; ///< of the solved game, 0 when it was not
    std::int64_t evaluations = 0;
};

struct PlayOptions {
    agent::BeamOptions beam;
    std::optional<agent::MctsOptions> mcts; ///< instead of the beam; its limit is the target's
    int simulations = 400;                  ///< of a move, then
    play::BasisKind basis = play::BasisKind::Dense;
    int transvections = 2;   ///< of near-canonical bases
    std::vector<int> limits; ///< moves at most, per target
    /// Positions to begin at instead of the targets, each the sum of such terms in the basis of its target: game g
    /// begins at number g modulo their number.
    std::vector<play::Decomposition> starts;
    std::uint64_t seed = 1;
    int threads = 1;
};

/// Plays games number first … first+count-1: game g is on target g modulo their number, with random numbers of its own.
/// Games are played in fixed pairs, so that outcomes depend neither on threads nor on what else is played. `game` has
/// modes at least as long as every target's, and the network fits it. With `stop` set games are given up.
std::vector<PlayedGame> playGames(const net::Network& network, const play::TensorGame& game,
                                  std::span<const Target> targets, const PlayOptions& options, std::uint64_t first,
                                  int count, const std::atomic<bool>* stop = nullptr);

/// Moves drawn straight from the policy, without search, from the start positions of games: they seldom reach zero, but
/// are an exact demonstration of their own sum. `count` sequences of `moves` moves, or fewer over Z.
std::vector<play::Decomposition> playOut(const net::Network& network, const play::TensorGame& game,
                                         std::span<const Target> targets, const PlayOptions& options,
                                         std::uint64_t first, int count, int moves);

} // namespace rankfall::learn
