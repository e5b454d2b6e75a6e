// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/panels/candidates_model.h"

#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QTableView>

#include <array>
#include <optional>

namespace rankfall {

/// Draws candidates on two lines: the move, and below it, dim, how the line goes on.
class CandidatesDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// The key of the pinned row, empty when none is.
    void setPinned(const QString& key) { m_pinned = key; }

private:
    QString m_pinned;
};

/// The table of candidates. Sorting and hiding columns is for the eye only. Says which row the pointer is on.
class CandidatesView : public QTableView {
    Q_OBJECT

public:
    explicit CandidatesView(CandidatesModel& model, QWidget* parent = nullptr);

    CandidatesDelegate* delegate() const { return m_delegate; }

    /// The engine's number of a row as sorted; 0: none.
    int numberAt(const QModelIndex& index) const;

    int numberAt(QPoint point) const { return numberAt(indexAt(point)); }

    QModelIndex indexOf(int number) const;

    bool isPointerInside() const { return m_inside; }

Q_SIGNALS:
    void numberHovered(int number); ///< 0: none
    void pointerLeft();

protected:
    void mouseMoveEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fitColumns();
    bool isWanted(int column) const;
    void columnMenu(QPoint point);
    void setRowHeight();

    CandidatesModel& m_model;
    QSortFilterProxyModel* m_sorted;
    CandidatesDelegate* m_delegate;
    std::array<std::optional<bool>, CandidatesModel::ColumnCount> m_chosen; ///< columns that the user switched
    int m_hovered = 0;
    bool m_inside = false;
};

} // namespace rankfall
