// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/rng.h"
#include "core/net/weights.h"
#include "core/play/tensor_game.h"

#include <memory>

namespace rankfall::net {

/// What a network is asked about. The state belongs to a game that fits(): same ring, no mode longer than the
/// network's; shorter ones are padded with zeros.
struct Query {
    const play::State* state = nullptr;
    std::span<const play::Action> recent; ///< the last moves, newest last; networks without memory ignore them
    int step = 0;                         ///< moves played so far
};

inline constexpr int kQuantiles = 8;

/// How many moves to zero are still to come.
struct Valuation {
    float mean = 0;
    /// At levels (2i+1)/16, increasing.
    std::array<float, kQuantiles> quantiles{};

    /// The mean of the best quarter: AlphaTensor's risk-seeking value (few moves are good).
    float optimistic() const { return (quantiles[0] + quantiles[1]) / 2; }
};

struct Proposal {
    play::Action action;      ///< canonical
    float logProbability = 0; ///< under the policy at temperature 1
    int count = 0;            ///< how many of the samples were this one
};

/// What is fixed about a network.
struct NetworkInfo {
    std::string architecture; ///< "contraction" or "attention"
    Ring ring = Ring::Z2;
    play::Dims dims{};          ///< longest modes
    std::size_t parameters = 0; ///< how many numbers it has
    std::map<std::string, std::string> metadata;

    bool fits(const play::TensorGame& game) const;
};

/// A policy and a value for states of TensorGame. Holds its workspace: one object a thread; copies made by clone()
/// share the weights. Results depend on nothing but weights, query and the random numbers given, and not on what else
/// is in the batch beyond rounding.
class Network {
public:
    virtual ~Network() = default;
    virtual const NetworkInfo& info() const = 0;
    virtual std::unique_ptr<Network> clone() const = 0;

    /// `out` has one entry a query.
    virtual void value(const play::TensorGame& game, std::span<const Query> queries, std::span<Valuation> out) = 0;

    /// Draws `samples` actions a query from the policy at a temperature, merges equal ones, and values the state too.
    /// Proposals come in decreasing order of probability, legal and never zero. `rngs` has one generator a query.
    virtual void propose(const play::TensorGame& game, std::span<const Query> queries, int samples, float temperature,
                         std::span<Rng* const> rngs, std::span<std::vector<Proposal>> out,
                         std::span<Valuation> values) = 0;
};

/// Makes the network that the weights describe, or says what is missing or has the wrong shape.
Expected<std::unique_ptr<Network>> makeNetwork(Weights weights, const std::string& name);
Expected<std::unique_ptr<Network>> loadNetwork(const std::string& path);

} // namespace rankfall::net
