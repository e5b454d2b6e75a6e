// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/io/exact.h"

#include <string>
#include <string_view>

namespace rankfall {

/// A coefficient as files write it: re + im·i. Private to io.
struct Gaussian {
    Rational re;
    Rational im;
    bool isFloating =
        false; ///< may be a rounded number: it had to be rounded to be held, or is a decimal such as 0.333

    bool isZero() const { return re.isZero() && im.isZero(); }
};

inline Rational negated(const Rational& x)
{
    return *Rational::make(-x.numerator(), x.denominator());
}

inline std::optional<Gaussian> sum(const Gaussian& x, const Gaussian& y)
{
    const auto re = sum(x.re, y.re);
    const auto im = sum(x.im, y.im);
    return re && im ? std::optional(Gaussian{*re, *im, x.isFloating || y.isFloating}) : std::nullopt;
}

inline Gaussian negated(const Gaussian& x)
{
    return {negated(x.re), negated(x.im), x.isFloating};
}

inline std::optional<Gaussian> product(const Gaussian& x, const Gaussian& y)
{
    const auto a = product(x.re, y.re);
    const auto b = product(x.im, y.im);
    const auto c = product(x.re, y.im);
    const auto d = product(x.im, y.re);
    const auto re = a && b ? sum(*a, negated(*b)) : std::nullopt;
    const auto im = c && d ? sum(*c, *d) : std::nullopt;
    return re && im ? std::optional(Gaussian{*re, *im, x.isFloating || y.isFloating}) : std::nullopt;
}

inline std::optional<Gaussian> quotient(const Gaussian& x, const Gaussian& y)
{
    if (y.im.isZero()) { // squares of large denominators would not fit
        const auto re = quotient(x.re, y.re);
        const auto im = quotient(x.im, y.re);
        return re && im ? std::optional(Gaussian{*re, *im, x.isFloating || y.isFloating}) : std::nullopt;
    }
    const auto norm = product(y, Gaussian{y.re, negated(y.im)});
    const auto above = product(x, Gaussian{y.re, negated(y.im)});
    const auto re = norm && above ? quotient(above->re, norm->re) : std::nullopt;
    const auto im = norm && above ? quotient(above->im, norm->re) : std::nullopt;
    return re && im ? std::optional(Gaussian{*re, *im, x.isFloating || y.isFloating}) : std::nullopt;
}

/// A real number as text: "3", "-3/8", "0.125", "1e-3", "1.", with the sign in front. Decimals are taken at their word;
/// those that 64 bits do not hold are rounded to the nearest multiple of 2^-40 and say so. Nothing when malformed or
/// too large.
std::optional<Gaussian> readNumber(std::string_view text);
/// The value of a floating-point number: exact where its denominator is at most 2^20, else rounded as above.
std::optional<Gaussian> readNumber(double value);
/// "1/2", "-i", "1/2-3/4*i".
std::string textOf(const Gaussian& value);
/// Reads what textOf() writes, and the same with I, j, J, or without the "*": "1+2j", "(1-1i)".
std::optional<Gaussian> readGaussian(std::string_view text);

} // namespace rankfall
