// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/interrupt.h"
#include "app/cli/progress.h"
#include "app/cli/scheme_out.h"
#include "app/cli/symmetry_out.h"
#include "core/symmetry/canonical_form.h"
#include "core/symmetry/classes.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <numeric>

namespace rankfall::cli {

namespace {

constexpr double kFormSeconds = 10; ///< for the canonical form of one scheme

struct Options {
    std::vector<std::string> files;
    std::string ring;
    std::string rank;
    std::string out;
    double seconds = 10;
    bool json = false;
};

struct Entry {
    std::string name;
    Scheme scheme;
};

struct Loaded {
    std::vector<Entry> entries;
    int leftOut = 0; ///< not exact in the ring, of another rank, or unreadable
};

/// A folder stands for the files in it.
std::vector<std::string> filesOf(const std::vector<std::string>& paths)
{
    std::vector<std::string> result;
    for (const std::string& path : paths) {
        std::error_code error;
        if (!std::filesystem::is_directory(path, error)) {
            result.push_back(path);
            continue;
        }
        std::vector<std::string> inside;
        for (const auto& entry : std::filesystem::directory_iterator(path, error)) {
            if (entry.is_regular_file(error)) {
                inside.push_back(entry.path().string());
            }
        }
        std::ranges::sort(inside);
        result.insert(result.end(), inside.begin(), inside.end());
    }
    return result;
}

/// All schemes with a verdict in the ring, or if there is none in the strongest ring that all hold in.
Loaded load(const Options& options, std::optional<Ring>& ring)
{
    Loaded result;
    std::vector<std::pair<std::string, SettledScheme>> read;
    const auto files = filesOf(options.files);
    Progress progress("Reading", files.size());
    for (std::size_t f = 0; f < files.size() && !interrupted(); ++f) {
        progress.step(f, files[f]);
        const auto list = schemesIn(files[f]);
        for (std::size_t i = 0; list && i < list->size(); ++i) {
            const auto member = list->member(i);
            if (!member) {
                ++result.leftOut;
                continue;
            }
            auto scheme = ring ? settle(*member, *ring) : settle(*member);
            if (scheme.verdict.exact &&
                (options.rank.empty() || options.rank == std::to_string(scheme.scheme.rank()))) {
                read.emplace_back(files[f] + (list->name(i).empty() ? "" : " " + list->name(i)), std::move(scheme));
            } else {
                ++result.leftOut;
            }
        }
        result.leftOut += list ? 0 : 1;
    }
    progress.clear();
    if (!ring) {
        const auto mod =
            std::ranges::find_if(read, [](const auto& one) { return modulusOf(one.second.verdict.ring) > 0; });
        ring = mod == read.end() ? Ring::Q : mod->second.verdict.ring;
    }
    for (auto& [name, scheme] : read) {
        if (scheme.verdict.ring == *ring || verify(scheme.scheme, *ring).exact) {
            result.entries.push_back({name, std::move(scheme.scheme)});
        } else {
            ++result.leftOut;
        }
    }
    return result;
}

std::string secondsText(double seconds)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.2f s", seconds);
    return text;
}

void print(const Loaded& loaded, const SchemeClasses& classes, Ring ring, double seconds, bool json)
{
    std::vector<std::size_t> order(classes.classes().size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::ranges::greater{},
                             [&](std::size_t i) { return classes.classes()[i].members.size(); });
    Table table({"CLASS", "SCHEMES", "TARGET", "RANK", "FINGERPRINT", "REPRESENTATIVE"});
    std::vector<std::string> list;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const auto& found = classes.classes()[order[i]];
        const Entry& first = loaded.entries[static_cast<std::size_t>(found.members.front())];
        const auto rank = std::to_string(first.scheme.rank());
        table.add({std::to_string(i + 1), std::to_string(found.members.size()), first.scheme.target->name(), rank,
                   found.fingerprint.text(), first.name});
        std::vector<std::string> names;
        for (const int member : found.members) {
            names.push_back(loaded.entries[static_cast<std::size_t>(member)].name);
        }
        list.push_back(JsonObject()
                           .add("target", first.scheme.target->name())
                           .add("rank", first.scheme.rank())
                           .add("fingerprint", found.fingerprint.text())
                           .addRaw("schemes", jsonTexts(names))
                           .text());
    }
    if (json) {
        printLine(JsonObject()
                      .add("ring", ringKey(ring))
                      .add("schemes", classes.size())
                      .add("leftOut", loaded.leftOut)
                      .add("undecided", classes.undecided())
                      .add("seconds", seconds)
                      .addRaw("classes", jsonList(list))
                      .text());
        return;
    }
    std::string summary = std::to_string(classes.size()) + (classes.size() == 1 ? " scheme in " : " schemes in ") +
                          std::to_string(order.size()) + (order.size() == 1 ? " class" : " classes") + " over " +
                          std::string(ringSymbol(ring)) + ", sorted in " + secondsText(seconds);
    summary += loaded.leftOut > 0 ? "; " + std::to_string(loaded.leftOut) + " left out" : "";
    summary += classes.undecided() > 0 ? "; " + std::to_string(classes.undecided()) + " comparisons undecided" : "";
    printLine(table.text() + "\n" + summary);
}

