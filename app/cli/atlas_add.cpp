// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/cli/atlas_parts.h"
#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/output.h"

#include <algorithm>

namespace rankfall::cli {

namespace {

struct Options {
    std::vector<std::string> paths;
    std::string to;
    std::string ring;
    Provenance made; ///< what is given here goes before what a journal says
    bool force = false;
    bool json = false;
};

/// What was said on the command line, and where it is silent what the journal says.
Expected<Provenance> combined(const Provenance& given, const FoundScheme& found)
{
    Provenance made = found.made.value_or(Provenance{});
    made.source = given.source.empty() ? made.source : given.source;
    made.commands = given.commands.empty() ? made.commands : given.commands;
    made.seed = given.seed ? given.seed : made.seed;
    made.seconds = given.seconds ? given.seconds : made.seconds;
    made.threads = given.threads ? given.threads : made.threads;
    made.date = !given.date.empty() ? given.date : !made.date.empty() ? made.date : today();
    std::ranges::transform(made.commands, made.commands.begin(), portableCommand);
    if (made.source.empty()) {
        return fail("Nothing says how this scheme was made", found.file.string(),
                    "Name the folder of its search, or say it with --source and --command");
    }
    return made;
}

Expected<std::vector<Kept>> addPath(const Options& options, const std::string& path, std::optional<Ring> ring)
{
    const auto found = foundScheme(path);
    const auto made = found ? combined(options.made, *found) : tl::unexpected<Error>(found.error());
    const auto list = made ? schemesIn(found->file.string()) : tl::unexpected<Error>(made.error());
    if (!list) {
        return tl::unexpected<Error>(list.error());
    }
    std::vector<Kept> out;
    for (std::size_t i = 0; i < list->size(); ++i) {
        const auto member = list->member(i);
        if (!member) {
            return tl::unexpected<Error>(member.error());
        }
        if (!member->scheme.target->format()) {
            return fail("The scheme is not of a matrix product", found->file.string(), "The atlas holds no others");
        }
        const SettledScheme settled = ring ? settle(*member, *ring) : settle(*member);
        if (!settled.verdict.exact) {
            return fail("The scheme is " + verdictText(settled, ring.has_value()), found->file.string(),
                        ring ? "Leave --ring out to see whether it holds in another ring" : "It is not added");
        }
        const AtlasEntry entry{{}, settled.verdict.ring, 0, *made, {}, {}};
        auto outcome = keepInAtlas(options.to, entry, settled.scheme, options.force);
        if (!outcome) {
            return tl::unexpected<Error>(outcome.error());
        }
        out.push_back(std::move(*outcome));
    }
    return out;
}

int run(const Options& options)
{
    const auto ring = options.ring.empty() ? std::optional<Ring>() : parseRing(options.ring);
    if (!options.ring.empty() && !ring) {
        printError(ringOf(options.ring).error());
        return kUnusable;
    }
    bool isTaken = false;
    bool isUnusable = false;
    for (const std::string& path : options.paths) {
        const auto outcomes = addPath(options, path, ring);
        if (!outcomes) {
            printError(outcomes.error());
            isUnusable = true;
            continue;
        }
        for (const Kept& outcome : *outcomes) {
            isTaken = isTaken || outcome.isTaken;
            printKept(outcome, options.json);
        }
    }
    if (isTaken) {
        isUnusable = !refreshTable(options.to) || isUnusable;
    }
    return isUnusable ? kUnusable : isTaken ? kYes : kNo;
}

} // namespace

std::function<int()> atlasAdd(CLI::App& app)
{
    const auto options = std::make_shared<Options>();
    Provenance& made = options->made;
    app.add_option("PATH", options->paths, "Files of schemes, or folders of searches, whose best scheme is taken")
        ->required();
    app.add_option("--to", options->to, "Folder of the atlas; the table in its README.md is brought up to date")
        ->required()
        ->check(CLI::ExistingDirectory);
    app.add_option("--ring", options->ring, "The ring to keep it for (default: the strongest in which it holds)");
    app.add_flag("--force", options->force,
                 "Take one of equal rank too, if its coefficients are smaller or it was found in less time");
    app.add_option("--source", made.source, "Where it comes from, such as “lifted from 4x4x5_z2_r61”");
    app.add_option("--command", made.commands, "What made it, as typed; may be repeated")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    app.add_option("--seed", made.seed, "Seed of the random numbers")->check(CLI::NonNegativeNumber);
    app.add_option("--seconds", made.seconds, "How long it took")->check(CLI::NonNegativeNumber);
    app.add_option("--threads", made.threads, "On how many threads")->check(CLI::PositiveNumber);
    app.add_option("--date", made.date, "When, such as 2026-11-26 (default: as the journal says, or today)");
    app.add_flag("--json", options->json, "Print JSON, one object a scheme");
    return [options] { return run(*options); };
}

} // namespace rankfall::cli
