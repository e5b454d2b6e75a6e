// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/lesson/puzzle.h"

#include <chrono>

namespace rankfall {

/// A puzzle for each day, made of a scheme of the atlas that comes with the program: no network, and the same for
/// everybody who has this version. Schemes have at most kMostDailyTerms terms; two terms are missing from Monday to
/// Thursday, three on Friday and Saturday, four on Sunday. Of some that could be drawn it is the one whose difficulty
/// is in the middle, so that no day is a gift.
inline constexpr int kMostDailyTerms = 40;

struct DailyPuzzle {
    Puzzle puzzle;
    std::string scheme; ///< where it comes from: "atlas:2x3x4:z"
};

/// Errors: a date that does not exist.
Expected<DailyPuzzle> dailyPuzzle(std::chrono::year_month_day date);

} // namespace rankfall
