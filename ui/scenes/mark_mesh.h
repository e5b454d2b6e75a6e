// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/scenes/wall_mesh.h"

namespace rankfall {

/// What points into a picture: outlines of preview cells, pins, slabs, the hovered cell with its drop lines.
struct MarkMesh {
    Mesh behind; ///< segments that cells in front of them hide
    Mesh halo;   ///< segments under the signs, wide, in the background's colour
    Mesh front;  ///< segments that are seen through everything
    Mesh hints;  ///< triangles: small cubes where a preview would leave a value
    int outlines = 0;
};

/// `right` and `up` face the signs of marks to the eye. Sizes of signs follow the cell.
void buildMarks(const TensorView& view, const WallSides& walls, const FaceSet& faces, Vec3 right, Vec3 up,
                double pixelsPerCell, MarkMesh& out);

} // namespace rankfall
