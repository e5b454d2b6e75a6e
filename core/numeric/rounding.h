// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/rng.h"
#include "core/numeric/levenberg.h"

namespace rankfall::numeric {

/// What a rounding reports as it goes on.
struct RoundingProgress {
    std::int64_t steps = 0; ///< of Levenberg, so far
    std::int64_t held = 0;  ///< entries that have their final value
    std::int64_t entries = 0;
    double squaredResidual = 0;
    double largest = 0;
};

/// From terms that solve in floating point, best after sparsify(), to such whose numbers are simple. Solutions come in
/// families (bases may be changed, terms scaled, and often more), so some entries can be chosen. What is nearly zero is
/// held there first, all together. Then, one after another, or many together while that goes well, entries nearest to a
/// simple number are held there, and the rest is solved for again from where it is. What fails is let go. First 0, ±1
/// (and ±i), then multiples of a half. Zeros come first of what is equally near, and one mode, drawn, comes last: its
/// numbers are linear in the others. Smirnov (2013) and Heule, Kauers and Seidl (2019) proceed like this.
///
/// True when the terms still solve; then every entry that did not get a simple number is determined by the others.
template <typename S>
bool roundOff(const Model<S>& model, Factors<S>& terms, Rng& rng, const std::function<bool()>& stop,
              const std::function<void(const RoundingProgress&)>& report);

extern template bool roundOff(const Model<double>&, Factors<double>&, Rng&, const std::function<bool()>&,
                              const std::function<void(const RoundingProgress&)>&);
extern template bool roundOff(const Model<Complex>&, Factors<Complex>&, Rng&, const std::function<bool()>&,
                              const std::function<void(const RoundingProgress&)>&);

} // namespace rankfall::numeric
