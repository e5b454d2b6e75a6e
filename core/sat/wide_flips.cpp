// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/sat/wide_flips.h"

#include "core/base/rng.h"

#include <algorithm>
#include <bit>

namespace rankfall::sat {

namespace {

/// The span of the matrices of all rows. A vector holds the entries of a matrix and behind them one bit for each row:
/// reducing a member to zero leaves there which rows it is the sum of.
class RowSpan {
public:
    RowSpan(int entriesV, int entriesW, int rows)
        : m_entriesW(entriesW)
        , m_cells(entriesV * entriesW)
        , m_words(static_cast<std::size_t>(m_cells + rows + 63) / 64)
    {
    }

    /// The rows that sum to zero with this one, if any.
    std::vector<int> add(std::uint64_t v, std::uint64_t w, int row)
    {
        Vector vector = outer(v, w);
        vector[static_cast<std::size_t>(m_cells + row) / 64] |= std::uint64_t{1} << ((m_cells + row) % 64);
        reduce(vector);
        const int place = leading(vector);
        if (place >= m_cells) {
            return rowsIn(vector);
        }
        for (auto& [other, unused] : m_rows) {
            if (at(other, place)) {
                addTo(other, vector);
            }
        }
        m_rows.push_back({std::move(vector), place});
        return {};
    }

    /// The rows that sum to v⊗w; none when it is outside.
    std::vector<int> rowsOf(std::uint64_t v, std::uint64_t w) const
    {
        Vector vector = outer(v, w);
        reduce(vector);
        return leading(vector) < m_cells ? std::vector<int>() : rowsIn(vector);
    }

    /// A random linear map of matrices to 64 bits that vanishes on the span, by its values on the cells.
    std::vector<std::uint64_t> labels() const
    {
        Rng rng(1);
        std::vector<std::uint64_t> result(static_cast<std::size_t>(m_cells));
        std::ranges::generate(result, [&rng] { return rng(); });
        for (const auto& [vector, place] : m_rows) {
            result[static_cast<std::size_t>(place)] = 0;
        }
        // No leading place is set in another row, so the cells read here are free ones.
        for (const auto& [vector, place] : m_rows) {
            std::uint64_t label = 0;
            for (int cell = 0; cell < m_cells; ++cell) {
                label ^= cell != place && at(vector, cell) ? result[static_cast<std::size_t>(cell)] : 0;
            }
            result[static_cast<std::size_t>(place)] = label;
        }
        return result;
    }

private:
    using Vector = std::vector<std::uint64_t>;

    static bool at(const Vector& vector, int place)
    {
        return (vector[static_cast<std::size_t>(place / 64)] >> (place % 64) & 1) != 0;
    }

    static void addTo(Vector& x, const Vector& y)
    {
        for (std::size_t i = 0; i < x.size(); ++i) {
            x[i] ^= y[i];
        }
    }

    static int leading(const Vector& vector)
    {
        int place = 0;
        for (const std::uint64_t word : vector) {
            if (word != 0) {
                return place + std::countr_zero(word);
            }
            place += 64;
        }
        return place;
    }

    Vector outer(std::uint64_t v, std::uint64_t w) const
    {
        Vector vector(m_words, 0);
        for (std::uint64_t rest = v; rest != 0; rest &= rest - 1) {
            for (std::uint64_t column = w; column != 0; column &= column - 1) {
                const int place = std::countr_zero(rest) * m_entriesW + std::countr_zero(column);
                vector[static_cast<std::size_t>(place / 64)] |= std::uint64_t{1} << (place % 64);
            }
        }
        return vector;
    }

    void reduce(Vector& vector) const
    {
        for (const auto& [row, place] : m_rows) {
            if (at(vector, place)) {
                addTo(vector, row);
            }
        }
    }

    std::vector<int> rowsIn(const Vector& vector) const
    {
        std::vector<int> rows;
        for (int place = m_cells; place < static_cast<int>(m_words) * 64; ++place) {
            if (at(vector, place)) {
                rows.push_back(place - m_cells);
            }
        }
        return rows;
    }

