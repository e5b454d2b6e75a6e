// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/views/matrices_paint.h"

#include "ui/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cstdlib>

namespace rankfall {

namespace {

constexpr int kBarFrom = 6;       // px: from this size on a minus is a bar; below, the lower half of the square
constexpr int kNumberFrom = 20;   // px
constexpr int kFractionFrom = 14; // px: what is neither 1 nor −1 says what it is as soon as it can be read
constexpr int kSmallName = 8;     // px: the smallest name of a term that can be read
constexpr int kMargin = 6;

/// The colour behind a row or a label: picked, pointed at, or plain.
QColor paper(bool picked, bool lit)
{
    const Palette& p = currentPalette();
    return picked ? mixed(p.background, p.accent, 0.34)
           : lit  ? mixed(p.background, p.accent, 0.16)
                  : toColor(p.background);
}

} // namespace

MatricesDelegate::MatricesDelegate(MatricesTable& table)
    : QStyledItemDelegate(&table)
    , m_table(table)
{
}

void MatricesDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const MatricesModel& model = m_table.matrices();
    const Palette& p = currentPalette();
    const int term = model.termAt(index.row());
    const auto entry = model.entryAt(index.column());
    const QRect rect = option.rect;
    if (!entry) {
        painter->fillRect(rect, paper(m_table.isPicked(term), m_table.isLit(term)));
        return;
    }
    painter->fillRect(rect, paper(m_table.isPicked(term), m_table.isLit(term) || m_table.isLit(*entry)));
    const int cell = std::min(rect.width(), rect.height());
    if (cell >= kBarFrom) {
        painter->setPen(toColor(p.faintLine));
        painter->drawLine(rect.bottomLeft(), rect.bottomRight());
        painter->setPen(toColor(model.beginsRow(*entry) ? p.line : p.faintLine));
        painter->drawLine(rect.topLeft(), rect.bottomLeft());
    }
    if (const int shade = model.shade(index.row(), *entry); shade != 0) {
        const Rgb fill = p.value(shade);
        const double part = cell < kBarFrom ? 1 : std::abs(shade) >= 2 ? 0.92 : 0.74;
        QRectF box(0, 0, rect.width() * part, rect.height() * part);
        box.moveCenter(QRectF(rect).center());
        if (cell < kBarFrom && shade < 0) {
            box.setTop(box.center().y());
        }
        painter->fillRect(box, toColor(fill));
        const QString text = cell < kFractionFrom ? QString() : model.text(index.row(), *entry);
        const bool isOne = text == QStringLiteral("1") || text == QStringLiteral("−1");
        if (!text.isEmpty() && cell >= (isOne ? kNumberFrom : kFractionFrom)) {
            QFont font = m_table.font();
            font.setPixelSize(std::max(8, cell * (text.size() <= 2 ? 11 : text.size() <= 4 ? 8 : 6) / 20));
            if (QFontMetrics(font).horizontalAdvance(text) <= cell - 1) {
                painter->setFont(font);
                painter->setPen(toColor(inkOn(fill)));
                painter->drawText(rect, Qt::AlignCenter, text);
            } else {
                painter->setPen(toColor(inkOn(fill)));
                painter->drawText(rect, Qt::AlignCenter, shade < 0 ? QStringLiteral("−…") : QStringLiteral("…"));
            }
        } else if (cell >= kBarFrom && shade < 0) {
            painter->fillRect(QRectF(box.left() + box.width() * 0.2, box.center().y() - 0.75, box.width() * 0.6, 1.5),
                              toColor(inkOn(fill)));
        }
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(toColor(p.accent), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(rect.adjusted(1, 1, -1, -1));
    }
}

EntryHeader::EntryHeader(MatricesTable& table)
    : QHeaderView(Qt::Horizontal, &table)
    , m_table(table)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setSectionResizeMode(QHeaderView::Fixed);
    setAccessibleName(tr("Entries of A, B and C"));
}

bool EntryHeader::isUpright() const
{
    return m_table.cell().width() < m_table.labelWidth() + 4;
}

QSize EntryHeader::sizeHint() const
{
    return {0, (isUpright() ? m_table.labelWidth() : fontMetrics().height()) + 2 * kMargin};
}

/// Where labels would run into one another every so-manieth is written; while one is pointed at, that one alone.
bool EntryHeader::hasLabel(MatrixEntry entry) const
{
    const int wide = m_table.cell().width();
    const int every = (fontMetrics().height() - 2 + wide - 1) / wide;
    if (!isUpright() || every == 1 || m_table.isLit(entry)) {
        return true;
    }
    const int size = m_table.matrices().data().scheme->target->shape()[entry.first];
    for (int i = 0; i < size; ++i) {
        if (m_table.isLit(MatrixEntry{entry.first, i})) {
            return false;
        }
    }
    return entry.second % every == 0;
}

void EntryHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const Palette& p = currentPalette();
    const auto entry = m_table.matrices().entryAt(section);
    painter->fillRect(rect, entry && m_table.isLit(*entry) ? mixed(p.surface, p.accent, 0.3) : toColor(p.surface));
}

