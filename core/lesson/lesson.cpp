// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/lesson/lesson.h"

#include <algorithm>
#include <array>

namespace rankfall {

namespace {

constexpr std::array<std::string_view, 5> kNames{"number", "choice", "cell", "move", "factor"};

} // namespace

std::string_view checkName(CheckKind kind)
{
    return kNames[static_cast<std::size_t>(kind)];
}

std::optional<CheckKind> checkNamed(std::string_view name)
{
    const auto found = std::find(kNames.begin(), kNames.end(), name);
    return found == kNames.end() ? std::nullopt : std::optional(static_cast<CheckKind>(found - kNames.begin()));
}

int LessonDocument::board(std::string_view name) const
{
    const auto found =
        std::find_if(boards.begin(), boards.end(), [&](const LessonBoard& board) { return board.name == name; });
    return found == boards.end() ? -1 : static_cast<int>(found - boards.begin());
}

} // namespace rankfall
