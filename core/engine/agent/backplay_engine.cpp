// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/agent/backplay.h"
#include "core/agent/networks.h"
#include "core/engine/agent/conversions.h"
#include "core/engine/agent/settings.h"
#include "core/engine/builtin.h"
#include "core/game/rewrites.h"
#include "core/proof/endgame.h"
#include "core/scheme/verify.h"

#include <algorithm>
#include <map>

namespace rankfall {

namespace {

const EngineInfo kInfo{
    "backplay", "Backplay",
    "Undoes some of the terms and has the agent's network play their sum again, in fewer or other moves.", true};

constexpr int kBatch = 48;                  // states in one call of the network, so that it can be stopped in time
constexpr std::size_t kMostBytes = 180'000; // of lines; snapshots stay under 256 KiB
constexpr std::size_t kMostFound = 50;
constexpr int kMostLifts = 20; // tries to lift what is as low as the lowest
constexpr double kRateSeconds = 0.25;

class BackplayRun {
public:
    BackplayRun(const Position& root, SearchContext& context)
        : m_root(root)
        , m_context(context)
        , m_settings(agentSettings())
    {
    }

    Analysis run();

private:
    std::string begin();
    bool isOver() const;
    void work();
    void takeNews();
    bool keep(std::vector<Term> terms);
    std::vector<Move> movesOf(const std::vector<Term>& terms) const;
    std::vector<Line> lines() const;
    std::string note() const;
    Analysis snapshot(AnalysisStatus status);

    std::int64_t nodes() const { return m_backplay ? m_backplay->state().tried : 0; }

