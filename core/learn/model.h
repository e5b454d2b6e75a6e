// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/learn/batch.h"
#include "core/net/weights.h"

#include <memory>

namespace rankfall::learn {

/// Means over the positions of a batch.
struct Losses {
    double policy = 0; ///< -log probability of the terms left, averaged over them
    double value = 0;  ///< contraction: cross-entropy of the moves to go; attention: quantile Huber loss
};

/// What the network says of a batch: logits per token, examples x vocabulary, with the tokens before it given; and of
/// the value what the architecture defines, positions x numbers.
struct Outputs {
    std::vector<std::vector<float>> logits;
    std::vector<float> value;
};

/// How one step of learning goes (AdamW: Loshchilov and Hutter 2019).
struct StepOptions {
    double learningRate = 1.5e-3;
    double weightDecay = 1e-4;
    double clip = 1.0;       ///< gradients longer than this are shortened to it
    double valueShare = 0.5; ///< of the value's loss beside the policy's
};

/// A network that learns, on libtorch, with the parameters of core/net by the same names. Used by one thread at a time;
/// libtorch itself uses as many threads as setTorchThreads() allows.
class Model {
public:
    virtual ~Model() = default;

    /// `device` is "cpu", or "cuda" where libtorch has it.
    static Expected<std::unique_ptr<Model>> make(const net::Weights& weights, const std::string& name,
                                                 const std::string& device = "cpu");

    /// One step down the gradient of policy + valueShare · value. Losses are those before the step.
    virtual Losses step(const Batch& batch, const StepOptions& options) = 0;
    virtual Losses losses(const Batch& batch) = 0;
    virtual Outputs outputs(const Batch& batch) = 0;
    /// The gradient of policy + valueShare · value by each parameter, for tests.
    virtual net::Weights gradient(const Batch& batch, double valueShare) = 0;

    /// The parameters with the metadata that the model was made with.
    virtual net::Weights weights() const = 0;
    /// What the optimiser remembers: "mean.<parameter>", "square.<parameter>", and how many steps it has made.
    virtual net::Weights memory() const = 0;
    virtual Expected<std::size_t> setMemory(const net::Weights& memory, const std::string& name) = 0;
};

/// With one thread results are equal bit for bit, on the same machine and libtorch.
void setTorchThreads(int threads);
/// "libtorch 1.13.0".
std::string torchVersion();

} // namespace rankfall::learn
