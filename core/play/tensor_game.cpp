// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/play/tensor_game.h"

#include "core/base/check.h"

#include <algorithm>

namespace rankfall::play {

namespace {

constexpr int kLargestEntry = 127;

std::size_t index(int i)
{
    return static_cast<std::size_t>(i);
}

int byteOf(std::uint32_t word, int lane)
{
    return static_cast<std::int8_t>(word >> (8 * lane) & 0xFF);
}

std::uint32_t withByte(std::uint32_t word, int lane, int value)
{
    const int shift = 8 * lane;
    return (word & ~(std::uint32_t{0xFF} << shift)) | ((static_cast<std::uint32_t>(value) & 0xFF) << shift);
}

/// Adds a vector to a row of Z mod 3 held as (nonzero, negative).
void addTrits(std::uint32_t& nonzero, std::uint32_t& negative, Vector y)
{
    const std::uint32_t plus = nonzero & ~negative;
    const std::uint32_t minus = negative;
    const std::uint32_t yPlus = y.nonzero & ~y.negative;
    const std::uint32_t yMinus = y.negative;
    const std::uint32_t newPlus = (plus & ~y.nonzero) | (yPlus & ~nonzero) | (minus & yMinus);
    const std::uint32_t newMinus = (minus & ~y.nonzero) | (yMinus & ~nonzero) | (plus & yPlus);
    nonzero = newPlus | newMinus;
    negative = newMinus;
}

} // namespace

TensorGame::TensorGame(Dims dims, Ring ring)
    : m_dims(dims)
    , m_ring(ring)
    , m_wordsPerRow(ring == Ring::Z2   ? 1
                    : ring == Ring::Z3 ? 2
                                       : (dims[2] + 3) / 4)
{
    RANKFALL_CHECK(isSearched(ring));
    for (const int size : dims) {
        RANKFALL_CHECK(size >= 1 && size <= kLongestMode);
    }
}

State TensorGame::zero() const
{
    return {std::vector<std::uint32_t>(index(m_dims[0] * m_dims[1] * m_wordsPerRow), 0)};
}

State TensorGame::sumOf(std::span<const Action> terms) const
{
    State state = zero();
    for (const Action& term : terms) {
        RANKFALL_CHECK(takeBack(state, term));
    }
    return state;
}

int TensorGame::entry(const State& state, int i, int j, int k) const
{
    const std::uint32_t* row = &state.words[index((i * m_dims[1] + j) * m_wordsPerRow)];
    switch (m_ring) {
    case Ring::Z2:
        return static_cast<int>(row[0] >> k & 1);
    case Ring::Z3:
        return Vector{row[0], row[1]}[k];
    default:
        return byteOf(row[k / 4], k % 4);
    }
}

void TensorGame::setEntry(State& state, int i, int j, int k, int value) const
{
    std::uint32_t* row = &state.words[index((i * m_dims[1] + j) * m_wordsPerRow)];
    const int wanted = reduced(value, m_ring);
    if (m_ring == Ring::Z) {
        RANKFALL_CHECK(wanted >= -kLargestEntry && wanted <= kLargestEntry);
        row[k / 4] = withByte(row[k / 4], k % 4, wanted);
        return;
    }
    Vector entries{row[0], m_ring == Ring::Z3 ? row[1] : 0};
    entries.set(k, wanted);
    row[0] = entries.nonzero;
    if (m_ring == Ring::Z3) {
        row[1] = entries.negative;
    }
}

bool TensorGame::add(State& state, const Action& action, int sign) const
{
    const Vector& u = action.factors[0];
    const Vector& v = action.factors[1];
    const Vector& w = action.factors[2];
    const auto forRows = [&](auto&& use) {
        for (std::uint32_t us = u.nonzero; us != 0; us &= us - 1) {
            const int i = std::countr_zero(us);
            for (std::uint32_t vs = v.nonzero; vs != 0; vs &= vs - 1) {
                const int j = std::countr_zero(vs);
                use(&state.words[index((i * m_dims[1] + j) * m_wordsPerRow)], sign * u[i] * v[j]);
            }
        }
    };
    if (m_ring == Ring::Z2) {
        forRows([&w](std::uint32_t* row, int) { *row ^= w.nonzero; });
        return true;
    }
    if (m_ring == Ring::Z3) {
        forRows([&w](std::uint32_t* row, int s) { addTrits(row[0], row[1], s > 0 ? w : w.negated()); });
        return true;
    }
    bool fits = true;
    const auto forEntries = [&](auto&& use) {
        forRows([&](std::uint32_t* row, int s) {
            for (std::uint32_t ws = w.nonzero; ws != 0; ws &= ws - 1) {
                const int k = std::countr_zero(ws);
                use(row[k / 4], k % 4, s * w[k]);
            }
        });
    };
    forEntries([&fits](std::uint32_t word, int lane, int by) {
        const int entry = byteOf(word, lane) + by;
        fits = fits && entry >= -kLargestEntry && entry <= kLargestEntry;
    });
    if (fits) {
        forEntries([](std::uint32_t& word, int lane, int by) { word = withByte(word, lane, byteOf(word, lane) + by); });
    }
    return fits;
}

bool TensorGame::play(State& state, const Action& action) const
{
    return add(state, action, -1);
}

bool TensorGame::takeBack(State& state, const Action& action) const
{
    return add(state, action, 1);
}

bool TensorGame::isZero(const State& state) const
{
    return std::all_of(state.words.begin(), state.words.end(), [](std::uint32_t word) { return word == 0; });
}

std::uint64_t TensorGame::hash(const State& state) const
{
    std::uint64_t sum = 0x9E3779B97F4A7C15U;
    for (const std::uint32_t word : state.words) {
        sum = (sum ^ word) * 0x9FB21C651E98DF25U;
        sum ^= sum >> 29;
    }
    return sum ^ sum >> 32;
}

int TensorGame::nonzeros(const State& state) const
{
    int count = 0;
    for (std::size_t at = 0; at < state.words.size(); ++at) {
        if (m_ring == Ring::Z) {
            for (int lane = 0; lane < 4; ++lane) {
                count += byteOf(state.words[at], lane) != 0 ? 1 : 0;
            }
        } else if (m_ring == Ring::Z2 || at % 2 == 0) {
            count += std::popcount(state.words[at]);
        }
    }
    return count;
}

std::vector<int> TensorGame::contraction(const State& state, int mode, const Vector& x) const
{
    const int rows = mode == 0 ? m_dims[1] : m_dims[0];
    const int columns = mode == 2 ? m_dims[1] : m_dims[2];
    std::vector<int> out;
    out.reserve(index(rows * columns));
    for (int r = 0; r < rows; ++r) {
        for (int c = 0; c < columns; ++c) {
            int sum = 0;
            for (int s = 0; s < m_dims[index(mode)]; ++s) {
                if (x[s] != 0) {
                    sum += x[s] * (mode == 0   ? entry(state, s, r, c)
                                   : mode == 1 ? entry(state, r, s, c)
                                               : entry(state, r, c, s));
                }
            }
            out.push_back(reduced(sum, m_ring));
        }
    }
    return out;
}

} // namespace rankfall::play
