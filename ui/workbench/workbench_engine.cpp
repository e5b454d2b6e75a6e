// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/workbench/workbench.h"

#include <algorithm>

namespace rankfall {

namespace {

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

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
        .arg(count, text(m_analysis->unit));
}

void Workbench::setEngineKey(const QString& key)
{
    if (key != m_engineKey && createEngine(key.toStdString())) {
        m_engineKey = key;
        m_runNode = kNoNode;
        m_analysis.reset();
        follow();
        Q_EMIT engineChanged();
        Q_EMIT analysisChanged();
    }
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

void Workbench::setBudgetSeconds(std::optional<double> seconds)
{
    if (seconds != m_budget) {
        m_budget = seconds;
        m_runNode = kNoNode;
        follow();
        Q_EMIT engineChanged();
    }
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
    follow();
    Q_EMIT engineChanged();
}

void Workbench::stopThinking()
{
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
    auto engine = createEngine(m_engineKey.toStdString());
    if (!engine) {
        m_engineState = EngineState::Failed;
        m_thinkingWanted = false;
        Q_EMIT message(tr("There is no engine called “%1”").arg(m_engineKey), MessageKind::Refusal);
        return;
    }
    Limits limits;
    limits.lines = m_lines;
    if (m_budget) {
        limits.time = std::chrono::duration<double>(*m_budget);
    }
    if (m_analysisNode != node) {
        m_analysis.reset();
        m_analysisNode = node;
        Q_EMIT analysisChanged();
    }
    m_runNode = node;
    m_runRoot = root;
    m_engineState = EngineState::Thinking;
    m_run = m_runner->start(std::move(engine), root, limits);
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
    m_analysisNode = kNoNode;
    m_analysisRoot.reset();
    if (!m_thinkingWanted) {
        m_engineState = EngineState::Idle;
    }
    Q_EMIT analysisChanged();
}

void Workbench::takeDeliveries()
{
    AnalysisRunner::Delivery delivery = m_runner->take();
    for (const Discovery& found : delivery.discoveries) {
        // What was found for a document that is gone cannot be shown in this one.
        if (found.run <= m_runsBefore || (m_bestFound != 0 && found.total >= m_bestFound)) {
            continue;
        }
        m_bestFound = found.total;
        if (!m_announce.isActive()) {
            m_announce.start();
        }
    }
    if (!delivery.latest || delivery.latest->run != m_run) {
        return;
    }
    // A node may have been edited since its analysis began: such lines would not be legal any more.
    if (isStill(m_runNode, m_runRoot)) {
        m_analysis = std::move(delivery.latest);
        m_analysisNode = m_runNode;
        m_analysisRoot = m_runRoot;
        if (m_analysis->status != AnalysisStatus::Running) {
            m_engineState = m_thinkingWanted ? EngineState::Finished : EngineState::Paused;
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
    const NodeId here = m_session->current();
    m_peek = kNoNode;
    m_session->goTo(m_analysisNode);
    const auto result = m_session->playLine(moves, true, whole ? "Play line" : "Play candidate");
    if (!result) {
        m_session->goTo(here);
        return report(tl::unexpected(result.error()));
    }
    setPreview(std::nullopt);
    if (!follow) {
        m_session->goTo(here);
    }
    return report({});
}

} // namespace rankfall
