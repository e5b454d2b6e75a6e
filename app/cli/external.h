// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/engine.h"

namespace rankfall::cli {

/// The engine that a command starts, once it has greeted; settings are "NAME=VALUE". Errors: it does not start, it
/// misbehaves, or a setting is none of its own. Ctrl+C ends the wait.
Expected<std::unique_ptr<Engine>> externalEngine(const std::string& command, const std::vector<std::string>& settings);

} // namespace rankfall::cli
