// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "core/scheme/scheme.h"
#include "core/tensor/placement.h"

namespace rankfall {

// Schemes of matrix products made of others. All of them hold in every ring in which their parts hold, and say of the
// ring what the first one claims. Whoever calls them sees to it that the target is a matrix product.

/// One product for each triple of indices; of any size, also where Target::schoolbook() has no terms.
Scheme byDefinition(Format format, Ring ring);

/// Every product with its entries in other places. Products that vanish are dropped.
Scheme placed(const Scheme& scheme, const Placement& placement);

/// Side by side: two formats that differ at most along `side`, where their sizes add. Ranks add.
Scheme joined(const Scheme& x, const Scheme& y, Side side = Side::P);

/// `outer` on blocks, each block product done by `inner`: all three sizes and the ranks multiply. An error when a
/// coefficient passes 64 bits.
Expected<Scheme> nested(const Scheme& outer, const Scheme& inner);

/// One larger along `side`: the products of the scheme, and the definition's for what is new.
Scheme extended(const Scheme& scheme, Side side);

/// One smaller along `side`, without index `at`. The rank falls by the products that vanish.
Scheme without(const Scheme& scheme, Side side, int at);

} // namespace rankfall
