// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/rng.h"
#include "core/engine/flip/packing.h"
#include "core/tensor/target.h"

namespace rankfall {

/// The terms of a target's definition cut into parts, first to last: any target as it grows. What the first k parts sum
/// to is a target of its own, smaller than the next, so that a scheme of it with the terms of part k is one of the
/// next: where a descent from the whole definition ends in a valley, one that passes through good schemes of the
/// smaller ones may end in another.
///
/// Which order is drawn: by the rows and columns of the matrices and the places in the vectors of A and B, those of
/// small index first, so that the smaller targets are mostly of the same family (uu:4x4x4 in uu:5x5x5); the same in a
/// random order of the indices; or entry by entry of one mode, in a random order. No part is empty.
std::vector<flip::PackedTerms> growthOf(const Target& target, Ring ring, Rng& rng);

/// The definition in another basis of two modes, drawn: a few coordinates added to others, and a term for every two
/// coordinates whose product is not zero. More terms than by the definition, but another place in the flip graph, which
/// no symmetry of the target need lead to. Empty when a coefficient becomes too large over Z.
std::vector<Term> inAnotherBasis(const Target& target, Ring ring, Rng& rng);

} // namespace rankfall
