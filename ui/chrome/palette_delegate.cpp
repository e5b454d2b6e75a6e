// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/chrome/palette_delegate.h"

#include "ui/chrome/card.h"
#include "ui/chrome/key_caps.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QTextLayout>

namespace rankfall {

PaletteDelegate::PaletteDelegate(const std::vector<PaletteRow>& rows, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_rows(rows)
{
}

int PaletteDelegate::rowHeight()
{
    return QFontMetrics(uiFont()).height() + zoomed(14);
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {zoomed(100), rowHeight()};
}

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (index.row() >= static_cast<int>(m_rows.size())) {
        return;
    }
    const PaletteRow& row = m_rows[static_cast<std::size_t>(index.row())];
    const Palette& p = currentPalette();
    const QRect box = option.rect.adjusted(zoomed(4), 1, -zoomed(4), -1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? mixed(p.surface, p.accent, p.dark ? 0.3 : 0.16) : mixed(p.surface, p.raised, 0.8));
        painter->drawRoundedRect(box, zoomed(6), zoomed(6));
    }
    if (selected) {
        painter->setBrush(toColor(p.accent));
        painter->drawRoundedRect(QRectF(box.left(), box.top() + zoomed(6), zoomed(3), box.height() - zoomed(12)), 1.5,
                                 1.5);
    }

    const int side = zoomed(18);
    QRect area = box.adjusted(zoomed(12), 0, -zoomed(10), 0);
    const QString icon = row.checked ? QStringLiteral("check") : row.entry.icon;
    if (!icon.isEmpty()) {
        themedIcon(icon).paint(painter, QRect(area.left(), area.center().y() - side / 2 + 1, side, side));
    }
    area.setLeft(area.left() + side + zoomed(10));

    if (!row.key.isEmpty()) {
        const int width = KeyCaps::width(row.key);
        KeyCaps::normal().paint(*painter, {area.right() - width, area.center().y()}, row.key);
        area.setRight(area.right() - width - zoomed(10));
    }
    painter->setFont(uiFont());
    const QString section = row.recent ? tr("%1 · recent").arg(row.entry.section) : row.entry.section;
    const int width = QFontMetrics(uiFont()).horizontalAdvance(section);
    painter->setPen(toColor(p.dimText));
    painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, section);
    area.setRight(area.right() - width - zoomed(14));
    paintTitle(*painter, area, row);
    painter->restore();
}

void PaletteDelegate::paintTitle(QPainter& painter, const QRect& area, const PaletteRow& row) const
{
    const Palette& p = currentPalette();
    const QFontMetrics metrics(uiFont());
    const QString detail = row.entry.detail.isEmpty() ? QString() : QStringLiteral("   ") + row.entry.detail;
    const QString text = metrics.elidedText(row.entry.title + detail, Qt::ElideRight, area.width());
    QTextLayout layout(text, uiFont());
    QList<QTextLayout::FormatRange> formats;
    const auto length = static_cast<int>(text.size());
    for (const int position : row.positions) {
        if (position < length) {
            QTextLayout::FormatRange range;
            range.start = position;
            range.length = 1;
            range.format.setForeground(toColor(p.accent));
            range.format.setFontWeight(QFont::DemiBold);
            formats += range;
        }
    }
    if (const auto titled = static_cast<int>(row.entry.title.size()); titled < length) {
        QTextLayout::FormatRange range;
        range.start = titled;
        range.length = length - titled;
        range.format.setForeground(toColor(p.dimText));
        formats += range;
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    layout.endLayout();
    painter.setPen(toColor(p.text));
    layout.draw(&painter, QPointF(area.left(), area.center().y() - line.height() / 2 + 1));
}

} // namespace rankfall
