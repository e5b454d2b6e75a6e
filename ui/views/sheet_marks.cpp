// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/theme/theme.h"
#include "ui/views/sheet_painter.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace rankfall {

namespace {

std::vector<int> support(const Factor& factor)
{
    std::vector<int> out;
    for (int i = 0; i < factor.size(); ++i) {
        if (factor[i] != 0)
            out.push_back(i);
    }
    return out;
}

/// Calls `visit(cell, rect in the view)` for each cell of a term that the body shows.
template <typename Visit>
void forEachVisible(const SheetFrame& frame, const Term& term, const Visit& visit)
{
    const std::vector<int> as = support(term.u);
    const std::vector<int> bs = support(term.v);
    const std::vector<int> cs = support(term.w);
    const QRectF body = frame.body();
    for (const int a : as) {
        for (const int b : bs) {
            for (const int c : cs) {
                const Cell cell{a, b, c};
                const QRectF rect = frame.toView(frame.layout().cellRect(cell));
                if (rect.intersects(body))
                    visit(cell, rect);
            }
        }
    }
}

} // namespace

CellChange changeAt(std::int32_t before, int part, Ring ring)
{
    const std::int32_t after = ring == Ring::Z2 ? (before ^ part) & 1 : before - part;
    if (after == before)
        return CellChange::None;
    return after == 0 ? CellChange::Cancels : before == 0 ? CellChange::Creates : CellChange::Changes;
}

