// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/agent/mcts.h"
#include "core/base/check.h"
#include "core/play/basis.h"

#include <algorithm>
#include <cmath>
#include <memory>

namespace rankfall::agent {

/// Descents of all games, their leaves shown to the network together. Its memory is used again from round to round.
class MctsRound {
public:
    explicit MctsRound(net::Network& network)
        : m_network(network)
    {
    }

    /// Lets one game run until it needs the network in `leaves` places, or has no simulations left.
    void gather(MctsGame& game, int& left)
    {
        const int most = game.m_options.leaves;
        for (int waiting = 0; left > 0 && waiting < most && game.wantsSimulations();) {
            if (m_count == m_leaves.size()) {
                m_leaves.push_back(std::make_unique<Leaf>());
            }
            Leaf& leaf = *m_leaves[m_count];
            leaf.node = game.descend(leaf.path);
            if (leaf.node < 0) {
                return; // what it would look at is waiting already
            }
            --left;
            Node& node = game.m_tree.node(leaf.node);
            if (node.kind != NodeKind::Fresh) {
                game.backUp(leaf.path, leaf.node);
                continue;
            }
            node.kind = NodeKind::Waiting;
            leaf.game = &game;
            describe(leaf);
            ++waiting;
            ++m_count;
        }
    }

    /// Has the leaves valued and given moves.
    void consult()
    {
        if (m_count == 0) {
            return;
        }
        const MctsOptions& options = m_leaves.front()->game->m_options;
        const auto most = static_cast<std::size_t>(options.batch);
        for (std::size_t begin = 0; begin < m_count; begin += most) {
            const std::size_t size = std::min(most, m_count - begin);
            m_queries.clear();
            m_rngs.clear();
            for (std::size_t i = begin; i < begin + size; ++i) {
                Leaf& leaf = *m_leaves[i];
                m_queries.push_back({&leaf.state, leaf.recent, static_cast<int>(leaf.recent.size())});
                m_rngs.push_back(&leaf.rng);
            }
            m_values.resize(size);
            m_proposals.resize(size);
            m_network.propose(m_leaves.front()->game->m_game, m_queries, options.samples, options.temperature, m_rngs,
                              m_proposals, m_values);
            for (std::size_t i = 0; i < size; ++i) {
                grow(*m_leaves[begin + i], m_proposals[i], m_values[i]);
            }
        }
        m_count = 0;
    }

private:
    struct Leaf {
        MctsGame* game = nullptr;
        int node = 0;
        std::vector<MctsGame::PathStep> path;
        play::State state;
        play::Decomposition recent;
        Rng rng;
        play::Basis basis; ///< that the network sees it in, with MctsOptions::permuted
    };

    /// The leaf as the network is to see it.
    void describe(Leaf& leaf)
    {
        MctsGame& game = *leaf.game;
        game.m_tree.readState(leaf.node, leaf.state);
        leaf.rng = Rng(game.m_rng());
        leaf.recent.assign(game.m_played.begin(), game.m_played.end());
        for (const MctsGame::PathStep& step : leaf.path) {
            leaf.recent.push_back(game.m_tree.actions(step.node)[static_cast<std::size_t>(step.edge)]);
        }
        if (game.m_options.permuted) {
            leaf.basis = play::randomBasis(game.m_game, play::BasisKind::Permutation, leaf.rng);
            leaf.state = *play::into(leaf.basis, game.m_game, leaf.state);
            for (play::Action& action : leaf.recent) {
                action = *play::into(leaf.basis, action, game.m_game.ring());
            }
        }
    }

