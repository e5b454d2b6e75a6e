// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

namespace rankfall {

/// A file of resources/lessons or resources/glossary as it was when the program was built.
struct CourseFile {
    std::string_view name; ///< "lessons/en/04_strassen.rankfall", "glossary/de.json"
    std::string_view text;
};

/// Made by core/course/embed.cmake. Lives as long as the program.
std::span<const CourseFile> courseFiles();

} // namespace rankfall
