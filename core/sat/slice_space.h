// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/rng.h"
#include "core/sat/brent.h"

namespace rankfall::sat {

/// Answers the question of solveBrent() by algebra where the number of terms is close to the largest unfolding rank a.
///
/// The tensor is a space S of matrices, spanned by its a slices, and a decomposition is a set of rank-one matrices
/// whose span contains S. Those within S are found by listing all rank-one matrices. a + 1 matrices must lie in S
/// extended by one class x modulo S, so the rank-one matrices are sorted by their class and each class is tried; a + 2
/// need two classes and their sum. With more the classes are too many combinations, and with a mode longer than 16 (or
/// two whose lengths sum to more than 18) the matrices are too many: OutOfBudget.
///
/// `core` is concise (its sizes are its unfolding ranks). Without `other`, Impossible is a proof. With `other`, a
/// decomposition of the tensor, the answer has at least three terms that are not among those; nothing is proved then.
/// The choice among several answers is the Rng's.
TermsFound solveSlices(const BitTensor& core, int terms, std::span<const BitTerm> other, const Budget& budget,
                       Rng& rng);

/// How many terms of x are not among y.
int countNew(std::span<const BitTerm> x, std::span<const BitTerm> y);

} // namespace rankfall::sat
