// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "core/tensor/target.h"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace rankfall {

/// What one round of learning brought for one target.
struct TrainingRound {
    int round = 0; ///< from 1
    std::int64_t steps = 0;
    double seconds = 0; ///< of the run, over all its sessions
    double policyLoss = 0;
    double valueLoss = 0;
    double samplesPerSecond = 0; ///< while learning
    double gamesPerSecond = 0;   ///< while playing
    int games = 0;
    int solved = 0;
    int best = 0;              ///< rank; 0: none found yet
    std::int64_t distinct = 0; ///< schemes of that rank

    bool operator==(const TrainingRound&) const = default;
};

/// How far the second half of a run on a larger product has got: undoing and re-playing parts of it with what was
/// learned on a small one.
struct TrainingBackplay {
    int round = 0; ///< 0: not begun
    double seconds = 0;
    int best = 0;
    std::int64_t distinct = 0;
    double subGamesPerSecond = 0;
};

/// A scheme that a run claims to have found and that was found exact here.
struct TrainingFind {
    Ring ring = Ring::Z2; ///< the strongest it holds in: Z, or the one of the run
    int round = 0;
    double seconds = 0;
    std::vector<Term> terms;
};

/// What a journal says so far about one target, as far as it can be believed.
struct TrainingLog {
    static constexpr std::size_t kMostRounds = 4000;
    static constexpr std::size_t kMostFinds = 1000;

    bool begun = false;       ///< the line that introduces a run was there
    std::string architecture; ///< "contraction"
    std::int64_t parameters = 0;
    Ring ring = Ring::Z2;
    std::string school;                ///< the product that is learned, when it is a smaller one than the target
    TrainingBackplay backplay;         ///< then
    std::vector<TrainingRound> rounds; ///< increasing; of a long run every 2nd, 4th, …, but always the last
    int gameRound = 0;                 ///< when the game was played; 0: none yet
    std::vector<Term> game;            ///< the one that went best in its round, in the basis of the target
    std::vector<TrainingFind> finds;   ///< verified, different, the first found first
    std::string ended;                 ///< why: "found", "time", …; empty while it goes on
    std::int64_t refused = 0;          ///< lines, or parts of them, that made no sense or did not hold
    std::vector<Error> complaints;     ///< the first few of those
};

/// Reads the journal of rankfall-train, one JSON object a line, as it grows. Trusts nothing: a line that is no journal
/// line, is too long, or claims a scheme that is none, is refused with its place, and reading goes on after it. Events
/// that it does not know are skipped, so that journals may learn to say more.
class TrainingJournal {
public:
    static constexpr std::size_t kLongestLine = 1 << 20; ///< bytes

    /// `file` names the journal in errors.
    TrainingJournal(TargetPtr target, std::string file);

    /// The bytes that follow those fed before; a line that has not ended waits for its rest.
    void feed(std::string_view bytes);

    const TrainingLog& log() const { return m_log; }

private:
    class Line;
    void readLine(std::string_view text);
    void refuse(Error error);

    TargetPtr m_target;
    std::string m_file;
    std::string m_pending;
    bool m_skips = false; ///< in the rest of a line that was too long
    std::int64_t m_line = 0;
    int m_stride = 1; ///< rounds between two that are kept
    std::set<std::uint64_t> m_known;
    TrainingLog m_log;
};

} // namespace rankfall
