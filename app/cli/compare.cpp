// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/symmetry/compare.h"

#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/interrupt.h"
#include "app/cli/symmetry_out.h"
#include "core/symmetry/difference.h"

#include <memory>

namespace rankfall::cli {

namespace {

struct Options {
    std::array<std::string, 2> files;
    std::array<std::string, 2> members;
    std::string ring;
    double seconds = 60;
    bool json = false;
};

/// The ring to compare in: the one asked for, or the strongest in which both are exact.
Expected<Ring> ringFor(const std::array<SettledScheme, 2>& schemes, const Options& options)
{
    const auto holds = [&](Ring ring) {
        return verify(schemes[0].scheme, ring).exact && verify(schemes[1].scheme, ring).exact;
    };
    if (!options.ring.empty()) {
        const auto ring = ringOf(options.ring);
        return !ring || holds(*ring) ? ring
                                     : fail("Not both schemes are exact over " + std::string(ringSymbol(*ring)),
                                            "--ring", "Leave it out for the strongest ring in which both are");
    }
    if (const auto ring = commonRing(schemes[0].scheme, schemes[1].scheme)) {
        return *ring;
    }
    return fail("There is no ring in which both schemes are exact", options.files[1],
                "Look at each with: rankfall-cli verify FILE");
}

std::string listOf(const std::vector<int>& products)
{
    std::string out = std::to_string(products.size()) + (products.empty() ? "" : ": m");
    for (std::size_t i = 0; i < products.size(); ++i) {
        out += (i > 0 ? " m" : "") + std::to_string(products[i] + 1);
    }
    return out;
}

std::string outcomeText(const SchemeComparison& found)
{
    const std::string over = " over " + std::string(ringSymbol(found.ring));
    switch (found.outcome) {
    case SchemeComparison::Outcome::Equivalent:
        return "yes" + over + ", checked exactly" +
               (found.ring == Ring::Q ? found.certificate->isUnimodular()
                                            ? "; by integer bases of determinant ±1, so over ℤ too"
                                            : "; these bases are not of determinant ±1 over ℤ"
                                      : "");
    case SchemeComparison::Outcome::Different:
        return "no" + over + (found.isProved ? "" : " (almost certainly: large coefficients)") + ", told apart by " +
               found.reason;
    case SchemeComparison::Outcome::Undecided:
        break;
    }
    return "undecided" + over + ": " + found.reason;
}

void printText(const Options& options, const std::array<SettledScheme, 2>& schemes, const SchemeComparison& found,
               const Expected<SchemeDifference>& difference)
{
    const auto describe = [&](std::size_t i) {
        return options.files[i] + (options.members[i].empty() ? "" : ", " + options.members[i]) + ": " +
               schemes[i].scheme.target->name() + ", rank " + std::to_string(schemes[i].scheme.rank()) + ", " +
               std::string(ringSymbol(schemes[i].verdict.ring));
    };
    Table table({"First", describe(0)});
    table.add({"Second", describe(1)});
    if (difference) {
        std::string common = std::to_string(difference->common.size()) + (difference->common.empty() ? "" : ":");
        for (const auto& [x, y] : difference->common) {
            common += " m" + std::to_string(x + 1) + "=m" + std::to_string(y + 1);
        }
        table.add({"Common products", common});
        table.add({"Only in the first", listOf(difference->onlyInFirst)});
        table.add({"Only in the second", listOf(difference->onlyInSecond)});
    }
    table.add({"Equivalent", outcomeText(found)});
    if (found.certificate) {
        const Equivalence& change = *found.certificate;
        table.add({"Modes", change.modes.isIdentity() ? "as they stand" : change.modes.text()});
        for (std::size_t i = 0; i < 3; ++i) {
            table.add({std::string(1, "PQR"[i]), change.forward[i].text()});
        }
        std::string products;
        for (std::size_t i = 0; i < change.matching.size(); ++i) {
            products += (i > 0 ? " " : "") + std::string("m") + std::to_string(i + 1) + "→m" +
                        std::to_string(change.matching[i] + 1);
        }
        table.add({"Products", products});
        table.add({"Acts by", "U → P·U·Q⁻¹, V → Q·V·R⁻¹, W → P⁻ᵀ·W·Rᵀ on the coefficients of a product in A, B and C"});
    }
    printLine(table.text());
}

int exitCodeOf(const SchemeComparison& found)
{
    return found.outcome == SchemeComparison::Outcome::Equivalent  ? kYes
           : found.outcome == SchemeComparison::Outcome::Different ? kNo
                                                                   : kInterrupted;
}

int run(const Options& options)
{
    std::array<SettledScheme, 2> schemes;
    for (std::size_t i = 0; i < 2; ++i) {
        auto scheme = schemeIn(options.files[i], options.members[i]);
        if (!scheme) {
            printError(scheme.error());
            return kUnusable;
        }
        schemes[i] = std::move(*scheme);
    }
    const auto ring = ringFor(schemes, options);
    if (!ring) {
        printError(ring.error());
        return kUnusable;
    }
    const auto found = compareSchemes(schemes[0].scheme, schemes[1].scheme, *ring, stopAfter(options.seconds));
    if (!found) {
        printError(found.error());
        return kUnusable;
    }
    const auto difference = differenceOf(schemes[0].scheme, schemes[1].scheme, *ring);
    if (!options.json) {
        printText(options, schemes, *found, difference);
        return exitCodeOf(*found);
    }
    constexpr std::array<const char*, 3> kOutcomes{"equivalent", "different", "undecided"};
    JsonObject object;
    object.add("outcome", kOutcomes[static_cast<std::size_t>(found->outcome)]).add("ring", ringKey(found->ring));
    object.add("steps", found->steps);
    if (found->certificate) {
        object.addRaw("certificate", equivalenceJson(*found->certificate).text());
    } else {
        object.add("reason", found->reason).add("proved", found->isProved);
    }
    if (difference) {
        std::vector<std::string> common;
        for (const auto& [x, y] : difference->common) {
            common.push_back(jsonList({std::to_string(x + 1), std::to_string(y + 1)}));
        }
        object.addRaw("common", jsonList(common));
    }
    printLine(object.text());
    return exitCodeOf(*found);
}

} // namespace

Run compare(CLI::App& app)
{
    const auto options = std::make_shared<Options>();
    app.add_option("FIRST", options->files[0], "Scheme: a file, or one of the atlas as in atlas:4x4x5:z2")->required();
    app.add_option("SECOND", options->files[1], "The scheme to compare it with")->required();
    app.add_option("--member", options->members[0], "Of the first file, if it holds several");
    app.add_option("--other-member", options->members[1], "Of the second file, if it holds several");
    app.add_option("--ring", options->ring,
                   "Where bases are sought: z2, z3, z or q (default: the strongest in which both are exact)");
    app.add_option("--time", options->seconds, "Seconds until it is left undecided")
        ->check(CLI::Range(0.0, 1e6))
        ->capture_default_str();
    app.add_flag("--json", options->json, "Print JSON");
    return [options] { return run(*options); };
}

} // namespace rankfall::cli
