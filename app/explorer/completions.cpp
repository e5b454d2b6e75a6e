// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/explorer/completions.h"

namespace rankfall {

completion::Command describe(const QList<QCommandLineOption>& options)
{
    using namespace completion;
    Command out{.name = "rankfall",
                .help = "Explores tensor decompositions",
                .options = {{.names = {"-h", "--help"}, .label = {}, .help = "Displays help and ends."},
                            {.names = {"-v", "--version"}, .label = {}, .help = "Displays the version and ends."}},
                .positionals = {{.names = {},
                                 .label = "FILE|TARGET",
                                 .help = "What to open",
                                 .values = Values{.files = true, .words = {"2x2x2", "3x3x3", "4x4x4", "poly:3x3"}}}},
                .commands = {}};
    const auto wordsOf = [](const QString& name) -> std::vector<std::string> {
        return name == QLatin1String("view")       ? std::vector<std::string>{"3d", "sheet", "window"}
               : name == QLatin1String("theme")    ? std::vector<std::string>{"dark", "light", "system"}
               : name == QLatin1String("language") ? std::vector<std::string>{"en", "de"}
                                                   : std::vector<std::string>{};
    };
    for (const QCommandLineOption& option : options) {
        const QString name = option.names().constFirst();
        const std::string label = option.valueName().toStdString();
        Argument argument{
            .names = {"--" + name.toStdString()}, .label = label, .help = option.description().toStdString()};
        if (!label.empty()) {
            const bool isPath = label.starts_with("OUT") || label == "DIRECTORY";
            argument.values = Values{.files = isPath, .words = wordsOf(name)};
        }
        out.options.push_back(std::move(argument));
    }
    return out;
}

} // namespace rankfall
