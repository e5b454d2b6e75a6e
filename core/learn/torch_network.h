// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

// Inside the room only: libtorch's headers take long to compile, so that few sources include this.

#include "core/learn/batch.h"
#include "core/net/weights.h"

#include <ATen/ATen.h>
#include <map>
#include <memory>
#include <string>

namespace rankfall::learn {

using Tensors = std::map<std::string, at::Tensor>;

/// A batch where the network lives.
struct TensorBatch {
    at::Tensor inputs;              ///< positions x features
    at::Tensor moves;               ///< positions
    at::Tensor rows;                ///< examples
    at::Tensor weights;             ///< examples; they sum to the number of positions
    std::vector<at::Tensor> tokens; ///< per token: examples
};

struct TensorOutputs {
    std::vector<at::Tensor> logits; ///< per token: examples x vocabulary
    at::Tensor value;               ///< positions x what the architecture says
};

/// The formulas of one architecture. Has no parameters of its own.
class TorchNetwork {
public:
    virtual ~TorchNetwork() = default;
    virtual TensorOutputs forward(const Tensors& parameters, const TensorBatch& batch) const = 0;
    /// Mean over the positions.
    virtual at::Tensor valueLoss(const at::Tensor& value, const at::Tensor& moves) const = 0;
};

Expected<std::unique_ptr<TorchNetwork>> makeTorchContraction(const net::Weights& weights, const std::string& name);
Expected<std::unique_ptr<TorchNetwork>> makeTorchAttention(const net::Weights& weights, const std::string& name);

inline at::Tensor linear(const Tensors& parameters, const std::string& name, const at::Tensor& x)
{
    return at::linear(x, parameters.at(name + ".weight"), parameters.at(name + ".bias"));
}

inline at::Tensor layerNorm(const Tensors& parameters, const std::string& name, const at::Tensor& x)
{
    return at::layer_norm(x, {x.size(-1)}, parameters.at(name + ".weight"), parameters.at(name + ".bias"), 1e-5);
}

inline at::Tensor tanhGelu(const at::Tensor& x)
{
    return at::gelu(x, "tanh");
}

/// -log probability of `token` under `logits`, row by row.
inline at::Tensor surprise(const at::Tensor& logits, const at::Tensor& token)
{
    return at::cross_entropy_loss(logits, token, {}, at::Reduction::None);
}

} // namespace rankfall::learn
