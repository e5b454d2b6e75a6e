// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/program/run.h"

#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/output.h"
#include "app/cli/program_in.h"
#include "core/base/rng.h"
#include "core/program/compiled.h"
#include "core/program/numbers.h"
#include "core/program/recursion.h"
#include "core/scheme/cost.h"

#include <algorithm>
#include <cstdio>
#include <memory>

namespace rankfall::cli {

namespace {

struct Options {
    ProgramChoice choice;
    std::vector<int> sizes{512};
    int depth = 2;
    double time = 1;
    bool single = false;
    bool compiled = false;
    bool trace = false;
    std::string a;
    std::string b;
    bool json = false;
};

std::string number(const char* format, double value)
{
    char text[48];
    std::snprintf(text, sizeof text, format, value);
    return text;
}

std::string timeText(double seconds)
{
    return seconds < 1e-3 ? number("%.3g µs", seconds * 1e6)
           : seconds < 1  ? number("%.3g ms", seconds * 1e3)
                          : number("%.3g s", seconds);
}

/// The entries typed after --a or --b, or small ones made up.
Expected<std::vector<Coefficient>> entriesOf(const std::string& typed, int count, Rng& rng)
{
    std::vector<Coefficient> entries;
    if (typed.empty()) {
        for (int i = 0; i < count; ++i) {
            entries.emplace_back(rng.below(19) - 9);
        }
        return entries;
    }
    std::string word;
    for (const char c : typed + " ") {
        if (c != ' ' && c != ',' && c != ';' && c != '\n' && c != '[' && c != ']') {
            word += c;
            continue;
        }
        if (!word.empty()) {
            const auto value = Rational::parse(word);
            if (!value) {
                return fail("“" + word + "” is not a number", {}, "Write whole numbers or fractions, row by row");
            }
            entries.emplace_back(*value);
            word.clear();
        }
    }
    return entries;
}

std::string traceJson(const Trace& made)
{
    std::vector<std::string> lines;
    for (const TracedLine& line : made.lines) {
        JsonObject object;
        object.add("name", line.line.name).add("right", line.line.right).add("value", line.value);
        lines.push_back(object.text());
    }
    return jsonList(lines);
}

void printTrace(const Trace& made)
{
    Table table({"", "", "Value"});
    for (const TracedLine& line : made.lines) {
        const bool isProduct = line.line.kind == ListingLine::Kind::Product;
        table.add({line.line.name, "= " + line.line.right,
                   isProduct ? line.left + " · " + line.right + " = " + line.value : line.value});
    }
    printLine(table.text());
}

std::string pointJson(const MeasurePoint& point)
{
    return JsonObject()
        .add("size", point.size)
        .add("depth", point.depth)
        .add("seconds", point.seconds)
        .add("ofEigen", point.ratio)
        .add("error", point.error)
        .add("rounds", point.rounds)
        .text();
}

void describe(const ChosenProgram& chosen, const Trace& made)
{
    const Program& program = chosen.program;
    const auto exponent = exponentOf(*program.target, program.rank());
    Table table({"Algorithm", program.target->title() + ", " + std::to_string(program.rank()) + " multiplications"});
    table.add({"Ring", std::string(ringSymbol(program.ring)) + ", exact"});
    table.add({"Additions", std::to_string(program.additions()) + " (" + std::to_string(chosen.plain.additions()) +
                                " without sharing), " + std::to_string(program.scalings()) + " scalings"});
    if (modulusOf(program.ring) == 0) {
        table.add({"Growth factor", number("%.6g", growthFactor(program))});
    }
    if (exponent) {
        table.add({"Exponent", number("%.4f", *exponent)});
    }
    table.add({"Exact run", made.agrees ? "every entry of C is what the definition gives" : "WRONG"});
    printLine(table.text());
}

int measureIt(const Options& options, const Program& program, std::vector<std::string>& json)
{
    MeasureJob job{options.sizes, options.depth, options.single, options.time, options.choice.seed};
    std::sort(job.sizes.begin(), job.sizes.end());
    const auto stop = [] { return interrupted(); };
    if (!options.json) {
        printLine("Square matrices of random numbers in [−1, 1], " + std::string(options.single ? "float" : "double") +
                  ", one thread; " +
                  (options.compiled ? "the C++ it exports, compiled here, Eigen at the leaves"
                                    : "Eigen at the leaves (" + std::string(instructionSet()) + ")"));
        printLine("  size  levels       time  of Eigen      error  rounds");
    }
    const auto show = [&](const MeasurePoint& point) {
        json.push_back(pointJson(point));
        if (!options.json) {
            char line[160];
            std::snprintf(line, sizeof line, "%6d %7s %10s %9.3f %10.2e %7d", point.size,
                          point.depth == 0 ? "Eigen" : std::to_string(point.depth).c_str(),
                          timeText(point.seconds).c_str(), point.ratio, point.error, point.rounds);
            printLine(line);
        }
    };
    const auto made = options.compiled ? measureCompiled(program, job, stop, show)
                                       : Expected<Measurement>(measure(program, job, stop, show));
    if (!made) {
        printError(made.error());
        return kUnusable;
    }
    for (int depth = 1; depth <= options.depth && job.sizes.size() > 1 && !options.json; ++depth) {
        const auto from = crossover(made->points, depth);
        printLine(std::to_string(depth) + (depth == 1 ? " level: " : " levels: ") +
                  (from ? "faster than Eigen from about " + number("%.0f", *from) + " on"
                        : "not faster than Eigen at the largest size measured"));
    }
    return made->stopped ? kInterrupted : kYes;
}

int run(const Options& options)
{
    const auto chosen = chosenProgram(options.choice);
    if (!chosen) {
        printError(chosen.error());
        return kUnusable;
    }
    const Program& program = chosen->program;
    Rng rng(options.choice.seed);
    const Shape shape = program.target->shape();
    const auto a = entriesOf(options.a, shape.a, rng);
    const auto b = a ? entriesOf(options.b, shape.b, rng) : a;
    const auto made =
        b ? trace(program, *a, *b, options.json ? Dialect::Ascii : Dialect::Text) : tl::unexpected<Error>(b.error());
    if (!made) {
        printError(made.error());
        return kUnusable;
    }
    if (!options.json) {
        describe(*chosen, *made);
        if (options.trace) {
            printTrace(*made);
        }
    }
    int result = made->agrees ? kYes : kNo;
    std::vector<std::string> points;
    if (!options.trace) {
        if (isRunnable(program)) {
            const int measured = measureIt(options, program, points);
            result = measured == kYes ? result : measured;
        } else if (!options.json) {
            printNote(program.target->format() ? "nothing to measure: floating-point numbers have no modulus and no i"
                                               : "nothing to measure: only matrix products run over blocks");
        }
    }
    if (options.json) {
        JsonObject object;
        object.add("target", program.target->name()).add("rank", program.rank());
        object.add("ring", ringKey(program.ring)).add("agrees", made->agrees);
        object.add("additions", program.additions()).add("additionsUnshared", chosen->plain.additions());
        object.add("scalings", program.scalings());
        if (modulusOf(program.ring) == 0) {
            object.add("growthFactor", growthFactor(program));
        }
        if (options.trace) {
            object.addRaw("lines", traceJson(*made));
        } else {
            object.addRaw("measured", jsonList(points));
        }
        printLine(object.text());
    }
    return result;
}

} // namespace

Run runScheme(CLI::App& app)
{
    const auto options = std::make_shared<Options>();
    declareProgramChoice(app, options->choice);
    app.add_option("--size", options->sizes, "Sizes of the square matrices to multiply: 512 or 128,256,512,1024")
        ->delimiter(',')
        ->check(CLI::Range(1, 16384))
        ->capture_default_str();
    app.add_option("--depth", options->depth, "Levels of recursion: 1 to this many are measured")
        ->check(CLI::Range(0, 6))
        ->capture_default_str();
    app.add_option("--time", options->time, "Seconds to measure a size")
        ->check(CLI::Range(0.0, 3600.0))
        ->capture_default_str();
    app.add_flag("--float", options->single, "Single precision (default: double)");
    app.add_flag("--compiled", options->compiled, "Measure the exported C++, compiled here");
    app.add_flag("--trace", options->trace, "Show every line with its value instead of measuring");
    app.add_option("--a", options->a, "With --trace: entries of A row by row, \"1 2; 3 4\" (default: made up)");
    app.add_option("--b", options->b, "With --trace: entries of B");
    app.add_flag("--json", options->json, "Print JSON");
    return [options] { return run(*options); };
}

} // namespace rankfall::cli
