// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/game/term_type.h"

#include "core/algebra/elimination.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace rankfall {

namespace {

int rankOf(const Factor& factor, const ModeLayout& layout, Ring ring)
{
    std::vector<std::vector<std::int32_t>> rows(static_cast<std::size_t>(layout.rows),
                                                std::vector<std::int32_t>(static_cast<std::size_t>(layout.cols), 0));
    for (int i = 0; i < factor.size(); ++i) {
        const auto place = layout.place[static_cast<std::size_t>(i)];
        rows[static_cast<std::size_t>(place.row)][static_cast<std::size_t>(place.col)] = factor[i];
    }
    if (ring == Ring::Z2) {
        std::vector<std::uint64_t> masks;
        for (const auto& row : rows) {
            std::uint64_t mask = 0;
            for (std::size_t c = 0; c < row.size(); ++c) {
                mask |= static_cast<std::uint64_t>(row[c] & 1) << c;
            }
            masks.push_back(mask);
        }
        return rankMod2(std::move(masks));
    }
    RankModPrime rank(layout.cols, rankPrime(ring));
    for (const auto& row : rows) {
        rank.add(row);
    }
    return rank.rank();
}

} // namespace

bool hasMatrixModes(const Target& target)
{
    return std::all_of(kModes.begin(), kModes.end(), [&](Mode mode) {
        const ModeLayout& layout = target.layout(mode);
        return layout.size() == layout.rows * layout.cols && (layout.rows > 1 || target.format().has_value());
    });
}

std::array<int, 3> typeOfTerm(const Term& term, const Target& target, Ring ring)
{
    std::array<int, 3> type{};
    const bool matrices = hasMatrixModes(target);
    for (const Mode mode : kModes) {
        const Factor& factor = term.factor(mode);
        type[static_cast<std::size_t>(index(mode))] =
            matrices ? rankOf(factor, target.layout(mode), ring) : factor.nonzeros();
    }
    return type;
}

} // namespace rankfall
