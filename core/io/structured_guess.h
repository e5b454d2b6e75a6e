// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/scheme/scheme.h"

namespace rankfall {

/// The products of matrices, plain or with a structure, whose factors have these numbers of entries: general ones
/// first. Sizes go up to 8. Private to io.
std::vector<TargetPtr> targetsOfSizes(Shape shape);

/// The shapes of all of them, each once, smaller ones first.
std::vector<Shape> shapesOfProducts();

/// What a scheme decomposes whose file numbers the entries of each matrix and says nothing else: the first of the
/// candidates for which it is exact, over ℤ or ℚ, else modulo 2, else modulo 3. Nothing when there is none.
/// `scheme.target` is not read.
TargetPtr whatIsDecomposed(const Scheme& scheme, const std::vector<TargetPtr>& candidates);

} // namespace rankfall
