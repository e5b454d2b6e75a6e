// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/scenes/camera.h"
#include "ui/scenes/mesh.h"
#include "ui/scenes/tensor_view.h"

namespace rankfall {

/// Which side of each world axis (x, y, z) is far from the eye: the walls that are shown. -1 the lower side, +1 the
/// upper.
struct WallSides {
    std::array<int, 3> side{-1, 1, -1};
    /// Walls seen edge-on are left out.
    std::array<bool, 3> shown{true, true, true};
    bool operator==(const WallSides&) const = default;
};

WallSides farWalls(const Projection& projection);

/// The place of a wall along its axis.
double wallPlane(Shape shape, const WallSides& walls, int axis);

/// Shadows (triangles) and the box with its grids (segments).
struct WallMesh {
    Mesh shadows;
    Mesh lines;
    int shadowCells = 0;
};

void buildWalls(const TensorView& view, const WallSides& walls, double pixelsPerCell, WallMesh& out);

/// The cells of a term's factors beside the axes, with which the outer product is made.
struct FactorCell {
    Mode mode = Mode::A;
    int index = 0;
    int value = 0;
    Vec3 centre;
};

inline constexpr double kFactorOffset = 0.62; ///< of a factor cell's centre from the box
inline constexpr double kFactorSize = 0.5;
inline constexpr double kFactorRoom = 0.95; ///< cells beside the box that labels leave to factors
inline constexpr double kFactorFit =
    0.65; ///< cells beside the box that the fit allows for: labels' margins hold the rest
std::vector<FactorCell> factorCells(const TensorData& data, const WallSides& walls, int verticalSideX,
                                    int verticalSideY);

} // namespace rankfall
