// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/lesson/lesson.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rankfall {

/// Where a fact is asked: a node of one of a lesson's boards.
struct LessonPlace {
    std::span<const LessonBoard> boards;
    int board = 0;
    NodeId node = 0;
    std::string_view language = "en"; ///< decimals of "de" have a comma

    const Session& session() const { return boards[static_cast<std::size_t>(board)].session; }
};

/// A number or a word that the program works out, so that no lesson has to state it. Written NAME, NAME:ARGUMENT and
/// NAME@NODE or NAME@BOARD:NODE for another place: "residual", "value:a21 b12 c22", "rank@karatsuba:3".
struct FactInfo {
    std::string_view name;
    std::string_view argument; ///< what it takes: "CELL", "TERM"; or empty
    std::string_view meaning;
};

/// Every fact there is, in the order in which people look for them.
std::span<const FactInfo> factList();

/// The value as prose writes it: "8", "2.807", "4×4×4", or a term. Errors: an unknown name, an argument that is
/// missing or cannot be read, a node or board that does not exist, or no value there, in words.
Expected<std::string> factAt(std::string_view fact, const LessonPlace& place);

/// The text with every {fact} replaced by its value. Braces that do not begin with a letter stay: {−1, 0, 1}. Errors as
/// factAt(), with the fact as the place.
Expected<std::string> expanded(std::string_view text, const LessonPlace& place);

/// A cell by its three labels: "a21 b12 c22", also with '*', '·', ',' or "->" in between.
Expected<Cell> parseCell(std::string_view text, const Target& target);
/// "a21 b12 c22".
std::string toText(Cell cell, const Target& target);

} // namespace rankfall
