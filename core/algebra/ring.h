// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace rankfall {

/// The rings a statement can be about. Positions live in Z2 or Z; files may also hold schemes modulo 3, which searches
/// find too, rational ones (Q), and such with Gaussian rationals a + b·i (C). R is floating point: nothing is ever
/// called exact there, only how far off it is.
enum class Ring { Z2, Z3, Z, Q, C, R };

inline bool hasPositions(Ring ring)
{
    return ring == Ring::Z2 || ring == Ring::Z;
}

/// The rings in which searches and networks work: those whose schemes have small whole numbers.
inline bool isSearched(Ring ring)
{
    return ring == Ring::Z2 || ring == Ring::Z3 || ring == Ring::Z;
}

/// Of Z mod 2 and Z mod 3 the number of elements, otherwise 0.
inline int modulusOf(Ring ring)
{
    return ring == Ring::Z2 ? 2 : ring == Ring::Z3 ? 3 : 0;
}

/// The integer as the ring writes it: 0 or 1 in Z mod 2; -1, 0 or 1 in Z mod 3; unchanged otherwise.
inline std::int32_t reduced(std::int32_t value, Ring ring)
{
    if (ring == Ring::Z2) {
        return value & 1;
    }
    if (ring == Ring::Z3) {
        const std::int32_t rest = value % 3;
        return rest == 2 ? -1 : rest == -2 ? 1 : rest;
    }
    return value;
}

/// The name on the command line and in files: "z2", "z3", "z", "q", "c", "r".
std::string_view ringKey(Ring ring);
/// The name shown to people: "ℤ mod 2", "ℤ mod 3", "ℤ", "ℚ", "ℚ(i)", "floating point" (UTF-8).
std::string_view ringSymbol(Ring ring);
/// Reads a command-line name; also accepts "Z2", "mod2", "F2", "ZT" (coefficients -1, 0, 1: a subset of Z).
std::optional<Ring> parseRing(std::string_view text);

} // namespace rankfall
