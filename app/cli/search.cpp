// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/interrupt.h"
#include "app/cli/output.h"
#include "app/cli/search_run.h"
#include "core/engine/flip/packing.h"
#include "core/scheme/known_ranks.h"
#include "core/scheme/verify.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <condition_variable>
#include <cstdio>
#include <ctime>
#include <deque>
#include <memory>
#include <mutex>
#include <sys/ioctl.h>
#include <thread>
#include <unistd.h>

namespace rankfall::cli {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

namespace {

using Clock = std::chrono::steady_clock;

struct Options {
    std::string target;
    std::string ring;
    std::optional<int> rank;
    std::optional<double> time;
    std::optional<int> threads;
    std::optional<std::int64_t> seed;
    std::string from;
    std::string out;
    std::string resume;
    bool json = false;
};

/// A search that can begin: what is asked for, where it is kept, and what there is already.
struct Job {
    SearchFolder folder;
    TargetPtr target;
    SavedSearch saved;
    int toBeat = 0; ///< lowest rank there is, in the folder or in the file to begin at; 0: none
    fs::path best;  ///< its file, when it is in the folder
    bool resumed = false;
};

std::chrono::milliseconds milliseconds(double seconds)
{
    return std::chrono::milliseconds(std::llround(seconds * 1000));
}

Expected<TargetPtr> searchable(const std::string& name, Ring ring)
{
    auto target = openTarget(name);
    if (!target) {
        return target;
    }
    if (!(*target)->isExplorable()) {
        return fail((*target)->name() + " is too large to search", {}, "Matrix products are searched up to 8x8x8");
    }
    const auto terms = flip::packedParts((*target)->schoolbook(), ring).size();
    if (terms == 0) {
        return fail("The tensor is zero over " + std::string(ringSymbol(ring)), (*target)->name(),
                    "There is nothing to search for");
    }
    if (terms > static_cast<std::size_t>(flip::kMaxRows)) {
        return fail("The tensor needs " + std::to_string(terms) + " terms to begin with; the search holds " +
                        std::to_string(flip::kMaxRows),
                    (*target)->name(), "Choose a smaller tensor");
    }
    return target;
}

/// The schemes of a file that decompose the target over the ring.
Expected<std::vector<std::vector<Term>>> startsIn(const std::string& path, const TargetPtr& target, Ring ring)
{
    const auto list = schemesIn(path, target);
    if (!list) {
        return tl::unexpected<Error>(list.error());
    }
    std::vector<std::vector<Term>> starts;
    std::optional<Error> why;
    for (std::size_t i = 0; i < list->size(); ++i) {
        const auto member = list->member(i).and_then([&](SchemeMember m) { return about(std::move(m), target, path); });
        if (!member) {
            why = why ? why : member.error();
            continue;
        }
        const SettledScheme found = settle(*member, ring);
        const auto terms = termsOf(found.scheme, ring);
        if (!found.verdict.exact || !terms) {
            why = why ? why
                      : Error{found.verdict.exact ? terms.error().message
                                                  : "The scheme is " + verdictText(found, true) + " for " +
                                                        target->name() + " over " + std::string(ringSymbol(ring)),
                              path, "Begin at an exact scheme, or choose another ring"};
            continue;
        }
        if (flip::packedParts(*terms, ring).size() <= static_cast<std::size_t>(flip::kMaxRows)) {
            starts.push_back(*terms);
        }
    }
    if (starts.empty()) {
        return tl::unexpected<Error>(why.value_or(Error{"The file holds no scheme to begin at", path}));
    }
    return starts;
}

int lowestOf(const std::vector<std::vector<Term>>& schemes)
{
    std::size_t lowest = 0;
    for (const auto& scheme : schemes) {
        lowest = lowest == 0 ? scheme.size() : std::min(lowest, scheme.size());
    }
    return static_cast<int>(lowest);
}

Expected<Ring> searchRing(const std::string& name)
{
    if (name.empty()) {
        return fail("The ring is missing", {}, "Add --ring z2 or --ring z");
    }
    auto ring = ringOf(name);
    if (ring && *ring == Ring::Q) {
        return fail("The search works over ℤ or ℤ mod 2, not over ℚ", "--ring", "Give z or z2");
    }
    return ring;
}

/// What may differ from run to run of one search.
void override(SearchSettings& settings, const Options& options)
{
    settings.goal = options.rank.value_or(settings.goal);
    settings.threads = options.threads.value_or(settings.threads);
    settings.seed = options.seed.value_or(settings.seed);
    if (options.time) {
        settings.time = milliseconds(*options.time);
    }
}

Expected<Job> fresh(const Options& options)
{
    if (options.target.empty()) {
        return fail("The target is missing", {}, "Name one, such as 3x3x3; rankfall-cli targets lists them");
    }
    const auto ring = searchRing(options.ring);
    if (!ring) {
        return tl::unexpected<Error>(ring.error());
    }
    SavedSearch saved;
    SearchSettings& settings = saved.settings;
    settings.target = options.target.starts_with("file:")
                          ? "file:" + fs::absolute(options.target.substr(5)).lexically_normal().string()
                          : options.target;
    settings.ring = *ring;
    settings.threads = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    override(settings, options);
    const auto target = searchable(settings.target, *ring);
    if (!target) {
        return tl::unexpected<Error>(target.error());
    }
    settings.target = (*target)->name();
    if (!options.from.empty()) {
        auto starts = startsIn(options.from, *target, *ring);
        if (!starts) {
            return tl::unexpected<Error>(starts.error());
        }
        settings.from = options.from;
        settings.startRank = lowestOf(*starts);
        // In the coefficients that the walk knows, which is also how checkpoints hold them.
        for (const auto& start : *starts) {
            saved.state.best.push_back(flip::unpacked(flip::packedParts(start, *ring), (*target)->shape()));
        }
    }
    const fs::path path = options.out.empty()
                              ? fs::path(fileNamePart(settings.target) + "_" + std::string(ringKey(*ring)))
                              : fs::path(options.out);
    auto folder = SearchFolder::create(path);
    if (!folder) {
        return tl::unexpected<Error>(folder.error());
    }
    const int toBeat = settings.startRank;
    return Job{std::move(*folder), *target, std::move(saved), toBeat, {}, false};
}

/// The best schemes of the folder, wherever they are: a kill may come between a scheme's file and the next checkpoint.
Expected<void> gatherBest(Job& job)
{
    const Ring ring = job.saved.settings.ring;
    auto& best = job.saved.state.best;
    std::erase_if(best, [&](const auto& scheme) { return !verify(job.target->tensor(), scheme, ring).exact; });
    const int remembered = lowestOf(best);
    const auto files = job.folder.bestFiles(job.target, ring);
    const int onDisk = files.empty() ? 0 : static_cast<int>(files.front().terms.size());
    const int start = job.saved.settings.startRank;
    if (onDisk > 0 && (remembered == 0 || onDisk <= remembered)) {
        if (onDisk < remembered) {
            best.clear();
        }
        for (const auto& kept : files) {
            best.push_back(kept.terms);
        }
        job.best = files.front().path;
    } else if (remembered > 0 && (start == 0 || remembered < start)) {
        const auto lowest = std::ranges::min_element(best, {}, [](const auto& scheme) { return scheme.size(); });
        auto written = job.folder.writeScheme(job.target, *lowest, ring);
        if (!written) {
            return tl::unexpected<Error>(written.error());
        }
        job.best = *written;
    }
    const int now = lowestOf(best);
    job.toBeat = start == 0 ? now : now == 0 ? start : std::min(now, start);
    return {};
}

Expected<Job> resumed(const Options& options)
{
    if (!options.out.empty() || !options.from.empty()) {
        return fail("A search that is resumed goes on in its own folder, from its own schemes", {},
                    "Leave --out and --from out");
    }
    auto folder = SearchFolder::open(options.resume);
    if (!folder) {
        return tl::unexpected<Error>(folder.error());
    }
    auto saved = folder->readCheckpoint();
    if (!saved) {
        return tl::unexpected<Error>(saved.error());
    }
    const Ring ring = saved->settings.ring;
    auto target = searchable(saved->settings.target, ring);
    if (!target) {
        return tl::unexpected<Error>(target.error());
    }
    const auto sameTarget = options.target.empty() ? Expected<TargetPtr>(*target) : openTarget(options.target);
    const auto sameRing = options.ring.empty() ? Expected<Ring>(ring) : searchRing(options.ring);
    if (!sameTarget || !sameRing) {
        return tl::unexpected<Error>(sameTarget ? sameRing.error() : sameTarget.error());
    }
    if (*sameRing != ring || !((*sameTarget)->tensor() == (*target)->tensor())) {
        return fail("The search there is for " + saved->settings.target + " over " + std::string(ringSymbol(ring)),
                    options.resume, "Leave the target and --ring out");
    }
    // The same random numbers again would only make the same walks again.
    ++saved->settings.seed;
    override(saved->settings, options);
    Job job{std::move(*folder), *target, std::move(*saved), 0, {}, true};
    if (const auto gathered = gatherBest(job); !gathered) {
        return tl::unexpected<Error>(gathered.error());
    }
    return job;
}

/// What the threads of the search hand to the one that writes and prints, so that no walk waits for a disk.
class Mailbox {
public:
    struct Letter {
        SearchEvent event;
        std::vector<Term> scheme; ///< of an improvement
    };

