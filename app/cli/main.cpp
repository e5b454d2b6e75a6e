// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/completions.h"
#include "app/cli/interrupt.h"
#include "app/cli/output.h"
#include "app/completion/cli11.h"
#include "app/terminal/output.h"

using namespace rankfall;

int main(int argc, char** argv)
{
    CLI::App app{"Rankfall: tensors, schemes and the game of decomposing them", "rankfall-cli"};
    app.require_subcommand(1);
    app.set_version_flag("--version", "rankfall-cli " RANKFALL_VERSION, "Show the version and leave");
    app.set_help_flag("-h,--help", "Show this help and leave");
    app.footer("rankfall-cli COMMAND --help says more. Exit codes: 0 yes or done, 1 a clear no, 2 unusable input, 3 "
               "interrupted.");
    std::vector<std::pair<CLI::App*, cli::Run>> runs;
    for (const auto& command : cli::commands()) {
        CLI::App* sub = app.add_subcommand(command.name, command.summary);
        sub->set_help_flag("-h,--help", "Show this help and leave");
        sub->footer("Example:\n  " + command.example);
        runs.emplace_back(sub, command.declare(*sub));
    }
    if (const auto done =
            completion::answer(argc, argv, [&] { return completion::describe(app, cli::proposedValues); })) {
        return *done;
    }
    std::string names;
    bool isKnown = false;
    for (const auto& command : cli::commands()) {
        names += (names.empty() ? "" : ", ") + command.name;
        isKnown = isKnown || (argc > 1 && command.name == argv[1]);
    }
    if (argc > 1 && argv[1][0] != '-' && !isKnown) {
        cli::printError({"“" + std::string(argv[1]) + "” is not a command", {}, "Commands are " + names});
        return cli::kUnusable;
    }
    // The argument parser speaks in exceptions; they end here.
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& stop) {
        if (stop.get_exit_code() == 0) {
            return app.exit(stop);
        }
        const auto chosen = app.get_subcommands();
        const std::string help =
            chosen.empty() ? "rankfall-cli --help" : "rankfall-cli " + chosen.front()->get_name() + " --help";
        cli::printError({stop.what(), {}, "See " + help});
        return cli::kUnusable;
    }
    cli::catchInterrupts();
    for (const auto& [sub, run] : runs) {
        if (sub->parsed()) {
            const int code = run();
            if (const auto arrived = terminal::flushOutput(); !arrived) {
                cli::printError(arrived.error());
                return cli::kUnusable;
            }
            return code;
        }
    }
    return cli::kUnusable;
}
