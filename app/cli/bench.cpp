// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/bench.h"

#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/interrupt.h"
#include "app/cli/output.h"
#include "core/atlas/atlas.h"
#include "core/base/rng.h"
#include "core/engine/agent/bench.h"
#include "core/engine/flip/packing.h"
#include "core/game/position.h"
#include "core/play/action.h"
#include "core/scheme/verify.h"

#include <algorithm>
#include <charconv>
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
    double setup = 10;
    bool json = false;
};

struct Figure {
    double perSecond = 0;
    std::string note;
    bool isRight = false; ///< what was computed was checked
    int startRank = 0;    ///< of a walk; 0 for other figures
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

/// "flip:TARGET:RING", from the schoolbook algorithm, or "flip:TARGET:rRANK:RING".
struct Walk {
    TargetPtr target;
    Ring ring = Ring::Z2;
    int rank = 0; ///< to begin at; 0: the schoolbook algorithm
};

Expected<Walk> walkCalled(const std::string& name)
{
    std::string rest = name.substr(std::string_view("flip:").size());
    const auto takeLast = [&rest] {
        const auto colon = rest.rfind(':');
        std::string last = colon == std::string::npos ? std::string() : rest.substr(colon + 1);
        rest.erase(std::min(colon, rest.size()));
        return last;
    };
    Walk walk;
    const auto ring = ringOf(takeLast());
    if (!ring || !isSearched(*ring)) {
        return fail("The ring of a walk is z2, z3 or z", name, "For example flip:3x3x3:z2");
    }
    walk.ring = *ring;
    const auto colon = rest.rfind(':');
    const char* end = rest.data() + rest.size();
    if (colon != std::string::npos && rest.compare(colon, 2, ":r") == 0) {
        const auto [stop, error] = std::from_chars(rest.data() + colon + 2, end, walk.rank);
        if (error != std::errc() || stop != end || walk.rank < 1) {
            return fail("A rank to begin at is a number, such as r23", name, "For example flip:3x3x3:r23:z2");
        }
        takeLast();
    }
    const auto target = openTarget(rest);
    if (!target) {
        return tl::unexpected<Error>(target.error());
    }
    const auto fits = [&] {
        const std::size_t terms = flip::packedParts((*target)->schoolbook(), walk.ring).size();
        return terms > 0 && terms <= static_cast<std::size_t>(flip::kMaxRows);
    };
    if (!(*target)->isExplorable() || !fits()) {
        return fail((*target)->name() + " is too large to walk, or zero in the ring", name, "Choose another target");
    }
    walk.target = *target;
    return walk;
}

std::string secondsText(double seconds)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.1f s", seconds);
    return text;
}

/// The scheme for a matrix product that comes with the program, where its rank is no higher than the one wanted. Else
/// nothing.
std::vector<Term> shippedScheme(const Walk& walk)
{
    const auto format = walk.target->format();
    const auto match = format ? Atlas::shipped().find(*format, walk.ring) : std::nullopt;
    if (!match || match->rank() > walk.rank) {
        return {};
    }
    const auto scheme = loadScheme(*match);
    if (!scheme) {
        return {};
    }
    auto terms = termsOf(*scheme, walk.ring);
    return terms ? std::move(*terms) : std::vector<Term>();
}

Figure flips(const std::string& name, const Options& options)
{
    const Walk walk = *walkCalled(name);
    std::vector<Term> start;
    std::string from = "from the schoolbook algorithm";
    if (walk.rank > 0) {
        const auto began = std::chrono::steady_clock::now();
        start = shippedScheme(walk);
        const auto shipped = static_cast<int>(start.size());
        if (shipped > 0) {
            start = raisedTo(*walk.target, walk.ring, start, walk.rank);
        } else {
            start = schemeForBench(walk.target, walk.ring, walk.rank, options.setup);
        }
        const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - began;
        const auto rank = static_cast<int>(start.size());
        if (shipped > 0) {
            from = "from the atlas's scheme of rank " + std::to_string(shipped) +
                   (rank > shipped ? ", raised to one of rank " + std::to_string(rank) : std::string());
        } else if (rank > 0) {
            from = "from a scheme of rank " + std::to_string(rank) +
                   (rank > walk.rank ? ", the lowest that the search had after " : ", found by the search in ") +
                   secondsText(elapsed.count());
        } else {
            from += " of rank " + std::to_string(walk.target->schoolbook().size()) +
                    ", since the search had no scheme after " + secondsText(elapsed.count());
        }
    }
    const auto rank = static_cast<int>(start.empty() ? walk.target->schoolbook().size() : start.size());
    const FlipSpeed speed = benchFlips(*walk.target, walk.ring, options.time, start);
    return {speed.flipsPerSecond, from + ", down to rank " + std::to_string(speed.lowest), speed.sumKept, rank};
}

