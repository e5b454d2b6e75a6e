// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/cli/atlas_parts.h"
#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/output.h"
#include "app/cli/progress.h"
#include "core/atlas/derive.h"

namespace rankfall::cli {

namespace {

struct Options {
    std::string to;
    int largest = Target::kMaxExplored;
    bool json = false;
};

int run(const Options& options)
{
    bool isTaken = false;
    // The integers first: what is found there serves modulo 2 as well.
    for (const Ring ring : {Ring::Z, Ring::Z2}) {
        const auto atlas = atlasOf(options.to);
        auto derived = atlas.and_then([&](const Atlas& all) { return deriveSchemes(all, ring, options.largest); });
        if (!derived) {
            printError(derived.error());
            return kUnusable;
        }
        Progress progress("Checking", derived->size());
        for (std::size_t i = 0; i < derived->size() && !interrupted(); ++i) {
            auto& [entry, scheme] = (*derived)[i];
            progress.step(i, entry.name());
            entry.made.commands = {"rankfall-cli atlas derive --to atlas --largest " + std::to_string(options.largest)};
            entry.made.date = today();
            const auto kept = keepInAtlas(options.to, entry, scheme, false);
            progress.clear();
            if (!kept) {
                printError(kept.error());
                return kUnusable;
            }
            isTaken = isTaken || kept->isTaken;
            printKept({kept->name, kept->what + "; " + entry.made.source, kept->isTaken}, options.json);
        }
    }
    if (isTaken && !refreshTable(options.to)) {
        return kUnusable;
    }
    return interrupted() ? kInterrupted : isTaken ? kYes : kNo;
}

} // namespace

std::function<int()> atlasDerive(CLI::App& app)
{
    const auto options = std::make_shared<Options>();
    app.add_option("--to", options->to, "Folder of the atlas, from whose schemes others are made")
        ->required()
        ->check(CLI::ExistingDirectory);
    app.add_option("--largest", options->largest, "Sizes up to this (default 8)")
        ->check(CLI::Range(2, Target::kMaxExplored));
    app.add_flag("--json", options->json, "Print JSON, one object a scheme");
    return [options] { return run(*options); };
}

} // namespace rankfall::cli
