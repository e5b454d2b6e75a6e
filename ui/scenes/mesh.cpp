// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/scenes/mesh.h"

namespace rankfall {

void Mesh::clear()
{
    xyz.clear();
    rgb.clear();
    corners.clear();
}

int Mesh::addPoint(Vec3 p, Rgb colour)
{
    const int id = points();
    xyz.insert(xyz.end(), {static_cast<float>(p.x), static_cast<float>(p.y), static_cast<float>(p.z)});
    rgb.insert(rgb.end(), {colour.r, colour.g, colour.b});
    return id;
}

void Mesh::addQuad(Vec3 corner, Vec3 u, Vec3 v, Rgb colour)
{
    const int first = addPoint(corner, colour);
    addPoint(corner + u, colour);
    addPoint(corner + u + v, colour);
    addPoint(corner + v, colour);
    corners.insert(corners.end(), {first, first + 1, first + 2, first, first + 2, first + 3});
}

void Mesh::addSegment(Vec3 from, Vec3 to, Rgb colour)
{
    const int first = addPoint(from, colour);
    addPoint(to, colour);
    corners.insert(corners.end(), {first, first + 1});
}

void Mesh::addBox(Vec3 lo, Vec3 hi, Rgb colour)
{
    for (int axis = 0; axis < 3; ++axis) {
        const int p = (axis + 1) % 3;
        const int q = (axis + 2) % 3;
        for (int corner = 0; corner < 4; ++corner) {
            Vec3 from = lo;
            from[p] = (corner & 1) != 0 ? hi[p] : lo[p];
            from[q] = (corner & 2) != 0 ? hi[q] : lo[q];
            Vec3 to = from;
            to[axis] = hi[axis];
            addSegment(from, to, colour);
        }
    }
}

double toneOf(int axis)
{
    constexpr std::array<double, 3> kTones{0.86, 0.72, 1.00};
    return kTones[static_cast<std::size_t>(axis)];
}

} // namespace rankfall
