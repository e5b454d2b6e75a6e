// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rankfall {

/// An exact rational number in lowest terms with a positive denominator; both parts fit 64 bits.
class Rational {
public:
    constexpr Rational() = default;

    constexpr Rational(std::int64_t integer)
        : m_numerator(integer)
    {
    } // NOLINT(google-explicit-constructor)

    /// Reduced; nothing when the denominator is 0.
    static std::optional<Rational> make(std::int64_t numerator, std::int64_t denominator);
    /// Reads "3", "-3/8", "0.125", "-.5"; nothing when malformed or out of range.
    static std::optional<Rational> parse(std::string_view text);
    /// The exact value of a double that is a dyadic fraction with denominator up to 2^20; nothing otherwise.
    static std::optional<Rational> fromDouble(double value);

    std::int64_t numerator() const { return m_numerator; }

    std::int64_t denominator() const { return m_denominator; }

    bool isInteger() const { return m_denominator == 1; }

    bool isZero() const { return m_numerator == 0; }

    std::string text() const; ///< "3", "-3/8"
    bool operator==(const Rational&) const = default;

    /// Its value modulo a prime, from 0 to prime - 1; nothing when the prime divides the denominator.
    std::optional<int> residue(int prime) const;

private:
    std::int64_t m_numerator = 0;
    std::int64_t m_denominator = 1;
};

} // namespace rankfall
