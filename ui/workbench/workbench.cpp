// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/workbench/workbench.h"

#include "core/game/notation.h"
#include "core/scheme/verify.h"

#include <QFileInfo>

#include <algorithm>
#include <cstdlib>

namespace rankfall {

namespace {

constexpr int kDeliveryInterval = 100; // ms
constexpr int kAnnounceDelay = 1200;   // ms: a rank that falls quickly is announced where it comes to rest

/// A preview's bounds must not cost a frame: beyond this many cells they are left out.
constexpr std::size_t kBoundsInPreview = 20000;

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

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
{
    m_delivery.setSingleShot(true);
    m_delivery.setInterval(kDeliveryInterval);
    connect(&m_delivery, &QTimer::timeout, this, &Workbench::takeDeliveries);
    m_announce.setSingleShot(true);
    m_announce.setInterval(kAnnounceDelay);
    connect(&m_announce, &QTimer::timeout, this, [this] {
        Q_EMIT discovered(m_bestFound, tr("Found: %1 multiplications, verified over %2")
                                           .arg(m_bestFound)
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

// --- The document -----------------------------------------------------------------------------------------------------

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
    m_preview.reset();
    m_activeSlice = -1;
    m_locked = kNoNode;
    m_bestFound = 0;
    m_announce.stop();
    m_runsBefore = m_run;
    m_analysis.reset();
    m_analysisNode = kNoNode;
    m_linePointsRevision = 0; // another session may have the same revision
    m_wasModified = false;
    m_snapshot = std::make_shared<Snapshot>(snapshotOf(m_session->current()));
    Q_EMIT documentReplaced();
    Q_EMIT treeChanged();
    Q_EMIT hoverChanged();
    Q_EMIT pinsChanged();
    Q_EMIT previewChanged();
    Q_EMIT activeSliceChanged();
    Q_EMIT currentChanged();
    Q_EMIT engineChanged();
    Q_EMIT analysisChanged();
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
    m_wasModified = false;
    Q_EMIT modifiedChanged(false);
}

bool Workbench::isModified() const
{
    return m_session->stateId() != m_savedState;
}

QString Workbench::displayName() const
{
    return m_path.isEmpty() ? text(m_session->problem().target->name()) : QFileInfo(m_path).fileName();
}

Snapshot Workbench::snapshotOf(NodeId node) const
{
    Position position = m_session->position(node);
    const Bounds bounds = boundsOf(position.residual(), position.ring());
    Snapshot snapshot{node, std::move(position), bounds, m_session->termNames(node), std::nullopt, {}};
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
    // Points of nodes that the old line shared are kept: bounds are the costly part. An edit of the tree may have changed
    // any of them.
    std::map<NodeId, LinePoint> old;
    if (m_linePointsRevision == m_session->revision() + 1) {
        for (LinePoint& point : m_linePoints) {
            old.emplace(point.node, std::move(point));
        }
    }
    m_linePoints.clear();
    for (const NodeId id : line) {
        if (const auto it = old.find(id); it != old.end()) {
            m_linePoints.push_back(it->second);
            continue;
        }
        const Position position = m_session->position(id);
        m_linePoints.push_back({id, position.rank(), position.nonzeros(), boundsOf(position.residual(), position.ring()),
                                id == m_session->root() ? std::string() : m_session->nameOf(id),
                                m_session->node(id).breakpoint});
    }
    m_linePointsRevision = m_session->revision() + 1;
    m_linePointsLeaf = line.back();
    return m_linePoints;
}

// --- Going ------------------------------------------------------------------------------------------------------------

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
    if (m_hover.kind == Hover::Kind::Term && m_hover.term >= m_snapshot->position.rank()) {
        m_hover = {};
        Q_EMIT hoverChanged();
    }
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

// --- Editing ----------------------------------------------------------------------------------------------------------

bool Workbench::report(const Expected<void>& result)
{
    if (!result) {
        Q_EMIT message(text(result.error().text()), MessageKind::Refusal);
        return false;
    }
    afterEdit();
    return true;
}

void Workbench::afterEdit()
{
    m_peek = kNoNode;
    const NodeId here = m_session->current();
    if (m_visited.empty() || m_visited[static_cast<std::size_t>(m_visitedAt)] != here) {
        m_visited.resize(static_cast<std::size_t>(m_visitedAt) + 1);
        m_visited.push_back(here);
        ++m_visitedAt;
    }
    if (m_locked != kNoNode && !m_session->contains(m_locked)) {
        m_locked = kNoNode;
    }
    // Listeners of treeChanged may look at the snapshot: it must not name a node that is gone.
    updateSnapshot();
    Q_EMIT treeChanged();
    tellCurrent();
    if (m_wasModified != isModified()) {
        m_wasModified = isModified();
        Q_EMIT modifiedChanged(m_wasModified);
    }
    follow();
    Q_EMIT engineChanged();
}

void Workbench::announce(const Session::PlayResult& result)
{
    if (result.how == Session::Played::Transposed) {
        Q_EMIT message(tr("Already reached another way: this is %1").arg(text(m_session->nameOf(result.node))));
    }
}

bool Workbench::play(const Move& move, const QString& name)
{
    peek(kNoNode);
    const auto result = m_session->play(move, name.toStdString());
    if (!result) {
        return report(tl::unexpected(result.error()));
    }
    setPreview(std::nullopt);
    afterEdit();
    announce(*result);
    if (m_snapshot->position.isSolved() && result->how == Session::Played::Created
        && verify(target().tensor(), m_snapshot->position.terms(), ring()).exact) {
        Q_EMIT message(tr("Solved: %1 multiplications, exact over %2")
                           .arg(m_snapshot->position.rank())
                           .arg(QString::fromUtf8(ringSymbol(ring()).data())),
                       MessageKind::Success);
    }
    return true;
}

bool Workbench::playTerm(const Term& term)
{
    return play(Move::play(term));
}

bool Workbench::playLine(const std::vector<Move>& moves, bool follow)
{
    peek(kNoNode);
    const auto result = m_session->playLine(moves, follow);
    setPreview(std::nullopt);
    return report(result.map([](NodeId) {}));
}

bool Workbench::editMove(NodeId node, const Move& move)
{
    return report(m_session->editMove(node, move));
}

bool Workbench::insertBefore(NodeId node, const Move& move)
{
    return report(m_session->insertBefore(node, move).map([](NodeId) {}));
}

bool Workbench::removeMove(NodeId node)
{
    return report(m_session->removeMove(node));
}

bool Workbench::deleteBranch(NodeId node)
{
    return report(m_session->deleteBranch(node));
}

bool Workbench::deleteOthers(NodeId node)
{
    return report(m_session->deleteOthers(node));
}

bool Workbench::shiftMove(NodeId node, int by)
{
    return report(m_session->shiftMove(node, by));
}

bool Workbench::promote(NodeId node)
{
    return report(m_session->promote(node));
}

bool Workbench::makeMain(NodeId node)
{
    return report(m_session->makeMain(node));
}

void Workbench::setName(NodeId node, const QString& name)
{
    m_session->setName(node, name.toStdString());
    afterEdit();
}

void Workbench::setComment(NodeId node, const QString& comment)
{
    m_session->setComment(node, comment.toStdString());
    afterEdit();
}

void Workbench::setMark(NodeId node, int mark)
{
    m_session->setMark(node, mark);
    afterEdit();
}

void Workbench::setBookmark(NodeId node, bool on)
{
    m_session->setBookmark(node, on);
    afterEdit();
}

void Workbench::setBreakpoint(NodeId node, bool on)
{
    m_session->setBreakpoint(node, on);
    afterEdit();
}

void Workbench::setBound(int bound)
{
    m_session->setBound(bound);
    afterEdit();
}

void Workbench::undo()
{
    m_session->undo();
    afterEdit();
}

void Workbench::redo()
{
    m_session->redo();
    afterEdit();
}

// --- Pointing ---------------------------------------------------------------------------------------------------------

void Workbench::setHover(const Hover& hover)
{
    if (!(hover == m_hover)) {
        m_hover = hover;
        Q_EMIT hoverChanged();
    }
}

void Workbench::togglePin(Cell cell, bool keepOthers)
{
    const bool had = m_pins.contains(cell);
    if (!keepOthers) {
        m_pins.clear();
    }
    if (had) {
        m_pins.erase(cell);
    } else {
        m_pins.insert(cell);
    }
    Q_EMIT pinsChanged();
}

void Workbench::clearPins()
{
    if (!m_pins.empty()) {
        m_pins.clear();
        Q_EMIT pinsChanged();
    }
}

void Workbench::setPreview(const std::optional<Term>& term, const QString& label)
{
    if (!term || term->isZero() || term->shape() != target().shape()) {
        if (m_preview) {
            m_preview.reset();
            Q_EMIT previewChanged();
        }
        return;
    }
    const Tensor& residual = position().residual();
    Preview preview{*term, label, effectOf(residual, *term, ring()), std::nullopt};
    if (residual.shape().cells() <= kBoundsInPreview) {
        Tensor after = residual;
        after.add(*term, -1, ring());
        preview.bounds = boundsOf(after, ring());
    }
    m_preview = std::move(preview);
    Q_EMIT previewChanged();
}

void Workbench::setActiveSlice(int slice)
{
    const int wanted = std::clamp(slice, -1, target().shape().c - 1);
    if (wanted != m_activeSlice) {
        m_activeSlice = wanted;
        Q_EMIT activeSliceChanged();
    }
}

QString Workbench::sentence(const Hover& hover) const
{
    const Position& here = position();
    const Target& of = target();
    const auto signedNumber = [](int value) {
        return value < 0 ? QStringLiteral("−%1").arg(-value) : QString::number(value);
    };
    switch (hover.kind) {
    case Hover::Kind::None:
        return {};
    case Hover::Kind::Cell: {
        int wanted = of.tensor().at(hover.cell);
        if (ring() == Ring::Z2) {
            wanted &= 1;
        }
        QString out = tr("%1·%2 → %3: target %4, residual %5")
                          .arg(text(of.label(Mode::A, hover.cell.a)), text(of.label(Mode::B, hover.cell.b)),
                               text(of.label(Mode::C, hover.cell.c)), signedNumber(wanted),
                               signedNumber(here.residual().at(hover.cell)));
        QStringList touching;
        constexpr int kMostNamed = 6;
        int more = 0;
        for (int i = 0; i < here.rank(); ++i) {
            const int value = here.term(i).at(hover.cell);
            if (value == 0) {
                continue;
            }
            if (touching.size() >= kMostNamed) {
                ++more;
                continue;
            }
            const QString name = text(m_snapshot->termNames[static_cast<std::size_t>(i)]);
            touching += value > 0 ? tr("%1 adds %2").arg(name).arg(value) : tr("%1 takes %2").arg(name).arg(-value);
        }
        if (!touching.isEmpty()) {
            out += QStringLiteral("; ") + touching.join(QStringLiteral(", "));
            if (more > 0) {
                out += tr(" and %1 more").arg(more);
            }
        }
        if (m_preview) {
            if (const int value = m_preview->term.at(hover.cell); value != 0) {
                const int rest = here.residual().at(hover.cell) - value;
                out += (ring() == Ring::Z2 ? (rest & 1) == 0 : rest == 0) ? tr("; %1 cancels it").arg(m_preview->label)
                                                                          : tr("; %1 leaves %2").arg(m_preview->label, signedNumber(ring() == Ring::Z2 ? rest & 1 : rest));
            }
        }
        return out;
    }
    case Hover::Kind::Slice: {
        int count = 0;
        here.residual().forEachNonzero([&](Cell cell, std::int32_t) { count += cell[hover.mode] == hover.index ? 1 : 0; });
        const QString label = text(of.label(hover.mode, hover.index));
        return count == 1 ? tr("Slice of %1: 1 nonzero in the residual").arg(label) : tr("Slice of %1: %2 nonzeros in the residual").arg(label).arg(count);
    }
    case Hover::Kind::Term:
        if (hover.term >= 0 && hover.term < here.rank()) {
            return QStringLiteral("%1 = %2").arg(text(m_snapshot->termNames[static_cast<std::size_t>(hover.term)]),
                                                 text(toText(here.term(hover.term), of)));
        }
        return {};
    }
    return {};
}

// --- The engine -------------------------------------------------------------------------------------------------------

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
    return tr("%1 · %2 s · %3 %4").arg(state).arg(m_analysis->elapsed.count(), 0, 'f', 1).arg(count, text(m_analysis->unit));
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
    if (node == m_runNode && m_runKey == root.key()) {
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
    m_runKey = root.key();
    m_engineState = EngineState::Thinking;
    m_run = m_runner->start(std::move(engine), root, limits);
    Q_EMIT engineChanged();
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
    if (m_session->contains(m_runNode) && m_session->position(m_runNode).key() == delivery.latest->positionKey) {
        m_analysis = std::move(delivery.latest);
        m_analysisNode = m_runNode;
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
    if (!m_analysis || i < 0 || i >= static_cast<int>(m_analysis->lines.size())
        || !m_session->contains(m_analysisNode)) {
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
