// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "ui/scenes/camera.h"
#include "ui/scenes/figure.h"
#include "ui/scenes/tensor_view.h"

#include <QImage>
#include <QSize>

#include <array>

namespace rankfall {

class SheetView;
class Viewport;
class Workbench;

/// What a saved picture is of.
enum class PictureOf { Scenes, Target, Residual, Factor, Sheet };

/// Where each pane is seen from, by Pane.
using PaneCameras = std::array<TurntableCamera, 3>;

struct PictureRequest {
    PictureOf of = PictureOf::Scenes;
    QSize size{900, 480}; ///< points; logical pixels
    Palette palette = kLightPalette;
    bool legend = true;
    bool transparent = false;
};

/// The 3D views of a request side by side, with the legend under them and without a background. Fails, saying why, when
/// there is too much for a vector picture.
Expected<Figure> figureOf(const std::array<TensorView, 3>& views, const PaneCameras& cameras,
                          const PictureRequest& request);

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
    Figure sheet(const PictureRequest& request) const;

    const Workbench& m_workbench;
    const Viewport* m_viewport;
    const SheetView* m_sheet;
};

/// Keeps the session in the picture, so that opening the file opens the session (core/io/png_session.h).
void embedSession(QImage& image, const Workbench& workbench);

} // namespace rankfall
