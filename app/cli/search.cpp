// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "app/cli/island.h"
#include "app/cli/output.h"
#include "app/cli/search_job.h"
#include "app/cli/search_least_squares.h"
#include "app/cli/search_news.h"
#include "core/io/json.h"
#include "core/io/scheme_write.h"
#include "core/scheme/known_ranks.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <memory>
#include <thread>

namespace rankfall::cli {

using namespace std::chrono_literals;

namespace {

/// One run: the search on threads of its own, and everything that reads clocks, disks and signals here.
class SearchRunner {
public:
    /// `island`: its part in a campaign, if any.
    SearchRunner(SearchJob job, bool json, Island* island)
        : m_job(std::move(job))
        , m_json(json)
        , m_isQuiet(island && island->isQuiet())
        , m_island(island)
        , m_command(m_job.saved.settings.command(m_job.folder.path().string(), m_job.resumed))
    {
        if (const auto known = bestKnownRank(*m_job.target, settings().ring)) {
            m_known = known->rank;
        }
    }

    int run()
    {
        if (const auto written = m_job.folder.writeCheckpoint(m_job.saved); !written) {
            printError(written.error());
            return kUnusable;
        }
        m_progress.flips = m_job.saved.state.flips;
        m_progress.attempts = m_job.saved.state.attempts;
        m_live.beginAt(m_progress.flips);
        say(m_job.resumed ? "resumed" : "started", {});
        if (!m_json && !m_isQuiet) {
            const std::string there =
                m_job.toBeat > 0 ? "rank " + std::to_string(m_job.toBeat) + " to begin with; " : "";
            printLine(m_job.target->name() + " over " + std::string(ringSymbol(settings().ring)) + ": " + there +
                      (settings().goal > 0 ? "looking for rank " + std::to_string(settings().goal) : "no goal") +
                      knownText() + "; in " + m_job.folder.path().string() + (m_island ? ", " + m_island->text() : ""));
        }
        if (!isReached() || m_island) { // others may wait for what is here
            search();
        }
        return finish();
    }

private:
    const SearchSettings& settings() const { return m_job.saved.settings; }

    bool isReached() const { return settings().goal > 0 && m_job.toBeat > 0 && m_job.toBeat <= settings().goal; }

    std::string knownText() const { return m_known > 0 ? ", best known " + std::to_string(m_known) : ""; }

    std::chrono::duration<double> total() const { return m_job.saved.elapsed + m_progress.elapsed; }

    void search()
    {
        if (settings().isBackplay()) {
            // It was made once already, before there was a folder.
            const auto backplay = backplayOf(settings(), m_job.target);
            if (!backplay) {
                printError(backplay.error());
                return;
            }
            m_backplay = backplay->get();
            follow(**backplay);
            m_byTerms = countsText();
            m_backplay = nullptr;
            return;
        }
        SearchRequest request;
        request.target = m_job.target;
        request.ring = settings().ring;
        request.goal = settings().goal;
        request.time = settings().time;
        request.threads = settings().threads;
        request.seed = static_cast<std::uint64_t>(settings().seed);
        request.keepsGrowing = settings().from.empty();
        request.sharesNews = m_island != nullptr;
        SchemeSearch search(request);
        follow(search);
    }

    /// Lets it run on a thread of its own, and writes and prints what it says.
    template <typename Search>
    void follow(Search& search)
    {
        search.resume(m_job.saved.state);
        Mailbox mailbox;
        mailbox.attachTo(search, m_island ? kIslandPause : kPause);
        std::thread walking([&] {
            search.run();
            mailbox.close();
        });
        const Clock::duration betweenSaves = m_island ? kBetweenIslandSaves : kBetweenSaves;
        auto nextSave = Clock::now() + betweenSaves;
        auto nextWord = Clock::now() + kBetweenWords;
        while (auto letters = mailbox.take(50ms)) {
            for (Mailbox::Letter& letter : *letters) {
                take(std::move(letter));
            }
            if (interrupted()) {
                search.requestStop();
            }
            m_progress = search.progress();
            if (m_island) {
                m_island->attend(search, m_progress, total());
            }
            if (!m_isQuiet) {
                m_live.show(m_island ? m_island->total(m_progress) : m_progress, m_job.saved.elapsed, m_job.toBeat,
                            knownText(), unit());
            }
            if (Clock::now() >= nextWord) {
                say("progress", progressKeys());
                nextWord = Clock::now() + kBetweenWords;
            }
            if (Clock::now() >= nextSave) {
                const auto began = Clock::now();
                save(search);
                nextSave = Clock::now() + std::max<Clock::duration>(betweenSaves, (Clock::now() - began) * 10);
            }
        }
        walking.join();
        m_progress = search.progress();
        m_live.clear();
        save(search);
        if (m_island) {
            m_island->leave(search, total());
            while (auto letters = mailbox.take(0ms)) {
                for (Mailbox::Letter& letter : *letters) {
                    take(std::move(letter));
                }
            }
            m_progress = search.progress();
            save(search);
        }
    }

