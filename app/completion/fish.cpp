// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
//
// One line for each thing that can be proposed, with a condition on the command that the line is in. Fish evaluates
// equal conditions once.
#include "app/completion/completion.h"

namespace rankfall::completion {

namespace {

class FishWriter {
public:
    explicit FishWriter(const Command& program)
        : m_program(program)
        , m_function("__" + identifier(program.name) + "_path")
    {
    }

    std::string text()
    {
        m_out = "# fish completion for " + m_program.name + "; made by: " + m_program.name + " --completions fish\n\n" +
                "function " + m_function +
                "\n"
                "    set -l path\n"
                "    for word in (commandline -opc)[2..]\n"
                "        switch (string join -- ' ' $path $word)\n"
                "            case ''";
        writePaths(m_program, {});
        m_out += "\n                set -a path $word\n"
                 "        end\n"
                 "    end\n"
                 "    string join -- ' ' $path\n"
                 "end\n\n"
                 "complete -c " +
                 m_program.name + " -f\n";
        write(m_program, {});
        return m_out;
    }

private:
    static std::string quotedHere(std::string_view text) { return quoted(text, Shell::Fish); }

    void writePaths(const Command& command, const std::string& path)
    {
        for (const Command& sub : command.commands) {
            const std::string inside = path.empty() ? sub.name : path + " " + sub.name;
            m_out += " " + quotedHere(inside);
            writePaths(sub, inside);
        }
    }

    void line(const std::string& path, const std::string& rest)
    {
        const std::string condition = "test \"$(" + m_function + ")\" = \"" + path + "\"";
        m_out += "complete -c " + m_program.name + " -n " + quotedHere(condition) + rest + "\n";
    }

    void write(const Command& command, const std::string& path)
    {
        for (const Command& sub : command.commands) {
            line(path, " -a " + quotedHere(sub.name) + " -d " + quotedHere(sub.help));
        }
        for (const Argument& positional : command.positionals) {
            if (positional.values->files) {
                line(path, " -F");
            }
            if (!positional.values->words.empty()) {
                line(path, " -a " + quotedHere(joined(positional.values->words, " ")) + " -d " +
                               quotedHere(positional.label));
            }
        }
        for (const Argument& option : command.options) {
            std::string rest;
            for (const std::string& name : option.names) {
                rest += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
            }
            if (option.values) {
                rest += option.values->files ? " -r -F" : " -x";
                rest += option.values->words.empty() ? "" : " -a " + quotedHere(joined(option.values->words, " "));
            }
            line(path, rest + " -d " + quotedHere(option.help));
        }
        for (const Command& sub : command.commands) {
            write(sub, path.empty() ? sub.name : path + " " + sub.name);
        }
    }

    const Command& m_program;
    std::string m_function;
    std::string m_out;
};

} // namespace

std::string fishScript(const Command& program)
{
    return FishWriter(program).text();
}

} // namespace rankfall::completion
