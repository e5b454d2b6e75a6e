// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/interrupt.h"
#include "app/cli/output.h"
#include "app/cli/progress.h"
#include "app/cli/scheme_out.h"
#include "app/cli/tune_folder.h"
#include "app/cli/tune_plot.h"
#include "core/program/recursion.h"
#include "core/tune/starts.h"

#include <cstdio>
#include <memory>
#include <optional>

namespace rankfall::cli {

namespace {

struct Options {
    std::string file;
    std::string member;
    std::string reward = "time";
    std::vector<std::string> from;
    std::string out;
    std::string plot;
    TuneJob job;
    bool noTiming = false;
    bool json = false;
};

std::string number(const char* format, double value)
{
    char text[48];
    std::snprintf(text, sizeof text, format, value);
    return text;
}

std::string ratioText(double ratio, double low, double high)
{
    return number("%.3f", ratio) + " [" + number("%.3f", low) + ", " + number("%.3f", high) + "]";
}

/// The scheme of a file, or that of the atlas for a format.
Expected<Scheme> startOf(const Options& options)
{
    const auto named = Target::parse(options.file);
    const auto found = schemeIn(named ? "atlas:" + (*named)->name() + ":z" : options.file, options.member);
    return found.map([](const SettledScheme& settled) { return settled.scheme; });
}

/// Where walks start: the scheme, what is related to it, and those of --from and of the folder that have its rank.
Expected<std::vector<Scheme>> startsOf(const Options& options)
{
    auto first = startOf(options);
    if (!first) {
        return tl::unexpected<Error>(first.error());
    }
    std::vector<Scheme> starts{*first};
    for (Scheme& related : relatedStarts(*first)) {
        starts.push_back(std::move(related));
    }
    const auto join = [&](Scheme scheme) {
        const bool fits = scheme.target->name() == first->target->name() && scheme.rank() == first->rank() &&
                          verify(scheme, Ring::Z).exact && EqualRankWalk::startOf(scheme).has_value();
        if (fits) {
            starts.push_back(std::move(scheme));
        }
        return fits;
    };
    for (const std::string& path : options.from) {
        const auto list = schemesIn(path);
        if (!list) {
            return tl::unexpected<Error>(list.error());
        }
        for (std::size_t i = 0; i < list->size(); ++i) {
            auto member = list->member(i);
            if (!member || !join(settle(*member).scheme)) {
                printNote(path + ": " + list->name(i) + " is no scheme of this product and rank over ℤ; left out");
            }
        }
    }
    if (!options.out.empty()) {
        for (Scheme& kept : schemesKept(options.out)) {
            join(std::move(kept));
        }
    }
    return starts;
}

std::string phaseText(TuneSnapshot::Phase phase)
{
    switch (phase) {
    case TuneSnapshot::Phase::Walking:
        return "walking";
    case TuneSnapshot::Phase::Sharing:
        return "sharing sums";
    case TuneSnapshot::Phase::Measuring:
        return "measuring";
    case TuneSnapshot::Phase::Done:
        break;
    }
    return "done";
}

void print(const Options& options, const TuneSnapshot& made)
{
    const Scheme& scheme = made.pool.front().scheme;
    printLine(scheme.target->name() + " in " + std::to_string(scheme.rank()) + " products over ℤ, all exact; " +
              std::to_string(made.steps) + " steps, " + std::to_string(made.taken) + " taken");
    if (!made.yardsticks.empty()) {
        printLine("Times: " + std::to_string(options.job.size) + "×" + std::to_string(options.job.size) + ", " +
                  (options.job.singlePrecision ? "float" : "double") + ", " + std::to_string(options.job.depth) +
                  (options.job.depth == 1 ? " level" : " levels") + ", Eigen at the leaves (" +
                  std::string(instructionSet()) + "), one thread; of " + made.yardsticks.front().name +
                  ", medians of paired rounds with 95 % intervals");
    }
    Table table({"Scheme", "Front", "Additions", "Unshared", "Growth", "Error", "Time", "Rounds", "Together"});
    for (const Yardstick& one : made.yardsticks) {
        table.add({one.name, "", "", "", "", number("%.2e", one.error), ratioText(one.ratio, one.low, one.high),
                   std::to_string(one.rounds), ""});
    }
    for (const TunedScheme& one : made.pool) {
        const TunedFigures& figures = one.figures;
        table.add({one.name, one.isFront ? "*" : "", std::to_string(figures.additions),
                   std::to_string(figures.unshared), number("%.6g", figures.growth), number("%.2e", figures.error),
                   figures.isTimed ? ratioText(figures.ratio, figures.low, figures.high) : "—",
                   figures.isTimed ? std::to_string(figures.rounds) : "",
                   figures.isTimed ? std::to_string(figures.together) : ""});
    }
    printLine(table.text());
}

int run(Options options)
{
    const auto reward = parseReward(options.reward);
    if (!reward) {
        printError({"“" + options.reward + "” is no reward", "--reward", "Write time, additions or error"});
        return kUnusable;
    }
    auto starts = startsOf(options);
    if (!starts) {
        printError(starts.error());
        return kUnusable;
    }
    TuneJob& job = options.job;
    job.starts = std::move(*starts);
    job.reward = *reward;
    job.measured = !options.noTiming;
    std::optional<TuneFolder> folder;
    if (!options.out.empty()) {
        auto opened = TuneFolder::open(options.out, job);
        if (!opened) {
            printError(opened.error());
            return kUnusable;
        }
        folder = std::move(*opened);
    }
    Progress progress("Tuning", 100);
    std::optional<Error> trouble;
    TuneWatch watch;
    watch.shouldStop = [&] { return interrupted() || trouble.has_value(); };
    watch.snapshot = [&](const std::shared_ptr<const TuneSnapshot>& now) {
        const TunedScheme& best = now->pool.front();
        progress.step(static_cast<std::size_t>(now->done * 99), phaseText(now->phase) + ", " + best.name + ": " +
                                                                    std::to_string(best.figures.additions) +
                                                                    " additions");
        const auto kept = folder ? folder->keep(*now) : Expected<void>();
        if (!kept) {
            trouble = kept.error();
        }
    };
    const auto made = tune(job, watch);
    progress.clear();
    if (!made || trouble) {
        printError(made ? *trouble : made.error());
        return kUnusable;
    }
    if (options.json) {
        printLine(tuneJson(job, *made));
    } else {
        print(options, *made);
    }
    if (!options.plot.empty()) {
        const auto written = writeOut(options.plot, tunePlot(*made));
        if (!written) {
            printError(written.error());
            return kUnusable;
        }
    }
    if (folder) {
        printNote("kept in " + options.out);
    }
    return made->stopped ? kInterrupted : kYes;
}

} // namespace

Run tuneSchemes(CLI::App& app)
{
    const auto options = std::make_shared<Options>();
    TuneJob& job = options->job;
    app.add_option("FILE", options->file, "A scheme over the integers, or a format such as 4x4x4: that of the atlas")
        ->required();
    app.add_option("--member", options->member, "The scheme of this name in an archive");
    app.add_option("--reward", options->reward, "time, additions or error")->capture_default_str();
    app.add_option("--size", job.size, "Size of the square matrices that are multiplied")
        ->check(CLI::Range(8, 16384))
        ->capture_default_str();
    app.add_option("--depth", job.depth, "Levels of the recursion")->check(CLI::Range(1, 6))->capture_default_str();
    app.add_flag("--float", job.singlePrecision, "Single precision (default: double)");
    app.add_option("--time", job.seconds, "Seconds for everything")->check(CLI::Range(0.1, 1e7))->capture_default_str();
    app.add_option("--steps", job.steps, "Steps of all walks, instead of as many as the time allows")
        ->check(CLI::Range(std::int64_t{0}, std::int64_t{1} << 40));
    app.add_option("--threads", job.threads, "Threads that walk; one measures")
        ->check(CLI::Range(1, 256))
        ->capture_default_str();
    app.add_option("--seed", job.seed, "With --steps and --no-timing the same seed gives the same schemes")
        ->capture_default_str();
    app.add_option("--sharing", job.sharing, "How long to look for sums to share, for each scheme kept")
        ->check(CLI::Range(0, 1 << 30))
        ->capture_default_str();
    app.add_option("--together", job.together, "Products prepared at a time (default: the best of several numbers)")
        ->check(CLI::Range(0, 1024));
    app.add_flag("--no-timing", options->noTiming, "Measure nothing; time means additions and blocks written");
    app.add_option("--from", options->from, "More schemes to start from, of the same product and rank");
    app.add_option("--out", options->out, "Folder for the schemes and a journal; what is in it joins in");
    app.add_option("--plot", options->plot, "Draw the pool with its Pareto front into this file, SVG");
    app.add_flag("--json", options->json, "Print JSON");
    return [options] { return run(*options); };
}

} // namespace rankfall::cli
