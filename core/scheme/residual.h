// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/scheme/scheme.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace rankfall {

/// A cell in which the products of a scheme do not sum to the target, and what is missing there: target − sum.
struct Excess {
    Cell cell;
    std::int64_t value = 0;
};

/// Where a scheme with whole coefficients misses its target over the integers, C fastest. For one that holds modulo 2
/// only these are the cells in which the difference is even, but not zero. For display: verify() says what is exact.
/// Nothing for other coefficients, and for sums that leave 64 bits.
std::optional<std::vector<Excess>> integerResidual(const Scheme& scheme);

} // namespace rankfall