    /// [[rank, schemes], …] of the first thread's pools.
    std::string levelsText() const
    {
        std::vector<std::string> levels;
        for (const auto& [rank, held] : m_progress.levels) {
            levels.push_back("[" + std::to_string(rank) + ", " + std::to_string(held) + "]");
        }
        return jsonList(levels);
    }

    std::vector<std::pair<const char*, std::string>> progressKeys() const
    {
        std::vector<std::pair<const char*, std::string>> out{{"levels", levelsText()}};
        if (m_backplay) {
            out.emplace_back("byTerms", countsText());
        }
        if (m_island) {
            std::ranges::move(m_island->journalKeys(m_progress), std::back_inserter(out));
        }
        return out;
    }

    /// [[terms undone, tried, equal, better, evaluations], …]: how much the network decided.
    std::string countsText() const
    {
        std::vector<std::string> out;
        const auto counts = m_backplay->counts();
        for (std::size_t k = 0; k < counts.size(); ++k) {
            if (counts[k].tried > 0) {
                out.push_back("[" + std::to_string(k) + ", " + std::to_string(counts[k].tried) + ", " +
                              std::to_string(counts[k].equal) + ", " + std::to_string(counts[k].better) + ", " +
                              std::to_string(counts[k].evaluations) + "]");
            }
        }
        return jsonList(out);
    }

    /// What the search counts.
    const char* unit() const { return settings().isBackplay() ? "sub-games" : "flips"; }

    /// An object for the journal, and for standard output with --json. `more`: keys of this event.
    void say(const char* event, const std::vector<std::pair<const char*, std::string>>& more)
    {
        JsonObject object;
        object.add("time", timeOfDay())
            .add("event", event)
            .add("rank", m_job.toBeat)
            .add("seconds", total().count())
            .add(settings().isBackplay() ? "subGames" : "flips", m_progress.flips)
            .add("stage", m_progress.stage);
        for (const auto& [key, json] : more) {
            object.addRaw(key, json);
        }
        object.add("seed", settings().seed).add("command", m_command);
        if (const auto written = m_job.folder.addToJournal(object.text()); !written && !m_journalFailed) {
            m_live.clear();
            printError(written.error());
            m_journalFailed = true;
        }
        if (m_json && !m_isQuiet) {
            printLine(object.text());
        }
    }

    void take(Mailbox::Letter letter)
    {
        m_progress = letter.event.progress;
        using Kind = SearchEvent::Kind;
        if (letter.event.kind != Kind::Improved) {
            say("stage done", {{"format", jsonString(letter.event.format)},
                               {"operation", jsonString(letter.event.operation)},
                               {"reached", std::to_string(letter.event.rank)}});
            return;
        }
        const auto rank = static_cast<int>(letter.scheme.size());
        if (m_job.toBeat == 0 || rank < m_job.toBeat) {
            m_job.toBeat = rank;
            m_unwritten = std::move(letter.scheme);
            writeBest();
        }
    }

    /// The best scheme to its file; tried again later when that fails.
    void writeBest()
    {
        const auto written = m_job.folder.writeScheme(m_job.target, m_unwritten, settings().ring);
        m_live.clear();
        if (!written) {
            if (!m_writingFailed) {
                printError(written.error());
                printNote("the search goes on, and tries again to write its best scheme");
            }
            m_writingFailed = true;
            return;
        }
        m_writingFailed = false;
        m_unwritten.clear();
        m_job.best = *written;
        say("improved", {{"file", jsonString(written->filename().string())}});
        if (!m_json && !m_isQuiet) {
            printLine(seconds(total()) + "  rank " + std::to_string(m_job.toBeat) + "  " + written->string());
        }
    }

