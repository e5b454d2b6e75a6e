// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/external.h"
#include "app/cli/input.h"
#include "app/cli/interrupt.h"
#include "app/cli/output.h"
#include "core/agent/networks.h"
#include "core/engine/agent/frame.h"
#include "core/engine/agent/settings.h"
#include "core/engine/engine.h"
#include "core/engine/numeric/trace.h"
#include "core/game/bounds.h"
#include "core/game/notation.h"
#include "core/scheme/fourier.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <memory>

namespace rankfall::cli {

namespace {

struct Options {
    std::string subject;
    std::string engine;
    std::string command;
    std::vector<std::string> settings;
    std::string ring;
    std::string member;
    double time = 5;
    int lines = 5;
    std::uint64_t seed = 1;
    std::string network;
    std::string basis;
    int simulations = 0;
    bool published = false;
    int rank = 0;
    bool frees = false;
    bool json = false;
};

std::string seconds(std::chrono::duration<double> time)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.2f s", time.count());
    return text;
}

std::string lineText(const Line& line, const Target& target)
{
    std::string out;
    for (const Move& move : line.moves) {
        out += (out.empty() ? "" : " | ") + toText(move, target);
    }
    return out;
}

std::string lineJson(const Line& line, const Target& target)
{
    std::vector<std::string> moves;
    for (const Move& move : line.moves) {
        moves.push_back(toText(move, target));
    }
    JsonObject object;
    object.addRaw("moves", jsonTexts(moves)).add("total", line.value).add("solves", line.solves);
    if (line.visits > 0) {
        object.add("visits", line.visits);
    }
    if (line.prior) {
        object.add("prior", *line.prior);
    }
    if (line.low && line.high) {
        object.add("low", *line.low).add("high", *line.high);
    }
    return object.add("engine", line.engine).text();
}

std::string snapshotJson(const Analysis& analysis, const Target& target, const char* status)
{
    std::vector<std::string> lines;
    for (const Line& line : analysis.lines) {
        lines.push_back(lineJson(line, target));
    }
    JsonObject object;
    object.add("status", status)
        .add("seconds", analysis.elapsed.count())
        .add("nodes", analysis.nodes)
        .add("unit", analysis.unit);
    if (analysis.bestTotal) {
        object.add("bestTotal", *analysis.bestTotal);
    }
    return object.addRaw("lines", jsonList(lines)).text();
}

std::string headline(const Analysis& analysis)
{
    return seconds(analysis.elapsed) + "  " + std::to_string(analysis.nodes) + " " + analysis.unit + "  " +
           (analysis.bestTotal ? "total " + std::to_string(*analysis.bestTotal) : "no solution yet");
}

/// Prints a line whenever the best total or the best value gets better.
class PrintingContext : public SearchContext {
public:
    PrintingContext(Limits limits, const Target& target, bool json)
        : SearchContext(limits)
        , m_target(target)
        , m_json(json)
    {
    }

    bool wantsSnapshot() override { return std::chrono::steady_clock::now() >= m_next; }