    void attachTo(SchemeSearch& search)
    {
        search.onImproved([this](const std::vector<Term>& scheme) { m_scheme = scheme; });
        search.onEvent([this](const SearchEvent& event) {
            const bool isBetter = event.kind == SearchEvent::Kind::Improved;
            // Stages of small targets end thousands of times a second.
            if (!isBetter && Clock::now() < m_nextStage) {
                return;
            }
            m_nextStage = isBetter ? m_nextStage : Clock::now() + 1s;
            const std::lock_guard lock(m_mutex);
            m_letters.push_back({event, isBetter ? std::move(m_scheme) : std::vector<Term>()});
            m_arrived.notify_one();
        });
    }

    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_isClosed = true;
        m_arrived.notify_one();
    }

    /// What has arrived, after a wait of at most `time`; nothing at all once it is empty and closed.
    std::optional<std::deque<Letter>> take(Clock::duration time)
    {
        std::unique_lock lock(m_mutex);
        m_arrived.wait_for(lock, time, [&] { return m_isClosed || !m_letters.empty(); });
        if (m_isClosed && m_letters.empty()) {
            return std::nullopt;
        }
        return std::exchange(m_letters, {});
    }

private:
    std::vector<Term> m_scheme;      // callbacks come one at a time
    Clock::time_point m_nextStage{}; // likewise
    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::deque<Letter> m_letters;
    bool m_isClosed = false;
};

std::string seconds(std::chrono::duration<double> time)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.2f s", time.count());
    return text;
}