    template <typename Search>
    void save(const Search& search)
    {
        if (!m_unwritten.empty()) {
            writeBest();
        }
        SavedSearch now{settings(), search.checkpoint(), {}};
        now.elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(total());
        const auto written = m_job.folder.writeCheckpoint(now);
        if (!written && !m_checkpointFailed) {
            m_live.clear();
            printError(written.error());
        }
        m_checkpointFailed = !written;
    }

    int finish()
    {
        const int start = settings().startRank;
        const bool isFound = m_job.toBeat > 0 && (start == 0 || m_job.toBeat < start);
        const bool isYes = settings().goal > 0 ? isReached() : isFound;
        const bool isStopped = interrupted() && !(settings().goal > 0 && isYes);
        const int code = !m_unwritten.empty() ? kUnusable : isStopped ? kInterrupted : isYes ? kYes : kNo;
        // A file there may be is of a higher rank than what could not be written.
        const std::string where = !m_unwritten.empty() ? ""
                                  : m_job.best.empty() ? (isReached() ? settings().from : "")
                                                       : m_job.best.string();
        // What no disk takes is printed: nothing that was found is lost.
        const std::string unwritten =
            m_unwritten.empty()
                ? ""
                : writeScheme(schemeOf(m_job.target, m_unwritten, settings().ring), SchemeFormat::Moves).value_or("");
        std::vector<std::pair<const char*, std::string>> more{
            {"status", jsonString(isStopped ? "interrupted"
                                  : isYes   ? "found"
                                            : "not found")},
            {"file", jsonString(where)},
            {"exact", isFound && m_unwritten.empty() ? "true" : "false"}};
        if (!m_unwritten.empty()) {
            more.emplace_back("scheme", jsonString(unwritten));
        }
        if (!m_byTerms.empty()) {
            more.emplace_back("byTerms", m_byTerms);
        }
        if (m_island) {
            std::ranges::move(m_island->journalKeys(m_progress), std::back_inserter(more));
        }
        say("finished", more);
        if (!m_json && !m_isQuiet) {
            printLine(summary(isFound, where));
        }
        if (!m_unwritten.empty()) {
            if (!m_json) {
                printLine(unwritten);
            }
            printError({"The best scheme, of rank " + std::to_string(m_job.toBeat) +
                            ", could not be written; it is printed instead",
                        m_job.folder.path().string(), "Keep that, make room, then go on with --resume"});
        } else if (isStopped && !m_island) {
            const std::string folder = m_job.folder.path().string();
            printNote("interrupted; " + (isFound ? "the best scheme is " + where : "no scheme was found yet") +
                      "; go on with: rankfall-cli search --resume " + folder);
        }
        return code;
    }

    std::string summary(bool isFound, const std::string& where) const
    {
        const std::string subject = m_job.target->name() + " over " + std::string(ringSymbol(settings().ring)) + ": ";
        const std::string after = " after " + seconds(total());
        std::string out = subject;
        if (isReached() && !isFound) {
            return out + "rank " + std::to_string(m_job.toBeat) + " is where the search began: " + where;
        }
        if (settings().goal > 0 && !isReached()) {
            out += "rank " + std::to_string(settings().goal) + " was not reached" + after + "; ";
        }
        if (!isFound) {
            return out +
                   (settings().startRank > 0 ? "nothing below rank " + std::to_string(settings().startRank)
                                             : std::string("no scheme was found")) +
                   (settings().goal > 0 ? "" : after);
        }
        out += std::string(settings().goal > 0 && !isReached() ? "best is " : "") + "rank " +
               std::to_string(m_job.toBeat) + (settings().goal > 0 && !isReached() ? "" : after) + knownText() +
               (where.empty() ? "" : ", exact: " + where);
        if (m_known > 0 && m_job.toBeat < m_known) {
            out +=
                "\nThis is below every rank that this program knows of: check it with another program before saying so";
        }
        return out;
    }

