// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace rankfall {

/// Chooses what the 3D views need, before the application object exists: the surface format, and on Linux the X11
/// platform with GLX, because VTK 9.1 finds OpenGL's functions through GLX only. On a Wayland desktop that means
/// XWayland; where there is none the program starts on Wayland and does without 3D. What the user set in the
/// environment wins.
void prepareOpenGL();

/// Whether 3D views can work here: tried once with a context of its own. Needs the application object.
struct OpenGLSupport {
    bool available = false;
    QString reason;        ///< why not, for a person; empty when available
    QString renderer;      ///< the driver's name, "llvmpipe (LLVM 15.0.6, 256 bits)"
    bool software = false; ///< drawn by the processor
};

const OpenGLSupport& openGLSupport();

} // namespace rankfall
