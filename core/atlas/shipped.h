// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

namespace rankfall {

/// A file of resources/atlas as it was when the program was built.
struct ShippedFile {
    std::string_view name;
    std::string_view text;
};

/// Made by core/atlas/embed.cmake. Lives as long as the program.
std::span<const ShippedFile> shippedFiles();

} // namespace rankfall
