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

/// The most parts of a sum that are added in one pass.
inline constexpr int kMostParts = 4;

/// The operations on matrices of T: float or double.
template <typename T>
struct Kernels {
    /// c = a·b, or c += a·b; a is rows×inner, b inner×columns. Eigen's product.
    void (*multiply)(View<const T> a, View<const T> b, View<T> c, const std::int64_t* rowsInnerColumns, bool add);
    /// to = Σ factor·part, or to += …; at most kMostParts parts, none of them `to`.
    void (*combine)(View<T> to, const View<const T>* parts, const T* factors, int count,
                    const std::int64_t* rowsColumns, bool add);
};

struct KernelSet {
    std::string_view name; ///< "AVX2": shown
    Kernels<float> single;
    Kernels<double> twice;
};

/// The best set that this processor has.
const KernelSet& kernels();

} // namespace rankfall::blocks
