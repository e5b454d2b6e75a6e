// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace rankfall {

struct FuzzyMatch {
    int score = 0;              ///< larger is better; comparable between texts for one query
    std::vector<int> positions; ///< characters of the text that matched, ascending
};

/// Whether every word of the query occurs in the text as a subsequence, ignoring case. Beginnings of words and runs of
/// letters score more, gaps less; among all ways to match, the best one counts. An empty query matches with score 0.
std::optional<FuzzyMatch> fuzzyMatch(const QString& query, const QString& text);

} // namespace rankfall
