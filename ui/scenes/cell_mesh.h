// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/scenes/mesh.h"
#include "ui/scenes/tensor_view.h"

namespace rankfall {

/// What faces carry, by their size on screen.
enum class GlyphLevel { None, Signs, Digits };

/// How a picture's cells are drawn, chosen from the data and the size of a cell on screen.
struct CellDetail {
    enum class Kind { Cubes, Full, Blocks };
    Kind kind = Kind::Cubes;
    GlyphLevel glyphs = GlyphLevel::None;
    bool edges = false;
    bool operator==(const CellDetail&) const = default;
};

CellDetail detailFor(const TensorView& view, double pixelsPerCell);

inline constexpr double kGhostSize = 0.42;  ///< edge length of cells outside the active slice
inline constexpr double kGhostShare = 0.34; ///< of the colour that a ghost keeps

/// Edge length of a cell of that value, in lattice units.
double cubeSize(std::int32_t value);

/// A cell at a moment of a transition or of a term's growth.
struct DrawnCell {
    Cell cell;
    double size = 0; ///< edge length; nearly 0: not drawn
    Rgb colour;
    std::int32_t value = 0;
};

/// What the view's moment shows, ascending by cell.
std::vector<DrawnCell> drawnCells(const TensorView& view);

/// Entries a block of the block view has along a mode.
Cell blockSizes(const TensorData& data);

/// Triangles and edge segments of the cells. Counts are for tests and benchmarks.
struct CellMesh {
    Mesh faces;
    Mesh edges;
    int cubes = 0; ///< drawn, blocks and ghosts included
    int quads = 0; ///< faces of cells, glyphs not counted
};

/// `faces` are those that can be seen; other faces are not made.
void buildCells(const TensorView& view, const CellDetail& detail, const FaceSet& faces, CellMesh& out);

/// The faces of cells that fill their places: what buildCells() does for CellDetail::Kind::Full. Adds to `out`.
void buildLayers(const TensorView& view, const FaceSet& faces, CellMesh& out);

/// Adds one cube, with its edges and glyph when asked.
void addCube(CellMesh& out, const Palette& palette, const FaceSet& faces, Vec3 centre, double size, Rgb colour,
             std::int32_t value, GlyphLevel glyphs, bool edges);

/// The faces an eye in this direction sees; `right` is the screen's, to turn glyphs; `all` gives all six.
FaceSet visibleFaces(Vec3 toEye, Vec3 right, bool all);

} // namespace rankfall
