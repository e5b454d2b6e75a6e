// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/learn/torch_network.h"
#include "core/net/contraction.h"

namespace rankfall::learn {

namespace {

/// The formulas of core/net/contraction.h.
class TorchContraction final : public TorchNetwork {
public:
    explicit TorchContraction(const net::ContractionSizes& sizes)
        : m_sizes(sizes)
    {
    }

    TensorOutputs forward(const Tensors& parameters, const TensorBatch& batch) const override
    {
        const at::Tensor state = trunk(parameters, batch.inputs);
        TensorOutputs out;
        for (std::size_t t = 0; t < batch.tokens.size(); ++t) {
            const std::string token = "token" + std::to_string(t);
            // The part that examples of a position share is computed once a position.
            at::Tensor hidden = linear(parameters, token + ".state", state).index_select(0, batch.rows);
            for (std::size_t j = 0; j < t; ++j) {
                const std::string embedding = token + ".embed" + std::to_string(j) + ".weight";
                hidden = hidden + at::embedding(parameters.at(embedding), batch.tokens[j]);
            }
            hidden = tanhGelu(hidden);
            if (t > 0) {
                hidden = hidden + tanhGelu(linear(parameters, token + ".mix", hidden));
            }
            out.logits.push_back(linear(parameters, token + ".out", hidden));
        }
        out.value = linear(parameters, "value.out", tanhGelu(linear(parameters, "value.hidden", state)));
        return out;
    }

    at::Tensor valueLoss(const at::Tensor& value, const at::Tensor& moves) const override
    {
        return surprise(value, moves.clamp_max(m_sizes.moves)).mean();
    }

private:
    at::Tensor trunk(const Tensors& parameters, const at::Tensor& inputs) const
    {
        at::Tensor state = tanhGelu(linear(parameters, "trunk.in", inputs));
        for (int i = 0; i < m_sizes.blocks; ++i) {
            const std::string block = "trunk.block" + std::to_string(i);
            const at::Tensor inner =
                tanhGelu(linear(parameters, block + ".up", layerNorm(parameters, block + ".norm", state)));
            state = state + linear(parameters, block + ".down", inner);
        }
        return layerNorm(parameters, "trunk.norm", state);
    }

    net::ContractionSizes m_sizes;
};

} // namespace

Expected<std::unique_ptr<TorchNetwork>> makeTorchContraction(const net::Weights& weights, const std::string& name)
{
    const auto sizes = net::contractionSizes(weights, name);
    if (!sizes) {
        return tl::unexpected(sizes.error());
    }
    return std::make_unique<TorchContraction>(*sizes);
}

} // namespace rankfall::learn
