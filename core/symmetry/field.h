// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/algebra/rational.h"
#include "core/algebra/ring.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace rankfall {

/// Arithmetic modulo a prime below 2^62; numbers lie in [0, modulus).
class PrimeField {
public:
    /// 2^61 − 1 stands in for ℚ: what differs modulo it differs over ℚ, and what agrees is checked exactly.
    static constexpr std::uint64_t kStandsForQ = (std::uint64_t{1} << 61) - 1;

    explicit PrimeField(std::uint64_t modulus)
        : m_modulus(modulus)
    {
    }

    /// The field that computations about a ring are done in: itself modulo a prime.
    static PrimeField of(Ring ring);

    std::uint64_t modulus() const { return m_modulus; }

    bool standsForQ() const { return m_modulus == kStandsForQ; }

    std::uint64_t add(std::uint64_t x, std::uint64_t y) const
    {
        const std::uint64_t sum = x + y;
        return sum >= m_modulus ? sum - m_modulus : sum;
    }

    std::uint64_t negated(std::uint64_t x) const { return x == 0 ? 0 : m_modulus - x; }

    std::uint64_t multiply(std::uint64_t x, std::uint64_t y) const
    {
        if (m_modulus != kStandsForQ) {
            return x * y % m_modulus; // at most 251
        }
        __extension__ using Wide = unsigned __int128;
        const Wide product = static_cast<Wide>(x) * y;
        const auto folded =
            (static_cast<std::uint64_t>(product) & kStandsForQ) + static_cast<std::uint64_t>(product >> 61);
        return folded >= m_modulus ? folded - m_modulus : folded;
    }

    /// Of a number other than 0.
    std::uint64_t inverse(std::uint64_t x) const;

    /// Nothing when the denominator vanishes here.
    std::optional<std::uint64_t> residue(const Rational& value) const;
    /// The fraction with numerator and denominator up to 2^30 that has this residue, or modulo another prime
    /// the integer that the ring writes; nothing when there is none.
    std::optional<Rational> fraction(std::uint64_t residue) const;

private:
    std::uint64_t m_modulus;
};

/// A dense matrix over a prime field, row-major.
struct FieldMatrix {
    std::size_t rows = 0;
    std::size_t cols = 0;
    std::vector<std::uint64_t> values;

    FieldMatrix() = default;

    FieldMatrix(std::size_t rowCount, std::size_t colCount)
        : rows(rowCount)
        , cols(colCount)
        , values(rowCount * colCount, 0)
    {
    }

    std::uint64_t& at(std::size_t r, std::size_t c) { return values[r * cols + c]; }

    std::uint64_t at(std::size_t r, std::size_t c) const { return values[r * cols + c]; }

    auto operator<=>(const FieldMatrix&) const = default;
};

FieldMatrix identityMatrix(std::size_t size);
FieldMatrix transposed(const FieldMatrix& matrix);
FieldMatrix product(const FieldMatrix& x, const FieldMatrix& y, const PrimeField& field);
std::size_t rankOf(const FieldMatrix& matrix, const PrimeField& field);
/// Nothing when it has none.
std::optional<FieldMatrix> inverseOf(const FieldMatrix& matrix, const PrimeField& field);
/// The trace of x·y.
std::uint64_t traceOfProduct(const FieldMatrix& x, const FieldMatrix& y, const PrimeField& field);

/// The row space of vectors that are fed one at a time, kept in reduced echelon form: equal spaces, equal rows.
class RowSpace {
public:
    RowSpace(std::size_t dimension, const PrimeField& field)
        : m_dimension(dimension)
        , m_field(field)
    {
    }

    static RowSpace of(const FieldMatrix& matrix, const PrimeField& field);
    /// True when it raised the rank. The vector has `dimension` entries.
    bool add(std::vector<std::uint64_t> vector);

    std::size_t rank() const { return m_rows.size(); }

    std::size_t dimension() const { return m_dimension; }

    /// Leading entries are 1, in ascending columns.
    const std::vector<std::vector<std::uint64_t>>& rows() const { return m_rows; }

    /// A basis, in reduced echelon form up to order, of the vectors x with row·x = 0 for every row.
    std::vector<std::vector<std::uint64_t>> nullSpace() const;

private:
    std::size_t m_dimension;
    PrimeField m_field;
    std::vector<std::vector<std::uint64_t>> m_rows;
    std::vector<std::size_t> m_pivots;
};

} // namespace rankfall
