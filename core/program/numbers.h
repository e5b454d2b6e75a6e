// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/program/program.h"

#include <optional>

namespace rankfall {

/// How errors of rounding grow in one level of recursion, at most (Ballard, Benson, Druinsky, Lipshitz, Schwartz 2016):
/// the growth factor E = max over entries c of Σ_r |w_cr| · ‖u_r‖₁ · ‖v_r‖₁. The bound for L levels over n×n matrices
/// is about E^L times that of the leaves; the definition itself has E = the inner size. Strassen has 12, Winograd's
/// variant 18. It belongs to the products, not to the way in which their sums are computed. Unlike the measured error
/// it is a worst case.
double growthFactor(const Program& program);

/// The exponent ω in O(N^ω) of the recursion: 3 log R / log(n·m·p); nothing for what is no matrix product, or 1x1x1.
std::optional<double> exponentOf(const Target& target, int rank);

} // namespace rankfall
