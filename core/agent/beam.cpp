// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/agent/beam.h"

#include "core/base/check.h"

#include <algorithm>
#include <unordered_set>

namespace rankfall::agent {

namespace {

constexpr std::uint64_t kAvoided = 0x9E3779B97F4A7C15U;

/// A state that is kept, and how it came about.
struct Kept {
    play::State state;
    play::Decomposition moves;
    float lastLogProbability = 0;
    float value = 0;
    bool isAvoided = false; ///< every move is one of the decomposition to avoid
    Rng rng;
    std::vector<net::Proposal> proposals;

    float score(float policyWeight) const { return value - policyWeight * lastLogProbability; }
};

bool sameMoves(play::Decomposition x, play::Decomposition y)
{
    std::sort(x.begin(), x.end());
    std::sort(y.begin(), y.end());
    return x == y;
}

/// One game while it is played.
class Hand {
public:
    Hand(const play::TensorGame& game, const BeamOptions& options, BeamGame& asked)
        : m_game(game)
        , m_options(options)
        , m_asked(asked)
    {
    }

    bool isOpen() const { return m_isOpen; }

    BeamGame& asked() { return m_asked; }

    std::vector<Kept>& kept() { return m_kept; }

    /// Looks at the start.
    void begin()
    {
        m_asked.found.reset();
        Kept first{m_asked.start, {}, 0, 0, !m_asked.avoid.empty(), Rng(m_asked.rng()), {}};
        take(std::move(first), 0);
        advance(0);
    }

    /// Plays the proposals of every kept state; what results, each state once, are the children. In random order, so
    /// that among ways that are equally good none is preferred.
    void playProposals(int depth)
    {
        std::vector<std::pair<std::size_t, std::size_t>> order; // kept state, proposal
        for (std::size_t i = 0; i < m_kept.size(); ++i) {
            const std::size_t most = std::min(static_cast<std::size_t>(m_options.children), m_kept[i].proposals.size());
            for (std::size_t k = 0; k < most; ++k) {
                order.emplace_back(i, k);
            }
        }
        for (std::size_t i = order.size(); i > 1; --i) {
            std::swap(order[i - 1], order[static_cast<std::size_t>(m_asked.rng.below(static_cast<int>(i)))]);
        }
        std::unordered_set<std::uint64_t> seen;
        for (const auto& [i, k] : order) {
            playProposal(m_kept[i], m_kept[i].proposals[k], depth, seen);
        }
        advance(depth);
    }

    bool isCrowded() const { return static_cast<int>(m_kept.size()) > m_options.width; }

    /// Keeps the best, now that all are valued.
    void select()
    {
        const float weight = m_options.policyWeight;
        std::stable_sort(m_kept.begin(), m_kept.end(),
                         [weight](const Kept& x, const Kept& y) { return x.score(weight) < y.score(weight); });
        m_kept.resize(static_cast<std::size_t>(m_options.width));
    }

    /// Once the kept states are valued.
    void giveUpIfHopeless(int depth)
    {
        const auto best = std::min_element(m_kept.begin(), m_kept.end(),
                                           [](const Kept& x, const Kept& y) { return x.value < y.value; });
        if (best->value > static_cast<float>(m_asked.limit - depth) + m_options.slack) {
            close();
        }
    }

    void close()
    {
        m_isOpen = false;
        m_kept.clear();
        m_next.clear();
    }

private:
    /// The fewest moves known; more than the limit while there are none.
    int bestLength() const { return m_asked.found ? static_cast<int>(m_asked.found->size()) : m_asked.limit + 1; }

    bool isToAvoid(const play::Action& action) const
    {
        return std::find(m_asked.avoid.begin(), m_asked.avoid.end(), action) != m_asked.avoid.end();
    }

    void playProposal(const Kept& parent, const net::Proposal& proposal, int depth,
                      std::unordered_set<std::uint64_t>& seen)
    {
        m_scratch.words.assign(parent.state.words.begin(), parent.state.words.end());
        if (!m_game.play(m_scratch, proposal.action)) {
            return;
        }
        // One state reached by avoided moves and by others is two: those moves must not hide the others.
        const bool isAvoided = parent.isAvoided && isToAvoid(proposal.action);
        if (!seen.insert(m_game.hash(m_scratch) ^ (isAvoided ? kAvoided : 0)).second) {
            return;
        }
        Kept child{m_scratch, parent.moves, proposal.logProbability, 0, isAvoided, Rng(m_asked.rng()), {}};
        child.moves.push_back(proposal.action);
        take(std::move(child), depth);
    }

    /// A state after `depth` moves: a solution, out of reach, or to be kept.
    void take(Kept&& state, int depth)
    {
        const int bound = m_game.unfoldingBound(state.state);
        if (depth + bound >= bestLength()) {
            return;
        }
        if (bound == 0) {
            offer(std::move(state.moves));
            return;
        }
        if (m_options.exactFinish && bound <= m_options.finishRank) {
            const auto rest = m_game.finish(state.state);
            if (!rest && bound <= m_game.surelyFinished() && depth + bound + 1 >= bestLength()) {
                return;
            }
            if (rest) {
                if (depth + static_cast<int>(rest->size()) >= bestLength()) {
                    return;
                }
                play::Decomposition moves = state.moves;
                moves.insert(moves.end(), rest->begin(), rest->end());
                if (offer(std::move(moves))) {
                    return;
                }
            }
        }
        m_next.push_back(std::move(state));
    }

