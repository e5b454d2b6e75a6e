// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT

// The kernels themselves; included by one source file for each instruction set, which has named RANKFALL_BLOCKS_VARIANT
// before. Eigen goes by another name in each, so that the linker never takes a function made for one set for that of
// another.
#define Eigen RANKFALL_BLOCKS_EIGEN
#include "core/program/kernels/kernels.h"

#include <Eigen/Core>

namespace rankfall::blocks {

namespace {

template <typename T>
using Matrix = Eigen::Matrix<T, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
template <typename T>
using In = Eigen::Map<const Matrix<T>, Eigen::Unaligned, Eigen::OuterStride<>>;
template <typename T>
using Out = Eigen::Map<Matrix<T>, Eigen::Unaligned, Eigen::OuterStride<>>;

template <typename T>
void multiply(View<const T> a, View<const T> b, View<T> c, const std::int64_t* sizes, bool add)
{
    const In<T> left(a.data, sizes[0], sizes[1], Eigen::OuterStride<>(a.stride));
    const In<T> right(b.data, sizes[1], sizes[2], Eigen::OuterStride<>(b.stride));
    Out<T> out(c.data, sizes[0], sizes[2], Eigen::OuterStride<>(c.stride));
    if (add) {
        out.noalias() += left * right;
    } else {
        out.noalias() = left * right;
    }
}

constexpr int kMostParts = 8;               ///< added in one pass over a strip
constexpr std::int64_t kStripBytes = 24576; ///< of all blocks together: what the nearest cache holds
constexpr std::int64_t kLeastStrip = 64;    ///< numbers

/// out = Σ factor·x, or out += …, of N parts.
template <typename T, int N>
void strip(T* __restrict out, const T* const* parts, const T* factors, std::int64_t length, bool add)
{
    const T* x[N];
    T f[N];
    for (int k = 0; k < N; ++k) {
        x[k] = parts[k];
        f[k] = factors[k];
    }
    const auto value = [&](std::int64_t j) {
        T sum = f[0] * x[0][j];
        for (int k = 1; k < N; ++k) {
            sum += f[k] * x[k][j];
        }
        return sum;
    };
    if (add) {
        for (std::int64_t j = 0; j < length; ++j) {
            out[j] += value(j);
        }
    } else {
        for (std::int64_t j = 0; j < length; ++j) {
            out[j] = value(j);
        }
    }
}

template <typename T>
void stripOf(int count, T* out, const T* const* parts, const T* factors, std::int64_t length, bool add)
{
    using Strip = void (*)(T*, const T* const*, const T*, std::int64_t, bool);
    static constexpr Strip kStrips[kMostParts] = {strip<T, 1>, strip<T, 2>, strip<T, 3>, strip<T, 4>,
                                                  strip<T, 5>, strip<T, 6>, strip<T, 7>, strip<T, 8>};
    kStrips[count - 1](out, parts, factors, length, add);
}

template <typename T>
void sums(const BlockSum<T>* all, int count, const std::int64_t* sizes)
{
    std::int64_t blocks = 0;
    for (int s = 0; s < count; ++s) {
        blocks += 1 + all[s].count;
    }
    std::int64_t width = kStripBytes / static_cast<std::int64_t>(sizeof(T)) / blocks / kLeastStrip * kLeastStrip;
    width = width < kLeastStrip ? kLeastStrip : width;
    for (std::int64_t i = 0; i < sizes[0]; ++i) {
        for (std::int64_t j = 0; j < sizes[1]; j += width) {
            const std::int64_t length = sizes[1] - j < width ? sizes[1] - j : width;
            for (int s = 0; s < count; ++s) {
                T* out = all[s].to.data + i * all[s].to.stride + j;
                for (std::int64_t k = 0; k < length && all[s].count == 0; ++k) {
                    out[k] = T(0);
                }
                for (int from = 0; from < all[s].count; from += kMostParts) {
                    const int some = all[s].count - from < kMostParts ? all[s].count - from : kMostParts;
                    const T* parts[kMostParts];
                    T factors[kMostParts];
                    for (int k = 0; k < some; ++k) {
                        const Summand<T>& part = all[s].parts[from + k];
                        parts[k] = part.block.data + i * part.block.stride + j;
                        factors[k] = part.factor;
                    }
                    stripOf<T>(some, out, parts, factors, length, from > 0);
                }
            }
        }
    }
}

} // namespace

extern const KernelSet RANKFALL_BLOCKS_VARIANT;
const KernelSet RANKFALL_BLOCKS_VARIANT{
    RANKFALL_BLOCKS_NAME, {multiply<float>, sums<float>}, {multiply<double>, sums<double>}};

} // namespace rankfall::blocks
