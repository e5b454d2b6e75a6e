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

/// The entries of line `from` of a rows x cols matrix (a row, or a column), moved onto line `to`; all others zero.
std::uint64_t lineMoved(std::uint64_t bits, int rows, int cols, bool isRow, int from, int to)
{
    if (isRow) {
        const std::uint64_t mask = cols == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << cols) - 1;
        return (bits >> (from * cols) & mask) << (to * cols);
    }
    std::uint64_t out = 0;
    for (int row = 0; row < rows; ++row) {
        out |= (bits >> (row * cols + from) & 1) << (row * cols + to);
    }
    return out;
}

/// Adds to a factor sign times what lineMoved() gives; false, and unchanged, where that leaves {-1, 0, 1}.
bool addLine(PackedTerm& term, std::size_t mode, std::array<int, 2> size, bool isRow, std::array<int, 2> fromTo,
             int sign, flip::Arithmetic arithmetic)
{
    std::uint64_t& plus = term.plus[mode];
    std::uint64_t& minus = term.minus[mode];
    std::uint64_t addPlus = lineMoved(plus, size[0], size[1], isRow, fromTo[0], fromTo[1]);
    std::uint64_t addMinus = lineMoved(minus, size[0], size[1], isRow, fromTo[0], fromTo[1]);
    if (arithmetic == flip::Arithmetic::Bits) {
        plus ^= addPlus;
        return true;
    }
    if (sign < 0) {
        std::swap(addPlus, addMinus);
    }
    if (((plus & addPlus) | (minus & addMinus)) != 0) {
        return false;
    }
    const std::uint64_t newPlus = (plus | addPlus) & ~(minus | addMinus);
    minus = (minus | addMinus) & ~(plus | addPlus);
    plus = newPlus;
    return true;
}

std::uint64_t transposed(std::uint64_t bits, int rows, int cols)
{
    std::uint64_t out = 0;
    for (; bits != 0; bits &= bits - 1) {
        const int e = __builtin_ctzll(bits);
        out |= bit(e % cols, rows, e / cols);
    }
    return out;
}

PackedTerm factorsOf(const PackedTerm& term, std::array<std::size_t, 3> modes)
{
    PackedTerm out;
    for (std::size_t mode = 0; mode < 3; ++mode) {
        out.plus[mode] = term.plus[modes[mode]];
        out.minus[mode] = term.minus[modes[mode]];
    }
    return out;
}

void transpose(PackedTerm& term, std::size_t mode, int rows, int cols)
{
    term.plus[mode] = transposed(term.plus[mode], rows, cols);
    term.minus[mode] = transposed(term.minus[mode], rows, cols);
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

PackedTerms merged(std::span<const PackedTerm> first, Format firstFormat, std::span<const PackedTerm> second,
                   Format secondFormat, Side side)
{
    Format next = firstFormat;
    next = resized(next, side, sizeOf(secondFormat, side));
    RANKFALL_CHECK(std::ranges::all_of(entriesOf(next), [](int entries) { return entries <= 64; }));
    const std::array<int, 3> newCols{next.m, next.p, next.p};
    std::array<Reindexing, 3> to = identity(firstFormat);
    std::array<Reindexing, 3> after = identity(secondFormat);
    for (std::size_t mode = 0; mode < 3; ++mode) {
        to[mode].newCols = after[mode].newCols = newCols[mode];
    }
    // Where the second scheme's rows and columns begin: behind the first one's along the side that grows.
    const int n = side == Side::N ? firstFormat.n : 0;
    const int m = side == Side::M ? firstFormat.m : 0;
    const int p = side == Side::P ? firstFormat.p : 0;
    const std::array<int, 3> offset{n * next.m + m, m * next.p + p, n * next.p + p};
    PackedTerms out = reindexed(first, to);
    for (PackedTerm term : reindexed(second, after)) {
        for (std::size_t mode = 0; mode < 3; ++mode) {
            term.plus[mode] <<= offset[mode];
            term.minus[mode] <<= offset[mode];
        }
        out.push_back(term);
    }
    return out;
}

PackedTerms permuted(PackedTerms scheme, Format from, Format to)
{
    RANKFALL_CHECK(sorted(from) == sorted(to));
    // C = A B as Cᵗ = Bᵗ Aᵗ, which turns the sizes round, and rotations of the trace form.
    const auto turn = [&] {
        for (PackedTerm& term : scheme) {
            transpose(term, 0, from.n, from.m);
            transpose(term, 1, from.m, from.p);
            transpose(term, 2, from.n, from.p);
            term = factorsOf(term, {1, 0, 2});
        }
        from = {from.p, from.m, from.n};
    };
    const auto rotate = [&] {
        for (PackedTerm& term : scheme) {
            // (A, B, Cᵗ) becomes (B, Cᵗ, A); the last is stored transposed again.
            transpose(term, 2, from.n, from.p);
            term = factorsOf(term, {1, 2, 0});
            transpose(term, 2, from.n, from.m);
        }
        from = {from.m, from.p, from.n};
    };
    for (int turned = 0; turned < 2 && from != to; ++turned) {
        for (int rotated = 0; rotated < 3 && from != to; ++rotated) {
            rotate();
        }
        if (from != to) {
            turn();
        }
    }
    RANKFALL_CHECK(from == to);
    return scheme;
}

void shuffleBasis(PackedTerms& scheme, Format f, flip::Arithmetic arithmetic, int changes, Rng& rng)
{
    for (int change = 0; change < changes; ++change) {
        const Side side = kSides[static_cast<std::size_t>(rng.below(3))];
        const int size = sizeOf(f, side);
        const int sign = rng.below(2) == 0 ? 1 : -1;
        if (size < 2) {
            continue;
        }
        const int from = rng.below(size);
        const int to = (from + 1 + rng.below(size - 1)) % size;
        // The target pairs each index of one factor with the same index of another: what adds index `from` to `to` in
        // one must subtract `to` from `from` in the other.
        PackedTerms next = scheme;
        const bool fits = std::ranges::all_of(next, [&](PackedTerm& term) {
            switch (side) {
            case Side::N:
                return addLine(term, 0, {f.n, f.m}, true, {from, to}, sign, arithmetic) &&
                       addLine(term, 2, {f.n, f.p}, true, {to, from}, -sign, arithmetic);
            case Side::M:
                return addLine(term, 0, {f.n, f.m}, false, {from, to}, sign, arithmetic) &&
                       addLine(term, 1, {f.m, f.p}, true, {to, from}, -sign, arithmetic);
            default:
                return addLine(term, 1, {f.m, f.p}, false, {from, to}, sign, arithmetic) &&
                       addLine(term, 2, {f.n, f.p}, false, {to, from}, -sign, arithmetic);
            }
        });
        if (fits) {
            scheme = std::move(next);
        }
    }
}

} // namespace rankfall
