// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/views/tree_view.h"

#include "core/game/notation.h"
#include "ui/theme/theme.h"
#include "ui/views/evaluation_data.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace rankfall {

TreeView::TreeView(Workbench* workbench, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_workbench(workbench)
    , m_facts(new TreeFacts(workbench, this))
{
    setObjectName(QStringLiteral("treeView"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Variation tree"));
    m_hold.setSingleShot(true);
    m_hold.setInterval(kHoldMilliseconds);
    connect(&m_hold, &QTimer::timeout, this, [this] {
        if (m_pressed < 0 || !m_workbench->session().contains(m_pressed))
            return;
        m_peeking = true;
        m_workbench->peek(m_pressed);
        viewport()->update();
    });
    connect(m_facts, &TreeFacts::changed, viewport(), qOverload<>(&QWidget::update));
    connect(workbench, &Workbench::documentReplaced, this, [this] {
        m_facts->forget();
        m_folded.clear();
        m_hovered = m_pressed = kNoNode;
        rebuild();
    });
    connect(workbench, &Workbench::treeChanged, this, &TreeView::rebuild);
    connect(workbench, &Workbench::currentChanged, this, &TreeView::followCurrent);
    connect(workbench, &Workbench::analysisChanged, this, &TreeView::adoptHollow);
    connect(workbench, &Workbench::engineChanged, this, &TreeView::adoptHollow);
    rebuild();
}

NodeId TreeView::suggestionParent() const
{
    const auto analysis = m_workbench->analysis();
    const NodeId node = m_workbench->analysisNode();
    const Session& session = m_workbench->session();
    if (!analysis || analysis->lines.empty() || analysis->lines.front().moves.empty() || !session.contains(node))
        return kNoNode;
    const Move& first = analysis->lines.front().moves.front();
    for (const NodeId child : session.node(node).children) {
        if (session.node(child).move == first)
            return kNoNode;
    }
    return node;
}

void TreeView::adoptHollow()
{
    // The tree is laid out again only when the suggestion moves to another node, not ten times a second.
    if (suggestionParent() != m_hollow)
        rebuild();
}

void TreeView::rebuild()
{
    const Session& session = m_workbench->session();
    std::erase_if(m_folded, [&](NodeId id) { return !session.contains(id); });
    m_hollow = suggestionParent();
    m_facts->cancel();
    m_layout = TreeLayout(session, m_folded, m_hollow);
    m_links.clear();
    for (const NodeId id : session.nodeIds()) {
        for (const NodeId to : session.node(id).transpositions)
            m_links.emplace_back(id, to);
    }
    m_metrics.text = QFontMetricsF(font()).height();
    if (m_hovered != kNoNode && !m_layout.find(m_hovered))
        m_hovered = kNoNode;
    adjustBars();
    followCurrent();
}

void TreeView::followCurrent()
{
    const std::vector<NodeId> line = m_workbench->session().line();
    m_onLine = std::set<NodeId>(line.begin(), line.end());
    if (!m_peeking)
        ensureNodeVisible(m_workbench->session().current());
    if (const TreeLayout::Place* place = m_layout.find(m_workbench->session().current()))
        setAccessibleDescription(place->depth == 0 ? tr("At the start") : tr("At move %1 of %2").arg(place->depth).arg(line.size() - 1));
    viewport()->update();
}

QPointF TreeView::scrollOffset() const
{
    return {static_cast<double>(horizontalScrollBar()->value()), static_cast<double>(verticalScrollBar()->value())};
}

void TreeView::adjustBars()
{
    const QSizeF content = m_metrics.size(m_layout);
    const QSize room = viewport()->size();
    horizontalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(content.width())) - room.width()));
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(content.height())) - room.height()));
    horizontalScrollBar()->setPageStep(room.width());
    verticalScrollBar()->setPageStep(room.height());
    horizontalScrollBar()->setSingleStep(static_cast<int>(m_metrics.stepX() / 2));
    verticalScrollBar()->setSingleStep(static_cast<int>(m_metrics.stepY() / 2));
}

void TreeView::setVertical(bool vertical)
{
    m_metrics.vertical = vertical;
    adjustBars();
    followCurrent();
}

void TreeView::setZoom(double zoom)
{
    m_metrics.zoom = std::clamp(zoom, 0.2, 2.0);
    adjustBars();
    viewport()->update();
}

