// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/cli/island.h"

#include "app/cli/interrupt.h"
#include "app/cli/output.h"
#include "core/io/json.h"

#include <algorithm>
#include <thread>

namespace rankfall::cli {

using namespace std::chrono_literals;
using campaign::Exchange;
using campaign::IslandStatus;

namespace {

constexpr auto kBetweenWords = 10s;
constexpr std::chrono::milliseconds kShortestSilence{15'000};

std::string subjectOf(const SearchJob& job)
{
    return job.target->name() + " over " + std::string(ringKey(job.saved.settings.ring));
}

} // namespace

Island::Island(campaign::Mail& mail, const SearchJob& job, std::chrono::milliseconds between,
               std::optional<SearchFolder> top)
    : m_mail(mail)
    , m_exchange(mail, campaign::campaignKey(subjectOf(job)), static_cast<std::uint64_t>(job.saved.settings.seed),
                 {between})
    , m_silence(std::max(kShortestSilence, between * 5))
    , m_began(Exchange::Clock::now())
    , m_nextWord(m_began + kBetweenWords)
    , m_target(job.target)
    , m_ring(job.saved.settings.ring)
    , m_top(std::move(top))
{
    if (m_top) {
        const auto files = m_top->bestFiles(m_target, m_ring);
        m_best = files.empty() ? 0 : static_cast<int>(files.front().terms.size());
        SearchProgress before;
        before.flips = job.saved.state.flips;
        write(job.resumed ? "resumed" : "started", before, job.saved.elapsed);
    }
}

IslandStatus Island::statusOf(const SearchProgress& progress, std::chrono::duration<double> total)
{
    return {progress.flips, std::chrono::duration_cast<std::chrono::milliseconds>(total).count(), progress.best,
            progress.kept, false};
}

IslandStatus Island::goodbye(const SearchProgress& progress, std::chrono::duration<double> total)
{
    IslandStatus status = statusOf(progress, total);
    status.isLeaving = true;
    return status;
}

void Island::pause()
{
    std::this_thread::sleep_for(5ms);
}

std::chrono::milliseconds Island::patience() const
{
    // mpirun gives those that it ends a second.
    return interrupted() ? std::min(m_patience, std::chrono::milliseconds(300)) : m_patience;
}

void Island::pass(const SharedScheme& news)
{
    if (auto enclosure = enclosureOf(news)) {
        m_exchange.add(std::move(*enclosure), !news.isBetter    ? campaign::Worth::Different
                                              : news.isOfTarget ? campaign::Worth::Best
                                                                : campaign::Worth::Better);
    }
    const auto rank = static_cast<int>(news.terms.size());
    if (!m_top || !news.isOfTarget || (m_best > 0 && rank >= m_best)) {
        return;
    }
    const auto written = m_top->writeScheme(m_target, news.terms, m_ring);
    if (!written) {
        if (!std::exchange(m_failed, true)) {
            printError(written.error());
        }
        return;
    }
    m_best = rank;
    JsonObject object;
    object.add("time", timeOfDay()).add("event", "improved").add("rank", rank);
    object.add("file", written->filename().string());
    if (const auto said = m_top->addToJournal(object.text()); !said && !std::exchange(m_failed, true)) {
        printError(said.error());
    }
}

std::vector<std::string> Island::silent() const
{
    const auto now = Exchange::Clock::now();
    std::vector<std::string> out;
    for (int i = 0; i < m_mail.size(); ++i) {
        const auto& other = m_exchange.neighbours()[static_cast<std::size_t>(i)];
        if (i != m_mail.self() && !other.status.isLeaving && now - other.heard.value_or(m_began) > m_silence) {
            out.push_back(std::to_string(i));
        }
    }
    return out;
}

void Island::write(const char* event, const SearchProgress& progress, std::chrono::duration<double> total)
{
    const SearchProgress all = this->total(progress);
    const campaign::Traffic& traffic = m_exchange.traffic();
    const auto& others = m_exchange.neighbours();
    const auto heard = std::ranges::count_if(others, [](const auto& other) { return other.heard.has_value(); });
    JsonObject object;
    object.add("time", timeOfDay())
        .add("event", event)
        .add("rank", m_best)
        .add("seconds", total.count())
        .add("islands", m_mail.size())
        .add("heard", static_cast<std::int64_t>(heard) + 1)
        .addRaw("silent", jsonList(silent()))
        .add("flips", all.flips)
        .add("kept", all.kept)
        .add("bytesSent", traffic.bytesSent)
        .add("bytesReceived", traffic.bytesReceived);
    if (const auto said = m_top->addToJournal(object.text()); !said && !std::exchange(m_failed, true)) {
        printError(said.error());
    }
}

void Island::keepBooks(const SearchProgress& progress, std::chrono::duration<double> total)
{
    if (!m_top || Exchange::Clock::now() < m_nextWord) {
        return;
    }
    m_nextWord = Exchange::Clock::now() + kBetweenWords;
    write("progress", progress, total);
    const auto missed = silent();
    if (missed.size() > m_missed) {
        std::string names;
        for (const std::string& name : missed) {
            names += (names.empty() ? "" : ", ") + name;
        }
        printNote("nothing has been heard for " + std::to_string(m_silence.count() / 1000) + " s of island " + names +
                  "; the others go on, and --resume will go on from its checkpoint");
    }
    m_missed = missed.size();
}

void Island::closeBooks(const SearchProgress& progress, std::chrono::duration<double> total)
{
    if (m_top) {
        write("finished", progress, total);
    }
}

std::vector<std::pair<const char*, std::string>> Island::journalKeys(const SearchProgress& progress) const
{
    const campaign::Traffic& traffic = m_exchange.traffic();
    return {{"kept", std::to_string(progress.kept)},
            {"lettersSent", std::to_string(traffic.lettersSent)},
            {"lettersRefused", std::to_string(traffic.lettersRefused)},
            {"bytesSent", std::to_string(traffic.bytesSent)},
            {"bytesReceived", std::to_string(traffic.bytesReceived)},
            {"taken", std::to_string(traffic.taken)},
            {"known", std::to_string(traffic.known)},
            {"refused", std::to_string(traffic.refused + traffic.unreadable)}};
}

SearchProgress Island::total(SearchProgress own) const
{
    for (const auto& other : m_exchange.neighbours()) {
        own.flips += other.status.flips;
        own.kept += other.status.kept;
    }
    return own;
}

std::string Island::text() const
{
    return "island " + std::to_string(m_mail.self()) + " of " + std::to_string(m_mail.size());
}

} // namespace rankfall::cli