    /// False when it is the one to avoid.
    bool offer(play::Decomposition moves)
    {
        if (moves.size() == m_asked.avoid.size() && sameMoves(moves, m_asked.avoid)) {
            return false;
        }
        RANKFALL_CHECK(m_game.sumOf(moves) == m_asked.start);
        m_asked.found = std::move(moves);
        return true;
    }

    /// The children become the kept states, unless the game is over.
    void advance(int depth)
    {
        std::swap(m_kept, m_next);
        m_next.clear();
        // A state that is kept has at least one move to go.
        if (m_kept.empty() || depth + 1 >= bestLength()) {
            close();
        }
    }

    const play::TensorGame& m_game;
    const BeamOptions& m_options;
    BeamGame& m_asked;
    std::vector<Kept> m_kept;
    std::vector<Kept> m_next;
    play::State m_scratch;
    bool m_isOpen = true;
};

/// Shows states to the network, in batches.
class Consultation {
public:
    Consultation(net::Network& network, const play::TensorGame& game, const BeamOptions& options,
                 const std::function<bool()>& shouldStop)
        : m_network(network)
        , m_game(game)
        , m_options(options)
        , m_shouldStop(shouldStop)
    {
    }

    bool wasStopped() const { return m_wasStopped; }

    void add(Hand& hand)
    {
        for (Kept& kept : hand.kept()) {
            m_states.push_back(&kept);
        }
        hand.asked().evaluations += static_cast<std::int64_t>(hand.kept().size());
    }

    void value()
    {
        inBatches([this](std::span<Kept* const> batch) {
            m_network.value(m_game, m_queries, m_values);
            for (std::size_t i = 0; i < batch.size(); ++i) {
                batch[i]->value = worth(m_values[i]);
            }
        });
    }

    void propose()
    {
        inBatches([this](std::span<Kept* const> batch) {
            m_rngs.clear();
            for (Kept* kept : batch) {
                m_rngs.push_back(&kept->rng);
            }
            m_proposals.resize(batch.size());
            m_network.propose(m_game, m_queries, m_options.samples, m_options.temperature, m_rngs, m_proposals,
                              m_values);
            for (std::size_t i = 0; i < batch.size(); ++i) {
                batch[i]->value = worth(m_values[i]);
                std::swap(batch[i]->proposals, m_proposals[i]);
            }
        });
    }

private:
    float worth(const net::Valuation& valuation) const
    {
        return m_options.optimistic ? valuation.optimistic() : valuation.mean;
    }

    template <typename Ask>
    void inBatches(Ask ask)
    {
        const auto most = static_cast<std::size_t>(m_options.batch);
        for (std::size_t begin = 0; begin < m_states.size() && !m_wasStopped; begin += most) {
            const auto batch = std::span<Kept* const>(m_states).subspan(begin, std::min(most, m_states.size() - begin));
            m_queries.clear();
            for (const Kept* kept : batch) {
                m_queries.push_back({&kept->state, kept->moves, static_cast<int>(kept->moves.size())});
            }
            m_values.resize(batch.size());
            ask(batch);
            m_wasStopped = m_shouldStop && m_shouldStop();
        }
        m_states.clear();
    }

    net::Network& m_network;
    const play::TensorGame& m_game;
    const BeamOptions& m_options;
    const std::function<bool()>& m_shouldStop;
    bool m_wasStopped = false;
    std::vector<Kept*> m_states;
    std::vector<net::Query> m_queries;
    std::vector<net::Valuation> m_values;
    std::vector<Rng*> m_rngs;
    std::vector<std::vector<net::Proposal>> m_proposals;
};

} // namespace

void beamSearch(net::Network& network, const play::TensorGame& game, const BeamOptions& options,
                std::span<BeamGame> games, const std::function<bool()>& shouldStop)
{
    RANKFALL_CHECK(network.info().fits(game));
    RANKFALL_CHECK(options.width > 0 && options.batch > 0);
    std::vector<Hand> hands;
    hands.reserve(games.size());
    for (BeamGame& asked : games) {
        hands.emplace_back(game, options, asked).begin();
    }
    Consultation consultation(network, game, options, shouldStop);
    const auto anyOpen = [&] {
        return std::any_of(hands.begin(), hands.end(), [](const Hand& hand) { return hand.isOpen(); });
    };
    for (int depth = 0; anyOpen(); ++depth) {
        for (Hand& hand : hands) {
            if (hand.isOpen() && hand.isCrowded()) {
                consultation.add(hand);
            }
        }
        consultation.value();
        for (Hand& hand : hands) {
            if (hand.isOpen() && hand.isCrowded() && !consultation.wasStopped()) {
                hand.select();
                hand.giveUpIfHopeless(depth);
            }
        }
        for (Hand& hand : hands) {
            if (hand.isOpen()) {
                consultation.add(hand);
            }
        }
        consultation.propose();
        if (consultation.wasStopped()) {
            return;
        }
        for (Hand& hand : hands) {
            if (hand.isOpen()) {
                hand.giveUpIfHopeless(depth);
            }
            if (hand.isOpen()) {
                hand.playProposals(depth + 1);
            }
        }
    }
}

} // namespace rankfall::agent
