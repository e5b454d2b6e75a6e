// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/search/policy.h"
#include "core/engine/search/symmetry.h"

namespace rankfall {

/// Random changes of basis before a slab is taken out or added: in another basis it is another start.
inline constexpr int kBasisChanges = 40;

/// The starts of a job's descent, in the stage's format: everything but Grow, Climb, Symmetric and Lift, which make
/// their own. Empty when a source is.
std::vector<flip::PackedTerms> startsOf(const Job& job, const SchemeArchive& archive, Rng& rng);

/// What the job walks on: bits in a descent among schemes modulo 2 that lift, whatever the stage.
flip::Arithmetic arithmeticOf(const Job& job);

/// Coefficients -1 become 1.
void reduceModulo2(flip::PackedTerms& scheme);

/// A random cut of the diagonal for cyclicStart(). Most of the time into as many parts as the goal needs modulo 3,
/// because every other term comes in threes. Mirrored: one that the reflection keeps, see flip::OrbitKind.
CyclicScheme randomCyclicStart(int n, int goal, flip::OrbitKind kind, Rng& rng);

} // namespace rankfall
