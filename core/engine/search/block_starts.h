// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/rng.h"
#include "core/tensor/target.h"

namespace rankfall {

/// Algorithms that take a product apart into smaller ones modulo 2 or 3, each by its definition: where descents begin
/// that the definition of the whole would never lead to. One is drawn; nothing where there is none. Exact in the ring
/// for what the targets say they are; whoever uses it verifies.
///
/// - In an algebra with one of dimension up to 32 the one is a sum of idempotents, found as powers of random elements,
///   as long as they fall apart; a basis is taken from the products e·x·f of all x with two of them (B. Peirce 1870),
///   and a term is a product of two of its elements that does not vanish. A group algebra so becomes a sum of
///   products of matrices, fields and the like; 64 terms of group:D4 modulo 3 become 12.
/// - A product of polynomials with n + m − 1 coefficients is found modulo a polynomial of some degree d and from its
///   n + m − 1 − d highest coefficients (Winograd 1977); the polynomials modulo it are an algebra of the first kind.
///   A Toeplitz matrix times a vector is the transposed problem.
std::vector<Term> blockStart(const Target& target, Ring ring, Rng& rng);

} // namespace rankfall
