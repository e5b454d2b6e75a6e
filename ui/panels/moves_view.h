// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/panels/moves_model.h"

#include <QStyledItemDelegate>
#include <QTableView>

#include <array>

namespace rankfall {

/// Draws the rows of the move list: the current one filled, those after it dim, marks as coloured shapes.
class MovesDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintNotes(QPainter* painter, QRect rect, const MoveRow& row, const QFont& font) const;
    void paintType(QPainter* painter, QRect rect, const MoveRow& row) const;
};

/// The table of the moves panel: reports the row under the pointer and where a dragged row was dropped.
class MovesView : public QTableView {
    Q_OBJECT

public:
    explicit MovesView(MovesModel& model, QWidget* parent = nullptr);

Q_SIGNALS:
    void rowHovered(int row);              ///< -1: none
    void rowDropped(int from, int before); ///< put row `from` before row `before`
    void rowDoubleClicked(int row);
    void rowPicked(int row, bool range); ///< with Ctrl, or with Shift: up to there
    void typeClicked(int row);           ///< its chip

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void measureRows();
    void fitColumns();

    MovesModel& m_model;
    std::array<int, MovesModel::ColumnCount> m_widths{}; ///< px that the texts of each column take
    bool m_namesAreNumbers = true;                       ///< every name is "M" and the number of the move
    int m_hovered = -1;
    bool m_doubleClicked = false;
};

/// The shape of a mark, 1 to 6, filled with its colour.
void drawMark(QPainter& painter, QRectF box, int mark);
/// What a mark is called in menus.
QString markName(int mark);

} // namespace rankfall
