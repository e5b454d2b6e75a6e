// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "core/game/move.h"
#include "core/tensor/target.h"

#include <string>
#include <string_view>
#include <vector>

namespace rankfall {

/// Text of terms, moves and lines, with the target's own labels.
///
///   term: (a11+a22)(b11-2b22)->c11+c22        a single entry needs no brackets: a22(b21-b11)->c11+c21
///   move: [-3 -5] term ; term                 takes out terms 3 and 5 (counted from 1), adds the others
///   line: one move per line; '#' starts a comment, "3." or "M3:" or "m3 =" in front is skipped
///
/// Reading also accepts blanks, '*' and '·' between parts, '−' for '-', '→' for "->", and "2*a11" for "2a11". What is
/// printed reads back the same. Errors carry the byte offset of the first unreadable character.
std::string toText(const Factor& factor, const ModeLayout& layout);
std::string toText(const Term& term, const Target& target);
std::string toText(const Move& move, const Target& target);

Expected<Factor> parseFactor(std::string_view text, const ModeLayout& layout, Ring ring);
Expected<Term> parseTerm(std::string_view text, const Target& target, Ring ring);
Expected<Move> parseMove(std::string_view text, const Target& target, Ring ring);
Expected<std::vector<Move>> parseLine(std::string_view text, const Target& target, Ring ring);

} // namespace rankfall
