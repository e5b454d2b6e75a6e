// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/workbench/tree_search.h"

#include <algorithm>

namespace rankfall {

namespace {

constexpr int kSliceMilliseconds = 8; // of each turn of the event loop

std::vector<NodeId> readingOrder(const Session& session)
{
    std::vector<NodeId> order;
    std::vector<NodeId> open{session.root()};
    while (!open.empty()) {
        const NodeId id = open.back();
        open.pop_back();
        order.push_back(id);
        const auto& children = session.node(id).children;
        open.insert(open.end(), children.rbegin(), children.rend());
    }
    return order;
}

} // namespace

TreeSearch::TreeSearch(Workbench& workbench, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &TreeSearch::work);
    connect(&workbench, &Workbench::treeChanged, this, &TreeSearch::restart);
    connect(&workbench, &Workbench::documentReplaced, this, [this] { setText(m_text); }); // other entries, perhaps
}

void TreeSearch::setText(const QString& text)
{
    m_text = text;
    auto query = TreeQuery::parse(text.toStdString(), m_workbench.target(), m_workbench.ring());
    m_error = query ? std::nullopt : std::optional(query.error());
    m_query = query ? std::move(*query) : TreeQuery();
    restart();
}

void TreeSearch::setHidesOthers(bool on)
{
    if (on != m_hides) {
        m_hides = on;
        Q_EMIT changed();
    }
}

void TreeSearch::restart()
{
    const bool had = !m_hits.empty();
    m_hits.clear();
    m_set.clear();
    m_timer.stop();
    m_reader.reset();
    if (!isOn()) {
        m_order.clear();
        Q_EMIT changed();
        return;
    }
    m_order = readingOrder(m_workbench.session());
    m_next = 0;
    m_reader = std::make_unique<TreeQuery::Reader>(m_workbench.session());
    m_timer.start();
    // Most trees are searched at once: nothing flickers.
    work();
    if (had && m_timer.isActive()) {
        Q_EMIT changed();
    }
}

void TreeSearch::work()
{
    QElapsedTimer clock;
    clock.start();
    while (m_next < m_order.size() && clock.elapsed() < kSliceMilliseconds) {
        const NodeId id = m_order[m_next++];
        if (m_reader->matches(m_query, id)) {
            m_hits.push_back(id);
            m_set.insert(id);
        }
    }
    if (m_next < m_order.size()) {
        m_timer.start();
    } else {
        m_timer.stop();
    }
    Q_EMIT changed();
}

int TreeSearch::place() const
{
    const auto at = std::ranges::find(m_hits, m_workbench.session().current());
    return at == m_hits.end() ? 0 : static_cast<int>(at - m_hits.begin()) + 1;
}

bool TreeSearch::step(int by)
{
    while (isWorking()) {
        work();
    }
    if (m_hits.empty()) {
        return false;
    }
    const NodeId here = m_workbench.session().current();
    const auto size = static_cast<int>(m_order.size());
    const auto at = static_cast<int>(std::ranges::find(m_order, here) - m_order.begin());
    for (int i = 1; i <= size; ++i) {
        const NodeId id = m_order[static_cast<std::size_t>(((at + by * i) % size + size) % size)];
        if (m_set.contains(id)) {
            m_workbench.goTo(id);
            return true;
        }
    }
    return false;
}

} // namespace rankfall