std::string timeOfDay()
{
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm parts{};
    gmtime_r(&now, &parts);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text;
}

/// How the search goes, on standard error: one line that changes on a terminal, elsewhere a line now and then.
class LiveLine {
public:
    void show(const SearchProgress& progress, std::chrono::duration<double> before, int best, const std::string& known)
    {
        const auto now = Clock::now();
        if (now < m_next) {
            return;
        }
        const std::chrono::duration<double> since = now - m_since;
        char speed[48];
        std::snprintf(speed, sizeof speed, "%.1f M flips/s",
                      static_cast<double>(progress.flips - m_flips) / 1e6 / std::max(since.count(), 1e-3));
        m_since = now;
        m_flips = progress.flips;
        std::string text = seconds(before + progress.elapsed) + "  " +
                           (best > 0 ? "rank " + std::to_string(best) : "no scheme yet") + known + "  " + speed;
        text += progress.stage.empty() ? "" : "  " + progress.stage;
        text += progress.kept > 0 ? "  " + std::to_string(progress.kept) + " starts" : "";
        text += "  attempt " + std::to_string(progress.attempts + 1);
        if (m_isTerminal) {
            winsize size{};
            const bool isKnown = ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 1;
            std::fprintf(stderr, "\r\033[K%s", text.substr(0, isKnown ? size.ws_col - 1U : 79U).c_str());
            m_isShown = true;
        } else {
            std::fprintf(stderr, "%s\n", text.c_str());
        }
        std::fflush(stderr);
        m_next = now + (m_isTerminal ? 200ms : 10'000ms);
    }

    /// Takes the line off the terminal, before other output.
    void clear()
    {
        if (m_isShown) {
            std::fputs("\r\033[K", stderr);
            std::fflush(stderr);
            m_isShown = false;
        }
    }

    void beginAt(std::int64_t flips) { m_flips = flips; }

private:
    bool m_isTerminal = ::isatty(STDERR_FILENO) != 0;
    bool m_isShown = false;
    std::int64_t m_flips = 0;
    Clock::time_point m_since = Clock::now();
    Clock::time_point m_next = Clock::now() + (m_isTerminal ? 300ms : 5000ms);
};

/// One run: the search on threads of its own, and everything that reads clocks, disks and signals here.
class SearchRunner {
public:
    SearchRunner(Job job, bool json)
        : m_job(std::move(job))
        , m_json(json)
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
        if (!m_json) {
            const std::string there =
                m_job.toBeat > 0 ? "rank " + std::to_string(m_job.toBeat) + " to begin with; " : "";
            printLine(m_job.target->name() + " over " + std::string(ringSymbol(settings().ring)) + ": " + there +
                      (settings().goal > 0 ? "looking for rank " + std::to_string(settings().goal) : "no goal") +
                      knownText() + "; in " + m_job.folder.path().string());
        }
        if (!isReached()) {
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
        SearchRequest request;
        request.target = m_job.target;
        request.ring = settings().ring;
        request.goal = settings().goal;
        request.time = settings().time;
        request.threads = settings().threads;
        request.seed = static_cast<std::uint64_t>(settings().seed);
        request.keepsGrowing = settings().from.empty();
        SchemeSearch search(request);
        search.resume(m_job.saved.state);
        Mailbox mailbox;
        mailbox.attachTo(search);
        std::thread walking([&] {
            search.run();
            mailbox.close();
        });
        auto nextSave = Clock::now() + kBetweenSaves;
        auto nextWord = Clock::now() + kBetweenWords;
        while (auto letters = mailbox.take(50ms)) {
            for (Mailbox::Letter& letter : *letters) {
                take(std::move(letter));
            }
            if (interrupted()) {
                search.requestStop();
            }
            m_progress = search.progress();
            m_live.show(m_progress, m_job.saved.elapsed, m_job.toBeat, knownText());
            if (Clock::now() >= nextWord) {
                say("progress", {});
                nextWord = Clock::now() + kBetweenWords;
            }
            if (Clock::now() >= nextSave) {
                const auto began = Clock::now();
                save(search);
                nextSave = Clock::now() + std::max<Clock::duration>(kBetweenSaves, (Clock::now() - began) * 10);
            }
        }
        walking.join();
        m_progress = search.progress();
        m_live.clear();
        save(search);
    }