QRectF TreeView::nodeRect(NodeId id) const
{
    const TreeLayout::Place* place = m_layout.find(id);
    return place ? m_metrics.box(place->depth, place->lane).translated(-scrollOffset()) : QRectF();
}

NodeId TreeView::nodeAt(QPointF point) const
{
    const auto [depth, lane] = m_metrics.at(point + scrollOffset());
    const TreeLayout::Place* place = m_layout.at(depth, lane);
    return place ? place->id : kNoNode;
}

void TreeView::ensureNodeVisible(NodeId id)
{
    const TreeLayout::Place* place = m_layout.find(id);
    // A folded node shows at the variation it is folded into.
    for (NodeId up = id; !place && m_workbench->session().contains(up); place = m_layout.find(up)) {
        up = m_workbench->session().node(up).parent;
        if (up == kNoNode)
            return;
    }
    if (!place)
        return;
    const QRectF box = m_metrics.box(place->depth, place->lane).adjusted(-24, -16, 24, 16);
    const auto shift = [](QScrollBar* bar, double from, double to, int room) {
        if (from < bar->value())
            bar->setValue(static_cast<int>(from));
        else if (to > bar->value() + room)
            bar->setValue(static_cast<int>(std::ceil(to)) - room);
    };
    shift(horizontalScrollBar(), box.left(), box.right(), viewport()->width());
    shift(verticalScrollBar(), box.top(), box.bottom(), viewport()->height());
}

void TreeView::paintEvent(QPaintEvent*)
{
    const Palette& p = currentPalette();
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), toColor(p.background));
    const Session& session = m_workbench->session();
    TreePainter::Scene scene;
    scene.session = &session;
    scene.layout = &m_layout;
    scene.facts = m_facts;
    scene.metrics = m_metrics;
    scene.onLine = m_onLine;
    scene.links = &m_links;
    scene.hovered = m_hovered;
    scene.peeked = m_peeking ? m_workbench->snapshot()->node : kNoNode;
    scene.scale = m_facts->scale();
    scene.current = session.current();
    while (scene.current != kNoNode && !m_layout.find(scene.current))
        scene.current = session.node(scene.current).parent;
    const QPointF offset = scrollOffset();
    painter.translate(-offset);
    TreePainter::paint(painter, scene, QRectF(offset, QSizeF(viewport()->size())), font());
    painter.translate(offset);
    if (session.nodeCount() == 1) {
        painter.setPen(toColor(p.dimText));
        painter.drawText(viewport()->rect().adjusted(16, 60, -16, -8), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                         tr("Every move you play becomes a node here; other moves from the same position become branches."));
    }
    if (hasFocus()) {
        painter.setPen(toColor(p.accent));
        painter.setBrush(Qt::NoBrush);
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
}

void TreeView::resizeEvent(QResizeEvent*)
{
    adjustBars();
}

void TreeView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_layout.depths() > 0) {
        m_metrics.text = QFontMetricsF(font()).height();
        adjustBars();
    }
    viewport()->update();
}

void TreeView::wheelEvent(QWheelEvent* event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    // The point under the pointer stays where it is.
    const QPointF before = event->position() + scrollOffset();
    const double old = m_metrics.zoom;
    setZoom(old * std::pow(1.15, event->angleDelta().y() / 120.0));
    const QPointF after = before * (m_metrics.zoom / old) - event->position();
    horizontalScrollBar()->setValue(static_cast<int>(after.x()));
    verticalScrollBar()->setValue(static_cast<int>(after.y()));
    event->accept();
}

void TreeView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = nodeAt(event->position());
    if (m_pressed >= 0) {
        m_hold.start();
    } else if (m_pressed == kNoNode) {
        m_panning = true;
        m_panFrom = event->position();
        viewport()->setCursor(Qt::ClosedHandCursor);
    }
}

void TreeView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_panning) {
        const QPointF delta = event->position() - m_panFrom;
        m_panFrom = event->position();
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - static_cast<int>(delta.x()));
        verticalScrollBar()->setValue(verticalScrollBar()->value() - static_cast<int>(delta.y()));
        return;
    }
    const NodeId under = nodeAt(event->position());
    if (under != m_hovered) {
        m_hovered = under;
        viewport()->setCursor(under == kNoNode ? Qt::ArrowCursor : Qt::PointingHandCursor);
        viewport()->update();
    }
}

