// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/panels/moves_view.h"
#include "ui/panels/term_chips.h"

#include <QWidget>

class QLabel;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace rankfall {

/// The dock of the current line: one row a move, where the user goes, renames, reorders, inserts, deletes and
/// annotates. A toggle shows the position's terms as the set that they are.
class MovesPanel : public QWidget {
    Q_OBJECT

public:
    explicit MovesPanel(Workbench& workbench, QWidget* parent = nullptr);

    MovesView* view() const { return m_view; }

    MovesModel* model() const { return m_model; }

    TermChips* chips() const { return m_chips; }

    bool showsSet() const;
    void setShowsSet(bool on);
    /// Only the moves whose term has this type ("2·2·1") are listed, and those terms are picked; empty: all moves.
    void setTypeFilter(const QString& type);

    /// The node of the row under the pointer, kNoNode when there is none.
    NodeId hoveredNode() const { return m_hovered; }

    const QString& typeFilter() const { return m_type; }

    /// Puts row `from` before row `before`; what dragging does.
    void moveRow(int from, int before);
    /// The menu of a row; the caller owns it.
    QMenu* menuFor(NodeId node);

Q_SIGNALS:
    void editRequested(rankfall::NodeId node);
    void insertRequested(rankfall::NodeId node);
    void commentRequested(rankfall::NodeId node);
    void improveRequested();
    void hoveredChanged(); ///< hoveredNode() is another one

protected:
    void changeEvent(QEvent* event) override;

private:
    void follow();
    void showHeader();
    bool handleKey(const QKeyEvent& event);
    NodeId selected() const;
    void pick(int row, bool range);
    void applyFilter();

    Workbench& m_workbench;
    MovesModel* m_model = nullptr;
    MovesView* m_view = nullptr;
    TermChips* m_chips;
    QStackedWidget* m_stack;
    QLabel* m_title;
    QToolButton* m_setToggle;
    QToolButton* m_filter; ///< says the type that is filtered for; a click ends it
    QString m_type;
    bool m_following = false;
    NodeId m_hovered = kNoNode;
    int m_pickedFrom = -1; ///< the row picked last
};

} // namespace rankfall
