// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/completion/completion.h"

#include <cstdio>

namespace rankfall::completion {

namespace {

constexpr std::string_view kOption = "--completions";

std::optional<Shell> shellCalled(std::string_view name)
{
    if (name == "bash") {
        return Shell::Bash;
    }
    if (name == "zsh") {
        return Shell::Zsh;
    }
    return name == "fish" ? std::optional(Shell::Fish) : std::nullopt;
}

} // namespace

std::string script(const Command& program, Shell shell)
{
    switch (shell) {
    case Shell::Bash:
        return bashScript(program);
    case Shell::Zsh:
        return zshScript(program);
    case Shell::Fish:
        break;
    }
    return fishScript(program);
}

std::optional<int> answer(int argc, char** argv, const std::function<Command()>& describe)
{
    if (argc < 2 || argv[1] != kOption) {
        return std::nullopt;
    }
    const Command program = describe();
    const auto shell = argc == 3 ? shellCalled(argv[2]) : std::nullopt;
    if (!shell) {
        std::fprintf(stderr, "%s: --completions needs the name of a shell. Shells are bash, zsh and fish\n",
                     program.name.c_str());
        return 2;
    }
    const std::string text = script(program, *shell);
    const bool isWritten = std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
    return isWritten ? 0 : 2;
}

std::string identifier(std::string_view name)
{
    std::string out;
    for (const char c : name) {
        const bool isPlain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        out += isPlain ? c : '_';
    }
    return out;
}

std::string quoted(std::string_view text, Shell shell)
{
    std::string out = "'";
    for (const char c : text) {
        if (c == '\n') {
            out += ' ';
        } else if (shell == Shell::Fish && (c == '\'' || c == '\\')) {
            out += {'\\', c};
        } else if (c == '\'') {
            out += "'\\''";
        } else {
            out += c;
        }
    }
    return out + "'";
}

std::string joined(const std::vector<std::string>& words, std::string_view between)
{
    std::string out;
    for (const std::string& word : words) {
        out += (out.empty() ? "" : std::string(between)) + word;
    }
    return out;
}

} // namespace rankfall::completion
