// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/scheme/scheme.h"

#include <array>
#include <span>

namespace rankfall {

/// The products of matrices, plain or with a structure, whose factors have these numbers of entries: general ones
/// first. Sizes go up to 8. Private to io.
std::vector<TargetPtr> targetsOfSizes(Shape shape);

/// The shapes of all of them, each once, smaller ones first.
std::vector<Shape> shapesOfProducts();

/// The rings to try, the strongest statements first.
inline constexpr std::array kTriedRings{Ring::Q, Ring::Z2, Ring::Z3};

/// What a scheme decomposes whose file numbers the entries of each matrix and says nothing else: the first of the
/// candidates for which it is exact in the first of the rings, else in the next one. Nothing when there is none, or
/// only such that have fewer nonzeros than the scheme has products: what is as small as that holds by chance.
/// `scheme.target` is not read.
TargetPtr whatIsDecomposed(const Scheme& scheme, const std::vector<TargetPtr>& candidates, std::span<const Ring> rings);

/// The same where only the largest numbers seen are known: the last entry of a matrix may stand nowhere. Gives the
/// factors zeros for it.
TargetPtr growToWhatIsDecomposed(Scheme& scheme, Shape seen);

} // namespace rankfall
