// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/engine.h"
#include "core/game/analysis_book.h"

namespace rankfall {

/// An analysis as it is kept with a session, and back. What an engine walks through, and which basis its network thinks
/// in, is not kept.
RecordedAnalysis recordOf(const Analysis& analysis, AnalysisRequest request, std::int64_t date);
/// Of `root`, whose terms the lines name by their place. Its run is 0.
Analysis analysisOf(const RecordedAnalysis& record, const Position& root);

Limits limitsOf(const AnalysisRequest& request);

} // namespace rankfall
