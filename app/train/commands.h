// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <string>
#include <vector>

namespace rankfall::train {

/// Runs a command whose options have been read; returns the exit code.
using Action = std::function<int()>;

struct Command {
    std::string name;
    std::string summary;
    std::string example;
    Action (*declare)(CLI::App& app);
};

Action declareRun(CLI::App& app);
Action declareEval(CLI::App& app);
Action declareInfo(CLI::App& app);
Action declareExport(CLI::App& app);
Action declareCheck(CLI::App& app);
Action declareImages(CLI::App& app);

} // namespace rankfall::train
