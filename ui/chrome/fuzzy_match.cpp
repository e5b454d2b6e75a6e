// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/chrome/fuzzy_match.h"

#include <QStringList>

#include <algorithm>
#include <limits>
#include <set>

namespace rankfall {

namespace {

constexpr int kNever = std::numeric_limits<int>::min() / 2;
constexpr int kLetter = 2;
constexpr int kWordStart = 9;
constexpr int kRun = 7;
constexpr int kMostGap = 6;

bool startsWord(const QString& text, int at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber() || (text[at].isUpper() && text[at - 1].isLower());
}

/// best[i][j]: the best score with letter i of the word on character j of the text.
std::optional<FuzzyMatch> matchWord(const QString& word, const QString& text, const QString& folded)
{
    const int m = static_cast<int>(word.size());
    const int n = static_cast<int>(text.size());
    if (m > n) {
        return std::nullopt;
    }
    std::vector<std::vector<int>> best(static_cast<std::size_t>(m),
                                       std::vector<int>(static_cast<std::size_t>(n), kNever));
    std::vector<std::vector<int>> from(static_cast<std::size_t>(m), std::vector<int>(static_cast<std::size_t>(n), -1));
    for (int i = 0; i < m; ++i) {
        const auto row = static_cast<std::size_t>(i);
        for (int j = i; j < n; ++j) {
            if (folded[j] != word[i]) {
                continue;
            }
            const auto column = static_cast<std::size_t>(j);
            const int here = kLetter + (startsWord(text, j) ? kWordStart : 0);
            if (i == 0) {
                best[row][column] = here - std::min(j, kMostGap);
                continue;
            }
            for (int k = i - 1; k < j; ++k) {
                const int before = best[row - 1][static_cast<std::size_t>(k)];
                if (before == kNever) {
                    continue;
                }
                const int score = before + here + (k == j - 1 ? kRun : -std::min(j - k, kMostGap));
                if (score > best[row][column]) {
                    best[row][column] = score;
                    from[row][column] = k;
                }
            }
        }
    }
    const auto& last = best.back();
    const auto top = std::max_element(last.begin(), last.end());
    if (*top == kNever) {
        return std::nullopt;
    }
    FuzzyMatch match{*top, {}};
    for (int i = m - 1, j = static_cast<int>(top - last.begin()); i >= 0; --i) {
        match.positions.push_back(j);
        j = from[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)];
    }
    return match;
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(const QString& query, const QString& text)
{
    const QString folded = text.toLower();
    if (folded.size() != text.size()) {
        return std::nullopt;
    }
    FuzzyMatch all;
    std::set<int> positions;
    const QStringList words = query.toLower().split(u' ', Qt::SkipEmptyParts);
    for (const QString& word : words) {
        const auto match = matchWord(word, text, folded);
        if (!match) {
            return std::nullopt;
        }
        all.score += match->score;
        positions.insert(match->positions.begin(), match->positions.end());
    }
    all.positions.assign(positions.begin(), positions.end());
    return all;
}

} // namespace rankfall
