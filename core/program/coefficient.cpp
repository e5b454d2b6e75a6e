// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/program/coefficient.h"

#include <limits>
#include <numeric>

namespace rankfall {

namespace {

using Maybe = std::optional<Rational>;
__extension__ using Wide = __int128;

/// The fraction in lowest terms, if both parts fit 64 bits. No part of a fraction of 64 bits is beyond 127 bits here.
Maybe narrow(Wide numerator, Wide denominator)
{
    Wide x = numerator < 0 ? -numerator : numerator;
    for (Wide y = denominator; y != 0;) {
        const Wide rest = x % y;
        x = y;
        y = rest;
    }
    if (x == 0) {
        return Maybe();
    }
    numerator /= x;
    denominator /= x;
    constexpr Wide kMost = std::numeric_limits<std::int64_t>::max();
    if (numerator > kMost || numerator < -kMost || denominator > kMost) {
        return Maybe();
    }
    return Rational::make(static_cast<std::int64_t>(numerator), static_cast<std::int64_t>(denominator));
}

Maybe times(const Rational& x, const Rational& y)
{
    return narrow(Wide(x.numerator()) * y.numerator(), Wide(x.denominator()) * y.denominator());
}

Maybe plus(const Rational& x, const Rational& y)
{
    Wide left = 0;
    Wide right = 0;
    Wide numerator = 0;
    if (__builtin_mul_overflow(Wide(x.numerator()), Wide(y.denominator()), &left) ||
        __builtin_mul_overflow(Wide(y.numerator()), Wide(x.denominator()), &right) ||
        __builtin_add_overflow(left, right, &numerator)) {
        return {};
    }
    return narrow(numerator, Wide(x.denominator()) * y.denominator());
}

Rational minus(const Rational& x)
{
    // Negating the one value without a negative cannot happen: readers keep |numerator| below 2^63.
    return *Rational::make(-x.numerator(), x.denominator());
}

std::optional<Coefficient> join(const Maybe& re, const Maybe& im, Ring ring)
{
    return re && im ? reduced(Coefficient(*re, *im), ring) : std::nullopt;
}

} // namespace

Coefficient Coefficient::negated() const
{
    return {minus(re), minus(im)};
}

bool Coefficient::leadsNegative() const
{
    return re.isZero() ? im.numerator() < 0 : re.numerator() < 0;
}

std::string Coefficient::text() const
{
    if (im.isZero()) {
        return re.text();
    }
    std::string imaginary = im == Rational(1) ? "i" : im == Rational(-1) ? "-i" : im.text() + "i";
    if (re.isZero()) {
        return imaginary;
    }
    return re.text() + (im.numerator() > 0 ? "+" : "") + imaginary;
}

std::complex<long double> Coefficient::value() const
{
    const auto real = [](const Rational& x) {
        return static_cast<long double>(x.numerator()) / static_cast<long double>(x.denominator());
    };
    return {real(re), real(im)};
}

std::optional<Coefficient> reduced(const Coefficient& x, Ring ring)
{
    const int modulus = modulusOf(ring);
    if (modulus == 0) {
        return x;
    }
    const auto residue = x.re.residue(modulus);
    return residue && x.im.isZero() ? std::optional<Coefficient>(rankfall::reduced(*residue, ring)) : std::nullopt;
}

std::optional<Coefficient> sum(const Coefficient& x, const Coefficient& y, Ring ring)
{
    return join(plus(x.re, y.re), plus(x.im, y.im), ring);
}

std::optional<Coefficient> product(const Coefficient& x, const Coefficient& y, Ring ring)
{
    if (x.isReal() && y.isReal()) {
        return join(times(x.re, y.re), Rational(), ring);
    }
    const Maybe rr = times(x.re, y.re);
    const Maybe ii = times(x.im, y.im);
    const Maybe ri = times(x.re, y.im);
    const Maybe ir = times(x.im, y.re);
    return rr && ii && ri && ir ? join(plus(*rr, minus(*ii)), plus(*ri, *ir), ring) : std::nullopt;
}

std::optional<Coefficient> quotient(const Coefficient& x, const Coefficient& y, Ring ring)
{
    if (y.isZero()) {
        return std::nullopt;
    }
    const auto inverse = [](const Rational& r) { return Rational::make(r.denominator(), r.numerator()); };
    if (y.isReal()) {
        const Maybe by = inverse(y.re);
        return by ? product(x, Coefficient(*by), ring) : std::nullopt;
    }
    const Maybe norm = join(times(y.re, y.re), Rational(), ring) && times(y.im, y.im)
                           ? plus(*times(y.re, y.re), *times(y.im, y.im))
                           : Maybe();
    const Maybe by = norm ? inverse(*norm) : Maybe();
    const auto conjugate = product(x, Coefficient(y.re, minus(y.im)), ring);
    return by && conjugate ? product(*conjugate, Coefficient(*by), ring) : std::nullopt;
}

} // namespace rankfall
