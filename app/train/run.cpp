// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/train/backplay.h"
#include "app/train/console.h"
#include "app/train/neighbours.h"
#include "app/train/report.h"
#include "app/train/schemes.h"

#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>

namespace rankfall::train {

namespace {

using Json = nlohmann::ordered_json;

constexpr int kSchoolFinds = 3; ///< before backplay begins

/// The run on the command line: rounds, and what they bring, until there is a reason to end.
class Session {
public:
    /// `neighbours`: in a campaign, the other islands.
    Session(const RunOptions& options, Folder folder, std::unique_ptr<learn::Run> run, learn::Journal journal,
            Neighbours* neighbours)
        : m_options(options)
        , m_folder(std::move(folder))
        , m_run(std::move(run))
        , m_journal(std::move(journal))
        , m_finds(m_folder, m_journal, options.json)
        , m_neighbours(neighbours)
    {
        for (const learn::Page& page : m_run->book().pages()) {
            m_finds.setNumber(page.target, page.schemes.size());
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
        const Deadline deadline(m_options.seconds);
        if (settings.then && (m_folder.hasBackplay() || !m_options.net.empty())) {
            const auto saved = m_folder.save(*m_run);
            return saved ? carryOn(deadline) : printError(saved.error());
        }
        printProgress("Learning " + settings.targets.front().name() + " over " +
                      std::string(ringSymbol(settings.ring)) + " for rank " + std::to_string(settings.goal) +
                      ", seed " + std::to_string(settings.seed) + ", " + std::to_string(m_run->parameters()) +
                      " parameters, " + std::to_string(m_options.means.threads) + " threads; kept in " +
                      m_folder.path());
        std::string reason;
        while (reason.empty()) {
            if (hasEnough()) {
                reason = "found";
            } else if (isFoundElsewhere()) {
                reason = "found elsewhere";
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
        return reason == "found" && settings.then ? carryOn(deadline) : end(reason);
    }

private:
    int carryOn(const Deadline& deadline)
    {
        return runBackplay(m_options, m_run->settings(), m_folder, m_journal, deadline, m_neighbours);
    }

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
        // What a network learns of its own finds makes it fit for larger products.
        const int wanted = m_run->settings().then ? kSchoolFinds : m_options.distinct;
        return wanted > 0 && m_run->reached() >= static_cast<std::size_t>(wanted);
    }

    Expected<std::size_t> report(const learn::Run::Round& round)
    {
        for (const learn::Find& find : round.finds) {
            const auto told = m_finds.tell(find, {round.report.round, round.report.seconds, round.report.cpuSeconds});
            if (!told) {
                return told;
            }
        }
        if (m_neighbours) {
            exchange(round);
        }
        m_journal.line(learn::roundJson(round.report));
        printProgress(progressText(round.report));
        return m_folder.save(*m_run);
    }

    /// Learning goes on towards a larger product when its school is over, so others need not wait for that.
    bool isFoundElsewhere() const
    {
        const learn::Settings& settings = m_run->settings();
        return m_neighbours && !settings.then && m_options.distinct > 0 && m_neighbours->hasReached(settings.goal);
    }

    void exchange(const learn::Run::Round& round)
    {
        for (const learn::Find& find : round.finds) {
            m_neighbours->tell(find.scheme, find.isBetter);
        }
        const int best = m_run->book().pages().front().best;
        m_neighbours->meet(best, [this](const learn::Scheme& scheme) {
            return scheme.ring == m_run->settings().ring && m_run->teach(scheme) ? campaign::Arrival::Taken
                                                                                 : campaign::Arrival::Refused;
        });
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
        if (m_neighbours) {
            printProgress(m_neighbours->text());
        }
        const bool isFound = reached > 0 || reason == "found elsewhere";
        return reason == "interrupted" ? kInterrupted : isFound ? kDone : kNo;
    }

    const RunOptions& m_options;
    Folder m_folder;
    std::unique_ptr<learn::Run> m_run;
    learn::Journal m_journal;
    Finds m_finds;
    Neighbours* m_neighbours;
};

Expected<std::size_t> teachAll(learn::Run& run, const std::vector<std::string>& files)
{
    const auto schemes = readSchemes(files);
    if (!schemes) {
        return tl::unexpected(schemes.error());
    }
    for (std::size_t i = 0; i < schemes->size(); ++i) {
        if (!run.teach((*schemes)[i])) {
            return fail("Scheme number " + std::to_string(i + 1) + " is no exact scheme of a target of the run",
                        "--teach", "Teach schemes of the targets, in their ring");
        }
    }
    return schemes->size();
}

bool isOf(const learn::Settings& settings, const std::vector<std::string>& names)
{
    std::vector<std::string> own;
    for (const learn::Target& target : settings.then ? std::vector{*settings.then} : settings.targets) {
        own.push_back(target.name());
    }
    return own == names;
}

Expected<std::unique_ptr<Session>> sessionOf(const RunOptions& options, Neighbours* neighbours)
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
        if (options.settings.rounds > 0) {
            run->plan(options.settings.rounds);
        }
        if (!options.targets.empty() && !isOf(run->settings(), options.targets)) {
            return fail("The run in this folder is on another target", path,
                        "Leave the target out, or begin a new run");
        }
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
            from->metadata["begun_from"] =
                std::filesystem::path(options.net).filename().string() + ", " + from->metadata["steps"] + " steps";
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
    return std::make_unique<Session>(options, *folder, std::move(run), std::move(*journal), neighbours);
}

} // namespace

Action declareRun(CLI::App& app)
{
    const auto options = std::make_shared<RunOptions>();
    declare(app, *options);
    return [options] {
        const auto neighbours = Neighbours::join(*options);
        if (!neighbours) {
            return printError(neighbours.error());
        }
        options->means.threads = options->threads > 0 ? options->threads : allThreads();
        const auto session = sessionOf(*options, neighbours->get());
        if (!*neighbours) {
            return session ? (*session)->play() : printError(session.error());
        }
        if (!(*neighbours)->areAllReady(session.has_value(), session ? nullptr : &session.error())) {
            return int{kUnusable};
        }
        return (*neighbours)->leave((*session)->play());
    };
}

} // namespace rankfall::train
