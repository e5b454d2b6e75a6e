// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/learn/model.h"
#include "core/learn/torch_network.h"
#include "core/net/attention.h"

#include <ATen/Parallel.h>
#include <algorithm>
#include <c10/core/GradMode.h>
#include <cmath>
#include <cstring>
#include <dlfcn.h>
#include <torch/version.h>

namespace rankfall::learn {

namespace {

constexpr double kMeanDecay = 0.9;
constexpr double kSquareDecay = 0.999;
constexpr double kEpsilon = 1e-8;

at::Tensor tensorOf(const net::Parameter& parameter, const at::Device& device)
{
    const std::vector<std::int64_t> shape(parameter.shape.begin(), parameter.shape.end());
    at::Tensor tensor = at::empty(shape, at::kFloat);
    std::memcpy(tensor.data_ptr<float>(), parameter.values.data(), parameter.values.size() * sizeof(float));
    return tensor.to(device);
}

net::Parameter parameterOf(const at::Tensor& tensor)
{
    const at::Tensor here = tensor.detach().to(at::kCPU).contiguous();
    net::Parameter parameter;
    parameter.shape.assign(here.sizes().begin(), here.sizes().end());
    const float* values = here.data_ptr<float>();
    parameter.values.assign(values, values + here.numel());
    return parameter;
}

template <typename T>
at::Tensor copied(const std::vector<T>& values, at::IntArrayRef shape, const at::Device& device)
{
    const auto type = std::is_same_v<T, float> ? at::kFloat : at::kLong;
    at::Tensor tensor = at::empty(shape, type);
    std::ranges::copy(values, tensor.data_ptr<T>());
    return tensor.to(device);
}

class TorchModel final : public Model {
public:
    TorchModel(std::unique_ptr<TorchNetwork> network, const net::Weights& weights, const at::Device& device)
        : m_network(std::move(network))
        , m_metadata(weights.metadata)
        , m_device(device)
    {
        for (const auto& [name, parameter] : weights.parameters) {
            at::Tensor tensor = tensorOf(parameter, device);
            m_mean[name] = at::zeros_like(tensor);
            m_square[name] = at::zeros_like(tensor);
            m_parameters[name] = tensor.set_requires_grad(true);
        }
    }

    Losses step(const Batch& batch, const StepOptions& options) override
    {
        const Losses losses = backward(batch, options.valueShare);
        update(options);
        return losses;
    }

    Losses losses(const Batch& batch) override
    {
        const c10::NoGradGuard noGradient;
        const auto [policy, value] = lossesOf(batch);
        return {policy.item<float>(), value.item<float>()};
    }

    Outputs outputs(const Batch& batch) override
    {
        const c10::NoGradGuard noGradient;
        const TensorOutputs tensors = m_network->forward(m_parameters, onDevice(batch));
        Outputs out;
        for (const at::Tensor& logits : tensors.logits) {
            out.logits.push_back(parameterOf(logits).values);
        }
        out.value = parameterOf(tensors.value).values;
        return out;
    }

    net::Weights gradient(const Batch& batch, double valueShare) override
    {
        backward(batch, valueShare);
        net::Weights out;
        for (const auto& [name, tensor] : m_parameters) {
            if (tensor.grad().defined()) {
                out.parameters[name] = parameterOf(tensor.grad());
            }
        }
        return out;
    }

    net::Weights weights() const override
    {
        net::Weights out;
        out.metadata = m_metadata;
        for (const auto& [name, tensor] : m_parameters) {
            out.parameters[name] = parameterOf(tensor);
        }
        return out;
    }

    net::Weights memory() const override
    {
        net::Weights out;
        for (const auto& [name, tensor] : m_mean) {
            out.parameters["mean." + name] = parameterOf(tensor);
            out.parameters["square." + name] = parameterOf(m_square.at(name));
        }
        out.metadata["optimiser_steps"] = std::to_string(m_steps);
        return out;
    }

    Expected<std::size_t> setMemory(const net::Weights& memory, const std::string& file) override
    {
        Tensors mean;
        Tensors square;
        for (const auto& [name, tensor] : m_parameters) {
            for (auto* part : {&mean, &square}) {
                const std::string key = (part == &mean ? "mean." : "square.") + name;
                const auto found = memory.parameters.find(key);
                if (found == memory.parameters.end() ||
                    !std::equal(found->second.shape.begin(), found->second.shape.end(), tensor.sizes().begin(),
                                tensor.sizes().end())) {
                    return fail("“" + key + "” is missing or has the wrong shape", file,
                                "A run can be resumed from its own checkpoint.safetensors only");
                }
                (*part)[name] = tensorOf(found->second, m_device);
            }
        }
        const auto steps = memory.metadata.find("optimiser_steps");
        m_steps = steps == memory.metadata.end() ? 0 : std::strtoll(steps->second.c_str(), nullptr, 10);
        m_mean = std::move(mean);
        m_square = std::move(square);
        return m_mean.size();
    }

private:
    TensorBatch onDevice(const Batch& batch) const
    {
        const std::int64_t examples = static_cast<std::int64_t>(batch.rows.size());
        TensorBatch out;
        out.inputs = copied(batch.inputs, {batch.positions, batch.features}, m_device);
        out.moves = copied(batch.moves, {batch.positions}, m_device);
        out.rows = copied(batch.rows, {examples}, m_device);
        out.weights = copied(batch.weights, {examples}, m_device);
        for (const auto& token : batch.tokens) {
            out.tokens.push_back(copied(token, {examples}, m_device));
        }
        return out;
    }

