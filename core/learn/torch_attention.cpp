// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/learn/torch_network.h"
#include "core/net/attention.h"

#include <array>
#include <cmath>

namespace rankfall::learn {

namespace {

/// One attention: queries (n, q, width), keys and values (n, k, width) in `heads` parts.
at::Tensor attend(const at::Tensor& queries, const at::Tensor& keys, const at::Tensor& values, int heads, bool isCausal)
{
    const auto split = [heads](const at::Tensor& x) {
        return x.reshape({x.size(0), x.size(1), heads, x.size(2) / heads}).transpose(1, 2);
    };
    const at::Tensor q = split(queries);
    at::Tensor scores = at::matmul(q, split(keys).transpose(-2, -1)) / std::sqrt(static_cast<double>(q.size(-1)));
    if (isCausal) {
        const at::Tensor later =
            at::ones({scores.size(-2), scores.size(-1)}, scores.options().dtype(at::kBool)).triu(1);
        scores = scores.masked_fill(later, -std::numeric_limits<float>::infinity());
    }
    return at::matmul(scores.softmax(-1), split(values)).transpose(1, 2).reshape(queries.sizes());
}

/// The formulas of core/net/attention.h.
class TorchAttention final : public TorchNetwork {
public:
    explicit TorchAttention(const net::AttentionSizes& sizes)
        : m_sizes(sizes)
    {
    }

    TensorOutputs forward(const Tensors& parameters, const TensorBatch& batch) const override
    {
        TensorOutputs out;
        const at::Tensor cells = torso(parameters, batch.inputs);
        const at::Tensor spoken = decode(parameters, cells, batch.rows, batch.tokens);
        for (std::size_t t = 0; t < batch.tokens.size(); ++t) {
            out.logits.push_back(
                linear(parameters, "decoder.out" + std::to_string(t), spoken.select(1, static_cast<std::int64_t>(t))));
        }
        // The first step sees no token: one pass a position.
        const at::Tensor each = at::arange(batch.inputs.size(0), batch.rows.options());
        at::Tensor value = decode(parameters, cells, each, {}).select(1, 0);
        for (const char* layer : {"value.hidden0", "value.hidden1", "value.hidden2"}) {
            value = linear(parameters, layer, value).relu();
        }
        out.value = linear(parameters, "value.out", value);
        return out;
    }

    /// Quantile regression with a Huber loss of width 1 (Dabney et al. 2018).
    at::Tensor valueLoss(const at::Tensor& value, const at::Tensor& moves) const override
    {
        const at::Tensor levels = (at::arange(net::kQuantiles, value.options()) * 2 + 1) / (2.0 * net::kQuantiles);
        const at::Tensor miss = moves.to(at::kFloat).unsqueeze(1) - value;
        const at::Tensor size = miss.abs();
        const at::Tensor huber = at::where(size <= 1, 0.5 * miss * miss, size - 0.5);
        return ((levels - (miss.detach() < 0).to(at::kFloat)).abs() * huber).mean();
    }

private:
    /// positions x cells x channels, grid by grid, row by row.
    at::Tensor torso(const Tensors& parameters, const at::Tensor& inputs) const
    {
        const std::int64_t positions = inputs.size(0);
        const auto& dims = m_sizes.dims;
        const at::Tensor tensors =
            inputs.slice(1, 0, inputs.size(1) - 1).reshape({positions, m_sizes.history + 1, dims[0], dims[1], dims[2]});
        const at::Tensor step = inputs.slice(1, inputs.size(1) - 1);
        std::array<at::Tensor, 3> grids;
        for (std::size_t g = 0; g < 3; ++g) {
            const std::size_t column = (g + 1) % 3;
            const std::size_t fibre = (g + 2) % 3;
            const std::string name = "grid" + std::to_string(g);
            const auto axis = [](std::size_t mode) { return static_cast<std::int64_t>(mode) + 2; };
            const at::Tensor fibres = tensors.permute({0, axis(g), axis(column), 1, axis(fibre)})
                                          .reshape({positions, dims[g], dims[column], -1});
            const at::Tensor time =
                linear(parameters, name + ".step", step).reshape({positions, dims[g], dims[column], 1});
            grids[g] = linear(parameters, name + ".in", at::cat({fibres, time}, 3));
        }
        for (int i = 0; i < m_sizes.blocks; ++i) {
            for (std::size_t m = 0; m < 3; ++m) {
                stage(parameters, "torso.block" + std::to_string(i) + ".stage" + std::to_string(m), grids[m],
                      grids[(m + 2) % 3]);
            }
        }
        std::vector<at::Tensor> cells;
        for (const at::Tensor& grid : grids) {
            cells.push_back(grid.reshape({positions, -1, m_sizes.channels}));
        }
        return layerNorm(parameters, "torso.norm", at::cat(cells, 1));
    }

