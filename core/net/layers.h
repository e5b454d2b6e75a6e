// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/buffer.h"
#include "core/net/contraction.h"
#include "core/net/kernels/kernels.h"

namespace rankfall::net {

/// What both architectures are made of: parameters laid out for the kernels.

/// weight x + bias; see LinearCall for the layout.
struct Linear {
    int inputs = 0;
    int outputs = 0;
    Buffer weights;
    Buffer bias;

    int stride() const { return padded(outputs); }
};

struct Norm {
    int width = 0;
    Buffer weight;
    Buffer bias;
};

/// Rows that are looked up, each padded.
struct Rows {
    int stride = 0;
    Buffer values;

    const float* operator[](int row) const { return values.data() + static_cast<std::size_t>(row) * stride; }
};

/// Every parameter is there, has its shape and finite numbers, and there is no other one.
Expected<void> checkParameters(const Weights& weights, const Shapes& shapes, const std::string& name);

/// What is said about a network; `architecture` is in the metadata.
NetworkInfo networkInfo(const Weights& weights, Ring ring, const play::Dims& dims);

// After checkParameters(). `name` is what stands before ".weight" and ".bias".
Linear linearOf(const Weights& weights, const std::string& name);
Norm normOf(const Weights& weights, const std::string& name);
Rows rowsOf(const Weights& weights, const std::string& name);

/// A kernel call on the whole batch: rows of `in` take inStride numbers, those of `out` layer.stride().
void apply(const Kernels& kernels, const Linear& layer, const float* in, std::int64_t inStride, int rows, float* out,
           Activation activation = Activation::None, const float* residual = nullptr);
void apply(const Kernels& kernels, const Norm& layer, const float* in, int rows, float* out,
           const float* addend = nullptr);

} // namespace rankfall::net