    /// An object for the journal, and for standard output with --json. `more`: keys of this event.
    void say(const char* event, const std::vector<std::pair<const char*, std::string>>& more)
    {
        JsonObject object;
        object.add("time", timeOfDay())
            .add("event", event)
            .add("rank", m_job.toBeat)
            .add("seconds", total().count())
            .add("flips", m_progress.flips)
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
        if (m_json) {
            printLine(object.text());
        }
    }

    void take(Mailbox::Letter letter)
    {
        m_progress = letter.event.progress;
        using Kind = SearchEvent::Kind;
        if (letter.event.kind != Kind::Improved) {
            const char* name = letter.event.kind == Kind::StageDone     ? "stage done"
                               : letter.event.kind == Kind::StageFailed ? "stage failed"
                                                                        : "attempt ended";
            say(name, {{"format", jsonTexts({letter.event.format})}, {"reached", std::to_string(letter.event.rank)}});
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
        if (!m_json) {
            printLine(seconds(total()) + "  rank " + std::to_string(m_job.toBeat) + "  " + written->string());
        }
    }

    void save(const SchemeSearch& search)
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
        const std::string where = m_job.best.empty() ? (isReached() ? settings().from : "") : m_job.best.string();
        say("finished", {{"status", jsonTexts({isStopped ? "interrupted"
                                               : isYes   ? "found"
                                                         : "not found"})},
                         {"file", jsonTexts({where})},
                         {"exact", isFound && m_unwritten.empty() ? "true" : "false"}});
        if (!m_json) {
            printLine(summary(isFound, where));
        }
        if (!m_unwritten.empty()) {
            printError({"The best scheme, of rank " + std::to_string(m_job.toBeat) + ", could not be written",
                        m_job.folder.path().string(), "Make room, then go on with --resume"});
        } else if (isStopped) {
            printNote("interrupted; what was found is in " + m_job.folder.path().string() +
                      "; go on with: rankfall-cli search --resume " + m_job.folder.path().string());
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
               ", exact: " + where;
        if (m_known > 0 && m_job.toBeat < m_known) {
            out +=
                "\nThis is below every rank that this program knows of: check it with another program before saying so";
        }
        return out;
    }

    static constexpr auto kBetweenSaves = 3s;
    static constexpr auto kBetweenWords = 10s;
    Job m_job;
    bool m_json;
    std::string m_command;
    int m_known = 0;
    SearchProgress m_progress;
    LiveLine m_live;
    std::vector<Term> m_unwritten; ///< the best scheme, until it has a file
    bool m_writingFailed = false;
    bool m_journalFailed = false;
    bool m_checkpointFailed = false;
};

int run(const Options& options)
{
    auto job = options.resume.empty() ? fresh(options) : resumed(options);
    if (!job) {
        printError(job.error());
        return kUnusable;
    }
    return SearchRunner(std::move(*job), options.json).run();
}

} // namespace

Run search(CLI::App& app)
{
    const auto options = std::make_shared<Options>();
    app.add_option("TARGET", options->target, "What to decompose, such as 4x4x4 (not needed with --resume)");
    app.add_option("--ring", options->ring, "z2 or z; over z the coefficients are -1, 0 and 1");
    app.add_option("--rank", options->rank, "Stop at this rank (default: go on until stopped)")
        ->check(CLI::Range(1, kMaxTerms));
    app.add_option("--time", options->time, "Seconds to search (default: no limit)")->check(CLI::Range(0.0, 1e9));
    app.add_option("--threads", options->threads, "Threads (default: one for each core)")->check(CLI::Range(1, 1024));
    app.add_option("--seed", options->seed,
                   "Seed of the random numbers (default 1); with one thread equal seeds make equal searches")
        ->check(CLI::NonNegativeNumber);
    app.add_option("--from", options->from, "Begin at the schemes of this file, not from nothing");
    app.add_option("--out", options->out, "Folder for schemes, journal and checkpoint (default: like 4x4x4_z2)");
    app.add_option("--resume", options->resume,
                   "Go on with the search in this folder; --rank, --time, --threads and "
                   "--seed may differ");
    app.add_flag("--json", options->json, "Print events as JSON, one object a line");
    return [options] { return run(*options); };
}

} // namespace rankfall::cli
