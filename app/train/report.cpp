// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "app/train/report.h"

#include "app/train/console.h"

#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace rankfall::train {

namespace {

using Json = nlohmann::ordered_json;

std::string fixed(double value, int digits)
{
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", digits, value);
    return text;
}

std::string timesText(double seconds, double cpuSeconds)
{
    return clockText(seconds) + " (" + clockText(cpuSeconds) + " of processor)";
}

double rounded(double seconds)
{
    return std::round(seconds * 100) / 100;
}

} // namespace

std::string clockText(double seconds)
{
    const int whole = static_cast<int>(seconds);
    char text[32];
    std::snprintf(text, sizeof text, "%d:%02d", whole / 60, whole % 60);
    return text;
}

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
           " games/s, " + fixed(report.evaluationsPerSecond, 0) + " evaluations/s · " +
           timesText(report.seconds, report.cpuSeconds);
}

std::string progressText(const learn::BackplayReport& report)
{
    return "backplay · round " + std::to_string(report.round) + " · best " + std::to_string(report.best) + " (" +
           std::to_string(report.distinct) + " kept) · " + std::to_string(report.subGames) + " sub-games, " +
           fixed(report.subGamesPerSecond, 0) + "/s, " + fixed(report.evaluationsPerSecond, 0) + " evaluations/s · " +
           timesText(report.seconds, report.cpuSeconds);
}

Expected<std::size_t> Finds::tell(const learn::Find& find, const FoundAt& at)
{
    const learn::Scheme& scheme = find.scheme;
    const std::string name = scheme.target.name();
    std::size_t& number = m_numbers[name];
    number = find.isBetter ? 1 : number + 1;
    const auto file = m_folder.keep(scheme, number);
    if (!file) {
        return tl::unexpected(file.error());
    }
    const auto lifted = find.lifted ? m_folder.keep(*find.lifted, number) : std::string();
    if (!lifted) {
        return tl::unexpected(lifted.error());
    }
    Json line = {{"event", "found"},
                 {"target", name},
                 {"rank", scheme.rank()},
                 {"ring", ringKey(scheme.ring)},
                 {"better", find.isBetter},
                 {"number", number},
                 {"round", at.round},
                 {"seconds", rounded(at.seconds)},
                 {"cpu_seconds", rounded(at.cpuSeconds)},
                 {"file", *file},
                 {"lifted", find.lifted.has_value()}};
    if (find.lifted) {
        line["lifted_file"] = *lifted;
    }
    line["terms"] = Json::array();
    for (const learn::Scheme::Term& term : scheme.terms) {
        line["terms"].push_back(learn::toText(term, scheme.target));
    }
    m_journal.line(line.dump());
    if (!find.isBetter) {
        return number;
    }
    if (m_json) {
        printLine(line.dump());
        return number;
    }
    std::string text = "Found rank " + std::to_string(scheme.rank()) + " for " + name + " over " +
                       std::string(ringSymbol(scheme.ring)) + ", verified, after " + clockText(at.seconds) + ": " +
                       m_folder.path() + "/" + *file;
    if (scheme.ring == Ring::Z2) {
        text += find.lifted ? "; signs make it one over ℤ too: " + m_folder.path() + "/" + *lifted
                            : "; no signs make it one over ℤ";
    }
    printLine(text);
    return number;
}

} // namespace rankfall::train
