// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/scheme/scheme.h"

#include <utility>
#include <vector>

namespace rankfall {

/// What two schemes of one shape share, product by product, whatever the order of products and the signs and scales of
/// factors.
struct SchemeDifference {
    std::vector<std::pair<int, int>> common; ///< product of the first, the same product of the second
    std::vector<int> onlyInFirst;
    std::vector<int> onlyInSecond;
};

/// Errors: different shapes; see canonicalProducts().
Expected<SchemeDifference> differenceOf(const Scheme& first, const Scheme& second, Ring ring);

} // namespace rankfall
