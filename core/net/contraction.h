// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/network.h"

namespace rankfall::net {

/// The contraction network: a residual network over all contractions of the state with their ranks (ContractionLayout,
/// F features), an autoregressive policy over the tokens of a move (Tokens, vocabularies V_t), and a distribution over
/// the moves to go. gelu is its tanh form, layer norms have epsilon 1e-5, Linear(x) = weight x + bias with weight (out,
/// in).
///
///     s = gelu(trunk.in(features))
///     s = s + trunk.block<i>.down(gelu(trunk.block<i>.up(trunk.block<i>.norm(s))))     for i < blocks
///     s = trunk.norm(s)
///     h_t = gelu(token<t>.state(s) + sum over j < t of row tok_j of token<t>.embed<j>)
///     h_t = h_t + gelu(token<t>.mix(h_t))                                              for t > 0
///     logits_t = token<t>.out(h_t), of which what Tokens::allows() forbids is left out
///     P(0..moves moves to go) = softmax(value.out(gelu(value.hidden(s))))
///
/// Parameters: trunk.in.weight (width, F), trunk.in.bias; per block norm.{weight,bias} (width), up and down (width,
/// width); trunk.norm; per token state (hidden, width), embed<j>.weight (V_j, hidden) for j < t, mix (hidden, hidden)
/// for t > 0, out (V_t, hidden); value.hidden (hidden, width), value.out (moves + 1, hidden); every matrix but embed
/// with its bias.
struct ContractionSizes {
    play::Dims dims{4, 4, 4};
    Ring ring = Ring::Z2;
    int width = 512;
    int blocks = 3;
    int hidden = 256;
    int moves = 10; ///< the most that the value can say

    bool operator==(const ContractionSizes&) const = default;
};

using Shapes = std::map<std::string, std::vector<int>>;

/// Name and shape of every parameter.
Shapes parameterShapes(const ContractionSizes& sizes);
/// architecture=contraction, format=1, ring=z2, dims=4x4x4, width, blocks, hidden, moves.
std::map<std::string, std::string> metadataOf(const ContractionSizes& sizes);
/// The other way; errors name the key. Everything is within limits that keep memory small.
Expected<ContractionSizes> contractionSizes(const Weights& weights, const std::string& name);

struct Kernels;

/// makeNetwork() for this architecture. Without `kernels` it uses the best that this machine runs.
Expected<std::unique_ptr<Network>> makeContraction(const Weights& weights, const std::string& name,
                                                   const Kernels* kernels = nullptr);

} // namespace rankfall::net
