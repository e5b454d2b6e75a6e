// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Completion scripts for shells, made from what a program declares about its command line, so that they cannot drift
/// from it: `PROGRAM --completions bash` prints one. The installation keeps what the installed programs print.
namespace rankfall::completion {

enum class Shell { Bash, Zsh, Fish };

/// What may stand where a value is expected.
struct Values {
    bool files = false;             ///< names of files and folders
    std::vector<std::string> words; ///< these, beside files or alone; neither: nothing is proposed
};

/// An option or, without names, a positional argument.
struct Argument {
    std::vector<std::string> names;    ///< "-h", "--help"
    std::string label;                 ///< of the value, "FILE"; empty for a flag
    std::string help;                  ///< one sentence
    std::optional<Values> values = {}; ///< nothing for a flag
    bool repeats = false;              ///< any number of values
};

/// A program or one of its commands.
struct Command {
    std::string name;
    std::string help;
    std::vector<Argument> options;
    std::vector<Argument> positionals;
    std::vector<Command> commands;
};

/// The script for `program`. Errors: none; whatever the help says is quoted.
std::string script(const Command& program, Shell shell);

/// Answers `PROGRAM --completions SHELL` before anything else is parsed: prints the script and returns 0, or says which
/// shells there are on standard error and returns 2. Nothing when the command line asks for something else.
std::optional<int> answer(int argc, char** argv, const std::function<Command()>& describe);

/// The three writers behind script(), one file each.
std::string bashScript(const Command& program);
std::string zshScript(const Command& program);
std::string fishScript(const Command& program);

/// "rankfall-cli" as part of a function's name: "rankfall_cli".
std::string identifier(std::string_view name);
/// In single quotes, as all three shells read it: what stands inside is itself. Line breaks become spaces.
std::string quoted(std::string_view text, Shell shell);
/// Words with `between` between them.
std::string joined(const std::vector<std::string>& words, std::string_view between);

} // namespace rankfall::completion
