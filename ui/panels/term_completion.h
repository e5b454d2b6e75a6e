// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/position.h"

#include <array>
#include <optional>

namespace rankfall {

/// A completed term and how many nonzero cells the residual has after it.
struct Completion {
    Term term;
    int nonzerosAfter = 0;
};

/// The factor over `open` that, with the two other factors of `term`, leaves the fewest nonzero cells in the residual.
/// Exact: the slices along `open` do not interact, so each coefficient is chosen alone, from the problem's bound. Among
/// equally good ones zero wins, then the smaller, then the positive. When leaving the residual alone would be best, the
/// least bad single entry is chosen, since a term is never zero. The two other factors must not be zero.
Completion completeOne(const Tensor& residual, const Term& term, Mode open, Ring ring, int bound);

/// Fills every open factor. One open factor: completeOne. More: each is improved in turn until nothing changes, from
/// many starting points taken from the residual's own cells; a local optimum, the best of them. Nothing when the
/// residual is zero and more than one factor is open, or when a factor that is not open is zero.
std::optional<Completion> completeTerm(const Tensor& residual, const Term& term, std::array<bool, 3> open, Ring ring,
                                       int bound);

} // namespace rankfall
