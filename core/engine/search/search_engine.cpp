// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/builtin.h"
#include "core/engine/flip/line_order.h"
#include "core/engine/search/scheme_search.h"
#include "core/game/rewrites.h"
#include "core/proof/endgame.h"
#include "core/scheme/verify.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace rankfall {

namespace {

/// Snapshots stay under 256 KiB.
constexpr std::size_t kLineBytes = 180'000;
/// Walks of larger targets are too long to be stopped in time.
constexpr int kMostEntries = 25;
constexpr std::chrono::milliseconds kLook{3};
constexpr double kRateSeconds = 0.25;

const EngineInfo kInfo{"search", "Scheme search",
                       "Grows whole schemes format by format, in pools of short walks, whatever has been played.",
                       true};

/// One call of the engine. SchemeSearch has no moment at which it can be looked at from its own thread, so it runs on a
/// second one; everything that goes to the context goes from the caller's.
class SearchRun {
public:
    SearchRun(const Position& root, SearchContext& context)
        : m_root(root)
        , m_context(context)
    {
    }

    Analysis run();

private:
    void begin();
    void search();
    void takeNews();
    void keep(std::vector<Term> terms, bool report);
    std::vector<Move> movesOf(const std::vector<Term>& terms) const;
    std::vector<Line> lines() const;
    Analysis snapshot(AnalysisStatus status);

    const Position& m_root;
    SearchContext& m_context;
    std::unique_ptr<SchemeSearch> m_search;
    std::vector<std::vector<Term>> m_found; ///< whole decompositions, best first, each better than the next
    std::vector<Line> m_lines;
    bool m_linesChanged = true;
    WalkTrace m_trace;
    SearchProgress m_progress;
    double m_ratedAt = 0; // s
    std::int64_t m_ratedFlips = 0;
    std::string m_remark;

    std::mutex m_mutex;
    std::condition_variable m_changed;

    /// A better scheme, and when it was met: taken together, so that what is shown of either agrees.
    struct News {
        std::vector<Term> scheme;
        WalkTrace::Fall fall;
    };

