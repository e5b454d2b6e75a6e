// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/io/json.h"
#include "core/lesson/lesson.h"

#include <string>
#include <string_view>

namespace rankfall {

/// The newest form of lessons that this program writes and reads.
inline constexpr int kLessonFormat = 1;

/// A lesson is a session file with one object more, "lesson", so that whatever reads sessions opens it. In it stand the
/// texts, the steps, and further boards as session objects of their own. Text of several lines is a list of lines. What
/// is written reads back the same, byte for byte when it was written by this function.
std::string lessonJson(const LessonDocument& document);

/// True for a session that is a lesson.
bool looksLikeLesson(const Json& json);
/// Errors name line and column: a lesson newer than this program, a field that is missing, unknown or of the wrong
/// kind, a board that is no session. Whether steps and answers make sense is for validate() to say.
Expected<LessonDocument> readLessonJson(const Json& json, const std::string& file, std::string_view text);
Expected<LessonDocument> readLessonText(std::string_view text, const std::string& file);

} // namespace rankfall
