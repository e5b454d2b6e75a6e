// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

namespace rankfall::numeric {

// The two operations where the time of a step goes, one source built for several instruction sets (kernels/variant.h).
// Matrices are column-major without gaps, so a column has as many numbers as the matrix has rows.

struct Kernels {
    std::string_view name; ///< "AVX2"
    /// The lower triangle of s, rows×rows, less that of v·vᵀ; v is rows×columns.
    void (*subtractSquare)(double* s, const double* v, std::int64_t rows, std::int64_t columns);
    /// Columns `from` to `to` of the lower triangle of s = L·Lᵀ become those of L, and the columns behind them what is
    /// left to do; the columns before have been done. False when s is not positive definite.
    bool (*factorise)(double* s, std::int64_t rows, std::int64_t from, std::int64_t to);
    /// x becomes x·L⁻ᵀ; x is rows×columns, l columns×columns.
    void (*divide)(double* x, const double* l, std::int64_t rows, std::int64_t columns);
};

/// The best set that this processor has.
const Kernels& kernels();

} // namespace rankfall::numeric
