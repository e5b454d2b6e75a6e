// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/completion/completion.h"

namespace rankfall::cli {

/// What shells propose for a value of this program: names of rings, engines, formats, targets, lessons, from the lists
/// that the commands themselves read. See completion::ValuesOf.
std::optional<completion::Values> proposedValues(std::string_view command, std::string_view argument);

} // namespace rankfall::cli