/// One scheme of each class, in canonical form where it has one.
Expected<void> write(const Loaded& loaded, const SchemeClasses& classes, Ring ring, const std::string& folder)
{
    if (auto made = makeFolder(folder); !made) {
        return made;
    }
    for (const auto& found : classes.classes()) {
        const Scheme& first = loaded.entries[static_cast<std::size_t>(found.members.front())].scheme;
        const auto form = canonicalForm(first, ring, stopAfter(kFormSeconds));
        SettledScheme settled{form ? *form : first, {}};
        settled.verdict = verify(settled.scheme, ring);
        const auto content = contentOf(settled, "json");
        if (!content) {
            return tl::unexpected<Error>(content.error());
        }
        const std::string name = settled.scheme.target->name() + "_r" + std::to_string(first.rank()) + "_" +
                                 std::string(ringKey(ring)) + "_" + found.fingerprint.text() + "_" +
                                 std::to_string(found.members.front() + 1) + ".json";
        if (auto written = writeOut((std::filesystem::path(folder) / name).string(), *content); !written) {
            return written;
        }
    }
    return {};
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
    Loaded loaded = load(options, ring);
    if (loaded.entries.empty() && !interrupted()) {
        printError({"No scheme was found that is exact over " + std::string(ringSymbol(*ring)), options.files.front(),
                    "Look at the files with: rankfall-cli verify FILE"});
        return kUnusable;
    }
    SchemeClasses classes(*ring);
    const auto start = std::chrono::steady_clock::now();
    {
        Progress progress("Comparing", loaded.entries.size());
        std::vector<Entry> taken;
        for (std::size_t i = 0; i < loaded.entries.size() && !interrupted(); ++i) {
            progress.step(i, loaded.entries[i].name);
            if (const auto found = classes.add(loaded.entries[i].scheme, stopAfter(options.seconds)); !found) {
                progress.clear();
                printError(found.error());
                ++loaded.leftOut;
                continue;
            }
            taken.push_back(std::move(loaded.entries[i]));
        }
        loaded.entries = std::move(taken);
    }
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    print(loaded, classes, *ring, seconds.count(), options.json);
    if (!options.out.empty()) {
        if (const auto written = write(loaded, classes, *ring, options.out); !written) {
            printError(written.error());
            return kUnusable;
        }
    }
    return interrupted() ? kInterrupted : kYes;
}

} // namespace

Run classify(CLI::App& app)
{
    const auto options = std::make_shared<Options>();
    app.add_option("FILE", options->files, "Files of schemes, or folders of them")->required();
    app.add_option("--ring", options->ring,
                   "Where bases are sought: z2, z3, z or q (default: the strongest in which all are exact)");
    app.add_option("--rank", options->rank, "Only schemes of this rank");
    app.add_option("--out", options->out,
                   "Folder to write one scheme of each class to, in canonical form where it has one");
    app.add_option("--time", options->seconds, "Seconds until one comparison is left undecided")
        ->check(CLI::Range(0.0, 1e6))
        ->capture_default_str();
    app.add_flag("--json", options->json, "Print JSON");
    return [options] { return run(*options); };
}

} // namespace rankfall::cli
