// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/agent/backplay.h"
#include "core/campaign/exchange.h"
#include "core/learn/run.h"

namespace rankfall::learn {

struct BackplaySettings {
    Target target;
    Ring ring = Ring::Z2;
    int goal = 0; ///< rank to reach
    std::uint64_t seed = 1;
    int crews = 1;      ///< of walkers, each with a thread of its own
    int stepsEach = 25; ///< of every crew, in a round
    agent::BackplayOptions options;
};

/// What a round of backplay brought.
struct BackplayReport {
    int round = 0;
    double seconds = 0; ///< of backplay alone, over all its sessions
    double cpuSeconds = 0;
    int best = 0;
    std::size_t distinct = 0;     ///< schemes of that rank
    std::int64_t subGames = 0;    ///< in all
    std::int64_t evaluations = 0; ///< in all
    double subGamesPerSecond = 0; ///< in this round
    double evaluationsPerSecond = 0;
    std::vector<agent::BackplayCounts> counts; ///< by the terms undone, in all
    std::vector<Scheme::Term> terms;           ///< what one walker works on
};

/// Carries on to larger products with a network that learned a small one: crews of walkers begin at the schoolbook's
/// terms, undo some and re-play them (core/agent/backplay.h). Crews meet after every round, and those that are behind
/// are shown the best. With the same settings, network and number of rounds the outcome is the same.
class BackplayRun {
public:
    BackplayRun(const BackplaySettings& settings, const net::Network& network);
    ~BackplayRun();

    struct Round {
        BackplayReport report;
        std::vector<Find> finds; ///< better ones, and the first of a rank that has signs over Z
    };

    /// Nothing when it was stopped midway.
    std::optional<Round> round(const std::atomic<bool>& stop);

    /// A scheme from elsewhere: what is exact and better is shown to the crews after the next round.
    campaign::Arrival show(const Scheme& scheme);

    const Page& page() const { return m_book.pages().front(); }

    double seconds() const { return m_seconds; }

    /// Replaces the file whole or not at all.
    Expected<std::size_t> save(const std::string& path) const;
    /// What save() wrote, for the same settings.
    Expected<std::size_t> resume(const std::string& path);

private:
    struct Crew;

    void book(const play::Decomposition& terms, std::vector<Find>& finds);

    BackplaySettings m_settings;
    std::vector<std::unique_ptr<Crew>> m_crews;
    Book m_book;
    int m_liftedRank = 0; ///< least rank with signs over Z
    int m_rounds = 0;
    double m_seconds = 0;
    double m_cpuSeconds = 0;
};

std::string backplayJson(const Target& target, const BackplayReport& report);

} // namespace rankfall::learn
