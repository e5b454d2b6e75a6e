// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/search/format_moves.h"

#include "core/base/check.h"

#include <algorithm>

namespace rankfall {

namespace {

using flip::PackedTerm;
using flip::PackedTerms;

std::uint64_t placed(std::uint64_t bits, const std::vector<int>& to)
{
    std::uint64_t out = 0;
    for (; bits != 0; bits &= bits - 1) {
        const int place = to[static_cast<std::size_t>(__builtin_ctzll(bits))];
        out |= place < 0 ? 0 : std::uint64_t{1} << place;
    }
    return out;
}

/// Products that vanish are dropped. All factors must fit 64 entries.
PackedTerms placed(std::span<const PackedTerm> scheme, const Placement& placement)
{
    RANKFALL_CHECK(std::ranges::all_of(entriesOf(placement.format), [](int entries) { return entries <= 64; }));
    PackedTerms out;
    for (const PackedTerm& term : scheme) {
        PackedTerm next;
        bool vanishes = false;
        for (std::size_t mode = 0; mode < 3; ++mode) {
            const auto to = static_cast<std::size_t>(index(placement.mode[mode]));
            next.plus[to] = placed(term.plus[mode], placement.to[mode]);
            next.minus[to] = placed(term.minus[mode], placement.to[mode]);
            vanishes = vanishes || (next.plus[to] | next.minus[to]) == 0;
        }
        if (!vanishes) {
            out.push_back(next);
        }
    }
    return out;
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

} // namespace

PackedTerms extended(std::span<const PackedTerm> scheme, Format format, Side side)
{
    const Format next = resized(format, side, 1);
    PackedTerms out = placed(scheme, insertion(format, side, 0, sizeOf(next, side)));
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
    return placed(scheme, deletion(format, side, at));
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
    const int size = sizeOf(firstFormat, side) + sizeOf(secondFormat, side);
    PackedTerms out = placed(first, insertion(firstFormat, side, 0, size));
    const PackedTerms behind = placed(second, insertion(secondFormat, side, sizeOf(firstFormat, side), size));
    out.insert(out.end(), behind.begin(), behind.end());
    return out;
}

PackedTerms permuted(PackedTerms scheme, Format from, Format to)
{
    const auto way = reordering(from, to);
    RANKFALL_CHECK(way.has_value());
    return from == to ? std::move(scheme) : placed(scheme, *way);
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
