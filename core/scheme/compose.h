// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/scheme/scheme.h"

namespace rankfall {

// Schemes of matrix products made of others. All of them hold in every ring in which their parts hold. Coefficients
// must be whole numbers that stay far inside 64 bits.

/// Side by side: n×m by m×p of `x` and n×m by m×q of `y` make one of n×m by m×(p+q). Ranks add.
Scheme joined(const Scheme& x, const Scheme& y);

/// `outer` on blocks, each block product done by `inner`: all three sizes and the ranks multiply.
Scheme nested(const Scheme& outer, const Scheme& inner);

/// Without column `column` of B and C: n×m by m×(p−1). Products that vanish are dropped, so the rank may fall.
Scheme withoutColumn(const Scheme& scheme, int column);

} // namespace rankfall
