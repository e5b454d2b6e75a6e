// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/tree_query.h"

#include <optional>

/// The words of TreeQuery, for its own source files.
namespace rankfall::query {

struct Word {
    std::string text;
    std::size_t at = 0; ///< byte offset in the query
};

/// Words are parted by blanks outside quotation marks and brackets.
std::vector<Word> wordsOf(std::string_view text);
/// One word (with its value, if it has one) as a condition.
Expected<TreeQuery::Condition> conditionOf(const Word& word, const Target& target, Ring ring);
/// True for the words that take the next one as their value: "uses a12".
bool wantsValue(std::string_view word);
std::string lowered(std::string_view text);
/// "2,2,2", "(2, 2, 2)" or "2·2·2".
std::optional<std::array<int, 3>> typeFrom(std::string_view text);

} // namespace rankfall::query
