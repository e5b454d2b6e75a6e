// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/sat/subset.h"

#include <algorithm>

namespace rankfall::sat {

std::vector<int> pickRows(std::span<const BitTerm> scheme, int count, double strays, Rng& rng)
{
    const int rows = static_cast<int>(scheme.size());
    std::vector<int> picked;
    std::vector<bool> isPicked(scheme.size(), false);
    std::array<Span, 3> spans;
    while (static_cast<int>(picked.size()) < std::min(count, rows)) {
        const bool strayed = picked.empty() || rng.below(1000) < static_cast<int>(strays * 1000);
        int best = -1;
        int bestGrowth = 4;
        int equals = 0;
        for (int r = 0; r < rows; ++r) {
            if (isPicked[static_cast<std::size_t>(r)]) {
                continue;
            }
            int growth = 0;
            for (std::size_t mode = 0; mode < 3 && !strayed; ++mode) {
                growth += spans[mode].contains(scheme[static_cast<std::size_t>(r)][mode]) ? 0 : 1;
            }
            if (growth < bestGrowth) {
                bestGrowth = growth;
                equals = 0;
            }
            if (growth == bestGrowth && rng.below(++equals) == 0) {
                best = r;
            }
        }
        picked.push_back(best);
        isPicked[static_cast<std::size_t>(best)] = true;
        for (std::size_t mode = 0; mode < 3; ++mode) {
            spans[mode].add(scheme[static_cast<std::size_t>(best)][mode]);
        }
    }
    std::ranges::sort(picked);
    return picked;
}

} // namespace rankfall::sat
