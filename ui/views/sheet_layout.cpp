// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/views/sheet_layout.h"

#include <algorithm>
#include <cmath>

namespace rankfall {

namespace {

std::vector<bool> breaksOf(const ModeLayout& layout)
{
    std::vector<bool> breaks(static_cast<std::size_t>(layout.size()), false);
    for (std::size_t i = 1; i < breaks.size(); ++i)
        breaks[i] = layout.place[i].row != layout.place[i - 1].row;
    return breaks;
}

std::optional<std::pair<int, int>> divide(double x, double step, double lead, double cell, int inner, int outer)
{
    if (x < 0 || cell <= 0)
        return std::nullopt;
    const int group = static_cast<int>(x / step);
    const double rest = x - group * step - lead;
    const int i = static_cast<int>(std::floor(rest / cell));
    if (group >= outer || rest < 0 || i >= inner)
        return std::nullopt;
    return std::pair(group, i);
}

} // namespace

QString blockLabel(const ModeLayout& layout, int matrixRow)
{
    return QStringLiteral("%1%2·").arg(QLatin1Char(layout.letter)).arg(matrixRow + 1);
}

SheetLayout::SheetLayout(const Target& target, Mode slicing)
    : m_slicing(slicing)
{
    const ModeLayout& layout = target.layout(slicing);
    m_rows = target.shape()[rowMode()];
    m_cols = target.shape()[colMode()];
    m_rowBreaks = breaksOf(target.layout(rowMode()));
    m_colBreaks = breaksOf(target.layout(colMode()));
    m_places = layout.place;
    m_gridRows = layout.rows;
    m_gridCols = layout.cols;
    if (layout.rows == 1 && layout.size() > 6) {
        // A long vector in one row would leave most of the window empty.
        m_gridCols = static_cast<int>(std::ceil(std::sqrt(static_cast<double>(layout.size()))));
        m_gridRows = (layout.size() + m_gridCols - 1) / m_gridCols;
        for (int i = 0; i < layout.size(); ++i)
            m_places[static_cast<std::size_t>(i)] = {i / m_gridCols, i % m_gridCols};
    }
    m_atPlace.assign(static_cast<std::size_t>(m_gridRows) * m_gridCols, -1);
    for (int i = 0; i < slices(); ++i)
        m_atPlace[static_cast<std::size_t>(gridRow(i)) * m_gridCols + gridCol(i)] = i;
}

void SheetLayout::setMetrics(double cell, double gap, double caption)
{
    m_cell = cell;
    m_gap = gap;
    m_caption = caption;
}

int SheetLayout::sliceAtPlace(int row, int col) const
{
    if (row < 0 || col < 0 || row >= m_gridRows || col >= m_gridCols)
        return -1;
    return m_atPlace[static_cast<std::size_t>(row) * m_gridCols + col];
}

QSizeF SheetLayout::size() const
{
    return {m_gridCols * stepX() - m_gap, m_gridRows * stepY() - m_gap};
}

QRectF SheetLayout::sliceRect(int slice) const
{
    return {colLeft(gridCol(slice), 0), rowTop(gridRow(slice), 0), m_cols * m_cell, m_rows * m_cell};
}

QRectF SheetLayout::captionRect(int slice) const
{
    const QRectF rect = sliceRect(slice);
    return {rect.left(), rect.top() - m_caption, rect.width(), m_caption};
}

QRectF SheetLayout::cellRect(Cell cell) const
{
    const int slice = sliceOf(cell);
    return {colLeft(gridCol(slice), colOf(cell)), rowTop(gridRow(slice), rowOf(cell)), m_cell, m_cell};
}

std::optional<std::pair<int, int>> SheetLayout::rowAt(double y) const
{
    return divide(y, stepY(), m_caption, m_cell, m_rows, m_gridRows);
}

std::optional<std::pair<int, int>> SheetLayout::colAt(double x) const
{
    return divide(x, stepX(), 0, m_cell, m_cols, m_gridCols);
}

std::optional<Cell> SheetLayout::cellAt(QPointF point) const
{
    const auto row = rowAt(point.y());
    const auto col = colAt(point.x());
    if (!row || !col)
        return std::nullopt;
    const int slice = sliceAtPlace(row->first, col->first);
    if (slice < 0)
        return std::nullopt;
    return cellOf(slice, row->second, col->second);
}

std::optional<int> SheetLayout::captionAt(QPointF point) const
{
    if (point.x() < 0 || point.y() < 0)
        return std::nullopt;
    const int slice = sliceAtPlace(static_cast<int>(point.y() / stepY()), static_cast<int>(point.x() / stepX()));
    if (slice < 0 || !captionRect(slice).contains(point))
        return std::nullopt;
    return slice;
}

Cell SheetLayout::cellOf(int slice, int row, int col) const
{
    switch (m_slicing) {
    case Mode::A:
        return {slice, row, col};
    case Mode::B:
        return {row, slice, col};
    case Mode::C:
        break;
    }
    return {row, col, slice};
}

SheetLayout::Anchor SheetLayout::anchorAt(QPointF point) const
{
    const int gridRow = static_cast<int>(std::floor(point.y() / stepY()));
    const int gridCol = static_cast<int>(std::floor(point.x() / stepX()));
    return {gridRow, gridCol, (point.y() - rowTop(gridRow, 0)) / m_cell, (point.x() - colLeft(gridCol, 0)) / m_cell};
}

QPointF SheetLayout::pointOf(const Anchor& anchor) const
{
    return {colLeft(anchor.gridCol, 0) + anchor.col * m_cell, rowTop(anchor.gridRow, 0) + anchor.row * m_cell};
}

SheetFrame::SheetFrame(const Target& target, Mode slicing, QRectF view, const QFont& font, double pixelRatio)
    : m_target(&target)
    , m_layout(target, slicing)
    , m_view(view)
    , m_font(font)
    , m_ratio(pixelRatio)
{
    fit();
}

AxisLabels SheetFrame::chooseLabels(Mode mode, bool vertical, double cell) const
{
    const ModeLayout& layout = m_target->layout(mode);
    const QFontMetricsF metrics(m_font);
    double widest = 0;
    for (const std::string& label : layout.labels)
        widest = std::max(widest, metrics.horizontalAdvance(QString::fromStdString(label)));
    const double line = metrics.height();
    AxisLabels out;
    if (vertical ? cell >= line * 0.86 : cell >= widest + 6) {
        out.kind = AxisLabels::Kind::All;
        out.extent = vertical ? widest + 12 : line + 6;
        return out;
    }
    if (!vertical && cell >= line * 0.86) {
        out.kind = AxisLabels::Kind::All;
        out.rotated = true;
        out.extent = widest + 10;
        return out;
    }
    if (layout.rows > 1) {
        const double block = metrics.horizontalAdvance(blockLabel(layout, layout.rows - 1));
        if (layout.cols * cell >= (vertical ? line * 0.9 : block + 4)) {
            out.kind = AxisLabels::Kind::Blocks;
            out.extent = vertical ? block + 12 : line + 6;
            return out;
        }
    }
    out.every = static_cast<int>(std::ceil((vertical ? line : widest + 8) / cell));
    if (layout.rows == 1 && out.every < layout.size()) {
        out.kind = AxisLabels::Kind::Thinned;
        out.extent = vertical ? widest + 12 : line + 6;
    }
    return out;
}

void SheetFrame::setCell(double cell, bool wantCaptions)
{
    cell = std::clamp(cell, kMinCell / m_ratio, kMaxCell);
    // Uneven cells are more disturbing than a few unused pixels.
    cell = std::max(1.0, std::round(cell * m_ratio)) / m_ratio;
    m_rowLabels = chooseLabels(m_layout.rowMode(), true, cell);
    m_colLabels = chooseLabels(m_layout.colMode(), false, cell);
    const QFontMetricsF metrics(m_font);
    const double width = m_layout.cols() * cell;
    double caption = 0;
    for (const std::string& label : m_target->layout(m_layout.slicing()).labels)
        caption = std::max(caption, metrics.horizontalAdvance(QString::fromStdString(label)));
    const bool captions = wantCaptions && width >= caption + 2;
    m_layout.setMetrics(cell, std::round(std::clamp(cell * 0.8, 5.0, 16.0)),
                        captions ? std::ceil(metrics.height()) + 2 : 0);
}

QRectF SheetFrame::body() const
{
    return m_view.adjusted(std::ceil(m_rowLabels.extent), std::ceil(m_colLabels.extent), 0, 0);
}

QRectF SheetFrame::rowGutter() const
{
    const double width = std::ceil(m_rowLabels.extent);
    return {std::max(m_view.left(), m_origin.x() - width), body().top(), width, body().height()};
}

QRectF SheetFrame::colGutter() const
{
    const double height = std::ceil(m_colLabels.extent);
    return {body().left(), std::max(m_view.top(), m_origin.y() - height), body().width(), height};
}

void SheetFrame::fit(double largest)
{
    constexpr double kMargin = 8;
    double cell = std::floor(std::min(largest, kMaxCell) * m_ratio) / m_ratio;
    for (;; cell -= 1.0 / m_ratio) {
        const auto fits = [&](bool captions) {
            setCell(cell, captions);
            const QSizeF room = body().size();
            const QSizeF need = m_layout.size();
            return need.width() + kMargin <= room.width() && need.height() + kMargin <= room.height();
        };
        // Where a pixel more a cell matters, captions give way; the crosshair names slices all the same.
        if (fits(true) || (cell < 4 && fits(false)) || cell <= kMinCell / m_ratio)
            break;
    }
    m_origin = body().topLeft();
    settle();
}

void SheetFrame::settle()
{
    // Centred while all of it fits, otherwise never scrolled beyond a margin.
    constexpr double kMargin = 4;
    const QRectF room = body();
    const QSizeF need = m_layout.size();
    const auto place = [](double origin, double start, double have, double want) {
        if (want + 2 * kMargin <= have)
            return std::floor(start + (have - want) / 2);
        return std::round(std::clamp(origin, start + have - want - kMargin, start + kMargin));
    };
    m_origin = {place(m_origin.x(), room.left(), room.width(), need.width()),
                place(m_origin.y(), room.top(), room.height(), need.height())};
}

void SheetFrame::zoomTo(double cell, QPointF anchor)
{
    const SheetLayout::Anchor held = m_layout.anchorAt(toContent(anchor));
    setCell(cell);
    m_origin = anchor - m_layout.pointOf(held);
    settle();
}

void SheetFrame::scrollBy(QPointF delta)
{
    m_origin += delta;
    settle();
}

void SheetFrame::setView(QRectF view)
{
    m_view = view;
    settle();
}

std::optional<Cell> SheetFrame::cellAt(QPointF point) const
{
    return body().contains(point) ? m_layout.cellAt(toContent(point)) : std::nullopt;
}

std::optional<std::pair<Mode, int>> SheetFrame::labelAt(QPointF point) const
{
    if (!m_view.contains(point))
        return std::nullopt;
    const QPointF inside = toContent(point);
    if (rowGutter().contains(point)) {
        if (const auto row = m_layout.rowAt(inside.y()))
            return std::pair(m_layout.rowMode(), row->second);
    } else if (colGutter().contains(point)) {
        if (const auto col = m_layout.colAt(inside.x()))
            return std::pair(m_layout.colMode(), col->second);
    } else if (body().contains(point)) {
        if (const auto slice = m_layout.captionAt(inside))
            return std::pair(m_layout.slicing(), *slice);
    }
    return std::nullopt;
}

} // namespace rankfall
