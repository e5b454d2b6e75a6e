// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace rankfall {

/// Larger files are refused: nothing that this program reads comes near it.
inline constexpr std::uint64_t kMaxFileSize = std::uint64_t{256} << 20;

/// The bytes of a file. Errors: it cannot be opened, is a folder, or has more than `limit` bytes.
Expected<std::string> readFile(const std::filesystem::path& path, std::uint64_t limit = kMaxFileSize);

/// Puts `content` in place of the file, whole or not at all: a temporary file beside it is written, flushed to the disk
/// and renamed. A crash or a full disk leaves the old file as it was. Follows a symbolic link; keeps the permissions.
Expected<void> writeFile(const std::filesystem::path& path, std::string_view content);

/// "name:line:column" of a byte offset in a text; lines and columns count from 1, columns in characters (UTF-8).
std::string placeOf(std::string_view file, std::string_view text, std::size_t offset);

} // namespace rankfall
