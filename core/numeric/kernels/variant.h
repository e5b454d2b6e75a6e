// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT

// The kernels themselves; included by one source file for each instruction set, which has named
// RANKFALL_NUMERIC_VARIANT before. Eigen goes by another name in each, so that the linker never takes a function made
// for one set for that of another.
#define Eigen RANKFALL_NUMERIC_EIGEN
#include "core/numeric/kernels/kernels.h"

#include <Eigen/Cholesky>

namespace rankfall::numeric {

namespace {

using Matrix = Eigen::MatrixXd;
using In = Eigen::Map<const Matrix>;
using Out = Eigen::Map<Matrix>;

void subtractSquare(double* s, const double* v, std::int64_t rows, std::int64_t columns)
{
    Out(s, rows, rows).selfadjointView<Eigen::Lower>().rankUpdate(In(v, rows, columns), -1.0);
}

bool factorise(double* s, std::int64_t rows, std::int64_t from, std::int64_t to)
{
    Out all(s, rows, rows);
    const std::int64_t width = to - from;
    const std::int64_t rest = rows - to;
    Eigen::Ref<Matrix> corner = all.block(from, from, width, width);
    const Eigen::LLT<Eigen::Ref<Matrix>> done(corner);
    if (done.info() != Eigen::Success) {
        return false;
    }
    if (rest > 0) {
        auto below = all.block(to, from, rest, width);
        corner.triangularView<Eigen::Lower>().transpose().solveInPlace<Eigen::OnTheRight>(below);
        all.block(to, to, rest, rest).selfadjointView<Eigen::Lower>().rankUpdate(below, -1.0);
    }
    return true;
}

void divide(double* x, const double* l, std::int64_t rows, std::int64_t columns)
{
    Out out(x, rows, columns);
    const In lower(l, columns, columns);
    lower.triangularView<Eigen::Lower>().transpose().solveInPlace<Eigen::OnTheRight>(out);
}

} // namespace

extern const Kernels RANKFALL_NUMERIC_VARIANT;
const Kernels RANKFALL_NUMERIC_VARIANT{RANKFALL_NUMERIC_NAME, subtractSquare, factorise, divide};

} // namespace rankfall::numeric
