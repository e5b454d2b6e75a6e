// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/position.h"

#include <chrono>
#include <cstdint>
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
    std::optional<double> low;   ///< 10 % quantile of the total, when the engine gives one
    std::optional<double> high;  ///< 90 % quantile
    std::string engine;          ///< EngineInfo::key of who says so
};

enum class AnalysisStatus { Running, Finished, Stopped };

/// A self-contained picture of an analysis at one moment (at most 256 KiB). Immutable once published.
struct Analysis {
    std::uint64_t run = 0;         ///< the run that it belongs to; set by the runner
    std::uint64_t positionKey = 0; ///< Position::key of the root
    AnalysisStatus status = AnalysisStatus::Running;
    std::chrono::duration<double> elapsed{0};
    std::int64_t nodes = 0;       ///< in the engine's own unit
    std::string unit = "nodes";   ///< "flips", "moves tried"
    std::optional<int> bestTotal; ///< the smallest verified total rank reached so far
    std::vector<Line> lines;      ///< best first
    std::string note;             ///< what it is doing, in words
};

} // namespace rankfall
