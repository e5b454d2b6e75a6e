// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/search_run.h"

#include <string_view>

namespace rankfall::cli {

/// A search between two runs, as one JSON object.
std::string checkpointJson(const SavedSearch& search);
/// Reads it back, checking every shape and range; whether the schemes are exact is for others to check. `file` names
/// the text in errors.
Expected<SavedSearch> parseCheckpoint(const std::string& file, std::string_view text);

} // namespace rankfall::cli
