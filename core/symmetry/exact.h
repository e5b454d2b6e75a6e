// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/symmetry/equivalence.h"

#include <gmpxx.h>

namespace rankfall::exact {

/// A dense matrix over Q, row-major; over Z mod 2 and Z mod 3 its integers stand for their residues.
struct Matrix {
    std::size_t rows = 0;
    std::size_t cols = 0;
    std::vector<mpq_class> values;

    Matrix(std::size_t rowCount, std::size_t colCount)
        : rows(rowCount)
        , cols(colCount)
        , values(rowCount * colCount)
    {
    }

    mpq_class& at(std::size_t r, std::size_t c) { return values[r * cols + c]; }

    const mpq_class& at(std::size_t r, std::size_t c) const { return values[r * cols + c]; }
};

/// U, V and Wᵀ of a product.
using Triple = std::array<Matrix, 3>;

mpq_class numberOf(const Rational& value);
/// Nothing when it passes 64 bits.
std::optional<Rational> rationalOf(const mpq_class& value);
Matrix matrixOf(const ExactMatrix& matrix);
std::optional<ExactMatrix> squareOf(const Matrix& matrix);
Matrix product(const Matrix& x, const Matrix& y);
Matrix transposed(const Matrix& matrix);
/// Keeps integers small: residues modulo `modulus`, which is 0 over Q. False when a denominator vanishes.
bool reduce(Matrix& matrix, int modulus);
mpq_class determinant(Matrix matrix);
/// Of an invertible matrix.
Matrix inverse(const Matrix& matrix);

Triple tripleOf(const Scheme::Product& product, Format format);
/// The coefficients in the program's convention, in the canonical form of canonicalProducts().
Expected<Scheme::Product> productOf(const Triple& triple, int modulus);
/// What the change of modes and bases makes of a product.
Triple applied(const Equivalence& equivalence, Triple triple);

} // namespace rankfall::exact
