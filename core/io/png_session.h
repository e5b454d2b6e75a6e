// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <string>
#include <string_view>

namespace rankfall {

/// The keyword under which a PNG holds the text of a session, in a chunk of type tEXt, zTXt or iTXt (PNG specification,
/// third edition, section 11.3.3).
inline constexpr const char* kPngSessionKey = "rankfall-session";

bool looksLikePng(std::string_view bytes);

/// The text of the session that a picture was saved with. Checks the lengths of chunks, inflates at most 64 MiB; pixels
/// are not read. Errors: a picture without a session, a damaged file.
Expected<std::string> sessionTextOfPng(std::string_view bytes, const std::string& file);

} // namespace rankfall
