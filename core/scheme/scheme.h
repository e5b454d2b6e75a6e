// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/algebra/rational.h"
#include "core/algebra/ring.h"
#include "core/base/error.h"
#include "core/tensor/target.h"

#include <array>
#include <string>
#include <vector>

namespace rankfall {

/// A decomposition as files hold it: for each product three coefficient vectors, exact, in the program's convention
/// (mode C row-major, not transposed).
struct Scheme {
    /// products[r][mode] is the coefficient vector of product r over that mode.
    using Product = std::array<std::vector<Rational>, 3>;

    TargetPtr target; ///< what it claims to decompose
    std::vector<Product> products;
    std::string name; ///< of the member or file, for messages; may be empty
    /// The ring the file claims, or the smallest that holds the coefficients. The truth is for verify() to say.
    Ring claimedRing = Ring::Z;
    /// The imaginary parts of Gaussian coefficients, shaped like `products`; empty when all coefficients are real.
    std::vector<Product> imaginary = {};

    /// True when no coefficient has an imaginary part.
    bool isReal() const { return imaginary.empty(); }

    int rank() const { return static_cast<int>(products.size()); }

    bool isIntegral() const; ///< every coefficient is a whole number, and real
};

/// The products as terms of small integers; an error when a coefficient is a fraction or beyond kMaxCoefficient.
/// In Z mod 2 and Z mod 3 every coefficient is reduced, and only denominators that vanish there are errors.
Expected<std::vector<Term>> termsOf(const Scheme& scheme, Ring ring);
Scheme schemeOf(TargetPtr target, const std::vector<Term>& terms, Ring ring);
/// Reads the entries of mode C in the order (k, i) of the transposed product; only for matrix multiplication targets.
Scheme withModeCTransposed(const Scheme& scheme);

} // namespace rankfall
