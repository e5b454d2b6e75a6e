// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/network.h"
#include "tests/play/random_actions.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

namespace rankfall::test {

/// A network made of a function: what it believes of a state.
struct Belief {
    float value = 0;
    std::vector<std::pair<play::Action, float>> policy; ///< canonical actions and probabilities; they sum to 1
};

/// Answers from a subclass's beliefs, sampling as a network does. Counts what it is asked.
class ToyNetwork : public net::Network {
public:
    ToyNetwork(const play::Dims& dims, Ring ring)
    {
        m_info.architecture = "toy";
        m_info.dims = dims;
        m_info.ring = ring;
    }

    const net::NetworkInfo& info() const override { return m_info; }

    virtual Belief beliefOf(const play::TensorGame& game, const net::Query& query) = 0;

    void value(const play::TensorGame& game, std::span<const net::Query> queries,
               std::span<net::Valuation> out) override
    {
        for (std::size_t i = 0; i < queries.size(); ++i) {
            out[i] = valuation(beliefOf(game, queries[i]).value);
        }
        evaluations += static_cast<std::int64_t>(queries.size());
        largestBatch = std::max(largestBatch, queries.size());
    }

    void propose(const play::TensorGame& game, std::span<const net::Query> queries, int samples, float temperature,
                 std::span<Rng* const> rngs, std::span<std::vector<net::Proposal>> out,
                 std::span<net::Valuation> values) override
    {
        for (std::size_t i = 0; i < queries.size(); ++i) {
            const Belief belief = beliefOf(game, queries[i]);
            values[i] = valuation(belief.value);
            out[i] = drawn(belief, samples, temperature, *rngs[i]);
        }
        evaluations += static_cast<std::int64_t>(queries.size());
        largestBatch = std::max(largestBatch, queries.size());
    }

    std::int64_t evaluations = 0;
    std::size_t largestBatch = 0;

private:
    static net::Valuation valuation(float moves)
    {
        net::Valuation out;
        out.mean = moves;
        for (std::size_t i = 0; i < out.quantiles.size(); ++i) {
            out.quantiles[i] = moves + (static_cast<float>(i) - 3.5F) / 16;
        }
        return out;
    }

    static std::vector<net::Proposal> drawn(const Belief& belief, int samples, float temperature, Rng& rng)
    {
        std::vector<double> weights;
        for (const auto& [action, probability] : belief.policy) {
            weights.push_back(std::pow(probability, 1 / temperature));
        }
        const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
        std::map<std::size_t, int> counts;
        for (int i = 0; i < samples && sum > 0; ++i) {
            double draw = static_cast<double>(rng() >> 11) * 0x1.0p-53 * sum;
            std::size_t at = 0;
            while (at + 1 < weights.size() && draw >= weights[at]) {
                draw -= weights[at++];
            }
            ++counts[at];
        }
        std::vector<net::Proposal> out;
        for (const auto& [at, count] : counts) {
            out.push_back({belief.policy[at].first, std::log(belief.policy[at].second), count});
        }
        std::stable_sort(out.begin(), out.end(), [](const net::Proposal& x, const net::Proposal& y) {
            return x.logProbability > y.logProbability;
        });
        return out;
    }

    net::NetworkInfo m_info;
};

/// Knows nothing: any action is as likely, and every state is believed to be as far from zero as its bound says.
class IgnorantNetwork : public ToyNetwork {
public:
    using ToyNetwork::ToyNetwork;

    std::unique_ptr<net::Network> clone() const override { return std::make_unique<IgnorantNetwork>(*this); }

    Belief beliefOf(const play::TensorGame& game, const net::Query& query) override
    {
        // The actions are a function of the state, so that equal states are equal questions.
        Rng rng(game.hash(*query.state));
        std::map<play::Action, float> policy;
        for (int i = 0; i < 40; ++i) {
            policy[randomAction(game, rng).canonical()] = 0;
        }
        Belief belief{static_cast<float>(game.sliceRankBound(*query.state)), {}};
        for (const auto& [action, unused] : policy) {
            belief.policy.emplace_back(action, 1.0F / static_cast<float>(policy.size()));
        }
        return belief;
    }
};

/// Knows the rank of every tensor of a small game over Z mod 2 and every move that lowers it. Of its policy `sharp`
/// goes to those, the rest to all moves alike; its values are off by up to `blur`.
class OracleNetwork : public ToyNetwork {
public:
    explicit OracleNetwork(const play::Dims& dims, float sharp = 1, float blur = 0)
        : ToyNetwork(dims, Ring::Z2)
        , m_game(dims, Ring::Z2)
        , m_sharp(sharp)
        , m_blur(blur)
    {
        for (std::uint32_t u = 1; u < 1U << dims[0]; ++u) {
            for (std::uint32_t v = 1; v < 1U << dims[1]; ++v) {
                for (std::uint32_t w = 1; w < 1U << dims[2]; ++w) {
                    m_actions.push_back({{{{u, 0}, {v, 0}, {w, 0}}}});
                    m_codes.push_back(codeOf(m_game.sumOf(std::span(&m_actions.back(), 1))));
                }
            }
        }
        m_ranks.assign(std::size_t{1} << (dims[0] * dims[1] * dims[2]), -1);
        std::vector<std::uint32_t> level{0};
        m_ranks[0] = 0;
        for (int rank = 1; !level.empty(); ++rank) {
            std::vector<std::uint32_t> next;
            for (const std::uint32_t state : level) {
                for (const std::uint32_t action : m_codes) {
                    if (m_ranks[state ^ action] < 0) {
                        m_ranks[state ^ action] = static_cast<std::int8_t>(rank);
                        next.push_back(state ^ action);
                    }
                }
            }
            level = std::move(next);
        }
    }

    std::unique_ptr<net::Network> clone() const override { return std::make_unique<OracleNetwork>(*this); }

    int rankOf(const play::State& state) const { return m_ranks[codeOf(state)]; }

    Belief beliefOf(const play::TensorGame& game, const net::Query& query) override
    {
        const std::uint32_t code = codeOf(*query.state);
        const int rank = m_ranks[code];
        const auto isGood = [&](std::uint32_t action) { return m_ranks[code ^ action] < rank; };
        const auto good = static_cast<float>(std::count_if(m_codes.begin(), m_codes.end(), isGood));
        const float sharp = good > 0 ? m_sharp : 0;
        Rng rng(game.hash(*query.state));
        Belief belief{static_cast<float>(rank) + m_blur * (static_cast<float>(rng.below(201)) / 100 - 1), {}};
        for (std::size_t i = 0; i < m_actions.size(); ++i) {
            const float probability =
                (isGood(m_codes[i]) ? sharp / good : 0) + (1 - sharp) / static_cast<float>(m_actions.size());
            if (probability > 0) {
                belief.policy.emplace_back(m_actions[i], probability);
            }
        }
        return belief;
    }

private:
    /// The entries as one number.
    std::uint32_t codeOf(const play::State& state) const
    {
        std::uint32_t code = 0;
        for (const std::uint32_t row : state.words) {
            code = code << m_game.dims()[2] | row;
        }
        return code;
    }

    play::TensorGame m_game;
    float m_sharp;
    float m_blur;
    play::Decomposition m_actions;
    std::vector<std::uint32_t> m_codes; ///< of the actions
    std::vector<std::int8_t> m_ranks;   ///< by code
};

} // namespace rankfall::test
