// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

namespace rankfall {

/// The rings a statement can be about. Positions live in Z2 or Z; files may also hold rational schemes (Q).
enum class Ring { Z2, Z, Q };

/// The name on the command line and in files: "z2", "z", "q".
std::string_view ringKey(Ring ring);
/// The name shown to people: "ℤ mod 2", "ℤ", "ℚ" (UTF-8).
std::string_view ringSymbol(Ring ring);
/// Reads a command-line name; also accepts "Z2", "mod2", "ZT" (coefficients -1, 0, 1: a subset of Z).
std::optional<Ring> parseRing(std::string_view text);

} // namespace rankfall