/// A product for each nonzero, for targets of any size.
std::vector<Scheme::Product> schoolbookOf(const Target& target)
{
    const Shape shape = target.shape();
    const auto unit = [](int size, int at, std::int32_t value) {
        std::vector<Rational> out(static_cast<std::size_t>(size));
        out[static_cast<std::size_t>(at)] = Rational(value);
        return out;
    };
    std::vector<Scheme::Product> products;
    target.tensor().forEachNonzero([&](Cell cell, std::int32_t value) {
        products.push_back({unit(shape.a, cell.a, 1), unit(shape.b, cell.b, 1), unit(shape.c, cell.c, value)});
    });
    return products;
}

/// "verify:TARGET", the schoolbook algorithm of a target, or "verify:FILE", all schemes of a file.
struct Checked {
    TargetPtr target;
    std::vector<SchemeMember> members;
};

Expected<Checked> checkedBy(const std::string& name)
{
    const std::string what = name.substr(std::string_view("verify:").size());
    Checked checked;
    if (auto target = openTarget(what)) {
        checked.target = *target;
        return checked;
    }
    const auto list = schemesIn(what);
    if (!list) {
        return tl::unexpected<Error>(list.error());
    }
    for (std::size_t i = 0; i < list->size(); ++i) {
        auto member = list->member(i);
        if (!member) {
            return tl::unexpected<Error>(member.error());
        }
        checked.members.push_back(std::move(*member));
    }
    return checked;
}

