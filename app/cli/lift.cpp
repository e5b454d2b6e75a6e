// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/lift/lift.h"

#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/interrupt.h"
#include "app/cli/output.h"
#include "app/cli/progress.h"
#include "app/cli/scheme_out.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>

namespace rankfall::cli {

namespace {

using Clock = std::chrono::steady_clock;

struct Options {
    std::string file;
    std::string to = "z";
    std::string out;
    std::string member;
    double time = 0;
    std::uint64_t seed = 1;
    int tries = 12;
    bool ternary = false;
    bool json = false;
};

/// What is wanted of every scheme in the file.
struct Job {
    const Options& options;
    Ring to;
    bool several;                      ///< schemes: they are written into a folder
    std::function<void()> isWorking{}; ///< called now and then
};

/// A scheme, and modulo what it is exact: 0 stands for over Z or Q, as its verdict says.
struct Source {
    SettledScheme settled;
    std::vector<int> moduli;   ///< to lift from, in this order; empty: nothing to do, or nothing that can be done
    std::string exactIn;       ///< "z2": for programs; empty: in no ring
    std::string exactInSymbol; ///< for people
    bool isEnough = false;     ///< exact in the wanted ring as it stands
};

/// Exact modulo 3 only is something no verdict speaks of: with mode C as it stands or transposed.
std::optional<Scheme> exactModulo3(const SchemeMember& member)
{
    std::vector<Scheme> readings{member.scheme};
    if (member.scheme.target->format()) {
        readings.push_back(withModeCTransposed(member.scheme));
    }
    for (Scheme& reading : readings) {
        const auto terms = residues(reading, 3);
        if (terms && isExactModulo(reading.target->tensor(), *terms, 3)) {
            return std::move(reading);
        }
    }
    return std::nullopt;
}

Source sourceOf(const SchemeMember& member, Ring to)
{
    Source source{settle(member), {}, {}, {}, false};
    const Verdict& verdict = source.settled.verdict;
    if (verdict.exact) {
        source.exactIn = ringKey(verdict.ring);
        source.exactInSymbol = ringSymbol(verdict.ring);
        source.isEnough = verdict.ring == Ring::Z || verdict.ring == to;
        if (verdict.ring == Ring::Z2) {
            source.moduli = {2};
        } else if (!source.isEnough) { // fractions are what is to be got rid of
            source.moduli = {2, 3};
        }
    } else if (auto scheme = exactModulo3(member)) {
        source.settled.scheme = std::move(*scheme);
        source.exactIn = "z3";
        source.exactInSymbol = "ℤ mod 3";
        source.moduli = {3};
    }
    return source;
}

/// What was done with one scheme.
struct Attempt {
    std::optional<LiftResult> result; ///< of the modulus that worked, or was tried last
    int modulus = 0;
    std::string says; ///< for people
};

Attempt attempt(const Source& source, const Job& job)
{
    Attempt out;
    LiftOptions how;
    how.to = job.to;
    how.seed = job.options.seed;
    how.tries = job.options.tries;
    if (job.options.ternary) {
        how.otherBasesOf = source.settled.scheme.target->format();
    }
    const auto end = Clock::now() + std::chrono::duration<double>(job.options.time);
    how.shouldStop = [&] {
        job.isWorking();
        return interrupted() || (job.options.time > 0 && Clock::now() >= end);
    };
    out.says = "too large to lift, or its denominators are multiples of 2 and of 3";
    for (const int modulus : source.moduli) {
        const auto terms = residues(source.settled.scheme, modulus);
        if (!terms) {
            continue;
        }
        how.modulus = modulus;
        out.modulus = modulus;
        out.result = lift(source.settled.scheme.target->tensor(), *terms, how);
        out.says = explain(*out.result, how);
        if (out.result->isLifted || out.result->wasStopped) {
            break;
        }
    }
    return out;
}

/// What was found of every member so far.
struct Findings {
    int lifted = 0;
    int enough = 0;
    int refused = 0;
    int unusable = 0;
    std::vector<std::string> json;
    std::vector<std::string> written;
    Table table{{"MEMBER", "TARGET", "RANK", "EXACT IN", "LIFTED TO", "HOW, OR WHY NOT"}};
};

void addSystem(JsonObject& object, const SystemSize& size)
{
    object.addRaw(
        "system",
        JsonObject().add("equations", size.equations).add("unknowns", size.unknowns).add("rank", size.rank).text());
}

const char* nameOf(LiftResult::Method method)
{
    switch (method) {
    case LiftResult::Method::Signs:
        return "signs";
    case LiftResult::Method::Clauses:
        return "clauses";
    case LiftResult::Method::Hensel:
        return "hensel";
    case LiftResult::Method::OtherBasis:
        return "other-basis";
    }
    return "";
}

/// The keys of an attempt, for programs.
void addAttempt(JsonObject& object, const Attempt& attempt)
{
    if (!attempt.result) {
        return;
    }
    const LiftResult& result = *attempt.result;
    const bool byHensel = result.method == LiftResult::Method::Hensel;
    object.add("from", attempt.modulus == 2 ? "z2" : "z3").add("method", nameOf(result.method));
    object.add("proof", result.isProvedImpossible).add("stopped", result.wasStopped);
    if (byHensel) {
        object.add("step", result.hensel.step).add("tries", result.hensel.tries);
    }
    addSystem(object, byHensel ? result.hensel.system : result.signs.system);
}

void noteUnreadable(Findings& findings, const std::string& name, const Error& error)
{
    printError(error);
    ++findings.unusable;
    findings.table.add({name.empty() ? "—" : name, "—", "—", "—", "—", "unreadable: " + error.message});
    findings.json.push_back(JsonObject().add("member", name).add("lifted", false).add("error", error.text()).text());
}

/// Where a scheme is written: the file itself, or a file in the folder when there are several.
Expected<std::string> write(const Job& job, const SettledScheme& scheme, const std::string& name)
{
    std::string path = job.options.out;
    std::string format = "json";
    if (job.several) {
        path = (std::filesystem::path(job.options.out) / fileNameOf(name, scheme.scheme, format)).string();
    } else if (path != "-") {
        auto known = formatOfPath(path, "Use a name that ends in .json, .exp or .rankfall");
        if (!known) {
            return known;
        }
        format = *known;
    }
    auto content = contentOf(scheme, format);
    if (!content) {
        return content;
    }
    if (const auto written = writeOut(path, *content); !written) {
        return tl::unexpected<Error>(written.error());
    }
    return path;
}

void liftOne(Findings& findings, const Job& job, const SchemeMember& member, const std::string& name)
{
    const Source source = sourceOf(member, job.to);
    SettledScheme scheme = source.settled;
    Attempt tried;
    if (source.exactIn.empty()) {
        tried.says = verdictText(scheme, false) + ", nor exact modulo 2 or 3";
        ++findings.unusable;
    } else if (source.isEnough) {
        tried.says = "exact as it stands; nothing to lift";
        ++findings.enough;
    } else {
        tried = attempt(source, job);
        if (tried.result && tried.result->isLifted) {
            ++findings.lifted;
            scheme.scheme.products = tried.result->products;
            scheme.verdict = verify(scheme.scheme, tried.result->ring);
        } else {
            ++findings.refused;
        }
    }
    const bool isLifted = tried.result && tried.result->isLifted;
    const bool isDone = isLifted || source.isEnough;
    JsonObject object;
    object.add("member", name).add("target", scheme.scheme.target->name()).add("rank", scheme.scheme.rank());
    object.add("exactIn", source.exactIn).add("lifted", isLifted);
    object.add("ring", isDone ? ringKey(scheme.verdict.ring) : "");
    addAttempt(object, tried);
    object.add("text", tried.says);
    if (isDone && !job.options.out.empty()) {
        const auto path = write(job, scheme, name);
        if (path) {
            findings.written.push_back(*path);
            object.add("file", *path);
        } else {
            printError(path.error());
            ++findings.unusable;
        }
    }
    findings.table.add({name.empty() ? "—" : name, scheme.scheme.target->name(), std::to_string(scheme.scheme.rank()),
                        source.exactIn.empty() ? "—" : source.exactInSymbol,
                        isDone ? std::string(ringSymbol(scheme.verdict.ring)) : "no", tried.says});
    findings.json.push_back(object.text());
}

std::string summaryOf(const Findings& findings)
{
    std::string out = std::to_string(findings.json.size()) + (findings.json.size() == 1 ? " scheme: " : " schemes: ");
    std::string parts;
    const auto part = [&](int count, const std::string& text) {
        if (count > 0) {
            parts += (parts.empty() ? "" : ", ") + std::to_string(count) + " " + text;
        }
    };
    part(findings.lifted, "lifted");
    part(findings.enough, "exact already");
    part(findings.refused, "not lifted");
    part(findings.unusable, "unusable");
    return out + (parts.empty() ? "nothing done" : parts);
}

int run(const Options& options)
{
    const auto to = ringOf(options.to);
    if (!to || *to == Ring::Z2) {
        printError(to ? Error{"Lifting goes to z or q", "--to", "Use --to z for whole numbers, --to q for fractions"}
                      : Error{to.error().message, "--to", "Rings to lift to are z and q"});
        return kUnusable;
    }
    const auto list = schemesIn(options.file);
    const auto chosen = list ? membersCalled(*list, options.member, options.file) : tl::unexpected<Error>(list.error());
    if (!chosen) {
        printError(chosen.error());
        return kUnusable;
    }
    Job job{options, *to, chosen->size() > 1};
    if (!options.out.empty() && options.out != "-") {
        const auto usable = job.several ? makeFolder(options.out)
                                        : formatOfPath(options.out, "Use a name that ends in .json, .exp or .rankfall")
                                              .map([](const std::string&) {});
        if (!usable) {
            printError(usable.error());
            return kUnusable;
        }
    }
    Findings findings;
    {
        Progress progress("Lifting", chosen->size());
        for (const std::size_t i : *chosen) {
            if (interrupted()) {
                break;
            }
            job.isWorking = [&] { progress.step(findings.json.size(), list->name(i)); };
            job.isWorking();
            const auto member = list->member(i);
            if (!member) {
                progress.clear();
                noteUnreadable(findings, list->name(i), member.error());
                continue;
            }
            liftOne(findings, job, *member, list->name(i));
        }
    }
    const std::string summary = summaryOf(findings);
    if (options.json) {
        printLine(JsonObject()
                      .add("file", options.file)
                      .add("to", ringKey(job.to))
                      .addRaw("schemes", jsonList(findings.json))
                      .add("summary", summary)
                      .add("interrupted", interrupted())
                      .text());
    } else if (options.out != "-") {
        printLine(findings.table.text() + "\n" + options.file + " (" + list->format() + "): " + summary);
        if (!findings.written.empty()) {
            printLine(std::to_string(findings.written.size()) +
                      (findings.written.size() == 1 ? " scheme" : " schemes") + " written to " + options.out);
        }
    }
    return interrupted() ? kInterrupted : findings.unusable > 0 ? kUnusable : findings.refused > 0 ? kNo : kYes;
}

} // namespace

Run lift(CLI::App& app)
{
    const auto options = std::make_shared<Options>();
    app.add_option("FILE", options->file, "Archive, JSON, formulas or session; every scheme in it is tried")
        ->required();
    app.add_option("--to", options->to, "z for whole numbers (default), q when fractions will do");
    app.add_option(
        "--out", options->out,
        "Where to write what was lifted: a file for one scheme, a folder for several; - for standard output");
    app.add_flag("--ternary", options->ternary,
                 "Look for coefficients -1, 0 and 1 in other bases too (matrix products modulo 2)");
    app.add_option("--member", options->member, "Only the scheme of this name in an archive");
    app.add_option("--time", options->time, "Seconds for each scheme (default: no limit)")->check(CLI::Range(0.0, 1e9));
    app.add_option("--tries", options->tries, "Choices of free unknowns before giving up (default 12)")
        ->check(CLI::Range(1, 100000));
    app.add_option("--seed", options->seed, "Seed of the random numbers (default 1)")->check(CLI::NonNegativeNumber);
    app.add_flag("--json", options->json, "Print JSON");
    return [options] { return run(*options); };
}

} // namespace rankfall::cli
