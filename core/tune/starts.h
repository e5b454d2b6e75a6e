// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/scheme/scheme.h"

#include <vector>

namespace rankfall {

/// Strassen's own scheme (1969), 18 additions, and Winograd's variant of it, 15 once sums are shared.
Scheme strassenScheme();
Scheme winogradScheme();

/// Where walks may start besides the scheme itself: for cubes of 2, 4 and 8 in as many products as recursion gives,
/// Strassen's and Winograd's schemes inside themselves. Exact over Z; empty for other schemes.
std::vector<Scheme> relatedStarts(const Scheme& scheme);

} // namespace rankfall
