// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/scheme/scheme.h"

#include <optional>

namespace rankfall {

/// A scheme of a matrix product with its three sizes in another order: the same rank, the same coefficients, valid in
/// the same rings. In the trace form tr(A·B·Cᵀ) the three matrices may be turned cyclically, and all of them transposed
/// when two are swapped; the six ways to combine the two make the six orders. Nothing when `order` does not have the
/// sizes of the scheme, or the scheme is not of a matrix product.
std::optional<Scheme> reordered(const Scheme& scheme, Format order);

} // namespace rankfall
