// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

namespace rankfall::blocks {

// What a recursion over blocks of matrices is made of, one source built for several instruction sets so that Eigen
// shows what it can. Plain types on purpose: see variant.h. Matrices are row-major, a stride counts numbers.

template <typename T>
struct View {
    T* data = nullptr;
    std::int64_t stride = 0;
};

/// factor · block, a part of a sum.
template <typename T>
struct Summand {
    View<const T> block;
    T factor = 1;
};

/// to = Σ parts; zero when there are none. `to` is none of its parts.
template <typename T>
struct BlockSum {
    View<T> to;
    const Summand<T>* parts = nullptr;
    int count = 0;
};

/// The operations on matrices of T: float or double.
template <typename T>
struct Kernels {
    /// c = a·b, or c += a·b; a is rows×inner, b inner×columns. Eigen's product.
    void (*multiply)(View<const T> a, View<const T> b, View<T> c, const std::int64_t* rowsInnerColumns, bool add);
    /// Sums of blocks of one size, one after another: a later one may use what an earlier one has written. It goes
    /// through all of them strip by strip, so that memory sees every block once, however often it is used. Two blocks
    /// are the same or apart.
    void (*sums)(const BlockSum<T>* sums, int count, const std::int64_t* rowsColumns);
};

struct KernelSet {
    std::string_view name; ///< "AVX2": shown
    Kernels<float> single;
    Kernels<double> twice;
};

/// The best set that this processor has.
const KernelSet& kernels();

} // namespace rankfall::blocks
