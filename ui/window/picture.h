// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "ui/scenes/figure.h"
#include "ui/scenes/palette.h"

#include <QImage>
#include <QSize>

namespace rankfall {

class SheetView;
class Viewport;
class Workbench;

/// What a saved picture is of.
enum class PictureOf { Scenes, Target, Residual, Factor, Sheet };

struct PictureRequest {
    PictureOf of = PictureOf::Scenes;
    QSize size{900, 480}; ///< points; logical pixels
    Palette palette = kLightPalette;
    bool legend = true;
    bool transparent = false;
};

/// Makes pictures of what the window shows, at any size, without what the pointer does. Works without OpenGL, in
/// parallel projection. GUI thread.
class PictureMaker {
public:
    /// `viewport` may be null.
    PictureMaker(const Workbench& workbench, const Viewport* viewport, const SheetView* sheet)
        : m_workbench(workbench)
        , m_viewport(viewport)
        , m_sheet(sheet)
    {
    }

    /// Fails, saying why, when there is too much for a vector picture.
    Expected<Figure> figure(const PictureRequest& request) const;
    /// `scale` pixels a point.
    Expected<QImage> image(const PictureRequest& request, double scale) const;

private:
    Expected<Figure> scenes(const PictureRequest& request, QSize size) const;
    Figure sheet(const PictureRequest& request, QSize size) const;

    const Workbench& m_workbench;
    const Viewport* m_viewport;
    const SheetView* m_sheet;
};

/// Keeps the session in the picture, so that opening the file opens the session (core/io/png_session.h).
void embedSession(QImage& image, const Workbench& workbench);

} // namespace rankfall
