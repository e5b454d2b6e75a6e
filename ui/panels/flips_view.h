// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/panels/flips_model.h"

#include <QListView>
#include <QStyledItemDelegate>

namespace rankfall {

/// Draws a rewrite on two lines: who shares what and the change of nonzeros and additions, and below what they become.
/// Merges stand out, and so do flips after which terms merge.
class FlipsDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// The list of rewrites. Says which one the pointer is on, or the keyboard has gone to.
class FlipsView : public QListView {
    Q_OBJECT

public:
    explicit FlipsView(FlipsModel& model, QWidget* parent = nullptr);

    /// The row selected; -1: none.
    int selectedRow() const;
    /// Selects a row, or the first rewrite when it is a heading or none.
    void select(int row);

Q_SIGNALS:
    void rowHovered(int row); ///< -1: none

protected:
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    FlipsModel& m_model;
    int m_hovered = -1;
};

} // namespace rankfall
