// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/course/course.h"

#include "core/course/course_files.h"

#include <algorithm>

namespace rankfall {

namespace {

constexpr std::string_view kFolder = "lessons/";

/// "en" of "lessons/en/04_strassen.rankfall"; empty for a file that is no lesson.
std::string_view languageOf(const CourseFile& file)
{
    return file.name.starts_with(kFolder) ? file.name.substr(kFolder.size(), file.name.rfind('/') - kFolder.size())
                                          : std::string_view();
}

std::vector<const CourseFile*> filesIn(std::string_view language)
{
    std::vector<const CourseFile*> files;
    for (const CourseFile& file : courseFiles()) {
        if (languageOf(file) == language) {
            files.push_back(&file);
        }
    }
    std::sort(files.begin(), files.end(), [](const auto* x, const auto* y) { return x->name < y->name; });
    return files.empty() && language != "en" ? filesIn("en") : files;
}

} // namespace

std::vector<std::string> courseLanguages()
{
    std::vector<std::string> out;
    for (const CourseFile& file : courseFiles()) {
        const std::string language(languageOf(file));
        if (!language.empty() && std::find(out.begin(), out.end(), language) == out.end()) {
            out.push_back(language);
        }
    }
    std::sort(out.begin(), out.end());
    return out;
}

std::vector<CourseEntry> courseEntries(std::string_view language)
{
    std::vector<CourseEntry> out;
    for (const CourseFile* file : filesIn(language)) {
        const auto read = readLessonText(file->text, std::string(file->name));
        if (!read) {
            continue; // a test reads every one of them
        }
        const Lesson& lesson = read->lesson;
        CourseEntry entry{std::string(file->name.substr(kFolder.size())),
                          lesson.id,
                          lesson.title,
                          lesson.summary,
                          lesson.minutes,
                          static_cast<int>(lesson.steps.size()),
                          0,
                          lesson.prerequisites};
        entry.questions = static_cast<int>(
            std::count_if(lesson.steps.begin(), lesson.steps.end(), [](const auto& step) { return step.question; }));
        out.push_back(std::move(entry));
    }
    return out;
}

Expected<LessonDocument> courseLesson(std::string_view id, std::string_view language)
{
    std::string names;
    for (const CourseFile* file : filesIn(language)) {
        auto read = readLessonText(file->text, std::string(file->name));
        if (!read) {
            return read;
        }
        if (read->lesson.id == id) {
            return read;
        }
        names += (names.empty() ? "" : ", ") + read->lesson.id;
    }
    return fail("There is no lesson “" + std::string(id) + "”", {}, "Lessons are " + names);
}

} // namespace rankfall
