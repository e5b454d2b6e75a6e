// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/scenes/palette.h"

#include <QOpenGLWidget>
#include <QTimer>
#include <vtkNew.h>

#include <functional>

class vtkGenericOpenGLRenderWindow;
class vtkObject;
class vtkRenderer;

namespace rankfall {

/// A VTK render window inside Qt's OpenGL widget. Knows nothing of what is drawn; takes no part in mouse or keys (VTK's
/// interactor styles, whose key bindings quit programs, are not used at all).
///
/// Smooth edges cost a software renderer more than everything else together, so there they wait until the picture has
/// stood still for a moment; a graphics card smooths every frame.
class GlSurface : public QOpenGLWidget {
    Q_OBJECT

public:
    explicit GlSurface(QWidget* parent);
    ~GlSurface() override;

    void addRenderer(vtkRenderer* renderer);

    /// Called at the start of each frame with the size in device pixels.
    void setPrepare(std::function<void(int width, int height)> prepare) { m_prepare = std::move(prepare); }

    void setSoftware(bool software);
    /// What shows between the renderers.
    void setGapColour(Rgb colour);
    /// Draws again soon, once however often it is called in one turn of the event loop.
    void redraw();
    /// Someone is busy here: smoothing can wait.
    void postpone();

    double lastFrameMilliseconds() const { return m_lastFrame; }

    int frameCount() const { return m_frames; }

Q_SIGNALS:
    void drawn();

protected:
    void initializeGL() override;
    void resizeGL(int width, int height) override;
    void paintGL() override;

private:
    void releaseGL();
    void onIsCurrent(vtkObject* caller, unsigned long event, void* answer);
    void onMakeCurrent();
    bool isCurrent() const;

    vtkNew<vtkGenericOpenGLRenderWindow> m_window;
    vtkNew<vtkRenderer> m_behind;
    std::function<void(int, int)> m_prepare;
    QTimer m_settle;
    bool m_software = true;
    bool m_settled = false;
    bool m_ready = false;
    double m_lastFrame = 0;
    int m_frames = 0;
};

} // namespace rankfall
