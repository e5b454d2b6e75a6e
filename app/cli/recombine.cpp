// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "app/cli/scheme_out.h"
#include "core/atlas/at_hand.h"
#include "core/scheme/known_ranks.h"
#include "core/scheme/reorder.h"

#include <memory>
#include <set>

namespace rankfall::cli {

namespace {

struct Options {
    std::string target;
    std::string ring = "z";
    std::vector<std::string> with;
    int table = 0;
    std::string out;
    std::string format;
    bool json = false;
};

std::string nameOf(Format f)
{
    return std::to_string(f.n) + "x" + std::to_string(f.m) + "x" + std::to_string(f.p);
}

std::optional<int> bestKnown(Format format, Ring ring)
{
    if (std::max({format.n, format.m, format.p}) > Target::kMaxVerified) {
        return std::nullopt;
    }
    const auto known = bestKnownRank(*Target::matrixMultiplication(format), ring);
    return known ? std::optional(known->rank) : std::nullopt;
}

/// What the recipe does in its first step.
std::string stepOf(const Recipe& recipe)
{
    const auto part = [&](std::size_t i) {
        return nameOf(i == 0 ? recipe.first : secondOf(recipe)) + " in " + std::to_string(recipe.parts[i]->rank);
    };
    switch (recipe.kind) {
    case Recipe::Kind::Definition:
        return "by definition";
    case Recipe::Kind::Known:
        return recipe.source;
    case Recipe::Kind::Split:
        return part(0) + " + " + part(1);
    case Recipe::Kind::Product:
        return part(0) + " × " + part(1);
    case Recipe::Kind::Cut:
        break;
    }
    return part(0) + " without an index";
}

/// The tree, a format a line; a part that has been printed is not opened again.
void printTree(const Recipe& recipe, std::size_t depth, std::set<Format>& printed)
{
    const bool isNew = printed.insert(recipe.format).second;
    printLine(std::string(2 * depth, ' ') + nameOf(recipe.format) + " in " + std::to_string(recipe.rank) + " = " +
              stepOf(recipe) + (isNew || recipe.parts.empty() ? "" : ", as above"));
    for (std::size_t i = 0; isNew && i < recipe.parts.size(); ++i) {
        if (i == 0 || recipe.parts[i] != recipe.parts[0]) {
            printTree(*recipe.parts[i], depth + 1, printed);
        }
    }
}

std::string jsonOf(const Recipe& recipe)
{
    JsonObject object;
    object.add("target", nameOf(recipe.format)).add("rank", recipe.rank).add("how", stepOf(recipe));
    std::string parts;
    for (const auto& part : recipe.parts) {
        parts += (parts.empty() ? "" : ",") + jsonOf(*part);
    }
    object.addRaw("parts", "[" + parts + "]");
    return object.text();
}

void printTable(const Recombination& ranks, Ring ring, int largest, bool json)
{
    for (int n = 2; n <= largest; ++n) {
        for (int m = n; m <= largest; ++m) {
            for (int p = m; p <= largest; ++p) {
                const auto recipe = ranks.recipe({n, m, p});
                const auto known = bestKnown({n, m, p}, ring);
                if (json) {
                    JsonObject object;
                    object.add("target", nameOf({n, m, p})).add("ring", ringKey(ring)).add("rank", recipe->rank);
                    if (known) {
                        object.add("bestKnown", *known);
                    }
                    printLine(object.add("how", stepOf(*recipe)).text());
                } else {
                    printLine(nameOf({n, m, p}) + "\t" + std::to_string(recipe->rank) + "\t" +
                              (known ? std::to_string(*known) : "—") + "\t" + stepOf(*recipe));
                }
            }
        }
    }
}

/// The schemes of the files, and of folders of files, that are exact in the ring. In a folder, files that hold no
/// schemes are passed over.
Expected<AtHand> more(const Options& options, Ring ring, Recombination& ranks)
{
    AtHand out(ring);
    const auto leftOut = [](const std::string& scheme, const std::string& why) {
        printNote(scheme + ": " + why + "; left out");
    };
    for (const std::string& path : options.with) {
        for (const std::string& file : filesAt(path)) {
            const auto list = schemesIn(file);
            if (!list && file == path) {
                return tl::unexpected<Error>(list.error());
            }
            if (list) {
                out.add(*list, file, ranks, leftOut);
            }
        }
    }
    ranks.work();
    return out;
}

int write(const Options& options, const Recipe& recipe, Format format, Ring ring, const AtHand& files)
{
    const auto form = options.format.empty() ? formatOfPath(options.out, "Add --to with one of " + formatNames())
                                             : formatCalled(options.format);
    if (!form) {
        printError(form.error());
        return kUnusable;
    }
    auto made = build(recipe, ring, [&](const std::string& source) { return files.load(source); });
    if (!made) {
        printError(made.error());
        return kUnusable;
    }
    made = *reordered(*made, format);
    SettledScheme result{*made, verify(*made, ring), false, true};
    if (!result.verdict.exact) {
        printError({"The result is " + verdictText(result, false), {}, "Please report this"});
        return kNo;
    }
    const auto content = contentOf(result, *form);
    const auto written = content ? writeOut(options.out, *content) : tl::unexpected<Error>(content.error());
    if (!written) {
        printError(written.error());
        return kUnusable;
    }
    if (options.out != "-") {
        printNote(made->target->name() + " in " + std::to_string(made->rank()) + ", exact over " +
                  std::string(ringSymbol(ring)) + ", written to " + options.out);
    }
    return kYes;
}

Expected<Format> formatIn(const std::string& text)
{
    std::array<int, 3> sizes{};
    int used = 0;
    if (std::sscanf(text.c_str(), "%3dx%3dx%3d%n", &sizes[0], &sizes[1], &sizes[2], &used) != 3 ||
        used != static_cast<int>(text.size()) || *std::ranges::min_element(sizes) < 1 ||
        *std::ranges::max_element(sizes) > Recombination::kLargest) {
        return fail("“" + text + "” is no matrix product up to 32x32x32", "TARGET", "Write a name such as 9x9x9");
    }
    return Format{sizes[0], sizes[1], sizes[2]};
}

int run(const Options& options)
{
    const auto ring = ringOf(options.ring);
    if (!ring || (*ring != Ring::Z && *ring != Ring::Z2 && *ring != Ring::Q)) {
        printError(ring ? Error{"Schemes are put together over z2, z and q", "--ring", ""} : ring.error());
        return kUnusable;
    }
    if (options.target.empty() == (options.table == 0)) {
        printError({"Name one matrix product, or ask for a table", {}, "rankfall-cli recombine 9x9x9, or --table 8"});
        return kUnusable;
    }
    const auto format = options.target.empty() ? Expected<Format>(Format{1, 1, 1}) : formatIn(options.target);
    if (!format) {
        printError(format.error());
        return kUnusable;
    }
    Recombination ranks = recombined(Atlas::shipped(), *ring);
    const auto files = more(options, *ring, ranks);
    if (!files) {
        printError(files.error());
        return kUnusable;
    }
    if (options.table > 0) {
        printTable(ranks, *ring, options.table, options.json);
        return kYes;
    }
    const auto recipe = ranks.recipe(*format);
    if (options.out != "-") {
        if (options.json) {
            printLine(jsonOf(*recipe));
        } else {
            const auto known = bestKnown(*format, *ring);
            printLine(nameOf(*format) + " over " + std::string(ringSymbol(*ring)) + ": at most " +
                      std::to_string(recipe->rank) + " products" +
                      (known ? ", best known " + std::to_string(*known) : ""));
            std::set<Format> printed;
            printTree(*recipe, 1, printed);
        }
    }
    return options.out.empty() ? kYes : write(options, *recipe, *format, *ring, *files);
}

} // namespace

Run recombine(CLI::App& app)
{
    const auto options = std::make_shared<Options>();
    app.add_option("TARGET", options->target, "A matrix product, up to 32x32x32");
    app.add_option("--ring", options->ring, "z2, z or q");
    app.add_option("--with", options->with,
                   "Schemes to use beside those of the atlas: files of any format, or folders of them");
    app.add_option("--table", options->table, "Print all products with sizes from 2 to this")
        ->check(CLI::Range(2, Recombination::kLargest));
    app.add_option("--out", options->out, "Build it, verify it and write it here; - for standard output (to 16x16x16)");
    app.add_option("--to", options->format, "Format: " + formatNames() + " (default: by the extension of --out)");
    app.add_flag("--json", options->json, "Print JSON");
    return [options] { return run(*options); };
}

} // namespace rankfall::cli
