// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/factor_grid.h"

#include "ui/panels/style.h"
#include "ui/panels/wording.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>

namespace rankfall {

namespace {

/// A single row longer than this is folded.
constexpr int kFoldAt = 8;

/// "a12 is −1; nonzero: a11 1, a12 −1": the entry under the cursor first, as it is what changes.
void describe(FactorGrid& grid)
{
    const auto& labels = grid.modeLayout().labels;
    const auto said = [&](int entry) {
        const int value = grid.factor()[entry];
        return QStringLiteral("%1 %2").arg(QString::fromStdString(labels[static_cast<std::size_t>(entry)]),
                                           value < 0 ? QChar(0x2212) + QString::number(-value)
                                                     : QString::number(value));
    };
    QStringList nonzero;
    for (int i = 0; i < grid.factor().size(); ++i) {
        if (grid.factor()[i] != 0) {
            nonzero << said(i);
        }
    }
    grid.setAccessibleDescription(
        nonzero.isEmpty()
            ? FactorGrid::tr("at %1; all entries are zero").arg(said(grid.cursorEntry()))
            : FactorGrid::tr("at %1; nonzero: %2").arg(said(grid.cursorEntry()), nonzero.join(QStringLiteral(", "))));
    if (grid.hasFocus()) {
        QAccessibleEvent changed(&grid, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&changed);
    }
}

} // namespace

int FactorGrid::maxCell()
{
    return static_cast<int>(40 * uiZoom());
}

int FactorGrid::header() const
{
    return m_layout.rows > 1 ? static_cast<int>(15 * uiZoom()) : 1;
}

FactorGrid::FactorGrid(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void FactorGrid::setLayoutOf(const ModeLayout& layout, Ring ring, int bound)
{
    m_layout = layout;
    m_ring = ring;
    m_bound = modulusOf(ring) != 0 ? firstBound(ring) : bound;
    m_factor = Factor(layout.size());
    m_place = layout.place;
    m_rows = layout.rows;
    m_cols = layout.cols;
    m_folded = layout.rows == 1 && layout.cols > kFoldAt;
    if (m_folded) {
        m_cols = kFoldAt;
        m_rows = (layout.cols + kFoldAt - 1) / kFoldAt;
        for (auto& place : m_place) {
            place = {place.col / kFoldAt, place.col % kFoldAt};
        }
    }
    m_entryAt.assign(static_cast<std::size_t>(m_rows) * static_cast<std::size_t>(m_cols), -1);
    for (int i = 0; i < layout.size(); ++i) {
        const auto place = m_place[static_cast<std::size_t>(i)];
        m_entryAt[static_cast<std::size_t>(place.row * m_cols + place.col)] = i;
    }
    m_cursor = std::clamp(m_cursor, 0, layout.size() - 1);
    m_highlight = m_hover = -1;
    describe(*this);
    updateGeometry();
    update();
}

void FactorGrid::setFactor(const Factor& factor)
{
    if (factor.size() == m_layout.size() && m_factor != factor) {
        m_factor = factor;
        describe(*this);
        update();
    }
}

void FactorGrid::setLocked(bool locked)
{
    m_locked = locked;
    update();
}

void FactorGrid::setHighlight(int entry)
{
    if (entry != m_highlight) {
        m_highlight = entry;
        update();
    }
}

void FactorGrid::setCell(int pixels)
{
    m_cell = std::clamp(pixels, kMinCell, maxCell());
    setFixedSize(sizeHint());
    update();
}

QSize FactorGrid::sizeForCell(int pixels) const
{
    return {header() + m_cols * pixels + 2, header() + m_rows * pixels + 2};
}

QRect FactorGrid::rectOfPlace(int row, int col) const
{
    return {header() + col * m_cell, header() + row * m_cell, m_cell, m_cell};
}

QRect FactorGrid::rectOf(int entry) const
{
    const auto place = m_place[static_cast<std::size_t>(entry)];
    return rectOfPlace(place.row, place.col);
}

QPoint FactorGrid::centreOf(int entry) const
{
    return rectOf(entry).center();
}

void FactorGrid::setCursorEntry(int entry)
{
    m_cursor = std::clamp(entry, 0, m_layout.size() - 1);
    m_minusTyped = false;
    describe(*this);
    update();
}

int FactorGrid::entryAt(QPoint point) const
{
    const QPoint inside = point - QPoint(header(), header());
    if (inside.x() < 0 || inside.y() < 0 || inside.x() >= m_cols * m_cell || inside.y() >= m_rows * m_cell) {
        return -1;
    }
    return m_entryAt[static_cast<std::size_t>(inside.y() / m_cell * m_cols + inside.x() / m_cell)];
}

void FactorGrid::setEntry(int entry, int value)
{
    const int inRing =
        modulusOf(m_ring) != 0 ? reduced(value, m_ring) : std::clamp(value, -kMaxCoefficient, kMaxCoefficient);
    if (entry < 0 || m_factor[entry] == inRing) {
        return;
    }
    m_factor.set(entry, inRing);
    describe(*this);
    update();
    Q_EMIT edited(m_factor);
}

int FactorGrid::stepped(int value, int by) const
{
    return m_ring == Ring::Z2 ? std::clamp(value + by, 0, 1) : std::clamp(value + by, -m_bound, m_bound);
}

int FactorGrid::cycled(int value, bool backwards) const
{
    if (m_ring == Ring::Z2) {
        return value == 0 ? 1 : 0;
    }
    const int first = backwards ? -1 : 1;
    return value == 0 ? first : value == first ? -first : 0;
}

void FactorGrid::moveCursor(int rowBy, int colBy)
{
    // Holes are stepped over, so that every entry can be reached by arrows.
    auto place = m_place[static_cast<std::size_t>(m_cursor)];
    for (;;) {
        place.row += rowBy;
        place.col += colBy;
        if (place.row < 0 || place.row >= m_rows || place.col < 0 || place.col >= m_cols) {
            return;
        }
        const int entry = m_entryAt[static_cast<std::size_t>(place.row * m_cols + place.col)];
        if (entry >= 0) {
            setCursorEntry(entry);
            return;
        }
    }
}

void FactorGrid::mousePressEvent(QMouseEvent* event)
{
    const int entry = entryAt(event->position().toPoint());
    if (entry < 0) {
        return;
    }
    setCursorEntry(entry);
    m_pressed = entry;
    m_drag = Drag::None;
    if (event->button() == Qt::LeftButton) {
        setEntry(entry, cycled(m_factor[entry], false));
        if (event->modifiers() & Qt::ShiftModifier) {
            m_drag = Drag::Paint;
            m_paintValue = m_factor[entry];
        }
    }
}

void FactorGrid::mouseMoveEvent(QMouseEvent* event)
{
    const int entry = entryAt(event->position().toPoint());
    if (entry != m_hover) {
        m_hover = entry;
        update();
        Q_EMIT hovered(entry);
    }
    if (entry < 0) {
        return;
    }
    // The right button erases only once it has left the first cell; until then it may become a click.
    if ((event->buttons() & Qt::RightButton) && m_pressed >= 0 && entry != m_pressed && m_drag == Drag::None) {
        m_drag = Drag::Erase;
        setEntry(m_pressed, 0);
    }
    if (m_drag == Drag::Paint) {
        setEntry(entry, m_paintValue);
    } else if (m_drag == Drag::Erase) {
        setEntry(entry, 0);
    }
}

void FactorGrid::mouseReleaseEvent(QMouseEvent* event)
{
    const int entry = entryAt(event->position().toPoint());
    if (event->button() == Qt::RightButton && m_drag == Drag::None && entry >= 0 && entry == m_pressed) {
        setEntry(entry, cycled(m_factor[entry], true));
    }
    m_drag = Drag::None;
    m_pressed = -1;
}

void FactorGrid::wheelEvent(QWheelEvent* event)
{
    const int entry = entryAt(event->position().toPoint());
    // Where the wheel may mean scrolling, a coefficient must not change because the pointer happened to pass.
    if (entry < 0 || (m_wheelNeedsFocus && !hasFocus())) {
        event->ignore();
        return;
    }
    m_wheel += event->angleDelta().y();
    const int notches = m_wheel / 120;
    m_wheel -= notches * 120;
    if (notches != 0) {
        setCursorEntry(entry);
        setEntry(entry, stepped(m_factor[entry], notches));
    }
    event->accept();
}

void FactorGrid::leaveEvent(QEvent*)
{
    m_hover = -1;
    update();
    Q_EMIT hovered(-1);
}

void FactorGrid::keyPressEvent(QKeyEvent* event)
{
    if (m_layout.size() == 0 || (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier))) {
        QWidget::keyPressEvent(event);
        return;
    }
    const bool minusTyped = m_minusTyped;
    m_minusTyped = false;
    switch (event->key()) {
    case Qt::Key_Left:
        return moveCursor(0, -1);
    case Qt::Key_Right:
        return moveCursor(0, 1);
    case Qt::Key_Up:
        return moveCursor(-1, 0);
    case Qt::Key_Down:
        return moveCursor(1, 0);
    case Qt::Key_Home:
        return setCursorEntry(0);
    case Qt::Key_End:
        return setCursorEntry(m_layout.size() - 1);
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
        return setEntry(m_cursor, 0);
    case Qt::Key_Plus:
        return setEntry(m_cursor, 1);
    case Qt::Key_Minus:
        setEntry(m_cursor, -1);
        m_minusTyped = true;
        return;
    default:
        break;
    }
    if (event->key() >= Qt::Key_0 && event->key() <= Qt::Key_9) {
        const int digit = event->key() - Qt::Key_0;
        return setEntry(m_cursor, minusTyped ? -digit : digit);
    }
    if (event->text() == QStringLiteral("−")) {
        setEntry(m_cursor, -1);
        m_minusTyped = true;
        return;
    }
    QWidget::keyPressEvent(event);
}

void FactorGrid::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    m_minusTyped = false;
    update();
    Q_EMIT focused();
}

void FactorGrid::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

bool FactorGrid::takesKey(const QKeyEvent& event)
{
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier)) {
        return false;
    }
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        return !(event.modifiers() & Qt::ShiftModifier);
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
    case Qt::Key_Plus:
    case Qt::Key_Minus:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return true;
    default:
        return event.key() >= Qt::Key_0 && event.key() <= Qt::Key_9;
    }
}

bool FactorGrid::event(QEvent* event)
{
    // Digits, signs and arrows belong to the grid while it has the focus, whatever they mean in the window.
    if (event->type() == QEvent::ShortcutOverride && takesKey(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int entry = entryAt(help->pos());
        if (entry < 0) {
            QToolTip::hideText();
        } else {
            QToolTip::showText(
                help->globalPos(),
                QStringLiteral("%1 = %2").arg(QString::fromStdString(m_layout.labels[static_cast<std::size_t>(entry)]),
                                              number(m_factor[entry])),
                this, rectOf(entry));
        }
        return true;
    }
    return QWidget::event(event);
}

} // namespace rankfall
