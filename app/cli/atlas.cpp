// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/cli/atlas_parts.h"
#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/cli/scheme_out.h"
#include "core/io/scheme_write.h"
#include "core/scheme/known_ranks.h"

#include <algorithm>
#include <cstdio>

namespace rankfall::cli {

namespace {

struct Options {
    std::string format;
    std::string ring;
    std::string to = "moves";
    std::string from;
    std::string into;
    bool json = false;
};

std::string matchJson(const AtlasMatch& match)
{
    const AtlasEntry& entry = *match.entry;
    const TargetPtr target = Target::matrixMultiplication(match.order);
    JsonObject object;
    object.add("target", target->name()).add("ring", ringKey(match.ring)).add("rank", match.rank());
    if (const auto known = bestKnownRank(*target, match.ring)) {
        object.addRaw("bestKnown", JsonObject().add("rank", known->rank).add("source", known->source).text());
    }
    object.add("file", entry.file).add("fileRing", ringKey(entry.ring)).add("source", entry.made.source);
    if (entry.made.seed) {
        object.add("seed", *entry.made.seed);
    }
    if (entry.made.seconds) {
        object.add("seconds", *entry.made.seconds);
    }
    if (entry.made.threads) {
        object.add("threads", *entry.made.threads);
    }
    return object.addRaw("commands", jsonTexts(entry.made.commands)).add("date", entry.made.date).text();
}

int list(const Options& options)
{
    const auto ring = options.ring.empty() ? std::optional<Ring>() : parseRing(options.ring);
    if (!options.ring.empty() && !ring) {
        printError(ringOf(options.ring).error());
        return kUnusable;
    }
    const auto atlas = atlasOf(options.from);
    if (!atlas) {
        printError(atlas.error());
        return kUnusable;
    }
    std::vector<std::string> json;
    Table table({"FORMAT", "RING", "RANK", "BEST KNOWN", "SOURCE", "SEED", "TIME"});
    for (const AtlasMatch& match : atlas->answers()) {
        if (ring && match.ring != *ring) {
            continue;
        }
        json.push_back(matchJson(match));
        const Provenance& made = match.entry->made;
        const std::string source =
            match.isServed() ? "by the scheme over " + std::string(ringSymbol(match.entry->ring)) : made.source;
        table.add({Target::matrixMultiplication(match.order)->name(), std::string(ringKey(match.ring)),
                   std::to_string(match.rank()), knownText(match), source, made.seed ? std::to_string(*made.seed) : "—",
                   timeText(made.seconds)});
    }
    if (options.json) {
        printLine(JsonObject().addRaw("schemes", jsonList(json)).text());
    } else if (json.empty()) {
        printLine("The atlas is empty");
    } else {
        printLine(table.text() + "\nAny of them is read as a file: rankfall-cli info atlas:" +
                  Target::matrixMultiplication(atlas->entries().front().format)->name() + ":" +
                  std::string(ringKey(atlas->entries().front().ring)));
    }
    return atlas->damaged().empty() ? kYes : kUnusable;
}

int show(const Options& options)
{
    const auto ring = ringOf(options.ring.empty() ? "z" : options.ring);
    const auto atlas = ring ? atlasOf(options.from) : tl::unexpected<Error>(ring.error());
    const auto match = atlas.and_then([&](const Atlas& all) {
        return parseAtlasName("atlas:" + options.format + ":" + std::string(ringKey(*ring)), all);
    });
    const auto scheme = match.and_then(loadScheme);
    if (!scheme) {
        printError(scheme.error());
        return kUnusable;
    }
    if (options.json) {
        printLine(matchJson(*match));
        return kYes;
    }
    const auto& formats = schemeFormats();
    const auto info = std::ranges::find(formats, options.to, &SchemeFormatInfo::key);
    if (info == formats.end()) {
        std::string names;
        for (const auto& known : formats) {
            names += (names.empty() ? "" : ", ") + known.key;
        }
        printError({"“" + options.to + "” is not a format that is written", "--to", "Formats are " + names});
        return kUnusable;
    }
    const auto text = writeScheme(*scheme, info->format);
    if (!text) {
        printError(text.error());
        return kUnusable;
    }
    if (const auto shown = writeOut("-", *text); !shown) {
        printError(shown.error());
        return kUnusable;
    }
    return kYes;
}

int table(const Options& options)
{
    const auto atlas = atlasOf(options.from);
    const auto done = !atlas                 ? Expected<void>(tl::unexpected<Error>(atlas.error()))
                      : options.into.empty() ? Expected<void>()
                                             : writeTableInto(options.into, *atlas);
    if (!done) {
        printError(done.error());
        return kUnusable;
    }
    if (options.into.empty()) {
        const std::string text = markdownTable(*atlas);
        printLine(text.substr(0, text.size() - 1));
    }
    return atlas->damaged().empty() ? kYes : kUnusable;
}

} // namespace

Expected<Atlas> atlasOf(const std::string& folder)
{
    auto atlas = folder.empty() ? Expected<Atlas>(Atlas::shipped()) : Atlas::inFolder(folder);
    if (atlas) {
        for (const Error& error : atlas->damaged()) {
            printError(error);
        }
    }
    return atlas;
}

std::string timeText(const std::optional<double>& seconds)
{
    if (!seconds) {
        return "—";
    }
    char text[32];
    std::snprintf(text, sizeof text, *seconds < 0.01 ? "< 0.01 s" : *seconds < 10 ? "%.2f s" : "%.0f s", *seconds);
    return text;
}

std::string knownText(const AtlasMatch& match)
{
    const auto known = bestKnownRank(*Target::matrixMultiplication(match.order), match.ring);
    return known ? std::to_string(known->rank) + " (" + std::string(known->source) + ")" : "—";
}

Run atlas(CLI::App& app)
{
    const auto options = std::make_shared<Options>();
    app.add_option("FORMAT", options->format, "Print the scheme of this format, its sizes in any order, such as 4x4x5");
    app.add_option("--ring", options->ring, "z2, z or q: of the scheme (default z), or only these in the list");
    app.add_option("--to", options->to, "How the scheme is printed: json, exp, formulas, moves (default) or numbers");
    app.add_option("--from", options->from, "The files of this folder, not what comes with the program");
    app.add_flag("--json", options->json, "Print JSON: what there is and what made it");

    CLI::App* add = app.add_subcommand("add", "Verify schemes and keep them where they are better");
    add->footer("Example:\n  rankfall-cli atlas add 4x4x5_z2 --to resources/atlas");
    const Run runAdd = atlasAdd(*add);

    CLI::App* derive = app.add_subcommand("derive", "Make schemes of other formats from those of an atlas");
    derive->footer("Example:\n  rankfall-cli atlas derive --to resources/atlas");
    const Run runDerive = atlasDerive(*derive);

    CLI::App* tableApp = app.add_subcommand("table", "Print the atlas as a Markdown table");
    tableApp->footer("Example:\n  rankfall-cli atlas table --from resources/atlas --into resources/atlas/README.md");
    tableApp->add_option("--from", options->from, "The files of this folder, not what comes with the program");
    tableApp->add_option("--into", options->into,
                         "Write it into this file, between the lines <!-- table --> and <!-- end of table -->");
    return [options, add, runAdd, derive, runDerive, tableApp] {
        return derive->parsed()          ? runDerive()
               : add->parsed()           ? runAdd()
               : tableApp->parsed()      ? table(*options)
               : options->format.empty() ? list(*options)
                                         : show(*options);
    };
}

} // namespace rankfall::cli
