// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/tensor/target.h"

#include <QFontMetricsF>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <optional>
#include <vector>

namespace rankfall {

/// Where every cell of a tensor lies on the slice sheet, in content coordinates (pixels, y down, origin at the top left
/// of the first caption). One slice for each entry of the slicing mode, arranged as that mode's matrix; in a slice the
/// other two modes, in the order A, B, C, are rows and columns.
class SheetLayout {
public:
    SheetLayout() = default;
    SheetLayout(const Target& target, Mode slicing);

    /// Edge of a cell, gap between slices, height of the caption above each slice (0: no captions).
    void setMetrics(double cell, double gap, double caption);

    Mode slicing() const { return m_slicing; }

    Mode rowMode() const { return m_slicing == Mode::A ? Mode::B : Mode::A; }

    Mode colMode() const { return m_slicing == Mode::C ? Mode::B : Mode::C; }

    int rows() const { return m_rows; }

    int cols() const { return m_cols; }

    int slices() const { return static_cast<int>(m_places.size()); }

    int gridRows() const { return m_gridRows; }

    int gridCols() const { return m_gridCols; }

    int gridRow(int slice) const { return m_places[static_cast<std::size_t>(slice)].row; }

    int gridCol(int slice) const { return m_places[static_cast<std::size_t>(slice)].col; }

    /// The slice at a place of the grid, -1 where the grid has a hole.
    int sliceAtPlace(int row, int col) const;

    double cell() const { return m_cell; }

    double caption() const { return m_caption; }

    QSizeF size() const;
    QRectF sliceRect(int slice) const;   ///< the cells of a slice
    QRectF captionRect(int slice) const; ///< the strip above it

    double rowTop(int gridRow, int row) const { return gridRow * stepY() + m_caption + row * m_cell; }

    double colLeft(int gridCol, int col) const { return gridCol * stepX() + col * m_cell; }

    QRectF cellRect(Cell cell) const;
    std::optional<Cell> cellAt(QPointF point) const;
    std::optional<int> captionAt(QPointF point) const;
    /// Row or column (of the grid and within its slices) under a coordinate; nothing in gaps.
    std::optional<std::pair<int, int>> rowAt(double y) const;
    std::optional<std::pair<int, int>> colAt(double x) const;

    Cell cellOf(int slice, int row, int col) const;

    int sliceOf(Cell cell) const { return cell[m_slicing]; }

    int rowOf(Cell cell) const { return cell[rowMode()]; }

    int colOf(Cell cell) const { return cell[colMode()]; }

    /// True when a block (a row of the row mode's matrix) ends before this row.
    bool blockBeforeRow(int row) const { return m_rowBreaks[static_cast<std::size_t>(row)]; }

    bool blockBeforeCol(int col) const { return m_colBreaks[static_cast<std::size_t>(col)]; }

    /// A point relative to the cells, that survives another size of them: where in which slice, in cells.
    struct Anchor {
        int gridRow = 0;
        int gridCol = 0;
        double row = 0;
        double col = 0;
    };

    Anchor anchorAt(QPointF point) const;
    QPointF pointOf(const Anchor& anchor) const;

private:
    double stepX() const { return m_cols * m_cell + m_gap; }

    double stepY() const { return m_rows * m_cell + m_gap + m_caption; }

    Mode m_slicing = Mode::C;
    int m_rows = 0;
    int m_cols = 0;
    int m_gridRows = 0;
    int m_gridCols = 0;
    double m_cell = 10;
    double m_gap = 10;
    double m_caption = 0;
    std::vector<ModeLayout::Place> m_places;
    std::vector<int> m_atPlace;
    std::vector<bool> m_rowBreaks;
    std::vector<bool> m_colBreaks;
};

/// How the entries of one mode are written along an edge of the sheet.
struct AxisLabels {
    enum class Kind { None, All, Blocks, Thinned };
    Kind kind = Kind::None;
    bool rotated = false;
    int every = 1;     ///< Kind::Thinned
    double extent = 0; ///< across the axis, in pixels, with margins
};

/// A sheet in a rectangle of a device: gutters with labels that stay in place, and the content under them, scrolled.
class SheetFrame {
public:
    SheetFrame() = default;
    /// `view` in device-independent pixels. Cell edges are whole device pixels while they are small.
    SheetFrame(const Target& target, Mode slicing, QRectF view, const QFont& font, double pixelRatio = 1.0);

    /// Chooses the largest cell, up to `largest`, at which the whole sheet shows.
    void fit(double largest = 56);
    /// Sets the edge of a cell, keeping what is at `anchor` (view coordinates) in place.
    void zoomTo(double cell, QPointF anchor);
    void scrollBy(QPointF delta);
    void setView(QRectF view);

    const SheetLayout& layout() const { return m_layout; }

    const Target& target() const { return *m_target; }

    const QFont& font() const { return m_font; }

    QRectF view() const { return m_view; }

    QRectF body() const; ///< where content shows
    /// Strips of labels: beside the content while that is centred, at the edge of the view once it is scrolled.
    QRectF rowGutter() const;
    QRectF colGutter() const;

    QPointF origin() const { return m_origin; } ///< of the content, in view coordinates

    const AxisLabels& rowLabels() const { return m_rowLabels; }

    const AxisLabels& colLabels() const { return m_colLabels; }

    double pixelRatio() const { return m_ratio; }

    double cell() const { return m_layout.cell(); }

    QPointF toContent(QPointF point) const { return point - m_origin; }

    QRectF toView(QRectF rect) const { return rect.translated(m_origin); }

    std::optional<Cell> cellAt(QPointF point) const;
    /// The entry whose label or caption is under a point of the view.
    std::optional<std::pair<Mode, int>> labelAt(QPointF point) const;

    static constexpr double kMinCell = 1.0;
    static constexpr double kMaxCell = 96.0;

private:
    void setCell(double cell, bool captions = true);
    AxisLabels chooseLabels(Mode mode, bool vertical, double cell) const;
    void settle();

    const Target* m_target = nullptr;
    SheetLayout m_layout;
    QRectF m_view;
    QFont m_font;
    double m_ratio = 1.0;
    QPointF m_origin;
    AxisLabels m_rowLabels;
    AxisLabels m_colLabels;
};

/// "a2·": how a block of entries (one row of the mode's matrix) is called.
QString blockLabel(const ModeLayout& layout, int matrixRow);

} // namespace rankfall
