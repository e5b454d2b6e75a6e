// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/tensor/target.h"

namespace rankfall {

/// An algebra of finite dimension: basis element i times basis element j is the sum over k of constants[i, j, k] times
/// basis element k. Neither associative nor commutative, unless it happens to be.
struct Algebra {
    std::vector<std::string> basis; ///< identifiers, unique: "1", "i", "r2"
    Tensor constants;               ///< as long along each mode as there are basis elements
};

/// The product of two elements of the algebra, entries a_1, a_i, … by the names of the basis.
TargetPtr algebraProduct(Target::Parts about, const Algebra& algebra);

/// The group algebra of a group by its name: Cn cyclic, Dn the 2n symmetries of the n-gon, Sn and An the permutations,
/// Q8 the quaternion group, and products of these: C2xC2, S3xC2. At most 64 elements. `name` is the whole one,
/// "group:S3". Errors: no such group, too many elements.
Expected<TargetPtr> groupAlgebra(std::string_view name, std::string_view group);

/// The product of two polynomials modulo a third: "x^4+1", "x^3-x-1", or "4" for x^4, the truncated product. From
/// degree 1 to 32, its first coefficient 1 or -1. Entries a0, a1, … are coefficients.
Expected<TargetPtr> polynomialsModulo(std::string_view name, std::string_view polynomial);

/// Split-quaternions, octonions and split-octonions: doubled from the complex numbers and the quaternions by Cayley and
/// Dickson's rule (a, b)(c, d) = (ac ± d*b, da + bc*). Nothing for another name.
TargetPtr doubledAlgebra(std::string_view name);

/// A Toeplitz matrix times a vector: c_i = Σ_j t_{i−j} b_j. The entry of diagonal d = i − j is a_d, written a0, a1 …
/// on and under the main diagonal and a_1, a_2 … over it. Size from 1 to 32.
TargetPtr toeplitzTimesVector(int size);

} // namespace rankfall
