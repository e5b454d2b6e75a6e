// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/workbench/node_comparison.h"

namespace rankfall {

NodeComparison::NodeComparison(Workbench& workbench, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
{
    connect(&workbench, &Workbench::documentReplaced, this, [this] { pin(kNoNode); });
    connect(&workbench, &Workbench::treeChanged, this, &NodeComparison::update);
    connect(&workbench, &Workbench::currentChanged, this, &NodeComparison::update);
}

void NodeComparison::pin(NodeId node)
{
    const NodeId wanted = m_workbench.session().contains(node) ? node : kNoNode;
    if (wanted == kNoNode && !isOn()) {
        return;
    }
    m_node = wanted;
    m_second.reset();
    ++m_revision;
    if (!isOn()) {
        m_first.reset();
        m_difference = {};
        Q_EMIT changed();
        return;
    }
    m_first.reset();
    update();
}

void NodeComparison::swap()
{
    if (isOn()) {
        const NodeId here = m_workbench.session().current();
        const NodeId there = m_node;
        m_node = here;
        m_second.reset();
        m_first.reset();
        if (here == there) {
            update();
        } else {
            m_workbench.goTo(there);
        }
    }
}

void NodeComparison::update()
{
    if (!isOn()) {
        return;
    }
    if (!m_workbench.session().contains(m_node)) {
        Q_EMIT m_workbench.message(tr("The pinned position was deleted: the comparison is over"));
        pin(kNoNode);
        return;
    }
    const auto first = m_workbench.snapshot();
    const Position now = m_workbench.session().position(m_node);
    if (m_first == first && m_second && m_second->position.key() == now.key() &&
        m_second->position.rank() == now.rank()) {
        return;
    }
    m_first = first;
    m_second = std::make_shared<const Snapshot>(m_workbench.snapshotOf(m_node));
    m_difference = differenceOf(m_first->position, m_second->position);
    ++m_revision;
    Q_EMIT changed();
}

QString NodeComparison::firstName() const
{
    return !m_first || m_first->moveName.empty() ? tr("Start") : QString::fromStdString(m_first->moveName);
}

QString NodeComparison::secondName() const
{
    return !m_second || m_second->moveName.empty() ? tr("Start") : QString::fromStdString(m_second->moveName);
}

} // namespace rankfall
