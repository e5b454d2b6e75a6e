// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace rankfall {

/// A line of the journal of unsaved work: the CRC-32 of the text in eight hexadecimal digits, a blank, the text (one
/// line), an end of line.
std::string unsavedLine(std::string_view text);

/// The text of the first line of `rest`, which is taken off; nothing when the line is broken or has no end.
std::optional<std::string_view> takeUnsavedLine(std::string_view& rest);

} // namespace rankfall