void TreeView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_hold.stop();
    const NodeId pressed = m_pressed;
    m_pressed = kNoNode;
    if (m_panning) {
        m_panning = false;
        viewport()->unsetCursor();
    } else if (m_peeking) {
        m_peeking = false;
        m_workbench->peek(kNoNode);
        viewport()->update();
    } else if (pressed == TreeLayout::kHollow && nodeAt(event->position()) == pressed) {
        m_workbench->playCandidate(0, false, true);
    } else if (pressed != kNoNode && nodeAt(event->position()) == pressed) {
        const TreeLayout::Place* place = m_layout.find(pressed);
        if (place && place->hidden > 0 && pressed == m_workbench->session().current())
            setFolded(pressed, false);
        else
            m_workbench->goTo(pressed);
    }
}

void TreeView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const NodeId id = nodeAt(event->position());
    if (event->button() != Qt::LeftButton || id < 0)
        return;
    m_workbench->goTo(id);
    Q_EMIT activated(id);
}

void TreeView::setFolded(NodeId id, bool folded)
{
    if (folded)
        m_folded.insert(id);
    else
        m_folded.erase(id);
    rebuild();
}

void TreeView::foldToLastFork()
{
    const Session& session = m_workbench->session();
    // The variation begins at the child of the last fork at or before the current node's parent.
    NodeId first = session.current();
    while (first != session.root() && session.node(session.node(first).parent).children.size() < 2)
        first = session.node(first).parent;
    // Folding the whole tree into its root helps nobody.
    if (first == session.root())
        return;
    setFolded(first, !m_folded.contains(first));
}

