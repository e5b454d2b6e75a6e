// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/tensor/tensor.h"

#include <functional>
#include <span>
#include <vector>

namespace rankfall::flip {

/// Puts terms that sum to the residual into an order worth playing: at each step the one after which the slice-rank
/// bound is lowest, then the fewest nonzeros. Large cases use the nonzeros only, or just play small terms first; so
/// does the rest of a call that is told to stop. `barredFirst` are terms that must not come first; empty when all are
/// barred.
std::vector<Term> orderedForPlay(const Tensor& residual, std::span<const Term> terms, Ring ring,
                                 std::span<const Term> barredFirst, const std::function<bool()>& shouldStop);

} // namespace rankfall::flip
