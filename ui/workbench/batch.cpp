// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/workbench/batch.h"

#include "core/engine/record.h"
#include "ui/workbench/core_text.h"
#include "ui/workbench/engine_list.h"

#include <algorithm>
#include <set>

namespace rankfall {

BatchAnalysis::BatchAnalysis(Workbench& workbench, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
{
    connect(&workbench, &Workbench::documentReplaced, this, [this] {
        if (isRunning()) {
            end(true);
        }
    });
    m_runner = std::make_unique<AnalysisRunner>([this] {
        // On the engine's thread: only post.
        QMetaObject::invokeMethod(this, &BatchAnalysis::take, Qt::QueuedConnection);
    });
}

BatchAnalysis::~BatchAnalysis()
{
    m_runner.reset();
}

std::vector<NodeId> BatchAnalysis::nodesOf(const Session& session, Scope scope)
{
    if (scope == Scope::Line) {
        return session.line();
    }
    if (scope == Scope::Branch) {
        std::vector<NodeId> nodes{session.current()};
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            const auto& children = session.node(nodes[i]).children;
            nodes.insert(nodes.end(), children.begin(), children.end());
        }
        return nodes;
    }
    std::vector<NodeId> nodes;
    for (const NodeId id : session.nodeIds()) {
        if (session.node(id).children.empty() && (scope == Scope::Leaves || session.position(id).isSolved())) {
            nodes.push_back(id);
        }
    }
    return nodes;
}

bool BatchAnalysis::start(const std::vector<NodeId>& nodes)
{
    if (isRunning()) {
        return false;
    }
    if (!m_workbench.engines().create(m_workbench.engineKey())) {
        Q_EMIT m_workbench.message(tr("There is no engine called “%1”").arg(m_workbench.engineKey()),
                                   MessageKind::Refusal);
        return false;
    }
    m_request = m_workbench.request();
    if (!m_request.seconds && !m_request.nodes) {
        m_request.seconds = kUsualSeconds; // also where it looks for a total: it may never find one
    }
    const Session& session = m_workbench.session();
    std::set<std::uint64_t> keys;
    m_nodes.clear();
    for (const NodeId id : nodes) {
        const std::uint64_t key = session.keyOf(id);
        const auto& known = session.analyses().at(key);
        const bool isKnown = std::any_of(known.begin(), known.end(), [&](const RecordPtr& record) {
            return record->finished && record->request == m_request;
        });
        if (!isKnown && keys.insert(key).second) {
            m_nodes.push_back(id);
        }
    }
    if (m_nodes.empty()) {
        Q_EMIT m_workbench.message(nodes.empty() ? tr("There is no such position to analyse")
                                                 : tr("All of these positions have been analysed like this already"));
        return false;
    }
    m_workbench.stopThinking();
    m_next = 0;
    m_analysed = 0;
    m_total = static_cast<int>(m_nodes.size());
    ask();
    return isRunning();
}

void BatchAnalysis::ask()
{
    const Session& session = m_workbench.session();
    while (m_next < m_total && !session.contains(m_nodes[static_cast<std::size_t>(m_next)])) {
        ++m_next; // it was deleted meanwhile
    }
    auto engine = m_next < m_total ? m_workbench.engines().create(QString::fromStdString(m_request.engine)) : nullptr;
    if (!engine) {
        end(false);
        return;
    }
    m_node = m_nodes[static_cast<std::size_t>(m_next)];
    m_root = session.position(m_node);
    m_clock.start();
    m_run = m_runner->start(std::move(engine), *m_root, limitsOf(m_request));
    Q_EMIT progressed();
}

void BatchAnalysis::take()
{
    const AnalysisRunner::Delivery delivery = m_runner->take();
    if (!isRunning()) {
        return;
    }
    for (const Discovery& found : delivery.discoveries) {
        if (found.run == m_run) {
            m_workbench.take(found.moves, *m_root, QString::fromStdString(m_request.engine),
                             static_cast<double>(m_clock.elapsed()) / 1000);
        }
    }
    if (!delivery.latest || delivery.latest->run != m_run || delivery.latest->status == AnalysisStatus::Running) {
        return;
    }
    if (delivery.latest->fault) {
        Q_EMIT m_workbench.message(errorText(*delivery.latest->fault), MessageKind::Refusal);
        end(true);
        return;
    }
    Analysis final = *delivery.latest;
    final.status = AnalysisStatus::Finished; // it has had its budget
    m_workbench.keepAnalysis(m_node, *m_root, final, m_request, true);
    ++m_analysed;
    ++m_next;
    ask();
}

void BatchAnalysis::cancel()
{
    if (isRunning()) {
        end(true);
    }
}

void BatchAnalysis::end(bool cancelled)
{
    m_runner->stop();
    m_run = 0;
    m_total = 0;
    m_next = 0;
    m_node = kNoNode;
    m_root.reset();
    m_nodes.clear();
    Q_EMIT finished(m_analysed, cancelled);
}

} // namespace rankfall
