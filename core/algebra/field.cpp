// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/algebra/field.h"

#include <limits>

namespace rankfall {

namespace {

__extension__ using Wide = __int128;

std::optional<Rational> fitted(Wide numerator, Wide denominator)
{
    Wide a = numerator < 0 ? -numerator : numerator;
    Wide b = denominator;
    while (b != 0) {
        const Wide rest = a % b;
        a = b;
        b = rest;
    }
    if (a > 1) {
        numerator /= a;
        denominator /= a;
    }
    constexpr Wide kMost = std::numeric_limits<std::int64_t>::max();
    if (numerator > kMost || numerator < -kMost || denominator > kMost) {
        return std::nullopt;
    }
    return Rational::make(static_cast<std::int64_t>(numerator), static_cast<std::int64_t>(denominator));
}

} // namespace

std::optional<Rational> reduced(const Rational& value, Ring ring)
{
    const int modulus = modulusOf(ring);
    if (modulus == 0) {
        return value;
    }
    const auto residue = value.residue(modulus);
    return residue ? std::optional(Rational(reduced(*residue, ring))) : std::nullopt;
}

std::optional<Rational> sum(const Rational& x, const Rational& y, Ring ring)
{
    // Two products of 63-bit numbers: their sum fits 128 bits.
    const auto exact =
        fitted(static_cast<Wide>(x.numerator()) * y.denominator() + static_cast<Wide>(y.numerator()) * x.denominator(),
               static_cast<Wide>(x.denominator()) * y.denominator());
    return exact ? reduced(*exact, ring) : std::nullopt;
}

std::optional<Rational> product(const Rational& x, const Rational& y, Ring ring)
{
    const auto exact =
        fitted(static_cast<Wide>(x.numerator()) * y.numerator(), static_cast<Wide>(x.denominator()) * y.denominator());
    return exact ? reduced(*exact, ring) : std::nullopt;
}

std::optional<Rational> inverse(const Rational& value, Ring ring)
{
    const auto here = reduced(value, ring);
    if (!here || here->isZero()) {
        return std::nullopt;
    }
    const auto exact = Rational::make(here->denominator(), here->numerator());
    return exact ? reduced(*exact, ring) : std::nullopt;
}

} // namespace rankfall
