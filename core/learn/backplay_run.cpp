// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/learn/backplay_run.h"

#include "core/learn/chance.h"
#include "core/learn/clock.h"
#include "core/learn/packing.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <thread>

namespace rankfall::learn {

using Json = nlohmann::ordered_json;

struct BackplayRun::Crew {
    Crew(const net::Network& shared, const play::TensorGame& game, const play::Decomposition& start,
         const agent::BackplayOptions& options)
        : network(shared.clone())
        , backplay(*network, game, start, options)
    {
    }

    std::unique_ptr<net::Network> network;
    agent::Backplay backplay;
};

BackplayRun::BackplayRun(const BackplaySettings& settings, const net::Network& network)
    : m_settings(settings)
    , m_book({settings.target}, settings.ring)
{
    const Target& target = settings.target;
    const play::Decomposition start = play::schoolbook(target.n, target.m, target.p);
    for (int i = 0; i < settings.crews; ++i) {
        agent::BackplayOptions options = settings.options;
        options.seed = streamOf(settings.seed, Purpose::Backplay, static_cast<std::uint64_t>(i))();
        m_crews.push_back(
            std::make_unique<Crew>(network, play::TensorGame(target.dims(), settings.ring), start, options));
    }
    m_book.add(0, start);
}

BackplayRun::~BackplayRun() = default;

std::optional<BackplayRun::Round> BackplayRun::round(const std::atomic<bool>& stop)
{
    const double begin = wallSeconds();
    const double cpuBegin = cpuSeconds();
    const auto isStopped = [&stop] { return stop.load(std::memory_order_relaxed); };
    const auto total = [this](auto member) {
        std::int64_t sum = 0;
        for (const auto& crew : m_crews) {
            for (const agent::BackplayCounts& counts : crew->backplay.state().counts) {
                sum += counts.*member;
            }
        }
        return sum;
    };
    const std::int64_t triedBefore = total(&agent::BackplayCounts::tried);
    const std::int64_t evaluatedBefore = total(&agent::BackplayCounts::evaluations);
    const auto work = [&](Crew& crew) {
        for (int i = 0; i < m_settings.stepsEach && !isStopped(); ++i) {
            // A fall is news.
            if (crew.backplay.step(isStopped) && crew.backplay.lowest() <= m_settings.goal) {
                return;
            }
        }
    };
    std::vector<std::thread> threads;
    for (std::size_t i = 1; i < m_crews.size(); ++i) {
        threads.emplace_back([&, i] { work(*m_crews[i]); });
    }
    work(*m_crews.front());
    for (std::thread& thread : threads) {
        thread.join();
    }
    if (isStopped()) {
        return std::nullopt;
    }
    Round out;
    for (const auto& crew : m_crews) {
        for (const play::Decomposition& terms : crew->backplay.state().best) {
            book(terms, out.finds);
        }
    }
    for (const auto& crew : m_crews) {
        if (crew->backplay.lowest() > page().best) {
            crew->backplay.adopt(*page().schemes.begin());
        }
    }
    ++m_rounds;
    const double took = std::max(1e-6, wallSeconds() - begin);
    m_seconds += took;
    m_cpuSeconds += cpuSeconds() - cpuBegin;
    BackplayReport& report = out.report;
    report.round = m_rounds;
    report.seconds = m_seconds;
    report.cpuSeconds = m_cpuSeconds;
    report.best = page().best;
    report.distinct = page().schemes.size();
    report.subGames = total(&agent::BackplayCounts::tried);
    report.evaluations = total(&agent::BackplayCounts::evaluations);
    report.subGamesPerSecond = static_cast<double>(report.subGames - triedBefore) / took;
    report.evaluationsPerSecond = static_cast<double>(report.evaluations - evaluatedBefore) / took;
    for (const auto& crew : m_crews) {
        const auto& counts = crew->backplay.state().counts;
        report.counts.resize(counts.size());
        for (std::size_t k = 0; k < counts.size(); ++k) {
            report.counts[k].tried += counts[k].tried;
            report.counts[k].equal += counts[k].equal;
            report.counts[k].better += counts[k].better;
        }
    }
    report.terms =
        schemeOf(m_settings.target, m_settings.ring, m_crews.front()->backplay.state().walkers.front().terms).terms;
    return out;
}

campaign::Arrival BackplayRun::show(const Scheme& scheme)
{
    using campaign::Arrival;
    const auto moves =
        scheme.target == m_settings.target && scheme.ring == m_settings.ring ? movesOf(scheme) : std::nullopt;
    switch (moves ? m_book.add(0, *moves) : Book::Entry::Wrong) {
    case Book::Entry::Wrong:
        return Arrival::Refused;
    case Book::Entry::Worse:
        return Arrival::Worse;
    case Book::Entry::Known:
        return Arrival::Known;
    case Book::Entry::Equal:
        return Arrival::Taken;
    case Book::Entry::Better:
        break;
    }
    return Arrival::Better;
}

void BackplayRun::book(const play::Decomposition& terms, std::vector<Find>& finds)
{
    const Book::Entry entry = m_book.add(0, terms);
    if (entry != Book::Entry::Better && entry != Book::Entry::Equal) {
        return;
    }
    Find find;
    find.scheme = schemeOf(m_settings.target, m_settings.ring, tidied(m_settings.target, m_settings.ring, terms));
    find.isBetter = entry == Book::Entry::Better;
    const bool wantsSigns = m_settings.ring == Ring::Z2 && m_liftedRank != find.scheme.rank();
    if (wantsSigns) {
        find.lifted = withSigns(find.scheme, m_settings.seed, 8);
    }
    if (find.lifted) {
        m_liftedRank = find.scheme.rank();
    }
    if (find.isBetter || find.lifted) {
        finds.push_back(std::move(find));
    }
}

Expected<std::size_t> BackplayRun::save(const std::string& path) const
{
    net::Weights all;
    Json crews = Json::array();
    for (std::size_t i = 0; i < m_crews.size(); ++i) {
        const agent::BackplayState& state = m_crews[i]->backplay.state();
        Json walkers = Json::array();
        std::vector<play::Decomposition> terms;
        for (const auto& walker : state.walkers) {
            walkers.push_back({walker.lowest, walker.age});
            terms.push_back(walker.terms);
        }
        Json counts = Json::array();
        for (const agent::BackplayCounts& one : state.counts) {
            counts.push_back({one.tried, one.equal, one.better, one.evaluations});
        }
        crews.push_back({{"rounds", state.rounds},
                         {"tried", state.tried},
                         {"last_fall_at", state.lastFallAt},
                         {"restarts", state.restarts},
                         {"walkers", walkers},
                         {"counts", counts}});
        all.parameters["walkers." + std::to_string(i)] = packed(terms);
        all.parameters["best." + std::to_string(i)] = packed(state.best);
        all.parameters["known." + std::to_string(i)] = packedHashes(state.known);
    }
    all.parameters["book"] = packed(page().schemes);
    all.metadata["backplay"] = Json{
        {"rounds", m_rounds},
        {"seconds", m_seconds},
        {"cpu_seconds", m_cpuSeconds},
        {"lifted_rank", m_liftedRank},
        {"crews", crews}}.dump();
    return net::saveSafetensors(all, path, net::Precision::Single);
}

Expected<std::size_t> BackplayRun::resume(const std::string& path)
{
    const auto all = net::loadSafetensors(path);
    if (!all) {
        return tl::unexpected(all.error());
    }
    const auto broken = fail("This is no state of this run's backplay", path, "Delete it to begin backplay anew");
    const auto part = [&all](const std::string& name) {
        const auto found = all->parameters.find(name);
        return found == all->parameters.end() ? net::Parameter{} : found->second;
    };
    const auto text = all->metadata.find("backplay");
    if (text == all->metadata.end()) {
        return broken;
    }
    // The JSON library speaks in exceptions; they end here.
    try {
        const Json json = Json::parse(text->second);
        if (json.at("crews").size() != m_crews.size()) {
            return fail("Backplay was begun with " + std::to_string(json.at("crews").size()) + " threads", path,
                        "Go on with as many: --threads");
        }
        for (std::size_t i = 0; i < m_crews.size(); ++i) {
            const Json& crew = json.at("crews").at(i);
            const std::string number = std::to_string(i);
            agent::BackplayState state;
            state.rounds = crew.at("rounds");
            state.tried = crew.at("tried");
            state.lastFallAt = crew.at("last_fall_at");
            state.restarts = crew.at("restarts");
            for (const Json& one : crew.at("counts")) {
                state.counts.push_back({one.at(0), one.at(1), one.at(2), one.at(3)});
            }
            std::vector<play::Decomposition> terms;
            if (!unpack(part("walkers." + number), terms) || !unpack(part("best." + number), state.best) ||
                !unpackHashes(part("known." + number), state.known) || terms.size() != crew.at("walkers").size()) {
                return broken;
            }
            for (std::size_t w = 0; w < terms.size(); ++w) {
                state.walkers.push_back({terms[w], crew.at("walkers").at(w).at(0), crew.at("walkers").at(w).at(1)});
            }
            if (const auto fine = m_crews[i]->backplay.resume(std::move(state)); !fine) {
                return fail(fine.error().message, path, fine.error().remedy);
            }
        }
        std::vector<play::Decomposition> schemes;
        if (!unpack(part("book"), schemes)) {
            return broken;
        }
        for (const play::Decomposition& terms : schemes) {
            m_book.add(0, terms); // what is not exact stays out
        }
        m_rounds = json.at("rounds");
        m_seconds = json.at("seconds");
        m_cpuSeconds = json.at("cpu_seconds");
        m_liftedRank = json.at("lifted_rank");
    } catch (const nlohmann::json::exception&) {
        return broken;
    }
    return m_crews.size();
}

std::string backplayJson(const Target& target, const BackplayReport& report)
{
    Json counts = Json::array();
    for (std::size_t k = 0; k < report.counts.size(); ++k) {
        if (report.counts[k].tried > 0) {
            counts.push_back({{"terms", k},
                              {"tried", report.counts[k].tried},
                              {"equal", report.counts[k].equal},
                              {"better", report.counts[k].better}});
        }
    }
    Json moves = Json::array();
    for (const Scheme::Term& term : report.terms) {
        moves.push_back(toText(term, target));
    }
    return Json{{"event", "backplay"},
                {"target", target.name()},
                {"round", report.round},
                {"seconds", std::round(report.seconds * 100) / 100},
                {"cpu_seconds", std::round(report.cpuSeconds * 100) / 100},
                {"best", report.best},
                {"distinct", report.distinct},
                {"sub_games", report.subGames},
                {"evaluations", report.evaluations},
                {"sub_games_per_second", std::round(report.subGamesPerSecond)},
                {"evaluations_per_second", std::round(report.evaluationsPerSecond)},
                {"counts", counts},
                {"moves", moves}}
        .dump();
}

} // namespace rankfall::learn
