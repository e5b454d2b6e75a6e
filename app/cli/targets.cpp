// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "core/io/file.h"
#include "core/io/open.h"
#include "core/io/tensor_write.h"
#include "core/scheme/algebra_bound.h"
#include "core/scheme/known_ranks.h"
#include "core/tensor/target_families.h"

#include <algorithm>
#include <memory>
#include <span>

namespace rankfall::cli {

namespace {

struct Options {
    std::string name;
    std::string out;
    bool json = false;
};

/// The rings whose ranks are told of one target.
constexpr Ring kRings[] = {Ring::Z, Ring::Q, Ring::C, Ring::Z2, Ring::Z3, primeRing(5), primeRing(17)};

int listFamilies(bool json)
{
    if (json) {
        std::vector<std::string> list;
        for (const auto& family : targetFamilies()) {
            list.push_back(JsonObject()
                               .add("heading", family.heading)
                               .add("name", family.pattern)
                               .add("meaning", family.meaning)
                               .add("example", family.example)
                               .text());
        }
        printLine(JsonObject().addRaw("targets", jsonList(list)).text());
        return kYes;
    }
    const auto& families = targetFamilies();
    for (auto first = families.begin(); first != families.end();) {
        const auto last = std::find_if(first, families.end(),
                                       [&](const TargetFamily& family) { return family.heading != first->heading; });
        Table table({"NAME", "EXAMPLE", "MEANING"});
        for (const auto& family : std::span(first, last)) {
            table.add({std::string(family.pattern), std::string(family.example), std::string(family.meaning)});
        }
        printLine(std::string(first->heading) + "\n" + table.text());
        first = last;
    }
    printLine("Rings: z2, z3 … z251 (integers modulo a prime), z (integers), q (rationals), c (Gaussian rationals), r "
              "(floating point)");
    return kYes;
}

std::string joined(const std::vector<std::string>& labels)
{
    std::string out;
    for (const std::string& label : labels) {
        out += (out.empty() ? "" : " ") + label;
    }
    return out;
}

/// What a ring has to say about the target: the best known rank, and the least that a theorem leaves.
struct RingFacts {
    std::string key;
    std::optional<KnownRank> known;
    std::optional<AlgebraBound> bound;
};

std::vector<RingFacts> factsOf(const Target& target)
{
    std::vector<RingFacts> out;
    for (const Ring ring : kRings) {
        RingFacts facts{std::string(ringKey(ring)), bestKnownRank(target, ring), alderStrassenBound(target, ring)};
        if (facts.known || facts.bound) {
            out.push_back(std::move(facts));
        }
    }
    return out;
}

void tellJson(const Target& target)
{
    const Shape shape = target.shape();
    std::vector<std::string> rings;
    for (const RingFacts& facts : factsOf(target)) {
        JsonObject object;
        object.add("ring", facts.key);
        if (facts.known) {
            object.add("best", facts.known->rank).add("source", facts.known->source);
        }
        if (facts.bound) {
            object.add("least", facts.bound->rank).add("ideals", facts.bound->ideals);
        }
        rings.push_back(object.text());
    }
    printLine(
        JsonObject()
            .add("name", target.name())
            .add("title", target.title())
            .addRaw("shape", jsonList({std::to_string(shape.a), std::to_string(shape.b), std::to_string(shape.c)}))
            .add("nonzeros", target.tensor().nonzeros())
            .add("definition", static_cast<int>(target.schoolbook().size()))
            .addRaw("a", jsonTexts(target.layout(Mode::A).labels))
            .addRaw("b", jsonTexts(target.layout(Mode::B).labels))
            .addRaw("c", jsonTexts(target.layout(Mode::C).labels))
            .addRaw("ranks", jsonList(rings))
            .text());
}

void tell(const Target& target)
{
    const Shape shape = target.shape();
    printLine(target.name() + ": " + target.title());
    printLine("tensor      " + std::to_string(shape.a) + "×" + std::to_string(shape.b) + "×" + std::to_string(shape.c) +
              ", " + std::to_string(target.tensor().nonzeros()) + " nonzeros");
    printLine("definition  " + std::to_string(target.schoolbook().size()) + " multiplications");
    for (const Mode mode : kModes) {
        const std::string letter(1, "ABC"[index(mode)]);
        printLine(letter + "           " + joined(target.layout(mode).labels));
    }
    for (const RingFacts& facts : factsOf(target)) {
        std::string line = facts.key + std::string(12 - std::min<std::size_t>(facts.key.size(), 11), ' ');
        if (facts.known) {
            line += "best known " + std::to_string(facts.known->rank) + " (" + std::string(facts.known->source) + ")";
        }
        if (facts.bound) {
            line += std::string(facts.known ? ", " : "") + "at least " + std::to_string(facts.bound->rank) + " (" +
                    std::to_string(facts.bound->ideals) +
                    (facts.bound->ideals == 1 ? " maximal ideal over " : " maximal ideals over ") +
                    std::string(ringKey(facts.bound->field)) + ": Alder and Strassen 1981)";
        }
        printLine(line);
    }
}

int one(const Options& options)
{
    const auto target = openTarget(options.name);
    if (!target) {
        printError(target.error());
        return kUnusable;
    }
    if (!options.out.empty()) {
        const auto format = tensorFormatOf(options.out);
        if (!format) {
            printError({"A tensor is written to .npy, .json or .csv", options.out, "Give the file such an ending"});
            return kUnusable;
        }
        if (const auto written = writeFile(options.out, tensorBytes(**target, *format)); !written) {
            printError(written.error());
            return kUnusable;
        }
    }
    options.json ? tellJson(**target) : tell(**target);
    return kYes;
}

} // namespace

Run targets(CLI::App& app)
{
    const auto options = std::make_shared<Options>();
    app.add_option("target", options->name,
                   "Tell of this target: its size, entries, best known ranks; also file:PATH and algebra:PATH")
        ->type_name("TARGET");
    app.add_option("--out", options->out, "Write the tensor of the target to a .npy, .json or .csv file")
        ->type_name("FILE");
    app.add_flag("--json", options->json, "Print JSON");
    return [options]() -> int {
        if (options->name.empty() && !options->out.empty()) {
            printError({"--out needs a target", {}, "rankfall-cli targets group:S3 --out s3.npy"});
            return kUnusable;
        }
        return options->name.empty() ? listFamilies(options->json) : one(*options);
    };
}

} // namespace rankfall::cli
