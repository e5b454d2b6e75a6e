// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/learn/scheme.h"

#include <cstdio>
#include <optional>
#include <string>
#include <vector>

namespace rankfall::learn {

/// How the games of a round on one target went.
struct TargetRound {
    Target target;
    int games = 0;
    int solved = 0;           ///< games that reached zero within their limit
    int least = 0;            ///< fewest moves of a solved one; 0: none was solved
    int best = 0;             ///< of the run so far
    std::size_t distinct = 0; ///< schemes of that rank so far
    std::int64_t evaluations = 0;
    std::vector<Scheme::Term> moves; ///< the game that went best this round, in the basis of the target; or none
};

/// What one round brought.
struct RoundReport {
    int round = 0;          ///< counted from 1
    std::int64_t steps = 0; ///< of learning, in all
    double seconds = 0;     ///< of the run, over all its sessions
    double cpuSeconds = 0;  ///< of all cores together, likewise: less depends on what else the machine does
    double policyLoss = 0;  ///< means over the round
    double valueLoss = 0;
    double learningRate = 0;
    int longest = 0;             ///< synthetic demonstrations have so many terms at most
    double samplesPerSecond = 0; ///< while learning
    double gamesPerSecond = 0;   ///< while playing
    double evaluationsPerSecond = 0;
    std::vector<TargetRound> targets;
};

/// A file of JSON objects, one a line, each written whole and at once so that another program can read along:
///
///   {"event":"run","version":…,"targets":["2x2x2"],"ring":"z2","goal":7,"seed":…,"architecture":…,"parameters":…,
///    "threads":…,"resumed_at":round,"options":{…}}; options.then names what backplay goes on to, or is empty
///   {"event":"round","round":…,"steps":…,"seconds":…,"cpu_seconds":…,"loss":{"policy":…,"value":…},"rate":…,
///    "longest":…,"samples_per_second":…,"games_per_second":…,"evaluations_per_second":…,"targets":[{"name":"2x2x2",
///    "games":…,"solved":…,"least":…,"best":…,"distinct":…,"moves":["(a11+a22)(b11+b22)->c11+c22",…]}]}
///   {"event":"backplay","target":"3x3x3","round":…,"seconds":…,"cpu_seconds":…,"best":…,"distinct":…,"sub_games":…,
///    "evaluations":…,"sub_games_per_second":…,"evaluations_per_second":…,"counts":[{"terms":3,"tried":…,"equal":…,
///    "better":…}],"moves":[…]}: moves are the terms that one walker works on
///   {"event":"found","target":"2x2x2","rank":7,"ring":"z2","better":bool,"number":…,"round":…,"seconds":…,
///    "cpu_seconds":…,"file":"2x2x2_r7_z2.txt","lifted":bool,"lifted_file":…,"terms":[…]}; not better: as good and
///    different
///   {"event":"end","reason":"found"|"time"|"rounds"|"interrupted","seconds":…,…}
///
/// A resumed run appends.
class Journal {
public:
    Journal() = default;
    ~Journal();
    Journal(Journal&& other) noexcept;
    Journal& operator=(Journal&& other) noexcept;

    static Expected<Journal> open(const std::string& path, bool append);

    /// One JSON text without line breaks.
    void line(const std::string& json);

private:
    std::FILE* m_file = nullptr;
};

std::string roundJson(const RoundReport& report);

} // namespace rankfall::learn
