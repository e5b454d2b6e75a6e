// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/formulas_delegate.h"

#include "ui/panels/formulas_panel.h"
#include "ui/panels/style.h"

#include <QListView>
#include <QPainter>

#include <algorithm>

namespace rankfall {

namespace {

constexpr int kGap = 10; ///< px between a formula and its value
constexpr int kFlags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

/// What the value takes at the right, at most half of the line.
int valueWidth(const QFontMetrics& metrics, const FormulaRow& row, int width)
{
    return row.value.isEmpty() ? 0 : std::min(metrics.horizontalAdvance(row.value) + kGap + 4, width / 2);
}

} // namespace

FormulasDelegate::FormulasDelegate(QListView* view, const Workbench& workbench)
    : QStyledItemDelegate(view)
    , m_view(view)
    , m_workbench(workbench)
{
}

QSize FormulasDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int width = m_view->viewport()->width() - 16;
    const auto& row = static_cast<const FormulasModel*>(index.model())->row(index.row());
    const int beside = valueWidth(option.fontMetrics, row, width);
    const QRect box = option.fontMetrics.boundingRect(QRect(0, 0, width - beside, 100000), kFlags, row.text);
    return {width, box.height() + 6};
}

void FormulasDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* model = static_cast<const FormulasModel*>(index.model());
    const FormulaRow& row = model->row(index.row());
    const Palette& palette = currentPalette();
    painter->save();
    if (row.isCurrent) {
        painter->fillRect(option.rect, mixed(palette.background, palette.accent, 0.4));
    } else if (model->isLit(row.key)) {
        painter->fillRect(option.rect, mixed(palette.background, palette.accent, 0.26));
    } else if (option.state & QStyle::State_MouseOver) {
        painter->fillRect(option.rect, mixed(palette.background, palette.raised, 0.7));
    }
    drawGroup(*painter, QRect(option.rect.left() + 2, option.rect.top() + 3, 3, option.rect.height() - 6),
              m_workbench.groupOf(row.term));
    painter->setFont(option.font);
    painter->setPen(toColor(row.incomplete ? palette.warn : palette.text));
    const QRect inside = option.rect.adjusted(8, 3, -8, -3);
    const int beside = valueWidth(option.fontMetrics, row, inside.width());
    painter->drawText(inside.adjusted(0, 0, -beside, 0), kFlags, row.text);
    if (beside > 0) {
        painter->setPen(toColor(palette.accent));
        painter->drawText(inside.adjusted(inside.width() - beside + kGap, 0, 0, 0), Qt::AlignRight | Qt::AlignTop,
                          option.fontMetrics.elidedText(row.value, Qt::ElideLeft, beside - kGap));
    }
    painter->restore();
}

QVariant FormulasModel::data(const QModelIndex& index, int role) const
{
    return role == Qt::DisplayRole ? QVariant(row(index.row()).text) : QVariant();
}

void FormulasModel::setLit(std::vector<int> keys)
{
    if (keys != m_lit) {
        m_lit = std::move(keys);
        if (rowCount() > 0) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), {Qt::BackgroundRole});
        }
    }
}

bool FormulasModel::isLit(int key) const
{
    return std::find(m_lit.begin(), m_lit.end(), key) != m_lit.end();
}

} // namespace rankfall
