// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/interrupt.h"
#include "app/cli/output.h"
#include "app/cli/symmetry_out.h"
#include "core/program/numbers.h"
#include "core/scheme/cost.h"
#include "core/scheme/fourier.h"
#include "core/scheme/known_ranks.h"

#include <algorithm>
#include <cstdio>
#include <memory>

namespace rankfall::cli {

namespace {

struct Options {
    std::string file;
    std::string member;
    std::int64_t steps = 300;
    bool json = false;
};

/// "X²Y²Z² + 6XYZ": one term for each pattern of ranks, largest first.
std::string typePolynomial(const std::map<std::array<int, 3>, int>& type)
{
    constexpr std::array<const char*, 10> kSuperscripts{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    std::string out;
    for (auto i = type.rbegin(); i != type.rend(); ++i) {
        out += out.empty() ? "" : " + ";
        out += i->second == 1 ? "" : std::to_string(i->second);
        for (std::size_t mode = 0; mode < 3; ++mode) {
            out += "XYZ"[mode];
            if (i->first[mode] != 1) {
                for (const char digit : std::to_string(i->first[mode])) {
                    out += kSuperscripts[static_cast<std::size_t>(digit - '0')];
                }
            }
        }
    }
    return out;
}

std::string joined(const std::vector<std::string>& parts, std::size_t most)
{
    std::string out;
    for (std::size_t i = 0; i < parts.size() && i < most; ++i) {
        out += (i > 0 ? ", " : "") + parts[i];
    }
    return out + (parts.size() > most ? ", … (" + std::to_string(parts.size()) + " values)" : "");
}

std::string typeJson(const std::map<std::array<int, 3>, int>& type)
{
    std::vector<std::string> parts;
    for (const auto& [ranks, count] : type) {
        const auto list = jsonList({std::to_string(ranks[0]), std::to_string(ranks[1]), std::to_string(ranks[2])});
        parts.push_back(JsonObject().addRaw("ranks", list).add("count", count).text());
    }
    return jsonList(parts);
}

/// The scheme as a program with shared sums, or nothing when it is not exact or its numbers are too large.
std::optional<Program> programFor(const SettledScheme& found, Ring ring, std::int64_t steps)
{
    const auto plain = found.verdict.exact ? programOf(found.scheme, ring) : tl::unexpected<Error>(Error{});
    if (!plain) {
        return std::nullopt;
    }
    Program shared = withSharedSums(*plain, {1, steps, [] { return interrupted(); }});
    return carriesOut(shared, found.scheme) ? std::optional<Program>(std::move(shared)) : std::nullopt;
}

std::string fixed(const char* format, double value)
{
    char text[48];
    std::snprintf(text, sizeof text, format, value);
    return text;
}

void describe(const SettledScheme& found, const std::string& name, const Options& options)
{
    const bool json = options.json;
    const Scheme& scheme = found.scheme;
    const Ring ring = found.verdict.exact ? found.verdict.ring : scheme.claimedRing;
    const auto residual = integerResidualText(found);
    const auto cost = costOf(scheme);
    const auto type = typeOf(scheme, ring);
    const auto coefficients = coefficientsOf(scheme);
    const auto known = bestKnownRank(*scheme.target, ring);
    // What is not exact has no symmetry worth a line.
    const auto symmetry = found.verdict.exact ? symmetryOf(scheme, ring) : std::nullopt;
    const auto program = programFor(found, ring, options.steps);
    // A sum that misses the target is no algorithm: it has no exponent.
    const auto exponent = exponentOf(*scheme.target, scheme.rank());
    const bool scales = exponent.has_value() && found.verdict.exact;
    const bool grows = program && modulusOf(ring) == 0;
    if (json) {
        JsonObject object;
        object.add("member", name).add("target", scheme.target->name()).add("rank", scheme.rank());
        object.add("exact", found.verdict.exact).add("ring", ringKey(ring));
        if (found.found && scheme.target->format()) {
            object.add("modeC", found.transposed ? "transposed" : "plain");
        }
        if (residual) {
            object.add("overIntegers", *residual);
        }
        object.addRaw("coefficients", jsonTexts(coefficients)).addRaw("type", typeJson(type));
        object.add("additions", cost.additions).add("scalings", cost.scalings);
        if (program) {
            object.add("additionsShared", program->additions());
        }
        if (grows) {
            object.add("growthFactor", growthFactor(*program));
        }
        if (scales) {
            object.add("exponent", *exponent);
        }
        object.addRaw("nonzeros", jsonList({std::to_string(cost.nonzeros[0]), std::to_string(cost.nonzeros[1]),
                                            std::to_string(cost.nonzeros[2])}));
        if (known) {
            object.addRaw("bestKnown", JsonObject().add("rank", known->rank).add("source", known->source).text());
        }
        if (symmetry && *symmetry) {
            object.addRaw("symmetry", (*symmetry)->json.text());
        }
        printLine(object.text());
        return;
    }
    Table table({"Target", scheme.target->name() + ", " + scheme.target->title()});
    if (!name.empty()) {
        table.add({"Member", name});
    }
    table.add({"Rank", std::to_string(scheme.rank())});
    table.add({"Ring", std::string(ringSymbol(ring)) + ", " + verdictText(found, false)});
    if (residual) {
        table.add({"Over ℤ", *residual});
    }
    if (found.found && scheme.target->format()) {
        table.add({"Mode C", found.transposed ? "the file indexes the transpose of C (found by checking)"
                                              : "the file indexes C itself (found by checking)"});
    }
    table.add({"Coefficients", "{" + joined(coefficients, 12) + "}"});
    if (const auto terms = modulusOf(ring) != 0 && scheme.target->isExplorable()
                               ? termsOf(scheme, ring)
                               : Expected<std::vector<Term>>(std::vector<Term>())) {
        if (const auto fourier = fourierTransformOf(*scheme.target, *terms, ring)) {
            table.add({"Known as", toText(*fourier)});
        }
    }
    if (!type.empty()) {
        table.add({"Type", typePolynomial(type)});
    }
    table.add({"Additions", std::to_string(cost.additions) + " without sharing, " +
                                (program ? std::to_string(program->additions()) + " with shared sums, " : "") +
                                std::to_string(cost.scalings) + " scalings"});
    if (grows) {
        table.add({"Growth factor", fixed("%.6g a level of recursion, at worst", growthFactor(*program))});
    }
    if (scales) {
        table.add({"Exponent", fixed("%.4f", *exponent)});
    }
    table.add({"Nonzeros", std::to_string(cost.nonzeros[0]) + " in A, " + std::to_string(cost.nonzeros[1]) + " in B, " +
                               std::to_string(cost.nonzeros[2]) + " in C"});
    table.add({"Best known", known ? std::to_string(known->rank) + " over " + std::string(ringSymbol(ring)) + " (" +
                                         std::string(known->source) + ")"
                                   : "not in the table of this program"});
    if (symmetry && *symmetry) {
        table.add({"Symmetry", (*symmetry)->group});
        table.add({"Orbits", (*symmetry)->orbits});
        if (!(*symmetry)->cyclic.empty()) {
            table.add({"Cyclic shift", (*symmetry)->cyclic});
        }
        table.add({"Fingerprint", (*symmetry)->fingerprint});
    } else if (symmetry) {
        table.add({"Symmetry", symmetry->error().text()});
    }
    printLine(table.text());
}

int run(const Options& options)
{
    const auto list = schemesIn(options.file);
    const auto chosen = list ? membersCalled(*list, options.member, options.file) : tl::unexpected<Error>(list.error());
    if (!chosen) {
        printError(chosen.error());
        return kUnusable;
    }
    int result = kYes;
    for (const std::size_t i : *chosen) {
        if (interrupted()) {
            printNote("interrupted");
            return kInterrupted;
        }
        const auto member = list->member(i);
        if (!member) {
            printError(member.error());
            result = kUnusable;
            continue;
        }
        describe(settle(*member), list->name(i), options);
    }
    return result;
}

} // namespace

Run info(CLI::App& app)
{
    const auto options = std::make_shared<Options>();
    app.add_option("FILE", options->file, "Archive, JSON, formulas or session")->required();
    app.add_option("--member", options->member, "Only the scheme of this name in an archive");
    app.add_option("--steps", options->steps, "How long to look for sums to share, for each of A, B and C")
        ->check(CLI::Range(std::int64_t{0}, std::int64_t{1} << 40))
        ->capture_default_str();
    app.add_flag("--json", options->json, "Print JSON, one object a line");
    return [options] { return run(*options); };
}

} // namespace rankfall::cli
