// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/symmetry/exact.h"

#include "core/base/check.h"

namespace rankfall::exact {

mpq_class numberOf(const Rational& value)
{
    static_assert(sizeof(long) == sizeof(std::int64_t));
    return {mpz_class(static_cast<long>(value.numerator())), mpz_class(static_cast<long>(value.denominator()))};
}

std::optional<Rational> rationalOf(const mpq_class& value)
{
    if (!value.get_num().fits_slong_p() || !value.get_den().fits_slong_p()) {
        return std::nullopt;
    }
    return Rational::make(value.get_num().get_si(), value.get_den().get_si());
}

Matrix matrixOf(const ExactMatrix& matrix)
{
    const auto size = static_cast<std::size_t>(matrix.size);
    Matrix result(size, size);
    for (std::size_t i = 0; i < matrix.values.size(); ++i) {
        result.values[i] = numberOf(matrix.values[i]);
    }
    return result;
}

std::optional<ExactMatrix> squareOf(const Matrix& matrix)
{
    ExactMatrix result{static_cast<int>(matrix.rows), {}};
    for (const mpq_class& value : matrix.values) {
        const auto rational = rationalOf(value);
        if (!rational) {
            return std::nullopt;
        }
        result.values.push_back(*rational);
    }
    return result;
}

Matrix product(const Matrix& x, const Matrix& y)
{
    RANKFALL_CHECK(x.cols == y.rows);
    Matrix result(x.rows, y.cols);
    for (std::size_t r = 0; r < x.rows; ++r) {
        for (std::size_t k = 0; k < x.cols; ++k) {
            if (x.at(r, k) == 0) {
                continue;
            }
            for (std::size_t c = 0; c < y.cols; ++c) {
                if (y.at(k, c) != 0) {
                    result.at(r, c) += x.at(r, k) * y.at(k, c);
                }
            }
        }
    }
    return result;
}

Matrix transposed(const Matrix& matrix)
{
    Matrix result(matrix.cols, matrix.rows);
    for (std::size_t r = 0; r < matrix.rows; ++r) {
        for (std::size_t c = 0; c < matrix.cols; ++c) {
            result.at(c, r) = matrix.at(r, c);
        }
    }
    return result;
}

bool reduce(Matrix& matrix, int modulus)
{
    if (modulus == 0) {
        return true;
    }
    const mpz_class prime(modulus);
    for (mpq_class& value : matrix.values) {
        mpz_class inverse;
        if (mpz_invert(inverse.get_mpz_t(), value.get_den_mpz_t(), prime.get_mpz_t()) == 0) {
            return false;
        }
        mpz_class residue = value.get_num() * inverse;
        mpz_fdiv_r(residue.get_mpz_t(), residue.get_mpz_t(), prime.get_mpz_t());
        value = modulus == 3 && residue == 2 ? mpz_class(-1) : residue;
    }
    return true;
}

mpq_class determinant(Matrix matrix)
{
    RANKFALL_CHECK(matrix.rows == matrix.cols);
    mpq_class result = 1;
    for (std::size_t pivot = 0; pivot < matrix.rows; ++pivot) {
        std::size_t row = pivot;
        while (row < matrix.rows && matrix.at(row, pivot) == 0) {
            ++row;
        }
        if (row == matrix.rows) {
            return 0;
        }
        if (row != pivot) {
            for (std::size_t c = 0; c < matrix.cols; ++c) {
                std::swap(matrix.at(row, c), matrix.at(pivot, c));
            }
            result = -result;
        }
        result *= matrix.at(pivot, pivot);
        for (row = pivot + 1; row < matrix.rows; ++row) {
            const mpq_class factor = matrix.at(row, pivot) / matrix.at(pivot, pivot);
            for (std::size_t c = pivot; factor != 0 && c < matrix.cols; ++c) {
                matrix.at(row, c) -= factor * matrix.at(pivot, c);
            }
        }
    }
    return result;
}

Matrix inverse(const Matrix& matrix)
{
    Matrix left = matrix;
    Matrix right(matrix.rows, matrix.rows);
    for (std::size_t i = 0; i < matrix.rows; ++i) {
        right.at(i, i) = 1;
    }
    for (std::size_t pivot = 0; pivot < left.rows; ++pivot) {
        std::size_t from = pivot;
        while (from < left.rows && left.at(from, pivot) == 0) {
            ++from;
        }
        RANKFALL_CHECK(from < left.rows);
        const mpq_class lead = left.at(from, pivot);
        for (std::size_t c = 0; c < left.cols; ++c) {
            std::swap(left.at(from, c), left.at(pivot, c));
            std::swap(right.at(from, c), right.at(pivot, c));
            left.at(pivot, c) /= lead;
            right.at(pivot, c) /= lead;
        }
        for (std::size_t r = 0; r < left.rows; ++r) {
            const mpq_class factor = left.at(r, pivot);
            for (std::size_t c = 0; r != pivot && factor != 0 && c < left.cols; ++c) {
                left.at(r, c) -= factor * left.at(pivot, c);
                right.at(r, c) -= factor * right.at(pivot, c);
            }
        }
    }
    return right;
}

Triple tripleOf(const Scheme::Product& product, Format format)
{
    const auto n = static_cast<std::size_t>(format.n);
    const auto m = static_cast<std::size_t>(format.m);
    const auto p = static_cast<std::size_t>(format.p);
    Triple triple{Matrix(n, m), Matrix(m, p), Matrix(n, p)};
    for (std::size_t mode = 0; mode < 3; ++mode) {
        RANKFALL_CHECK(product[mode].size() == triple[mode].values.size());
        for (std::size_t i = 0; i < product[mode].size(); ++i) {
            triple[mode].values[i] = numberOf(product[mode][i]);
        }
    }
    triple[2] = transposed(triple[2]);
    return triple;
}

namespace {

/// Divides by what makes the vector primitive with a positive lead, or with leading 1 modulo a prime; returns it.
mpq_class takeScale(std::vector<mpq_class>& values, int modulus)
{
    mpq_class scale = 0;
    mpz_class above = 0;
    mpz_class below = 1;
    for (const mpq_class& value : values) {
        if (value != 0) {
            scale = scale == 0 ? value : scale;
            mpz_gcd(above.get_mpz_t(), above.get_mpz_t(), value.get_num_mpz_t());
            mpz_lcm(below.get_mpz_t(), below.get_mpz_t(), value.get_den_mpz_t());
        }
    }
    if (scale != 0) {
        const int lead = sgn(scale);
        // Modulo 2 and 3 the nonzeros are their own inverses.
        scale = modulus > 0 ? scale : mpq_class(above, below);
        scale = modulus == 0 && lead < 0 ? mpq_class(-scale) : scale;
        scale.canonicalize();
        for (mpq_class& value : values) {
            value /= scale;
        }
    }
    return scale;
}

} // namespace

Expected<Scheme::Product> productOf(const Triple& triple, int modulus)
{
    std::array<std::vector<mpq_class>, 3> factors{triple[0].values, triple[1].values, transposed(triple[2]).values};
    mpq_class scale = takeScale(factors[0], modulus);
    scale *= takeScale(factors[1], modulus);
    Scheme::Product result;
    bool isZero = scale == 0;
    for (std::size_t mode = 0; mode < 3; ++mode) {
        bool anything = false;
        for (const mpq_class& value : factors[mode]) {
            const auto rational = rationalOf(mode == 2 ? mpq_class(value * scale) : value);
            if (!rational) {
                return fail("A coefficient passes 64 bits");
            }
            anything = anything || !rational->isZero();
            result[mode].push_back(*rational);
        }
        isZero = isZero || !anything;
    }
    return isZero ? Expected<Scheme::Product>(fail("A product has a factor that is zero")) : result;
}

Triple applied(const Equivalence& equivalence, Triple triple)
{
    const int modulus = modulusOf(equivalence.ring);
    Triple result{Matrix(0, 0), Matrix(0, 0), Matrix(0, 0)};
    for (std::size_t slot = 0; slot < 3; ++slot) {
        Matrix& source = triple[equivalence.modes.sourceOf(slot)];
        const Matrix turned = equivalence.modes.reversed ? transposed(source) : source;
        result[slot] =
            product(product(matrixOf(equivalence.forward[slot]), turned), matrixOf(equivalence.back[(slot + 1) % 3]));
        RANKFALL_CHECK(reduce(result[slot], modulus));
    }
    return result;
}

} // namespace rankfall::exact
