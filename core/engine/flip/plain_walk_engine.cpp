// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/flip/plain_walk_engine.h"

#include "core/engine/flip/line_order.h"
#include "core/engine/flip/packing.h"
#include "core/engine/flip/plain_walk.h"
#include "core/game/bounds.h"
#include "core/game/rewrites.h"
#include "core/scheme/verify.h"

#include <algorithm>

namespace rankfall::flip {

namespace {

constexpr std::int64_t kSlice = 200; // flips between looks at the clock
constexpr std::size_t kMostTerms = 400;
constexpr std::chrono::milliseconds kGrace{15}; // of the 50 that an engine has to stop
constexpr double kSampleSeconds = 0.25;

class PlainRun {
public:
    PlainRun(const Position& root, SearchContext& context, const std::string& engine)
        : m_root(root)
        , m_context(context)
        , m_engine(engine)
    {
    }

    Analysis run()
    {
        prepare();
        while (m_walk && !isDone() && !m_context.shouldStop()) {
            const std::int64_t most = m_context.limits().nodes ? *m_context.limits().nodes - m_walk->flips() : kSlice;
            if (m_walk->advance(std::min(kSlice, most))) {
                take(m_walk->found(), true);
            }
            if (m_context.wantsSnapshot()) {
                m_context.publish(snapshot(AnalysisStatus::Running));
            }
        }
        return snapshot(m_context.wasAsked() ? AnalysisStatus::Stopped : AnalysisStatus::Finished);
    }

private:
    /// Of a solved position every term is free; otherwise those played stay.
    void prepare()
    {
        m_lower = boundsOf(m_root.residual(), m_root.ring()).lower + m_root.rank();
        std::vector<std::vector<Term>> starts;
        if (m_root.isSolved()) {
            m_lower = boundsOf(m_root.target().tensor(), m_root.ring()).lower;
            starts.emplace_back(m_root.terms().begin(), m_root.terms().end());
        } else {
            starts = residualParts(m_root.residual());
            starts.push_back(upperWitness(m_root.residual(), m_root.ring()));
        }
        std::erase_if(starts, [](const auto& start) { return start.empty() || start.size() > kMostTerms; });
        if (starts.empty()) {
            m_remark = "Too many terms are needed for a walk";
            take(m_root.isSolved() ? std::vector<Term>() : upperWitness(m_root.residual(), m_root.ring()), false);
            return;
        }
        const PlainWalk::Problem problem{m_root.ring(), m_root.target().commutes(),
                                         std::max(m_root.problem().bound, 1)};
        m_walk = std::make_unique<PlainWalk>(problem, starts, m_context.limits().seed);
        take(m_walk->found(), m_root.isSolved());
    }

