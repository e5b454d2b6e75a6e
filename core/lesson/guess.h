// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/lesson/lesson.h"

namespace rankfall {

/// What a guess says, in the language of whoever asks; {facts} are worked out, %1 and %2 are filled in.
struct GuessWords {
    std::string language = "en";
    std::string title = "Find the moves";
    std::string step = "Move %1 of %2";
    std::string prose = "{residual} cells are left here. The line goes on with one move.";
    std::string best = "Play a move after which the rest can still be done in %1.";
    std::string exact = "Which move was it?";
    std::string region = "It touches %1.";
    std::string factor = "Its factor of A is %1.";
    std::string move = "It is %1.";
    std::string success = "Right: that is as good as the move of the line.";
    std::string failure = "Not that one. Take it back and try again.";
};

inline constexpr int kMostGuesses = 60;

/// "Find the move" on any line: a lesson of one question a move, from the current node of the session on along its line
/// (at most kMostGuesses of them), each with a ladder of hints from the entries of C that the move touches to the move.
/// Each step has a board of its own that ends where it stands, so that nothing shows what comes. Where few enough terms
/// are left for that to be decided, and the line solves, every move counts from which the rest can be done in as many;
/// elsewhere it must be the product of the line. Errors: no move follows.
Expected<LessonDocument> guessLesson(const Session& session, const GuessWords& words = {});

} // namespace rankfall
