// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/algebra/rational.h"
#include "core/algebra/ring.h"

#include <complex>
#include <optional>
#include <string>

namespace rankfall {

/// What a variable of a program is multiplied with: an exact Gaussian rational. In Z mod 2 it is 0 or 1, in Z mod 3 it
/// is -1, 0 or 1.
struct Coefficient {
    Rational re;
    Rational im;

    Coefficient() = default;

    Coefficient(Rational real, Rational imaginary = {}) // NOLINT(google-explicit-constructor)
        : re(real)
        , im(imaginary)
    {
    }

    Coefficient(std::int64_t integer) // NOLINT(google-explicit-constructor)
        : re(integer)
    {
    }

    bool isZero() const { return re.isZero() && im.isZero(); }

    bool isReal() const { return im.isZero(); }

    bool isOne() const { return *this == Coefficient(1); }

    bool isMinusOne() const { return *this == Coefficient(-1); }

    bool isUnit() const { return isOne() || isMinusOne(); }

    bool operator==(const Coefficient&) const = default;

    Coefficient negated() const;
    /// True when a minus sign in front of its negative reads better: -3/2, -2i, -1+i.
    bool leadsNegative() const;
    std::string text() const; ///< "3", "-3/8", "2i", "1/2-i"
    std::complex<long double> value() const;
};

// Exact results in the ring; nothing when a part would leave 64 bits, or there is no quotient.
std::optional<Coefficient> sum(const Coefficient& x, const Coefficient& y, Ring ring);
std::optional<Coefficient> product(const Coefficient& x, const Coefficient& y, Ring ring);
std::optional<Coefficient> quotient(const Coefficient& x, const Coefficient& y, Ring ring);
/// The coefficient as the ring writes it; nothing when its denominator vanishes there.
std::optional<Coefficient> reduced(const Coefficient& x, Ring ring);

} // namespace rankfall
