// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/tensor/placement.h"

#include "core/base/check.h"

#include <numeric>

namespace rankfall {

namespace {

/// The rows and columns of A, B and C are indexed by these sides.
constexpr std::array<std::array<Side, 2>, 3> kSidesOf{{{Side::N, Side::M}, {Side::M, Side::P}, {Side::N, Side::P}}};

/// Where each index of a side goes.
using Indices = std::vector<int>;

Placement bySides(Format from, Format to, Side side, const Indices& places)
{
    Placement result;
    result.format = to;
    for (std::size_t mode = 0; mode < 3; ++mode) {
        const auto [rowSide, colSide] = kSidesOf[mode];
        for (int row = 0; row < sizeOf(from, rowSide); ++row) {
            for (int col = 0; col < sizeOf(from, colSide); ++col) {
                const int newRow = rowSide == side ? places[static_cast<std::size_t>(row)] : row;
                const int newCol = colSide == side ? places[static_cast<std::size_t>(col)] : col;
                result.to[mode].push_back(newRow < 0 || newCol < 0 ? -1 : newRow * sizeOf(to, colSide) + newCol);
            }
        }
    }
    return result;
}

/// The entries of a rows×cols matrix in the places of its transpose.
Indices transposed(int rows, int cols)
{
    Indices to;
    for (int row = 0; row < rows; ++row) {
        for (int col = 0; col < cols; ++col) {
            to.push_back(col * rows + row);
        }
    }
    return to;
}

Indices unmoved(int count)
{
    Indices to(static_cast<std::size_t>(count));
    std::iota(to.begin(), to.end(), 0);
    return to;
}

Placement identity(Format format)
{
    return bySides(format, format, Side::N, unmoved(format.n));
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

Placement insertion(Format format, Side side, int first, int size)
{
    RANKFALL_CHECK(first >= 0 && first + sizeOf(format, side) <= size);
    Indices places = unmoved(sizeOf(format, side));
    for (int& place : places) {
        place += first;
    }
    return bySides(format, resized(format, side, size - sizeOf(format, side)), side, places);
}

Placement deletion(Format format, Side side, int at)
{
    const int size = sizeOf(format, side);
    RANKFALL_CHECK(size > 1 && at >= 0 && at < size);
    Indices places;
    for (int i = 0; i < size; ++i) {
        places.push_back(i == at ? -1 : i < at ? i : i - 1);
    }
    return bySides(format, resized(format, side, -1), side, places);
}

Placement rotation(Format format)
{
    const auto [n, m, p] = format;
    // B, Cᵀ and A take the places of A, B and Cᵀ.
    return {{m, p, n}, {Mode::C, Mode::A, Mode::B}, {transposed(n, m), unmoved(m * p), transposed(n, p)}};
}

Placement transposition(Format format)
{
    const auto [n, m, p] = format;
    return {{p, m, n}, {Mode::B, Mode::A, Mode::C}, {transposed(n, m), transposed(m, p), transposed(n, p)}};
}

std::optional<Placement> reordering(Format from, Format to)
{
    for (int way = 0; way < 6; ++way) {
        Placement reached = identity(from);
        for (int i = 0; i < way % 3; ++i) {
            reached = followedBy(reached, rotation(reached.format));
        }
        if (way >= 3) {
            reached = followedBy(reached, transposition(reached.format));
        }
        if (reached.format == to) {
            return reached;
        }
    }
    return std::nullopt;
}

Placement followedBy(const Placement& first, const Placement& second)
{
    Placement result;
    result.format = second.format;
    for (std::size_t mode = 0; mode < 3; ++mode) {
        const auto between = static_cast<std::size_t>(index(first.mode[mode]));
        result.mode[mode] = second.mode[between];
        for (const int place : first.to[mode]) {
            result.to[mode].push_back(place < 0 ? -1 : second.to[between][static_cast<std::size_t>(place)]);
        }
    }
    return result;
}

} // namespace rankfall
