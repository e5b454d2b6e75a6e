// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/algebra/ring.h"

namespace rankfall {

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
    return "?";
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
    return "?";
}

std::optional<Ring> parseRing(std::string_view text)
{
    if (text == "z2" || text == "Z2" || text == "mod2" || text == "f2" || text == "F2" || text == "GF2") {
        return Ring::Z2;
    }
    if (text == "z3" || text == "Z3" || text == "mod3" || text == "f3" || text == "F3" || text == "GF3") {
        return Ring::Z3;
    }
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
    return std::nullopt;
}

} // namespace rankfall
