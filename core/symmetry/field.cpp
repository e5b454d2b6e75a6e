// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/symmetry/field.h"

#include "core/base/check.h"

#include <algorithm>
#include <utility>

namespace rankfall {

PrimeField PrimeField::of(Ring ring)
{
    const int modulus = modulusOf(ring);
    return PrimeField(modulus > 0 ? static_cast<std::uint64_t>(modulus) : kStandsForQ);
}

std::uint64_t PrimeField::inverse(std::uint64_t x) const
{
    RANKFALL_CHECK(x != 0);
    std::uint64_t result = 1;
    for (std::uint64_t exponent = m_modulus - 2; exponent > 0; exponent >>= 1) {
        result = (exponent & 1) != 0 ? multiply(result, x) : result;
        x = multiply(x, x);
    }
    return result;
}

std::optional<std::uint64_t> PrimeField::residue(const Rational& value) const
{
    const auto below = static_cast<std::uint64_t>(value.denominator()) % m_modulus;
    if (below == 0) {
        return std::nullopt;
    }
    const std::int64_t numerator = value.numerator();
    const auto magnitude =
        (numerator < 0 ? 0 - static_cast<std::uint64_t>(numerator) : static_cast<std::uint64_t>(numerator)) % m_modulus;
    const std::uint64_t above = numerator < 0 ? negated(magnitude) : magnitude;
    return below == 1 ? above : multiply(above, inverse(below));
}

std::optional<Rational> PrimeField::fraction(std::uint64_t residue) const
{
    if (!standsForQ()) {
        const auto value = static_cast<std::int64_t>(residue);
        return Rational(residue > m_modulus / 2 ? value - static_cast<std::int64_t>(m_modulus) : value);
    }
    // Wang's reconstruction: Euclid's algorithm, stopped half-way.
    constexpr std::int64_t kMost = std::int64_t{1} << 30;
    auto r0 = static_cast<std::int64_t>(m_modulus);
    auto r1 = static_cast<std::int64_t>(residue);
    std::int64_t t0 = 0;
    std::int64_t t1 = 1;
    while (r1 >= kMost) {
        const std::int64_t quotient = r0 / r1;
        r0 = std::exchange(r1, r0 - quotient * r1);
        t0 = std::exchange(t1, t0 - quotient * t1);
    }
    return t1 >= kMost || t1 <= -kMost ? std::nullopt : Rational::make(r1, t1);
}

FieldMatrix identityMatrix(std::size_t size)
{
    FieldMatrix result(size, size);
    for (std::size_t i = 0; i < size; ++i) {
        result.at(i, i) = 1;
    }
    return result;
}

FieldMatrix transposed(const FieldMatrix& matrix)
{
    FieldMatrix result(matrix.cols, matrix.rows);
    for (std::size_t r = 0; r < matrix.rows; ++r) {
        for (std::size_t c = 0; c < matrix.cols; ++c) {
            result.at(c, r) = matrix.at(r, c);
        }
    }
    return result;
}

FieldMatrix product(const FieldMatrix& x, const FieldMatrix& y, const PrimeField& field)
{
    RANKFALL_CHECK(x.cols == y.rows);
    FieldMatrix result(x.rows, y.cols);
    for (std::size_t r = 0; r < x.rows; ++r) {
        for (std::size_t k = 0; k < x.cols; ++k) {
            const std::uint64_t factor = x.at(r, k);
            for (std::size_t c = 0; factor != 0 && c < y.cols; ++c) {
                result.at(r, c) = field.add(result.at(r, c), field.multiply(factor, y.at(k, c)));
            }
        }
    }
    return result;
}

std::size_t rankOf(const FieldMatrix& matrix, const PrimeField& field)
{
    return RowSpace::of(matrix, field).rank();
}

std::optional<FieldMatrix> inverseOf(const FieldMatrix& matrix, const PrimeField& field)
{
    const std::size_t size = matrix.rows;
    RANKFALL_CHECK(matrix.cols == size);
    FieldMatrix both(size, 2 * size);
    for (std::size_t r = 0; r < size; ++r) {
        std::copy_n(matrix.values.begin() + static_cast<std::ptrdiff_t>(r * size), size,
                    both.values.begin() + static_cast<std::ptrdiff_t>(2 * r * size));
        both.at(r, size + r) = 1;
    }
    const RowSpace space = RowSpace::of(both, field);
    FieldMatrix result(size, size);
    for (std::size_t r = 0; r < size; ++r) {
        if (space.rows()[r][r] != 1) {
            return std::nullopt;
        }
        std::copy_n(space.rows()[r].begin() + static_cast<std::ptrdiff_t>(size), size,
                    result.values.begin() + static_cast<std::ptrdiff_t>(r * size));
    }
    return result;
}

std::uint64_t traceOfProduct(const FieldMatrix& x, const FieldMatrix& y, const PrimeField& field)
{
    RANKFALL_CHECK(x.cols == y.rows && x.rows == y.cols);
    std::uint64_t sum = 0;
    for (std::size_t r = 0; r < x.rows; ++r) {
        for (std::size_t k = 0; k < x.cols; ++k) {
            if (x.at(r, k) != 0) {
                sum = field.add(sum, field.multiply(x.at(r, k), y.at(k, r)));
            }
        }
    }
    return sum;
}

RowSpace RowSpace::of(const FieldMatrix& matrix, const PrimeField& field)
{
    RowSpace result(matrix.cols, field);
    for (std::size_t r = 0; r < matrix.rows; ++r) {
        const auto first = matrix.values.begin() + static_cast<std::ptrdiff_t>(r * matrix.cols);
        result.add({first, first + static_cast<std::ptrdiff_t>(matrix.cols)});
    }
    return result;
}

bool RowSpace::add(std::vector<std::uint64_t> vector)
{
    const auto subtract = [this](std::vector<std::uint64_t>& from, const std::vector<std::uint64_t>& row,
                                 std::size_t pivot) {
        const std::uint64_t factor = m_field.negated(from[pivot]);
        for (std::size_t c = pivot; factor != 0 && c < m_dimension; ++c) {
            if (row[c] != 0) {
                from[c] = m_field.add(from[c], m_field.multiply(factor, row[c]));
            }
        }
    };
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        subtract(vector, m_rows[i], m_pivots[i]);
    }
    const auto lead = std::find_if(vector.begin(), vector.end(), [](std::uint64_t value) { return value != 0; });
    if (lead == vector.end()) {
        return false;
    }
    const auto pivot = static_cast<std::size_t>(lead - vector.begin());
    const std::uint64_t scale = m_field.inverse(*lead);
    for (auto& value : vector) {
        value = m_field.multiply(value, scale);
    }
    for (auto& row : m_rows) {
        subtract(row, vector, pivot);
    }
    const auto at = std::lower_bound(m_pivots.begin(), m_pivots.end(), pivot);
    m_rows.insert(m_rows.begin() + (at - m_pivots.begin()), std::move(vector));
    m_pivots.insert(at, pivot);
    return true;
}

std::vector<std::vector<std::uint64_t>> RowSpace::nullSpace() const
{
    std::vector<std::vector<std::uint64_t>> basis;
    for (std::size_t free = 0; free < m_dimension; ++free) {
        if (std::binary_search(m_pivots.begin(), m_pivots.end(), free)) {
            continue;
        }
        auto& vector = basis.emplace_back(m_dimension, 0);
        vector[free] = 1;
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            vector[m_pivots[i]] = m_field.negated(m_rows[i][free]);
        }
    }
    return basis;
}

} // namespace rankfall
