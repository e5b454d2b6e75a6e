// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/flips_view.h"

#include "ui/panels/style.h"

#include <QMouseEvent>
#include <QPainter>

namespace rankfall {

namespace {

const FlipRow& rowAt(const QModelIndex& index)
{
    return static_cast<const FlipsModel*>(index.model())->row(index.row());
}

/// Room for a change with its sign, and for its title.
int columnWidth(const QFontMetrics& metrics)
{
    return qMax(metrics.horizontalAdvance(QStringLiteral("+99")), metrics.horizontalAdvance(FlipsView::tr("adds"))) +
           10;
}

} // namespace

QSize FlipsDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int line = option.fontMetrics.height();
    return {60, rowAt(index).isHeading() ? line + 10 : 2 * line + 8};
}

void FlipsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const FlipRow& row = rowAt(index);
    const Palette& palette = currentPalette();
    const QFontMetrics metrics(option.font);
    const int column = columnWidth(metrics);
    painter->save();
    painter->setFont(option.font);
    const QRect inner = option.rect.adjusted(9, 3, -6, -3);
    const auto atRight = [&](int place, int height, const QString& text) {
        const QRect box(inner.right() - (place + 1) * column, inner.top(), column, height);
        painter->drawText(box, Qt::AlignRight | Qt::AlignVCenter, text);
    };
    if (row.isHeading()) {
        painter->fillRect(option.rect, toColor(palette.surface));
        painter->setPen(toColor(palette.dimText));
        QFont bold = option.font;
        bold.setWeight(QFont::DemiBold);
        painter->setFont(bold);
        painter->drawText(inner.adjusted(0, 0, -2 * column, 0), Qt::AlignLeft | Qt::AlignVCenter, row.heading);
        painter->setFont(option.font);
        atRight(1, inner.height(), FlipsView::tr("nnz"));
        atRight(0, inner.height(), FlipsView::tr("adds"));
        painter->restore();
        return;
    }
    const bool merge = row.rewrite.kind == RewriteKind::Reduce;
    const bool leads = row.rewrite.merges >= 0;
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, mixed(palette.background, palette.accent, 0.2));
    } else if (option.state & QStyle::State_MouseOver) {
        painter->fillRect(option.rect, mixed(palette.background, palette.raised, 0.7));
    } else if (merge) {
        painter->fillRect(option.rect, mixed(palette.background, palette.good, 0.13));
    }
    if (merge || leads) {
        painter->fillRect(QRect(option.rect.topLeft(), QSize(merge ? 4 : 2, option.rect.height())),
                          toColor(palette.good));
    }
    painter->setPen(toColor(palette.faintLine));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());

    const int line = metrics.height();
    const auto change = [&](int place, int value) {
        painter->setPen(toColor(value < 0 ? palette.good : value > 0 ? palette.text : palette.dimText));
        atRight(place, line, changeText(value));
    };
    change(1, row.rewrite.nonzeros);
    change(0, row.rewrite.additions);

    // The first line: the pair, what they share, and where it leads.
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    int x = inner.left();
    int left = inner.width() - 2 * column;
    const auto write = [&](const QString& text, const QFont& font, Rgb color) {
        const QFontMetrics own(font);
        const QString shown = own.elidedText(text, Qt::ElideRight, left);
        painter->setFont(font);
        painter->setPen(toColor(color));
        painter->drawText(QRect(x, inner.top(), left, line), Qt::AlignLeft | Qt::AlignVCenter, shown);
        const int used = own.horizontalAdvance(shown) + own.horizontalAdvance(QLatin1Char(' ')) + 3;
        x += used;
        left = qMax(0, left - used);
    };
    write(row.pair, bold, palette.text);
    write(row.shared, option.font, palette.text);
    if (leads && left > 2 * line) {
        write(row.hint, option.font, palette.good);
    }
    painter->setFont(option.font);
    painter->setPen(toColor(palette.dimText));
    painter->drawText(QRect(inner.left(), inner.top() + line, inner.width(), line), Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(row.result, Qt::ElideRight, inner.width()));
    painter->restore();
}

FlipsView::FlipsView(FlipsModel& model, QWidget* parent)
    : QListView(parent)
    , m_model(model)
{
    setModel(&model);
    setItemDelegate(new FlipsDelegate(this));
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setResizeMode(QListView::Adjust);
    connect(&model, &QAbstractItemModel::modelReset, this, [this] { m_hovered = -1; });
}

int FlipsView::selectedRow() const
{
    const QModelIndex index = currentIndex();
    return index.isValid() && !m_model.row(index.row()).isHeading() ? index.row() : -1;
}

void FlipsView::select(int row)
{
    if (m_model.rowCount() == 0) {
        return;
    }
    row = qBound(0, row, m_model.rowCount() - 1);
    row += m_model.row(row).isHeading() ? 1 : 0; // a group is never empty
    setCurrentIndex(m_model.index(row));
}

void FlipsView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (hasFocus() && current.isValid()) {
        Q_EMIT rowHovered(current.row());
    }
}

void FlipsView::mouseMoveEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const int row = index.isValid() && !m_model.row(index.row()).isHeading() ? index.row() : -1;
    if (row != m_hovered) {
        m_hovered = row;
        Q_EMIT rowHovered(row);
    }
    QListView::mouseMoveEvent(event);
}

void FlipsView::leaveEvent(QEvent* event)
{
    m_hovered = -1;
    Q_EMIT rowHovered(-1);
    QListView::leaveEvent(event);
}

} // namespace rankfall
