// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/cli/search_least_squares.h"

#include "app/cli/commands.h"
#include "app/cli/input.h"
#include "app/cli/interrupt.h"
#include "app/cli/output.h"
#include "app/cli/progress.h"
#include "app/cli/scheme_out.h"
#include "core/io/open.h"
#include "core/io/scheme_write.h"
#include "core/numeric/search.h"
#include "core/scheme/known_ranks.h"

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <filesystem>
#include <mutex>
#include <thread>

namespace rankfall::cli {

namespace {

using Clock = std::chrono::steady_clock;

std::string number(const char* format, double value)
{
    char text[48];
    std::snprintf(text, sizeof text, format, value);
    return text;
}

/// What is to be searched, from what was typed.
struct Job {
    numeric::SearchRequest request;
    std::optional<double> time;
    int threads = 1;
    std::string folder;
};

Expected<Job> jobOf(const SearchOptions& options)
{
    if (options.target.empty()) {
        return fail("The target is missing", {}, "Name one, such as 3x3x3; rankfall-cli targets lists them");
    }
    if (!options.from.empty() || !options.with.empty() || !options.resume.empty() || !options.network.empty() ||
        options.minTerms || options.noEndgame) {
        return fail("Least squares begins at random numbers and learns nothing from other schemes", {},
                    "Leave --from, --with, --resume, --net, --min-terms and --no-endgame out");
    }
    if (options.ring.empty()) {
        return fail("The ring is missing", {}, "Add --ring q, --ring c, --ring r, --ring z or --ring z2");
    }
    const auto ring = ringOf(options.ring);
    auto target = openTarget(options.target);
    if (!ring || !target) {
        return tl::unexpected<Error>(ring ? target.error() : ring.error());
    }
    const auto known = bestKnownRank(**target, *ring == Ring::R ? Ring::Q : *ring);
    if (!options.rank && !known) {
        return fail("Least squares must know how many terms to fit, and no rank of this tensor is published",
                    (*target)->name(), "Add --rank");
    }
    Job job;
    job.request.target = *target;
    job.request.ring = *ring;
    job.request.rank = options.rank ? *options.rank : known->rank;
    job.request.seed = static_cast<std::uint64_t>(options.seed.value_or(1));
    const Shape shape = (*target)->shape();
    constexpr std::int64_t kMostNumbers = 20'000; // a system of 10 000 equations takes 800 MB
    if (std::int64_t{job.request.rank} * (shape.a + shape.b + shape.c) > kMostNumbers) {
        return fail(std::to_string(job.request.rank) + " terms of this tensor have more than " +
                        std::to_string(kMostNumbers) + " numbers",
                    (*target)->name(), "Choose a smaller tensor, or a lower rank");
    }
    job.request.iterations = options.iterations;
    job.time = options.time;
    job.threads = options.threads.value_or(std::max(1, static_cast<int>(std::thread::hardware_concurrency())));
    job.folder =
        options.out.empty() ? fileNamePart((*target)->name()) + "_" + std::string(ringKey(*ring)) : options.out;
    return job;
}

/// Fits on threads of their own until one of them has a scheme, and says how it goes.
class Fit {
public:
    explicit Fit(Job job)
        : m_job(std::move(job))
    {
    }

    void run();

    const std::optional<numeric::SearchFound>& found() const { return m_found; }

    const numeric::Tally& tally() const { return m_tally; }

    const std::string& verdict() const { return m_verdict; }

    std::int64_t iterations() const { return m_iterations; }

    double bestResidual() const { return m_best; }

    double largestThere() const { return m_largest; }

    double processorSeconds() const { return m_processor; } ///< of all threads together

    double seconds() const { return std::chrono::duration<double>(Clock::now() - m_began).count(); }

private:
    void work(int thread);

    bool isOver() const { return m_isDone || interrupted() || (m_job.time && seconds() >= *m_job.time); }

