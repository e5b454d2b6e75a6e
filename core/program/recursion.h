// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/program/kernels/kernels.h"
#include "core/program/schedule.h"

#include <functional>
#include <memory>
#include <string_view>

namespace rankfall {

/// Carries a program of a matrix product out over blocks of large matrices of float or double, `depth` levels deep,
/// with Eigen's product at the leaves. Where a size is not a multiple of the program's, the part that is goes through
/// the program and the rim through Eigen. Memory is taken by prepare() only. One object, one thread.
template <typename T>
class Recursion {
public:
    /// The program must be of a matrix product (target->format()) with real coefficients: isRunnable(). `together`
    /// products at a time are prepared (scheduleOf()): more take more memory, and read A and B fewer times.
    explicit Recursion(const Program& program, int together = 1);

    /// Multiplications of these sizes and depth take no memory afterwards.
    void prepare(Format sizes, int depth);
    /// c = a·b: a is n×m, b m×p, c n×p. False when `stop` said so at a leaf; c is then unfinished.
    bool multiply(blocks::View<const T> a, blocks::View<const T> b, blocks::View<T> c);

    /// Asked before every product of blocks on the uppermost level.
    void setStop(std::function<bool()> stop) { m_stop = std::move(stop); }

private:
    struct Level {
        struct Temporaries {
            std::vector<T> memory;
            std::size_t first = 0; ///< where a line of the cache begins
            std::int64_t step = 0; ///< from one temporary to the next
            std::int64_t stride = 0;
        };

        Format block; ///< sizes of the blocks of this level
        std::array<Temporaries, 3> temporaries;
    };

    struct PlannedSum {
        BlockPlace to;
        std::vector<BlockPlace> parts;
        std::vector<T> factors;
    };

    /// A product, or sums that are carried out in one go.
    struct Step {
        BlockPlace to;
        BlockPlace left;
        BlockPlace right;
        std::vector<PlannedSum> sums;
    };

    bool run(blocks::View<const T> a, blocks::View<const T> b, blocks::View<T> c, Format sizes, std::size_t level);
    void rim(blocks::View<const T> a, blocks::View<const T> b, blocks::View<T> c, Format sizes, Format core);

    const blocks::Kernels<T>& m_kernels;
    Format m_format;
    std::vector<Step> m_steps;
    std::array<int, 3> m_temporaries;
    Format m_sizes;
    std::vector<Level> m_levels;
    std::vector<blocks::BlockSum<T>> m_sums; ///< of the step at hand
    std::vector<blocks::Summand<T>> m_parts;
    std::function<bool()> m_stop;
};

extern template class Recursion<float>;
extern template class Recursion<double>;

/// True when Recursion takes it: a matrix product, over Z or Q, all coefficients real.
bool isRunnable(const Program& program);

/// What the leaves are computed with: "AVX2".
std::string_view instructionSet();

} // namespace rankfall
