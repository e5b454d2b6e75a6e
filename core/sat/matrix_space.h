// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <optional>
#include <vector>

namespace rankfall::sat {

/// A matrix of up to 16 by 16 bits: entry (j, k) is bit 16·j + k.
using Matrix = std::array<std::uint64_t, 4>;

inline void add(Matrix& x, const Matrix& y)
{
    for (std::size_t i = 0; i < x.size(); ++i) {
        x[i] ^= y[i];
    }
}

inline bool bit(const Matrix& matrix, int place)
{
    return (matrix[static_cast<std::size_t>(place / 64)] >> (place % 64) & 1) != 0;
}

/// The place of a nonzero entry; nothing for the zero matrix.
inline std::optional<int> leading(const Matrix& matrix)
{
    for (std::size_t i = 0; i < matrix.size(); ++i) {
        if (matrix[i] != 0) {
            return static_cast<int>(i) * 64 + std::countr_zero(matrix[i]);
        }
    }
    return std::nullopt;
}

/// The rank-one matrix v⊗w.
struct RankOne {
    std::uint64_t label = 0; ///< for whoever sorts them
    std::uint16_t v = 0;
    std::uint16_t w = 0;

    Matrix matrix() const
    {
        Matrix result{};
        for (unsigned rest = v; rest != 0; rest &= rest - 1) {
            const int j = std::countr_zero(rest);
            result[static_cast<std::size_t>(j / 4)] |= static_cast<std::uint64_t>(w) << (j % 4 * 16);
        }
        return result;
    }
};

/// A space of matrices that grows and knows how each member is made of the generators that made it larger (at most 64).
class MatrixSpace {
public:
    bool add(Matrix matrix)
    {
        std::uint64_t made = reduce(matrix);
        const auto place = leading(matrix);
        if (!place) {
            return false;
        }
        made |= std::uint64_t{1} << m_rows.size();
        m_rows.push_back({matrix, *place, made});
        return true;
    }

    /// Which generators sum to the matrix; nothing when it is outside.
    std::optional<std::uint64_t> generatorsOf(Matrix matrix) const
    {
        const std::uint64_t made = reduce(matrix);
        return leading(matrix) ? std::nullopt : std::optional(made);
    }

    int dimension() const { return static_cast<int>(m_rows.size()); }

private:
    struct Row {
        Matrix matrix;
        int place;
        std::uint64_t generators;
    };

    std::uint64_t reduce(Matrix& matrix) const
    {
        std::uint64_t made = 0;
        for (const Row& row : m_rows) {
            if (bit(matrix, row.place)) {
                sat::add(matrix, row.matrix);
                made ^= row.generators;
            }
        }
        return made;
    }

    std::vector<Row> m_rows;
};

} // namespace rankfall::sat
