// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/completion/cli11.h"
#include "app/terminal/output.h"
#include "app/train/commands.h"
#include "app/train/console.h"

using namespace rankfall;

namespace {

/// What shells propose for values that are words.
std::optional<completion::Values> proposedValues(std::string_view /*command*/, std::string_view argument)
{
    if (argument == "--ring") {
        return completion::Values{.files = false, .words = {"z2", "z3", "z"}};
    }
    if (argument == "--basis") {
        return completion::Values{.files = false, .words = {"dense", "near", "permuted", "canonical"}};
    }
    if (argument == "--architecture") {
        return completion::Values{.files = false, .words = {"contraction", "attention"}};
    }
    if (argument == "--device") {
        return completion::Values{.files = false, .words = {"cpu", "cuda"}};
    }
    if (argument == "TARGET" || argument == "TARGETS" || argument == "--school") {
        return completion::Values{.files = false, .words = {"2x2x2", "2x2x3", "3x3x3", "4x4x4"}};
    }
    if (argument == "--beam" || argument == "--note") {
        return completion::Values{};
    }
    return std::nullopt;
}

} // namespace

int main(int argc, char** argv)
{
    const std::vector<train::Command> commands = {
        {"run", "Learn to decompose a matrix product", "rankfall-train run 2x2x2", train::declareRun},
        {"eval", "Play games with a network and count", "rankfall-train eval 2x2x2_z2_trained/network.safetensors",
         train::declareEval},
        {"info", "What a network is and how it came about", "rankfall-train info network.safetensors",
         train::declareInfo},
        {"export", "The network of a run, for use elsewhere",
         "rankfall-train export 2x2x2_z2_trained/checkpoint.safetensors small.safetensors --half",
         train::declareExport},
        {"check", "Does this machine learn what is played, and how fast", "rankfall-train check --device cuda",
         train::declareCheck},
        {"images", "Schemes in other bases: sparse, relabelled, with additions",
         "rankfall-train images 4x4x4_r47_z2.txt --count 700 --additions 8", train::declareImages},
    };
    CLI::App app{"Rankfall's trainer: networks that learn to decompose tensors", "rankfall-train"};
    app.require_subcommand(1);
    app.set_version_flag("--version", "rankfall-train " RANKFALL_VERSION, "Show the version and leave");
    app.set_help_flag("-h,--help", "Show this help and leave");
    app.footer("rankfall-train COMMAND --help says more. Exit codes: 0 yes or done, 1 a clear no, 2 unusable input, 3 "
               "interrupted.");
    std::vector<std::pair<CLI::App*, train::Action>> actions;
    for (const train::Command& command : commands) {
        CLI::App* sub = app.add_subcommand(command.name, command.summary);
        sub->set_help_flag("-h,--help", "Show this help and leave");
        sub->footer("Example:\n  " + command.example);
        actions.emplace_back(sub, command.declare(*sub));
    }
    if (const auto done = completion::answer(argc, argv, [&] { return completion::describe(app, proposedValues); })) {
        return *done;
    }
    // The argument parser speaks in exceptions; they end here.
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& stop) {
        if (stop.get_exit_code() == 0) {
            return app.exit(stop);
        }
        const auto chosen = app.get_subcommands();
        const std::string help = chosen.empty() ? "" : " " + chosen.front()->get_name();
        return train::printError({stop.what(), {}, "See rankfall-train" + help + " --help"});
    }
    train::catchInterrupts();
    for (const auto& [sub, action] : actions) {
        if (sub->parsed()) {
            const int code = action();
            const auto arrived = terminal::flushOutput();
            return arrived ? code : train::printError(arrived.error());
        }
    }
    return train::kUnusable;
}
