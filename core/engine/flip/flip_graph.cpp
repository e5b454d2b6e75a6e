// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/builtin.h"
#include "core/engine/flip/line_order.h"
#include "core/engine/flip/plain_walk_engine.h"
#include "core/engine/flip/restart_walk.h"
#include "core/game/bounds.h"
#include "core/proof/endgame.h"
#include "core/scheme/verify.h"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>

namespace rankfall {

namespace {

using namespace flip;

/// Snapshots stay under 256 KiB; lines are cut to their beginning once they have used this much.
constexpr std::size_t kLineBytes = 180'000;
constexpr int kCutLine = 8;
/// A walk is cut into pieces of about this long, between which the request to stop is seen.
constexpr std::chrono::duration<double> kPiece{0.002};
/// Of the 50 ms that an engine has to stop, what may go into the order of its lines.
constexpr std::chrono::milliseconds kGrace{15};
/// How often the rate and the sample are renewed.
constexpr double kSampleSeconds = 0.25;
/// The largest unfolding rank of a rest that is decided before the walks begin: milliseconds.
constexpr int kDecided = 8;
/// Cells up to which the lower bound is computed, to know when nothing better can exist.
constexpr std::size_t kBoundedCells = 20'000;

const EngineInfo kInfo{"flipgraph", "Flip graph",
                       "Rewrites pairs of terms that share a factor until some merge, after Kauers and Moosbauer.",
                       true};

/// A decomposition as it would be after a line: verified, of `total` terms.
struct Found {
    std::vector<Term> fresh;  ///< terms to add
    std::vector<int> removed; ///< terms of the root to take out first
    int total = 0;
    bool verified = false;
    std::vector<Term> ordered; ///< `fresh` as it is best played; filled when first shown
};

class FlipGraphRun {
public:
    FlipGraphRun(const Position& root, SearchContext& context)
        : m_root(root)
        , m_context(context)
        , m_shape(root.target().shape())
    {
    }

    Analysis run();

private:
    std::array<int, 3> entries() const { return {m_shape.a, m_shape.b, m_shape.c}; }

    int wantedFound() const { return 3 * std::max(m_context.limits().lines, 1) + 8; }

    int bestTotal() const { return m_found.empty() ? std::numeric_limits<int>::max() : m_found.front().total; }

    /// True once the time left to return in is better spent on returning than on putting lines into order.
    bool mustHurry()
    {
        if (!m_stopSeen && m_context.shouldStop()) {
            m_stopSeen = std::chrono::steady_clock::now();
        }
        return m_stopSeen && std::chrono::steady_clock::now() - *m_stopSeen > kGrace;
    }

    void prepare();
    void decideRest();
    bool isDone() const;
    void takeRest(const PackedTerms& terms, bool isStart);
    void takeWhole(const PackedTerms& terms);
    void keep(Found found, bool report);
    std::vector<Move> movesOf(Found& found, std::span<const Term> barredFirst);
    std::vector<Line> lines();
    Analysis snapshot(AnalysisStatus status);
    WalkTrace trace();
    std::vector<Term> sample() const;

    std::int64_t flips() const { return (m_rest ? m_rest->flips() : 0) + (m_whole ? m_whole->flips() : 0); }

    void step(RestartWalk& walk, bool whole);

