// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/algebra/rational.h"
#include "core/algebra/ring.h"

#include <optional>

namespace rankfall {

// Exact arithmetic with the coefficients of a ring. In Z mod 2 and Z mod 3 every result is reduced as ring.h says; in
// the other rings it is the rational number. Nothing when the result has no meaning in the ring (a denominator that
// vanishes) or does not fit 64 bits.

std::optional<Rational> reduced(const Rational& value, Ring ring);
std::optional<Rational> sum(const Rational& x, const Rational& y, Ring ring);
std::optional<Rational> product(const Rational& x, const Rational& y, Ring ring);
/// One over the value; over Z as over Q. Nothing for zero.
std::optional<Rational> inverse(const Rational& value, Ring ring);

} // namespace rankfall
