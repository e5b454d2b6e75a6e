// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/contraction.h"

namespace rankfall::net {

/// The attention network, after AlphaTensor (Fawzi et al., Nature 610, 2022: Methods, "Network architecture"): three
/// grids of fibres that attend to each other along shared modes, an autoregressive decoder of tokens, quantiles of the
/// value. With mode sizes d0, d1, d2, C = channels, D = decoder, h = history; modes are numbered modulo 3. Linear(x) =
/// weight x + bias with weight (out, in); gelu is its tanh form; layer norms have epsilon 1e-5.
///
/// Input. h + 1 tensors: the state, then the last h moves as u⊗v⊗w, the newest first, zero where there were fewer.
/// Entries as integers (Z mod 2: 0 and 1; Z mod 3: -1, 0, 1). Grid g, for g = 0, 1, 2, has a cell for every entry (a,
/// b) of modes g (rows) and g+1 (columns). Its vector has the fibres along mode g+2 of the h + 1 tensors, one after the
/// other, and one more number: grid<g>.step(moves played / moves)[a * columns + b]. The cell becomes
/// grid<g>.in(vector), C numbers.
///
/// Torso. `blocks` blocks of three stages m = 0, 1, 2. Stage m joins the two grids that have mode m, grid m (cells (i,
/// b)) and grid m+2 (cells (a, i)): for every i there is one sequence of the d(m+1) cells (i, b) followed by the d(m+2)
/// cells (a, i), and
///     x = x + attend(norm1(x)), multi-head self-attention within the sequence, `heads` heads of C / heads numbers
///     x = x + down(gelu(up(norm2(x))))
/// with parameters torso.block<i>.stage<m>.{norm1,norm2}.{weight,bias} (C), .qkv (3C, C): queries, keys, values one
/// after the other, heads one after the other within each; .proj (C, C); .up (4C, C); .down (C, 4C). Scores are divided
/// by the root of C / heads. After the last block every cell passes torso.norm. No positions: the order of slices means
/// nothing.
///
/// Decoder. Step t = 0..T-1 gives the logits of token t. Its input is decoder.position[t] plus decoder.start (t = 0) or
/// row tok_{t-1} of decoder.embed<t-1> (otherwise). Then `layers` layers, normalised after each sum as in the paper:
///     x = norm1(x + self(x)), causal over the steps so far
///     x = norm2(x + cross(x)), over the d0 d1 + d1 d2 + d2 d0 cells of the torso, grid by grid, row by row
/// with decoder.layer<l>.self.qkv (3D, D), .self.proj (D, D), .cross.query (D, D), .cross.keys (2D, C): keys, then
/// values; .cross.proj (D, D), .norm1, .norm2 (D); `decoderHeads` heads of D / decoderHeads numbers, scores divided by
/// its root. y_t = max(x, 0); logits_t = decoder.out<t>(y_t), with (V_t, D), of which what Tokens::allows() forbids is
/// left out. decoder.start (D), decoder.position (T, D), decoder.embed<t> (V_t, D) for t < T-1 have no bias, all named
/// `.weight`.
///
/// Value. y_0 through value.hidden0 (valueWidth, D), value.hidden1, value.hidden2 (valueWidth, valueWidth), each
/// followed by max(x, 0), then value.out (8, valueWidth): the quantiles of the moves to go at levels (2i+1)/16. They
/// are trained as they come and sorted when read; the mean is their mean.
struct AttentionSizes {
    play::Dims dims{4, 4, 4};
    Ring ring = Ring::Z2;
    int channels = 64;
    int heads = 4;
    int blocks = 3;
    int history = 3;
    int decoder = 128;
    int decoderHeads = 4;
    int layers = 2;
    int valueWidth = 128;
    int moves = 10; ///< the unit of the step input; a step limit will do

    bool operator==(const AttentionSizes&) const = default;
};

/// Name and shape of every parameter.
Shapes parameterShapes(const AttentionSizes& sizes);
/// architecture=attention, format=1, ring, dims, channels, heads, blocks, history, decoder, decoder_heads, layers,
/// value_width, moves.
std::map<std::string, std::string> metadataOf(const AttentionSizes& sizes);
/// The other way; errors name the key. Everything is within limits that keep memory small.
Expected<AttentionSizes> attentionSizes(const Weights& weights, const std::string& name);

/// makeNetwork() for this architecture. Without `kernels` it uses the best that this machine runs.
Expected<std::unique_ptr<Network>> makeAttention(const Weights& weights, const std::string& name,
                                                 const Kernels* kernels = nullptr);

} // namespace rankfall::net
