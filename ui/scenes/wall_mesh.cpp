// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/scenes/wall_mesh.h"

namespace rankfall {

namespace {

/// A wall's two own axes, in ascending order.
std::array<int, 2> axesOf(int wall)
{
    return wall == 0 ? std::array{1, 2} : wall == 1 ? std::array{0, 2} : std::array{0, 1};
}

Vec3 onWall(int wall, double plane, int p, double pv, int q, double qv)
{
    Vec3 point;
    point[wall] = plane;
    point[p] = pv;
    point[q] = qv;
    return point;
}

void buildShadows(const TensorView& view, const WallSides& walls, WallMesh& out)
{
    const TensorData& data = *view.data;
    for (int wall = 0; wall < 3; ++wall) {
        if (!walls.shown[static_cast<std::size_t>(wall)]) {
            continue;
        }
        const auto [p, q] = axesOf(wall);
        const Mode pm = modeOfAxis(p);
        const Mode qm = modeOfAxis(q);
        std::vector<int> hits(static_cast<std::size_t>(data.shape[pm]) * static_cast<std::size_t>(data.shape[qm]), 0);
        for (const auto& entry : data.cells) {
            if (view.activeSlice < 0 || entry.cell.c == view.activeSlice) {
                ++hits[static_cast<std::size_t>(entry.cell[pm] * data.shape[qm] + entry.cell[qm])];
            }
        }
        const double plane = wallPlane(data.shape, walls, wall);
        constexpr double kSize = 0.86;
        for (int i = 0; i < data.shape[pm]; ++i) {
            for (int k = 0; k < data.shape[qm]; ++k) {
                const int count = hits[static_cast<std::size_t>(i * data.shape[qm] + k)];
                if (count == 0) {
                    continue;
                }
                ++out.shadowCells;
                Cell cell;
                (pm == Mode::A ? cell.a : pm == Mode::B ? cell.b : cell.c) = i;
                (qm == Mode::A ? cell.a : qm == Mode::B ? cell.b : cell.c) = k;
                const Vec3 centre = centreOf(cell);
                Vec3 u;
                Vec3 v;
                u[p] = kSize;
                v[q] = kSize;
                // Several cells behind one another cast a slightly deeper shadow.
                const Rgb colour = mix(view.palette.shadow, view.palette.dimText, std::min(0.3, 0.1 * (count - 1)));
                out.shadows.addQuad(onWall(wall, plane, p, centre[p] - kSize / 2, q, centre[q] - kSize / 2), u, v,
                                    colour);
            }
        }
    }
}

void buildGrid(const TensorView& view, const WallSides& walls, double pixelsPerCell, WallMesh& out)
{
    const TensorData& data = *view.data;
    const Vec3 lo = boxMin(data.shape);
    const Vec3 hi = boxMax(data.shape);
    const bool cells = pixelsPerCell >= 12 * view.pixelRatio;
    const Rgb cellLine = view.palette.faintLine;
    const Rgb blockLine = mix(view.palette.faintLine, view.palette.line, 0.55);
    for (int wall = 0; wall < 3; ++wall) {
        if (!walls.shown[static_cast<std::size_t>(wall)]) {
            continue;
        }
        const double plane = wallPlane(data.shape, walls, wall);
        const auto axes = axesOf(wall);
        // Faint lines first, so that block lines end up on top where they meet.
        for (const bool strong : {false, true}) {
            for (int turn = 0; turn < 2; ++turn) {
                const int p = axes[static_cast<std::size_t>(turn)];
                const int q = axes[static_cast<std::size_t>(1 - turn)];
                const Mode mode = modeOfAxis(p);
                const int block = data.axes[static_cast<std::size_t>(index(mode))].block;
                for (int i = 1; i < data.shape[mode]; ++i) {
                    const bool isBlock = i % block == 0;
                    if (isBlock != strong || (!isBlock && !cells)) {
                        continue;
                    }
                    const double at = mode == Mode::A ? -i : i;
                    out.lines.addSegment(onWall(wall, plane, p, at, q, lo[q]), onWall(wall, plane, p, at, q, hi[q]),
                                         isBlock ? blockLine : cellLine);
                }
            }
        }
    }
    // The box without the three edges of its nearest corner, which would cross the picture.
    for (int axis = 0; axis < 3; ++axis) {
        const int p = (axis + 1) % 3;
        const int q = (axis + 2) % 3;
        for (int corner = 0; corner < 4; ++corner) {
            const int sp = (corner & 1) != 0 ? 1 : -1;
            const int sq = (corner & 2) != 0 ? 1 : -1;
            Vec3 from = lo;
            from[p] = sp > 0 ? hi[p] : lo[p];
            from[q] = sq > 0 ? hi[q] : lo[q];
            Vec3 to = from;
            to[axis] = hi[axis];
            if (sp == walls.side[static_cast<std::size_t>(p)] || sq == walls.side[static_cast<std::size_t>(q)]) {
                out.lines.addSegment(from, to, view.palette.line);
            }
        }
    }
}

} // namespace

WallSides farWalls(const Projection& projection)
{
    WallSides walls;
    for (int axis = 0; axis < 3; ++axis) {
        walls.side[static_cast<std::size_t>(axis)] = -projection.side(axis);
        walls.shown[static_cast<std::size_t>(axis)] = !projection.isEdgeOn(axis);
    }
    return walls;
}

double wallPlane(Shape shape, const WallSides& walls, int axis)
{
    return walls.side[static_cast<std::size_t>(axis)] < 0 ? boxMin(shape)[axis] : boxMax(shape)[axis];
}

void buildWalls(const TensorView& view, const WallSides& walls, double pixelsPerCell, WallMesh& out)
{
    out.shadows.clear();
    out.lines.clear();
    out.shadowCells = 0;
    if (!view.data) {
        return;
    }
    buildGrid(view, walls, pixelsPerCell, out);
    if (view.shadows) {
        buildShadows(view, walls, out);
    }
}

std::vector<FactorCell> factorCells(const TensorData& data, const WallSides& walls, int verticalSideX,
                                    int verticalSideY)
{
    std::vector<FactorCell> cells;
    if (!data.factors) {
        return cells;
    }
    const Vec3 lo = boxMin(data.shape);
    const Vec3 hi = boxMax(data.shape);
    const auto outside = [&](int axis, int side) {
        return side > 0 ? hi[axis] + kFactorOffset : lo[axis] - kFactorOffset;
    };
    const double floor = walls.side[2] < 0 ? lo.z : hi.z;
    for (const Mode mode : kModes) {
        const Factor& factor = data.factors->factor(mode);
        for (int i = 0; i < factor.size(); ++i) {
            FactorCell cell{mode, i, factor[i], {}};
            if (mode == Mode::A) {
                cell.centre = {outside(0, -walls.side[0]), -i - 0.5, floor};
            } else if (mode == Mode::B) {
                cell.centre = {i + 0.5, outside(1, -walls.side[1]), floor};
            } else {
                // Beside the vertical edge, on the diagonal, so that it stands clear of both walls.
                const double x = verticalSideX > 0 ? hi.x : lo.x;
                const double y = verticalSideY > 0 ? hi.y : lo.y;
                const double step = kFactorOffset * 0.75;
                cell.centre = {x + verticalSideX * step, y + verticalSideY * step, i + 0.5};
            }
            cells.push_back(cell);
        }
    }
    return cells;
}

} // namespace rankfall
