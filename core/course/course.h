// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/io/lesson_file.h"

#include <string>
#include <string_view>
#include <vector>

namespace rankfall {

/// A lesson that comes with the program, as a list shows it.
struct CourseEntry {
    std::string file; ///< "en/04_strassen.rankfall"
    std::string id;
    std::string title;
    std::string summary;
    int minutes = 0;
    int steps = 0;
    int questions = 0;
    std::vector<std::string> prerequisites;
};

/// "en", "de": those that there are lessons in.
std::vector<std::string> courseLanguages();

/// The lessons in a language, in the order in which they are meant to be taken; those in English when there are none.
std::vector<CourseEntry> courseEntries(std::string_view language);

/// A lesson by its id. Errors: there is none, with what there is.
Expected<LessonDocument> courseLesson(std::string_view id, std::string_view language);

} // namespace rankfall
