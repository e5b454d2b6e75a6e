// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/rng.h"
#include "core/learn/scheme.h"

namespace rankfall::learn {

/// Images of a scheme under changes of basis that leave the matrix product what it is (A -> P A Q, B -> Q^-1 B R, C ->
/// P C R): exact schemes of the same product and rank. Schemes modulo 2 only.

/// An image with few nonzero coefficients: `rounds` descents by additions of one row or column to another, each with a
/// little heat at first; the lightest that was met.
Scheme sparseImage(const Scheme& scheme, int rounds, Rng& rng);

/// Rows, columns and inner indices renumbered; of square products also rotated and transposed.
Scheme renumberedImage(const Scheme& scheme, Rng& rng);

/// So many random additions.
Scheme addedImage(const Scheme& scheme, int additions, Rng& rng);

/// Nonzero coefficients.
int weightOf(const Scheme& scheme);

} // namespace rankfall::learn
