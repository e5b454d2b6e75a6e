// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/views/sheet_canvas.h"

#include "ui/theme/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QGestureEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QPinchGesture>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

namespace rankfall {

namespace {

constexpr double kLoupeBelow = 9; // cell edge in pixels under which a magnifier helps

bool isAltArrow(const QKeyEvent* event)
{
    const int key = event->key();
    return event->modifiers().testFlag(Qt::AltModifier) && (key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down);
}

} // namespace

SheetCanvas::SheetCanvas(Workbench* workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
{
    setObjectName(QStringLiteral("sheetCanvas"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    grabGesture(Qt::PinchGesture);
    setAccessibleName(tr("Slice sheet"));
    setAccessibleDescription(tr("Alt and arrow keys move the cell cursor, Enter pins its cell, Escape puts it away."));
    setFont(uiFont());
    rebuild();
    connect(workbench, &Workbench::currentChanged, this, &SheetCanvas::valuesChanged);
    connect(workbench, &Workbench::documentReplaced, this, &SheetCanvas::valuesChanged);
    connect(workbench, &Workbench::previewChanged, this, [this] {
        if (m_shown == SheetShows::Term)
            staleCells();
        m_marksStale = true;
        update();
    });
    connect(workbench, &Workbench::hoverChanged, this, [this] {
        const Hover& hover = m_workbench->hover();
        const int hovered = hover.kind == Hover::Kind::Term ? hover.term : -1;
        // Layers are rebuilt only when a hovered term comes, goes or changes; cells and slices are drawn over them.
        if (hovered != m_hoveredTerm) {
            m_hoveredTerm = hovered;
            if (m_shown == SheetShows::Term)
                staleCells();
            m_marksStale = true;
        }
        update();
    });
    connect(workbench, &Workbench::pinsChanged, this, qOverload<>(&QWidget::update));
    connect(workbench, &Workbench::activeSliceChanged, this, qOverload<>(&QWidget::update));
}

void SheetCanvas::rebuild()
{
    m_snapshot = m_workbench->snapshot();
    m_target = &m_snapshot->position.target();
    m_frame = SheetFrame(*m_target, m_slicing, rect(), font(), devicePixelRatioF());
    m_fitted = true;
    staleCells();
}

void SheetCanvas::staleCells()
{
    if (m_shown == SheetShows::Term) {
        m_termTensor = Tensor(m_target->shape());
        if (const auto shownTerm = term())
            m_termTensor.add(*shownTerm, 1, m_workbench->ring());
    }
    m_cellsStale = true;
    m_marksStale = true;
    update();
}

void SheetCanvas::valuesChanged()
{
    m_snapshot = m_workbench->snapshot();
    if (&m_snapshot->position.target() != m_target) {
        m_cursor.reset();
        rebuild();
        Q_EMIT zoomChanged();
    }
    staleCells();
}

void SheetCanvas::setShown(SheetShows shown)
{
    m_shown = shown;
    staleCells();
}

void SheetCanvas::setSlicing(Mode mode)
{
    if (mode == m_slicing)
        return;
    m_slicing = mode;
    rebuild();
    Q_EMIT zoomChanged();
}

std::optional<Term> SheetCanvas::term() const
{
    if (m_workbench->preview())
        return m_workbench->preview()->term;
    const Hover& hover = m_workbench->hover();
    if (hover.kind == Hover::Kind::Term && hover.term >= 0 && hover.term < m_snapshot->position.rank())
        return m_snapshot->position.term(hover.term);
    return m_snapshot->lastTerm;
}

const Tensor& SheetCanvas::values() const
{
    switch (m_shown) {
    case SheetShows::Target:
        return m_target->tensor();
    case SheetShows::Term:
        return m_termTensor;
    case SheetShows::Residual:
        break;
    }
    return m_snapshot->position.residual();
}

void SheetCanvas::fit()
{
    m_fitted = true;
    m_frame.setView(rect());
    m_frame.fit();
    staleCells();
    Q_EMIT zoomChanged();
}

void SheetCanvas::zoomBy(double factor, QPointF anchor)
{
    const double cell = m_frame.cell();
    double next = cell * factor;
    // Always at least one step, so that small cells do not stick.
    const double step = 1.0 / m_frame.pixelRatio();
    next = factor > 1 ? std::max(next, cell + step) : std::min(next, cell - step);
    m_frame.zoomTo(next, anchor);
    m_fitted = false;
    staleCells();
    Q_EMIT zoomChanged();
}

SheetOverlay SheetCanvas::overlay() const
{
    SheetOverlay out;
    out.hover = m_workbench->hover();
    const Shape shape = m_target->shape();
    const auto inside = [shape](Cell c) { return c.a >= 0 && c.b >= 0 && c.c >= 0 && c.a < shape.a && c.b < shape.b && c.c < shape.c; };
    if (out.hover.kind == Hover::Kind::Cell && !inside(out.hover.cell))
        out.hover = {};
    for (const Cell& pin : m_workbench->pins()) {
        if (inside(pin))
            out.pins.insert(pin);
    }
    out.activeSlice = m_workbench->activeSlice();
    out.cursor = m_cursor;
    return out;
}

void SheetCanvas::paintEvent(QPaintEvent*)
{
    const SheetPainter painter(currentPalette());
    if (m_frame.pixelRatio() != devicePixelRatioF())
        rebuild();
    if (m_cellsStale) {
        m_cells = painter.cells(m_frame, values());
        m_cellsStale = false;
    }
    const auto& preview = m_workbench->preview();
    const Hover& hover = m_workbench->hover();
    const bool hoversTerm = hover.kind == Hover::Kind::Term && hover.term >= 0 && hover.term < m_snapshot->position.rank();
    const bool marks = preview && m_shown == SheetShows::Residual;
    const bool outline = m_shown != SheetShows::Term && (hoversTerm || (preview && m_shown == SheetShows::Target));
    if (m_marksStale) {
        m_marks = {};
        if (marks || outline) {
            m_marks = QImage((QSizeF(size()) * devicePixelRatioF()).toSize(), QImage::Format_ARGB32_Premultiplied);
            m_marks.setDevicePixelRatio(devicePixelRatioF());
            m_marks.fill(Qt::transparent);
            QPainter p(&m_marks);
            if (marks)
                painter.paintMarks(p, m_frame, m_snapshot->position.residual(), preview->term, m_workbench->ring());
            if (outline)
                painter.paintOutline(p, m_frame, hoversTerm ? m_snapshot->position.term(hover.term) : preview->term);
        }
        m_marksStale = false;
    }

    QPainter p(this);
    p.drawImage(0, 0, m_cells);
    if (!m_marks.isNull())
        p.drawImage(0, 0, m_marks);
    const SheetOverlay lit = overlay();
    painter.paintOverlay(p, m_frame, lit);
    painter.paintGutters(p, m_frame, lit);

    std::optional<Cell> magnified;
    QPointF at = m_pointer;
    if (m_pointerInside && !m_dragging)
        magnified = m_frame.cellAt(m_pointer);
    if (hasFocus() && m_cursor && !m_pointerInside) {
        magnified = m_cursor;
        at = m_frame.toView(m_frame.layout().cellRect(*m_cursor)).center();
    }
    if (m_frame.cell() < kLoupeBelow && magnified) {
        const QSizeF box = painter.loupeSize(m_frame);
        const double x = at.x() + 24 + box.width() <= width() ? at.x() + 24 : at.x() - 24 - box.width();
        const double y = std::clamp(at.y() - box.height() / 2, 4.0, std::max(4.0, height() - box.height() - 4));
        painter.paintLoupe(p, m_frame, values(), *magnified, QPointF(std::round(std::max(2.0, x)), std::round(y)));
    }
    if (m_shown == SheetShows::Term && !term()) {
        p.setPen(toColor(currentPalette().dimText));
        p.setFont(font());
        p.drawText(rect(), Qt::AlignCenter, tr("Play or preview a move to see its term"));
    }
    if (hasFocus()) {
        p.setPen(QPen(toColor(currentPalette().accent), 1));
        p.setBrush(Qt::NoBrush);
        p.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void SheetCanvas::resizeEvent(QResizeEvent*)
{
    m_frame.setView(rect());
    if (m_fitted)
        m_frame.fit();
    staleCells();
    Q_EMIT zoomChanged();
}

void SheetCanvas::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        staleCells();
    } else if (event->type() == QEvent::FontChange && m_target) {
        rebuild();
        Q_EMIT zoomChanged();
    }
}

bool SheetCanvas::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride: {
        // The window uses Alt+arrows for the visit history; here they move the cell cursor.
        auto* key = static_cast<QKeyEvent*>(event);
        if (isAltArrow(key) || (m_cursor && (key->key() == Qt::Key_Escape || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && key->modifiers() == Qt::NoModifier)) {
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
        moveCursor(key == Qt::Key_Up ? -1 : key == Qt::Key_Down ? 1 : 0, key == Qt::Key_Left ? -1 : key == Qt::Key_Right ? 1 : 0);
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