/// Of a file, one check is one scheme, and right means that all are exact.
Figure verifications(const std::string& name, const Options& options)
{
    const Checked checked = *checkedBy(name);
    if (checked.target) {
        const Scheme scheme{checked.target, schoolbookOf(*checked.target), {}, Ring::Z};
        Figure figure = timed(options.time, [&] { return verify(scheme, Ring::Z).exact; });
        figure.note = "the schoolbook algorithm, " + std::to_string(scheme.rank()) + " products, over ℤ";
        return figure;
    }
    std::chrono::duration<double> slowest{0};
    Figure figure = timed(options.time, [&] {
        return std::ranges::all_of(checked.members, [&](const SchemeMember& member) {
            const auto began = std::chrono::steady_clock::now();
            const bool exact = settle(member).verdict.exact;
            slowest = std::max<std::chrono::duration<double>>(slowest, std::chrono::steady_clock::now() - began);
            return exact;
        });
    });
    figure.perSecond *= static_cast<double>(checked.members.size());
    char note[96];
    std::snprintf(note, sizeof note, "%zu schemes, all in %.3f s, the slowest in %.3f s", checked.members.size(),
                  static_cast<double>(checked.members.size()) / figure.perSecond, slowest.count());
    figure.note = note;
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

Figure residuals(const std::string&, const Options& options)
{
    const auto target = Target::matrixMultiplication({8, 8, 8});
    std::vector<Term> terms = target->schoolbook();
    terms.resize(terms.size() / 2);
    const auto position = Position::of({target, Ring::Z, 2}, terms);
    Rng rng(1);
    const Move move = Move::play(randomTerm(target->shape(), rng));
    Figure figure = timed(options.time, [&] {
        const auto next = position->after(move);
        return next && next->rank() == position->rank() + 1;
    });
    figure.note = "after a move in the middle of the schoolbook algorithm, over ℤ";
    return figure;
}

std::string figureText(double perSecond)
{
    char text[32];
    const double scale = perSecond >= 1e6 ? 1e6 : perSecond >= 1e3 ? 1e3 : 1;
    std::snprintf(text, sizeof text, "%.3g%s", perSecond / scale, scale == 1e6 ? " M" : scale == 1e3 ? " k" : "");
    return text;
}

/// "agent:TARGET:z2"
Expected<TargetPtr> agentTarget(const std::string& name)
{
    const std::string rest = name.substr(std::string_view("agent:").size());
    if (!rest.ends_with(":z2")) {
        return fail("The agent plays modulo 2", name, "For example agent:3x3x3:z2");
    }
    auto target = openTarget(rest.substr(0, rest.size() - 3));
    if (target) {
        const Shape shape = (*target)->shape();
        if (std::max({shape.a, shape.b, shape.c}) > play::kLongestMode) {
            return fail((*target)->name() + " is too large for the agent", name, "For example agent:4x4x4:z2");
        }
    }
    return target;
}

Figure agents(const std::string& name, const Options& options)
{
    const AgentSpeed speed = benchAgent(**agentTarget(name), options.time);
    char note[200];
    std::snprintf(note, sizeof note, "%s evaluations/s; %.0f %% of the time in the search itself; %s; %s bases",
                  figureText(speed.evaluationsPerSecond).c_str(), 100 * speed.searchShare, speed.network.c_str(),
                  std::string(play::basisKindKey(speed.basis)).c_str());
    return {speed.simulationsPerSecond, note, true, 0};
}

struct Bench {
    std::string name;
    std::string unit;
    Figure (*measure)(const std::string& name, const Options& options);
};

const std::vector<Bench>& benches()
{
    static const std::vector<Bench> list{
        {"flip:3x3x3:r23:z2", "flips", flips},
        {"flip:4x4x4:z2", "flips", flips},
        {"flip:4x4x4:r47:z2", "flips", flips},
        {"flip:5x5x5:z2", "flips", flips},
        {"flip:5x5x5:r95:z2", "flips", flips},
        {"flip:4x4x4:r49:z", "flips", flips},
        {"flip:3x3x3:z3", "flips", flips},
        {"verify:5x5x5", "exact checks", verifications},
        {"verify:11x12x12", "exact checks", verifications},
        {"residual:8x8x8", "residuals", residuals},
        {"agent:2x2x2:z2", "simulations", agents},
        {"agent:3x3x3:z2", "simulations", agents},
        {"agent:4x4x4:z2", "simulations", agents},
    };
    return list;
}

Expected<std::vector<Bench>> chosen(const std::vector<std::string>& names)
{
    std::string known;
    for (const Bench& bench : benches()) {
        known += (known.empty() ? "" : ", ") + bench.name;
    }
    std::vector<Bench> out;
    for (const std::string& name : names) {
        if (name.starts_with("flip:")) {
            if (const auto walk = walkCalled(name); !walk) {
                return tl::unexpected<Error>(walk.error());
            }
            out.push_back({name, "flips", flips});
            continue;
        }
        if (name.starts_with("verify:")) {
            if (const auto checked = checkedBy(name); !checked) {
                return tl::unexpected<Error>(checked.error());
            }
            out.push_back({name, "exact checks", verifications});
            continue;
        }
        if (name.starts_with("agent:")) {
            if (const auto target = agentTarget(name); !target) {
                return tl::unexpected<Error>(target.error());
            }
            out.push_back({name, "simulations", agents});
            continue;
        }
        const auto found = std::ranges::find(benches(), name, &Bench::name);
        if (found == benches().end()) {
            return fail("“" + name + "” is not a measurement", {},
                        "Measurements are " + known +
                            ", and walks of any target: flip:TARGET:RING, flip:TARGET:rRANK:RING");
        }
        out.push_back(*found);
    }
    return out.empty() ? benches() : out;
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
    for (const Bench& bench : *list) {
        if (interrupted()) {
            break;
        }
        const Figure figure = bench.measure(bench.name, options);
        ++done;
        allRight = allRight && figure.isRight;
        if (options.json) {
            JsonObject object;
            object.add("name", bench.name)
                .add("perSecond", figure.perSecond)
                .add("unit", bench.unit)
                .add("threads", 1)
                .add("instructions", instructions);
            if (figure.startRank > 0) {
                object.add("startRank", figure.startRank);
            }
            printLine(object.add("note", figure.note).add("right", figure.isRight).text());
        } else {
            char line[80];
            std::snprintf(line, sizeof line, "%-18s %8s %s/s", bench.name.c_str(), figureText(figure.perSecond).c_str(),
                          bench.unit.c_str());
            printLine(std::string(line) + "  (" + figure.note + ")");
        }
        if (!figure.isRight) {
            printError({"What was computed is wrong", bench.name, "Please report this, with the processor's name"});
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
    app.add_option(
        "NAME", options->names,
        "What to measure (default: all): " + names +
            "; walks of any target are flip:TARGET:RING from the schoolbook "
            "algorithm, flip:TARGET:rRANK:RING from a scheme of that rank; checks are verify:TARGET or verify:FILE");
    app.add_option("--setup", options->setup,
                   "Seconds of search for a scheme to begin at, where the atlas has none (default 10)")
        ->check(CLI::Range(0.01, 600.0));
    // Long enough for a steady figure; the walk is not interrupted within one measurement.
    app.add_option("--time", options->time, "Seconds for each (default 1)")->check(CLI::Range(0.01, 60.0));
    app.add_flag("--json", options->json, "Print JSON, one object a line");
    return [options] { return run(*options); };
}

} // namespace rankfall::cli
