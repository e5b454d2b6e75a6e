// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/theme/theme.h"
#include "ui/views/sheet_painter.h"

#include <QPainter>

#include <cmath>

namespace rankfall {

void SheetPainter::paintChip(QPainter& painter, QRectF rect, const QString& text, bool rotated) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(toColor(m_palette.accent));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawRoundedRect(rect, 3, 3);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(toColor(m_palette.accentText));
    if (rotated) {
        painter.save();
        painter.translate(rect.center());
        painter.rotate(-90);
        painter.drawText(QRectF(-rect.height() / 2, -rect.width() / 2, rect.height(), rect.width()),
                         Qt::AlignCenter | Qt::TextDontClip, text);
        painter.restore();
    } else {
        painter.drawText(rect, Qt::AlignCenter | Qt::TextDontClip, text);
    }
}

void SheetPainter::paintGutters(QPainter& painter, const SheetFrame& frame, const SheetOverlay& overlay) const
{
    const SheetLayout& layout = frame.layout();
    const double edge = layout.cell();
    const QFontMetricsF metrics(frame.font());
    painter.save();
    painter.setFont(frame.font());
    for (const bool vertical : {true, false}) {
        const AxisLabels& labels = vertical ? frame.rowLabels() : frame.colLabels();
        if (labels.kind == AxisLabels::Kind::None)
            continue;
        const Mode mode = vertical ? layout.rowMode() : layout.colMode();
        const ModeLayout& names = frame.target().layout(mode);
        const QRectF gutter = vertical ? frame.rowGutter() : frame.colGutter();
        painter.fillRect(gutter, toColor(m_palette.background));
        painter.setClipRect(gutter);
        const int groups = vertical ? layout.gridRows() : layout.gridCols();
        const auto along = [&](int group, double i) {
            return vertical ? frame.origin().y() + layout.rowTop(group, 0) + i * edge
                            : frame.origin().x() + layout.colLeft(group, 0) + i * edge;
        };
        const Hover& hover = overlay.hover;
        const int hovered = hover.kind == Hover::Kind::Cell                          ? hover.cell[mode]
                            : hover.kind == Hover::Kind::Slice && hover.mode == mode ? hover.index
                                                                                     : -1;
        const int hot = hovered < names.size() ? hovered : -1;
        const int hotSlice = hover.kind == Hover::Kind::Cell ? layout.sliceOf(hover.cell) : -1;
        const auto isHot = [&](int group) {
            return hot >= 0 &&
                   (hotSlice < 0 || (vertical ? layout.gridRow(hotSlice) : layout.gridCol(hotSlice)) == group);
        };
        const QString hotText =
            hot < 0 ? QString() : QString::fromStdString(names.labels[static_cast<std::size_t>(hot)]);
        const double high = metrics.height();
        // How far a text reaches along the axis.
        const auto extent = [&](const QString& text) {
            return vertical || labels.rotated ? high : metrics.horizontalAdvance(text);
        };
        painter.setPen(toColor(m_palette.dimText));
        const auto write = [&](int group, double from, double to, const QString& text) {
            // The chip takes the place of labels that it would cover in part.
            if (isHot(group) &&
                std::abs((from + to) / 2 - along(group, hot + 0.5)) < (extent(text) + extent(hotText)) / 2 + 3)
                return;
            if (vertical)
                painter.drawText(QRectF(gutter.left(), from, gutter.width() - 6, to - from),
                                 Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, text);
            else if (labels.rotated) {
                painter.save();
                painter.translate((from + to) / 2, gutter.bottom() - 4);
                painter.rotate(-90);
                painter.drawText(QRectF(0, -edge, 200, 2 * edge), Qt::AlignLeft | Qt::AlignVCenter, text);
                painter.restore();
            } else
                painter.drawText(QRectF(from - 20, gutter.top(), to - from + 40, gutter.height() - 2),
                                 Qt::AlignHCenter | Qt::AlignBottom | Qt::TextDontClip, text);
        };
        for (int group = 0; group < groups; ++group) {
            if (labels.kind == AxisLabels::Kind::Blocks) {
                for (int row = 0; row < names.rows; ++row)
                    write(group, along(group, row * names.cols), along(group, (row + 1) * names.cols),
                          blockLabel(names, row));
            } else {
                const int step = labels.kind == AxisLabels::Kind::Thinned ? labels.every : 1;
                for (int i = 0; i < names.size(); i += step)
                    write(group, along(group, i), along(group, i + 1),
                          QString::fromStdString(names.labels[static_cast<std::size_t>(i)]));
            }
            if (!isHot(group))
                continue;
            const double wide = metrics.horizontalAdvance(hotText) + 6;
            const double centre = along(group, hot + 0.5);
            if (vertical)
                paintChip(painter, QRectF(gutter.right() - 3 - wide, centre - high / 2, wide, high), hotText, false);
            else if (labels.rotated)
                paintChip(painter, QRectF(centre - high / 2, gutter.bottom() - 1 - wide, high, wide), hotText, true);
            else
                paintChip(painter, QRectF(centre - wide / 2, gutter.bottom() - 1 - high, wide, high), hotText, false);
            painter.setPen(toColor(m_palette.dimText));
        }
    }
    painter.restore();
}

