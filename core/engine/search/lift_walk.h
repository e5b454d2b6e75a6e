// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/tensor/target.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace rankfall {

struct LiftWalkOptions {
    int largest = 1;             ///< coefficients that are accepted: up to this
    int lifts = 300;             ///< schemes that are tried
    std::int64_t flips = 10'000; ///< from one to the next
    std::uint64_t seed = 1;
    std::function<bool()> shouldStop; ///< polled at every scheme and in lifting; may be empty
};

/// From a decomposition modulo 2 to one over Z of the same rank or below, though the one given may not lift: flips
/// modulo 2 lead to others of its rank, of which some do. Each is tried with signs, one Hensel lift, and signs in
/// another basis. Of 3x4x5:47 one in ten lifts, so that this takes 0.1 s; of 4x4x4:47 none does.
///
/// The terms are exact over Z, checked. Nothing when none was found. The same result for the same arguments unless
/// stopped. Any thread; never throws.
std::optional<std::vector<Term>> liftByWalking(const TargetPtr& target, std::span<const Term> mod2,
                                               const LiftWalkOptions& options = {});

} // namespace rankfall
