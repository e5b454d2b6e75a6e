// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/algebra/rational.h"

#include <numeric>
#include <optional>

namespace rankfall {

/// Exact products, quotients and sums of what files write; nothing when a part would leave 64 bits. Private to io.
inline std::optional<Rational> product(const Rational& x, const Rational& y)
{
    // Cancelling crosswise first keeps the parts as small as the result.
    const auto left = std::gcd(x.numerator(), y.denominator());
    const auto right = std::gcd(y.numerator(), x.denominator());
    std::int64_t numerator = 0;
    std::int64_t denominator = 0;
    if (x.isZero() || y.isZero()) {
        return Rational(0);
    }
    if (__builtin_mul_overflow(x.numerator() / left, y.numerator() / right, &numerator) ||
        __builtin_mul_overflow(x.denominator() / right, y.denominator() / left, &denominator)) {
        return std::nullopt;
    }
    return Rational::make(numerator, denominator);
}

inline std::optional<Rational> quotient(const Rational& x, const Rational& y)
{
    const auto inverse = y.isZero() ? std::nullopt : Rational::make(y.denominator(), y.numerator());
    return inverse ? product(x, *inverse) : std::nullopt;
}

inline std::optional<Rational> sum(const Rational& x, const Rational& y)
{
    const auto common = std::gcd(x.denominator(), y.denominator());
    std::int64_t left = 0;
    std::int64_t right = 0;
    std::int64_t numerator = 0;
    std::int64_t denominator = 0;
    if (__builtin_mul_overflow(x.numerator(), y.denominator() / common, &left) ||
        __builtin_mul_overflow(y.numerator(), x.denominator() / common, &right) ||
        __builtin_add_overflow(left, right, &numerator) ||
        __builtin_mul_overflow(x.denominator() / common, y.denominator(), &denominator)) {
        return std::nullopt;
    }
    return Rational::make(numerator, denominator);
}

} // namespace rankfall
