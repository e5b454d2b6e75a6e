// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/record.h"

#include <algorithm>

namespace rankfall {

RecordedAnalysis recordOf(const Analysis& analysis, AnalysisRequest request, std::int64_t date)
{
    RecordedAnalysis out;
    out.date = date;
    out.seconds = analysis.elapsed.count();
    out.nodes = analysis.nodes;
    out.unit = analysis.unit;
    out.finished = analysis.status == AnalysisStatus::Finished;
    for (const Line& line : analysis.lines) {
        // Several engines' lines may stand together: each is kept under its own name only.
        if (line.engine.empty() || line.engine == request.engine) {
            out.lines.push_back({line.moves, line.value, line.solves, line.visits, line.prior, line.low, line.high});
        }
    }
    out.request = std::move(request);
    return out;
}

Analysis analysisOf(const RecordedAnalysis& record, const Position& root)
{
    Analysis out;
    out.positionKey = root.key();
    out.status = record.finished ? AnalysisStatus::Finished : AnalysisStatus::Stopped;
    out.elapsed = std::chrono::duration<double>(record.seconds);
    out.nodes = record.nodes;
    out.unit = record.unit;
    for (const RecordedLine& line : record.lines) {
        out.lines.push_back(
            {line.moves, line.value, line.solves, line.visits, line.prior, line.low, line.high, record.request.engine});
        if (line.solves) {
            const int total = static_cast<int>(line.value);
            out.bestTotal = std::min(out.bestTotal.value_or(total), total);
        }
    }
    return out;
}

Limits limitsOf(const AnalysisRequest& request)
{
    Limits limits;
    if (request.seconds) {
        limits.time = std::chrono::duration<double>(*request.seconds);
    }
    limits.nodes = request.nodes;
    limits.lines = request.lines;
    limits.seed = request.seed;
    limits.stopAtTotal = request.untilTotal;
    return limits;
}

} // namespace rankfall
