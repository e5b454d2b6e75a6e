// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/search/rank_pattern.h"

#include "core/base/rng.h"
#include "core/game/term_type.h"

#include <algorithm>
#include <vector>

namespace rankfall {

namespace {

/// The ranks of the three factors, of the terms without a factor of rank one.
std::vector<std::array<int, 3>> ranksOf(std::span<const flip::PackedTerm> scheme, Format format,
                                        flip::Arithmetic arithmetic)
{
    const Ring ring = arithmetic == flip::Arithmetic::Bits    ? Ring::Z2
                      : arithmetic == flip::Arithmetic::Trits ? Ring::Z3
                                                              : Ring::Z;
    const TargetPtr target = Target::matrixMultiplication(format);
    std::vector<std::array<int, 3>> all;
    for (const Term& term : flip::unpacked(scheme, target->shape())) {
        const auto ranks = typeOfTerm(term, *target, ring);
        if (std::ranges::min(ranks) >= 2) {
            all.push_back(ranks);
        }
    }
    return all;
}

} // namespace

std::uint64_t rankPattern(std::span<const flip::PackedTerm> scheme, Format format, flip::Arithmetic arithmetic)
{
    std::uint64_t pattern = 0;
    for (auto ranks : ranksOf(scheme, format, arithmetic)) {
        std::ranges::sort(ranks);
        // A sum, so that the order of the terms does not matter.
        pattern += Rng(static_cast<std::uint64_t>((ranks[0] * 64 + ranks[1]) * 64 + ranks[2]))();
    }
    return pattern;
}

std::array<int, 3> highRanks(std::span<const flip::PackedTerm> scheme, Format format, flip::Arithmetic arithmetic)
{
    std::array<int, 3> count{};
    for (const auto& ranks : ranksOf(scheme, format, arithmetic)) {
        for (std::size_t mode = 0; mode < count.size(); ++mode) {
            count[mode] += ranks[mode] >= 3 ? 1 : 0;
        }
    }
    return count;
}

} // namespace rankfall
