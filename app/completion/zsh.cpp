// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
//
// One function for each command, which hands the rest of the line to _arguments; see zshcompsys(1).
#include "app/completion/completion.h"

namespace rankfall::completion {

namespace {

/// Part of a specification of _arguments, where brackets, colons and backslashes have a meaning.
std::string escaped(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c == ':' || c == '[' || c == ']' || c == '\\') {
            out += '\\';
        }
        out += c;
    }
    return out;
}

std::string action(const Values& values)
{
    if (values.words.empty()) {
        return values.files ? "_files" : " ";
    }
    const std::string words = escaped(joined(values.words, " "));
    return values.files ? "{_files; compadd -- " + words + "}" : "(" + words + ")";
}

void writeOptions(const Command& command, std::string& out)
{
    for (const Argument& option : command.options) {
        const std::string others = option.repeats ? "*" : "(" + joined(option.names, " ") + ")";
        for (const std::string& name : option.names) {
            std::string spec = others + name;
            if (option.values && name.starts_with("--")) {
                spec += '='; // the value may stand behind a space too
            }
            spec += "[" + escaped(option.help) + "]";
            if (option.values) {
                spec += ":" + escaped(option.label) + ":" + action(*option.values);
            }
            out += " \\\n        " + quoted(spec, Shell::Zsh);
        }
    }
}

/// The first word behind a command that has commands of its own: one of them, or what it takes itself.
void writeCommands(const Command& command, const std::string& function, std::string& out)
{
    out += function + "_commands() {\n    local -a commands=(";
    for (const Command& sub : command.commands) {
        std::string name;
        for (const char c : sub.name) {
            name += c == ':' ? "\\:" : std::string(1, c);
        }
        out += "\n        " + quoted(name + ":" + sub.help, Shell::Zsh);
    }
    out += ")\n    _describe -t commands command commands\n";
    for (const Argument& positional : command.positionals) {
        if (!positional.values->words.empty()) {
            out += "    compadd -- " + joined(positional.values->words, " ") + "\n";
        }
        out += positional.values->files ? "    _files\n" : "";
    }
    out += "}\n\n";
}

void writeFunctions(const Command& command, const std::string& function, std::string& out)
{
    for (const Command& sub : command.commands) {
        writeFunctions(sub, function + "_" + identifier(sub.name), out);
    }
    if (command.commands.empty()) {
        out += function + "() {\n    _arguments";
        writeOptions(command, out);
        for (const Argument& positional : command.positionals) {
            const std::string spec =
                (positional.repeats ? "*:" : ":") + escaped(positional.label) + ":" + action(*positional.values);
            out += " \\\n        " + quoted(spec, Shell::Zsh);
        }
        out += "\n}\n\n";
        return;
    }
    writeCommands(command, function, out);
    out += function + "() {\n"
                      "    local curcontext=\"$curcontext\" state line\n"
                      "    typeset -A opt_args\n"
                      "    _arguments -C";
    writeOptions(command, out);
    out += " \\\n        '1: :" + function + "_commands' \\\n        '*:: :->rest'\n" +
           "    [[ $state == rest ]] || return\n"
           "    case $line[1] in\n";
    for (const Command& sub : command.commands) {
        out += "        (" + sub.name + ") " + function + "_" + identifier(sub.name) + " ;;\n";
    }
    out += "    esac\n}\n\n";
}

} // namespace

std::string zshScript(const Command& program)
{
    const std::string function = "_" + identifier(program.name);
    std::string out = "#compdef " + program.name + "\n# Made by: " + program.name + " --completions zsh\n\n";
    writeFunctions(program, function, out);
    return out + function + " \"$@\"\n";
}

} // namespace rankfall::completion
