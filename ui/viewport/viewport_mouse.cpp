// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
//
// The viewport's hands: what mouse and wheel do.

#include "ui/viewport/gl_surface.h"
#include "ui/viewport/viewport.h"

#include <QGuiApplication>
#include <QMouseEvent>
#include <QStyleHints>
#include <QWheelEvent>

#include <cmath>

namespace rankfall {

namespace {

constexpr double kDegreesPerPixel = 0.4;
constexpr double kZoomPerNotch = 1.15;

} // namespace

void Viewport::updateHover(QPoint position)
{
    if (m_surface == nullptr) {
        return;
    }
    Hover hover;
    if (const auto pane = paneAt(position)) {
        const Vec2 at = inPane(*pane, position);
        const TensorScene& scene = *m_scenes[index(*pane)];
        if (const auto cell = scene.pick(at); cell && !scene.showsBlocks()) {
            hover.kind = Hover::Kind::Cell;
            hover.cell = *cell;
        } else if (const auto slab = scene.labelAt(at)) {
            hover.kind = Hover::Kind::Slice;
            hover.mode = slab->mode;
            hover.index = slab->index;
        }
    }
    m_workbench.setHover(hover);
}

void Viewport::mousePressEvent(QMouseEvent* event)
{
    m_pressed = m_last = event->position().toPoint();
    m_dragPane = paneAt(m_pressed);
    m_button = event->button();
    m_dragging = false;
    m_wheeling = false;
    setFocus(Qt::MouseFocusReason);
    event->accept();
}

void Viewport::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint at = event->position().toPoint();
    if (m_surface != nullptr) {
        m_surface->postpone();
    }
    if (m_button == Qt::NoButton || (event->buttons() & m_button) == 0) {
        updateHover(at);
        return;
    }
    if (!m_dragging) {
        if ((at - m_pressed).manhattanLength() < QGuiApplication::styleHints()->startDragDistance() || !m_dragPane) {
            return;
        }
        m_dragging = true;
        if (m_linked && (event->modifiers() & Qt::ControlModifier) != 0) {
            m_leftBehind = m_cameras[index(*m_dragPane)];
        } else {
            rememberCamera();
        }
    }
    const QPointF moved = at - m_last;
    m_last = at;
    const auto i = index(*m_dragPane);
    TurntableCamera camera = m_cameras[i];
    const bool pan =
        m_button == Qt::MiddleButton || (m_button == Qt::LeftButton && (event->modifiers() & Qt::ShiftModifier) != 0);
    if (pan && m_surface != nullptr) {
        const Projection& projection = m_scenes[i]->projection();
        const double unit = projection.pixelsPerCell() * projection.fittedHalfHeight() / devicePixelRatioF();
        camera.panX += moved.x() / unit;
        camera.panY -= moved.y() / unit;
    } else if (m_button == Qt::LeftButton) {
        camera.orbit(-moved.x() * kDegreesPerPixel, moved.y() * kDegreesPerPixel);
    } else {
        return;
    }
    if (m_linked && !m_leftBehind) {
        m_cameras.fill(camera);
    } else {
        m_cameras[i] = camera;
    }
    invalidate();
    Q_EMIT cameraChanged();
}

void Viewport::mouseReleaseEvent(QMouseEvent* event)
{
    const QPoint at = event->position().toPoint();
    const bool click = !m_dragging && m_button == Qt::LeftButton && event->button() == Qt::LeftButton && m_dragPane &&
                       m_surface != nullptr;
    m_button = Qt::NoButton;
    m_dragging = false;
    if (m_leftBehind) {
        m_cameras[index(*m_dragPane)] = *m_leftBehind;
        m_leftBehind.reset();
        invalidate();
        Q_EMIT cameraChanged();
    }
    if (!click) {
        updateHover(at);
        return;
    }
    const TensorScene& scene = *m_scenes[index(*m_dragPane)];
    const Vec2 pixel = inPane(*m_dragPane, at);
    if (const auto cell = scene.pick(pixel); cell && !scene.showsBlocks()) {
        m_workbench.togglePin(*cell, (event->modifiers() & Qt::ControlModifier) != 0);
    } else if (const auto slab = scene.labelAt(pixel); slab && slab->mode == Mode::C) {
        m_workbench.setActiveSlice(m_workbench.activeSlice() == slab->index ? -1 : slab->index);
    }
    updateHover(at);
}

void Viewport::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QPoint at = event->position().toPoint();
    const auto pane = paneAt(at);
    if (event->button() != Qt::LeftButton || !pane || m_surface == nullptr || !m_scenes[index(*pane)]->view().data) {
        return;
    }
    const auto i = index(*pane);
    const TensorScene& scene = *m_scenes[i];
    const auto cell = scene.pick(inPane(*pane, event->position()));
    rememberCamera();
    TurntableCamera camera = m_cameras[i];
    m_focus = {};
    if (!cell) {
        camera.fit();
    } else {
        if (scene.showsBlocks()) {
            m_focus[i] = cell;
        }
        const Projection& projection = scene.projection();
        const Vec3 offset = centreOf(*cell) - boxCentre(scene.view().data->shape);
        camera.panX = -dot(offset, projection.right()) / projection.fittedHalfHeight();
        camera.panY = -dot(offset, projection.up()) / projection.fittedHalfHeight();
        camera.zoomBy(scene.showsBlocks() ? 4 : 2);
    }
    if (m_linked) {
        m_cameras.fill(camera);
    } else {
        m_cameras[i] = camera;
    }
    invalidate();
    Q_EMIT cameraChanged();
}

void Viewport::zoomAt(Pane pane, double factor, std::optional<QPointF> towards)
{
    const auto i = index(pane);
    TurntableCamera camera = m_cameras[i];
    const Projection& projection = m_scenes[i]->projection();
    const double applied = camera.zoomBy(factor);
    if (towards) {
        // The point under the pointer stays where it is: its distance from the picture's centre must not grow with the
        // zoom.
        const Vec2 at = inPane(pane, *towards);
        const Vec2 centre = projection.toScreen(boxCentre(m_scenes[i]->view().data->shape));
        const double unit = projection.pixelsPerCell() * projection.fittedHalfHeight();
        const Vec2 shift = (at - centre) * (1 / unit);
        camera.panX -= shift.x * (1 - 1 / applied);
        camera.panY -= shift.y * (1 - 1 / applied);
    }
    if (m_linked) {
        m_cameras.fill(camera);
    } else {
        m_cameras[i] = camera;
    }
}

void Viewport::wheelEvent(QWheelEvent* event)
{
    const auto pane = paneAt(event->position().toPoint());
    if (!pane || m_surface == nullptr || !m_scenes[index(*pane)]->view().data || event->angleDelta().y() == 0) {
        event->ignore();
        return;
    }
    // One undo step for a run of the wheel.
    if (!m_wheeling) {
        rememberCamera();
        m_wheeling = true;
    }
    const double notches = event->angleDelta().y() / 120.0;
    const bool towards = (event->modifiers() & Qt::ControlModifier) != 0;
    zoomAt(*pane, std::pow(kZoomPerNotch, notches), towards ? std::optional(event->position()) : std::nullopt);
    invalidate();
    Q_EMIT cameraChanged();
    event->accept();
}

void Viewport::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    m_wheeling = false;
    if (m_workbench.hover().kind == Hover::Kind::Cell || m_workbench.hover().kind == Hover::Kind::Slice) {
        m_workbench.setHover({});
    }
}

} // namespace rankfall
