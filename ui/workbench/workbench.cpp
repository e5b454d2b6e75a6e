// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/workbench/workbench.h"

#include "ui/workbench/engine_list.h"

#include <QFileInfo>

#include <algorithm>

namespace rankfall {

namespace {

constexpr int kDeliveryInterval = 100; // ms
constexpr int kAnnounceDelay = 1200;   // ms: a rank that falls quickly is announced where it comes to rest

Session liveExample()
{
    return Session(Problem{Target::matrixMultiplication({2, 2, 2}), Ring::Z, 2});
}

} // namespace

Workbench::Workbench(QObject* parent)
    : QObject(parent)
    , m_session(std::make_unique<Session>(liveExample()))
    , m_snapshot(std::make_shared<Snapshot>(snapshotOf(0)))
    , m_visited{0}
    , m_engines(std::make_unique<EngineList>())
{
    connect(m_engines.get(), &EngineList::changed, this, [this] {
        if (!m_engines->create(m_engineKey)) {
            setEngineKey(QStringLiteral("flipgraph")); // it was taken away
        }
        Q_EMIT engineChanged();
    });
    connect(m_engines.get(), &EngineList::hostChanged, this, [this](const QString& key) {
        if (key == m_engineKey) {
            Q_EMIT engineChanged();
        }
    });
    for (const auto signal : {&Workbench::currentChanged, &Workbench::documentReplaced}) {
        connect(this, signal, this, [this] { m_exhibit.reset(); }); // before anybody else hears of it
    }
    m_delivery.setSingleShot(true);
    m_delivery.setInterval(kDeliveryInterval);
    connect(&m_delivery, &QTimer::timeout, this, &Workbench::takeDeliveries);
    m_announce.setSingleShot(true);
    m_announce.setInterval(kAnnounceDelay);
    connect(&m_announce, &QTimer::timeout, this, [this] {
        Q_EMIT discovered(m_found->total(), tr("Found: %1 multiplications, verified over %2")
                                                .arg(m_found->total())
                                                .arg(QString::fromUtf8(ringSymbol(ring()).data())));
    });
    m_runner = std::make_unique<AnalysisRunner>([this] {
        // On the engine's thread: only post. A queued call dies with this object; the runner is destroyed before it.
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (!m_delivery.isActive()) {
                    m_delivery.start(m_engineState == EngineState::Thinking && m_analysis ? kDeliveryInterval : 0);
                }
            },
            Qt::QueuedConnection);
    });
}

Workbench::~Workbench()
{
    m_runner.reset();
}

// --- The document ----------------------------------------------------------------------------------------------------

void Workbench::setSession(Session session, QString path)
{
    stopThinking();
    m_session = std::make_unique<Session>(std::move(session));
    m_path = std::move(path);
    m_savedState = m_session->stateId();
    m_visited = {m_session->current()};
    m_visitedAt = 0;
    m_peek = kNoNode;
    m_hover = {};
    m_pins.clear();
    m_picked.clear();
    m_preview.reset();
    m_activeSlice = -1;
    m_locked = kNoNode;
    m_found.reset();
    m_runs.clear();
    m_announce.stop();
    m_runsBefore = m_run;
    m_analysis.reset();
    m_remembered.reset();
    m_hasUnsavedWork = false;
    m_analysisNode = kNoNode;
    m_analysisRoot.reset();
    m_runNode = kNoNode; // its last snapshot is still to come
    m_runRoot.reset();
    m_engineState = EngineState::Idle;
    m_regretsLeaf = kNoNode;
    m_solvedBelowOf = 0;
    m_linePointsRevision = 0; // another session may have the same revision
    m_wasModified = false;
    m_snapshot = std::make_shared<Snapshot>(snapshotOf(m_session->current()));
    Q_EMIT documentReplaced();
    Q_EMIT treeChanged();
    Q_EMIT hoverChanged();
    Q_EMIT pinsChanged();
    Q_EMIT pickedChanged();
    Q_EMIT previewChanged();
    Q_EMIT activeSliceChanged();
    Q_EMIT currentChanged();
    recall();
    Q_EMIT engineChanged();
    Q_EMIT analysisChanged();
    Q_EMIT recordsChanged();
    Q_EMIT modifiedChanged(false);
}

void Workbench::setRecovered(Session session, QString path)
{
    setSession(std::move(session), std::move(path));
    m_savedState = ~std::uint64_t{0}; // no state has this name
    m_wasModified = true;
    Q_EMIT modifiedChanged(true);
    Q_EMIT treeChanged();
}

void Workbench::setSaved(QString path)
{
    m_path = std::move(path);
    m_savedState = m_session->stateId();
    m_hasUnsavedWork = false;
    m_wasModified = false;
    Q_EMIT modifiedChanged(false);
}

bool Workbench::isModified() const
{
    return m_hasUnsavedWork || m_session->stateId() != m_savedState;
}

QString Workbench::displayName() const
{
    return m_path.isEmpty() ? QString::fromStdString(m_session->problem().target->name())
                            : QFileInfo(m_path).fileName();
}

Snapshot Workbench::snapshotOf(NodeId node) const
{
    Position position = m_session->position(node);
    const Bounds bounds = boundsOf(position.residual(), position.ring());
    Snapshot snapshot{
        node, std::move(position), bounds, m_session->termNames(node), m_session->termNodes(node), std::nullopt, {}};
    const Move& move = m_session->node(node).move;
    if (!move.add.empty()) {
        snapshot.lastTerm = move.add.back();
    }
    if (node != m_session->root()) {
        snapshot.moveName = m_session->nameOf(node);
    }
    return snapshot;
}