    const Position& m_root;
    SearchContext& m_context;
    AgentSettings m_settings;
    std::optional<agent::ReadyNetwork> m_ready;
    std::unique_ptr<agent::Backplay> m_backplay;
    std::string m_remark;
    std::vector<Term> m_start;              ///< a whole decomposition
    std::vector<std::vector<Term>> m_found; ///< others, exact in the ring, best first
    int m_best = 0;
    std::size_t m_taken = 0; ///< of Backplay's best ones
    int m_takenOf = 0;       ///< their rank
    int m_lifts = 0;         ///< tried at that rank
    WalkTrace m_trace;
    double m_ratedAt = 0; // s
    std::int64_t m_ratedNodes = 0;
};

/// Prepares the walk; says why there is none.
std::string BackplayRun::begin()
{
    m_start.assign(m_root.terms().begin(), m_root.terms().end());
    if (!m_root.isSolved()) {
        const std::vector<Term> rest = proof::shortEnding(m_root.residual(), m_root.ring());
        m_start.insert(m_start.end(), rest.begin(), rest.end());
    }
    if (!verify(m_root.target().tensor(), m_start, m_root.ring()).exact) {
        m_start = m_root.target().schoolbook();
    }
    m_best = static_cast<int>(m_start.size());
    m_trace.falls.push_back({0, 0, m_best});
    const Shape shape = m_root.target().shape();
    if (std::max({shape.a, shape.b, shape.c}) > play::kLongestMode) {
        return "A mode of more than " + std::to_string(play::kLongestMode) + " entries is too long for backplay";
    }
    if (m_root.ring() != Ring::Z && m_root.ring() != Ring::Z2) {
        return "Backplay works over ℤ and modulo 2";
    }
    m_ready = agent::networkForParts(Ring::Z2, m_settings.network);
    if (!m_ready) {
        return m_settings.network.empty() ? "There is no network yet: teach one"
                                          : "There is no network " + m_settings.network + " modulo 2";
    }
    play::Decomposition terms = decompositionOf(m_start, Ring::Z2);
    const play::TensorGame game({shape.a, shape.b, shape.c}, Ring::Z2);
    agent::BackplayOptions options;
    options.seed = m_context.limits().seed;
    options.beam.batch = kBatch;
    options.beam.exactFinish = m_settings.endgame;
    options.beam.optimistic = m_settings.riskSeeking;
    options.undo.fewestTerms = m_settings.fewestTerms;
    options.basis = m_settings.basis.value_or(play::BasisKind::Dense);
    m_backplay = std::make_unique<agent::Backplay>(*m_ready->network, game, std::move(terms), options);
    return {};
}

bool BackplayRun::isOver() const
{
    const Limits& limits = m_context.limits();
    return m_context.shouldStop() || (limits.nodes && nodes() >= *limits.nodes) ||
           (limits.stopAtTotal && m_best <= *limits.stopAtTotal) || m_backplay->lowest() == 0;
}

void BackplayRun::work()
{
    const auto shouldStop = [this] { return m_context.shouldStop(); };
    std::int64_t before = -1;
    // A round without a sub-game comes when no terms fit the network's sizes; a walker's split may change that.
    int idle = 0;
    while (!isOver() && idle < 1000) {
        m_backplay->step(shouldStop);
        idle = nodes() == before ? idle + 1 : 0;
        before = nodes();
        takeNews();
        if (m_context.wantsSnapshot()) {
            m_context.publish(snapshot(AnalysisStatus::Running));
        }
    }
    if (idle >= 1000) {
        m_remark = "No few terms of it fit the sizes that the network knows";
    }
}

/// What Backplay has found since the last time; over Z as far as it can be lifted.
void BackplayRun::takeNews()
{
    const std::vector<play::Decomposition>& best = m_backplay->state().best;
    if (m_backplay->lowest() != m_takenOf) {
        m_takenOf = m_backplay->lowest();
        m_taken = 0;
        m_lifts = 0;
    }
    for (; m_taken < best.size() && m_taken < kMostFound; ++m_taken) {
        std::vector<Term> terms = termsOf(best[m_taken], m_root.target().shape());
        if (static_cast<int>(terms.size()) > m_best) {
            return;
        }
        if (m_root.ring() == Ring::Z) {
            if (m_lifts++ >= kMostLifts || m_context.shouldStop()) {
                return;
            }
            const auto lifted = liftedTo(m_root.target().tensor(), terms, [this] { return m_context.shouldStop(); });
            if (!lifted) {
                continue;
            }
            terms = *lifted;
        }
        keep(std::move(terms));
    }
}

/// False when it is no decomposition, worse than the best, or the one that was there.
bool BackplayRun::keep(std::vector<Term> terms)
{
    const auto total = static_cast<int>(terms.size());
    if (total > m_best || !verify(m_root.target().tensor(), terms, m_root.ring()).exact || movesOf(terms).empty()) {
        return false;
    }
    if (total < m_best) {
        m_best = total;
        m_found.clear();
        m_trace.falls.push_back({m_context.elapsed().count(), nodes(), total});
        m_context.report({0, movesOf(terms), total});
    }
    if (m_found.size() < kMostFound) {
        m_found.push_back(std::move(terms));
    }
    return true;
}

/// One move that leaves exactly these terms; into an empty position term by term.
std::vector<Move> BackplayRun::movesOf(const std::vector<Term>& terms) const
{
    std::vector<Move> moves;
    if (m_root.rank() > 0) {
        moves.push_back(moveTo(m_root, terms));
        if (moves.front() == Move{}) {
            moves.clear();
        }
        return moves;
    }
    for (const Term& term : terms) {
        moves.push_back(Move::play(term));
    }
    return moves;
}

std::vector<Line> BackplayRun::lines() const
{
    std::vector<Line> out;
    std::size_t bytes = 0;
    std::vector<const std::vector<Term>*> shown;
    for (const std::vector<Term>& terms : m_found) {
        shown.push_back(&terms);
    }
    shown.push_back(&m_start);
    for (const std::vector<Term>* terms : shown) {
        bytes += (terms->size() + 1) * (sizeof(Move) + sizeof(Term));
        if (static_cast<int>(out.size()) >= std::max(m_context.limits().lines, 1) || bytes > kMostBytes) {
            break;
        }
        Line line;
        line.moves = movesOf(*terms);
        line.value = static_cast<double>(terms->size());
        line.solves = true;
        line.engine = kInfo.key;
        if (!line.moves.empty()) {
            out.push_back(std::move(line));
        }
    }
    return out;
}

std::string BackplayRun::note() const
{
    if (!m_remark.empty()) {
        return m_remark;
    }
    const agent::BackplayState& state = m_backplay->state();
    std::string out = m_ready->what.title() + "; " + std::to_string(state.known.size()) + " different of rank " +
                      std::to_string(m_backplay->lowest());
    std::int64_t accepted = 0;
    for (const agent::BackplayCounts& counts : state.counts) {
        accepted += counts.equal + counts.better;
    }
    out += "; " + std::to_string(state.tried > 0 ? 100 * accepted / state.tried : 0) + " % of sub-games won";
    if (m_root.ring() == Ring::Z) {
        out += m_backplay->lowest() < m_best ? " modulo 2, where it works; none of that rank was lifted to the integers"
                                             : " modulo 2, where it works; lifted to the integers";
    }
    return out;
}

Analysis BackplayRun::snapshot(AnalysisStatus status)
{
    const double since = m_context.elapsed().count() - m_ratedAt;
    if (since >= kRateSeconds) {
        m_trace.perSecond = static_cast<double>(nodes() - m_ratedNodes) / since;
        m_ratedAt += since;
        m_ratedNodes = nodes();
    }
    Analysis analysis;
    analysis.positionKey = m_root.key();
    analysis.status = status;
    analysis.elapsed = m_context.elapsed();
    analysis.nodes = nodes();
    analysis.unit = "sub-games";
    analysis.bestTotal = m_best;
    analysis.lines = lines();
    analysis.note = note();
    if (!m_backplay) {
        return analysis;
    }
    std::map<int, int> levels;
    for (const agent::BackplayState::Walker& walker : m_backplay->state().walkers) {
        ++levels[static_cast<int>(walker.terms.size())];
    }
    m_trace.levels.clear();
    for (const auto& [total, held] : levels) {
        m_trace.levels.push_back({total, held});
    }
    m_trace.sample.clear();
    const play::Decomposition& sample = m_backplay->state().walkers.front().terms;
    // Modulo 2 it is none of an integer position.
    if (m_root.ring() == Ring::Z2 && sample.size() <= WalkTrace::kMostSampled) {
        m_trace.sample = termsOf(sample, m_root.target().shape());
    }
    analysis.walk = m_trace;
    return analysis;
}

Analysis BackplayRun::run()
{
    m_remark = begin();
    if (m_backplay) {
        work();
        takeNews();
    }
    return snapshot(m_context.wasAsked() ? AnalysisStatus::Stopped : AnalysisStatus::Finished);
}

class BackplayEngine : public Engine {
public:
    const EngineInfo& info() const override { return kInfo; }

    Analysis analyse(const Position& root, SearchContext& context) override { return BackplayRun(root, context).run(); }
};

} // namespace

EngineEntry backplayEntry()
{
    return {kInfo, [] { return std::make_unique<BackplayEngine>(); }};
}

} // namespace rankfall
