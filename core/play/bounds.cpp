// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/play/elimination.h"
#include "core/play/tensor_game.h"

#include <algorithm>

namespace rankfall::play {

namespace {

std::size_t index(int i)
{
    return static_cast<std::size_t>(i);
}

/// Rank modulo 2 of rows that are several words long. Scrambles them.
int rankOfLongRows(std::vector<std::uint32_t>& rows, int count, int words)
{
    int rank = 0;
    for (int i = 0; i < count; ++i) {
        std::uint32_t* row = &rows[index(i * words)];
        const std::uint32_t* first = std::find_if(row, row + words, [](std::uint32_t word) { return word != 0; });
        if (first == row + words) {
            continue;
        }
        ++rank;
        const auto at = first - row;
        const std::uint32_t pivot = *first & (~*first + 1);
        for (int j = i + 1; j < count; ++j) {
            std::uint32_t* other = &rows[index(j * words)];
            if ((other[at] & pivot) != 0) {
                for (int word = 0; word < words; ++word) {
                    other[word] ^= row[word];
                }
            }
        }
    }
    return rank;
}

/// The slice of bits: entry (r, c) of the matrix that is left when `mode` is fixed at `at`, rows as words.
void sliceOfBits(const State& state, const Dims& dims, int mode, int at, std::vector<std::uint32_t>& rows)
{
    const auto& [a, b, c] = dims;
    rows.clear();
    switch (mode) {
    case 0:
        rows.assign(state.words.begin() + at * b, state.words.begin() + (at + 1) * b);
        break;
    case 1:
        for (int i = 0; i < a; ++i) {
            rows.push_back(state.words[index(i * b + at)]);
        }
        break;
    default:
        for (int i = 0; i < a; ++i) {
            std::uint32_t row = 0;
            for (int j = 0; j < b; ++j) {
                row |= (state.words[index(i * b + j)] >> at & 1) << j;
            }
            rows.push_back(row);
        }
    }
}

/// All entries as residues modulo p, with `mode` as the slowest index.
std::vector<int> unfolding(const TensorGame& game, const State& state, int mode, int p)
{
    const Dims& dims = game.dims();
    const int first = mode == 0 ? 1 : 0;
    const int second = mode == 2 ? 1 : 2;
    std::vector<int> out;
    out.reserve(index(dims[0] * dims[1] * dims[2]));
    Dims at{};
    for (at[index(mode)] = 0; at[index(mode)] < dims[index(mode)]; ++at[index(mode)]) {
        for (at[index(first)] = 0; at[index(first)] < dims[index(first)]; ++at[index(first)]) {
            for (at[index(second)] = 0; at[index(second)] < dims[index(second)]; ++at[index(second)]) {
                out.push_back(residue(game.entry(state, at[0], at[1], at[2]), p));
            }
        }
    }
    return out;
}

int primeOf(Ring ring)
{
    return ring == Ring::Z ? kLargePrime : modulusOf(ring);
}

} // namespace

int TensorGame::sliceRankBound(const State& state) const
{
    int best = m_dims[0] * m_dims[1] * m_dims[2];
    std::vector<std::uint32_t> rows;
    for (int mode = 0; mode < 3; ++mode) {
        int sum = 0;
        const int size = m_dims[index(mode)];
        const int rowCount = mode == 0 ? m_dims[1] : m_dims[0];
        const int columns = mode == 2 ? m_dims[1] : m_dims[2];
        if (m_ring == Ring::Z2) {
            for (int at = 0; at < size; ++at) {
                sliceOfBits(state, m_dims, mode, at, rows);
                sum += rankOfBits(rows.data(), rowCount);
            }
        } else {
            const std::vector<int> all = unfolding(*this, state, mode, primeOf(m_ring));
            for (int at = 0; at < size; ++at) {
                std::vector<int> slice(all.begin() + at * rowCount * columns,
                                       all.begin() + (at + 1) * rowCount * columns);
                sum += static_cast<int>(reduceRows(slice, rowCount, columns, primeOf(m_ring)).size());
            }
        }
        best = std::min(best, sum);
    }
    return best;
}

int TensorGame::unfoldingBound(const State& state) const
{
    const auto& [a, b, c] = m_dims;
    if (m_ring != Ring::Z2) {
        int best = 0;
        for (int mode = 0; mode < 3; ++mode) {
            std::vector<int> rows = unfolding(*this, state, mode, primeOf(m_ring));
            const int count = m_dims[index(mode)];
            best = std::max(best, static_cast<int>(reduceRows(rows, count, a * b * c / count, primeOf(m_ring)).size()));
        }
        return best;
    }
    std::vector<std::uint32_t> rows = state.words;
    int best = rankOfLongRows(rows, a, b);
    for (int j = 0; j < b; ++j) {
        for (int i = 0; i < a; ++i) {
            rows[index(j * a + i)] = state.words[index(i * b + j)];
        }
    }
    best = std::max(best, rankOfLongRows(rows, b, a));
    rows = state.words; // the span of all rows has the rank of the third unfolding
    return std::max(best, rankOfBits(rows.data(), a * b));
}

} // namespace rankfall::play
