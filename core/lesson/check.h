// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/lesson/facts.h"

namespace rankfall {

struct Judgement {
    bool right = false;
    std::string words; ///< what the lesson says to it, placeholders filled in; may be empty
};

/// Looks at an answer, as CheckKind says it is written, at the place of its step. Errors: an answer that cannot be read
/// or played, with what would be one; or a question that cannot be asked there.
Expected<Judgement> judge(const Question& question, const LessonPlace& place, std::string_view answer);

/// Whether what a position became meets a goal. `played` are the terms that were added on the way.
bool meets(const MoveGoal& goal, const Position& before, const Position& after, std::span<const Term> played);

/// An answer that is right: the value of the fact, the first right option or cell, or the first sample. Errors: there
/// is none.
Expected<std::string> rightAnswer(const Question& question, const LessonPlace& place);
/// Answers that are wrong and that somebody might give: neighbours of the number, other options, the samples.
std::vector<std::string> wrongAnswers(const Question& question, const LessonPlace& place);

/// What was done to a position, as an answer: the one move that leads to the other, on whatever way it was reached.
/// Empty when both hold the same products.
std::string moveBetween(const Position& from, const Position& to);

/// The term that an answer to a Factor question makes.
Expected<Term> completedTerm(const Question& question, const Position& position, std::string_view answer);

} // namespace rankfall
