// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/completion/completion.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

namespace rankfall::completion {

/// What may stand for the value of an option ("--ring") or of a positional argument ("TARGET") of a command, which is
/// called by its names from the program down ("lesson show"; empty: the program itself). Nothing: what fits its type,
/// which is no proposal for a number and names of files for a text.
using ValuesOf = std::function<std::optional<Values>(std::string_view command, std::string_view argument)>;

/// Everything that `app` declares, with all its commands. Options without a group are hidden and stay so.
Command describe(const CLI::App& app, const ValuesOf& valuesOf);

} // namespace rankfall::completion
