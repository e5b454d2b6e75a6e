// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/completion/cli11.h"

namespace rankfall::completion {

namespace {

/// CLI11 names the type of a value first and what is checked after it: "INT:INT in [1 - 100]".
bool isNumber(const std::string& type)
{
    return type.starts_with("INT") || type.starts_with("UINT") || type.starts_with("FLOAT");
}

Argument argumentOf(const CLI::Option& option, const std::string& path, const ValuesOf& valuesOf)
{
    Argument out;
    out.help = option.get_description();
    for (const std::string& name : option.get_snames()) {
        out.names.push_back("-" + name);
    }
    for (const std::string& name : option.get_lnames()) {
        out.names.push_back("--" + name);
    }
    if (option.get_items_expected_max() == 0) {
        return out;
    }
    const std::string type = option.get_type_name();
    const std::string name = out.names.empty() ? option.get_name(true) : out.names.back();
    out.label = out.names.empty() ? name : isNumber(type) ? "number" : type.substr(0, type.find(':'));
    out.repeats = option.get_items_expected_max() > 1;
    out.values = valuesOf(path, name);
    if (!out.values) {
        out.values = Values{.files = !isNumber(type), .words = {}};
    }
    return out;
}

Command commandOf(const CLI::App& app, const std::string& path, const ValuesOf& valuesOf)
{
    Command out{
        .name = app.get_name(), .help = app.get_description(), .options = {}, .positionals = {}, .commands = {}};
    for (const CLI::Option* option : app.get_options()) {
        if (option->get_positional()) {
            out.positionals.push_back(argumentOf(*option, path, valuesOf));
        } else if (!option->get_group().empty()) {
            out.options.push_back(argumentOf(*option, path, valuesOf));
        }
    }
    for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
        const std::string& name = command->get_name();
        out.commands.push_back(commandOf(*command, path.empty() ? name : path + " " + name, valuesOf));
    }
    return out;
}

} // namespace

Command describe(const CLI::App& app, const ValuesOf& valuesOf)
{
    return commandOf(app, {}, valuesOf);
}

} // namespace rankfall::completion
