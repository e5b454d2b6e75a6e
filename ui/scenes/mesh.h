// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/scenes/geometry.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace rankfall {

/// Coloured triangles or segments as plain arrays: what the processor builds and the mapper takes. One colour a point;
/// points are not shared between faces, so that colours stay flat.
struct Mesh {
    std::vector<float> xyz;            ///< three a point
    std::vector<std::uint8_t> rgb;     ///< three a point
    std::vector<std::int32_t> corners; ///< of triangles: three each; of segments: two each

    void clear();

    int points() const { return static_cast<int>(xyz.size() / 3); }

    int addPoint(Vec3 p, Rgb colour);
    /// Two triangles: corner, corner+u, corner+u+v, corner+v.
    void addQuad(Vec3 corner, Vec3 u, Vec3 v, Rgb colour);
    void addSegment(Vec3 from, Vec3 to, Rgb colour);
    /// The twelve edges of a box.
    void addBox(Vec3 lo, Vec3 hi, Rgb colour);
};

/// A face direction: axis (0 x, 1 y, 2 z) and side (+1, -1), with the frame in which glyphs stand upright.
struct FaceFrame {
    int axis = 0;
    int side = 1;
    Vec3 normal;
    Vec3 u; ///< to the right for a reader
    Vec3 v; ///< upwards for a reader
};

/// The tone of a face, which replaces light: top and bottom 1.00, across B 0.86, across A 0.72.
double toneOf(int axis);

/// The faces that an orthographic eye sees, at most three; or all six. `right` orients glyphs on horizontal faces.
struct FaceSet {
    std::array<FaceFrame, 6> faces;
    int count = 0;

    std::span<const FaceFrame> all() const { return {faces.data(), static_cast<std::size_t>(count)}; }
};

} // namespace rankfall
