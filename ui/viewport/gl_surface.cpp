// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/viewport/gl_surface.h"

#include <QElapsedTimer>
#include <QOpenGLContext>
#include <QOpenGLFunctions>
#include <vtkCommand.h>
#include <vtkGenericOpenGLRenderWindow.h>
#include <vtkOpenGLState.h>
#include <vtkRenderer.h>
#include <vtkRendererCollection.h>

namespace rankfall {

namespace {

constexpr int kSettleMilliseconds = 350;
constexpr int kSamples = 4;
// ms. A smoothed frame takes some eight times as long as a plain one; when that would be felt (a large window,
// processors busy with an engine) the picture stays as it is.
constexpr double kSlowFrame = 15;

} // namespace

GlSurface::GlSurface(QWidget* parent)
    : QOpenGLWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    m_window->SetMultiSamples(0);
    m_window->SetFrameBlitModeToNoBlit();
    m_window->SetReadyForRendering(false);
    m_window->AddObserver(vtkCommand::WindowIsCurrentEvent, this, &GlSurface::onIsCurrent);
    m_window->AddObserver(vtkCommand::WindowMakeCurrentEvent, this, &GlSurface::onMakeCurrent);
    m_behind->SetBackgroundAlpha(1);
    m_window->AddRenderer(m_behind);
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettleMilliseconds);
    connect(&m_settle, &QTimer::timeout, this, [this] {
        m_settled = true;
        update();
    });
}

GlSurface::~GlSurface()
{
    releaseGL();
    m_window->RemoveAllObservers();
}

void GlSurface::addRenderer(vtkRenderer* renderer)
{
    m_window->AddRenderer(renderer);
}

void GlSurface::setSoftware(bool software)
{
    m_software = software;
}

void GlSurface::setGapColour(Rgb colour)
{
    m_behind->SetBackground(colour.r / 255.0, colour.g / 255.0, colour.b / 255.0);
}

void GlSurface::redraw()
{
    m_settled = false;
    update();
}

bool GlSurface::isCurrent() const
{
    return context() != nullptr && QOpenGLContext::currentContext() == context();
}

void GlSurface::onIsCurrent(vtkObject*, unsigned long, void* answer)
{
    *static_cast<bool*>(answer) = isCurrent();
}

void GlSurface::onMakeCurrent()
{
    // Not QOpenGLWidget::makeCurrent(): it binds the widget's framebuffer behind VTK's record of what is bound.
    if (context() != nullptr && !isCurrent()) {
        context()->makeCurrent(context()->surface());
    }
}

void GlSurface::initializeGL()
{
    // A new context comes with a move to another window too; what VTK made in the old one is gone.
    connect(context(), &QOpenGLContext::aboutToBeDestroyed, this, &GlSurface::releaseGL);
    m_window->SetForceMaximumHardwareLineWidth(1);
    m_window->SetReadyForRendering(true);
    m_window->SetOwnContext(0);
    m_window->OpenGLInitContext();
    m_ready = true;
}

void GlSurface::releaseGL()
{
    if (!m_ready || context() == nullptr) {
        return;
    }
    m_ready = false;
    disconnect(context(), &QOpenGLContext::aboutToBeDestroyed, this, nullptr);
    makeCurrent();
    m_window->Finalize();
    m_window->SetReadyForRendering(false);
    doneCurrent();
}

void GlSurface::postpone()
{
    if (m_settle.isActive()) {
        m_settle.start();
    }
}

void GlSurface::resizeGL(int, int)
{
    m_settled = false;
}

void GlSurface::paintGL()
{
    if (!m_ready) {
        return;
    }
    QElapsedTimer timer;
    timer.start();
    const int w = static_cast<int>(std::lround(width() * devicePixelRatioF()));
    const int h = static_cast<int>(std::lround(height() * devicePixelRatioF()));
    if (m_prepare) {
        m_prepare(w, h);
    }
    auto* state = m_window->GetState();
    state->Reset();
    state->Push();
    state->vtkglDepthFunc(GL_LEQUAL);
    m_window->SetSize(w, h);
    m_window->SetMultiSamples(!m_software || m_settled ? kSamples : 0);
    m_window->Render();
    // Onto the widget's own framebuffer.
    auto* gl = QOpenGLContext::currentContext()->functions();
    gl->glBindFramebuffer(0x8CA9 /* GL_DRAW_FRAMEBUFFER */, defaultFramebufferObject());
    state->vtkglDisable(GL_SCISSOR_TEST);
    m_window->BlitDisplayFramebuffer(0, 0, 0, w, h, 0, 0, w, h, GL_COLOR_BUFFER_BIT, GL_NEAREST);
    state->Pop();
    if (m_software) {
        gl->glFinish(); // the processor draws: without it the clock would miss the work
    }
    m_lastFrame = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    if (m_settled || !m_software || m_lastFrame > kSlowFrame) {
        m_settle.stop();
    } else {
        m_settle.start();
    }
    ++m_frames;
    Q_EMIT drawn();
}

} // namespace rankfall
