// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/search/rank_pattern.h"

#include "core/algebra/elimination.h"
#include "core/base/rng.h"

#include <algorithm>
#include <array>

namespace rankfall {

namespace {

/// Of a matrix given row by row.
int rankOf(std::uint64_t entries, int rows, int cols)
{
    const std::uint64_t row = cols == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << cols) - 1;
    std::vector<std::uint64_t> list;
    for (int r = 0; r < rows; ++r) {
        list.push_back(entries >> (r * cols) & row);
    }
    return rankMod2(std::move(list));
}

} // namespace

std::uint64_t rankPattern(std::span<const flip::PackedTerm> scheme, Format format)
{
    const std::array<std::array<int, 2>, 3> sizes{{{format.n, format.m}, {format.m, format.p}, {format.n, format.p}}};
    std::uint64_t pattern = 0;
    for (const flip::PackedTerm& term : scheme) {
        std::array<int, 3> ranks{};
        for (std::size_t mode = 0; mode < 3; ++mode) {
            ranks[mode] = rankOf(term.plus[mode] | term.minus[mode], sizes[mode][0], sizes[mode][1]);
        }
        std::ranges::sort(ranks);
        // A sum, so that the order of the terms does not matter.
        pattern += Rng(static_cast<std::uint64_t>((ranks[0] * 64 + ranks[1]) * 64 + ranks[2]))();
    }
    return pattern;
}

} // namespace rankfall
