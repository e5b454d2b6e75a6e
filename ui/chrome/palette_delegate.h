// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/chrome/palette_rows.h"

#include <QStyledItemDelegate>

namespace rankfall {

/// Draws one line of the command palette: icon, title with the matched letters emphasised, section, key caps.
class PaletteDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// \p rows outlives this and is indexed by the row number of the view.
    PaletteDelegate(const std::vector<PaletteRow>& rows, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    static int rowHeight();

private:
    void paintTitle(QPainter& painter, const QRect& area, const PaletteRow& row) const;
    const std::vector<PaletteRow>& m_rows;
};

} // namespace rankfall