    void publish(Analysis snapshot) override
    {
        m_next = std::chrono::steady_clock::now() + std::chrono::milliseconds(100);
        if (snapshot.lines.empty()) {
            return;
        }
        const bool betterTotal = snapshot.bestTotal && (!m_total || *snapshot.bestTotal < *m_total);
        const bool betterValue = !m_value || snapshot.lines[0].value < *m_value;
        if (!betterTotal && !betterValue) {
            return;
        }
        m_total = snapshot.bestTotal ? snapshot.bestTotal : m_total;
        m_value = snapshot.lines[0].value;
        printLine(m_json ? snapshotJson(snapshot, m_target, "running")
                         : headline(snapshot) + "  " + lineText(snapshot.lines[0], m_target));
    }

private:
    const Target& m_target;
    bool m_json;
    std::chrono::steady_clock::time_point m_next{};
    std::optional<int> m_total;
    std::optional<double> m_value;
};

Expected<Position> positionOfFile(const Options& options, std::optional<Ring> ring)
{
    auto opened = openFileOrAtlas(options.subject);
    if (!opened) {
        return tl::unexpected<Error>(opened.error());
    }
    if (auto* document = std::get_if<SessionDocument>(&*opened)) {
        if (ring && *ring != document->session.problem().ring) {
            return fail("The session is over another ring", options.subject, "Leave --ring out");
        }
        return document->session.position();
    }
    if (auto* target = std::get_if<TargetPtr>(&*opened)) {
        const Ring r = ring.value_or(Ring::Z);
        return Position::start({*target, r, firstBound(r)});
    }
    const auto& list = std::get<SchemeList>(*opened);
    const auto chosen = membersCalled(list, options.member, options.subject);
    if (!chosen) {
        return tl::unexpected<Error>(chosen.error());
    }
    if (chosen->size() > 1) {
        return fail("The file holds " + std::to_string(chosen->size()) + " schemes", options.subject,
                    "Choose one with --member, such as --member " + list.name(0));
    }
    const auto member = list.member(chosen->front());
    if (!member) {
        return tl::unexpected<Error>(member.error());
    }
    const SettledScheme found = settle(*member);
    const Ring r = ring.value_or(playableRing(found));
    const auto session = sessionOfScheme(found.scheme, r);
    if (!session) {
        Error error = session.error();
        error.where = options.subject;
        return tl::unexpected<Error>(error);
    }
    return session->position(session->nodeIds().back());
}

/// A file when there is one of that name, otherwise a target.
Expected<Position> positionOf(const Options& options)
{
    std::optional<Ring> ring;
    if (!options.ring.empty()) {
        const auto parsed = ringOf(options.ring);
        if (!parsed) {
            return tl::unexpected<Error>(parsed.error());
        }
        if (!hasPositions(*parsed)) {
            return fail("Positions live over ℤ or modulo a prime, not over " + std::string(ringSymbol(*parsed)),
                        "--ring", "Give z, or z with a prime, such as z2 or z17");
        }
        ring = *parsed;
    }
    std::error_code ignored;
    if (isAtlasName(options.subject) ||
        (!options.subject.starts_with("file:") && std::filesystem::exists(options.subject, ignored))) {
        return positionOfFile(options, ring);
    }
    auto target = openTarget(options.subject);
    if (!target) {
        Error error = target.error();
        if (error.where.empty() && options.subject.find_first_of("./") != std::string::npos) {
            return fail("There is no such file, and no target of that name", options.subject,
                        "Check the name and the folder");
        }
        return tl::unexpected<Error>(error);
    }
    if (!(*target)->isExplorable()) {
        return fail((*target)->name() + " is too large to explore", {}, "Matrix products are explored up to 8x8x8");
    }
    const Ring r = ring.value_or(Ring::Z);
    return Position::start({*target, r, firstBound(r)});
}

/// What the best line makes of the position, if it is that.
std::optional<FourierTransform> fourierOf(const Analysis& analysis, const Position& root)
{
    Position end = root;
    for (std::size_t i = 0; !analysis.lines.empty() && i < analysis.lines.front().moves.size(); ++i) {
        const auto next = end.after(analysis.lines.front().moves[i]);
        if (!next) {
            return std::nullopt;
        }
        end = *next;
    }
    return fourierTransformOf(root.target(), end.terms(), root.ring());
}

void printFinal(const Analysis& analysis, const Position& root)
{
    Table table({"", "TOTAL", "SOLVES", "MOVES", "LINE"});
    int rank = 0;
    for (const Line& line : analysis.lines) {
        char value[32];
        std::snprintf(value, sizeof value, "%g", line.value);
        table.add({std::to_string(++rank), value, line.solves ? "yes" : "no", std::to_string(line.moves.size()),
                   lineText(line, root.target())});
    }
    printLine("\n" + headline(analysis) + (analysis.note.empty() ? "" : "  " + analysis.note));
    printLine(analysis.lines.empty() ? "No line to propose" : table.text());
    if (const auto fourier = fourierOf(analysis, root)) {
        printLine("Line 1 makes " + toText(*fourier));
    }
}

/// True for the engines that think with a network.
bool hasNetwork(const std::string& engine)
{
    return engine == "agent" || engine == "backplay";
}

/// How the agent is to think. Options that the engine does not have are errors: they would change nothing.
Expected<void> setUpAgent(const Options& options, const std::string& engine)
{
    const std::pair<const char*, bool> given[]{{"--net", !options.network.empty()},
                                               {"--basis", !options.basis.empty()},
                                               {"--simulations", options.simulations > 0},
                                               {"--published", options.published}};
    for (const auto& [option, isGiven] : given) {
        const bool fits = option == std::string_view("--net") || option == std::string_view("--basis")
                              ? hasNetwork(engine)
                              : engine == "agent";
        if (isGiven && !fits) {
            return fail("The engine “" + engine + "” has no such option", option,
                        hasNetwork(engine) ? "Give --engine agent, or leave it out"
                                           : "Give --engine agent or --engine backplay, or leave it out");
        }
    }
    AgentSettings settings;
    if (!options.network.empty()) {
        const auto loaded = agent::addNetwork(options.network);
        if (!loaded) {
            return tl::unexpected<Error>(loaded.error());
        }
        settings.network = loaded->name;
    }
    if (!options.basis.empty()) {
        settings.basis = play::parseBasisKind(options.basis);
        if (!settings.basis) {
            return fail("“" + options.basis + "” is not a kind of basis", "--basis",
                        "Give canonical, permuted, near or dense");
        }
    }
    settings.simulations = options.simulations > 0 ? options.simulations : settings.simulations;
    settings.published = options.published;
    setAgentSettings(settings);
    return {};
}

/// How least squares is to think, likewise.
Expected<void> setUpLeastSquares(const Options& options, const std::string& engine)
{
    if (engine != "least-squares" && (options.rank > 0 || options.frees)) {
        return fail("The engine “" + engine + "” has no such option", options.frees ? "--free" : "--rank",
                    "Give --engine least-squares, or leave it out");
    }
    LeastSquaresSettings settings;
    settings.rank = options.rank;
    settings.frees = options.frees;
    setLeastSquaresSettings(settings);
    return {};
}

/// A network that was named must be able to think about the position; the engine itself would go on without one.
Expected<void> checkNetwork(const Options& options, const std::string& engine, const Position& root)
{
    if (options.network.empty() || root.isSolved()) {
        return {};
    }
    if (engine == "backplay") {
        return agent::networkForParts(Ring::Z2, agentSettings().network)
                   ? Expected<void>()
                   : fail("The network is not one for parts of schemes modulo 2", options.network,
                          "Give one that was taught modulo 2");
    }
    const auto frame = Frame::make(root.residual(), agentSettings());
    return frame ? Expected<void>()
                 : fail(frame.error().message, options.network,
                        "Give a network that was taught on this size, or leave it out");
}

/// A built-in engine, or the one that a command starts.
Expected<std::unique_ptr<Engine>> engineOf(const Options& options)
{
    if (!options.command.empty()) {
        return options.engine.empty() ? externalEngine(options.command, options.settings)
                                      : fail("--engine and --command do not go together", "--engine",
                                             "Set a setting of the command: --set engine=" + options.engine);
    }
    if (!options.settings.empty()) {
        return fail("Only an engine that --command starts has settings", "--set", "Leave --set out");
    }
    const std::string key = options.engine.empty() ? engineRegistry().front().info.key : options.engine;
    auto engine = createEngine(key);
    if (!engine) {
        std::string names;
        for (const auto& entry : engineRegistry()) {
            names += (names.empty() ? "" : ", ") + entry.info.key;
        }
        return fail("“" + key + "” is not an engine", "--engine", "Engines are " + names);
    }
    return engine;
}

int run(const Options& options)
{
    const std::string builtIn = options.engine.empty() ? engineRegistry().front().info.key : options.engine;
    const std::string key = options.command.empty() ? builtIn : options.command;
    for (auto* const setUp : {&setUpAgent, &setUpLeastSquares}) {
        if (const auto ready = (*setUp)(options, key); !ready) {
            printError(ready.error());
            return kUnusable;
        }
    }
    const auto root = positionOf(options);
    if (!root) {
        printError(root.error());
        return kUnusable;
    }
    if (const auto fits = checkNetwork(options, key, *root); !fits) {
        printError(fits.error());
        return kUnusable;
    }
    const auto made = engineOf(options);
    if (!made) {
        printError(made.error());
        return kUnusable;
    }
    const auto& engine = *made;
    const Bounds bounds = boundsOf(root->residual(), root->ring());
    if (!options.json) {
        printLine(root->target().name() + " over " + std::string(ringSymbol(root->ring())) + ": rank " +
                  std::to_string(root->rank()) + ", " + std::to_string(root->nonzeros()) + " nonzeros, rest between " +
                  std::to_string(bounds.lower) + " and " + std::to_string(bounds.upper) + "; " + engine->info().name);
    }
    Limits limits;
    limits.time = std::chrono::duration<double>(options.time);
    limits.lines = options.lines;
    limits.seed = options.seed;
    PrintingContext context(limits, root->target(), options.json);
    Analysis analysis;
    {
        const StopOnInterrupt guard(context);
        analysis = engine->analyse(*root, context);
    }
    if (options.json) {
        printLine(snapshotJson(analysis, root->target(), interrupted() ? "interrupted" : "finished"));
    } else {
        printFinal(analysis, *root);
    }
    if (analysis.fault) {
        printError(*analysis.fault);
        return kUnusable;
    }
    if (interrupted()) {
        printNote("interrupted; the lines above are what was found by then");
        return kInterrupted;
    }
    return analysis.lines.empty() ? kNo : kYes;
}

} // namespace

