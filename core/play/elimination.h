// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace rankfall::play {

/// What ranks over Z are taken modulo: the largest prime below 2^8. They can only come out too small.
inline constexpr int kLargePrime = 251;

/// The residue in [0, p).
inline int residue(int value, int p)
{
    const int rest = value % p;
    return rest < 0 ? rest + p : rest;
}

inline int inverseModulo(int value, int p)
{
    int result = 1;
    for (int power = p - 2, base = residue(value, p); power > 0; power /= 2, base = base * base % p) {
        if (power % 2 == 1) {
            result = result * base % p;
        }
    }
    return result;
}

/// Reduces a matrix of residues, row by row, to reduced row echelon form in place; returns the columns of its pivots.
inline std::vector<int> reduceRows(std::vector<int>& matrix, int rows, int columns, int p)
{
    std::vector<int> pivots;
    const auto at = [&](int r, int c) -> int& {
        return matrix[static_cast<std::size_t>(r) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(c)];
    };
    for (int column = 0; column < columns && static_cast<int>(pivots.size()) < rows; ++column) {
        const int top = static_cast<int>(pivots.size());
        int found = top;
        while (found < rows && at(found, column) == 0) {
            ++found;
        }
        if (found == rows) {
            continue;
        }
        const int scale = inverseModulo(at(found, column), p);
        for (int c = 0; c < columns; ++c) {
            std::swap(at(found, c), at(top, c));
            at(top, c) = at(top, c) * scale % p;
        }
        for (int r = 0; r < rows; ++r) {
            const int factor = at(r, column);
            if (r == top || factor == 0) {
                continue;
            }
            for (int c = 0; c < columns; ++c) {
                at(r, c) = residue(at(r, c) - factor * at(top, c), p);
            }
        }
        pivots.push_back(column);
    }
    return pivots;
}

/// Rank modulo 2 of rows of at most 32 bits. Scrambles them.
inline int rankOfBits(std::uint32_t* rows, int count)
{
    int rank = 0;
    for (int i = 0; i < count; ++i) {
        const std::uint32_t row = rows[i];
        if (row == 0) {
            continue;
        }
        ++rank;
        const std::uint32_t pivot = row & (~row + 1);
        for (int j = i + 1; j < count; ++j) {
            rows[j] ^= (rows[j] & pivot) != 0 ? row : 0;
        }
    }
    return rank;
}

} // namespace rankfall::play
