// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "core/engine/tree_sample.h"
#include "core/game/position.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace rankfall {

/// One proposal of an engine: moves to play from the root, in order.
struct Line {
    std::vector<Move> moves;     ///< legal from the root, at least one
    double value = 0;            ///< expected total number of terms at the end, at least the true outcome if known
    bool solves = false;         ///< after the moves the residual is zero, and that was verified
    std::int64_t visits = 0;     ///< how often the engine looked at the first move; 0 when it does not count
    std::optional<double> prior; ///< the policy's probability of the first move, in [0, 1]
    std::optional<double> low;   ///< 10 % quantile of the total, when the engine gives one; at most `value`
    std::optional<double> high;  ///< 90 % quantile; at least `value`
    std::string engine;          ///< EngineInfo::key of who says so
};

/// How a walk among decompositions goes, for people who watch it. A picture of work: only the falls were verified.
struct WalkTrace {
    /// The smallest total so far fell to this one.
    struct Fall {
        double seconds = 0;     ///< since the run began
        std::int64_t nodes = 0; ///< in the engine's unit
        int total = 0;
    };

    /// How many different decompositions of one total are held.
    struct Level {
        int total = 0;
        int held = 0;
    };

    static constexpr std::size_t kMostSampled = 250; ///< a larger decomposition is not shown

    std::vector<Fall> falls;   ///< totals strictly falling; the first is where the walk began
    std::vector<Level> levels; ///< smallest total first
    double perSecond = 0;      ///< nodes, lately
    std::vector<Term> sample;  ///< where the walk is: terms whose sum is the target; renewed a few times a second
};

/// How an agent that learned sees the position: which network, and in which basis a game of its is played.
struct AgentView {
    std::string network;   ///< its name
    std::string kind;      ///< "from scratch", "taught", or what its file says
    std::string basisKind; ///< "canonical", "permuted", "near", "dense"
    /// For each mode the matrix that the residual is multiplied by, row by row; a row has an entry for each of the
    /// mode's.
    std::array<std::vector<std::int8_t>, 3> basis;
};

enum class AnalysisStatus { Running, Finished, Stopped };

/// A self-contained picture of an analysis at one moment (at most 256 KiB). Immutable once published.
struct Analysis {
    std::uint64_t run = 0;         ///< the run that it belongs to; set by the runner
    std::uint64_t positionKey = 0; ///< Position::key of the root
    AnalysisStatus status = AnalysisStatus::Running;
    std::chrono::duration<double> elapsed{0};
    std::int64_t nodes = 0;                 ///< in the engine's own unit
    std::string unit = "nodes";             ///< "flips", "moves tried"
    std::optional<int> bestTotal;           ///< the smallest verified total rank reached so far
    std::vector<Line> lines;                ///< best first
    std::string note;                       ///< what it is doing, in words
    std::optional<WalkTrace> walk;          ///< of engines that walk
    std::optional<AgentView> agent;         ///< of engines with a network
    std::shared_ptr<const TreeSample> tree; ///< of engines that search a tree; renewed a few times a second
    std::optional<Error> fault;             ///< why an engine outside this program ended before its time
};

} // namespace rankfall
