// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/search/format_moves.h"

#include "core/base/check.h"

#include <algorithm>

namespace rankfall {

namespace {

using flip::PackedTerm;
using flip::PackedTerms;

/// Where the entry at (row, col) of a matrix goes; -1: nowhere.
struct Reindexing {
    int rows = 0;
    int cols = 0;
    int newCols = 0;
    int droppedRow = -1;
    int droppedCol = -1;
};

std::uint64_t reindexed(std::uint64_t bits, const Reindexing& to)
{
    std::uint64_t out = 0;
    for (int row = 0, newRow = 0; row < to.rows; ++row) {
        if (row == to.droppedRow) {
            continue;
        }
        for (int col = 0, newCol = 0; col < to.cols; ++col) {
            if (col == to.droppedCol) {
                continue;
            }
            out |= (bits >> (row * to.cols + col) & 1) << (newRow * to.newCols + newCol);
            ++newCol;
        }
        ++newRow;
    }
    return out;
}

PackedTerms reindexed(std::span<const PackedTerm> scheme, const std::array<Reindexing, 3>& to)
{
    PackedTerms out;
    for (const PackedTerm& term : scheme) {
        PackedTerm next;
        bool vanishes = false;
        for (std::size_t mode = 0; mode < 3; ++mode) {
            next.plus[mode] = reindexed(term.plus[mode], to[mode]);
            next.minus[mode] = reindexed(term.minus[mode], to[mode]);
            vanishes = vanishes || (next.plus[mode] | next.minus[mode]) == 0;
        }
        if (!vanishes) {
            out.push_back(next);
        }
    }
    return out;
}

std::array<Reindexing, 3> identity(Format f)
{
    return {Reindexing{f.n, f.m, f.m}, Reindexing{f.m, f.p, f.p}, Reindexing{f.n, f.p, f.p}};
}

std::uint64_t bit(int row, int cols, int col)
{
    return std::uint64_t{1} << (row * cols + col);
}

/// Column `to` gains column `from`.
std::uint64_t columnAdded(std::uint64_t bits, int rows, int cols, int from, int to)
{
    for (int row = 0; row < rows; ++row) {
        bits ^= (bits >> (row * cols + from) & 1) << (row * cols + to);
    }
    return bits;
}

/// Row `to` gains row `from`.
std::uint64_t rowAdded(std::uint64_t bits, int cols, int from, int to)
{
    const std::uint64_t mask = cols == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << cols) - 1;
    return bits ^ (bits >> (from * cols) & mask) << (to * cols);
}

} // namespace

int sizeOf(Format format, Side side)
{
    return side == Side::N ? format.n : side == Side::M ? format.m : format.p;
}

Format resized(Format format, Side side, int by)
{
    (side == Side::N ? format.n : side == Side::M ? format.m : format.p) += by;
    return format;
}

PackedTerms extended(std::span<const PackedTerm> scheme, Format format, Side side)
{
    const Format next = resized(format, side, 1);
    RANKFALL_CHECK(std::ranges::all_of(entriesOf(next), [](int entries) { return entries <= 64; }));
    std::array<Reindexing, 3> to = identity(format);
    to[0].newCols = next.m;
    to[1].newCols = next.p;
    to[2].newCols = next.p;
    PackedTerms out = reindexed(scheme, to);
    for (int i = 0; i < next.n; ++i) {
        for (int j = 0; j < next.m; ++j) {
            for (int k = 0; k < next.p; ++k) {
                if ((side == Side::N && i == format.n) || (side == Side::M && j == format.m) ||
                    (side == Side::P && k == format.p)) {
                    out.push_back({{bit(i, next.m, j), bit(j, next.p, k), bit(i, next.p, k)}, {}});
                }
            }
        }
    }
    return out;
}

PackedTerms projected(std::span<const PackedTerm> scheme, Format format, Side side, int at)
{
    const Format next = resized(format, side, -1);
    std::array<Reindexing, 3> to = identity(format);
    to[0].newCols = next.m;
    to[1].newCols = next.p;
    to[2].newCols = next.p;
    if (side == Side::N) {
        to[0].droppedRow = to[2].droppedRow = at;
    } else if (side == Side::M) {
        to[0].droppedCol = to[1].droppedRow = at;
    } else {
        to[1].droppedCol = to[2].droppedCol = at;
    }
    return reindexed(scheme, to);
}

PackedTerms product(std::span<const PackedTerm> x, Format xFormat, std::span<const PackedTerm> y, Format yFormat)
{
    const Format next{xFormat.n * yFormat.n, xFormat.m * yFormat.m, xFormat.p * yFormat.p};
    RANKFALL_CHECK(std::ranges::all_of(entriesOf(next), [](int entries) { return entries <= 64; }));
    // Rows and columns of the three matrices of each format.
    const auto sides = [](Format f) { return std::array<std::array<int, 2>, 3>{{{f.n, f.m}, {f.m, f.p}, {f.n, f.p}}}; };
    PackedTerms out;
    for (const PackedTerm& outer : x) {
        for (const PackedTerm& inner : y) {
            PackedTerm term;
            for (std::size_t mode = 0; mode < 3; ++mode) {
                const auto [rows, cols] = sides(xFormat)[mode];
                const auto [innerRows, innerCols] = sides(yFormat)[mode];
                for (int e = 0; e < rows * cols; ++e) {
                    for (int f = 0; f < innerRows * innerCols; ++f) {
                        const int row = e / cols * innerRows + f / innerCols;
                        const int col = e % cols * innerCols + f % innerCols;
                        const std::uint64_t here = bit(row, cols * innerCols, col);
                        const int sign = (static_cast<int>(outer.plus[mode] >> e & 1) -
                                          static_cast<int>(outer.minus[mode] >> e & 1)) *
                                         (static_cast<int>(inner.plus[mode] >> f & 1) -
                                          static_cast<int>(inner.minus[mode] >> f & 1));
                        term.plus[mode] |= sign > 0 ? here : 0;
                        term.minus[mode] |= sign < 0 ? here : 0;
                    }
                }
            }
            out.push_back(term);
        }
    }
    return out;
}

void shuffleBasisMod2(PackedTerms& scheme, Format f, int changes, Rng& rng)
{
    for (int change = 0; change < changes; ++change) {
        const Side side = kSides[static_cast<std::size_t>(rng.below(3))];
        const int size = sizeOf(f, side);
        if (size < 2) {
            continue;
        }
        const int from = rng.below(size);
        const int to = (from + 1 + rng.below(size - 1)) % size;
        for (PackedTerm& term : scheme) {
            std::uint64_t& a = term.plus[0];
            std::uint64_t& b = term.plus[1];
            std::uint64_t& c = term.plus[2];
            // The target pairs each index of one factor with the same index of another: what adds index `from` to `to`
            // in one must add `to` to `from` in the other.
            if (side == Side::M) {
                a = columnAdded(a, f.n, f.m, from, to);
                b = rowAdded(b, f.p, to, from);
            } else if (side == Side::N) {
                a = rowAdded(a, f.m, from, to);
                c = rowAdded(c, f.p, to, from);
            } else {
                b = columnAdded(b, f.m, f.p, from, to);
                c = columnAdded(c, f.n, f.p, to, from);
            }
        }
    }
}

} // namespace rankfall
