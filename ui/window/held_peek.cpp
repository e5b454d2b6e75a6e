// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/window/held_peek.h"

#include "ui/chrome/actions.h"
#include "ui/panels/moves_panel.h"
#include "ui/views/tree_view.h"

#include <QApplication>
#include <QKeyEvent>

namespace rankfall {

HeldPeek::HeldPeek(Workbench& workbench, const Actions& actions, TreeView& tree, const MovesPanel& moves)
    : QObject(&tree)
    , m_workbench(workbench)
    , m_actions(actions)
    , m_tree(tree)
    , m_moves(moves)
{
    connect(&tree, &TreeView::hoveredChanged, this, &HeldPeek::follow);
    connect(&moves, &MovesPanel::hoveredChanged, this, &HeldPeek::follow);
    connect(&workbench, &Workbench::hoverChanged, this, &HeldPeek::follow);
    QApplication::instance()->installEventFilter(this);
}

NodeId HeldPeek::pointedAt() const
{
    if (m_tree.hoveredNode() != kNoNode) {
        return m_tree.hoveredNode();
    }
    if (m_moves.hoveredNode() != kNoNode) {
        return m_moves.hoveredNode();
    }
    const Hover& hover = m_workbench.hover();
    const auto& nodes = m_workbench.snapshot()->termNodes;
    const bool isTerm =
        hover.kind == Hover::Kind::Term && hover.term >= 0 && hover.term < static_cast<int>(nodes.size());
    return isTerm ? nodes[static_cast<std::size_t>(hover.term)] : kNoNode;
}

void HeldPeek::follow()
{
    if (!m_held) {
        return;
    }
    if (const NodeId node = pointedAt(); node != kNoNode) {
        m_workbench.peek(node);
    }
}

void HeldPeek::letGo()
{
    if (m_held) {
        m_held = false;
        m_workbench.peek(kNoNode);
    }
}

bool HeldPeek::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_V && !key->isAutoRepeat()) {
            if (event->type() == QEvent::KeyRelease) {
                letGo();
            } else if (key->modifiers() == Qt::NoModifier && m_actions.isInView(QApplication::focusWidget())) {
                m_held = true;
                follow();
            }
        }
    } else if (event->type() == QEvent::ApplicationDeactivate || event->type() == QEvent::WindowDeactivate) {
        letGo(); // the release would go to another window
    }
    return QObject::eventFilter(watched, event);
}

} // namespace rankfall
