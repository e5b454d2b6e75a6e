// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
//
// The viewport's eyes: cameras, their links and their history.

#include "ui/viewport/viewport.h"

namespace rankfall {

namespace {

constexpr std::size_t kCameraHistory = 200;

} // namespace

void Viewport::rememberCamera()
{
    if (m_cameraHistory.empty() || m_cameraHistory.back() != m_cameras) {
        m_cameraHistory.push_back(m_cameras);
    }
    if (m_cameraHistory.size() > kCameraHistory) {
        m_cameraHistory.erase(m_cameraHistory.begin());
    }
}

template <typename Change>
void Viewport::changeCamera(Change change)
{
    rememberCamera();
    if (m_linked) {
        change(m_cameras[0], Pane::Residual);
        m_cameras.fill(m_cameras[0]);
    } else {
        const Pane pane = activePane();
        change(m_cameras[index(pane)], pane);
    }
    invalidate();
    Q_EMIT cameraChanged();
}

void Viewport::setCamera(const TurntableCamera& camera)
{
    rememberCamera();
    m_cameras.fill(camera);
    invalidate();
    Q_EMIT cameraChanged();
}

void Viewport::lookAlong(Mode mode)
{
    changeCamera([&](TurntableCamera& camera, Pane pane) {
        camera.lookAlong(mode);
        if (m_surface == nullptr) {
            return;
        }
        // As near as every pane it applies to allows.
        double zoom = TurntableCamera::kMaxZoom;
        for (const Pane each : kPanes) {
            const QRect& rect = m_rects[index(each)];
            if (!rect.isEmpty() && (m_linked || each == pane)) {
                const double ratio = devicePixelRatioF();
                zoom = std::min(zoom, m_scenes[index(each)]->fittingZoom(camera, static_cast<int>(rect.width() * ratio),
                                                                         static_cast<int>(rect.height() * ratio)));
            }
        }
        camera.zoom = zoom;
    });
}

void Viewport::lookIsometric()
{
    changeCamera([](TurntableCamera& camera, Pane) { camera.isometric(); });
}

void Viewport::togglePerspective()
{
    changeCamera([](TurntableCamera& camera, Pane) { camera.perspective = !camera.perspective; });
}

void Viewport::resetCamera()
{
    m_focus = {};
    changeCamera([](TurntableCamera& camera, Pane) {
        const bool perspective = camera.perspective;
        camera = {};
        camera.perspective = perspective;
    });
}

void Viewport::undoCamera()
{
    if (m_cameraHistory.empty()) {
        return;
    }
    m_cameras = m_cameraHistory.back();
    m_cameraHistory.pop_back();
    invalidate();
    Q_EMIT cameraChanged();
}

void Viewport::setCamerasLinked(bool on)
{
    m_linked = on;
    if (on) {
        rememberCamera();
        m_cameras.fill(m_cameras[index(activePane())]);
        Q_EMIT cameraChanged();
    }
    invalidate();
    Q_EMIT optionsChanged();
}

} // namespace rankfall
