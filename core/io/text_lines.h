// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

namespace rankfall {

/// Calls `visit(line, offset)` for each line without its end ("\n", "\r\n" or "\r"), until it returns false. Private to
/// io.
template <typename Visit>
void forEachLine(std::string_view text, const Visit& visit)
{
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t found = text.find_first_of("\n\r", at);
        const std::size_t end = found == std::string_view::npos ? text.size() : found;
        if (!visit(text.substr(at, end - at), at)) {
            return;
        }
        at = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
    }
}

inline bool isBlankLine(std::string_view line)
{
    return line.find_first_not_of(" \t\f\v") == std::string_view::npos;
}

/// A word of a line and where it begins in it.
struct Word {
    std::string_view text;
    std::size_t offset = 0;
};

/// What stands between blanks, commas and semicolons.
inline std::vector<Word> wordsOf(std::string_view line)
{
    constexpr std::string_view kBetween = " \t\f\v,;";
    std::vector<Word> words;
    for (std::size_t at = 0; (at = line.find_first_not_of(kBetween, at)) != std::string_view::npos;) {
        const std::size_t found = line.find_first_of(kBetween, at);
        const std::size_t end = found == std::string_view::npos ? line.size() : found;
        words.push_back({line.substr(at, end - at), at});
        at = end;
    }
    return words;
}

} // namespace rankfall
