// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/algebra/rational.h"

#include <charconv>
#include <cmath>
#include <limits>
#include <numeric>

namespace rankfall {

namespace {

std::optional<std::int64_t> parseInteger(std::string_view text)
{
    if (text.starts_with('+')) {
        text.remove_prefix(1);
        if (text.starts_with('-')) {
            return std::nullopt;
        }
    }
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || text.empty()) {
        return std::nullopt;
    }
    return value;
}

} // namespace

std::optional<Rational> Rational::make(std::int64_t numerator, std::int64_t denominator)
{
    constexpr auto kLowest = std::numeric_limits<std::int64_t>::min();
    if (denominator == 0 || numerator == kLowest || denominator == kLowest) {
        return std::nullopt;
    }
    if (denominator < 0) {
        numerator = -numerator;
        denominator = -denominator;
    }
    const auto divisor = std::gcd(numerator, denominator);
    Rational result;
    result.m_numerator = numerator / divisor;
    result.m_denominator = denominator / divisor;
    return result;
}

std::optional<Rational> Rational::parse(std::string_view text)
{
    if (const auto slash = text.find('/'); slash != std::string_view::npos) {
        const auto numerator = parseInteger(text.substr(0, slash));
        const auto denominator = parseInteger(text.substr(slash + 1));
        return numerator && denominator ? make(*numerator, *denominator) : std::nullopt;
    }
    const auto dot = text.find('.');
    if (dot == std::string_view::npos) {
        const auto value = parseInteger(text);
        return value ? make(*value, 1) : std::nullopt;
    }
    bool negative = false;
    if (text.starts_with('-') || text.starts_with('+')) {
        negative = text.front() == '-';
        text.remove_prefix(1);
    }
    std::int64_t numerator = 0;
    std::int64_t denominator = 1;
    bool seenDot = false;
    int digits = 0;
    for (const char c : text) {
        if (c == '.' && !seenDot) {
            seenDot = true;
            continue;
        }
        if (c < '0' || c > '9' || ++digits > 17) {
            return std::nullopt;
        }
        numerator = numerator * 10 + (c - '0');
        denominator *= seenDot ? 10 : 1;
    }
    if (digits == 0) {
        return std::nullopt;
    }
    return make(negative ? -numerator : numerator, denominator);
}

std::optional<Rational> Rational::fromDouble(double value)
{
    constexpr double kLargest = 1e12;
    if (!std::isfinite(value) || std::abs(value) > kLargest) {
        return std::nullopt;
    }
    for (std::int64_t denominator = 1; denominator <= (std::int64_t{1} << 20); denominator *= 2) {
        const double scaled = value * static_cast<double>(denominator);
        if (scaled == std::floor(scaled)) {
            return make(static_cast<std::int64_t>(scaled), denominator);
        }
    }
    return std::nullopt;
}

std::optional<int> Rational::residue(int prime) const
{
    const auto inRange = [prime](std::int64_t value) { return static_cast<int>((value % prime + prime) % prime); };
    const int below = inRange(m_denominator);
    for (int inverse = 1; inverse < prime; ++inverse) {
        if (inverse * below % prime == 1) {
            return inRange(m_numerator) * inverse % prime;
        }
    }
    return std::nullopt;
}

std::string Rational::text() const
{
    return m_denominator == 1 ? std::to_string(m_numerator)
                              : std::to_string(m_numerator) + "/" + std::to_string(m_denominator);
}

} // namespace rankfall
