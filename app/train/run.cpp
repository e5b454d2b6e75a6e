// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/train/commands.h"
#include "app/train/console.h"
#include "app/train/folder.h"
#include "app/train/run_options.h"

#include <cstdio>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>
#include <sstream>

namespace rankfall::train {

namespace {

using Json = nlohmann::ordered_json;

std::string fixed(double value, int digits)
{
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", digits, value);
    return text;
}

std::string clockText(double seconds)
{
    const int whole = static_cast<int>(seconds);
    char text[32];
    std::snprintf(text, sizeof text, "%d:%02d", whole / 60, whole % 60);
    return text;
}

/// "round 3 · 640 steps · loss 6.21 + 0.94 · 2x2x2: best 7 (2), 3 of 8 games · 2900 samples/s, 5.1 games/s · 0:24"
std::string progressText(const learn::RoundReport& report)
{
    std::string out = "round " + std::to_string(report.round) + " · " + std::to_string(report.steps) +
                      " steps · loss " + fixed(report.policyLoss, 2) + " + " + fixed(report.valueLoss, 2);
    for (const learn::TargetRound& target : report.targets) {
        out += " · " + target.target.name() + ": ";
        out += target.best == 0
                   ? std::string("nothing yet")
                   : "best " + std::to_string(target.best) + " (" + std::to_string(target.distinct) + " found)";
        out += ", " + std::to_string(target.solved) + " of " + std::to_string(target.games) + " games solved";
        out += target.least != 0 ? " (least " + std::to_string(target.least) + ")" : "";
    }
    return out + " · " + fixed(report.samplesPerSecond, 0) + " samples/s, " + fixed(report.gamesPerSecond, 1) +
           " games/s, " + fixed(report.evaluationsPerSecond, 0) + " evaluations/s · " + clockText(report.seconds) +
           " (" + clockText(report.cpuSeconds) + " of processor)";
}

Json termsJson(const learn::Scheme& scheme)
{
    Json terms = Json::array();
    for (const learn::Scheme::Term& term : scheme.terms) {
        terms.push_back(learn::toText(term, scheme.target));
    }
    return terms;
}

/// The run on the command line: rounds, and what they bring, until there is a reason to end.
class Session {
public:
    Session(const RunOptions& options, Folder folder, std::unique_ptr<learn::Run> run, learn::Journal journal)
        : m_options(options)
        , m_folder(std::move(folder))
        , m_run(std::move(run))
        , m_journal(std::move(journal))
    {
        for (const learn::Page& page : m_run->book().pages()) {
            m_number[page.target.name()] = page.schemes.size();
        }
    }

    int play()
    {
        const learn::Settings& settings = m_run->settings();
        m_journal.line(Json{{"event", "run"},
                            {"version", RANKFALL_VERSION},
                            {"targets", targetNames()},
                            {"ring", ringKey(settings.ring)},
                            {"goal", settings.goal},
                            {"seed", settings.seed},
                            {"architecture", settings.architecture},
                            {"parameters", m_run->parameters()},
                            {"threads", m_options.means.threads},
                            {"resumed_at", m_run->rounds()},
                            {"options", Json::parse(learn::settingsJson(settings))}}
                           .dump());
        printProgress("Learning " + settings.targets.front().name() + " over " +
                      std::string(ringSymbol(settings.ring)) + " for rank " + std::to_string(settings.goal) +
                      ", seed " + std::to_string(settings.seed) + ", " + std::to_string(m_run->parameters()) +
                      " parameters, " + std::to_string(m_options.means.threads) + " threads; kept in " +
                      m_folder.path());
        const Deadline deadline(m_options.seconds > 0 ? std::max(0.001, m_options.seconds - m_run->seconds()) : 0);
        std::string reason;
        while (reason.empty()) {
            if (hasEnough()) {
                reason = "found";
            } else if (settings.rounds > 0 && m_run->rounds() >= settings.rounds) {
                reason = "rounds";
            } else if (const auto round = m_run->round(interrupted())) {
                if (const auto kept = report(*round); !kept) {
                    return printError(kept.error());
                }
            } else {
                reason = deadline.isOver() ? "time" : "interrupted";
            }
        }
        return end(reason);
    }

private:
    std::vector<std::string> targetNames() const
    {
        std::vector<std::string> names;
        for (const learn::Target& target : m_run->settings().targets) {
            names.push_back(target.name());
        }
        return names;
    }

    bool hasEnough() const
    {
        return m_options.distinct > 0 && m_run->reached() >= static_cast<std::size_t>(m_options.distinct);
    }

    Expected<std::size_t> report(const learn::Run::Round& round)
    {
        for (const learn::Find& find : round.finds) {
            if (const auto kept = report(find, round.report); !kept) {
                return kept;
            }
        }
        m_journal.line(learn::roundJson(round.report));
        printProgress(progressText(round.report));
        return m_folder.save(*m_run);
    }

