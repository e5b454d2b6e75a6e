// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/scheme/scheme.h"
#include "core/symmetry/mode_order.h"

#include <array>
#include <string>
#include <vector>

namespace rankfall {

/// A square matrix of exact numbers, row-major.
struct ExactMatrix {
    int size = 0;
    std::vector<Rational> values;

    const Rational& at(int r, int c) const { return values[static_cast<std::size_t>(r * size + c)]; }

    static ExactMatrix identity(int size);
    bool operator==(const ExactMatrix&) const = default;

    /// "[[1, 0], [1/2, -1]]", as it is pasted into other programs.
    std::string text() const;
};

/// An element of the symmetry group of matrix multiplication, and which products it takes to which.
///
/// On the coefficients of a product, written as matrices U (n×m), V (m×p) and W (n×p), it first exchanges the modes,
/// and then makes P·U·Q⁻¹, Q·V·R⁻¹ and P⁻ᵀ·W·Rᵀ of them: tr(U·V·Wᵀ) stays what it is. By de Groote (1978) this is the
/// whole group when n, m and p exceed 1. Multiples of P, Q and R do the same.
struct Equivalence {
    Ring ring = Ring::Q; ///< Z2, Z3, or Q also for schemes over Z
    Format from;         ///< of the schemes that it takes
    ModeOrder modes;
    std::array<ExactMatrix, 3> forward; ///< P, Q, R, of the sizes of the format reached
    std::array<ExactMatrix, 3> back;    ///< their inverses
    /// Product i becomes product matching[i], up to scales that cancel. Empty when no scheme is meant.
    std::vector<int> matching;

    static Equivalence identity(Format format, Ring ring, int rank);

    Format to() const { return modes.apply(from); }

    /// P, Q and R can be scaled to integer matrices of determinant ±1; over Z mod 2 and Z mod 3 nothing is missing.
    bool isUnimodular() const;
};

/// What `first` and then `second` do. They must fit. Errors: an entry beyond 64 bits.
Expected<Equivalence> composed(const Equivalence& second, const Equivalence& first);
Equivalence inverseOf(const Equivalence& equivalence);

/// The scheme that it makes of one, products in the same order. Over Q the first two factors of each product are
/// primitive integer vectors with a positive lead. Errors: not of the format `from`; a coefficient beyond 64 bits, or
/// one that has no value in the ring.
Expected<Scheme> applied(const Equivalence& equivalence, const Scheme& scheme);
/// The exact check of a certificate: back inverts forward, and each product of x becomes the product of y that it is
/// matched with, all of them in turn.
bool maps(const Equivalence& equivalence, const Scheme& x, const Scheme& y);

/// The products of a scheme in one form each: u and v with leading 1 over Z mod 2, Z mod 3; over Z and Q primitive
/// integer vectors with a positive lead, w with what remains. Equal products, equal coefficients. Errors: a coefficient
/// beyond 64 bits, or one that has no value in the ring; a factor that is zero.
Expected<std::vector<Scheme::Product>> canonicalProducts(const Scheme& scheme, Ring ring);

} // namespace rankfall