QSizeF SheetPainter::loupeSize(const SheetFrame& frame) const
{
    const QFontMetricsF metrics(frame.font());
    return {9 * 18.0 + 16, 9 * 18.0 + 16 + 2 * metrics.height() + 4};
}

void SheetPainter::paintLoupe(QPainter& painter, const SheetFrame& frame, const Tensor& values, Cell cell,
                              QPointF corner) const
{
    constexpr int kReach = 4;
    constexpr double kEdge = 18;
    const SheetLayout& layout = frame.layout();
    const QRectF box(corner, loupeSize(frame));
    const QFontMetricsF metrics(frame.font());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(toColor(m_palette.line), 1));
    painter.setBrush(toColor(m_palette.raised));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.setPen(toColor(m_palette.text));
    painter.setFont(frame.font());
    const Target& target = frame.target();
    const QString where = QStringLiteral("%1·%2 → %3")
                              .arg(QString::fromStdString(target.label(Mode::A, cell.a)),
                                   QString::fromStdString(target.label(Mode::B, cell.b)),
                                   QString::fromStdString(target.label(Mode::C, cell.c)));
    painter.drawText(QRectF(box.left() + 8, box.top() + 5, box.width() - 16, metrics.height()), Qt::AlignCenter, where);
    const std::int32_t value = values.at(cell);
    painter.setPen(toColor(m_palette.dimText));
    painter.drawText(
        QRectF(box.left() + 8, box.bottom() - 6 - metrics.height(), box.width() - 16, metrics.height()),
        Qt::AlignCenter,
        (value < 0 ? QChar(0x2212) + QString::number(-static_cast<qint64>(value)) : QString::number(value)));
    const QPointF start(box.left() + 8, box.top() + 7 + metrics.height());
    for (int dr = -kReach; dr <= kReach; ++dr) {
        for (int dc = -kReach; dc <= kReach; ++dc) {
            const int row = layout.rowOf(cell) + dr;
            const int col = layout.colOf(cell) + dc;
            if (row < 0 || col < 0 || row >= layout.rows() || col >= layout.cols())
                continue;
            const QRectF rect(start.x() + (dc + kReach) * kEdge, start.y() + (dr + kReach) * kEdge, kEdge, kEdge);
            painter.fillRect(rect.adjusted(1, 1, 0, 0), paper());
            if (const std::int32_t v = values.at(layout.cellOf(layout.sliceOf(cell), row, col)); v != 0)
                paintBigCell(painter, rect, v, false);
            if (dr == 0 && dc == 0) {
                painter.setBrush(Qt::NoBrush);
                painter.setPen(QPen(toColor(m_palette.text), 2));
                painter.drawRect(rect.adjusted(0.5, 0.5, 0, 0));
            }
        }
    }
    painter.restore();
}

} // namespace rankfall
