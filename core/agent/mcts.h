// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/agent/search_tree.h"
#include "core/base/rng.h"

#include <functional>
#include <optional>

namespace rankfall::agent {

/// Sampled AlphaZero search (Hubert et al. 2021) as AlphaTensor uses it (Fawzi et al. 2022).
///
/// The defaults are those of the prototype that learned first. On 2x2x2 with a small network (1,710 steps of training),
/// 400 simulations a move, dense bases, rank 7 came in 12 of 32 games with them, in 12 with publishedMcts(), in 16 with
/// the published constants but the mean value, in 15 with exploration 2, in 16 with 64 samples, in 8 with counts as
/// priors and exploration 4: nothing but the last differs by more than chance. More simulations do help: 20 with 1600.
struct MctsOptions {
    int samples = 32;      ///< draws from the policy at each new state; equal ones are one move
    float temperature = 1; ///< of the policy
    /// A move's prior is how often it was drawn, as published; else its probability, made to sum to 1 over those drawn.
    bool countPriors = false;
    /// Moves are chosen by cost + c(s) prior sqrt(N) / (1 + n), c(s) = exploration + log((1 + growth + N) / growth).
    float exploration = 4;
    float growth = 0;        ///< 0: c(s) = exploration
    bool optimistic = false; ///< leaves have the risk-seeking value (net::Valuation::optimistic) instead of the mean
    bool exactFinish = true; ///< the last moves are worked out, TensorGame::finish,
    int finishRank = 2;      ///< of states of this unfolding bound or less
    bool permuted = false;   ///< each state is shown to the network in a random signed permutation of its basis
    int limit = 20;          ///< moves of a game at most; what is left then costs its slice-rank bound
    int goal = 0;            ///< a game that has found a way of so few moves wants no more simulations
    int leaves = 1;          ///< of each game in one batch; more than one by virtual loss
    int batch = 512;         ///< states in one call of the network at most
    int policyVisits = 100;  ///< improvedPolicy(): from so many visits on it gets softer (published)
    int mostNodes = 200'000; ///< of a game; about 1 kB each
};

/// The constants published, or attributed to the paper by those who rebuilt it: counts as priors, c1 = 1.25,
/// c2 = 19652, risk-seeking value, signed permutations.
MctsOptions publishedMcts();

/// What the search has to say about a move.
struct MoveChoice {
    play::Action action;
    float prior = 0;
    int visits = 0;
    float value = 0; ///< moves to go, this one counted: mean over its visits; before the first, what its state had
    float low = 0;   ///< 10 % and 90 % quantiles of the network, this move counted
    float high = 0;
    std::optional<int> best; ///< moves to go, this one counted, in the shortest way known
};

struct WeightedAction {
    play::Action action;
    float weight = 0; ///< all sum to 1
};

/// One game of TensorGame with its search tree. A value; used from one thread at a time.
class MctsGame {
public:
    MctsGame(const play::TensorGame& game, play::State start, const MctsOptions& options, Rng rng);

    const play::TensorGame& game() const { return m_game; }

    const MctsOptions& options() const { return m_options; }

    /// Where the game stands.
    play::State position() const;

    std::span<const play::Action> played() const { return m_played; }

    /// At zero, at the limit, or with a residual that cannot be finished within it, as far as the moves drawn go.
    bool isOver() const;

    /// The shortest way from the start to zero met so far, played moves included: replayed, within the limit.
    const std::optional<play::Decomposition>& found() const { return m_found; }

    int visits() const { return m_tree.node(m_root).visits; }

    int nodes() const { return m_tree.size(); }

    const SearchTree& tree() const { return m_tree; }

    /// The node of the position in tree().
    int root() const { return m_root; }

    /// MctsOptions::goal was found.
    bool isAtGoal() const { return m_found && static_cast<int>(m_found->size()) <= m_options.goal; }

    /// Not when the rest is known, the goal found, or the tree full.
    bool wantsSimulations() const;

    bool isFull() const { return m_tree.size() >= m_options.mostNodes; }

    std::int64_t simulations() const { return m_simulations; }

    std::int64_t evaluations() const { return m_evaluations; }

    /// Mean over the visits of the position: moves to go.
    float value() const;

    /// Most visited first. Where the rest is known exactly, the one move that begins it.
    std::vector<MoveChoice> choices() const;

    /// What the search teaches: visits to the power 1/tau, tau = log N / log policyVisits where N is larger than that,
    /// else 1 (published). In the order of choices().
    std::vector<WeightedAction> improvedPolicy() const;

    /// The published way to act: among the moves whose value is not worse than the most visited one's, by the improved
    /// policy. Requires choices.
    play::Action sampledMove();

    /// The first move of the shortest way known if that reaches the goal or cannot be beaten; else the most visited.
    play::Action bestMove() const;

    /// The move and how the search would go on after it, most visited moves, to the end where one is known.
    play::Decomposition line(const play::Action& first) const;

    /// Plays a move; what was searched behind it is kept, with its counts.
    void play(const play::Action& action);

private:
    friend class MctsRound;

    struct PathStep {
        std::int32_t node = 0;
        std::int32_t edge = 0; ///< of that node
        float virtualCost = 0; ///< what its total had been given in advance
    };

    void prepare(int node, const play::State& state);
    int descend(std::vector<PathStep>& path);
    void backUp(std::span<const PathStep> path, int leaf);
    void undo(std::span<const PathStep> path);
    void record(std::span<const PathStep> path, int leaf);
    int lengthBy(const Edge& edge) const;
    int bestEdge(int node) const;
    std::vector<std::size_t> byVisits(int node) const;

    play::TensorGame m_game;
    MctsOptions m_options;
    Rng m_rng;
    play::State m_start;
    SearchTree m_tree;
    int m_root = 0;
    play::Decomposition m_played;
    std::optional<play::Decomposition> m_found;
    std::int64_t m_simulations = 0;
    std::int64_t m_evaluations = 0;
    play::State m_scratch;
};

/// So many more simulations in each game that is not over, in lockstep so that the network works in batches of
/// games x leaves. All are games of one TensorGame that the network fits, with the same options but for limit and goal.
/// The outcome of one does not depend on the others beyond the rounding of larger batches. `shouldStop` is polled
/// between batches.
void simulate(net::Network& network, std::span<MctsGame> games, int simulations,
              const std::function<bool()>& shouldStop = {});

/// How whole games are played.
struct SelfPlay {
    int simulations = 400; ///< for each move
    bool sampled = true;   ///< moves by sampledMove(), else by bestMove()
    bool keepsPolicies = false;
};

/// A position of a game, to learn from.
struct PlayedPosition {
    play::State state;
    std::vector<WeightedAction> policy; ///< improved
    float value = 0;                    ///< of the search
};

/// Plays games to their end, in lockstep. With `keepsPolicies` returns for each game the positions it moved from.
std::vector<std::vector<PlayedPosition>> playGames(net::Network& network, std::span<MctsGame> games,
                                                   const SelfPlay& how, const std::function<bool()>& shouldStop = {});

} // namespace rankfall::agent
