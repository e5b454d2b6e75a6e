// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/numeric/model.h"
#include "core/scheme/scheme.h"

#include <functional>
#include <optional>

namespace rankfall::numeric {

/// A decomposition of the tensor near `x`, exact over Q or, for Complex, over Q(i), and verified: two modes are taken
/// from `x`, rounded to fractions of small denominator, and the third, in which the problem is linear, is solved for
/// exactly. All three choices are tried. Each term is then written with whole numbers where it has such a form.
/// Nothing when the entries are not rational to within 1e-6, there is no solution, or `stop` said so.
template <typename S>
std::optional<Scheme> exactNear(const TargetPtr& target, const Factors<S>& x, const std::function<bool()>& stop);

extern template std::optional<Scheme> exactNear(const TargetPtr&, const Factors<double>&, const std::function<bool()>&);
extern template std::optional<Scheme> exactNear(const TargetPtr&, const Factors<Complex>&,
                                                const std::function<bool()>&);

/// The terms as they are, in multiples of 2^-30: a decomposition in floating point (Ring::R), whose error verify()
/// says.
Scheme inFloatingPoint(const TargetPtr& target, const Factors<double>& x);

} // namespace rankfall::numeric