const std::vector<LinePoint>& Workbench::linePoints() const
{
    const std::vector<NodeId> line = m_session->line();
    if (m_linePointsRevision == m_session->revision() + 1 && m_linePointsLeaf == line.back()) {
        return m_linePoints;
    }
    // A position hangs on the moves before it and on nothing else: what the old line has in common with the new one
    // from the start on is kept, because bounds and kinds are the costly part.
    std::size_t shared = 0;
    while (m_linePointsRevision != 0 && shared < std::min(line.size(), m_linePoints.size()) &&
           m_linePoints[shared].node == line[shared] && m_lineMoves[shared] == m_session->node(line[shared]).move) {
        ++shared;
    }
    m_linePoints.resize(shared);
    m_lineMoves.resize(shared);
    for (std::size_t i = shared; i < line.size(); ++i) {
        const Move& move = m_session->node(line[i]).move;
        const Position position = m_session->position(line[i]);
        const bool isPlain = i == 0 || (move.remove.empty() && move.add.size() == 1); // no position is needed to tell
        m_linePoints.push_back({line[i],
                                position.rank(),
                                position.nonzeros(),
                                boundsOf(position.residual(), position.ring()),
                                isPlain ? MoveKind::Play : m_session->position(line[i - 1]).kindOf(move),
                                {},
                                false});
        m_lineMoves.push_back(move);
    }
    for (std::size_t i = 0; i < line.size(); ++i) {
        const Node& node = m_session->node(line[i]);
        m_linePoints[i].name = i == 0 ? std::string() : node.name.empty() ? "M" + std::to_string(i) : node.name;
        m_linePoints[i].breakpoint = node.breakpoint;
    }
    m_linePointsRevision = m_session->revision() + 1;
    m_linePointsLeaf = line.back();
    return m_linePoints;
}

// --- Going -----------------------------------------------------------------------------------------------------------

void Workbench::updateSnapshot()
{
    const NodeId shown = m_peek != kNoNode ? m_peek : m_session->current();
    m_snapshot = std::make_shared<Snapshot>(snapshotOf(shown));
}

void Workbench::refresh()
{
    updateSnapshot();
    tellCurrent();
}

/// Everything that hangs on the snapshot, after it was taken.
void Workbench::tellCurrent()
{
    if (m_hover.kind == Hover::Kind::Term && std::max(m_hover.term, m_hover.other) >= m_snapshot->position.rank()) {
        m_hover = {};
        Q_EMIT hoverChanged();
    }
    clearPicked(); // places are good for one position only
    setTermGroups({});
    if (m_preview) {
        const Preview old = *m_preview;
        setPreview(old.term, old.label);
    }
    Q_EMIT currentChanged();
}

void Workbench::visit(NodeId node)
{
    m_peek = kNoNode;
    m_session->goTo(node);
    refresh();
    follow();
    // Back where an engine was: what it said is of before by now.
    if (!m_thinkingWanted && m_analysis && !m_remembered && m_analysisNode == node &&
        m_analysis->status != AnalysisStatus::Running && !m_session->analysesAt(node).empty()) {
        m_analysis.reset();
    }
    recall();
}

void Workbench::goTo(NodeId node)
{
    if (!m_session->contains(node) || (node == m_session->current() && !isPeeking())) {
        return;
    }
    m_visited.resize(static_cast<std::size_t>(m_visitedAt) + 1);
    m_visited.push_back(node);
    ++m_visitedAt;
    visit(node);
}

void Workbench::step(int by)
{
    NodeId at = m_session->current();
    for (; by < 0 && at != m_session->root(); ++by) {
        at = m_session->node(at).parent;
    }
    for (; by > 0 && m_session->nextOf(at) != kNoNode; --by) {
        at = m_session->nextOf(at);
    }
    goTo(at);
}

void Workbench::goToStart()
{
    goTo(m_session->root());
}

void Workbench::goToEnd()
{
    goTo(m_session->line().back());
}

void Workbench::sibling(int by)
{
    const NodeId here = m_session->current();
    if (here == m_session->root()) {
        return;
    }
    const auto& siblings = m_session->node(m_session->node(here).parent).children;
    const auto at = std::find(siblings.begin(), siblings.end(), here) - siblings.begin();
    const auto next = at + by;
    if (next >= 0 && next < static_cast<std::ptrdiff_t>(siblings.size())) {
        goTo(siblings[static_cast<std::size_t>(next)]);
    }
}

void Workbench::fork(int by)
{
    NodeId at = m_session->current();
    do {
        at = by < 0 ? m_session->node(at).parent : m_session->nextOf(at);
    } while (at != kNoNode && m_session->node(at).children.size() < 2);
    if (at != kNoNode) {
        goTo(at);
    } else if (by < 0) {
        goToStart();
    } else {
        goToEnd();
    }
}

void Workbench::back()
{
    while (m_visitedAt > 0) {
        const NodeId node = m_visited[static_cast<std::size_t>(--m_visitedAt)];
        if (m_session->contains(node) && node != m_session->current()) {
            visit(node);
            return;
        }
    }
}

void Workbench::forward()
{
    while (m_visitedAt + 1 < static_cast<int>(m_visited.size())) {
        const NodeId node = m_visited[static_cast<std::size_t>(++m_visitedAt)];
        if (m_session->contains(node) && node != m_session->current()) {
            visit(node);
            return;
        }
    }
}

void Workbench::peek(NodeId node)
{
    if (node != kNoNode && !m_session->contains(node)) {
        return;
    }
    const NodeId wanted = node == m_session->current() ? kNoNode : node;
    if (wanted != m_peek) {
        m_peek = wanted;
        refresh();
    }
}

} // namespace rankfall