    void grow(Leaf& leaf, std::span<const net::Proposal> proposals, const net::Valuation& valuation)
    {
        MctsGame& game = *leaf.game;
        ++game.m_evaluations;
        game.m_tree.readState(leaf.node, leaf.state);
        m_actions.clear();
        m_priors.clear();
        float sum = 0;
        for (const net::Proposal& proposal : proposals) {
            const play::Action action = game.m_options.permuted
                                            ? *play::outOf(leaf.basis, proposal.action, game.m_game.ring())
                                            : proposal.action;
            if (game.m_game.ring() == Ring::Z && !isPlayable(game.m_game, leaf.state, action)) {
                continue;
            }
            m_actions.push_back(action);
            m_priors.push_back(game.m_options.countPriors ? static_cast<float>(proposal.count)
                                                          : std::exp(proposal.logProbability));
            sum += m_priors.back();
        }
        for (float& prior : m_priors) {
            prior = sum > 0 ? prior / sum : 1 / static_cast<float>(m_priors.size());
        }
        const auto upper = static_cast<float>(game.m_game.sliceRankBound(leaf.state));
        Node& node = game.m_tree.node(leaf.node);
        const auto lower = static_cast<float>(node.lower);
        const auto bounded = [lower, upper](float moves) { return std::clamp(moves, lower, std::max(lower, upper)); };
        node.value = bounded(game.m_options.optimistic ? valuation.optimistic() : valuation.mean);
        // Between the levels 1/16, 3/16 and 13/16, 15/16 that lie around 10 % and 90 %.
        const auto& q = valuation.quantiles;
        node.low = bounded(std::lerp(q[0], q[1], 0.3F));
        node.high = bounded(std::lerp(q[6], q[7], 0.7F));
        if (m_actions.empty()) {
            node.kind = NodeKind::Dead;
            node.value = upper;
        } else {
            node.kind = NodeKind::Expanded;
            game.m_tree.expand(leaf.node, m_actions, m_priors);
        }
        game.backUp(leaf.path, leaf.node);
    }

    /// Over Z entries must stay within what a state can hold.
    bool isPlayable(const play::TensorGame& game, const play::State& state, const play::Action& action)
    {
        m_scratch.words.assign(state.words.begin(), state.words.end());
        return game.play(m_scratch, action);
    }

    net::Network& m_network;
    std::vector<std::unique_ptr<Leaf>> m_leaves; ///< the first m_count are waiting
    std::size_t m_count = 0;
    std::vector<net::Query> m_queries;
    std::vector<net::Valuation> m_values;
    std::vector<Rng*> m_rngs;
    std::vector<std::vector<net::Proposal>> m_proposals;
    play::Decomposition m_actions;
    std::vector<float> m_priors;
    play::State m_scratch;
};

namespace {

/// The same number of simulations in every game that wants them. False when it was stopped.
bool simulateIn(MctsRound& round, std::span<MctsGame> games, int simulations, const std::function<bool()>& shouldStop)
{
    std::vector<int> left(games.size(), simulations);
    for (bool isBusy = true; isBusy;) {
        if (shouldStop && shouldStop()) {
            return false;
        }
        isBusy = false;
        for (std::size_t i = 0; i < games.size(); ++i) {
            round.gather(games[i], left[i]);
            isBusy = isBusy || (left[i] > 0 && games[i].wantsSimulations());
        }
        round.consult();
    }
    return true;
}

} // namespace

void simulate(net::Network& network, std::span<MctsGame> games, int simulations,
              const std::function<bool()>& shouldStop)
{
    for (const MctsGame& game : games) {
        RANKFALL_CHECK(game.game() == games.front().game() && network.info().fits(game.game()));
    }
    MctsRound round(network);
    simulateIn(round, games, simulations, shouldStop);
}

std::vector<std::vector<PlayedPosition>> playGames(net::Network& network, std::span<MctsGame> games,
                                                   const SelfPlay& how, const std::function<bool()>& shouldStop)
{
    std::vector<std::vector<PlayedPosition>> positions(games.size());
    MctsRound round(network);
    const auto isOpen = [](const MctsGame& game) { return !game.isOver() && !game.isAtGoal(); };
    while (std::any_of(games.begin(), games.end(), isOpen)) {
        if (!simulateIn(round, games, how.simulations, shouldStop)) {
            break;
        }
        for (std::size_t i = 0; i < games.size(); ++i) {
            MctsGame& game = games[i];
            if (!isOpen(game)) {
                continue;
            }
            if (how.keepsPolicies) {
                positions[i].push_back({game.position(), game.improvedPolicy(), game.value()});
            }
            game.play(how.sampled ? game.sampledMove() : game.bestMove());
        }
    }
    return positions;
}

} // namespace rankfall::agent
