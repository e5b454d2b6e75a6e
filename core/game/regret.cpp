// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/game/regret.h"

#include <algorithm>

namespace rankfall {

namespace {

bool onlyAdds(const RecordedLine& line)
{
    return std::all_of(line.moves.begin(), line.moves.end(), [](const Move& move) { return move.remove.empty(); });
}

double noiseOf(const RecordedLine& line)
{
    return line.low && line.high ? std::max(kLeastNoise, (*line.high - *line.low) / 2) : kLeastNoise;
}

/// The same judge, who has looked about as long, or has done what the same request asked for.
bool isComparable(const RecordedAnalysis& x, const RecordedAnalysis& y)
{
    constexpr std::int64_t kAlike = 10;
    const auto [less, more] = std::minmax(x.nodes, y.nodes);
    return x.request.engine == y.request.engine && x.request.settings == y.request.settings &&
           ((x.finished && y.finished && x.request == y.request) || more / kAlike <= less);
}

} // namespace

std::string_view gradeGlyph(Grade grade)
{
    switch (grade) {
    case Grade::Inaccuracy:
        return "?!";
    case Grade::Mistake:
        return "?";
    case Grade::Blunder:
        return "??";
    case Grade::None:
        break;
    }
    return "";
}

Grade Regret::grade() const
{
    const Grade byProof = proved == 0 ? Grade::None : proved == 1 ? Grade::Mistake : Grade::Blunder;
    const Grade byMeasure = measured <= 0  ? Grade::None
                            : measured < 1 ? Grade::Inaccuracy
                            : measured < 2 ? Grade::Mistake
                                           : Grade::Blunder;
    return std::max(byProof, byMeasure);
}

Standing standingOf(int rank, int lower, int upper, std::vector<RecordPtr> records)
{
    Standing out{rank, lower, upper, rank + upper, std::move(records)};
    for (const RecordPtr& record : out.records) {
        for (const RecordedLine& line : record->lines) {
            if (line.solves && onlyAdds(line)) {
                out.reachable = std::min(out.reachable, static_cast<int>(line.value));
            }
        }
    }
    return out;
}

Regret regretOf(const Standing& before, const Standing& after, bool addsOnly)
{
    Regret out;
    out.upperBefore = before.reachable;
    out.lowerAfter = after.rank + after.lower;
    if (addsOnly) {
        out.proved = std::max(0, out.lowerAfter - out.upperBefore);
    }
    // The pair that has cost most is the one to believe.
    std::int64_t most = -1;
    const auto measure = [&](const RecordPtr& first, double total, double noise, std::int64_t nodes) {
        if (first->lines.empty() || nodes <= most) {
            return;
        }
        most = nodes;
        const RecordedLine& then = first->lines.front();
        out.before = then.value;
        out.after = total;
        out.noise = std::max(noiseOf(then), noise);
        out.engine = first->request.engine;
        out.measured = total - then.value > out.noise ? total - then.value : 0;
    };
    for (const RecordPtr& first : before.records) {
        if (after.upper == 0) {
            measure(first, after.rank, kLeastNoise, first->nodes); // it is solved: nobody need be asked
        }
        for (const RecordPtr& second : after.records) {
            if (!second->lines.empty() && isComparable(*first, *second)) {
                const RecordedLine& now = second->lines.front();
                measure(first, now.value, noiseOf(now), std::min(first->nodes, second->nodes));
            }
        }
    }
    return out;
}

std::map<NodeId, int> solvedBelow(const Session& session, int mostNodes)
{
    std::map<NodeId, int> best;
    if (session.nodeCount() > mostNodes) {
        return best;
    }
    for (const NodeId id : session.nodeIds()) {
        // Only ends are asked: what goes on after it was solved was solved by what lies on the way.
        if (!session.node(id).children.empty() || id == session.root()) {
            continue;
        }
        const Position end = session.position(id);
        if (!end.isSolved()) {
            continue;
        }
        for (NodeId at = id;; at = session.node(at).parent) {
            const auto [place, isNew] = best.emplace(at, end.rank());
            place->second = std::min(place->second, end.rank());
            if (at == session.root() || !session.node(at).move.remove.empty()) {
                break; // what stands before took something back on this way
            }
        }
    }
    return best;
}

} // namespace rankfall
