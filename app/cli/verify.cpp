// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/interrupt.h"
#include "app/cli/output.h"
#include "app/cli/progress.h"

#include <map>
#include <memory>
#include <optional>

namespace rankfall::cli {

namespace {

struct Options {
    std::string file;
    std::string ring;
    std::string target;
    bool json = false;
};

/// What was found of every member so far.
struct Findings {
    std::map<Ring, int> exact;
    int wrong = 0;
    int unreadable = 0;
    std::vector<std::string> json;
    Table table{{"MEMBER", "TARGET", "RANK", "RING", "MODE C", "VERDICT"}};
};

void note(Findings& findings, const std::string& name, const SettledScheme& found, bool ringWasGiven)
{
    const Scheme& scheme = found.scheme;
    const std::string verdict = verdictText(found, ringWasGiven);
    if (found.verdict.exact) {
        ++findings.exact[found.verdict.ring];
    } else {
        ++findings.wrong;
    }
    findings.table.add({name.empty() ? "—" : name, scheme.target->name(), std::to_string(scheme.rank()),
                        found.verdict.exact || ringWasGiven ? std::string(ringSymbol(found.verdict.ring)) : "—",
                        conventionOf(found), verdict});
    JsonObject object;
    object.add("member", name).add("target", scheme.target->name()).add("rank", scheme.rank());
    object.add("exact", found.verdict.exact).add("ring", ringKey(found.verdict.ring));
    if (found.found && scheme.target->format()) {
        object.add("modeC", found.transposed ? "transposed" : "plain");
    }
    object.add("wrongCells", found.verdict.wrongCells).add("checkedCells", found.verdict.checkedCells);
    findings.json.push_back(object.add("verdict", verdict).text());
}

void note(Findings& findings, const std::string& name, const Error& error)
{
    ++findings.unreadable;
    findings.table.add({name.empty() ? "—" : name, "—", "—", "—", "—", "unreadable: " + error.message});
    findings.json.push_back(JsonObject().add("member", name).add("exact", false).add("error", error.text()).text());
}

std::string summaryOf(const Findings& findings, std::size_t total)
{
    std::string out = std::to_string(total) + (total == 1 ? " scheme: " : " schemes: ");
    std::string parts;
    const auto part = [&](int count, const std::string& text) {
        if (count > 0) {
            parts += (parts.empty() ? "" : ", ") + std::to_string(count) + " " + text;
        }
    };
    const auto count = [&](Ring ring) { return findings.exact.contains(ring) ? findings.exact.at(ring) : 0; };
    const int integral = count(Ring::Z);
    const int fractional = count(Ring::Q);
    if (integral > 0 && fractional > 0) {
        part(integral + fractional, "exact over ℚ (" + std::to_string(integral) + " of them over ℤ, " +
                                        std::to_string(fractional) + " with fractions)");
    } else {
        part(integral, "exact over ℤ");
        part(fractional, "exact over ℚ with fractions");
    }
    part(count(Ring::Z2), "exact mod 2 only");
    part(count(Ring::Z3), "exact mod 3 only");
    part(findings.wrong, "not exact");
    part(findings.unreadable, "unreadable");
    return out + (parts.empty() ? "nothing checked" : parts);
}

int run(const Options& options)
{
    std::optional<Ring> ring;
    if (!options.ring.empty()) {
        const auto parsed = ringOf(options.ring);
        if (!parsed) {
            printError(parsed.error());
            return kUnusable;
        }
        ring = *parsed;
    }
    TargetPtr target;
    if (!options.target.empty()) {
        const auto parsed = openTarget(options.target);
        if (!parsed) {
            printError(parsed.error());
            return kUnusable;
        }
        target = *parsed;
    }
    const auto list = schemesIn(options.file, target);
    if (!list) {
        printError(list.error());
        return kUnusable;
    }
    Findings findings;
    {
        Progress progress("Verifying", list->size());
        for (std::size_t i = 0; i < list->size() && !interrupted(); ++i) {
            progress.step(i, list->name(i));
            auto member =
                list->member(i).and_then([&](SchemeMember m) { return about(std::move(m), target, options.file); });
            if (!member) {
                progress.clear();
                printError(member.error());
                note(findings, list->name(i), member.error());
                continue;
            }
            note(findings, list->name(i), ring ? settle(*member, *ring) : settle(*member), ring.has_value());
        }
    }
    const std::string summary = summaryOf(findings, findings.json.size());
    if (options.json) {
        printLine(JsonObject()
                      .add("file", options.file)
                      .add("format", list->format())
                      .addRaw("schemes", jsonList(findings.json))
                      .add("summary", summary)
                      .add("interrupted", interrupted())
                      .text());
    } else {
        printLine(findings.table.text() + "\n" + options.file + " (" + list->format() + "): " + summary);
    }
    if (interrupted()) {
        printNote("interrupted after " + std::to_string(findings.json.size()) + " of " + std::to_string(list->size()) +
                  " schemes");
        return kInterrupted;
    }
    return findings.unreadable > 0 ? kUnusable : findings.wrong > 0 ? kNo : kYes;
}

} // namespace

Run verify(CLI::App& app)
{
    const auto options = std::make_shared<Options>();
    app.add_option("FILE", options->file, "Archive, JSON, formulas or session")->required();
    app.add_option("--ring", options->ring,
                   "Check in this ring only: z2, z3, z or q (default: the strongest that holds)");
    app.add_option("--target", options->target, "What the file should decompose (default: what it says)");
    app.add_flag("--json", options->json, "Print JSON");
    return [options] { return run(*options); };
}

} // namespace rankfall::cli