void SheetPainter::paintMark(QPainter& painter, QRectF rect, CellChange change, int after) const
{
    const double edge = rect.width();
    const QColor good = toColor(m_palette.good);
    const QColor warn = toColor(m_palette.warn);
    const QColor text = toColor(m_palette.text);
    painter.setBrush(Qt::NoBrush);
    if (edge < 10) {
        // Too small for signs: a hollow square for what goes, a dot for what comes, a wedge for what stays and changes.
        const QRectF inner = edge >= 4 ? rect.adjusted(1, 1, 0, 0) : rect;
        if (change == CellChange::Cancels) {
            painter.fillRect(inner, good);
            if (edge >= 4)
                painter.fillRect(inner.adjusted(1, 1, -1, -1), paper());
        } else if (change == CellChange::Creates) {
            painter.fillRect(edge >= 4 ? inner.adjusted(1, 1, -1, -1) : inner, text);
        } else {
            painter.fillRect(QRectF(inner.left(), inner.center().y(), inner.width(), inner.height() / 2), warn);
        }
        return;
    }
    const double pen = std::clamp(edge / 14, 1.2, 2.5);
    const QRectF inner = rect.adjusted(pen / 2 + 1, pen / 2 + 1, -pen / 2, -pen / 2);
    // On large cells the sign stands in a corner, so that the value stays readable.
    const bool corner = edge >= 26;
    const double side = corner ? std::clamp(edge * 0.38, 11.0, 18.0) : edge * 0.62;
    const QRectF sign = corner ? QRectF(inner.right() - side + 2, inner.top() - 2, side, side)
                               : QRectF(inner.center().x() - side / 2, inner.center().y() - side / 2, side, side);
    const QColor colour = change == CellChange::Cancels ? good : change == CellChange::Changes ? warn : text;
    if (change == CellChange::Creates) {
        QColor ghost = toColor(m_palette.value(after), 0.28);
        painter.fillRect(inner, ghost);
    } else if (change == CellChange::Cancels && !corner) {
        painter.fillRect(inner, toColor(m_palette.background, 0.55));
    }
    QPen frame(colour, pen, change == CellChange::Creates ? Qt::CustomDashLine : Qt::SolidLine);
    if (change == CellChange::Creates)
        frame.setDashPattern({2.2, 1.8});
    frame.setJoinStyle(Qt::MiterJoin);
    painter.setPen(frame);
    painter.drawRect(inner);
    if (corner) {
        painter.setPen(QPen(colour, 1.2));
        painter.setBrush(toColor(m_palette.background));
        painter.drawEllipse(sign);
        painter.setBrush(Qt::NoBrush);
    }
    const QRectF s = corner ? sign.adjusted(side * 0.22, side * 0.22, -side * 0.22, -side * 0.22) : sign.adjusted(2, 2, -2, -2);
    painter.setPen(QPen(colour, std::max(1.5, pen), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (change == CellChange::Cancels) {
        painter.drawPolyline(QPolygonF{QPointF(s.left(), s.center().y() + s.height() * 0.05), QPointF(s.left() + s.width() * 0.38, s.bottom() - s.height() * 0.08),
                                       QPointF(s.right(), s.top() + s.height() * 0.1)});
    } else if (change == CellChange::Creates) {
        painter.drawLine(QPointF(s.center().x(), s.top()), QPointF(s.center().x(), s.bottom()));
        painter.drawLine(QPointF(s.left(), s.center().y()), QPointF(s.right(), s.center().y()));
    } else {
        painter.drawPolygon(QPolygonF{QPointF(s.center().x(), s.top()), s.bottomRight(), s.bottomLeft()});
    }
}

void SheetPainter::paintMarks(QPainter& painter, const SheetFrame& frame, const Tensor& residual, const Term& term, Ring ring) const
{
    if (!(term.shape() == residual.shape()))
        return;
    painter.save();
    painter.setClipRect(frame.body());
    painter.setRenderHint(QPainter::Antialiasing, frame.cell() >= 10);
    forEachVisible(frame, term, [&](Cell cell, const QRectF& rect) {
        const std::int32_t before = residual.at(cell);
        const int part = term.at(cell);
        const CellChange change = changeAt(before, part, ring);
        if (change != CellChange::None)
            paintMark(painter, rect, change, ring == Ring::Z2 ? 1 : before - part);
    });
    painter.restore();
}

void SheetPainter::paintOutline(QPainter& painter, const SheetFrame& frame, const Term& term) const
{
    if (!(term.shape() == frame.target().shape()))
        return;
    const double edge = frame.cell();
    painter.save();
    painter.setClipRect(frame.body());
    const QColor colour = toColor(m_palette.accent);
    if (edge < 5) {
        forEachVisible(frame, term, [&](Cell, const QRectF& rect) { painter.fillRect(rect, toColor(m_palette.accent, 0.6)); });
    } else {
        QPen pen(colour, edge >= 14 ? 2 : 1);
        pen.setJoinStyle(Qt::MiterJoin);
        painter.setPen(pen);
        const double inset = edge >= 14 ? 1.5 : 0.5;
        forEachVisible(frame, term, [&](Cell, const QRectF& rect) { painter.drawRect(rect.adjusted(inset, inset, -inset + 0.5, -inset + 0.5)); });
    }
    painter.restore();
}

void SheetPainter::paintOverlay(QPainter& painter, const SheetFrame& frame, const SheetOverlay& overlay) const
{
    const SheetLayout& layout = frame.layout();
    const double edge = layout.cell();
    const Hover& hover = overlay.hover;
    painter.save();
    painter.setClipRect(frame.body());
    const QColor veil = toColor(m_palette.accent, m_palette.dark ? 0.20 : 0.14);

    if (hover.kind == Hover::Kind::Slice && hover.index < frame.target().shape()[hover.mode]) {
        for (const QRectF& band : layout.bands(hover.mode, hover.index))
            painter.fillRect(frame.toView(band), veil);
    }
    if (hover.kind == Hover::Kind::Cell) {
        const int slice = layout.sliceOf(hover.cell);
        const QRectF rect = frame.toView(layout.sliceRect(slice));
        const QRectF at = frame.toView(layout.cellRect(hover.cell));
        painter.fillRect(QRectF(rect.left(), at.top(), rect.width(), at.height()), veil);
        painter.fillRect(QRectF(at.left(), rect.top(), at.width(), rect.height()), veil);
        // The same place in the other slices: the third line of the crosshair, fanned out.
        if (edge >= 4) {
            painter.setPen(QPen(toColor(m_palette.accent, 0.65), 1));
            painter.setBrush(Qt::NoBrush);
            for (int other = 0; other < layout.slices(); ++other) {
                if (other != slice)
                    painter.drawRect(frame.toView(layout.cellRect(layout.cellOf(other, layout.rowOf(hover.cell), layout.colOf(hover.cell))))
                                         .adjusted(0.5, 0.5, -0.5, -0.5));
            }
        }
    }

    const auto frameSlice = [&](int slice, const QColor& colour) {
        QPen pen(colour, 2);
        pen.setJoinStyle(Qt::MiterJoin);
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(frame.toView(layout.sliceRect(slice)).adjusted(-1, -1, 2, 2));
    };
    if (layout.slicing() == Mode::C && overlay.activeSlice >= 0 && overlay.activeSlice < layout.slices())
        frameSlice(overlay.activeSlice, toColor(m_palette.accent));

    const auto outline = [&](Cell cell, const QColor& colour, Qt::PenStyle style, double width) {
        const QRectF rect = frame.toView(layout.cellRect(cell)).adjusted(0.5, 0.5, 0.5, 0.5);
        const double grow = edge < 6 ? 1.5 : 0;
        QPen halo(toColor(m_palette.background, 0.85), width + 2);
        halo.setJoinStyle(Qt::MiterJoin);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(halo);
        painter.drawRect(rect.adjusted(-grow, -grow, grow, grow));
        QPen pen(colour, width, style);
        pen.setJoinStyle(Qt::MiterJoin);
        painter.setPen(pen);
        painter.drawRect(rect.adjusted(-grow, -grow, grow, grow));
    };
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Cell& pin : overlay.pins) {
        outline(pin, toColor(m_palette.accent), Qt::SolidLine, 2);
        const QRectF rect = frame.toView(layout.cellRect(pin));
        const double flag = std::clamp(edge * 0.35, 3.0, 10.0);
        painter.setPen(Qt::NoPen);
        painter.setBrush(toColor(m_palette.accent));
        painter.drawPolygon(QPolygonF{rect.topLeft(), rect.topLeft() + QPointF(flag, 0), rect.topLeft() + QPointF(0, flag)});
    }
    if (hover.kind == Hover::Kind::Cell)
        outline(hover.cell, toColor(m_palette.text), Qt::SolidLine, edge >= 12 ? 2 : 1);
    if (overlay.cursor)
        outline(*overlay.cursor, toColor(m_palette.accent), Qt::DashLine, 2);
    painter.setRenderHint(QPainter::Antialiasing, false);

    // Captions, over everything else in the body.
    if (layout.caption() > 0) {
        const Mode mode = layout.slicing();
        for (int slice = 0; slice < layout.slices(); ++slice) {
            const QRectF rect = frame.toView(layout.captionRect(slice));
            const bool hot = (hover.kind == Hover::Kind::Cell && hover.cell[mode] == slice)
                             || (hover.kind == Hover::Kind::Slice && hover.mode == mode && hover.index == slice);
            const bool active = mode == Mode::C && overlay.activeSlice == slice;
            QFont font = frame.font();
            font.setWeight(hot || active ? QFont::DemiBold : QFont::Normal);
            painter.setFont(font);
            painter.setPen(toColor(hot ? m_palette.text : active ? m_palette.accent : m_palette.dimText));
            painter.drawText(rect.adjusted(0, 0, 0, -1), Qt::AlignLeft | Qt::AlignVCenter,
                             QString::fromStdString(frame.target().label(mode, slice)));
        }
    }
    painter.restore();
}

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
        painter.drawText(QRectF(-rect.height() / 2, -rect.width() / 2, rect.height(), rect.width()), Qt::AlignCenter | Qt::TextDontClip, text);
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
            return vertical ? frame.origin().y() + layout.rowTop(group, 0) + i * edge : frame.origin().x() + layout.colLeft(group, 0) + i * edge;
        };
        painter.setPen(toColor(m_palette.dimText));
        const auto write = [&](double from, double to, const QString& text) {
            if (vertical)
                painter.drawText(QRectF(gutter.left(), from, gutter.width() - 6, to - from), Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, text);
            else if (labels.rotated) {
                painter.save();
                painter.translate((from + to) / 2, gutter.bottom() - 4);
                painter.rotate(-90);
                painter.drawText(QRectF(0, -edge, 200, 2 * edge), Qt::AlignLeft | Qt::AlignVCenter, text);
                painter.restore();
            } else
                painter.drawText(QRectF(from - 20, gutter.top(), to - from + 40, gutter.height() - 2), Qt::AlignHCenter | Qt::AlignBottom | Qt::TextDontClip, text);
        };
        for (int group = 0; group < groups; ++group) {
            if (labels.kind == AxisLabels::Kind::Blocks) {
                for (int row = 0; row < names.rows; ++row)
                    write(along(group, row * names.cols), along(group, (row + 1) * names.cols), blockLabel(names, row));
            } else {
                const int step = labels.kind == AxisLabels::Kind::Thinned ? labels.every : 1;
                for (int i = 0; i < names.size(); i += step)
                    write(along(group, i), along(group, i + 1), QString::fromStdString(names.labels[static_cast<std::size_t>(i)]));
            }
        }
        const Hover& hover = overlay.hover;
        const int hot = hover.kind == Hover::Kind::Cell                          ? hover.cell[mode]
                        : hover.kind == Hover::Kind::Slice && hover.mode == mode ? hover.index
                                                                                 : -1;
        if (hot < 0 || hot >= names.size())
            continue;
        const QString text = QString::fromStdString(names.labels[static_cast<std::size_t>(hot)]);
        const double wide = metrics.horizontalAdvance(text) + 6;
        const double high = metrics.height();
        for (int group = 0; group < groups; ++group) {
            const int hotSlice = hover.kind == Hover::Kind::Cell ? layout.sliceOf(hover.cell) : -1;
            if (hotSlice >= 0 && (vertical ? layout.gridRow(hotSlice) : layout.gridCol(hotSlice)) != group)
                continue;
            const double centre = along(group, hot + 0.5);
            if (vertical)
                paintChip(painter, QRectF(gutter.right() - 3 - wide, centre - high / 2, wide, high), text, false);
            else if (labels.rotated)
                paintChip(painter, QRectF(centre - high / 2, gutter.bottom() - 1 - wide, high, wide), text, true);
            else
                paintChip(painter, QRectF(centre - wide / 2, gutter.bottom() - 1 - high, wide, high), text, false);
        }
    }
    painter.restore();
}

QSizeF SheetPainter::loupeSize(const SheetFrame& frame) const
{
    const QFontMetricsF metrics(frame.font());
    return {9 * 18.0 + 16, 9 * 18.0 + 16 + 2 * metrics.height() + 4};
}

void SheetPainter::paintLoupe(QPainter& painter, const SheetFrame& frame, const Tensor& values, Cell cell, QPointF corner) const
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
    const QString where = QStringLiteral("%1·%2 → %3").arg(QString::fromStdString(target.label(Mode::A, cell.a)),
                                                          QString::fromStdString(target.label(Mode::B, cell.b)),
                                                          QString::fromStdString(target.label(Mode::C, cell.c)));
    painter.drawText(QRectF(box.left() + 8, box.top() + 5, box.width() - 16, metrics.height()), Qt::AlignCenter, where);
    const std::int32_t value = values.at(cell);
    painter.setPen(toColor(m_palette.dimText));
    painter.drawText(QRectF(box.left() + 8, box.bottom() - 6 - metrics.height(), box.width() - 16, metrics.height()), Qt::AlignCenter,
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
