// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/workbench/workbench.h"

namespace rankfall {

class Actions;
class MovesPanel;
class TreeView;

/// V held: every view shows the node of the tree, the row of the moves or the term under the pointer, and goes along
/// with it from one to the next; between two of them the last one stays. Letting go returns. The key is one of plain
/// letters, so it works where those do. Lives as long as the tree.
class HeldPeek : public QObject {
    Q_OBJECT

public:
    HeldPeek(Workbench& workbench, const Actions& actions, TreeView& tree, const MovesPanel& moves);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow();
    void letGo();
    NodeId pointedAt() const;

    Workbench& m_workbench;
    const Actions& m_actions;
    const TreeView& m_tree;
    const MovesPanel& m_moves;
    bool m_held = false;
};

} // namespace rankfall
