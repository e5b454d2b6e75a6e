// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/sheet_painter.h"

#include <QPixmap>
#include <QWidget>

#include <memory>

namespace rankfall {

/// Which tensor a sheet shows.
enum class SheetShows { Residual, Target, Term, Pinned, Difference };

/// The drawn part of the sheet view: zoom, pan, pointing and the keyboard's cell.
///
/// Wheel zooms about the pointer (a touchpad scrolls, with Ctrl it zooms), pinch zooms, drag pans, double-click fits,
/// click pins (Ctrl keeps other pins). Alt+arrows move the cell cursor, Enter pins it, Esc puts it away.
class SheetCanvas : public QWidget {
    Q_OBJECT

public:
    explicit SheetCanvas(Workbench* workbench, QWidget* parent = nullptr);

    void setShown(SheetShows shown);

    SheetShows shown() const { return m_shown; }

    /// What Pinned and Difference show, of the shape of the target: another position's residual, and this one less it.
    struct Comparison {
        Tensor pinned;
        Tensor difference;
    };

    void setComparison(std::optional<Comparison> comparison);

    bool hasComparison() const { return m_comparison.has_value(); }

    void setSlicing(Mode mode);

    Mode slicing() const { return m_slicing; }

    const SheetFrame& frame() const { return m_frame; }

    bool isFitted() const { return m_fitted; }

    void fit();
    void zoomBy(double factor, QPointF anchor);

    const std::optional<Cell>& cursorCell() const { return m_cursor; }

    /// The term that Shows::Term shows: previewed, hovered, or played last.
    std::optional<Term> term() const;
    /// What is drawn now.
    const Tensor& values() const;

    QSize sizeHint() const override { return {720, 480}; }

    QSize minimumSizeHint() const override { return {200, 120}; }

Q_SIGNALS:
    void zoomChanged();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent*) override;
    void resizeEvent(QResizeEvent*) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent*) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    static constexpr double kLoupeBelow = 9; ///< cell edge in pixels under which a magnifier helps

    void rebuild(); ///< another target, slicing or font
    void valuesChanged();
    void staleCells();
    void describe();
    void point(QPointF position);
    void moveCursor(int dRow, int dCol);
    void ensureVisible(Cell cell);
    SheetOverlay overlay() const;
    /// values() without what the workbench's filter leaves out.
    const Tensor& filteredValues();
    bool gesture(QEvent* event);

    Workbench* m_workbench;
    SheetShows m_shown = SheetShows::Residual;
    Mode m_slicing = Mode::C;
    std::shared_ptr<const Snapshot> m_snapshot; ///< keeps what is drawn alive
    TargetPtr m_target;                         ///< kept alive for the frame, which refers to it
    Tensor m_termTensor;
    Tensor m_filtered;
    std::optional<Comparison> m_comparison;
    SheetFrame m_frame;
    bool m_fitted = true;
    QImage m_cells; ///< the value layer
    QImage m_marks; ///< preview marks or the outline of a hovered term
    bool m_cellsStale = true;
    bool m_marksStale = true;
    std::pair<int, int> m_hoveredTerms{-1, -1};
    std::optional<Cell> m_cursor;
    bool m_dragging = false;
    bool m_pressed = false;
    QPointF m_pressedAt;
    QPointF m_draggedTo;
    bool m_pointerInside = false;
    QPointF m_pointer;
};

} // namespace rankfall
