// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/scenes/palette.h"
#include "ui/views/sheet_layout.h"
#include "ui/workbench/workbench.h"

#include <QImage>

#include <optional>
#include <set>

class QPainter;

namespace rankfall {

/// What is lit up on a sheet besides its values.
struct SheetOverlay {
    Hover hover;
    std::set<Cell> pins;
    int activeSlice = -1;       ///< entry of mode C; framed where C is the slicing mode
    std::optional<Cell> cursor; ///< the keyboard's cell
};

/// What playing a term does to one cell.
enum class CellChange { None, Cancels, Creates, Changes };
/// `before` is the residual there, `part` the term's value; in Z mod 2 both are 0 or 1.
CellChange changeAt(std::int32_t before, int part, Ring ring);

/// Draws a slice sheet on any device. Layers, from below: cells() or paintCells(), paintMarks(), paintOverlay(),
/// paintGutters(). Each wants a painter in the coordinates of the frame's view.
class SheetPainter {
public:
    explicit SheetPainter(const Palette& palette)
        : m_palette(palette)
    {
    }

    /// The whole sheet without overlays, fitted into `rect`, with labels: for pictures, print and vectors.
    void paintPicture(QPainter& painter, QRectF rect, const Target& target, const Tensor& values, Mode slicing,
                      const QFont& font, const std::optional<Term>& preview = {}, Ring ring = Ring::Z) const;

    /// Background, grid and cells as an image of the frame's view. A dense 64³ takes a few milliseconds.
    QImage cells(const SheetFrame& frame, const Tensor& values) const;
    /// The same by painter calls, for vector devices.
    void paintCells(QPainter& painter, const SheetFrame& frame, const Tensor& values) const;
    /// A faint outline where `shown` leaves out a nonzero of `values`, so that no such cell passes for a zero.
    void paintGhosts(QPainter& painter, const SheetFrame& frame, const Tensor& values, const Tensor& shown) const;
    /// ✓ cancels, ＋ creates, △ changes: what playing the term does to this residual.
    void paintMarks(QPainter& painter, const SheetFrame& frame, const Tensor& residual, const Term& term,
                    Ring ring) const;
    /// Outlines the cells of a term.
    void paintOutline(QPainter& painter, const SheetFrame& frame, const Term& term, const QColor& colour) const;
    void paintOverlay(QPainter& painter, const SheetFrame& frame, const SheetOverlay& overlay,
                      const Tensor& values) const;
    void paintGutters(QPainter& painter, const SheetFrame& frame, const SheetOverlay& overlay) const;
    /// A magnified neighbourhood of a cell, in a box of loupeSize() at `corner`.
    void paintLoupe(QPainter& painter, const SheetFrame& frame, const Tensor& values, Cell cell, QPointF corner) const;
    QSizeF loupeSize(const SheetFrame& frame) const;

    QColor paper() const; ///< of a slice

private:
    struct Visible;
    Visible visible(const SheetFrame& frame) const;
    void paintBigCell(QPainter& painter, QRectF rect, int value, bool digits) const;
    void paintMark(QPainter& painter, QRectF rect, CellChange change, int after) const;
    void paintVeil(QPainter& painter, const SheetFrame& frame, const Tensor& values, int slice, int row0, int row1,
                   int col0, int col1) const;
    void paintChip(QPainter& painter, QRectF rect, const QString& text, bool rotated) const;
    template <typename Fill>
    void grid(const SheetFrame& frame, const Fill& fill) const;
    template <typename Fill>
    void smallCells(const SheetFrame& frame, const Tensor& values, const Fill& fill) const;
    void bigCells(QPainter& painter, const SheetFrame& frame, const Tensor& values) const;

    const Palette& m_palette;
};

} // namespace rankfall
