// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/rng.h"
#include "core/sat/bits.h"

namespace rankfall::sat {

/// Some `count` rows of a scheme that lie close together: begins at a random one and always adds the row whose factors
/// add least to the spans of the factors so far, so that the sum of the rows fits a small box. With probability
/// `strays` a step takes any row instead. Ascending.
std::vector<int> pickRows(std::span<const BitTerm> scheme, int count, double strays, Rng& rng);

} // namespace rankfall::sat
