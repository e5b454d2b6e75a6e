// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/net/layers.h"

#include <cmath>

namespace rankfall::net {

namespace {

std::string textOf(const std::vector<int>& shape)
{
    std::string out;
    for (const int size : shape) {
        out += (out.empty() ? "" : "x") + std::to_string(size);
    }
    return out;
}

std::size_t index(int i)
{
    return static_cast<std::size_t>(i);
}

Buffer paddedRow(const std::vector<float>& values)
{
    Buffer out(index(padded(static_cast<int>(values.size()))));
    std::copy(values.begin(), values.end(), out.data());
    return out;
}

} // namespace

Expected<void> checkParameters(const Weights& weights, const Shapes& shapes, const std::string& name)
{
    const std::string remedy = "The file does not hold the network that its header describes";
    for (const auto& [key, shape] : shapes) {
        const auto at = weights.parameters.find(key);
        if (at == weights.parameters.end()) {
            return fail("The parameter \"" + key + "\" is missing", name, remedy);
        }
        const Parameter& parameter = at->second;
        std::size_t count = 1;
        for (const int size : shape) {
            count *= index(size);
        }
        if (parameter.shape != shape || parameter.values.size() != count) {
            return fail("The parameter \"" + key + "\" is " + textOf(parameter.shape) + " and should be " +
                            textOf(shape),
                        name, remedy);
        }
        if (!std::all_of(parameter.values.begin(), parameter.values.end(), [](float x) { return std::isfinite(x); })) {
            return fail("The parameter \"" + key + "\" has a number that is infinite or none", name,
                        "Its training has gone wrong: take an earlier checkpoint");
        }
    }
    for (const auto& [key, parameter] : weights.parameters) {
        if (!shapes.contains(key)) {
            return fail("The parameter \"" + key + "\" does not belong to this architecture", name, remedy);
        }
    }
    return {};
}

Linear linearOf(const Weights& weights, const std::string& name)
{
    const Parameter& weight = weights.parameters.at(name + ".weight");
    Linear layer;
    layer.outputs = weight.shape[0];
    layer.inputs = weight.shape[1];
    layer.bias = paddedRow(weights.parameters.at(name + ".bias").values);
    layer.weights = Buffer(index(layer.stride()) * index(layer.inputs));
    for (int out = 0; out < layer.outputs; ++out) {
        const float* from = weight.values.data() + index(out) * index(layer.inputs);
        float* panel = layer.weights.data() + index(out / kPanel * kPanel) * index(layer.inputs) + out % kPanel;
        for (int in = 0; in < layer.inputs; ++in) {
            panel[index(in) * kPanel] = from[in];
        }
    }
    return layer;
}

Norm normOf(const Weights& weights, const std::string& name)
{
    const std::vector<float>& values = weights.parameters.at(name + ".weight").values;
    return {static_cast<int>(values.size()), paddedRow(values),
            paddedRow(weights.parameters.at(name + ".bias").values)};
}

Rows rowsOf(const Weights& weights, const std::string& name)
{
    const Parameter& table = weights.parameters.at(name + ".weight");
    const int width = table.shape.back();
    const int count = static_cast<int>(table.values.size()) / width;
    Rows rows{padded(width), Buffer(index(count) * index(padded(width)))};
    for (int row = 0; row < count; ++row) {
        std::copy_n(table.values.data() + index(row) * index(width), width,
                    rows.values.data() + index(row) * index(rows.stride));
    }
    return rows;
}

void apply(const Kernels& kernels, const Linear& layer, const float* in, std::int64_t inStride, int rows, float* out,
           Activation activation, const float* residual)
{
    LinearCall call;
    call.in = in;
    call.inStride = inStride;
    call.rows = rows;
    call.inputs = layer.inputs;
    call.panels = layer.stride() / kPanel;
    call.weights = layer.weights.data();
    call.bias = layer.bias.data();
    call.out = out;
    call.outStride = layer.stride();
    call.activation = activation;
    call.residual = residual;
    kernels.linear(call);
}

void apply(const Kernels& kernels, const Norm& layer, const float* in, int rows, float* out, const float* addend)
{
    NormCall call;
    call.in = in;
    call.addend = addend;
    call.rows = rows;
    call.width = layer.width;
    call.stride = padded(layer.width);
    call.weight = layer.weight.data();
    call.bias = layer.bias.data();
    call.out = out;
    kernels.norm(call);
}

} // namespace rankfall::net