    Expected<std::size_t> report(const learn::Find& find, const learn::RoundReport& round)
    {
        const std::string key = find.scheme.target.name();
        m_number[key] = find.isBetter ? 1 : m_number[key] + 1;
        const auto file = m_folder.keep(find.scheme, m_number[key]);
        if (!file) {
            return tl::unexpected(file.error());
        }
        std::string liftedFile;
        if (find.lifted) {
            const auto kept = m_folder.keep(*find.lifted, m_number[key]);
            if (!kept) {
                return tl::unexpected(kept.error());
            }
            liftedFile = *kept;
        }
        Json line = {{"event", "found"},
                     {"target", key},
                     {"rank", find.scheme.rank()},
                     {"ring", ringKey(find.scheme.ring)},
                     {"better", find.isBetter},
                     {"number", m_number[key]},
                     {"round", round.round},
                     {"seconds", std::round(round.seconds * 100) / 100},
                     {"cpu_seconds", std::round(round.cpuSeconds * 100) / 100},
                     {"file", *file},
                     {"lifted", find.lifted.has_value()},
                     {"terms", termsJson(find.scheme)}};
        if (find.lifted) {
            line["lifted_file"] = liftedFile;
        }
        m_journal.line(line.dump());
        if (find.isBetter) {
            std::string text = "Found rank " + std::to_string(find.scheme.rank()) + " for " + key + " over " +
                               std::string(ringSymbol(find.scheme.ring)) + ", verified, after " +
                               clockText(round.seconds) + ": " + m_folder.path() + "/" + *file;
            if (find.scheme.ring == Ring::Z2) {
                text += find.lifted ? "; signs make it one over ℤ too: " + m_folder.path() + "/" + liftedFile
                                    : "; no signs make it one over ℤ";
            }
            m_options.json ? printLine(line.dump()) : printLine(text);
        }
        return std::size_t{1};
    }

    int end(const std::string& reason)
    {
        const std::size_t reached = m_run->reached();
        const Json line = {{"event", "end"},
                           {"reason", reason},
                           {"seconds", std::round(m_run->seconds() * 100) / 100},
                           {"rounds", m_run->rounds()},
                           {"steps", m_run->steps()},
                           {"reached", reached}};
        m_journal.line(line.dump());
        const learn::Page& page = m_run->book().pages().front();
        const std::string best = page.best == 0
                                     ? "nothing found"
                                     : std::to_string(page.schemes.size()) + " of rank " + std::to_string(page.best);
        const std::string text = page.target.name() + ": " + best + " after " + clockText(m_run->seconds()) + ", " +
                                 std::to_string(m_run->steps()) + " steps; go on with rankfall-train run --resume " +
                                 m_folder.path();
        m_options.json ? printLine(line.dump()) : printLine(text);
        return reason == "interrupted" ? kInterrupted : reached > 0 ? kDone : kNo;
    }

    const RunOptions& m_options;
    Folder m_folder;
    std::unique_ptr<learn::Run> m_run;
    learn::Journal m_journal;
    std::map<std::string, std::size_t> m_number; ///< of the schemes found of the best rank, per target
};

Expected<std::size_t> teachAll(learn::Run& run, const std::vector<std::string>& files)
{
    for (const std::string& file : files) {
        std::ifstream in(file, std::ios::binary);
        std::stringstream text;
        text << in.rdbuf();
        if (!in) {
            return fail("The file cannot be read", file, "Is the name right?");
        }
        const auto scheme = learn::parseScheme(text.str(), file);
        if (!scheme) {
            return tl::unexpected(scheme.error());
        }
        if (!run.teach(*scheme)) {
            return fail("This is no exact scheme of a target of the run", file,
                        "Teach schemes of the targets, in their ring");
        }
    }
    return files.size();
}

Expected<std::unique_ptr<Session>> sessionOf(const RunOptions& options)
{
    const bool isResumed = !options.resume.empty();
    std::unique_ptr<learn::Run> run;
    std::string path = options.resume;
    if (isResumed) {
        const auto folder = Folder::open(path);
        if (!folder) {
            return tl::unexpected(folder.error());
        }
        auto resumed = learn::Run::resume(folder->checkpoint(), options.means);
        if (!resumed) {
            return tl::unexpected(resumed.error());
        }
        run = std::move(*resumed);
    } else {
        const auto settings = settingsOf(options);
        if (!settings) {
            return tl::unexpected(settings.error());
        }
        std::optional<net::Weights> from;
        if (!options.net.empty()) {
            auto weights = net::loadSafetensors(options.net);
            if (!weights) {
                return tl::unexpected(weights.error());
            }
            from = std::move(*weights);
        }
        auto started = learn::Run::start(*settings, options.means, from);
        if (!started) {
            return tl::unexpected(started.error());
        }
        run = std::move(*started);
        path = options.out.empty() ? defaultFolder(*settings) : options.out;
    }
    if (const auto taught = teachAll(*run, options.teach); !taught) {
        return tl::unexpected(taught.error());
    }
    const auto folder = isResumed ? Folder::open(path) : Folder::create(path);
    if (!folder) {
        return tl::unexpected(folder.error());
    }
    auto journal = learn::Journal::open(folder->journal(), isResumed);
    if (!journal) {
        return tl::unexpected(journal.error());
    }
    return std::make_unique<Session>(options, *folder, std::move(run), std::move(*journal));
}

} // namespace

Action declareRun(CLI::App& app)
{
    const auto options = std::make_shared<RunOptions>();
    declare(app, *options);
    return [options] {
        options->means.threads = options->threads > 0 ? options->threads : allThreads();
        const auto session = sessionOf(*options);
        return session ? (*session)->play() : printError(session.error());
    };
}

} // namespace rankfall::train
