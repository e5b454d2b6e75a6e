// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "core/course/daily.h"
#include "core/game/notation.h"
#include "core/io/file.h"

#include <cstdio>
#include <ctime>
#include <memory>

namespace rankfall::cli {

namespace {

struct Options {
    std::string scheme = "atlas:2x2x2";
    std::string member;
    std::string ring;
    std::string date;
    std::string out;
    int terms = 2;
    std::uint64_t seed = 1;
    bool daily = false;
    bool answer = false;
    bool json = false;
};

Expected<std::chrono::year_month_day> dateOf(const std::string& text)
{
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    int read = 0;
    if (text.empty()) {
        const std::time_t now = std::time(nullptr);
        std::tm local{};
        localtime_r(&now, &local);
        year = local.tm_year + 1900;
        month = static_cast<unsigned>(local.tm_mon + 1);
        day = static_cast<unsigned>(local.tm_mday);
    } else if (std::sscanf(text.c_str(), "%d-%u-%u%n", &year, &month, &day, &read) != 3 ||
               read != static_cast<int>(text.size())) {
        return fail("“" + text + "” is not a date", {}, "Write it as 2026-11-26");
    }
    return std::chrono::year_month_day(std::chrono::year(year), std::chrono::month(month), std::chrono::day(day));
}

Expected<DailyPuzzle> made(const Options& options)
{
    if (options.daily || !options.date.empty()) {
        const auto date = dateOf(options.date);
        return date ? dailyPuzzle(*date) : tl::unexpected<Error>(date.error());
    }
    const auto list = schemesIn(options.scheme);
    const auto chosen =
        list ? membersCalled(*list, options.member, options.scheme) : tl::unexpected<Error>(list.error());
    if (!chosen) {
        return tl::unexpected<Error>(chosen.error());
    }
    const auto member = list->member(chosen->front());
    if (!member) {
        return tl::unexpected<Error>(member.error());
    }
    const SettledScheme scheme = settle(*member);
    const auto ring = options.ring.empty() ? Expected<Ring>(playableRing(scheme)) : ringOf(options.ring);
    if (!ring) {
        return tl::unexpected<Error>(ring.error());
    }
    Rng rng(options.seed);
    auto puzzle = makePuzzle(scheme.scheme, *ring, options.terms, rng);
    return puzzle ? Expected<DailyPuzzle>(DailyPuzzle{std::move(*puzzle), options.scheme})
                  : tl::unexpected<Error>(puzzle.error());
}

std::vector<std::string> textsOf(const std::vector<Term>& terms, const Target& target)
{
    std::vector<std::string> out;
    for (const Term& term : terms) {
        out.push_back(toText(term, target));
    }
    return out;
}

void print(const DailyPuzzle& daily, const Options& options)
{
    const Puzzle& puzzle = daily.puzzle;
    const Target& target = *puzzle.problem.target;
    char bits[32];
    std::snprintf(bits, sizeof bits, "%.1f", puzzle.bits);
    if (options.json) {
        JsonObject object;
        object.add("scheme", daily.scheme).add("target", target.name()).add("ring", ringKey(puzzle.problem.ring));
        object.add("missing", puzzle.hole()).addRaw("bits", bits).add("stars", puzzle.stars());
        object.add("shortest", puzzle.shortest).addRaw("terms", jsonTexts(textsOf(puzzle.terms, target)));
        if (options.answer) {
            object.addRaw("answer", jsonTexts(textsOf(puzzle.answer, target)));
        }
        printLine(object.text());
        return;
    }
    std::string stars;
    for (int i = 0; i < 5; ++i) {
        stars += i < puzzle.stars() ? "★" : "☆";
    }
    printLine(target.title() + " over " + std::string(ringSymbol(puzzle.problem.ring)) + ", from " + daily.scheme +
              ": " + std::to_string(puzzle.hole()) + " of " +
              std::to_string(puzzle.terms.size() + puzzle.answer.size()) +
              " terms are missing. Find as many that fill the hole.");
    printLine("Difficulty " + stars + " (" + bits + " bits)" + (puzzle.shortest ? "; no fewer will do" : ""));
    for (const std::string& text : textsOf(puzzle.terms, target)) {
        printLine("  " + text);
    }
    if (options.answer) {
        printLine("One answer:");
        for (const std::string& text : textsOf(puzzle.answer, target)) {
            printLine("  " + text);
        }
    }
}

int run(const Options& options)
{
    const auto daily = made(options);
    if (!daily) {
        printError(daily.error());
        return kUnusable;
    }
    print(*daily, options);
    if (!options.out.empty()) {
        if (const auto written = writeFile(options.out, sessionJson(sessionOf(daily->puzzle))); !written) {
            printError(written.error());
            return kUnusable;
        }
    }
    return kYes;
}

} // namespace

Run puzzle(CLI::App& app)
{
    const auto options = std::make_shared<Options>();
    app.add_option("SCHEME", options->scheme, "File of a scheme, or atlas:FORMAT:RING")->capture_default_str();
    app.add_option("--member", options->member, "The scheme of this name in an archive");
    app.add_option("--ring", options->ring, "z2 or z; otherwise the one in which the scheme holds");
    app.add_option("--terms", options->terms, "How many to take out, 1 to 4")->capture_default_str();
    app.add_option("--seed", options->seed, "Which ones: the same seed takes out the same")->capture_default_str();
    app.add_flag("--daily", options->daily, "The puzzle of today, from the atlas");
    app.add_option("--date", options->date, "That of another day, such as 2026-11-26");
    app.add_option("--out", options->out, "Write it as a session to play");
    app.add_flag("--answer", options->answer, "Print what was taken out as well");
    app.add_flag("--json", options->json, "Print JSON");
    return [options] { return run(*options); };
}

} // namespace rankfall::cli
