// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// How a factor grid looks; what it does is in factor_grid.cpp.
#include "ui/panels/factor_grid.h"
#include "ui/panels/style.h"
#include "ui/panels/wording.h"

#include <QPainter>

#include <algorithm>
#include <cstdlib>

namespace rankfall {

namespace {

/// From this size on an empty cell shows its own label.
constexpr int kLabelCell = 26;

} // namespace

void FactorGrid::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Palette& palette = currentPalette();
    drawHeaders(painter);
    for (int row = 0; row < m_rows; ++row) {
        for (int col = 0; col < m_cols; ++col) {
            const int entry = m_entryAt[static_cast<std::size_t>(row * m_cols + col)];
            if (entry >= 0) {
                drawCell(painter, entry);
            } else if (!m_folded) {
                painter.fillRect(rectOfPlace(row, col).adjusted(1, 1, 0, 0),
                                 QBrush(toColor(palette.line), Qt::BDiagPattern));
            }
        }
    }
    const auto outline = [&](int entry, QColor color, int width) {
        if (entry < 0 || entry >= m_layout.size()) {
            return;
        }
        painter.setPen(QPen(color, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.setBrush(Qt::NoBrush);
        const int inset = width / 2;
        painter.drawRect(rectOf(entry).adjusted(inset, inset, 1 - inset - width % 2, 1 - inset - width % 2));
    };
    outline(m_hover, toColor(palette.dimText), 1);
    outline(m_highlight, toColor(palette.warn), 2);
    if (hasFocus()) {
        outline(m_cursor, toColor(palette.accent), 3);
    }
}

void FactorGrid::drawCell(QPainter& painter, int entry) const
{
    const Palette& palette = currentPalette();
    const QRect box = rectOf(entry);
    const int value = m_factor[entry];
    painter.setPen(QPen(toColor(palette.line), 1));
    painter.setBrush(toColor(palette.background));
    painter.drawRect(box);
    QFont font = this->font();
    if (value == 0) {
        painter.setPen(toColor(palette.dimText));
        if (m_cell >= kLabelCell) {
            font.setPixelSize(std::clamp(m_cell * 9 / 25, 10, 26));
            painter.setFont(font);
            painter.drawText(box, Qt::AlignCenter,
                             QString::fromStdString(m_layout.labels[static_cast<std::size_t>(entry)]));
        } else {
            painter.drawPoint(box.center());
        }
        return;
    }
    const QColor fill = toColor(palette.value(value));
    const QColor ink = toColor(inkOn(palette.value(value)));
    const int gap = std::abs(value) >= 2 ? 1 : 2;
    const QRect inner = box.adjusted(gap, gap, 1 - gap, 1 - gap);
    painter.fillRect(inner, fill);
    if (std::abs(value) > 2) {
        painter.setPen(QPen(ink, 1, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(inner.adjusted(1, 1, -2, -2));
    }
    font.setPixelSize(std::clamp(m_cell * 5 / 9, 10, 40));
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(inner, Qt::AlignCenter, number(value));
}

void FactorGrid::drawHeaders(QPainter& painter) const
{
    // Rows and columns are numbered where that means something: in matrices; the cells of vectors carry labels.
    if (m_layout.rows == 1) {
        return;
    }
    QFont font = this->font();
    font.setPixelSize(header() - 3);
    painter.setFont(font);
    painter.setPen(toColor(currentPalette().dimText));
    for (int col = 0; col < m_cols; ++col) {
        painter.drawText(QRect(header() + col * m_cell, 0, m_cell, header()), Qt::AlignCenter,
                         QString::number(col + 1));
    }
    for (int row = 0; row < m_rows; ++row) {
        painter.drawText(QRect(0, header() + row * m_cell, header() - 4, m_cell), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(row + 1));
    }
}

} // namespace rankfall
