// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
//
// One function for a program. It finds out which command the line is in (`path`: " lesson show"), and then whether the
// word before the cursor is an option that takes a value. bash-completion, which loads the script, brings
// _init_completion and _filedir.
#include "app/completion/completion.h"

#include <algorithm>

namespace rankfall::completion {

namespace {

/// What is proposed: words as a list for compgen, files through _filedir.
std::string proposal(const Values& values)
{
    std::string out;
    if (!values.words.empty()) {
        out += " choices=" + quoted(joined(values.words, " "), Shell::Bash);
    }
    return out + (values.files ? " files=1" : "");
}

void writePaths(const Command& command, const std::string& path, std::vector<std::string>& paths)
{
    for (const Command& sub : command.commands) {
        const std::string inside = path + " " + sub.name;
        paths.push_back(quoted(inside, Shell::Bash));
        writePaths(sub, inside, paths);
    }
}

void writeOptionValues(const Command& command, const std::string& path, std::string& out)
{
    for (const Argument& option : command.options) {
        if (!option.values) {
            continue;
        }
        std::vector<std::string> patterns;
        for (const std::string& name : option.names) {
            patterns.push_back(quoted(path + " " + name, Shell::Bash));
        }
        out += "        " + joined(patterns, " | ") + ") is_value=1" + proposal(*option.values) + " ;;\n";
    }
    for (const Command& sub : command.commands) {
        writeOptionValues(sub, path + " " + sub.name, out);
    }
}

void writeWords(const Command& command, const std::string& path, std::string& out)
{
    Values values;
    for (const Command& sub : command.commands) {
        values.words.push_back(sub.name);
    }
    for (const Argument& positional : command.positionals) {
        values.files = values.files || positional.values->files;
        values.words.insert(values.words.end(), positional.values->words.begin(), positional.values->words.end());
    }
    std::vector<std::string> options;
    for (const Argument& option : command.options) {
        options.insert(options.end(), option.names.begin(), option.names.end());
    }
    out += "        " + quoted(path, Shell::Bash) + ") options=" + quoted(joined(options, " "), Shell::Bash) +
           proposal(values) + " ;;\n";
    for (const Command& sub : command.commands) {
        writeWords(sub, path + " " + sub.name, out);
    }
}

} // namespace

std::string bashScript(const Command& program)
{
    const std::string function = "_" + identifier(program.name);
    std::vector<std::string> paths;
    writePaths(program, {}, paths);
    std::string out = "# bash completion for " + program.name + "; made by: " + program.name +
                      " --completions bash\n\n" + function +
                      "()\n{\n"
                      "    local cur prev words cword split path='' i\n"
                      "    _init_completion -s -n : || return\n";
    if (!paths.empty()) {
        out += "    for ((i = 1; i < cword; i++)); do\n"
               "        case \"$path ${words[i]}\" in\n"
               "            " +
               joined(paths, " | \\\n                ") +
               ") path+=\" ${words[i]}\" ;;\n"
               "        esac\n"
               "    done\n";
    }
    out += "    local choices='' files='' options='' is_value=''\n"
           "    case \"$path $prev\" in\n";
    writeOptionValues(program, {}, out);
    out += "    esac\n"
           "    if [[ ! $is_value ]]; then\n"
           "        case \"$path\" in\n";
    writeWords(program, {}, out);
    out += "        esac\n"
           "        if [[ $cur == -* ]]; then\n"
           "            choices=$options files=''\n"
           "        fi\n"
           "    fi\n"
           "    COMPREPLY=($(compgen -W \"$choices\" -- \"$cur\"))\n"
           "    [[ ! $files ]] || _filedir\n"
           "    __ltrim_colon_completions \"$cur\"\n"
           "} &&\n"
           "    complete -F " +
           function + " " + program.name + "\n";
    return out;
}

} // namespace rankfall::completion
