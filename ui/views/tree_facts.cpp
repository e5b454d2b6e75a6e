// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/views/tree_facts.h"

#include <QElapsedTimer>

#include <algorithm>

namespace rankfall {

namespace {

constexpr int kSliceMilliseconds = 6;      // of each turn of the event loop, so that a frame is never missed
constexpr std::size_t kMostKnown = 200000; // about 10 MB

} // namespace

TreeFacts::TreeFacts(Workbench* workbench, QObject* parent)
    : QObject(parent)
    , m_workbench(workbench)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &TreeFacts::work);
}

const TreeFacts::Facts* TreeFacts::ask(const TreeLayout::Place& place)
{
    if (place.id < 0)
        return nullptr;
    if (const auto it = m_known.find(place.fingerprint); it != m_known.end())
        return &it->second;
    if (m_listed.insert(place.fingerprint).second)
        m_wanted.emplace_back(place.id, place.fingerprint);
    if (!m_timer.isActive())
        m_timer.start();
    return nullptr;
}

const TreeFacts::Facts& TreeFacts::now(const TreeLayout::Place& place)
{
    if (const auto it = m_known.find(place.fingerprint); it != m_known.end())
        return it->second;
    return compute(place.id, place.fingerprint);
}

const TreeFacts::Facts& TreeFacts::compute(NodeId id, std::uint64_t fingerprint)
{
    if (m_known.size() >= kMostKnown)
        m_known.clear();
    const Position position = m_workbench->session().position(id);
    Facts facts{position.rank(), position.nonzeros(), boundsOf(position.residual(), position.ring())};
    m_scale = std::max(m_scale, facts.rank + facts.bounds.upper);
    return m_known.insert_or_assign(fingerprint, facts).first->second;
}

Regret TreeFacts::regret(const TreeLayout& layout, const TreeLayout::Place& place)
{
    const Session& session = m_workbench->session();
    if (place.id < 0 || place.id == session.root())
        return {};
    const TreeLayout::Place* above = layout.find(session.node(place.id).parent);
    const Facts* before = above ? ask(*above) : nullptr;
    const Facts* after = ask(place);
    if (!before || !after)
        return {};
    const auto standing = [&](NodeId id, const Facts& facts) {
        return standingOf(facts.rank, facts.bounds.lower, facts.bounds.upper, session.analyses().at(session.keyOf(id)));
    };
    return regretOf(standing(above->id, *before), standing(place.id, *after),
                    session.node(place.id).move.remove.empty());
}

void TreeFacts::forget()
{
    cancel();
    m_known.clear();
    m_scale = 1;
}

void TreeFacts::cancel()
{
    m_wanted.clear();
    m_listed.clear();
}

void TreeFacts::work()
{
    QElapsedTimer clock;
    clock.start();
    // Newest requests first: they are what is on the screen now.
    while (!m_wanted.empty() && clock.elapsed() < kSliceMilliseconds) {
        const auto [id, fingerprint] = m_wanted.back();
        m_wanted.pop_back();
        m_listed.erase(fingerprint);
        if (m_workbench->session().contains(id) && !m_known.contains(fingerprint))
            compute(id, fingerprint);
    }
    if (!m_wanted.empty())
        m_timer.start(8);
    Q_EMIT changed();
}

} // namespace rankfall
