// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/course/daily.h"

#include "core/atlas/atlas.h"

#include <algorithm>

namespace rankfall {

Expected<DailyPuzzle> dailyPuzzle(std::chrono::year_month_day date)
{
    constexpr int kDrawn = 5;
    if (!date.ok()) {
        return fail("There is no such day", {}, "Write a date as 2026-11-26");
    }
    std::vector<AtlasMatch> matches;
    for (const AtlasMatch& match : Atlas::shipped().answers()) {
        if (hasPositions(match.ring) && !match.isServed() && match.rank() <= kMostDailyTerms && match.rank() >= 7) {
            matches.push_back(match);
        }
    }
    if (matches.empty()) {
        return fail("The atlas has no scheme for a puzzle");
    }
    const std::chrono::sys_days day(date);
    Rng rng(static_cast<std::uint64_t>(day.time_since_epoch().count()));
    const AtlasMatch match = matches[static_cast<std::size_t>(rng.below(static_cast<int>(matches.size())))];
    const auto scheme = loadScheme(match);
    if (!scheme) {
        return tl::unexpected<Error>(scheme.error());
    }
    const unsigned weekday = std::chrono::weekday(day).iso_encoding();
    const int hole = weekday <= 4 ? 2 : weekday <= 6 ? 3 : 4;
    std::vector<Puzzle> drawn;
    for (int i = 0; i < kDrawn; ++i) {
        auto puzzle = makePuzzle(*scheme, match.ring, hole, rng);
        if (!puzzle) {
            return tl::unexpected<Error>(puzzle.error());
        }
        drawn.push_back(std::move(*puzzle));
    }
    std::stable_sort(drawn.begin(), drawn.end(), [](const Puzzle& x, const Puzzle& y) { return x.bits < y.bits; });
    return DailyPuzzle{std::move(drawn[kDrawn / 2]),
                       "atlas:" + scheme->target->name() + ":" + std::string(ringKey(match.ring))};
}

} // namespace rankfall