void TreeView::keyPressEvent(QKeyEvent* event)
{
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    switch (event->key()) {
    case Qt::Key_Left:
        m_workbench->step(-1);
        return;
    case Qt::Key_Right:
        m_workbench->step(1);
        return;
    case Qt::Key_Up:
        control ? m_workbench->fork(-1) : m_workbench->sibling(-1);
        return;
    case Qt::Key_Down:
        control ? m_workbench->fork(1) : m_workbench->sibling(1);
        return;
    case Qt::Key_Home:
        m_workbench->goToStart();
        return;
    case Qt::Key_End:
        m_workbench->goToEnd();
        return;
    case Qt::Key_C:
        if (!control) {
            foldToLastFork();
            return;
        }
        break;
    default:
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

QString TreeView::toolTipOf(NodeId id)
{
    const Session& session = m_workbench->session();
    const Target& target = m_workbench->target();
    if (id == TreeLayout::kHollow) {
        const auto analysis = m_workbench->analysis();
        if (!analysis || analysis->lines.empty() || analysis->lines.front().moves.empty())
            return {};
        return tr("<b>The engine suggests</b><br>%1<br>Click to play it.")
            .arg(QString::fromStdString(toText(analysis->lines.front().moves.front(), target)).toHtmlEscaped());
    }
    const TreeLayout::Place* place = m_layout.find(id);
    if (!place)
        return {};
    const Node& node = session.node(id);
    const TreeFacts::Facts& facts = m_facts->now(*place);
    QString text = QStringLiteral("<p style='white-space:pre-wrap'><b>%1</b>")
                       .arg(id == session.root() ? tr("Start") : QString::fromStdString(session.nameOf(id)).toHtmlEscaped());
    if (id != session.root())
        text += QStringLiteral("  %1").arg(QString::fromStdString(toText(node.move, target)).toHtmlEscaped());
    text += QStringLiteral("<br>");
    if (facts.solved())
        text += tr("Solved with %1").arg(facts.rank);
    else
        text += tr("%1 played · %2 nonzeros · rest %3 · total %4")
                    .arg(facts.rank)
                    .arg(facts.nonzeros)
                    .arg(EvaluationData::range(facts.bounds.lower, facts.bounds.upper),
                         EvaluationData::range(facts.rank + facts.bounds.lower, facts.rank + facts.bounds.upper));
    if (const auto ways = session.waysTo(id); !ways.empty())
        text += QStringLiteral("<br>") + tr("Reached in %n ways", nullptr, static_cast<int>(ways.size()) + 1);
    if (!node.transpositions.empty())
        text += QStringLiteral("<br>") + tr("⇄ a move from here leads to a position that exists elsewhere");
    if (place->hidden > 0)
        text += QStringLiteral("<br>") + tr("%n moves folded away", nullptr, place->hidden);
    if (!node.comment.empty())
        text += QStringLiteral("<br><i>%1</i>").arg(QString::fromStdString(node.comment).section(u'\n', 0, 0).toHtmlEscaped());
    return text + QStringLiteral("</p>");
}

QMenu* TreeView::menuFor(NodeId id)
{
    const Session& session = m_workbench->session();
    const Node& node = session.node(id);
    const bool root = id == session.root();
    auto* menu = new QMenu(this);
    const auto add = [&](QMenu* into, const char* icon, const QString& text, auto&& run, bool enabled = true) {
        QAction* action = into->addAction(themedIcon(QLatin1String(icon)), text);
        action->setEnabled(enabled);
        connect(action, &QAction::triggered, this, run);
        return action;
    };
    Workbench* bench = m_workbench;
    add(menu, "next", tr("Go here"), [=] { bench->goTo(id); }, id != session.current());
    menu->addSeparator();
    const bool firstChild = root || session.node(node.parent).children.front() == id;
    add(menu, "promote", tr("Promote variation"), [=] { bench->promote(id); }, !firstChild);
    add(menu, "main", tr("Make main line"), [=] { bench->makeMain(id); }, !root);
    const TreeLayout::Place* place = m_layout.find(id);
    const bool folded = place && place->hidden > 0;
    add(menu, folded ? "plus" : "minus", folded ? tr("Unfold") : tr("Fold what follows"), [=, this] { setFolded(id, !folded); },
        !root && (folded || !node.children.empty()));
    menu->addSeparator();
    const bool marked = node.bookmark;
    const bool stops = node.breakpoint;
    add(menu, "bookmark", marked ? tr("Remove bookmark") : tr("Add bookmark"), [=] { bench->setBookmark(id, !marked); });
    add(menu, "breakpoint", stops ? tr("Remove breakpoint") : tr("Add breakpoint"), [=] { bench->setBreakpoint(id, !stops); });
    QMenu* marks = menu->addMenu(themedIcon(QStringLiteral("star")), tr("Mark"));
    const QStringList names{tr("None"), tr("1 Disc"), tr("2 Square"), tr("3 Triangle"), tr("4 Diamond"), tr("5 Cross"), tr("6 Star")};
    for (int mark = 0; mark <= 6; ++mark) {
        QPixmap pixmap(32, 32);
        pixmap.fill(Qt::transparent);
        if (mark > 0) {
            QPainter painter(&pixmap);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.fillPath(markShape(mark, QPointF(16, 16), 12), markColor(mark));
        }
        QAction* action = marks->addAction(QIcon(pixmap), names[mark]);
        action->setCheckable(true);
        action->setChecked(node.mark == mark);
        connect(action, &QAction::triggered, this, [=] { bench->setMark(id, mark); });
    }
    menu->addSeparator();
    add(menu, "copy", tr("Copy line as text"), [=, this] {
        const Session& now = m_workbench->session();
        QString text;
        for (const NodeId step : now.pathTo(id)) {
            if (step != now.root())
                text += QStringLiteral("%1: %2\n").arg(QString::fromStdString(now.nameOf(step)),
                                                        QString::fromStdString(toText(now.node(step).move, m_workbench->target())));
        }
        QGuiApplication::clipboard()->setText(text);
    }, !root);
    menu->addSeparator();
    add(menu, "delete", tr("Delete this move"), [=] { bench->removeMove(id); }, !root);
    add(menu, "delete", tr("Delete branch from here"), [=] { bench->deleteBranch(id); }, !root);
    add(menu, "branch", tr("Delete other variations"), [=] { bench->deleteOthers(id); });
    return menu;
}

void TreeView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool keyboard = event->reason() == QContextMenuEvent::Keyboard;
    const NodeId id = keyboard ? m_workbench->session().current() : nodeAt(viewport()->mapFromGlobal(event->globalPos()));
    if (id < 0)
        return;
    QMenu* menu = menuFor(id);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(keyboard ? viewport()->mapToGlobal(nodeRect(id).bottomLeft().toPoint()) : event->globalPos());
}

bool TreeView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const NodeId id = nodeAt(help->pos());
        if (id == kNoNode)
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), toolTipOf(id), this, nodeRect(id).toRect());
        return true;
    }
    if (event->type() == QEvent::Leave && m_hovered != kNoNode) {
        m_hovered = kNoNode;
        viewport()->update();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace rankfall
