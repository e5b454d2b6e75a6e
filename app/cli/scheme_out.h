// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/io/scheme_list.h"

#include <string>

namespace rankfall::cli {

/// What is written besides the forms of core/io/scheme_write.h: a session with one move a product.
inline constexpr const char* kSessionFormat = "session";

/// "json, exp, …, session"
std::string formatNames();
/// The format that --to names.
Expected<std::string> formatCalled(const std::string& name);
/// The format that the extension of a path stands for; `remedy` says how else to name one.
Expected<std::string> formatOfPath(const std::string& path, const std::string& remedy);
/// The scheme in a format of that name, with the ring it was found exact in.
Expected<std::string> contentOf(const SettledScheme& found, const std::string& format);
/// A file name for a member of an archive: "4x4x5_m63.json"; names that are not sizes keep their letters and digits.
std::string fileNameOf(const std::string& member, const Scheme& scheme, const std::string& format);
/// Writes the text to a file, or to standard output when the path is "-".
Expected<void> writeOut(const std::string& path, const std::string& content);
/// Makes a folder and those above it.
Expected<void> makeFolder(const std::string& path);

} // namespace rankfall::cli
