// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/tensor/contribution.h"
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

/// Calls `visit(cell, rect in the view)` for each cell of a term that the body shows; where inputs commute that is the
/// cell's home, and may come twice.
template <typename Visit>
void forEachVisible(const SheetFrame& frame, const Term& term, bool isFolded, const Visit& visit)
{
    const std::vector<int> as = support(term.u);
    const std::vector<int> bs = support(term.v);
    const std::vector<int> cs = support(term.w);
    const QRectF body = frame.body();
    for (const int a : as) {
        for (const int b : bs) {
            for (const int c : cs) {
                const Cell cell = isFolded && a > b ? Cell{b, a, c} : Cell{a, b, c};
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
    const std::int32_t after = reduced(before - part, ring);
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
    if (edge < 16) {
        // Too small for signs: a hollow square for what goes, a plus for what comes, a wedge for what stays and
        // changes.
        const QRectF inner = edge >= 4 ? rect.adjusted(1, 1, 0, 0) : rect;
        const double bar = edge >= 8 ? 2 : 1;
        if (change == CellChange::Cancels) {
            painter.fillRect(inner, good);
            if (edge >= 4)
                painter.fillRect(inner.adjusted(bar, bar, -bar, -bar), paper());
        } else if (change == CellChange::Creates && edge >= 5) {
            painter.fillRect(QRectF(inner.left(), std::floor(inner.center().y() - bar / 2), inner.width(), bar), text);
            painter.fillRect(QRectF(std::floor(inner.center().x() - bar / 2), inner.top(), bar, inner.height()), text);
        } else if (change == CellChange::Creates) {
            painter.fillRect(inner, text);
        } else {
            const auto wedge = [&](double by, const QColor& colour) {
                const QRectF r = inner.adjusted(by, by, -by, -by);
                QPainterPath path;
                path.addPolygon(QPolygonF{r.bottomLeft(), r.bottomRight(), QPointF(r.center().x(), r.top())});
                painter.fillPath(path, colour);
            };
            wedge(0, paper());
            wedge(edge >= 8 ? 1.6 : 0, text);
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
    const QRectF s =
        corner ? sign.adjusted(side * 0.22, side * 0.22, -side * 0.22, -side * 0.22) : sign.adjusted(2, 2, -2, -2);
    painter.setPen(QPen(colour, std::max(1.5, pen), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (change == CellChange::Cancels) {
        painter.drawPolyline(QPolygonF{QPointF(s.left(), s.center().y() + s.height() * 0.05),
                                       QPointF(s.left() + s.width() * 0.38, s.bottom() - s.height() * 0.08),
                                       QPointF(s.right(), s.top() + s.height() * 0.1)});
    } else if (change == CellChange::Creates) {
        painter.drawLine(QPointF(s.center().x(), s.top()), QPointF(s.center().x(), s.bottom()));
        painter.drawLine(QPointF(s.left(), s.center().y()), QPointF(s.right(), s.center().y()));
    } else {
        painter.drawPolygon(QPolygonF{QPointF(s.center().x(), s.top()), s.bottomRight(), s.bottomLeft()});
    }
}

void SheetPainter::paintMarks(QPainter& painter, const SheetFrame& frame, const Tensor& residual, const Term& term,
                              Ring ring) const
{
    if (!(term.shape() == residual.shape()))
        return;
    painter.save();
    painter.setClipRect(frame.body());
    painter.setRenderHint(QPainter::Antialiasing, frame.cell() >= 8);
    forEachVisible(frame, term, residual.isFolded(), [&](Cell cell, const QRectF& rect) {
        const std::int32_t before = residual.at(cell);
        const int part = contribution(term, cell, residual.isFolded());
        const CellChange change = changeAt(before, part, ring);
        if (change != CellChange::None)
            paintMark(painter, rect, change, reduced(before - part, ring));
    });
    painter.restore();
}

void SheetPainter::paintOutline(QPainter& painter, const SheetFrame& frame, const Term& term,
                                const QColor& colour) const
{
    if (!(term.shape() == frame.target().shape()))
        return;
    const double edge = frame.cell();
    painter.save();
    painter.setClipRect(frame.body());
    if (edge < 5) {
        QColor wash = colour;
        wash.setAlphaF(0.6F);
        forEachVisible(frame, term, false, [&](Cell, const QRectF& rect) { painter.fillRect(rect, wash); });
    } else {
        QPen pen(colour, edge >= 14 ? 2 : 1);
        pen.setJoinStyle(Qt::MiterJoin);
        painter.setPen(pen);
        const double inset = edge >= 14 ? 1.5 : 0.5;
        forEachVisible(frame, term, false, [&](Cell, const QRectF& rect) {
            painter.drawRect(rect.adjusted(inset, inset, -inset + 0.5, -inset + 0.5));
        });
    }
    painter.restore();
}

void SheetPainter::paintVeil(QPainter& painter, const SheetFrame& frame, const Tensor& values, int slice, int row0,
                             int row1, int col0, int col1) const
{
    // Around the values, never over them: a colour must go on meaning its value.
    const QColor veil = toColor(m_palette.accent, m_palette.dark ? 0.24 : 0.17);
    const SheetLayout& layout = frame.layout();
    const double edge = layout.cell();
    const QPointF corner = frame.toView(layout.sliceRect(slice)).topLeft();
    for (int row = row0; row < row1; ++row) {
        int from = col0;
        for (int col = col0; col <= col1; ++col) {
            if (col < col1 && values.at(layout.cellOf(slice, row, col)) == 0)
                continue;
            if (col > from)
                painter.fillRect(QRectF(corner.x() + from * edge, corner.y() + row * edge, (col - from) * edge, edge),
                                 veil);
            from = col + 1;
        }
    }
}

void SheetPainter::paintOverlay(QPainter& painter, const SheetFrame& frame, const SheetOverlay& overlay,
                                const Tensor& values) const
{
    const SheetLayout& layout = frame.layout();
    const double edge = layout.cell();
    const Hover& hover = overlay.hover;
    painter.save();
    painter.setClipRect(frame.body());
    if (hover.kind == Hover::Kind::Slice && hover.index < frame.target().shape()[hover.mode]) {
        const int i = hover.index;
        for (int slice = 0; slice < layout.slices(); ++slice) {
            if (hover.mode == layout.rowMode())
                paintVeil(painter, frame, values, slice, i, i + 1, 0, layout.cols());
            else if (hover.mode == layout.colMode())
                paintVeil(painter, frame, values, slice, 0, layout.rows(), i, i + 1);
            else if (slice == i)
                paintVeil(painter, frame, values, slice, 0, layout.rows(), 0, layout.cols());
        }
    }
    if (hover.kind == Hover::Kind::Cell) {
        const int slice = layout.sliceOf(hover.cell);
        const int row = layout.rowOf(hover.cell);
        const int col = layout.colOf(hover.cell);
        paintVeil(painter, frame, values, slice, row, row + 1, 0, layout.cols());
        paintVeil(painter, frame, values, slice, 0, row, col, col + 1);
        paintVeil(painter, frame, values, slice, row + 1, layout.rows(), col, col + 1);
        // The same place in the other slices: the third line of the crosshair, fanned out.
        if (edge >= 4) {
            painter.setPen(QPen(toColor(m_palette.accent, 0.65), 1));
            painter.setBrush(Qt::NoBrush);
            for (int other = 0; other < layout.slices(); ++other) {
                if (other != slice)
                    painter.drawRect(
                        frame.toView(layout.cellRect(layout.cellOf(other, row, col))).adjusted(0.5, 0.5, -0.5, -0.5));
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
        painter.drawPolygon(
            QPolygonF{rect.topLeft(), rect.topLeft() + QPointF(flag, 0), rect.topLeft() + QPointF(0, flag)});
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
            const bool hot = (hover.kind == Hover::Kind::Cell && hover.cell[mode] == slice) ||
                             (hover.kind == Hover::Kind::Slice && hover.mode == mode && hover.index == slice);
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

} // namespace rankfall
