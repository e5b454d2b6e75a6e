// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/program/program.h"

#include <string>
#include <string_view>
#include <vector>

namespace rankfall {

/// What a program can be written as.
enum class CodeFormat : std::uint8_t {
    Cpp,      ///< a C++17 header with a recursion over blocks, and its own test
    Python,   ///< a module for numbers and NumPy arrays, and its own test
    Latex,    ///< a document that compiles
    Markdown, ///< a page
};

struct CodeFormatInfo {
    CodeFormat format;
    std::string_view key;       ///< "cpp": on the command line
    std::string_view title;     ///< "C++ header": shown
    std::string_view extension; ///< ".h"
};

const std::vector<CodeFormatInfo>& codeFormats();

/// The program as text in that form, with what it is in its first lines. It is verified first: what is not exact in its
/// ring is an error, never code.
Expected<std::string> exported(const Program& program, CodeFormat format);

/// A name for it in code and for its file: "product_2x2x2_r7", "product_2x2x2_r7_z2".
std::string codeName(const Program& program);

} // namespace rankfall
