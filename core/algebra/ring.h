// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace rankfall {

/// The rings a statement can be about. Positions live in Z or modulo a prime; files may also hold rational schemes (Q)
/// and such with Gaussian rationals a + b·i (C). R is floating point: nothing is ever called exact there, only how far
/// off it is. The integers modulo a prime beyond 3 are values beyond these: primeRing().
enum class Ring { Z2, Z3, Z, Q, C, R };

inline constexpr int kLargestModulus = 251; ///< of the prime rings: residues fit a byte

/// The integers modulo a prime of at most kLargestModulus: Z2 and Z3 for 2 and 3, a value of its own for each other.
constexpr Ring primeRing(int prime)
{
    return prime == 2 ? Ring::Z2 : prime == 3 ? Ring::Z3 : static_cast<Ring>(256 + prime);
}

/// Of the integers modulo a prime the number of elements, otherwise 0.
constexpr int modulusOf(Ring ring)
{
    const int value = static_cast<int>(ring);
    return ring == Ring::Z2 ? 2 : ring == Ring::Z3 ? 3 : value > 256 ? value - 256 : 0;
}

/// Whether positions can be played there: in Z and modulo every prime.
constexpr bool hasPositions(Ring ring)
{
    return ring == Ring::Z || modulusOf(ring) != 0;
}

/// The largest absolute coefficient of a position's engines to begin with: modulo a prime, where it stays so, that of
/// every residue, and 2 over Z.
constexpr int firstBound(Ring ring)
{
    return modulusOf(ring) != 0 ? modulusOf(ring) / 2 : 2;
}

/// The rings in which searches and networks work: those whose schemes have small whole numbers.
constexpr bool isSearched(Ring ring)
{
    return ring == Ring::Z2 || ring == Ring::Z3 || ring == Ring::Z;
}

/// The integer as the ring writes it: 0 or 1 in Z mod 2; from -(p-1)/2 to (p-1)/2 modulo an odd prime p; unchanged
/// otherwise.
constexpr std::int32_t reduced(std::int32_t value, Ring ring)
{
    if (ring == Ring::Z2) {
        return value & 1;
    }
    const std::int32_t modulus = modulusOf(ring);
    if (modulus == 0) {
        return value;
    }
    const std::int32_t rest = value % modulus;
    return rest > modulus / 2 ? rest - modulus : rest < -(modulus / 2) ? rest + modulus : rest;
}

/// One over a residue that is not zero, as the ring writes it; the ring is one modulo a prime.
std::int32_t inverseModulo(std::int32_t value, Ring ring);

/// The name on the command line and in files: "z2", "z3", "z", "q", "c", "r"; "z17" modulo 17.
std::string_view ringKey(Ring ring);
/// The name shown to people: "ℤ mod 2", "ℤ mod 3", "ℤ", "ℚ", "ℚ(i)", "floating point" (UTF-8).
std::string_view ringSymbol(Ring ring);
/// Reads a command-line name; also accepts "Z2", "mod2", "F2", "ZT" (coefficients -1, 0, 1: a subset of Z). Nothing for
/// a modulus that is no prime or too large.
std::optional<Ring> parseRing(std::string_view text);

} // namespace rankfall
