// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/record.h"
#include "core/game/rewrites.h"
#include "core/scheme/verify.h"
#include "ui/workbench/core_text.h"
#include "ui/workbench/engine_list.h"
#include "ui/workbench/workbench.h"

#include <algorithm>

namespace rankfall {

namespace {

/// A discovery is delivered a moment after it was made; by then some runs may have followed.
constexpr std::size_t kRunsKept = 8;

} // namespace

// --- The engine ------------------------------------------------------------------------------------------------------

QString Workbench::engineStateText() const
{
    QString state;
    switch (m_engineState) {
    case EngineState::Idle:
        return tr("Idle");
    case EngineState::Thinking:
        state = tr("Thinking");
        break;
    case EngineState::Paused:
        state = tr("Paused");
        break;
    case EngineState::Finished:
        state = tr("Finished");
        break;
    case EngineState::Failed:
        return tr("Stopped working");
    }
    if (!m_analysis) {
        return state;
    }
    const double nodes = static_cast<double>(m_analysis->nodes);
    const QString count = nodes >= 1e9   ? tr("%1 G").arg(nodes / 1e9, 0, 'f', 1)
                          : nodes >= 1e6 ? tr("%1 M").arg(nodes / 1e6, 0, 'f', 1)
                          : nodes >= 1e3 ? tr("%1 k").arg(nodes / 1e3, 0, 'f', 0)
                                         : QString::number(m_analysis->nodes);
    return tr("%1 · %2 s · %3 %4")
        .arg(state)
        .arg(m_analysis->elapsed.count(), 0, 'f', 1)
        .arg(count, fromCore(m_analysis->unit));
}

void Workbench::setEngineKey(const QString& key)
{
    if (key != m_engineKey && m_engines->create(key)) {
        keepShown();
        m_engineKey = key;
        m_runNode = kNoNode;
        m_askAnew = true;
        m_analysis.reset();
        m_remembered.reset();
        follow();
        Q_EMIT engineChanged();
        Q_EMIT analysisChanged();
    }
}

void Workbench::thinkAnew()
{
    keepShown();
    m_runNode = kNoNode;
    m_askAnew = true;
    m_analysis.reset();
    m_remembered.reset();
    if (!m_thinkingWanted) {
        m_engineState = EngineState::Idle;
    }
    follow();
    Q_EMIT engineChanged();
    Q_EMIT analysisChanged();
}

void Workbench::setLines(int lines)
{
    lines = std::clamp(lines, 1, 50);
    if (lines != m_lines) {
        m_lines = lines;
        m_runNode = kNoNode;
        follow();
        Q_EMIT engineChanged();
    }
}

void Workbench::setSpareLines(int lines)
{
    lines = std::clamp(lines, 0, 50);
    const bool isMore = lines > m_spareLines;
    m_spareLines = lines;
    if (isMore) {
        m_runNode = kNoNode;
        m_askAnew = true;
        follow();
    }
}

void Workbench::setBudget(const Budget& budget)
{
    if (budget != m_budget) {
        m_budget = budget;
        m_runNode = kNoNode;
        follow();
        Q_EMIT engineChanged();
    }
}

void Workbench::setBudgetSeconds(std::optional<double> seconds)
{
    Budget budget = m_budget;
    budget.seconds = seconds;
    setBudget(budget);
}

void Workbench::toggleThinking()
{
    if (m_thinkingWanted) {
        stopThinking();
    } else {
        startThinking();
    }
}

void Workbench::startThinking()
{
    m_thinkingWanted = true;
    m_runNode = kNoNode;
    m_askAnew = true;
    follow();
    Q_EMIT engineChanged();
}

void Workbench::stopThinking()
{
    keepShown(); // its last words may come when one is elsewhere
    m_thinkingWanted = false;
    m_runner->stop();
    if (m_engineState == EngineState::Thinking) {
        m_engineState = EngineState::Paused;
    }
    Q_EMIT engineChanged();
}

NodeId Workbench::wantedEngineNode() const
{
    return m_locked != kNoNode ? m_locked : m_session->current();
}

Limits Workbench::limits() const
{
    return limitsOf(request());
}

std::optional<Workbench::CurrentRun> Workbench::currentRun() const
{
    if (!m_thinkingWanted || m_runNode == kNoNode || !m_runRoot || m_run == 0) {
        return std::nullopt;
    }
    return CurrentRun{m_run, *m_runRoot, limits()};
}

std::optional<Error> Workbench::engineFault() const
{
    const auto host = m_engines->host(m_engineKey);
    const auto fault = host ? host->fault() : std::nullopt;
    return fault ? std::optional(fault->error) : std::nullopt;
}

void Workbench::restartEngine()
{
    m_engines->restart(m_engineKey);
    startThinking();
}

/// Brings the running analysis to where it is wanted: the locked node or the current one.
void Workbench::follow()
{
    if (!m_thinkingWanted) {
        return;
    }
    const NodeId node = wantedEngineNode();
    const Position root = m_session->position(node);
    // An edit elsewhere leaves the analysis of an unchanged position running.
    if (node == m_runNode && isStill(node, m_runRoot)) {
        return;
    }
    auto engine = m_engines->create(m_engineKey);
    if (!engine) {
        m_engineState = EngineState::Failed;
        m_thinkingWanted = false;
        Q_EMIT message(tr("There is no engine called “%1”").arg(m_engineKey), MessageKind::Refusal);
        return;
    }
    keepShown();
    const RecordPtr known = m_askAnew ? nullptr : answeredBefore(node);
    m_askAnew = false;
    if (m_analysisNode != node || m_remembered) {
        m_analysis.reset();
        m_remembered.reset();
        m_analysisNode = node;
        Q_EMIT analysisChanged();
    }
    m_runNode = node;
    m_runRoot = root;
    if (known) {
        // It would say the same once more.
        m_runner->stop();
        m_run = 0;
        show(known, node, root);
        m_engineState = EngineState::Finished;
        Q_EMIT engineChanged();
        return;
    }
    m_engineState = EngineState::Thinking;
    m_runRequest = request();
    m_run = m_runner->start(std::move(engine), root, limitsOf(m_runRequest));
    Run run{root, m_engineKey, {}};
    run.clock.start();
    m_runs.insert_or_assign(m_run, std::move(run));
    if (m_runs.size() > kRunsKept) {
        m_runs.erase(m_runs.begin());
    }
    Q_EMIT engineChanged();
}

/// True when a node holds this very position, down to the order of its terms.
bool Workbench::isStill(NodeId node, const std::optional<Position>& root) const
{
    if (!root || !m_session->contains(node)) {
        return false;
    }
    const Position now = m_session->position(node);
    return now.problem() == root->problem() &&
           std::equal(now.terms().begin(), now.terms().end(), root->terms().begin(), root->terms().end());
}

void Workbench::dropStaleAnalysis()
{
    if (!m_analysis || isStill(m_analysisNode, m_analysisRoot)) {
        return;
    }
    m_analysis.reset();
    m_remembered.reset();
    m_analysisNode = kNoNode;
    m_analysisRoot.reset();
    if (!m_thinkingWanted) {
        m_engineState = EngineState::Idle;
    }
    Q_EMIT analysisChanged();
}

void Workbench::take(const Discovery& found)
{
    // What was found for a document that is gone cannot be shown in this one.
    const auto run = m_runs.find(found.run);
    if (run == m_runs.end() || found.run <= m_runsBefore || (m_found && found.total >= m_found->total())) {
        return;
    }
    take(found.moves, run->second.root, run->second.engine, static_cast<double>(run->second.clock.elapsed()) / 1000);
}

void Workbench::take(const std::vector<Move>& moves, const Position& root, const QString& engine, double seconds)
{
    std::optional<Position> reached = root;
    for (std::size_t i = 0; reached && i < moves.size(); ++i) {
        const auto next = reached->after(moves[i]);
        reached = next ? std::optional(*next) : std::nullopt;
    }
    if (!reached || (m_found && reached->rank() >= m_found->total()) ||
        !verify(target().tensor(), reached->terms(), ring()).exact) {
        return;
    }
    m_found = FoundScheme{{reached->terms().begin(), reached->terms().end()}, engine, seconds};
    if (!m_announce.isActive()) {
        m_announce.start();
    }
    Q_EMIT engineChanged();
}

bool Workbench::canAdopt() const
{
    return m_found && (m_found->total() < position().rank() || !position().isSolved());
}

bool Workbench::adopt()
{
    if (!m_found) {
        return false;
    }
    peek(kNoNode);
    const Move move = moveTo(position(), m_found->terms);
    return move != Move{} &&
           playLineFrom(m_session->current(), {move}, true, tr("Adopt %1 multiplications").arg(m_found->total()));
}

void Workbench::takeDeliveries()
{
    AnalysisRunner::Delivery delivery = m_runner->take();
    for (const Discovery& found : delivery.discoveries) {
        take(found);
    }
    if (!delivery.latest || delivery.latest->run != m_run) {
        return;
    }
    // A node may have been edited since its analysis began: such lines would not be legal any more.
    if (isStill(m_runNode, m_runRoot)) {
        m_analysis = std::move(delivery.latest);
        m_remembered.reset();
        m_analysisNode = m_runNode;
        m_analysisRoot = m_runRoot;
        if (m_analysis->fault) {
            // It stays ended until somebody restarts it: asking again at every step would only say so again.
            m_engineState = EngineState::Failed;
            m_thinkingWanted = false;
            Q_EMIT message(errorText(*m_analysis->fault), MessageKind::Refusal);
        } else if (m_analysis->status != AnalysisStatus::Running) {
            m_engineState = m_thinkingWanted ? EngineState::Finished : EngineState::Paused;
            keepAnalysis(m_analysisNode, *m_analysisRoot, *m_analysis, m_runRequest, false);
        }
        Q_EMIT analysisChanged();
        Q_EMIT engineChanged();
    }
}

void Workbench::toggleLock()
{
    m_locked = m_locked == kNoNode ? m_session->current() : kNoNode;
    follow();
    Q_EMIT engineChanged();
}

void Workbench::returnToLocked()
{
    if (m_locked != kNoNode) {
        goTo(m_locked);
    }
}

bool Workbench::playCandidate(int i, bool whole, bool follow)
{
    if (!m_analysis || i < 0 || i >= static_cast<int>(m_analysis->lines.size()) ||
        !m_session->contains(m_analysisNode)) {
        return false;
    }
    std::vector<Move> moves = m_analysis->lines[static_cast<std::size_t>(i)].moves;
    if (!whole) {
        moves.resize(1);
    }
    // Side lines are added where the engine looked, without leaving where we are.
    return playLineFrom(m_analysisNode, moves, follow, whole ? tr("Play line") : tr("Play candidate"));
}

} // namespace rankfall
