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

template <typename T>
void combine(View<T> to, const View<const T>* parts, const T* factors, int count, const std::int64_t* sizes, bool add)
{
    for (std::int64_t i = 0; i < sizes[0]; ++i) {
        T* __restrict out = to.data + i * to.stride;
        const T* x[kMostParts] = {};
        for (int k = 0; k < count; ++k) {
            x[k] = parts[k].data + i * parts[k].stride;
        }
        const T keep = add ? T(1) : T(0);
        const auto run = [&](auto value) {
            if (keep != T(0)) {
                for (std::int64_t j = 0; j < sizes[1]; ++j) {
                    out[j] += value(j);
                }
            } else {
                for (std::int64_t j = 0; j < sizes[1]; ++j) {
                    out[j] = value(j);
                }
            }
        };
        const T f0 = factors[0];
        const T f1 = count > 1 ? factors[1] : T(0);
        const T f2 = count > 2 ? factors[2] : T(0);
        const T f3 = count > 3 ? factors[3] : T(0);
        switch (count) {
        case 1:
            run([&](std::int64_t j) { return f0 * x[0][j]; });
            break;
        case 2:
            run([&](std::int64_t j) { return f0 * x[0][j] + f1 * x[1][j]; });
            break;
        case 3:
            run([&](std::int64_t j) { return f0 * x[0][j] + f1 * x[1][j] + f2 * x[2][j]; });
            break;
        default:
            run([&](std::int64_t j) { return f0 * x[0][j] + f1 * x[1][j] + f2 * x[2][j] + f3 * x[3][j]; });
            break;
        }
    }
}

} // namespace

extern const KernelSet RANKFALL_BLOCKS_VARIANT;
const KernelSet RANKFALL_BLOCKS_VARIANT{
    RANKFALL_BLOCKS_NAME, {multiply<float>, combine<float>}, {multiply<double>, combine<double>}};

} // namespace rankfall::blocks
