// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <functional>
#include <string>
#include <vector>

namespace rankfall::cli {

/// What the program returns, for every command.
enum ExitCode {
    kYes = 0,        ///< yes, or done
    kNo = 1,         ///< a clear no: not exact, nothing to propose, rank not reached
    kUnusable = 2,   ///< input or arguments that cannot be used
    kInterrupted = 3 ///< stopped by Ctrl+C; what was found has been printed or kept
};

/// Declares the options of a command on `app` and returns what runs it after parsing. One function a command, one file
/// a function; the table in commands.cpp names them all.
using Run = std::function<int()>;
Run targets(CLI::App& app);
Run verify(CLI::App& app);
Run info(CLI::App& app);
Run compare(CLI::App& app);
Run classify(CLI::App& app);
Run convert(CLI::App& app);
Run analyse(CLI::App& app);
Run bound(CLI::App& app);
Run transform(CLI::App& app);
Run engine(CLI::App& app);
Run lift(CLI::App& app);
Run runScheme(CLI::App& app);
Run tuneSchemes(CLI::App& app);
Run exportCode(CLI::App& app);
Run search(CLI::App& app);
Run bench(CLI::App& app);
Run atlas(CLI::App& app);
Run recombine(CLI::App& app);
Run lesson(CLI::App& app);
Run puzzle(CLI::App& app);
Run glossary(CLI::App& app);

struct Command {
    std::string name;
    std::string summary;
    std::string example; ///< shown below --help
    Run (*declare)(CLI::App& app);
};

const std::vector<Command>& commands();

} // namespace rankfall::cli
