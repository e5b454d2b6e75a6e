// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/algebra/ring.h"

#include "core/base/check.h"

#include <array>
#include <charconv>
#include <string>

namespace rankfall {

namespace {

bool isPrime(int value)
{
    for (int d = 2; d * d <= value; ++d) {
        if (value % d == 0) {
            return false;
        }
    }
    return value >= 2;
}

/// "z17" and the like, by modulus: made once, since names are handed out as views.
using PrimeNames = std::array<std::string, kLargestModulus + 1>;

PrimeNames primeNames(const std::string& start)
{
    PrimeNames names;
    for (std::size_t p = 0; p < names.size(); ++p) {
        names[p] = start + std::to_string(p);
    }
    return names;
}

std::string_view nameIn(const PrimeNames& names, Ring ring)
{
    const auto modulus = static_cast<std::size_t>(modulusOf(ring));
    return modulus > 0 && modulus < names.size() ? std::string_view(names[modulus]) : "?";
}

} // namespace

std::int32_t inverseModulo(std::int32_t value, Ring ring)
{
    // Fermat: value^(p-2) is one over it.
    RANKFALL_CHECK(modulusOf(ring) != 0 && reduced(value, ring) != 0);
    std::int32_t result = 1;
    std::int32_t power = reduced(value, ring);
    for (int exponent = modulusOf(ring) - 2; exponent > 0; exponent >>= 1) {
        result = (exponent & 1) != 0 ? reduced(result * power, ring) : result;
        power = reduced(power * power, ring);
    }
    return reduced(result, ring);
}

std::string_view ringKey(Ring ring)
{
    switch (ring) {
    case Ring::Z2:
        return "z2";
    case Ring::Z3:
        return "z3";
    case Ring::Z:
        return "z";
    case Ring::Q:
        return "q";
    case Ring::C:
        return "c";
    case Ring::R:
        return "r";
    }
    static const PrimeNames names = primeNames("z");
    return nameIn(names, ring);
}

std::string_view ringSymbol(Ring ring)
{
    switch (ring) {
    case Ring::Z2:
        return "ℤ mod 2";
    case Ring::Z3:
        return "ℤ mod 3";
    case Ring::Z:
        return "ℤ";
    case Ring::Q:
        return "ℚ";
    case Ring::C:
        return "ℚ(i)";
    case Ring::R:
        return "floating point";
    }
    static const PrimeNames names = primeNames("ℤ mod ");
    return nameIn(names, ring);
}

std::optional<Ring> parseRing(std::string_view text)
{
    if (text == "z" || text == "Z" || text == "zt" || text == "ZT") {
        return Ring::Z;
    }
    if (text == "q" || text == "Q") {
        return Ring::Q;
    }
    if (text == "c" || text == "C" || text == "qi" || text == "Q(i)") {
        return Ring::C;
    }
    if (text == "r" || text == "R" || text == "float") {
        return Ring::R;
    }
    for (const std::string_view start : {"z", "Z", "mod", "f", "F", "GF"}) {
        if (text.starts_with(start)) {
            const std::string_view digits = text.substr(start.size());
            int prime = 0;
            const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), prime);
            if (failure == std::errc() && end == digits.data() + digits.size() && prime <= kLargestModulus &&
                isPrime(prime)) {
                return primeRing(prime);
            }
        }
    }
    return std::nullopt;
}

} // namespace rankfall
