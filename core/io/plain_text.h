// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <string>
#include <string_view>

namespace rankfall {

/// What is compressed with gzip, unpacked (up to 256 MiB); everything else as it is. Errors: damaged, or too large.
Expected<std::string> unpackedGzip(std::string bytes, const std::string& file);

/// Text in UTF-8 with lines that end in "\n", whatever it was written in: UTF-16 with a byte order mark, UTF-8 with
/// one, lines of old Macintoshes, no-break spaces. Errors: UTF-16 that is none.
Expected<std::string> plainText(std::string bytes, const std::string& file);

/// The text with blanks in the place of what follows a '#', so that places stay right.
std::string withoutComments(std::string_view text);

} // namespace rankfall
