// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/bench.h"

#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/output.h"
#include "core/base/rng.h"
#include "core/engine/flip/kernel.h"
#include "core/game/position.h"
#include "core/scheme/verify.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

namespace rankfall::cli {

namespace {

struct Options {
    std::vector<std::string> names;
    double time = 1;
    bool json = false;
};

struct Figure {
    double perSecond = 0;
    std::string note;
    bool isRight = false; ///< what was computed was checked
};

/// How often `work` can be done in a second. `work` returns whether its result was right.
template <typename Work>
Figure timed(double seconds, const Work& work)
{
    using Clock = std::chrono::steady_clock;
    Figure figure;
    figure.isRight = true;
    std::int64_t count = 0;
    const auto began = Clock::now();
    std::chrono::duration<double> elapsed{0};
    do {
        figure.isRight = work() && figure.isRight;
        ++count;
        elapsed = Clock::now() - began;
    } while (elapsed.count() < seconds && !interrupted());
    figure.perSecond = static_cast<double>(count) / elapsed.count();
    return figure;
}

Figure flips(const char* target, Ring ring, double seconds)
{
    const FlipSpeed speed = benchFlips(**Target::parse(target), ring, seconds);
    return {speed.flipsPerSecond, "from the schoolbook algorithm down to rank " + std::to_string(speed.lowest),
            speed.sumKept};
}

Figure verifications(double seconds)
{
    const auto target = Target::matrixMultiplication({5, 5, 5});
    const std::vector<Term> terms = target->schoolbook();
    Figure figure = timed(seconds, [&] { return verify(target->tensor(), terms, Ring::Z).exact; });
    figure.note = "the schoolbook algorithm, " + std::to_string(terms.size()) + " products, over ℤ";
    return figure;
}

/// A third of the entries of every factor set, as engines and people play them.
Term randomTerm(Shape shape, Rng& rng)
{
    Term term{Factor(shape.a), Factor(shape.b), Factor(shape.c)};
    for (const Mode mode : kModes) {
        Factor& factor = term.factor(mode);
        for (int i = 0; i < factor.size(); ++i) {
            factor.set(i, rng.below(3) == 0 ? 2 * rng.below(2) - 1 : 0);
        }
        factor.set(rng.below(factor.size()), 1);
    }
    return term;
}

Figure residuals(double seconds)
{
    const auto target = Target::matrixMultiplication({8, 8, 8});
    std::vector<Term> terms = target->schoolbook();
    terms.resize(terms.size() / 2);
    const auto position = Position::of({target, Ring::Z, 2}, terms);
    Rng rng(1);
    const Move move = Move::play(randomTerm(target->shape(), rng));
    Figure figure = timed(seconds, [&] {
        const auto next = position->after(move);
        return next && next->rank() == position->rank() + 1;
    });
    figure.note = "after a move in the middle of the schoolbook algorithm, over ℤ";
    return figure;
}

struct Bench {
    std::string name;
    std::string unit;
    Figure (*measure)(double seconds);
};

const std::vector<Bench>& benches()
{
    static const std::vector<Bench> list{
        {"flip:3x3x3:z2", "flips", [](double time) { return flips("3x3x3", Ring::Z2, time); }},
        {"flip:4x4x4:z2", "flips", [](double time) { return flips("4x4x4", Ring::Z2, time); }},
        {"flip:5x5x5:z2", "flips", [](double time) { return flips("5x5x5", Ring::Z2, time); }},
        {"flip:4x4x4:z", "flips", [](double time) { return flips("4x4x4", Ring::Z, time); }},
        {"verify:5x5x5", "exact checks", verifications},
        {"residual:8x8x8", "residuals", residuals},
    };
    return list;
}

std::string figureText(double perSecond)
{
    char text[32];
    const double scale = perSecond >= 1e6 ? 1e6 : perSecond >= 1e3 ? 1e3 : 1;
    std::snprintf(text, sizeof text, "%.3g%s", perSecond / scale, scale == 1e6 ? " M" : scale == 1e3 ? " k" : "");
    return text;
}

Expected<std::vector<const Bench*>> chosen(const std::vector<std::string>& names)
{
    std::string known;
    std::vector<const Bench*> all;
    for (const Bench& bench : benches()) {
        known += (known.empty() ? "" : ", ") + bench.name;
        all.push_back(&bench);
    }
    std::vector<const Bench*> out;
    for (const std::string& name : names) {
        const auto found = std::ranges::find(benches(), name, &Bench::name);
        if (found == benches().end()) {
            return fail(name.starts_with("agent:") ? "There is no learning agent in this version to measure"
                                                   : "“" + name + "” is not a measurement",
                        name.starts_with("agent:") ? name : "", "Measurements are " + known);
        }
        out.push_back(&*found);
    }
    return out.empty() ? all : out;
}

int run(const Options& options)
{
    const auto list = chosen(options.names);
    if (!list) {
        printError(list.error());
        return kUnusable;
    }
    const std::string instructions(flip::isaName(flip::bestIsa()));
    if (!options.json) {
        printLine("One thread, " + instructions + " in the flip-graph walk");
    }
    std::size_t done = 0;
    bool allRight = true;
    for (const Bench* bench : *list) {
        if (interrupted()) {
            break;
        }
        const Figure figure = bench->measure(options.time);
        ++done;
        allRight = allRight && figure.isRight;
        if (options.json) {
            printLine(JsonObject()
                          .add("name", bench->name)
                          .add("perSecond", figure.perSecond)
                          .add("unit", bench->unit)
                          .add("threads", 1)
                          .add("instructions", instructions)
                          .add("note", figure.note)
                          .add("right", figure.isRight)
                          .text());
        } else {
            char line[80];
            std::snprintf(line, sizeof line, "%-16s %8s %s/s", bench->name.c_str(),
                          figureText(figure.perSecond).c_str(), bench->unit.c_str());
            printLine(std::string(line) + "  (" + figure.note + ")");
        }
        if (!figure.isRight) {
            printError({"What was computed is wrong", bench->name, "Please report this, with the processor's name"});
        }
    }
    if (interrupted()) {
        printNote("interrupted after " + std::to_string(done) + " of " + std::to_string(list->size()) +
                  " measurements");
        return kInterrupted;
    }
    return allRight ? kYes : kNo;
}

} // namespace

Run bench(CLI::App& app)
{
    const auto options = std::make_shared<Options>();
    std::string names;
    for (const Bench& bench : benches()) {
        names += (names.empty() ? "" : ", ") + bench.name;
    }
    app.add_option("NAME", options->names, "What to measure (default: all): " + names);
    // Long enough for a steady figure; the walk is not interrupted within one measurement.
    app.add_option("--time", options->time, "Seconds for each (default 1)")->check(CLI::Range(0.01, 60.0));
    app.add_flag("--json", options->json, "Print JSON, one object a line");
    return [options] { return run(*options); };
}

} // namespace rankfall::cli
