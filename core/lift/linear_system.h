// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/lift/packed_field.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace rankfall {

/// A dense system of linear equations J·x = b over the field of 2 or of 3 elements, factored once and solved for many
/// right-hand sides.
///
/// The columns of J are the vectors that are eliminated, in their order: a column that depends on earlier ones is free,
/// so what should rather stay zero comes last. Elimination goes by blocks of pivots with a table of all their
/// combinations (the method of the four Russians), and keeps the multipliers: col_j = Σ_{p<j} L_jp·e_p + s_j·e_j, with
/// e_p the reduced pivot columns. Memory: columns × (rows + rank) bits, twice that modulo 3.
template <int Modulus>
class LinearSystem {
public:
    using Field = PackedField<Modulus>;
    using Values = std::vector<std::uint8_t>; ///< one entry each, 0 … Modulus − 1

    LinearSystem(std::size_t rows, std::size_t columns)
        : m_rows(rows)
        , m_columns(columns)
        , m_words((rows + 63) / 64)
        , m_multiplierWords((std::min(rows, columns) + 63) / 64)
        , m_vectors(columns * stride(), 0)
        , m_multipliers(columns * multiplierStride(), 0)
    {
    }

    /// Bytes that a system of this size takes.
    static std::size_t bytes(std::size_t rows, std::size_t columns)
    {
        return columns * Field::kPlanes * ((rows + 63) / 64 + (std::min(rows, columns) + 63) / 64) * 8;
    }

    std::size_t rows() const { return m_rows; }

    std::size_t columns() const { return m_columns; }

    int rank() const { return static_cast<int>(m_pivots.size()); }

    /// Columns that depend on earlier ones: their values can be chosen.
    const std::vector<std::size_t>& freeColumns() const { return m_free; }

    /// Adds to an entry of J, before factor().
    void add(std::size_t row, std::size_t column, int value)
    {
        std::uint64_t* vector = vectorOf(column);
        put(vector, m_words, row, (get(vector, m_words, row) + value) % Modulus);
    }

    /// Eliminates. False when asked to stop; the system cannot be used then.
    bool factor(const std::function<bool()>& shouldStop)
    {
        Table table(*this);
        for (std::size_t column = 0; column < m_columns; ++column) {
            table.reduce(column);
            std::uint64_t* vector = vectorOf(column);
            const std::optional<std::size_t> row = firstNonzero(vector);
            if (!row) {
                m_free.push_back(column);
                continue;
            }
            const int lead = get(vector, m_words, *row);
            if (lead == 2) {
                std::swap_ranges(vector, vector + m_words, vector + m_words * (Field::kPlanes - 1));
            }
            table.push({column, *row, lead});
            if (table.isFull()) {
                if (shouldStop && shouldStop()) {
                    return false;
                }
                table.apply(column + 1);
            }
        }
        return true;
    }

    /// A solution whose free columns have the values in `chosen` (one entry a column, others ignored; empty: zero).
    /// Nothing when the system is inconsistent.
    std::optional<Values> solve(std::span<const std::uint8_t> right, std::span<const std::uint8_t> chosen = {}) const
    {
        std::vector<std::uint64_t> rest(stride(), 0);
        for (std::size_t row = 0; row < m_rows; ++row) {
            put(rest.data(), m_words, row, right[row]);
        }
        std::vector<std::uint64_t> c(multiplierStride(), 0);
        for (std::size_t p = 0; p < m_pivots.size(); ++p) {
            const int value = get(rest.data(), m_words, m_pivots[p].row);
            put(c.data(), m_multiplierWords, p, value);
            subtract(rest.data(), vectorOf(m_pivots[p].column), m_words, value);
        }
        if (firstNonzero(rest.data())) {
            return std::nullopt;
        }
        Values x(m_columns, 0);
        if (!chosen.empty()) {
            for (const std::size_t column : m_free) {
                x[column] = chosen[column];
                subtract(c.data(), multipliersOf(column), m_multiplierWords, chosen[column]);
            }
        }
        substitute(c, x);
        return x;
    }

    /// The solution of J·x = 0 with one in a free column and zero in the other free ones.
    Values nullVector(std::size_t freeColumn) const
    {
        Values x(m_columns, 0);
        x[freeColumn] = 1;
        std::vector<std::uint64_t> c(multiplierStride(), 0);
        subtract(c.data(), multipliersOf(freeColumn), m_multiplierWords, 1);
        substitute(c, x);
        return x;
    }

private:
    struct Pivot {
        std::size_t column;
        std::size_t row;
        int lead; ///< what the reduced column was divided by
    };

    /// The pivots of the current block, and the sums of all their combinations.
    class Table {
    public:
        explicit Table(LinearSystem& system)
            : m_system(system)
        {
            for (int i = 0; i < Field::kBlock; ++i) {
                m_size *= Modulus;
            }
            m_sums.resize(m_size * system.stride());
            m_codes.resize(m_size);
        }

        bool isFull() const { return m_count == Field::kBlock; }

        void push(const Pivot& pivot)
        {
            m_block[static_cast<std::size_t>(m_count++)] = pivot;
            m_system.m_pivots.push_back(pivot);
        }

        /// Takes the pivots of the block out of one column.
        void reduce(std::size_t column) const
        {
            std::uint64_t* vector = m_system.vectorOf(column);
            for (int i = 0; i < m_count; ++i) {
                const Pivot& pivot = m_block[static_cast<std::size_t>(i)];
                const int value = get(vector, m_system.m_words, pivot.row);
                subtract(vector, m_system.vectorOf(pivot.column), m_system.m_words, value);
                m_system.noteMultiplier(column, firstOfBlock() + static_cast<std::size_t>(i), value);
            }
        }