/// The labels come last: they are wider than their sections where cells are narrow.
void EntryHeader::paintEvent(QPaintEvent* event)
{
    QHeaderView::paintEvent(event);
    const Palette& p = currentPalette();
    const MatricesModel& matrices = m_table.matrices();
    QPainter painter(viewport());
    painter.setFont(font());
    for (int column = 0; column < matrices.columnCount(); ++column) {
        const auto entry = matrices.entryAt(column);
        const QRect rect(sectionViewportPosition(column), 0, sectionSize(column), viewport()->height());
        if (!entry || !hasLabel(*entry) || !viewport()->rect().intersects(rect)) {
            continue;
        }
        const QString text = matrices.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        painter.setPen(toColor(m_table.isLit(*entry) ? p.text : p.dimText));
        if (!isUpright()) {
            painter.drawText(rect, Qt::AlignCenter, text);
            continue;
        }
        painter.save();
        painter.translate(rect.center().x() + 1, rect.bottom() - kMargin + 1);
        painter.rotate(-90);
        painter.drawText(QRect(0, -fontMetrics().height() / 2, m_table.labelWidth() + 2, fontMetrics().height()),
                         Qt::AlignLeft | Qt::AlignVCenter, text);
        painter.restore();
    }
}

void EntryHeader::mouseMoveEvent(QMouseEvent* event)
{
    const int column = logicalIndexAt(event->position().toPoint());
    const auto entry = column < 0 ? std::nullopt : m_table.matrices().entryAt(column);
    Q_EMIT m_table.entryHovered(entry.value_or(MatrixEntry{Mode::A, -1}));
    QHeaderView::mouseMoveEvent(event);
}

void EntryHeader::leaveEvent(QEvent* event)
{
    Q_EMIT m_table.entryHovered({Mode::A, -1});
    QHeaderView::leaveEvent(event);
}

int TermHeader::labelledEvery(int height)
{
    return height >= kSmallName ? 1 : (kSmallName + std::max(1, height) - 1) / std::max(1, height);
}

TermHeader::TermHeader(MatricesTable& table)
    : QHeaderView(Qt::Vertical, &table)
    , m_table(table)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setSectionResizeMode(QHeaderView::Fixed);
    setAccessibleName(tr("Terms"));
}

QSize TermHeader::sizeHint() const
{
    const bool typed = !m_table.matrices().data().types.empty();
    const int chip = typed ? fontMetrics().horizontalAdvance(QStringLiteral("2·2·2")) + 16 : 0;
    return {std::min(m_table.nameWidth(), 120) + chip + 2 * kMargin + 9, 0};
}

void TermHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const Palette& p = currentPalette();
    const MatricesModel& model = m_table.matrices();
    const int term = model.termAt(section);
    painter->save();
    const bool strong = m_table.isPicked(term);
    painter->fillRect(rect, strong || m_table.isLit(term) ? paper(strong, true) : toColor(p.surface));
    if (strong) {
        painter->fillRect(QRect(rect.topLeft(), QSize(3, rect.height())), toColor(p.accent));
    }
    if (const int group = m_table.groupOf(term); group >= 0) {
        painter->fillRect(QRect(rect.left() + 4, rect.top() + 1, 3, std::max(1, rect.height() - 2)),
                          toColor(p.group(group)));
    }
    const int height = rect.height();
    if (height >= fontMetrics().ascent()) {
        painter->setFont(font());
        const int bar = m_table.groupOf(term) >= 0 ? 5 : 0;
        const QRect inner = rect.adjusted(kMargin + bar, 0, -kMargin, 0);
        const QString type = model.data().typeText(term);
        int right = inner.right();
        if (!type.isEmpty()) {
            const int wide = fontMetrics().horizontalAdvance(type) + 10;
            const int high = std::min(height - 2, fontMetrics().height() + 2);
            const QRect chip(right - wide, rect.center().y() - high / 2, wide, high);
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(toColor(p.raised));
            painter->drawRoundedRect(chip, 4, 4);
            painter->setPen(toColor(p.dimText));
            painter->drawText(chip, Qt::AlignCenter, type);
            right = chip.left() - 4;
        }
        painter->setPen(toColor(p.text));
        const QRect name(inner.left(), inner.top(), right - inner.left(), inner.height());
        painter->drawText(
            name, Qt::AlignLeft | Qt::AlignVCenter,
            fontMetrics().elidedText(model.data().names[static_cast<std::size_t>(term)], Qt::ElideRight, name.width()));
    } else if (const int rows = labelledEvery(height); section % rows == rows - 1) {
        // Low rows: smaller names, then one for several rows, written beside their first when the last is painted.
        QFont small = font();
        small.setPixelSize(std::max(kSmallName, std::min(height, kSmallName + 3)));
        painter->setFont(small);
        painter->setPen(toColor(p.text));
        const QRect name(rect.left() + kMargin, rect.bottom() + 1 - rows * height, rect.width() - 2 * kMargin,
                         rows * height);
        painter->drawText(name, Qt::AlignLeft | Qt::AlignTop | Qt::TextDontClip,
                          model.data().names[static_cast<std::size_t>(model.termAt(section + 1 - rows))]);
    }
    painter->restore();
}

} // namespace rankfall
