// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/learn/journal.h"

#include <cerrno>
#include <cmath>
#include <cstring>
#include <nlohmann/json.hpp>
#include <utility>

namespace rankfall::learn {

Journal::~Journal()
{
    if (m_file) {
        std::fclose(m_file);
    }
}

Journal::Journal(Journal&& other) noexcept
    : m_file(std::exchange(other.m_file, nullptr))
{
}

Journal& Journal::operator=(Journal&& other) noexcept
{
    std::swap(m_file, other.m_file);
    return *this;
}

Expected<Journal> Journal::open(const std::string& path, bool append)
{
    Journal journal;
    journal.m_file = std::fopen(path.c_str(), append ? "ab" : "wb");
    if (!journal.m_file) {
        return fail(std::string("The journal cannot be written: ") + std::strerror(errno), path,
                    "Name another folder with --out");
    }
    return journal;
}

void Journal::line(const std::string& json)
{
    if (m_file) {
        const std::string whole = json + "\n";
        std::fwrite(whole.data(), 1, whole.size(), m_file);
        std::fflush(m_file);
    }
}

std::string roundJson(const RoundReport& report)
{
    using Json = nlohmann::ordered_json;
    const auto rounded = [](double value, double per) { return std::round(value * per) / per; };
    Json line = {
        {"event", "round"},
        {"round", report.round},
        {"steps", report.steps},
        {"seconds", rounded(report.seconds, 100)},
        {"cpu_seconds", rounded(report.cpuSeconds, 100)},
        {"loss", {{"policy", rounded(report.policyLoss, 10'000)}, {"value", rounded(report.valueLoss, 10'000)}}},
        {"rate", report.learningRate},
        {"longest", report.longest},
        {"samples_per_second", std::round(report.samplesPerSecond)},
        {"games_per_second", rounded(report.gamesPerSecond, 100)},
        {"evaluations_per_second", std::round(report.evaluationsPerSecond)},
        {"targets", Json::array()}};
    for (const TargetRound& target : report.targets) {
        Json moves = Json::array();
        for (const Scheme::Term& term : target.moves) {
            moves.push_back(toText(term, target.target));
        }
        line["targets"].push_back({{"name", target.target.name()},
                                   {"games", target.games},
                                   {"solved", target.solved},
                                   {"least", target.least},
                                   {"best", target.best},
                                   {"distinct", target.distinct},
                                   {"moves", std::move(moves)}});
    }
    return line.dump();
}

} // namespace rankfall::learn