    /// Policy and value, scalars.
    std::pair<at::Tensor, at::Tensor> lossesOf(const Batch& batch) const
    {
        const TensorBatch tensors = onDevice(batch);
        const TensorOutputs out = m_network->forward(m_parameters, tensors);
        at::Tensor policy = surprise(out.logits[0], tensors.tokens[0]);
        for (std::size_t t = 1; t < out.logits.size(); ++t) {
            policy = policy + surprise(out.logits[t], tensors.tokens[t]);
        }
        return {(policy * tensors.weights).sum() / static_cast<double>(batch.positions),
                m_network->valueLoss(out.value, tensors.moves)};
    }

    Losses backward(const Batch& batch, double valueShare)
    {
        for (auto& [name, tensor] : m_parameters) {
            tensor.mutable_grad().reset();
        }
        const auto [policy, value] = lossesOf(batch);
        (policy + valueShare * value).backward();
        return {policy.item<float>(), value.item<float>()};
    }

    void update(const StepOptions& options)
    {
        const c10::NoGradGuard noGradient;
        std::vector<at::Tensor> lengths;
        for (const auto& [name, tensor] : m_parameters) {
            if (tensor.grad().defined()) {
                lengths.push_back(tensor.grad().norm());
            }
        }
        const double length = at::stack(lengths).norm().item<float>();
        const double shorter = std::min(1.0, options.clip / (length + 1e-6));
        ++m_steps;
        const double meanScale = 1 - std::pow(kMeanDecay, static_cast<double>(m_steps));
        const double squareScale = std::sqrt(1 - std::pow(kSquareDecay, static_cast<double>(m_steps)));
        for (auto& [name, tensor] : m_parameters) {
            at::Tensor slope = tensor.grad();
            if (!slope.defined()) {
                continue;
            }
            if (shorter < 1) {
                slope.mul_(shorter);
            }
            at::Tensor& mean = m_mean[name];
            at::Tensor& square = m_square[name];
            mean.mul_(kMeanDecay).add_(slope, 1 - kMeanDecay);
            square.mul_(kSquareDecay).addcmul_(slope, slope, 1 - kSquareDecay);
            tensor.mul_(1 - options.learningRate * options.weightDecay);
            tensor.addcdiv_(mean, square.sqrt().div_(squareScale).add_(kEpsilon), -options.learningRate / meanScale);
        }
    }

    std::unique_ptr<TorchNetwork> m_network;
    std::map<std::string, std::string> m_metadata;
    at::Device m_device;
    Tensors m_parameters;
    Tensors m_mean;   ///< running mean of the gradient
    Tensors m_square; ///< and of its square
    std::int64_t m_steps = 0;
};

/// Names and shapes are exactly those of the architecture.
Expected<std::size_t> checkShapes(const net::Weights& weights, const net::Shapes& shapes, const std::string& name)
{
    for (const auto& [key, shape] : shapes) {
        const auto found = weights.parameters.find(key);
        if (found == weights.parameters.end() || found->second.shape != shape) {
            return fail("The parameter “" + key + "” is missing or has the wrong shape", name,
                        "Is the file whole, and a network of this program?");
        }
    }
    if (weights.parameters.size() != shapes.size()) {
        return fail("There are parameters that the architecture does not have", name);
    }
    return shapes.size();
}

} // namespace

Expected<std::unique_ptr<Model>> Model::make(const net::Weights& weights, const std::string& name,
                                             const std::string& device)
{
    const auto found = weights.metadata.find("architecture");
    const std::string architecture = found == weights.metadata.end() ? "" : found->second;
    if (architecture != "contraction" && architecture != "attention") {
        return fail("“" + architecture + "” is not an architecture", name, "There are contraction and attention");
    }
    const bool isAttention = architecture == "attention";
    auto network = isAttention ? makeTorchAttention(weights, name) : makeTorchContraction(weights, name);
    if (!network) {
        return tl::unexpected(network.error());
    }
    const net::Shapes shapes = isAttention ? net::parameterShapes(*net::attentionSizes(weights, name))
                                           : net::parameterShapes(*net::contractionSizes(weights, name));
    if (const auto fine = checkShapes(weights, shapes, name); !fine) {
        return tl::unexpected(fine.error());
    }
    if (device == "cuda" && !at::hasCUDA()) {
        return fail("This libtorch cannot use a CUDA device", {},
                    "Leave out --device, or build with a libtorch for CUDA");
    }
    if (device != "cpu" && device != "cuda") {
        return fail("“" + device + "” is not a device", {}, "Devices are cpu and cuda");
    }
    return std::make_unique<TorchModel>(std::move(*network), weights,
                                        at::Device(device == "cuda" ? at::kCUDA : at::kCPU));
}

void setTorchThreads(int threads)
{
    at::set_num_threads(threads);
    // OpenBLAS has threads of its own, and libtorch does not tell it.
    if (void* found = dlsym(RTLD_DEFAULT, "openblas_set_num_threads")) {
        reinterpret_cast<void (*)(int)>(found)(threads);
    }
}

std::string torchVersion()
{
    return "libtorch " TORCH_VERSION;
}

} // namespace rankfall::learn
