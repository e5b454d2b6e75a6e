// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/search/rank_pattern.h"

#include "core/base/rng.h"
#include "core/game/term_type.h"

#include <algorithm>

namespace rankfall {

std::uint64_t rankPattern(std::span<const flip::PackedTerm> scheme, Format format, flip::Arithmetic arithmetic)
{
    const Ring ring = arithmetic == flip::Arithmetic::Bits    ? Ring::Z2
                      : arithmetic == flip::Arithmetic::Trits ? Ring::Z3
                                                              : Ring::Z;
    const TargetPtr target = Target::matrixMultiplication(format);
    std::uint64_t pattern = 0;
    for (const Term& term : flip::unpacked(scheme, target->shape())) {
        auto ranks = typeOfTerm(term, *target, ring);
        std::ranges::sort(ranks);
        if (ranks[0] < 2) {
            continue;
        }
        // A sum, so that the order of the terms does not matter.
        pattern += Rng(static_cast<std::uint64_t>((ranks[0] * 64 + ranks[1]) * 64 + ranks[2]))();
    }
    return pattern;
}

} // namespace rankfall
