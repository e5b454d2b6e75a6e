// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/numeric/alternating.h"

#include <Eigen/Cholesky>

namespace rankfall::numeric {

template <typename S>
void alternate(const Model<S>& model, double weight, Factors<S>& x)
{
    for (std::size_t mode = 0; mode < 3; ++mode) {
        // The problem is linear in the mode: with G the equations of each of its rows, (G + weight)·row is the tensor
        // folded with the other two modes, which is minus the gradient where the mode is zero.
        Factors<S> without = x;
        without[mode].setZero();
        const Matrix<S> folded = -model.gradient(without, -model.tensor())[mode];
        const Matrix<S>& y = x[(mode + 1) % 3];
        const Matrix<S>& z = x[(mode + 2) % 3];
        Matrix<S> equations = (y.adjoint() * y).cwiseProduct(z.adjoint() * z);
        equations.diagonal().array() += weight;
        x[mode] = equations.llt().solve(folded.transpose()).transpose();
    }
}

template void alternate(const Model<double>&, double, Factors<double>&);
template void alternate(const Model<Complex>&, double, Factors<Complex>&);

} // namespace rankfall::numeric
