// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/formula_field.h"

#include "ui/panels/style.h"

#include <QPainter>
#include <QPolygon>

#include <algorithm>

namespace rankfall {

FormulaField::FormulaField(QWidget* parent)
    : QLineEdit(parent)
{
    setClearButtonEnabled(false);
}

void FormulaField::setErrorAt(int utf8Offset)
{
    const QByteArray bytes = text().toUtf8();
    m_error =
        utf8Offset < 0
            ? -1
            : static_cast<int>(QString::fromUtf8(bytes.left(std::min<qsizetype>(utf8Offset, bytes.size()))).size());
    update();
}

int FormulaField::xOf(int position) const
{
    // QLineEdit only tells positions from pixels, so the pixel is searched for; the text may be scrolled.
    int low = 0;
    int high = width();
    while (low < high) {
        const int middle = (low + high) / 2;
        if (const_cast<FormulaField*>(this)->cursorPositionAt({middle, height() / 2}) < position) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

void FormulaField::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    if (m_error < 0) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor bad = toColor(currentPalette().bad);
    painter.setPen(QPen(bad, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
    // cursorPositionAt() answers with the nearest gap: the gap is half a character further right, its character's
    // middle another half.
    const int x = std::clamp(xOf(m_error) + fontMetrics().horizontalAdvance(QLatin1Char('a')), 6, width() - 6);
    const int y = height() - 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(bad);
    painter.drawPolygon(QPolygon({{x, y - 6}, {x - 5, y}, {x + 5, y}}));
}

} // namespace rankfall
