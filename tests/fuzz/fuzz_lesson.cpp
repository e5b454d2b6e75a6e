// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/base/check.h"
#include "core/io/lesson_file.h"
#include "core/lesson/flip_map.h"
#include "core/lesson/validate.h"

#include <cstddef>
#include <cstdint>

/// A lesson may ask for the map of 2x2x2, which is made once, and under a sanitizer takes longer than an input may.
extern "C" int LLVMFuzzerInitialize(int* /*count*/, char*** /*arguments*/)
{
    (void)rankfall::FlipMap::ofTwoByTwo();
    return 0;
}

/// Lessons: what is read and written reads back the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace rankfall;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto lesson = readLessonText(text, "f");
    if (!lesson) {
        RANKFALL_CHECK(!lesson.error().message.empty() && lesson.error().where.starts_with("f"));
        return 0;
    }
    const std::string written = lessonJson(*lesson);
    const auto back = readLessonText(written, "again");
    RANKFALL_CHECK(back.has_value() && back->lesson == lesson->lesson);
    RANKFALL_CHECK(lessonJson(*back) == written);
    (void)validate(*lesson);
    return 0;
}
