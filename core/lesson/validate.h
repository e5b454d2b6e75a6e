// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/lesson/lesson.h"

#include <span>
#include <string>
#include <vector>

namespace rankfall {

/// Something that is wrong with a lesson.
struct LessonFault {
    int step = 0;      ///< counted from 1; 0: the lesson as a whole
    std::string place; ///< "prose", "question", "hint 2"; or empty
    std::string text;  ///< cause and remedy

    bool operator==(const LessonFault&) const = default;
};

/// What an author wants to know before a lesson is given to anybody: every board and node exists, every placeholder has
/// a value, every question can be asked and answered, right answers are accepted and wrong ones refused, every question
/// has hints and words for both outcomes. `known` are the ids that prerequisites may name; empty: any.
std::vector<LessonFault> validate(const LessonDocument& document, std::span<const std::string> known = {});

} // namespace rankfall
