// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/net/attention_torso.h"

#include <algorithm>

namespace rankfall::net {

namespace {

std::size_t index(int i)
{
    return static_cast<std::size_t>(i);
}

} // namespace

TorsoLayers torsoOf(const Weights& weights, const AttentionSizes& sizes)
{
    TorsoLayers layers;
    layers.sizes = sizes;
    for (int g = 0; g < 3; ++g) {
        const std::string name = "grid" + std::to_string(g);
        layers.grids[index(g)].stepWeight = weights.parameters.at(name + ".step.weight").values;
        layers.grids[index(g)].stepBias = weights.parameters.at(name + ".step.bias").values;
        layers.grids[index(g)].in = linearOf(weights, name + ".in");
    }
    for (int i = 0; i < sizes.blocks; ++i) {
        std::array<TorsoLayers::Stage, 3> stages;
        for (int m = 0; m < 3; ++m) {
            const std::string name = "torso.block" + std::to_string(i) + ".stage" + std::to_string(m);
            stages[index(m)] = {normOf(weights, name + ".norm1"), normOf(weights, name + ".norm2"),
                                linearOf(weights, name + ".qkv"), linearOf(weights, name + ".proj"),
                                linearOf(weights, name + ".up"),  linearOf(weights, name + ".down")};
        }
        layers.blocks.push_back(std::move(stages));
    }
    layers.norm = normOf(weights, "torso.norm");
    return layers;
}

Torso::Torso(const TorsoLayers& layers, const Kernels& kernels)
    : m_layers(layers)
    , m_kernels(kernels)
{
    const play::Dims& dims = layers.sizes.dims;
    for (int g = 0; g < 3; ++g) {
        m_cells[index(g)] = dims[index(g)] * dims[index((g + 1) % 3)];
    }
    m_tensors.resize(index(dims[0] * dims[1] * dims[2] * (layers.sizes.history + 1)));
    m_scores.atLeast(index(padded(dims[0] + dims[1] + dims[2])));
}

void Torso::fillInputs(const play::TensorGame& game, const Query& query, int number)
{
    const AttentionSizes& sizes = m_layers.sizes;
    std::fill(m_tensors.begin(), m_tensors.end(), 0.0F);
    const auto entry = [&](int tensor, int i, int j, int k) -> float& {
        return m_tensors[index(((tensor * sizes.dims[0] + i) * sizes.dims[1] + j) * sizes.dims[2] + k)];
    };
    for (int i = 0; i < game.dims()[0]; ++i) {
        for (int j = 0; j < game.dims()[1]; ++j) {
            for (int k = 0; k < game.dims()[2]; ++k) {
                entry(0, i, j, k) = static_cast<float>(game.entry(*query.state, i, j, k));
            }
        }
    }
    const int moves = std::min(sizes.history, static_cast<int>(query.recent.size()));
    for (int move = 1; move <= moves; ++move) {
        const auto& [u, v, w] = query.recent[query.recent.size() - index(move)].factors;
        for (int i = 0; i < game.dims()[0]; ++i) {
            for (int j = 0; u[i] != 0 && j < game.dims()[1]; ++j) {
                for (int k = 0; v[j] != 0 && k < game.dims()[2]; ++k) {
                    entry(move, i, j, k) = static_cast<float>(u[i] * v[j] * w[k]);
                }
            }
        }
    }
    const float step = static_cast<float>(query.step) / static_cast<float>(sizes.moves);
    for (int g = 0; g < 3; ++g) {
        const TorsoLayers::Grid& grid = m_layers.grids[index(g)];
        const int columns = sizes.dims[index((g + 1) % 3)];
        const int length = sizes.dims[index((g + 2) % 3)];
        const int stride = padded(grid.in.inputs);
        for (int cell = 0; cell < m_cells[index(g)]; ++cell) {
            float* out = m_in[index(g)].data() + index((number * m_cells[index(g)] + cell) * stride);
            std::array<int, 3> at{}; // of the three modes
            at[index(g)] = cell / columns;
            at[index((g + 1) % 3)] = cell % columns;
            for (int tensor = 0; tensor <= sizes.history; ++tensor) {
                for (int k = 0; k < length; ++k) {
                    at[index((g + 2) % 3)] = k;
                    *out++ = entry(tensor, at[0], at[1], at[2]);
                }
            }
            *out = grid.stepWeight[index(cell)] * step + grid.stepBias[index(cell)];
        }
    }
}

void Torso::run(const play::TensorGame& game, std::span<const Query> queries)
{
    m_queries = static_cast<int>(queries.size());
    for (int g = 0; g < 3; ++g) {
        m_firstRow[index(g)] = g == 0 ? 0 : m_firstRow[index(g - 1)] + m_queries * m_cells[index(g - 1)];
        m_in[index(g)].atLeast(index(m_queries * m_cells[index(g)] * padded(m_layers.grids[index(g)].in.inputs)));
    }
    for (int q = 0; q < m_queries; ++q) {
        fillInputs(game, queries[index(q)], q);
    }
    const int channels = m_layers.sizes.channels;
    const std::size_t all = index(rows());
    m_now.atLeast(all * index(padded(channels)));
    m_half.atLeast(all * index(padded(channels)));
    m_normed.atLeast(all * index(padded(channels)));
    m_attended.atLeast(all * index(padded(channels)));
    m_out.atLeast(all * index(padded(channels)));
    m_qkv.atLeast(all * index(padded(3 * channels)));
    m_wide.atLeast(all * index(padded(4 * channels)));
    for (int g = 0; g < 3; ++g) {
        const Linear& in = m_layers.grids[index(g)].in;
        apply(m_kernels, in, m_in[index(g)].data(), padded(in.inputs), m_queries * m_cells[index(g)],
              m_now.data() + index(m_firstRow[index(g)] * padded(channels)));
    }
    for (const auto& stages : m_layers.blocks) {
        for (int m = 0; m < 3; ++m) {
            runStage(stages[index(m)], m);
        }
    }
    apply(m_kernels, m_layers.norm, m_now.data(), rows(), m_out.data());
}

void Torso::runStage(const TorsoLayers::Stage& stage, int mode)
{
    const int stride = padded(m_layers.sizes.channels);
    const auto rowsOfGrid = [&](int g) { return m_queries * m_cells[index(g)]; };
    const auto at = [&](Buffer& buffer, int g, int width) {
        return buffer.data() + index(m_firstRow[index(g)] * width);
    };
    const std::array<int, 2> grids{mode, (mode + 2) % 3};
    for (const int g : grids) {
        apply(m_kernels, stage.norm1, at(m_now, g, stride), rowsOfGrid(g), at(m_normed, g, stride));
        apply(m_kernels, stage.qkv, at(m_normed, g, stride), stride, rowsOfGrid(g), at(m_qkv, g, stage.qkv.stride()));
    }
    attendAlong(mode);
    for (const int g : grids) {
        apply(m_kernels, stage.proj, at(m_attended, g, stride), stride, rowsOfGrid(g), at(m_half, g, stride),
              Activation::None, at(m_now, g, stride));
        apply(m_kernels, stage.norm2, at(m_half, g, stride), rowsOfGrid(g), at(m_normed, g, stride));
        apply(m_kernels, stage.up, at(m_normed, g, stride), stride, rowsOfGrid(g), at(m_wide, g, stage.up.stride()),
              Activation::Gelu);
        apply(m_kernels, stage.down, at(m_wide, g, stage.up.stride()), stage.up.stride(), rowsOfGrid(g),
              at(m_now, g, stride), Activation::None, at(m_half, g, stride));
    }
}

void Torso::attendAlong(int mode)
{
    const AttentionSizes& sizes = m_layers.sizes;
    const int stride = padded(sizes.channels);
    const int qkvStride = padded(3 * sizes.channels);
    const int second = (mode + 1) % 3; // grid `mode`: rows over `mode`, columns over `second`
    const int third = (mode + 2) % 3;  // grid `third`: rows over `third`, columns over `mode`
    const int length = sizes.dims[index(mode)];
    AttendCall call;
    call.heads = sizes.heads;
    call.headSize = sizes.channels / sizes.heads;
    call.scores = m_scores.data();
    for (int q = 0; q < m_queries; ++q) {
        const int firstHere = m_firstRow[index(mode)] + q * m_cells[index(mode)];
        const int firstThere = m_firstRow[index(third)] + q * m_cells[index(third)];
        for (int i = 0; i < length; ++i) {
            m_sequence.clear();
            for (int b = 0; b < sizes.dims[index(second)]; ++b) {
                m_sequence.push_back(firstHere + i * sizes.dims[index(second)] + b);
            }
            for (int a = 0; a < sizes.dims[index(third)]; ++a) {
                m_sequence.push_back(firstThere + a * length + i);
            }
            m_keys.clear();
            m_values.clear();
            for (const int row : m_sequence) {
                const float* qkv = m_qkv.data() + index(row) * index(qkvStride);
                m_keys.push_back(qkv + sizes.channels);
                m_values.push_back(qkv + 2 * sizes.channels);
            }
            call.keys = m_keys.data();
            call.values = m_values.data();
            call.count = static_cast<int>(m_sequence.size());
            for (const int row : m_sequence) {
                call.query = m_qkv.data() + index(row) * index(qkvStride);
                call.out = m_attended.data() + index(row) * index(stride);
                m_kernels.attend(call);
            }
        }
    }
}

} // namespace rankfall::net
