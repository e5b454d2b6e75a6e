// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/tensor/target.h"

#include <QWidget>

namespace rankfall {

/// One factor of a term as a small matrix whose cells are edited in place: click steps the value, the right button
/// steps back, the wheel changes by one, Shift+drag paints, a drag with the right button erases, keys set the cell
/// under the cursor. Shows nothing but the factor that it was given and what the user makes of it; says so with
/// edited().
///
/// Layouts of one long row are folded at eight cells. Places of the layout that hold no entry are drawn as holes.
class FactorGrid : public QWidget {
    Q_OBJECT

public:
    explicit FactorGrid(QWidget* parent = nullptr);

    /// Forgets the factor: the new one is zero.
    void setLayoutOf(const ModeLayout& layout, Ring ring, int bound);

    const ModeLayout& modeLayout() const { return m_layout; }

    const Factor& factor() const { return m_factor; }

    void setFactor(const Factor& factor);
    void setLocked(bool locked);

    bool isLocked() const { return m_locked; }

    /// The entry outlined because something elsewhere is about it; -1: none.
    void setHighlight(int entry);

    /// Rows and columns as drawn.
    int rows() const { return m_rows; }

    int cols() const { return m_cols; }

    static constexpr int kMinCell = 14;
    /// Larger cells would only push other things away.
    static int maxCell();
    QSize sizeForCell(int pixels) const;
    void setCell(int pixels);

    int cell() const { return m_cell; }

    /// Where the grid stands in an area that scrolls, the wheel changes a cell only while the grid has the focus.
    void setWheelNeedsFocus(bool needs) { m_wheelNeedsFocus = needs; }

    QSize sizeHint() const override { return sizeForCell(m_cell); }

    /// Width of the row numbers left of the first cell.
    int leftMargin() const { return header(); }

    /// The middle of an entry's cell, in widget coordinates.
    QPoint centreOf(int entry) const;

    int cursorEntry() const { return m_cursor; }

    void setCursorEntry(int entry);

Q_SIGNALS:
    void edited(const Factor& factor);
    void hovered(int entry); ///< -1: the pointer left
    void focused();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    /// Pixels for row and column numbers, which only matrices have.
    int header() const;

    static bool takesKey(const QKeyEvent& event);
    enum class Drag { None, Paint, Erase };
    int entryAt(QPoint point) const;
    QRect rectOf(int entry) const;
    QRect rectOfPlace(int row, int col) const;
    void setEntry(int entry, int value);
    int stepped(int value, int by) const;
    int cycled(int value, bool backwards) const;
    void moveCursor(int rowBy, int colBy);
    void drawCell(QPainter& painter, int entry) const;
    void drawHeaders(QPainter& painter) const;

    ModeLayout m_layout;
    Ring m_ring = Ring::Z;
    int m_bound = 2;
    Factor m_factor;
    std::vector<int> m_entryAt; ///< by drawn place, row-major; -1: a hole
    std::vector<ModeLayout::Place> m_place;
    int m_rows = 1;
    int m_cols = 1;
    int m_cell = 24;
    bool m_folded = false;
    bool m_locked = false;
    bool m_wheelNeedsFocus = false;
    int m_highlight = -1;
    int m_hover = -1;
    int m_cursor = 0;
    bool m_minusTyped = false;
    Drag m_drag = Drag::None;
    int m_paintValue = 0;
    int m_pressed = -1;
    int m_wheel = 0;
};

} // namespace rankfall