    const int m_entriesW;
    const int m_cells;
    const std::size_t m_words;
    std::vector<std::pair<Vector, int>> m_rows;
};

/// Calls `visit(w)` for every w ≠ 0 whose columns' labels sum to zero.
template <typename Visit>
void forEachInKernel(std::span<const std::uint64_t> columns, const Visit& visit)
{
    std::array<std::uint64_t, 64> reduced{};
    std::array<std::uint64_t, 64> made{};
    std::size_t rank = 0;
    std::vector<std::uint64_t> kernel; // mostly stays empty, and then takes no memory
    for (std::size_t k = 0; k < columns.size(); ++k) {
        std::uint64_t label = columns[k];
        std::uint64_t sum = std::uint64_t{1} << k;
        for (std::size_t i = 0; i < rank; ++i) {
            if ((label ^ reduced[i]) < label) {
                label ^= reduced[i];
                sum ^= made[i];
            }
        }
        if (label == 0) {
            kernel.push_back(sum);
        } else {
            reduced[rank] = label;
            made[rank++] = sum;
        }
    }
    std::uint64_t w = 0;
    for (std::uint64_t step = 1; step < std::uint64_t{1} << kernel.size(); ++step) {
        w ^= kernel[static_cast<std::size_t>(std::countr_zero(step))];
        visit(w);
    }
}

} // namespace

std::vector<BitTerm> WideFlip::applied(std::span<const BitTerm> scheme, std::size_t j) const
{
    std::vector<BitTerm> result(scheme.begin(), scheme.end());
    const auto replacedRow = static_cast<std::size_t>(rows[j]);
    const std::uint64_t u = scheme[replacedRow][mode];
    for (const int row : rows) {
        result[static_cast<std::size_t>(row)][mode] ^= u;
    }
    result[replacedRow][mode] = u;
    result[replacedRow][(mode + 1) % 3] = v;
    result[replacedRow][(mode + 2) % 3] = w;
    std::erase_if(result, [](const BitTerm& term) { return std::ranges::find(term, 0U) != term.end(); });
    return result;
}

int WideFlip::reducing(std::span<const BitTerm> scheme) const
{
    if (v == 0) {
        return 0;
    }
    for (std::size_t j = 0; j < rows.size(); ++j) {
        for (std::size_t i = 0; i < j; ++i) {
            if (scheme[static_cast<std::size_t>(rows[i])][mode] == scheme[static_cast<std::size_t>(rows[j])][mode]) {
                return static_cast<int>(j);
            }
        }
    }
    return -1;
}

std::vector<WideFlip> wideFlips(std::span<const BitTerm> scheme, std::array<int, 3> size, std::size_t mode,
                                const Budget& budget)
{
    std::vector<WideFlip> result;
    // All of the shorter mode's vectors are tried.
    std::size_t modeV = (mode + 1) % 3;
    std::size_t modeW = (mode + 2) % 3;
    const bool isSwapped = size[modeV] > size[modeW];
    if (isSwapped) {
        std::swap(modeV, modeW);
    }
    const int entriesV = size[modeV];
    const auto entriesW = static_cast<std::size_t>(size[modeW]);
    if (entriesV > kMostEntries) {
        return result;
    }
    RowSpan span(entriesV, size[modeW], static_cast<int>(scheme.size()));
    for (std::size_t row = 0; row < scheme.size(); ++row) {
        if (auto rows = span.add(scheme[row][modeV], scheme[row][modeW], static_cast<int>(row)); !rows.empty()) {
            result.push_back({mode, 0, 0, std::move(rows)});
        }
    }
    const std::vector<std::uint64_t> labels = span.labels();
    std::vector<std::uint64_t> columns(entriesW, 0);
    std::uint64_t v = 0;
    for (std::uint64_t step = 1; step < std::uint64_t{1} << entriesV; ++step) {
        if (step % 1024 == 0 && budget.shouldStop && budget.shouldStop()) {
            return {};
        }
        const auto changed = static_cast<std::size_t>(std::countr_zero(step)); // Gray code
        v ^= std::uint64_t{1} << changed;
        for (std::size_t k = 0; k < entriesW; ++k) {
            columns[k] ^= labels[changed * entriesW + k];
        }
        forEachInKernel(columns, [&](std::uint64_t w) {
            if (auto rows = span.rowsOf(v, w); rows.size() > 2) {
                result.push_back({mode, isSwapped ? w : v, isSwapped ? v : w, std::move(rows)});
            }
        });
    }
    return result;
}

} // namespace rankfall::sat