Run analyse(CLI::App& app)
{
    const auto options = std::make_shared<Options>();
    std::string engines;
    for (const auto& entry : engineRegistry()) {
        engines += (engines.empty() ? "" : ", ") + entry.info.key;
    }
    app.add_option("FILE|TARGET", options->subject,
                   "A session (its current position), a scheme, a tensor, or a target's name")
        ->required();
    app.add_option("--engine", options->engine, "Who proposes: " + engines + " (default: the first)");
    app.add_option(
           "--command", options->command,
           "Who proposes instead: a program that speaks the engine protocol, such as 'ssh host rankfall-cli engine'")
        ->type_name("COMMAND");
    app.add_option("--set", options->settings, "Of --command: a setting of its own, NAME=VALUE; again for more")
        ->type_name("NAME=VALUE")
        ->allow_extra_args(false);
    app.add_option("--ring", options->ring, "z, z2, z17 or such (default: z, or what the file is about)");
    app.add_option("--member", options->member, "The scheme of this name in an archive");
    app.add_option("--time", options->time, "Seconds to think (default 5)")->check(CLI::Range(0.0, 1e9));
    app.add_option("--lines", options->lines, "Lines wanted (default 5)")->check(CLI::Range(1, 100));
    app.add_option("--seed", options->seed, "Seed of the engine's random numbers (default 1)");
    app.add_option("--net", options->network, "Of agent and backplay: a network from rankfall-train")
        ->type_name("FILE");
    app.add_option("--basis", options->basis,
                   "Of agent and backplay: canonical, permuted, near or dense (default: what the network learned in)");
    app.add_option("--simulations", options->simulations, "Of agent: before each move of its games (default 400)")
        ->check(CLI::Range(1, 1'000'000));
    app.add_option("--rank", options->rank, "Of least-squares: terms wanted in all, those there are included")
        ->check(CLI::Range(1, kMaxTerms));
    app.add_flag("--free", options->frees, "Of least-squares: the terms there are may move too");
    app.add_flag("--published", options->published, "Of agent: search with AlphaTensor's constants");
    app.add_flag("--json", options->json, "Print JSON, one object a line");
    return [options] { return run(*options); };
}

} // namespace rankfall::cli
