// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// Analyses that are kept with the session, and what moves have cost by them and by their bounds.
#include "core/engine/agent/settings_text.h"
#include "core/engine/record.h"
#include "ui/workbench/engine_list.h"
#include "ui/workbench/request_settings.h"
#include "ui/workbench/workbench.h"

#include <QDateTime>

#include <algorithm>

namespace rankfall {

namespace {

/// Trees up to here are searched for solved positions whenever they change.
constexpr int kSearchedNodes = 400;

bool sameTerms(const Position& x, const Position& y)
{
    return x.problem() == y.problem() &&
           std::equal(x.terms().begin(), x.terms().end(), y.terms().begin(), y.terms().end());
}

} // namespace

std::string requestSettings(const EngineList& engines, const QString& key, const Problem& problem)
{
    std::string settings = engines.settingsOf(key);
    if (problem.ring == Ring::Z) {
        settings += (settings.empty() ? "bound=" : "; bound=") + std::to_string(problem.bound);
    }
    return settings;
}

AnalysisRequest Workbench::request() const
{
    AnalysisRequest request;
    request.engine = m_engineKey.toStdString();
    request.settings = requestSettings(*m_engines, m_engineKey, m_session->problem());
    request.lines = m_lines + m_spareLines;
    request.seconds = m_budget.seconds;
    request.nodes = m_budget.nodes;
    request.untilTotal = m_budget.untilTotal;
    return request;
}

void Workbench::keepAnalysis(NodeId node, const Position& root, const Analysis& analysis,
                             const AnalysisRequest& request, bool asWork)
{
    if (!m_session->contains(node) || !sameTerms(m_session->position(node), root) ||
        !m_session->keepAnalysis(node, recordOf(analysis, request, QDateTime::currentSecsSinceEpoch()))) {
        return;
    }
    m_hasUnsavedWork = m_hasUnsavedWork || asWork;
    if (m_wasModified != isModified()) {
        m_wasModified = isModified();
        Q_EMIT modifiedChanged(m_wasModified);
    }
    tellRecords();
    if (asWork) {
        recall();
    }
}

/// Tells of what is kept once it differs from what was told last.
void Workbench::tellRecords()
{
    if (m_recordsTold != m_session->analyses().revision()) {
        m_recordsTold = m_session->analyses().revision();
        Q_EMIT recordsChanged();
    }
}

/// Before another run takes its place: what an engine has said so far of the node that it is leaving.
void Workbench::keepShown()
{
    if (m_analysis && !m_remembered && m_analysisRoot && m_analysis->status == AnalysisStatus::Running) {
        keepAnalysis(m_analysisNode, *m_analysisRoot, *m_analysis, m_runRequest, false);
    }
}

/// The answer to what would be asked now, when the engine came to the end of it.
RecordPtr Workbench::answeredBefore(NodeId node) const
{
    const AnalysisRequest wanted = request();
    for (const RecordPtr& record : m_session->analysesAt(node)) {
        if (record->finished && record->request == wanted) {
            return record;
        }
    }
    return nullptr;
}

void Workbench::show(const RecordPtr& record, NodeId node, const Position& root)
{
    m_analysis = std::make_shared<const Analysis>(analysisOf(*record, root));
    m_remembered = record;
    m_analysisNode = node;
    m_analysisRoot = root;
    Q_EMIT analysisChanged();
}

/// Where no engine thinks, what one said of this position before is shown again: the newest.
void Workbench::recall()
{
    const NodeId here = m_session->current();
    if (m_thinkingWanted || m_locked != kNoNode || (m_analysis && m_analysisNode == here)) {
        return;
    }
    const auto records = m_session->analysesAt(here);
    if (records.empty()) {
        return;
    }
    const auto newest = std::max_element(records.begin(), records.end(),
                                         [](const RecordPtr& x, const RecordPtr& y) { return x->date < y->date; });
    m_runNode = kNoNode; // what a stopped run still says is of another position
    show(*newest, here, m_session->position(here));
    if (m_engineState == EngineState::Finished) {
        m_engineState = EngineState::Paused;
        Q_EMIT engineChanged();
    }
}

bool Workbench::runAgain()
{
    if (!m_remembered || !m_session->contains(m_analysisNode)) {
        return false;
    }
    const AnalysisRequest wanted = m_remembered->request;
    const QString key = QString::fromStdString(wanted.engine);
    if (!m_engines->create(key)) {
        Q_EMIT message(tr("The engine “%1” is not at hand any more").arg(key), MessageKind::Refusal);
        return false;
    }
    if (key == QLatin1String("agent") || key == QLatin1String("backplay")) {
        setAgentSettings(settingsFromText(wanted.settings));
    }
    if (requestSettings(*m_engines, key, m_session->problem()) != wanted.settings) {
        Q_EMIT message(
            tr("The options of %1 are others now, so its answer may be another one").arg(m_engines->nameOf(key)));
    }
    stopThinking();
    goTo(m_analysisNode);
    m_engineKey = key;
    m_lines = std::max(1, wanted.lines);
    m_spareLines = 0;
    m_budget = {wanted.seconds, wanted.nodes, wanted.untilTotal};
    startThinking();
    return true;
}

void Workbench::forgetAnalyses(NodeId node)
{
    if (!m_session->contains(node)) {
        return;
    }
    const std::uint64_t key = m_session->keyOf(node);
    if (m_session->forgetAnalyses(node)) {
        if (m_remembered && m_analysisRoot && m_analysisRoot->key() == key) {
            m_analysis.reset();
            m_remembered.reset();
            Q_EMIT analysisChanged();
        }
        afterEdit();
    }
}

void Workbench::forgetAllAnalyses()
{
    if (m_session->forgetAllAnalyses()) {
        if (m_remembered) {
            m_analysis.reset();
            m_remembered.reset();
            Q_EMIT analysisChanged();
        }
        afterEdit();
    }
}

const std::vector<Regret>& Workbench::regrets() const
{
    const auto& points = linePoints();
    const std::pair revisions(m_session->revision() + 1, m_session->analyses().revision());
    const NodeId leaf = points.back().node;
    if (m_regretsLeaf == leaf && m_regretsOf == revisions && m_regrets.size() == points.size()) {
        return m_regrets;
    }
    if (m_solvedBelowOf != revisions.first) {
        m_solvedBelowOf = revisions.first;
        m_solvedBelow = solvedBelow(*m_session, kSearchedNodes);
    }
    m_regrets.assign(points.size(), {});
    std::optional<Standing> before;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const LinePoint& point = points[i];
        Standing here = standingOf(point.rank, point.bounds.lower, point.bounds.upper,
                                   m_session->analyses().at(m_session->keyOf(point.node)));
        if (const auto known = m_solvedBelow.find(point.node); known != m_solvedBelow.end()) {
            here.reachable = std::min(here.reachable, known->second);
        }
        if (before) {
            m_regrets[i] = regretOf(*before, here, m_session->node(point.node).move.remove.empty());
        }
        before = std::move(here);
    }
    m_regretsOf = revisions;
    m_regretsLeaf = leaf;
    return m_regrets;
}

bool Workbench::goToMistake(int by)
{
    const auto& all = regrets();
    const auto& points = linePoints();
    const auto here = std::find_if(points.begin(), points.end(),
                                   [&](const LinePoint& point) { return point.node == m_session->current(); });
    for (auto at = here - points.begin() + by; at > 0 && at < static_cast<std::ptrdiff_t>(points.size()); at += by) {
        if (all[static_cast<std::size_t>(at)].grade() != Grade::None) {
            goTo(points[static_cast<std::size_t>(at)].node);
            return true;
        }
    }
    return false;
}

} // namespace rankfall
