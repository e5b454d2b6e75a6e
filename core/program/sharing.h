// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/rng.h"
#include "core/program/linear.h"

#include <functional>

namespace rankfall {

/// How hard to look for sums that occur several times.
struct Sharing {
    std::uint64_t seed = 1;
    std::int64_t steps =
        20'000; ///< for each linear map; 0: one greedy pass. The result depends on seed and steps alone
    /// Polled every few steps; once it returns true the best so far is kept.
    std::function<bool()> shouldStop = {};
};

/// The same map with fewer additions, never with more: sums that occur several times, up to a factor, are computed
/// once. A pair elimination (Paar 1997) in which the pair that occurs most goes first, then a search: some sums are
/// written out again, and pairs eliminated anew in another order; what is no worse is kept. It works in turn on the
/// map and on its transpose, where a column of uses plays the part of a sum. `program` may have sums already.
LinearProgram withSharedSums(const LinearProgram& program, Ring ring, const Sharing& how);

} // namespace rankfall