        /// Takes the pivots of the full block out of all columns from `first` on, and begins a new block.
        void apply(std::size_t first)
        {
            build();
            for (std::size_t column = first; column < m_system.m_columns; ++column) {
                std::uint64_t* vector = m_system.vectorOf(column);
                std::size_t raw = 0;
                for (int i = Field::kBlock; i-- > 0;) {
                    raw = raw * Modulus + static_cast<std::size_t>(
                                              get(vector, m_system.m_words, m_block[static_cast<std::size_t>(i)].row));
                }
                const std::size_t code = m_codes[raw];
                if (code == 0) {
                    continue;
                }
                Field::subtract(vector, m_sums.data() + code * m_system.stride(), m_system.m_words);
                std::size_t digits = code;
                for (int i = 0; i < Field::kBlock; ++i, digits /= Modulus) {
                    m_system.noteMultiplier(column, firstOfBlock() + static_cast<std::size_t>(i),
                                            static_cast<int>(digits % Modulus));
                }
            }
            m_count = 0;
        }

    private:
        std::size_t firstOfBlock() const { return m_system.m_pivots.size() - static_cast<std::size_t>(m_count); }

        /// The sum for each combination of multipliers, and which combination has given entries in the pivot rows: not
        /// the same digits, since an earlier pivot need not vanish in the row of a later one.
        void build()
        {
            const std::size_t stride = m_system.stride();
            std::fill_n(m_sums.begin(), stride, 0);
            std::size_t power = 1;
            for (int i = 0; i < Field::kBlock; ++i, power *= Modulus) {
                const std::uint64_t* pivot = m_system.vectorOf(m_block[static_cast<std::size_t>(i)].column);
                for (std::size_t code = power; code < power * Modulus; ++code) {
                    std::copy_n(m_sums.data() + (code - power) * stride, stride, m_sums.data() + code * stride);
                    Field::add(m_sums.data() + code * stride, pivot, m_system.m_words);
                }
            }
            for (std::size_t code = 0; code < m_size; ++code) {
                std::size_t raw = 0;
                for (int i = Field::kBlock; i-- > 0;) {
                    raw = raw * Modulus + static_cast<std::size_t>(get(m_sums.data() + code * stride, m_system.m_words,
                                                                       m_block[static_cast<std::size_t>(i)].row));
                }
                m_codes[raw] = code;
            }
        }

        LinearSystem& m_system;
        std::array<Pivot, Field::kBlock> m_block{};
        int m_count = 0;
        std::size_t m_size = 1;
        std::vector<std::uint64_t> m_sums;
        std::vector<std::size_t> m_codes;
    };

    std::size_t stride() const { return m_words * Field::kPlanes; }

    std::size_t multiplierStride() const { return m_multiplierWords * Field::kPlanes; }

    std::uint64_t* vectorOf(std::size_t column) { return m_vectors.data() + column * stride(); }

    const std::uint64_t* vectorOf(std::size_t column) const { return m_vectors.data() + column * stride(); }

    const std::uint64_t* multipliersOf(std::size_t column) const
    {
        return m_multipliers.data() + column * multiplierStride();
    }

    void noteMultiplier(std::size_t column, std::size_t pivot, int value)
    {
        put(m_multipliers.data() + column * multiplierStride(), m_multiplierWords, pivot, value);
    }

    static int get(const std::uint64_t* vector, std::size_t words, std::size_t i)
    {
        int value = static_cast<int>(vector[i / 64] >> (i % 64) & 1U);
        if constexpr (Field::kPlanes == 2) {
            value += 2 * static_cast<int>(vector[words + i / 64] >> (i % 64) & 1U);
        }
        return value;
    }

    static void put(std::uint64_t* vector, std::size_t words, std::size_t i, int value)
    {
        const std::uint64_t bit = std::uint64_t{1} << (i % 64);
        vector[i / 64] = value == 1 ? vector[i / 64] | bit : vector[i / 64] & ~bit;
        if constexpr (Field::kPlanes == 2) {
            std::uint64_t& word = vector[words + i / 64];
            word = value == 2 ? word | bit : word & ~bit;
        }
    }

    /// y −= value·x
    static void subtract(std::uint64_t* y, const std::uint64_t* x, std::size_t words, int value)
    {
        if (value == 1) {
            Field::subtract(y, x, words);
        } else if (value == 2) {
            Field::add(y, x, words);
        }
    }

    std::optional<std::size_t> firstNonzero(const std::uint64_t* vector) const
    {
        for (std::size_t i = 0; i < m_words; ++i) {
            const std::uint64_t word =
                Field::kPlanes == 2 ? vector[i] | vector[i + m_words * (Field::kPlanes - 1)] : vector[i];
            if (word != 0) {
                return i * 64 + static_cast<std::size_t>(std::countr_zero(word));
            }
        }
        return std::nullopt;
    }

    /// From coefficients of the e_p to values of the pivot columns, last first.
    void substitute(std::vector<std::uint64_t>& c, Values& x) const
    {
        for (std::size_t p = m_pivots.size(); p-- > 0;) {
            const Pivot& pivot = m_pivots[p];
            const int value = get(c.data(), m_multiplierWords, p) * pivot.lead % Modulus; // 1/1 = 1, 1/2 = 2
            x[pivot.column] = static_cast<std::uint8_t>(value);
            subtract(c.data(), multipliersOf(pivot.column), m_multiplierWords, value);
        }
    }

    std::size_t m_rows;
    std::size_t m_columns;
    std::size_t m_words;
    std::size_t m_multiplierWords;
    std::vector<std::uint64_t> m_vectors;
    std::vector<std::uint64_t> m_multipliers;
    std::vector<Pivot> m_pivots;
    std::vector<std::size_t> m_free;
};

} // namespace rankfall
