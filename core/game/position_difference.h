// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/position.h"

#include <utility>
#include <vector>

namespace rankfall {

/// What two positions of one problem share, term by term, and where their residuals differ. Products count, whatever
/// their order, signs and scales; a product that one holds twice has two partners in the other or none.
struct PositionDifference {
    std::vector<std::pair<int, int>> common; ///< term of the first, the same term of the second; ascending
    std::vector<int> onlyInFirst;            ///< ascending
    std::vector<int> onlyInSecond;           ///< ascending
    Tensor residual;                         ///< first less second, in the ring

    bool isSame() const { return onlyInFirst.empty() && onlyInSecond.empty(); }
};

/// Both must have the shape and the ring of one problem.
PositionDifference differenceOf(const Position& first, const Position& second);

} // namespace rankfall
