// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/viewport/opengl_support.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLFunctions>
#include <QSurfaceFormat>
#include <vtkVersionMacros.h>

namespace rankfall {

namespace {

// From 9.4 on VTK loads OpenGL itself, whatever the window system.
constexpr bool kNeedsGlx = VTK_MAJOR_VERSION == 9 && VTK_MINOR_VERSION < 4;

QString tr(const char* text)
{
    return QCoreApplication::translate("rankfall", text);
}

OpenGLSupport probe()
{
    OpenGLSupport support;
#ifdef Q_OS_LINUX
    const QString platform = QGuiApplication::platformName();
    if (kNeedsGlx && platform != QStringLiteral("xcb")) {
        support.reason = tr("3D views need an X display; this program runs on “%1”").arg(platform);
        return support;
    }
    if (kNeedsGlx && qgetenv("QT_XCB_GL_INTEGRATION") != "xcb_glx" &&
        !qEnvironmentVariableIsEmpty("QT_XCB_GL_INTEGRATION")) {
        support.reason = tr("3D views need GLX; QT_XCB_GL_INTEGRATION is set to “%1”")
                             .arg(qEnvironmentVariable("QT_XCB_GL_INTEGRATION"));
        return support;
    }
#endif
    QOpenGLContext context;
    context.setFormat(QSurfaceFormat::defaultFormat());
    QOffscreenSurface surface;
    surface.setFormat(context.format());
    if (!context.create()) {
        support.reason = tr("The graphics driver gives no OpenGL 3.2");
        return support;
    }
    surface.setFormat(context.format());
    surface.create();
    if (!surface.isValid() || !context.makeCurrent(&surface)) {
        support.reason = tr("The graphics driver gives no OpenGL 3.2");
        return support;
    }
    const auto* name = reinterpret_cast<const char*>(context.functions()->glGetString(GL_RENDERER));
    support.renderer = QString::fromUtf8(name != nullptr ? name : "");
    const auto version = context.format().version();
    context.doneCurrent();
    if (version < qMakePair(3, 2)) {
        support.reason =
            tr("The graphics driver gives OpenGL %1.%2; 3D views need 3.2").arg(version.first).arg(version.second);
        return support;
    }
    for (const char* known : {"llvmpipe", "softpipe", "swrast", "SWR", "Software"}) {
        support.software = support.software || support.renderer.contains(QLatin1String(known), Qt::CaseInsensitive);
    }
    support.available = true;
    return support;
}

} // namespace

void prepareOpenGL()
{
    QSurfaceFormat format;
    format.setRenderableType(QSurfaceFormat::OpenGL);
    format.setVersion(3, 2);
    format.setProfile(QSurfaceFormat::CoreProfile);
    format.setRedBufferSize(8);
    format.setGreenBufferSize(8);
    format.setBlueBufferSize(8);
    format.setAlphaBufferSize(8);
    format.setDepthBufferSize(24);
    format.setStencilBufferSize(0);
    format.setSamples(0);
    format.setSwapInterval(1);
    QSurfaceFormat::setDefaultFormat(format);
#ifdef Q_OS_LINUX
    if (kNeedsGlx) {
        if (qEnvironmentVariableIsEmpty("QT_XCB_GL_INTEGRATION")) {
            qputenv("QT_XCB_GL_INTEGRATION", "xcb_glx");
        }
        if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && !qEnvironmentVariableIsEmpty("DISPLAY")) {
            qputenv("QT_QPA_PLATFORM", "xcb");
        }
    }
#endif
}

const OpenGLSupport& openGLSupport()
{
    static const OpenGLSupport support = probe();
    return support;
}

} // namespace rankfall