    const Position& m_root;
    SearchContext& m_context;
    const Shape m_shape;
    std::unique_ptr<RestartWalk> m_rest;  // what is left, the played terms fixed; null when nothing is left
    std::unique_ptr<RestartWalk> m_whole; // the whole target, every term free; null when nothing has been played
    std::vector<Found> m_found;           // best first
    int m_firstTotal = 0;                 // of the best start: what is better is a discovery
    int m_lower = 0;                      // no total below is possible
    int m_restLower = 0;                  // nor this, unless a term is taken back
    std::int64_t m_slice = 2000;
    std::optional<std::chrono::steady_clock::time_point> m_stopSeen;
    bool m_linesChanged = true;
    std::vector<Line> m_lines;
    std::string m_remark;
    WalkTrace m_trace;
    double m_sampledAt = 0; // s
    std::int64_t m_sampledFlips = 0;
};

void FlipGraphRun::prepare()
{
    const Ring ring = m_root.ring();
    const std::uint64_t seed = m_context.limits().seed;
    const Arithmetic arithmetic = arithmeticFor(ring);
    if (!m_root.isSolved()) {
        m_rest = std::make_unique<RestartWalk>(arithmetic, entries(), residualStarts(m_root), seed);
    }
    if (m_root.rank() > 0) {
        PackedTerms all = packedParts(m_root.terms(), ring);
        if (m_rest && !m_rest->isEmpty()) {
            const PackedTerms& left = m_rest->start();
            all.insert(all.end(), left.begin(), left.end());
        }
        const bool complete = m_root.isSolved() || (m_rest && !m_rest->isEmpty());
        if (complete && static_cast<int>(all.size()) <= kMaxRows) {
            std::vector<PackedTerms> starts;
            starts.push_back(std::move(all));
            m_whole = std::make_unique<RestartWalk>(arithmetic, entries(), std::move(starts), seed ^ 0xA5A5A5A5U);
        }
    }
    if (m_rest && m_rest->isEmpty()) {
        m_rest = nullptr;
        m_remark = "Too many terms are needed for a walk";
    }
    if (m_root.isSolved()) {
        m_firstTotal = m_root.rank();
        m_trace.falls.push_back({0, 0, m_root.rank()});
    }
    if (m_shape.cells() <= kBoundedCells) {
        m_lower = boundsOf(m_root.target().tensor(), ring).lower;
    }
}

/// Modulo 2 the rest of a game that is nearly over is decided rather than walked.
void FlipGraphRun::decideRest()
{
    if (m_root.ring() != Ring::Z2) {
        return;
    }
    proof::Endgame endgame({.most = kDecided});
    const proof::Ending& end = endgame.of(m_root.residual(), [this] { return m_context.shouldStop(); });
    if (end.isExact() && m_root.rank() + end.lower <= bestTotal()) {
        m_restLower = m_root.rank() + end.lower;
        takeRest(packedParts(end.terms, m_root.ring()), false);
    }
    if (m_root.rank() == 0) {
        m_lower = std::max(m_lower, end.lower);
    }
}

bool FlipGraphRun::isDone() const
{
    const Limits& limits = m_context.limits();
    if (limits.stopAtTotal && bestTotal() <= *limits.stopAtTotal) {
        return true;
    }
    if (!m_rest && !m_whole) {
        return true;
    }
    const std::int64_t walks = (m_rest ? m_rest->walks() : 0) + (m_whole ? m_whole->walks() : 0);
    // Nothing better can exist; some more walks are worth having for other lines.
    const int reached = std::min(bestTotal(), m_root.isSolved() ? m_root.rank() : bestTotal());
    return reached <= m_lower && (walks > 200 || static_cast<int>(m_found.size()) >= wantedFound());
}

void FlipGraphRun::keep(Found found, bool report)
{
    std::vector<Term> all;
    for (int i = 0; i < m_root.rank(); ++i) {
        if (!std::binary_search(found.removed.begin(), found.removed.end(), i)) {
            all.push_back(m_root.term(i));
        }
    }
    all.insert(all.end(), found.fresh.begin(), found.fresh.end());
    found.total = static_cast<int>(all.size());
    found.verified = verify(m_root.target().tensor(), all, m_root.ring()).exact;
    if (!found.verified) {
        return;
    }
    const bool better = found.total < bestTotal();
    if (better) {
        m_trace.falls.push_back({m_context.elapsed().count(), flips(), found.total});
    }
    if (better && report && found.total < m_firstTotal) {
        m_context.report({0, movesOf(found, {}), found.total});
    }
    const auto place =
        std::find_if(m_found.begin(), m_found.end(), [&](const Found& other) { return other.total > found.total; });
    m_found.insert(place, std::move(found));
    if (static_cast<int>(m_found.size()) > wantedFound()) {
        m_found.pop_back();
    }
    m_linesChanged = true;
}

void FlipGraphRun::takeRest(const PackedTerms& terms, bool isStart)
{
    Found found;
    found.fresh = folded(unpacked(terms, m_shape), m_root.ring(), m_root.problem().bound);
    if (isStart) {
        m_firstTotal = m_root.rank() + static_cast<int>(found.fresh.size());
    }
    // Of equal ones a few are enough; the newest would push out what is already shown.
    const auto equal = std::count_if(m_found.begin(), m_found.end(), [&](const Found& other) {
        return other.total == m_root.rank() + static_cast<int>(found.fresh.size());
    });
    if (equal < wantedFound()) {
        keep(std::move(found), !isStart);
    }
}

void FlipGraphRun::takeWhole(const PackedTerms& terms)
{
    const Ring ring = m_root.ring();
    Found found;
    found.fresh = folded(unpacked(terms, m_shape), ring, m_root.problem().bound);
    const int total = static_cast<int>(found.fresh.size());
    // Only worth a move that takes terms back when nothing as good keeps them.
    if (total >= bestTotal() || (m_root.isSolved() && total >= m_root.rank())) {
        return;
    }
    for (int i = 0; i < m_root.rank(); ++i) {
        const auto same = std::find_if(found.fresh.begin(), found.fresh.end(),
                                       [&](const Term& term) { return sameProduct(term, m_root.term(i), ring); });
        if (same == found.fresh.end()) {
            found.removed.push_back(i);
        } else {
            found.fresh.erase(same);
        }
    }
    keep(std::move(found), true);
}

std::vector<Move> FlipGraphRun::movesOf(Found& found, std::span<const Term> barredFirst)
{
    std::vector<Move> moves;
    if (!found.removed.empty()) {
        moves.push_back({found.removed, found.fresh});
        return moves;
    }
    const auto stop = [this] { return mustHurry(); };
    std::vector<Term> again;
    const std::vector<Term>* order = &found.ordered;
    if (!barredFirst.empty() || found.ordered.empty()) {
        again = orderedForPlay(m_root.residual(), found.fresh, m_root.ring(), barredFirst, stop);
        if (barredFirst.empty()) {
            found.ordered = again;
        }
        order = &again;
    }
    for (const Term& term : *order) {
        moves.push_back(Move::play(term));
    }
    return moves;
}

std::vector<Line> FlipGraphRun::lines()
{
    std::vector<Line> lines;
    std::vector<Term> firsts;
    std::size_t bytes = 0;
    const auto add = [&](Found& found, std::vector<Move> moves) {
        Line line;
        line.value = found.total;
        line.engine = kInfo.key;
        line.solves = found.verified;
        const std::size_t size = (sizeof(Move) + sizeof(Term)) * (found.fresh.size() + 1);
        if (moves.size() > kCutLine && bytes + size > kLineBytes) {
            moves.resize(kCutLine);
            line.solves = false;
        }
        bytes += moves.size() * (sizeof(Move) + sizeof(Term));
        line.moves = std::move(moves);
        lines.push_back(std::move(line));
    };
    const auto wanted = static_cast<std::size_t>(std::max(m_context.limits().lines, 1));
    for (Found& found : m_found) {
        if (lines.size() >= wanted) {
            break;
        }
        std::vector<Move> moves = movesOf(found, {});
        const bool plays = found.removed.empty() && !moves.empty();
        const auto taken = [&](const Term& term) { return sameProduct(term, moves[0].add[0], m_root.ring()); };
        if (plays && std::any_of(firsts.begin(), firsts.end(), taken)) {
            if (mustHurry()) {
                continue;
            }
            moves = movesOf(found, firsts);
        }
        if (moves.empty()) {
            continue;
        }
        if (plays) {
            firsts.push_back(moves[0].add[0]);
        }
        add(found, std::move(moves));
    }
    return lines;
}

std::vector<Term> FlipGraphRun::sample() const
{
    const RestartWalk& walk = m_rest ? *m_rest : *m_whole;
    std::vector<Term> terms;
    if (m_rest) {
        terms.assign(m_root.terms().begin(), m_root.terms().end());
    }
    if (terms.size() + static_cast<std::size_t>(walk.rank()) > WalkTrace::kMostSampled) {
        return {};
    }
    const std::vector<Term> walked = unpacked(walk.current(), m_shape);
    terms.insert(terms.end(), walked.begin(), walked.end());
    return terms;
}

WalkTrace FlipGraphRun::trace()
{
    const double now = m_context.elapsed().count();
    const double since = now - m_sampledAt;
    if (since >= kSampleSeconds || m_trace.sample.empty()) {
        m_trace.perSecond = since > 0 ? static_cast<double>(flips() - m_sampledFlips) / since : 0;
        m_trace.sample = sample();
        m_sampledAt = now;
        m_sampledFlips = flips();
    }
    std::map<int, int> held;
    for (const auto& [walk, played] : {std::pair{m_rest.get(), m_root.rank()}, std::pair{m_whole.get(), 0}}) {
        if (walk) {
            for (const auto& [rank, count] : walk->levels()) {
                held[rank + played] += count;
            }
        }
    }
    m_trace.levels.clear();
    for (const auto& [total, count] : held) {
        m_trace.levels.push_back({total, count});
    }
    return m_trace;
}

Analysis FlipGraphRun::snapshot(AnalysisStatus status)
{
    if (std::exchange(m_linesChanged, false)) {
        m_lines = lines();
    }
    Analysis analysis;
    analysis.positionKey = m_root.key();
    analysis.status = status;
    analysis.elapsed = m_context.elapsed();
    analysis.nodes = flips();
    analysis.unit = "flips";
    int best = bestTotal();
    if (m_root.isSolved()) {
        best = std::min(best, m_root.rank());
    }
    if (best != std::numeric_limits<int>::max()) {
        analysis.bestTotal = best;
    }
    analysis.lines = m_lines;
    if (m_rest || m_whole) {
        analysis.walk = trace();
    }
    if (status == AnalysisStatus::Running && (m_rest || m_whole)) {
        const int here = m_rest ? m_root.rank() + m_rest->rank() : m_whole->rank();
        analysis.note = "walking at rank " + std::to_string(here) + ", best " + std::to_string(best);
    } else if (best == m_lower) {
        analysis.note = "best " + std::to_string(best) + ", which is the lower bound";
    } else if (best != std::numeric_limits<int>::max()) {
        analysis.note = "best " + std::to_string(best);
    }
    if (!m_remark.empty()) {
        analysis.note = analysis.note.empty() ? m_remark : m_remark + "; " + analysis.note;
    }
    return analysis;
}

void FlipGraphRun::step(RestartWalk& walk, bool whole)
{
    const std::int64_t left =
        m_context.limits().nodes ? *m_context.limits().nodes - flips() : std::numeric_limits<std::int64_t>::max();
    const auto before = std::chrono::steady_clock::now();
    const RestartWalk::Event event = walk.advance(m_slice, left);
    const auto took = std::chrono::steady_clock::now() - before;
    // The length of a piece changes only when the stop is looked at, not the walk.
    if (event == RestartWalk::Event::None) {
        m_slice = took > kPiece ? std::max<std::int64_t>(m_slice / 2, 100)
                                : std::min<std::int64_t>(m_slice + m_slice / 4, 200'000);
        return;
    }
    if (!whole) {
        takeRest(walk.found(), false);
    } else if (event == RestartWalk::Event::Better) {
        takeWhole(walk.found());
    }
}

Analysis FlipGraphRun::run()
{
    if (!m_root.target().isExplorable()) {
        m_remark = "The target is too large to search";
        return snapshot(AnalysisStatus::Finished);
    }
    prepare();
    if (m_rest) {
        takeRest(m_rest->start(), true);
        decideRest();
    }
    bool last = false;
    int turn = 0;
    while (!(last = isDone()) && !m_context.shouldStop()) {
        if (m_context.limits().nodes && flips() >= *m_context.limits().nodes) {
            last = true;
            break;
        }
        // Keeping what was played is what is asked for; every fourth walk looks whether giving it up would pay.
        // Once what was played has been finished in the fewest terms, and in some ways, nothing else is worth a walk.
        const bool isFinished = bestTotal() <= m_restLower && static_cast<int>(m_found.size()) >= wantedFound();
        const bool whole = m_whole && (!m_rest || isFinished || turn % 4 == 3);
        RestartWalk& walk = whole ? *m_whole : *m_rest;
        step(walk, whole);
        turn += walk.isBetweenWalks() ? 1 : 0;
        if (m_context.wantsSnapshot()) {
            m_context.publish(snapshot(AnalysisStatus::Running));
        }
    }
    return snapshot(last || !m_context.wasAsked() ? AnalysisStatus::Finished : AnalysisStatus::Stopped);
}

class FlipGraphEngine : public Engine {
public:
    const EngineInfo& info() const override { return kInfo; }

    Analysis analyse(const Position& root, SearchContext& context) override
    {
        return needsPlainWalk(root) ? analysePlainly(root, context, kInfo.key) : FlipGraphRun(root, context).run();
    }
};

} // namespace

EngineEntry flipGraphEntry()
{
    return {kInfo, [] { return std::make_unique<FlipGraphEngine>(); }};
}

} // namespace rankfall