    bool isDone() const
    {
        const Limits& limits = m_context.limits();
        return (limits.nodes && m_walk->flips() >= *limits.nodes) ||
               (limits.stopAtTotal && m_best <= *limits.stopAtTotal) ||
               (m_best <= m_lower && static_cast<int>(m_found.size()) >= std::max(limits.lines, 1)) ||
               (m_best <= m_lower && m_walk->flips() > 20'000);
    }

    void take(const std::vector<Term>& terms, bool report)
    {
        std::vector<Term> all = terms;
        if (!m_root.isSolved()) {
            all.insert(all.begin(), m_root.terms().begin(), m_root.terms().end());
        }
        const int total = static_cast<int>(all.size());
        const bool better = m_found.empty() || total < m_best;
        if (terms.empty() || (!better && (total > m_best || m_found.size() >= 2 * wanted())) ||
            !verify(m_root.target().tensor(), all, m_root.ring()).exact) {
            return;
        }
        if (better) {
            if (total < m_best || m_trace.falls.empty()) {
                m_trace.falls.push_back({m_context.elapsed().count(), m_walk ? m_walk->flips() : 0, total});
            }
            m_found.clear();
            m_best = total;
            // What equals the played decomposition is no news.
            if (report && (!m_root.isSolved() || total < m_root.rank())) {
                m_context.report({0, movesOf(terms, {}), total});
            }
        }
        m_found.push_back(terms);
        m_linesChanged = true;
    }

    std::size_t wanted() const { return static_cast<std::size_t>(std::max(m_context.limits().lines, 1)); }

    bool mustHurry()
    {
        if (!m_stopSeen && m_context.shouldStop()) {
            m_stopSeen = std::chrono::steady_clock::now();
        }
        return m_stopSeen && std::chrono::steady_clock::now() - *m_stopSeen > kGrace;
    }

    std::vector<Move> movesOf(const std::vector<Term>& terms, std::span<const Term> barredFirst)
    {
        if (m_root.isSolved()) {
            const Move move = moveTo(m_root, terms);
            return move == Move{} ? std::vector<Move>() : std::vector{move};
        }
        std::vector<Move> moves;
        for (const Term& term :
             orderedForPlay(m_root.residual(), terms, m_root.ring(), barredFirst, [this] { return mustHurry(); })) {
            moves.push_back(Move::play(term));
        }
        return moves;
    }

    std::vector<Line> lines()
    {
        std::vector<Line> out;
        std::vector<Term> firsts;
        for (const std::vector<Term>& found : m_found) {
            if (out.size() >= wanted() || (!out.empty() && mustHurry())) {
                break;
            }
            Line line;
            line.engine = m_engine;
            line.value = m_best;
            line.moves = movesOf(found, firsts);
            line.solves = true;
            if (line.moves.empty() || (m_root.isSolved() && m_best >= m_root.rank())) {
                continue;
            }
            if (!m_root.isSolved()) {
                firsts.push_back(line.moves.front().add.front());
            }
            out.push_back(std::move(line));
        }
        return out;
    }

    WalkTrace trace()
    {
        const double now = m_context.elapsed().count();
        const double since = now - m_sampledAt;
        if (since >= kSampleSeconds || m_trace.sample.empty()) {
            m_trace.perSecond = since > 0 ? static_cast<double>(m_walk->flips() - m_sampledFlips) / since : 0;
            m_trace.sample = m_walk->current();
            if (!m_root.isSolved()) {
                m_trace.sample.insert(m_trace.sample.begin(), m_root.terms().begin(), m_root.terms().end());
            }
            if (m_trace.sample.size() > WalkTrace::kMostSampled) {
                m_trace.sample.clear();
            }
            m_sampledAt = now;
            m_sampledFlips = m_walk->flips();
        }
        m_trace.levels = {{m_best, m_walk->held()}};
        return m_trace;
    }

    Analysis snapshot(AnalysisStatus status)
    {
        if (std::exchange(m_linesChanged, false)) {
            m_lines = lines();
        }
        Analysis analysis;
        analysis.positionKey = m_root.key();
        analysis.status = status;
        analysis.elapsed = m_context.elapsed();
        analysis.nodes = m_walk ? m_walk->flips() : 0;
        analysis.unit = "flips";
        analysis.lines = m_lines;
        if (!m_found.empty()) {
            analysis.bestTotal = m_best;
            analysis.note = "best " + std::to_string(m_best) + (m_best <= m_lower ? ", which is the lower bound" : "");
        }
        if (m_root.isSolved()) {
            analysis.bestTotal = std::min(analysis.bestTotal.value_or(m_root.rank()), m_root.rank());
        }
        if (!m_remark.empty()) {
            analysis.note = m_remark;
        }
        if (m_walk) {
            analysis.walk = trace();
        }
        return analysis;
    }

    const Position& m_root;
    SearchContext& m_context;
    const std::string& m_engine;
    std::unique_ptr<PlainWalk> m_walk;
    std::vector<std::vector<Term>> m_found; ///< verified, all of the best total; what is added to the terms played
    std::vector<Line> m_lines;
    bool m_linesChanged = false;
    WalkTrace m_trace;
    std::string m_remark;
    std::optional<std::chrono::steady_clock::time_point> m_stopSeen;
    int m_best = 0;
    int m_lower = 0;
    double m_sampledAt = 0; // s
    std::int64_t m_sampledFlips = 0;
};

} // namespace

bool needsPlainWalk(const Position& root)
{
    return modulusOf(root.ring()) > 3 || root.target().commutes();
}

Analysis analysePlainly(const Position& root, SearchContext& context, const std::string& engine)
{
    return PlainRun(root, context, engine).run();
}

} // namespace rankfall::flip
