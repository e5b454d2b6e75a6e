// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/buffer.h"
#include "core/net/kernels/kernels.h"
#include "core/net/network.h"
#include "core/net/tokens.h"

namespace rankfall::net {

/// Draws moves token by token for a batch of queries. Samples of one query that have said the same so far are one row,
/// and the network computes each row once. A query's draws come from its own generator alone, in an order that does not
/// depend on the batch.
class Sampler {
public:
    /// The beginning of a move that `count` samples of a query share.
    struct Row {
        int query = 0;
        int parent = -1; ///< the row that it continues, one level up
        int token = 0;   ///< what it adds to it
        int count = 0;
        double logProbability = 0;
        play::Action action;
    };

    Sampler(const Kernels& kernels, const play::Dims& dims, Ring ring);

    const Tokens& tokens() const { return m_tokens; }

    /// Starts `queries` queries with one row each at level 0.
    void begin(const play::Dims& game, int queries, int samples, float temperature);

    /// Rows that say `level` tokens, in the order of their queries.
    const std::vector<Row>& rows(int level) const { return m_levels[static_cast<std::size_t>(level)]; }

    /// The token that a row of a level says at an earlier place.
    int tokenAt(int level, int row, int place) const;
    /// Continues row `row` of level t; its logits of token t are given, padded.
    void draw(int t, int row, const float* logits, Rng& rng);
    /// After the last level: the moves of each query, most probable first.
    void finish(std::span<std::vector<Proposal>> out) const;

private:
    void buildMasks(const play::Dims& game);

    const Kernels* m_kernels;
    Tokens m_tokens;
    play::Dims m_game{};
    float m_inverseTemperature = 1;
    std::vector<std::array<Buffer, 2>> m_masks; ///< by chunk, and whether its factor is zero so far
    std::vector<std::vector<Row>> m_levels;
    std::vector<int> m_drawn;
    Buffer m_weights;
    Buffer m_sums;
};

} // namespace rankfall::net
