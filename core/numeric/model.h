// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/tensor/tensor.h"

#include <Eigen/Core>

#include <array>
#include <complex>

namespace rankfall::numeric {

using Complex = std::complex<double>;

template <typename S>
using Matrix = Eigen::Matrix<S, Eigen::Dynamic, Eigen::Dynamic>;

/// Terms of real or complex numbers: for each mode a matrix with a row for each entry and a column for each term.
template <typename S>
using Factors = std::array<Matrix<S>, 3>;

/// Σ |x|² of all entries.
template <typename S>
double squaredNorm(const Factors<S>& x);
/// The largest |entry|, after each term has been scaled so that its three factors have the same largest entry: what
/// grows without bound where no decomposition is approached.
template <typename S>
double largestEntry(const Factors<S>& x);
/// Every term scaled so that its three factors have the same norm.
template <typename S>
void balance(Factors<S>& x);

/// A tensor that terms are to sum up to, in floating point. S is double or Complex. Immutable.
template <typename S>
class Model {
public:
    explicit Model(const Tensor& tensor);

    Shape shape() const { return m_shape; }

    int size(int mode) const { return mode == 0 ? m_shape.a : mode == 1 ? m_shape.b : m_shape.c; }

    /// Σ terms − tensor; a row for each entry of C, column a·|B| + b.
    Matrix<S> residual(const Factors<S>& x) const;
    /// Of ½ |residual|², with respect to the conjugate of each entry.
    Factors<S> gradient(const Factors<S>& x, const Matrix<S>& residual) const;

    const Matrix<S>& tensor() const { return m_tensor; } ///< laid out like residual()

private:
    /// Row by row the products u·v of all terms: |A|·|B| rows.
    Matrix<S> products(const Factors<S>& x) const;

    Shape m_shape;
    Matrix<S> m_tensor;
};

extern template class Model<double>;
extern template class Model<Complex>;

} // namespace rankfall::numeric
