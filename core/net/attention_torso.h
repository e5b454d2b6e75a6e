// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/attention.h"
#include "core/net/layers.h"

namespace rankfall::net {

/// The parameters of attention.h's input and torso.
struct TorsoLayers {
    struct Grid {
        std::vector<float> stepWeight; ///< a cell each
        std::vector<float> stepBias;
        Linear in;
    };

    struct Stage {
        Norm norm1;
        Norm norm2;
        Linear qkv;
        Linear proj;
        Linear up;
        Linear down;
    };

    AttentionSizes sizes;
    std::array<Grid, 3> grids;
    std::vector<std::array<Stage, 3>> blocks;
    Norm norm;
};

TorsoLayers torsoOf(const Weights& weights, const AttentionSizes& sizes);

/// From queries to cells. Holds its workspace.
class Torso {
public:
    Torso(const TorsoLayers& layers, const Kernels& kernels);

    void run(const play::TensorGame& game, std::span<const Query> queries);

    /// Of all queries together.
    int rows() const { return m_firstRow[2] + m_queries * m_cells[2]; }

    /// Of one query.
    int cellsOfQuery() const { return m_cells[0] + m_cells[1] + m_cells[2]; }

    /// After run(): rows of padded(channels) numbers, grid by grid, in each query by query.
    const float* cells() const { return m_out.data(); }

    /// The row of cell `cell` (of all of a query's, grid by grid) of a query.
    int rowOf(int query, int cell) const
    {
        int grid = 0;
        while (cell >= m_cells[static_cast<std::size_t>(grid)]) {
            cell -= m_cells[static_cast<std::size_t>(grid++)];
        }
        return m_firstRow[static_cast<std::size_t>(grid)] + query * m_cells[static_cast<std::size_t>(grid)] + cell;
    }

private:
    void fillInputs(const play::TensorGame& game, const Query& query, int number);
    void runStage(const TorsoLayers::Stage& stage, int mode);
    void attendAlong(int mode);

    const TorsoLayers& m_layers;
    const Kernels& m_kernels;
    int m_queries = 0;
    std::array<int, 3> m_cells{};    ///< of each grid of one query
    std::array<int, 3> m_firstRow{}; ///< of each grid
    std::vector<float> m_tensors;    ///< the state and the last moves of one query
    std::array<Buffer, 3> m_in;
    Buffer m_now;
    Buffer m_half; ///< after a stage's attention
    Buffer m_normed;
    Buffer m_qkv;
    Buffer m_attended;
    Buffer m_wide;
    Buffer m_out;
    Buffer m_scores;
    std::vector<const float*> m_keys;
    std::vector<const float*> m_values;
    std::vector<int> m_sequence;
};

} // namespace rankfall::net
