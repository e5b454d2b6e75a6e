// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <string>
#include <string_view>
#include <vector>

namespace rankfall {

/// A word of the interface and what it means.
struct GlossaryEntry {
    std::string id;                ///< the same in every language: "residual"
    std::string word;              ///< "Residual", "Rest"
    std::vector<std::string> also; ///< other words for it, and its plural where that is another word
    std::string text;              ///< one to three sentences, Markdown
    std::vector<std::string> see;  ///< ids
};

/// Reads {"format": 1, "entries": [{"id", "word", "also", "text", "see"}, …]}. Errors name line and column: a missing
/// or unknown field, an id that stands there twice, a “see” that leads nowhere.
Expected<std::vector<GlossaryEntry>> readGlossary(std::string_view text, const std::string& file);

/// The one that comes with the program, by word; the English one when there is none in the language.
const std::vector<GlossaryEntry>& glossary(std::string_view language);

/// The entry with this id or word, capitals aside; null when there is none.
const GlossaryEntry* findWord(const std::vector<GlossaryEntry>& entries, std::string_view word);

} // namespace rankfall
