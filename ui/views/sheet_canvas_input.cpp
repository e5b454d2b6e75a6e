// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/views/sheet_canvas.h"

#include <QAccessible>
#include <QApplication>
#include <QGestureEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

namespace rankfall {

namespace {

bool isAltArrow(const QKeyEvent* event)
{
    const int key = event->key();
    return event->modifiers().testFlag(Qt::AltModifier) &&
           (key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down);
}

} // namespace

bool SheetCanvas::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride: {
        // The window uses Alt+arrows for the visit history; here they move the cell cursor.
        auto* key = static_cast<QKeyEvent*>(event);
        if (isAltArrow(key) ||
            (m_cursor &&
             (key->key() == Qt::Key_Escape || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) &&
             key->modifiers() == Qt::NoModifier)) {
            event->accept();
            return true;
        }
        break;
    }
    case QEvent::ToolTip: {
        auto* help = static_cast<QHelpEvent*>(event);
        if (m_frame.cell() >= kLoupeBelow && m_workbench->hover().kind != Hover::Kind::None && m_pointerInside)
            QToolTip::showText(help->globalPos(), m_workbench->sentence(m_workbench->hover()), this);
        else
            QToolTip::hideText();
        return true;
    }
    case QEvent::Gesture:
    case QEvent::NativeGesture:
        if (gesture(event))
            return true;
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

bool SheetCanvas::gesture(QEvent* event)
{
    if (event->type() == QEvent::NativeGesture) {
        auto* native = static_cast<QNativeGestureEvent*>(event);
        if (native->gestureType() != Qt::ZoomNativeGesture)
            return false;
        zoomBy(1.0 + native->value(), native->position());
        return true;
    }
    auto* pinch = static_cast<QPinchGesture*>(static_cast<QGestureEvent*>(event)->gesture(Qt::PinchGesture));
    if (!pinch || !(pinch->changeFlags() & QPinchGesture::ScaleFactorChanged))
        return false;
    zoomBy(pinch->scaleFactor(), mapFromGlobal(pinch->centerPoint()));
    return true;
}

void SheetCanvas::wheelEvent(QWheelEvent* event)
{
    const QPoint pixels = event->pixelDelta();
    if (!pixels.isNull() && !event->modifiers().testFlag(Qt::ControlModifier)) {
        m_frame.scrollBy(pixels);
        staleCells();
    } else if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        const QPoint angle = event->angleDelta();
        m_frame.scrollBy(QPointF(angle.x() != 0 ? angle.x() : angle.y(), 0) / 2.0);
        staleCells();
    } else if (const int angle = event->angleDelta().y(); angle != 0) {
        zoomBy(std::pow(1.2, angle / 120.0), event->position());
    }
    event->accept();
    point(event->position());
}

void SheetCanvas::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return QWidget::mousePressEvent(event);
    m_pressed = true;
    m_dragging = false;
    m_pressedAt = m_draggedTo = event->position();
}

void SheetCanvas::mouseMoveEvent(QMouseEvent* event)
{
    m_pointerInside = true;
    if (m_pressed) {
        if (!m_dragging && (event->position() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance()) {
            m_dragging = true;
            setCursor(Qt::ClosedHandCursor);
        }
        if (m_dragging) {
            m_frame.scrollBy(event->position() - m_draggedTo);
            m_draggedTo = event->position();
            staleCells();
            return;
        }
    }
    point(event->position());
}

void SheetCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_dragging) {
        unsetCursor();
    } else if (m_pressed && event->button() == Qt::LeftButton) {
        if (const auto cell = m_frame.cellAt(event->position()))
            m_workbench->togglePin(*cell, event->modifiers().testFlag(Qt::ControlModifier));
        else if (const auto label = m_frame.labelAt(event->position()); label && label->first == Mode::C)
            m_workbench->setActiveSlice(m_workbench->activeSlice() == label->second ? -1 : label->second);
    }
    m_pressed = m_dragging = false;
    point(event->position());
}

void SheetCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    // The first click of the pair has pinned a cell; that was not what was meant.
    if (const auto cell = m_frame.cellAt(event->position()); cell && m_workbench->pins().contains(*cell))
        m_workbench->togglePin(*cell, true);
    if (m_fitted)
        zoomBy(std::max(2.0, 22.0 / m_frame.cell()), event->position());
    else
        fit();
    point(event->position());
}

void SheetCanvas::leaveEvent(QEvent*)
{
    m_pointerInside = false;
    m_workbench->setHover({});
    update();
}

void SheetCanvas::point(QPointF position)
{
    m_pointer = position;
    Hover hover;
    if (const auto cell = m_frame.cellAt(position)) {
        hover.kind = Hover::Kind::Cell;
        hover.cell = *cell;
    } else if (const auto label = m_frame.labelAt(position)) {
        hover.kind = Hover::Kind::Slice;
        hover.mode = label->first;
        hover.index = label->second;
    }
    m_workbench->setHover(hover);
    if (m_frame.cell() < kLoupeBelow)
        update();
}

void SheetCanvas::ensureVisible(Cell cell)
{
    const QRectF rect = m_frame.toView(m_frame.layout().cellRect(cell));
    const QRectF room = m_frame.body().adjusted(8, 8, -8, -8);
    QPointF delta;
    if (rect.left() < room.left())
        delta.setX(room.left() - rect.left());
    else if (rect.right() > room.right())
        delta.setX(room.right() - rect.right());
    if (rect.top() < room.top())
        delta.setY(room.top() - rect.top());
    else if (rect.bottom() > room.bottom())
        delta.setY(room.bottom() - rect.bottom());
    if (!delta.isNull()) {
        m_frame.scrollBy(delta);
        staleCells();
    }
}

void SheetCanvas::moveCursor(int dRow, int dCol)
{
    const SheetLayout& layout = m_frame.layout();
    if (!m_cursor) {
        m_cursor = layout.cellOf(0, 0, 0);
    } else {
        int row = layout.rowOf(*m_cursor) + dRow;
        int col = layout.colOf(*m_cursor) + dCol;
        const int slice = layout.sliceOf(*m_cursor);
        int gridRow = layout.gridRow(slice);
        int gridCol = layout.gridCol(slice);
        // Past the edge of a slice comes the next one.
        if (row < 0 || row >= layout.rows()) {
            gridRow += dRow;
            row = row < 0 ? layout.rows() - 1 : 0;
        }
        if (col < 0 || col >= layout.cols()) {
            gridCol += dCol;
            col = col < 0 ? layout.cols() - 1 : 0;
        }
        const int next = layout.sliceAtPlace(gridRow, gridCol);
        if (next < 0)
            return;
        m_cursor = layout.cellOf(next, row, col);
    }
    ensureVisible(*m_cursor);
    Hover hover;
    hover.kind = Hover::Kind::Cell;
    hover.cell = *m_cursor;
    m_workbench->setHover(hover);
    setAccessibleDescription(m_workbench->sentence(hover));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    update();
}

void SheetCanvas::keyPressEvent(QKeyEvent* event)
{
    if (isAltArrow(event)) {
        const int key = event->key();
        moveCursor(key == Qt::Key_Up     ? -1
                   : key == Qt::Key_Down ? 1
                                         : 0,
                   key == Qt::Key_Left    ? -1
                   : key == Qt::Key_Right ? 1
                                          : 0);
        return;
    }
    if (m_cursor && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        m_workbench->togglePin(*m_cursor, true);
        return;
    }
    if (m_cursor && event->key() == Qt::Key_Escape) {
        m_cursor.reset();
        m_workbench->setHover({});
        update();
        return;
    }
    QWidget::keyPressEvent(event);
}

void SheetCanvas::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void SheetCanvas::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace rankfall