    static constexpr Clock::duration kPause = 1s; // between two stages in the journal
    static constexpr Clock::duration kBetweenSaves = 3s;
    // A thousand islands share one disk.
    static constexpr Clock::duration kIslandPause = 60s;
    static constexpr Clock::duration kBetweenIslandSaves = 30s;
    static constexpr auto kBetweenWords = 10s;
    SearchJob m_job;
    bool m_json;
    bool m_isQuiet;
    Island* m_island;
    std::string m_command;
    int m_known = 0;
    SearchProgress m_progress;
    LiveLine m_live;
    const BackplaySearch* m_backplay = nullptr; ///< while it runs
    std::string m_byTerms;                      ///< how it went
    std::vector<Term> m_unwritten;              ///< the best scheme, until it has a file
    bool m_writingFailed = false;
    bool m_journalFailed = false;
    bool m_checkpointFailed = false;
};

int run(const SearchOptions& options)
{
    if (isCampaign(options)) {
        return runCampaign(options);
    }
    if (options.engine == "least-squares") {
        return searchLeastSquares(options);
    }
    if (const auto why = whyNotAlone(options)) {
        printError(*why);
        return kUnusable;
    }
    auto job = searchJob(options);
    if (!job) {
        printError(job.error());
        return kUnusable;
    }
    return runSearch(std::move(*job), options.json, nullptr);
}

} // namespace

int runSearch(SearchJob job, bool json, Island* island)
{
    return SearchRunner(std::move(job), json, island).run();
}

Run search(CLI::App& app)
{
    const auto options = std::make_shared<SearchOptions>();
    app.add_option("TARGET", options->target, "What to decompose, such as 4x4x4 (not needed with --resume)");
    app.add_option("--ring", options->ring,
                   "z2, z3 or z; over z the coefficients are -1, 0 and 1; of least-squares also q, c (Gaussian "
                   "rationals) and r (floating point, never exact)");
    app.add_option("--rank", options->rank, "Stop at this rank (default: go on until stopped)")
        ->check(CLI::Range(1, kMaxTerms));
    app.add_option("--time", options->time, "Seconds to search (default: no limit)")->check(CLI::Range(0.0, 1e9));
    app.add_option("--threads", options->threads, "Threads (default: one for each core)")->check(CLI::Range(1, 1024));
    app.add_option("--seed", options->seed,
                   "Seed of the random numbers (default 1); with one thread equal seeds make equal searches")
        ->check(CLI::NonNegativeNumber);
    app.add_option("--from", options->from, "Begin at the schemes of this file, not from nothing");
    app.add_option("--with", options->with,
                   "Also use the schemes of these files, of other formats: atlas:5x5x5:z2 for a search of 4x5x5")
        ->type_name("FILE");
    app.add_option(
        "--engine", options->engine,
        "Who searches: search, which walks the flip graph and grows formats (default), or backplay, which "
        "undoes terms and has a network that learned play them again; over z2 and z3; or least-squares, which "
        "fits real or complex numbers and makes them exact; over q, c, r, z and z2");
    app.add_option("--net", options->network,
                   "Of backplay: a network from rankfall-train (default: one that is built in)")
        ->type_name("FILE");
    app.add_option("--min-terms", options->minTerms,
                   "Of backplay: fewest terms undone at once (default 3; at 2 or 3 it is close kin to flips)")
        ->check(CLI::Range(2, 10));
    app.add_flag("--no-endgame", options->noEndgame, "Of backplay: the network also finishes what has rank 2 or less");
    app.add_option(
           "--iterations", options->iterations,
           "Of least-squares: give up after so many steps of Levenberg's method in each thread; equal seeds then "
           "do the same in any time")
        ->check(CLI::PositiveNumber);
    app.add_option("--out", options->out, "Folder for schemes, journal and checkpoint (default: like 4x4x4_z2)");
    app.add_option("--resume", options->resume,
                   "Go on with the search in this folder; --rank, --time, --threads and "
                   "--seed may differ");
    declareCampaign(app, *options);
    app.add_flag("--json", options->json, "Print events as JSON, one object a line");
    return [options] { return run(*options); };
}

} // namespace rankfall::cli
