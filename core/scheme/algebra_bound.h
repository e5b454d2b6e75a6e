// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/algebra/ring.h"
#include "core/tensor/target.h"

#include <optional>

namespace rankfall {

/// A theorem about the product in an associative algebra with one: it takes at least 2·dim − t multiplications over a
/// field, where t counts the maximal two-sided ideals (Alder and Strassen, "On the algorithmic complexity of
/// associative algebras", Theoretical Computer Science 15, 1981).
struct AlgebraBound {
    int rank = 0;               ///< 2·dim − ideals: no scheme over `field`, hence none over Z, has fewer terms
    int ideals = 0;             ///< t
    Ring field = Ring::Z2;      ///< where it was counted
    bool isCommutative = false; ///< with one generator 2·dim − t is then reached over a large field (Winograd 1977)
};

/// Computed for algebras modulo a prime that are commutative, or whose trace form does not vanish (then they are sums
/// of simple ones): t is the dimension of what x → x^p leaves as it is, in the centre. Over Z the best of the primes 2
/// and 3, since a scheme over Z is one modulo p. Nothing for other rings, and when the tensor is no such algebra.
std::optional<AlgebraBound> alderStrassenBound(const Target& target, Ring ring);

} // namespace rankfall