    /// `first` has cells (i, b), `second` (a, i): sequences along i of both.
    void stage(const Tensors& parameters, const std::string& name, at::Tensor& first, at::Tensor& second) const
    {
        const std::int64_t own = first.size(2);
        at::Tensor x = at::cat({first, second.transpose(1, 2)}, 2);
        const auto shape = x.sizes().vec();
        x = x.reshape({-1, shape[2], shape[3]});
        const at::Tensor three = linear(parameters, name + ".qkv", layerNorm(parameters, name + ".norm1", x));
        const std::int64_t c = m_sizes.channels;
        const at::Tensor seen =
            attend(three.slice(2, 0, c), three.slice(2, c, 2 * c), three.slice(2, 2 * c, 3 * c), m_sizes.heads, false);
        x = x + linear(parameters, name + ".proj", seen);
        const at::Tensor inner = tanhGelu(linear(parameters, name + ".up", layerNorm(parameters, name + ".norm2", x)));
        x = (x + linear(parameters, name + ".down", inner)).reshape(shape);
        first = x.slice(2, 0, own);
        second = x.slice(2, own).transpose(1, 2);
    }

    /// y_t of every example: examples x steps x width. With no tokens the first step alone. `rows` never falls.
    at::Tensor decode(const Tensors& parameters, const at::Tensor& cells, const at::Tensor& rows,
                      const std::vector<at::Tensor>& tokens) const
    {
        const std::int64_t examples = rows.size(0);
        const std::int64_t d = m_sizes.decoder;
        std::vector<at::Tensor> inputs = {parameters.at("decoder.start.weight").expand({examples, d})};
        for (std::size_t t = 0; t + 1 < tokens.size(); ++t) {
            inputs.push_back(at::embedding(parameters.at("decoder.embed" + std::to_string(t) + ".weight"), tokens[t]));
        }
        const std::int64_t steps = static_cast<std::int64_t>(inputs.size());
        at::Tensor x = at::stack(inputs, 1) + parameters.at("decoder.position.weight").slice(0, 0, steps);
        // The examples of a position look at the same cells: side by side, so that no cell is copied for each of them.
        const std::int64_t positions = cells.size(0);
        const at::Tensor counts = at::bincount(rows, {}, positions);
        const std::int64_t most = counts.max().item<std::int64_t>();
        const at::Tensor first = counts.cumsum(0) - counts;
        const at::Tensor places = rows * most + at::arange(examples, rows.options()) - first.index_select(0, rows);
        for (int l = 0; l < m_sizes.layers; ++l) {
            const std::string layer = "decoder.layer" + std::to_string(l);
            const at::Tensor three = linear(parameters, layer + ".self.qkv", x);
            const at::Tensor heard = attend(three.slice(2, 0, d), three.slice(2, d, 2 * d),
                                            three.slice(2, 2 * d, 3 * d), m_sizes.decoderHeads, true);
            x = layerNorm(parameters, layer + ".norm1", x + linear(parameters, layer + ".self.proj", heard));
            const at::Tensor both = linear(parameters, layer + ".cross.keys", cells);
            const at::Tensor queries = at::zeros({positions * most, steps, d}, x.options())
                                           .index_copy(0, places, linear(parameters, layer + ".cross.query", x))
                                           .reshape({positions, most * steps, d});
            const at::Tensor seen =
                attend(queries, both.slice(2, 0, d), both.slice(2, d, 2 * d), m_sizes.decoderHeads, false)
                    .reshape({positions * most, steps, d})
                    .index_select(0, places);
            x = layerNorm(parameters, layer + ".norm2", x + linear(parameters, layer + ".cross.proj", seen));
        }
        return x.relu();
    }

    net::AttentionSizes m_sizes;
};

} // namespace

Expected<std::unique_ptr<TorchNetwork>> makeTorchAttention(const net::Weights& weights, const std::string& name)
{
    const auto sizes = net::attentionSizes(weights, name);
    if (!sizes) {
        return tl::unexpected(sizes.error());
    }
    return std::make_unique<TorchAttention>(*sizes);
}

} // namespace rankfall::learn
