// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/bounds.h"
#include "core/game/position.h"

#include <QString>

#include <optional>

namespace rankfall {

/// "−3": integers as people write them, with a true minus sign.
QString number(int value);
/// "8 nonzeros", "1 nonzero".
QString nonzerosText(int count);
/// "1.2 k", "18 M": counts that grow while one looks.
QString shortCount(std::int64_t value);
/// A total as engines expect it: "7", or "7.4" when it is not whole.
QString expectedTotal(double value);

/// How much room there is: lists leave the blanks out.
enum class Spacing { Wide, Tight };

/// "a22·(b21 − b11) → c11 + c21": a term as it is shown, not as it is typed. A factor without entries is "…".
QString shownTerm(const Term& term, const Target& target, Spacing spacing = Spacing::Wide);
/// "a11 + 2·a22": one factor, without brackets; "…" when it is zero.
QString shownFactor(const Factor& factor, const ModeLayout& layout);
/// A move as it is shown: its terms, preceded by what it takes out ("takes out 3, 5: …"; terms are counted from 1).
QString shownMove(const Move& move, const Target& target, Spacing spacing = Spacing::Wide);
/// The text that parses back, for the clipboard and the formula field.
QString typedTerm(const Term& term, const Target& target);

/// "cancels 3 · creates 6 · changes 1 · nonzeros 12 → 9"
QString effectText(const TermEffect& effect, int nonzerosBefore);
/// The same text, to be wrapped at the dots and commas only.
QString unbroken(QString text);
/// "upper 6 → 4, lower 4 → 3"; "upper 6, lower 4 → 3" when only one moves.
QString boundsText(const Bounds& before, const Bounds& after);

/// What to say when a term's product, or its negative, is already among the terms of a position. Empty when it is not.
QString duplicateText(const Term& term, const Position& position, const std::vector<std::string>& names);
/// The coefficient farthest outside the bound, if there is one.
std::optional<int> outOfBound(const Term& term, const Problem& problem);
/// "{−2…2}" or "{0, 1}".
QString coefficientSet(const Problem& problem);
/// The term with every coefficient moved into the bound.
Term clamped(const Term& term, const Problem& problem);

} // namespace rankfall
