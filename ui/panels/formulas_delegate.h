// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/workbench/workbench.h"

#include <QStyledItemDelegate>

class QListView;

namespace rankfall {

/// Draws the lines of a FormulasModel: long ones wrapped to the width of the list, with the value of a run beside them.
/// Both arguments must outlive it.
class FormulasDelegate : public QStyledItemDelegate {
public:
    FormulasDelegate(QListView* view, const Workbench& workbench);

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    QListView* m_view;
    const Workbench& m_workbench;
};

} // namespace rankfall