    std::vector<Term> m_improved; // the search's own: from onImproved() to the event that follows at once
    // Guarded by m_mutex: what the search has said and nobody has taken yet.
    std::vector<News> m_news;
    bool m_done = false;
};

/// Something to propose before anything is found: the terms behind the upper bound.
void SearchRun::begin()
{
    std::vector<Term> whole(m_root.terms().begin(), m_root.terms().end());
    if (!m_root.isSolved()) {
        const std::vector<Term> rest = proof::shortEnding(m_root.residual(), m_root.ring());
        whole.insert(whole.end(), rest.begin(), rest.end());
        if (!verify(m_root.target().tensor(), whole, m_root.ring()).exact) {
            whole = m_root.target().schoolbook();
        }
    }
    m_trace.falls.push_back({0, 0, static_cast<int>(whole.size())});
    keep(std::move(whole), false);
    const Shape shape = m_root.target().shape();
    if (!m_root.target().isExplorable() || std::max({shape.a, shape.b, shape.c}) > kMostEntries) {
        m_remark = "The target is too large to be searched here; rankfall-cli search can";
        return;
    }
    if (!isSearched(m_root.ring())) {
        m_remark = "Schemes are searched for over ℤ and modulo 2 and 3";
        return;
    }
    SearchRequest request;
    request.target = m_root.problem().target;
    request.ring = m_root.ring();
    request.seed = m_context.limits().seed;
    request.goal = m_context.limits().stopAtTotal.value_or(0);
    request.flips = m_context.limits().nodes;
    m_search = std::make_unique<SchemeSearch>(std::move(request));
    m_search->onImproved([this](const std::vector<Term>& scheme) { m_improved = scheme; });
    m_search->onEvent([this](const SearchEvent& event) {
        if (event.kind == SearchEvent::Kind::Improved) {
            const std::lock_guard lock(m_mutex);
            m_news.push_back(
                {std::move(m_improved), {event.progress.elapsed.count(), event.progress.flips, event.rank}});
        }
    });
}

void SearchRun::keep(std::vector<Term> terms, bool report)
{
    if ((!m_found.empty() && terms.size() >= m_found.front().size()) ||
        !verify(m_root.target().tensor(), terms, m_root.ring()).exact) {
        return;
    }
    if (report) {
        m_context.report({0, movesOf(terms), static_cast<int>(terms.size())});
    }
    m_found.insert(m_found.begin(), std::move(terms));
    m_linesChanged = true;
}

/// Into an empty position term by term; elsewhere what is there gives way, in one move.
std::vector<Move> SearchRun::movesOf(const std::vector<Term>& terms) const
{
    if (m_root.rank() > 0) {
        const Move move = moveTo(m_root, terms);
        return move == Move{} ? std::vector<Move>() : std::vector{move};
    }
    std::vector<Move> moves;
    const auto stop = [this] { return m_context.shouldStop(); };
    for (const Term& term : flip::orderedForPlay(m_root.residual(), terms, m_root.ring(), {}, stop)) {
        moves.push_back(Move::play(term));
    }
    return moves;
}

std::vector<Line> SearchRun::lines() const
{
    std::vector<Line> lines;
    std::size_t bytes = 0;
    for (const std::vector<Term>& terms : m_found) {
        const std::size_t size = (terms.size() + 1) * (sizeof(Move) + sizeof(Term));
        if (static_cast<int>(lines.size()) >= std::max(m_context.limits().lines, 1) || bytes + size > kLineBytes) {
            break;
        }
        Line line;
        line.moves = movesOf(terms);
        line.value = static_cast<double>(terms.size());
        line.solves = true;
        line.engine = kInfo.key;
        if (!line.moves.empty()) {
            bytes += size;
            lines.push_back(std::move(line));
        }
    }
    return lines;
}

void SearchRun::takeNews()
{
    std::vector<News> news;
    {
        const std::lock_guard lock(m_mutex);
        news.swap(m_news);
    }
    m_progress = m_search->progress();
    for (News& one : news) {
        if (one.fall.total < m_trace.falls.back().total) {
            m_trace.falls.push_back(one.fall);
        }
        keep(std::move(one.scheme), true);
    }
}

Analysis SearchRun::snapshot(AnalysisStatus status)
{
    if (std::exchange(m_linesChanged, false)) {
        m_lines = lines();
    }
    const double since = m_context.elapsed().count() - m_ratedAt;
    if (since >= kRateSeconds) {
        m_trace.perSecond = static_cast<double>(m_progress.flips - m_ratedFlips) / since;
        m_ratedAt += since;
        m_ratedFlips = m_progress.flips;
    }
    Analysis analysis;
    analysis.positionKey = m_root.key();
    analysis.status = status;
    analysis.elapsed = m_context.elapsed();
    analysis.nodes = m_progress.flips;
    analysis.unit = "flips";
    analysis.bestTotal = static_cast<int>(m_found.front().size());
    analysis.lines = m_lines;
    analysis.note = m_search ? m_progress.stage : m_remark;
    if (m_search) {
        m_trace.levels.clear();
        for (const auto& [rank, held] :
             m_progress.isAtTarget ? m_progress.levels : std::vector<std::pair<int, int>>()) {
            m_trace.levels.push_back({rank, held});
        }
        m_trace.sample = m_progress.sample.size() <= WalkTrace::kMostSampled ? m_progress.sample : std::vector<Term>();
        analysis.walk = m_trace;
    }
    return analysis;
}

/// Looks at the search every few milliseconds until it is over.
void SearchRun::search()
{
    std::thread worker([this] {
        m_search->run();
        const std::lock_guard lock(m_mutex);
        m_done = true;
        m_changed.notify_one();
    });
    bool done = false;
    while (!done) {
        {
            std::unique_lock lock(m_mutex);
            done = m_changed.wait_for(lock, kLook, [this] { return m_done; });
        }
        if (m_context.shouldStop()) {
            m_search->requestStop();
        } else if (!done && m_context.wantsSnapshot()) {
            takeNews();
            m_context.publish(snapshot(AnalysisStatus::Running));
        }
    }
    worker.join();
    takeNews();
}

Analysis SearchRun::run()
{
    begin();
    const auto& goal = m_context.limits().stopAtTotal;
    if (m_search && !(goal && static_cast<int>(m_found.front().size()) <= *goal)) {
        search();
    }
    return snapshot(m_context.wasAsked() ? AnalysisStatus::Stopped : AnalysisStatus::Finished);
}

class SchemeSearchEngine : public Engine {
public:
    const EngineInfo& info() const override { return kInfo; }

    Analysis analyse(const Position& root, SearchContext& context) override { return SearchRun(root, context).run(); }
};

} // namespace

EngineEntry schemeSearchEntry()
{
    return {kInfo, [] { return std::make_unique<SchemeSearchEngine>(); }};
}

} // namespace rankfall
