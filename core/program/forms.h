// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/program/linear.h"
#include "core/scheme/scheme.h"

#include <array>

namespace rankfall {

// The one place where schemes become linear maps and back. Private to the room.

/// The maps of A, B and C, without sums, in the ring: outputs of the first two and inputs of the third are the
/// products.
Expected<std::array<LinearProgram, 3>> formsOf(const Scheme& scheme, Ring ring);

/// A scheme with these sparse factors, product by product.
std::optional<Scheme> schemeOfFactors(TargetPtr target, const std::vector<std::array<Sum, 3>>& factors, Ring ring);

} // namespace rankfall
