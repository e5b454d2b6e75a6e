// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/game/notation.h"
#include "core/game/tree_lines.h"
#include "ui/theme/theme.h"
#include "ui/views/tree_view.h"

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

#include <cmath>

namespace rankfall {

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
        Q_EMIT hoveredChanged();
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
    add(
        menu, "next", tr("Go here"), [=] { bench->goTo(id); }, id != session.current());
    menu->addSeparator();
    const bool firstChild = root || session.node(node.parent).children.front() == id;
    add(
        menu, "promote", tr("Promote variation"), [=] { bench->promote(id); }, !firstChild);
    add(
        menu, "main", tr("Make main line"), [=] { bench->makeMain(id); }, !root);
    const TreeLayout::Place* place = m_layout.find(id);
    const bool folded = place && place->hidden > 0;
    add(
        menu, folded ? "plus" : "minus", folded ? tr("Unfold") : tr("Fold what follows"),
        [=, this] { setFolded(id, !folded); }, !root && (folded || !node.children.empty()));
    menu->addSeparator();
    const bool marked = node.bookmark;
    const bool stops = node.breakpoint;
    add(menu, "bookmark", marked ? tr("Remove bookmark") : tr("Add bookmark"),
        [=] { bench->setBookmark(id, !marked); });
    add(menu, "breakpoint", stops ? tr("Remove breakpoint") : tr("Add breakpoint"),
        [=] { bench->setBreakpoint(id, !stops); });
    QMenu* marks = menu->addMenu(themedIcon(QStringLiteral("star")), tr("Mark"));
    const QStringList names{tr("None"),      tr("1 Disc"),  tr("2 Square"), tr("3 Triangle"),
                            tr("4 Diamond"), tr("5 Cross"), tr("6 Star")};
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
    if (!root) {
        QMenu* lines = linesMenu(id);
        lines->setTitle(tr("All lines to this position"));
        lines->setIcon(themedIcon(QStringLiteral("swap")));
        connect(menu, &QObject::destroyed, lines, &QObject::deleteLater);
        menu->addMenu(lines);
    }
    add(menu, "both", tr("Compare with this position"), [=, this] { Q_EMIT compareRequested(id); });
    menu->addSeparator();
    add(
        menu, "copy", tr("Copy line as text"),
        [=, this] {
            const Session& now = m_workbench->session();
            QString text;
            for (const NodeId step : now.pathTo(id)) {
                if (step != now.root())
                    text += QStringLiteral("%1: %2\n")
                                .arg(QString::fromStdString(now.nameOf(step)),
                                     QString::fromStdString(toText(now.node(step).move, m_workbench->target())));
            }
            QGuiApplication::clipboard()->setText(text);
        },
        !root);
    menu->addSeparator();
    add(
        menu, "delete", tr("Delete this move"), [=] { bench->removeMove(id); }, !root);
    add(
        menu, "delete", tr("Delete branch from here"), [=] { bench->deleteBranch(id); }, !root);
    add(menu, "branch", tr("Delete other variations"), [=] { bench->deleteOthers(id); });
    return menu;
}

QMenu* TreeView::linesMenu(NodeId id)
{
    constexpr std::size_t kMost = 30;
    const Session& session = m_workbench->session();
    auto* menu = new QMenu(this);
    const auto lines = linesTo(session, id, kMost + 1);
    for (std::size_t i = 0; i < std::min(lines.size(), kMost); ++i) {
        const auto& line = lines[i];
        QString text;
        for (std::size_t k = 1; k < line.size(); ++k) {
            const bool jumps = session.node(line[k]).parent != line[k - 1];
            text += (k == 1 ? QString() : QStringLiteral(" ")) + (jumps ? QStringLiteral("⇄ ") : QString()) +
                    QString::fromStdString(session.nameOf(line[k]));
        }
        const NodeId before = line.size() > 1 ? line[line.size() - 2] : id;
        QAction* action = menu->addAction(text.replace(u'&', QStringLiteral("&&")));
        action->setToolTip(tr("Goes to the last position before this one on that line"));
        connect(action, &QAction::triggered, this, [this, before] { m_workbench->goTo(before); });
    }
    if (lines.size() > kMost)
        menu->addAction(tr("There are more than %1").arg(kMost))->setEnabled(false);
    return menu;
}

void TreeView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool keyboard = event->reason() == QContextMenuEvent::Keyboard;
    const NodeId id =
        keyboard ? m_workbench->session().current() : nodeAt(viewport()->mapFromGlobal(event->globalPos()));
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
        Q_EMIT hoveredChanged();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace rankfall
