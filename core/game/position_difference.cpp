// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/game/position_difference.h"

#include "core/base/check.h"

#include <algorithm>
#include <map>

namespace rankfall {

PositionDifference differenceOf(const Position& first, const Position& second)
{
    RANKFALL_CHECK(first.ring() == second.ring() && first.target().shape() == second.target().shape());
    const Ring ring = first.ring();
    std::map<Term, std::vector<int>> places; // of the second's terms; the first of equal ones is taken first
    for (int i = second.rank(); i-- > 0;) {
        places[canonical(second.term(i), ring)].push_back(i);
    }
    PositionDifference difference;
    for (int i = 0; i < first.rank(); ++i) {
        const auto found = places.find(canonical(first.term(i), ring));
        if (found == places.end() || found->second.empty()) {
            difference.onlyInFirst.push_back(i);
            continue;
        }
        difference.common.emplace_back(i, found->second.back());
        found->second.pop_back();
    }
    for (const auto& [term, left] : places) {
        difference.onlyInSecond.insert(difference.onlyInSecond.end(), left.begin(), left.end());
    }
    std::ranges::sort(difference.onlyInSecond);
    // The terms that both hold cancel; what is left of them is the difference of the residuals with the other sign.
    difference.residual = Tensor(first.target().shape());
    for (const int i : difference.onlyInFirst) {
        difference.residual.add(first.term(i), -1, ring);
    }
    for (const int i : difference.onlyInSecond) {
        difference.residual.add(second.term(i), 1, ring);
    }
    return difference;
}

} // namespace rankfall
