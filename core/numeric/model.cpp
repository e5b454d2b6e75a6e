// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/numeric/model.h"

#include <cmath>

namespace rankfall::numeric {

template <typename S>
double squaredNorm(const Factors<S>& x)
{
    return x[0].squaredNorm() + x[1].squaredNorm() + x[2].squaredNorm();
}

template <typename S>
double largestEntry(const Factors<S>& x)
{
    double largest = 0;
    for (Eigen::Index r = 0; r < x[0].cols(); ++r) {
        double product = 1;
        for (const Matrix<S>& mode : x) {
            product *= mode.col(r).cwiseAbs().maxCoeff();
        }
        largest = std::max(largest, std::cbrt(product));
    }
    return largest;
}

template <typename S>
void balance(Factors<S>& x)
{
    for (Eigen::Index r = 0; r < x[0].cols(); ++r) {
        const std::array<double, 3> norms{x[0].col(r).norm(), x[1].col(r).norm(), x[2].col(r).norm()};
        const double mean = std::cbrt(norms[0] * norms[1] * norms[2]);
        for (std::size_t mode = 0; mode < 3 && mean > 0; ++mode) {
            x[mode].col(r) *= mean / norms[mode];
        }
    }
}

template double squaredNorm(const Factors<double>&);
template double squaredNorm(const Factors<Complex>&);
template double largestEntry(const Factors<double>&);
template double largestEntry(const Factors<Complex>&);
template void balance(Factors<double>&);
template void balance(Factors<Complex>&);

template <typename S>
Model<S>::Model(const Tensor& tensor)
    : m_shape(tensor.shape())
    , m_tensor(m_shape.c, m_shape.a * m_shape.b)
{
    const auto values = tensor.values();
    for (std::size_t i = 0; i < values.size(); ++i) {
        m_tensor.data()[i] = values[i]; // both have C fastest
    }
}

template <typename S>
Matrix<S> Model<S>::products(const Factors<S>& x) const
{
    Matrix<S> out(m_shape.a * m_shape.b, x[0].cols());
    for (Eigen::Index r = 0; r < out.cols(); ++r) {
        for (int a = 0; a < m_shape.a; ++a) {
            out.col(r).segment(a * m_shape.b, m_shape.b) = x[0](a, r) * x[1].col(r);
        }
    }
    return out;
}

template <typename S>
Matrix<S> Model<S>::residual(const Factors<S>& x) const
{
    Matrix<S> out = -m_tensor;
    out.noalias() += x[2] * products(x).transpose();
    return out;
}

template <typename S>
Factors<S> Model<S>::gradient(const Factors<S>& x, const Matrix<S>& residual) const
{
    Factors<S> out{Matrix<S>(m_shape.a, x[0].cols()), Matrix<S>::Zero(m_shape.b, x[0].cols()), Matrix<S>()};
    out[2].noalias() = residual * products(x).conjugate();
    Matrix<S> folded = residual.transpose() * x[2].conjugate(); // the residual with C summed up: |A|·|B| × terms
    for (Eigen::Index r = 0; r < folded.cols(); ++r) {
        for (int a = 0; a < m_shape.a; ++a) {
            const auto row = folded.col(r).segment(a * m_shape.b, m_shape.b);
            out[0](a, r) = x[1].col(r).dot(row);
            out[1].col(r) += Eigen::numext::conj(x[0](a, r)) * row;
        }
    }
    return out;
}

template class Model<double>;
template class Model<Complex>;

} // namespace rankfall::numeric
