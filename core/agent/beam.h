// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/rng.h"
#include "core/net/network.h"
#include "core/play/tensor_game.h"

#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <span>

namespace rankfall::agent {

/// How a beam plays.
struct BeamOptions {
    int width = 32;            ///< states kept after each move
    int children = 16;         ///< of each kept state, its most probable proposals are played
    int samples = 32;          ///< draws from the policy for each kept state
    float temperature = 1;     ///< of the policy
    float policyWeight = 0.1F; ///< kept are the smallest of: value - policyWeight * log probability of the last move
    bool optimistic = false;   ///< the value is the risk-seeking one (net::Valuation::optimistic) instead of the mean
    bool exactFinish = true;   ///< the last moves are worked out, TensorGame::finish,
    int finishRank = 2;        ///< of states of this unfolding bound or less
    /// A game is given up when the best value after a move exceeds the moves left by more than this.
    float slack = std::numeric_limits<float>::infinity();
    int batch = 512; ///< states in one call of the network at most
};

/// One game: what is asked and what came of it.
struct BeamGame {
    play::State start;
    int limit = 0;             ///< moves at most
    play::Decomposition avoid; ///< not to be returned, in whatever order; canonical actions; empty: nothing is avoided
    Rng rng; ///< the only source of chance: the outcome does not depend on the games played beside it,
             ///< beyond the rounding of larger batches

    std::optional<play::Decomposition>
        found;                    ///< canonical moves, at most `limit`, whose sum is `start`: it was replayed
    std::int64_t evaluations = 0; ///< network evaluations spent
};

/// Stochastic beam search for decompositions, all games in lockstep so that the network works in large batches. After
/// every move equal states are merged and states are dropped that cannot be finished within the limit, or below what
/// has been found: the largest rank of an unfolding is a lower bound of the moves to come. A game ends with the first
/// solution that no kept state can beat. `shouldStop` is polled between batches; games still open then have what they
/// had found. The network fits the game (net::NetworkInfo::fits).
void beamSearch(net::Network& network, const play::TensorGame& game, const BeamOptions& options,
                std::span<BeamGame> games, const std::function<bool()>& shouldStop = {});

} // namespace rankfall::agent
