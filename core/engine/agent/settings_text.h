// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/agent/settings.h"

#include <string>
#include <string_view>

namespace rankfall {

/// "basis=dense; endgame=yes; …": settings as an analysis is kept with them. What is not said is as a fresh
/// AgentSettings has it, so that texts of older programs can be read.
std::string settingsText(const AgentSettings& settings);
/// Names and values that are unknown are passed over.
AgentSettings settingsFromText(std::string_view text);

} // namespace rankfall
