// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/matrices_table.h"

#include <QHeaderView>
#include <QStyledItemDelegate>

namespace rankfall {

/// One square of the matrices.
class MatricesDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit MatricesDelegate(MatricesTable& table);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    MatricesTable& m_table;
};

/// The labels of the entries, upright where cells are narrow and fewer where they are tiny.
class EntryHeader : public QHeaderView {
    Q_OBJECT

public:
    explicit EntryHeader(MatricesTable& table);
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    bool isUpright() const;
    bool hasLabel(MatrixEntry entry) const;
    MatricesTable& m_table;
};

/// The names of the terms with their types as chips.
class TermHeader : public QHeaderView {
    Q_OBJECT

public:
    explicit TermHeader(MatricesTable& table);
    /// Every how many rows of this height, in pixels, a name can be written: 1 from 8 px on.
    static int labelledEvery(int height);
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    MatricesTable& m_table;
};

} // namespace rankfall
