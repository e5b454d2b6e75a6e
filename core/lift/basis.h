// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/lift/ternary.h"
#include "core/tensor/target.h"

namespace rankfall {

struct BasisOptions {
    std::uint64_t seed = 1;
    int steps = 10'000;               ///< changes that are drawn
    std::function<bool()> shouldStop; ///< polled at every change; may be empty
};

/// Signs for a decomposition modulo 2 of a matrix product after a change of basis: A → XAY⁻¹, B → YBZ⁻¹, C → XCZ⁻¹
/// leaves the product what it is, and changes which coefficients are zero. What lifts to Z at all lifts in every basis,
/// but with −1, 0 and 1 only where few coefficients are nonzero, so the walk over bases (one row added to another at a
/// time) cools towards few of them and asks for signs as it goes. Where lift() finds larger coefficients this mostly
/// finds signs; where it finds nothing neither does this.
///
/// The terms are exact over Z, checked; modulo 2 they are `mod2` in another basis. Nothing when none was found. The
/// same result for the same arguments unless stopped. Any thread; never throws.
std::optional<std::vector<Term>> ternaryLiftInAnotherBasis(const Tensor& target, Format format,
                                                           std::span<const Term> mod2,
                                                           const BasisOptions& options = {});

} // namespace rankfall