    Job m_job;
    Clock::time_point m_began = Clock::now();
    std::atomic<bool> m_isDone{false};
    std::atomic<std::int64_t> m_iterations{0};
    std::mutex m_mutex;
    // Guarded by m_mutex while threads run.
    std::optional<numeric::SearchFound> m_found;
    numeric::Tally m_tally;
    double m_processor = 0;
    std::string m_now;
    std::string m_verdict;
    double m_best = 1e300;
    double m_largest = 0;
};

void Fit::work(int thread)
{
    numeric::SearchRequest request = m_job.request;
    request.seed += 1'000'003ULL * static_cast<std::uint64_t>(thread);
    numeric::Search search(std::move(request));
    std::int64_t counted = 0;
    auto nextWord = Clock::now();
    search.onStep = [&](const numeric::SearchStep& step) {
        m_iterations += step.iterations - counted;
        counted = step.iterations;
        if (thread == 0 && Clock::now() >= nextWord) {
            nextWord = Clock::now() + std::chrono::milliseconds(100);
            const std::string where = step.isRounding ? "rounding " + std::to_string(step.held) + " of " +
                                                            std::to_string(step.entries) + " numbers"
                                                      : "residual " + number("%.1e", step.residual);
            const std::lock_guard lock(m_mutex);
            m_now = "attempt " + std::to_string(search.tally().attempts + 1) + ", step " +
                    std::to_string(step.iteration) + ": " + where + ", largest number " + number("%.3g", step.largest);
        }
    };
    search.onFound = [&](const numeric::SearchFound& found) {
        const std::lock_guard lock(m_mutex);
        if (found.isWanted && !m_found) {
            m_found = found;
            m_isDone = true;
        }
        return found.isWanted;
    };
    search.run([this] { return isOver(); });
    const std::lock_guard lock(m_mutex);
    m_processor += search.processorSeconds();
    m_tally.attempts += search.tally().attempts;
    m_tally.stuck += search.tally().stuck;
    m_tally.diverging += search.tally().diverging;
    m_tally.converged += search.tally().converged;
    m_tally.exact += search.tally().exact;
    m_tally.other += search.tally().other;
    if (search.bestResidual() < m_best) {
        m_best = search.bestResidual();
        m_largest = search.largestThere();
    }
}

void Fit::run()
{
    std::vector<std::thread> threads;
    std::atomic<int> running{m_job.threads};
    for (int i = 0; i < m_job.threads; ++i) {
        threads.emplace_back([this, i, &running] {
            work(i);
            --running;
        });
    }
    const auto total = m_job.time ? static_cast<std::size_t>(*m_job.time * 1000) : std::size_t{0};
    Progress progress("fitting", std::max<std::size_t>(total, 1));
    while (running > 0) {
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
        const std::lock_guard lock(m_mutex);
        progress.step(total > 0 ? std::min(total, static_cast<std::size_t>(seconds() * 1000)) : 0, m_now);
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    progress.clear();
    m_verdict = numeric::verdictOf(m_tally);
}

/// Twelve hexadecimal digits (FNV-1a) that tell schemes of one rank apart.
std::string digits(const std::string& text)
{
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const char c : text) {
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    }
    char out[32];
    std::snprintf(out, sizeof out, "%012llx", static_cast<unsigned long long>(hash >> 16));
    return out;
}

/// Writes the scheme and reads it back: what is returned is the name of a file that holds what was found.
Expected<std::string> write(const Job& job, Scheme scheme)
{
    scheme.claimedRing = job.request.ring;
    const auto text = writeScheme(scheme, SchemeFormat::Json);
    if (!text) {
        return text;
    }
    if (const auto made = makeFolder(job.folder); !made) {
        return tl::unexpected<Error>(made.error());
    }
    const std::string name = fileNamePart(job.request.target->name()) + "_r" + std::to_string(scheme.rank()) + "_" +
                             std::string(ringKey(job.request.ring)) + "_" + digits(*text) + ".json";
    const std::string path = (std::filesystem::path(job.folder) / name).string();
    if (const auto written = writeOut(path, *text); !written) {
        return tl::unexpected<Error>(written.error());
    }
    const auto back =
        schemesIn(path, job.request.target).and_then([](const SchemeList& list) { return list.member(0); });
    if (!back) {
        return tl::unexpected<Error>(back.error());
    }
    const bool isFloating = job.request.ring == Ring::R;
    if (back->scheme.rank() != scheme.rank() || (!isFloating && !settle(*back, job.request.ring).verdict.exact)) {
        return fail("The file does not read back as it was written", path, "Check the disk");
    }
    return path;
}

std::string tallyJson(const numeric::Tally& tally)
{
    return JsonObject()
        .add("attempts", tally.attempts)
        .add("stuck", tally.stuck)
        .add("diverging", tally.diverging)
        .add("converged", tally.converged)
        .add("exact", tally.exact)
        .add("overALargerRing", tally.other)
        .text();
}

void sayFound(const Job& job, const Fit& fit, const std::string& path, bool json)
{
    const bool isFloating = job.request.ring == Ring::R;
    const auto& found = *fit.found();
    if (json) {
        JsonObject object;
        object.add("status", "found")
            .add("rank", found.scheme.rank())
            .add("ring", ringKey(job.request.ring))
            .add("exact", !isFloating)
            .add("seconds", fit.seconds())
            .add("processorSeconds", fit.processorSeconds())
            .add("iterations", fit.iterations())
            .addRaw("tally", tallyJson(fit.tally()))
            .add("file", path);
        if (isFloating) {
            object.add("largestError", found.error);
        }
        printLine(object.text());
        return;
    }
    printLine(job.request.target->name() + " over " + std::string(ringSymbol(job.request.ring)) + ": rank " +
              std::to_string(found.scheme.rank()) + " after " + number("%.2f s", fit.seconds()) + ", " +
              std::to_string(fit.tally().attempts) + (fit.tally().attempts == 1 ? " attempt" : " attempts") + ", " +
              std::to_string(fit.iterations()) + " iterations, " +
              number("%.0f iterations/s", static_cast<double>(fit.iterations()) / std::max(fit.seconds(), 1e-3)) +
              (isFloating ? ", not exact: every cell is right to within " + number("%.1e", found.error) : ", exact") +
              ": " + path);
}

void sayNothing(const Job& job, const Fit& fit, bool json)
{
    if (json) {
        printLine(JsonObject()
                      .add("status", interrupted() ? "interrupted" : "not found")
                      .add("rank", job.request.rank)
                      .add("ring", ringKey(job.request.ring))
                      .add("seconds", fit.seconds())
                      .add("processorSeconds", fit.processorSeconds())
                      .add("iterations", fit.iterations())
                      .addRaw("tally", tallyJson(fit.tally()))
                      .add("verdict", fit.verdict())
                      .add("bestResidual", fit.bestResidual())
                      .add("largestNumber", fit.largestThere())
                      .text());
        return;
    }
    std::string text = job.request.target->name() + " over " + std::string(ringSymbol(job.request.ring)) + ": rank " +
                       std::to_string(job.request.rank) + " was not reached after " + number("%.2f s", fit.seconds()) +
                       ": " + fit.verdict();
    if (fit.tally().attempts > 0) {
        text += ". The smallest residual was " + number("%.1e", fit.bestResidual()) + ", with numbers up to " +
                number("%.3g", fit.largestThere());
    }
    printLine(text);
}

} // namespace

int searchLeastSquares(const SearchOptions& options)
{
    auto job = jobOf(options);
    if (!job) {
        printError(job.error());
        return kUnusable;
    }
    if (!options.json) {
        printLine(job->request.target->name() + " over " + std::string(ringSymbol(job->request.ring)) + ": fitting " +
                  std::to_string(job->request.rank) + " terms");
    }
    Fit fit(*job);
    fit.run();
    if (!fit.found()) {
        sayNothing(*job, fit, options.json);
        return interrupted() ? kInterrupted : kNo;
    }
    const auto path = write(*job, fit.found()->scheme);
    if (!path) {
        // What no disk takes is printed: nothing that was found is lost.
        printLine(writeScheme(fit.found()->scheme, SchemeFormat::Json).value_or(""));
        printError(path.error());
        return kUnusable;
    }
    sayFound(*job, fit, *path, options.json);
    return kYes;
}

} // namespace rankfall::cli
