// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/scenes/camera.h"
#include "ui/scenes/cell_mesh.h"
#include "ui/scenes/tensor_view.h"
#include "ui/scenes/wall_mesh.h"

#include <memory>
#include <optional>

class vtkRenderer;

namespace rankfall {

/// A picture of one tensor, or of one term with its factors, as a function of a value and a camera. Owns a renderer
/// that any render window can take. Works only on what changed: the cells are rebuilt when the tensor, the level of
/// detail or the faces seen change, the text on every new camera.
///
/// One draw call for all cubes, with unlit colours baked into visible faces; one for all lines; one for all text. That
/// is what keeps a frame under 16 ms on a processor that plays graphics card. GUI thread only.
class TensorScene {
public:
    TensorScene();
    ~TensorScene();
    TensorScene(const TensorScene&) = delete;
    TensorScene& operator=(const TensorScene&) = delete;

    vtkRenderer* renderer() const;

    void show(const TensorView& view);
    const TensorView& view() const;
    void setCamera(const TurntableCamera& camera);
    /// Gives the renderer its rectangle of a window, in device pixels from the lower left.
    void placeIn(int left, int bottom, int width, int height, int windowWidth, int windowHeight);
    /// Brings the renderer's content up to date for a pane of this size in device pixels. Call before each render.
    void prepare(int width, int height);

    /// As of the last prepare().
    const Projection& projection() const;
    /// The zoom at which this camera's view of the box fills a pane of that size.
    double fittingZoom(const TurntableCamera& camera, int width, int height) const;
    /// The nonzero cell under a pixel of the pane.
    std::optional<Cell> pick(Vec2 pixel) const;
    /// The axis label under a pixel of the pane.
    std::optional<Slab> labelAt(Vec2 pixel) const;

    /// What the picture consists of, as of the last prepare().
    struct Stats {
        int cubes = 0; ///< cells or blocks drawn
        int quads = 0; ///< their faces
        int shadowCells = 0;
        int outlines = 0;
        int labels = 0;
        CellDetail detail;
        WallSides walls;
    };

    const Stats& stats() const;

    /// True when blocks stand for cells.
    bool showsBlocks() const { return stats().detail.kind == CellDetail::Kind::Blocks; }

private:
    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace rankfall
