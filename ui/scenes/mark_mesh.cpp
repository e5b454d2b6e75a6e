// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/scenes/mark_mesh.h"

#include "ui/scenes/cell_mesh.h"

namespace rankfall {

namespace {

bool inside(Shape shape, Cell cell)
{
    return cell.a >= 0 && cell.b >= 0 && cell.c >= 0 && cell.a < shape.a && cell.b < shape.b && cell.c < shape.c;
}

void outline(Mesh& mesh, Cell cell, double size, Rgb colour)
{
    const Vec3 half{size / 2, size / 2, size / 2};
    mesh.addBox(centreOf(cell) - half, centreOf(cell) + half, colour);
}

/// ✓, ＋ or △ in strokes, facing the eye.
void sign(Mesh& mesh, Vec3 centre, Vec3 right, Vec3 up, PreviewMark::Kind kind, double s, Rgb colour)
{
    const auto at = [&](double x, double y) { return centre + right * (x * s) + up * (y * s); };
    switch (kind) {
    case PreviewMark::Kind::Cancels:
        mesh.addSegment(at(-0.5, 0.0), at(-0.12, -0.4), colour);
        mesh.addSegment(at(-0.12, -0.4), at(0.55, 0.45), colour);
        break;
    case PreviewMark::Kind::Creates:
        mesh.addSegment(at(-0.5, 0), at(0.5, 0), colour);
        mesh.addSegment(at(0, -0.5), at(0, 0.5), colour);
        break;
    case PreviewMark::Kind::Changes:
        mesh.addSegment(at(-0.5, -0.38), at(0.5, -0.38), colour);
        mesh.addSegment(at(0.5, -0.38), at(0, 0.5), colour);
        mesh.addSegment(at(0, 0.5), at(-0.5, -0.38), colour);
        break;
    }
}

void buildPreview(const TensorView& view, const FaceSet& faces, Vec3 right, Vec3 up, double pixelsPerCell,
                  MarkMesh& out)
{
    const bool signs =
        static_cast<int>(view.marks.size()) <= view.detail.markedCells && pixelsPerCell >= 11 * view.pixelRatio;
    for (const PreviewMark& mark : view.marks) {
        if (!inside(view.data->shape, mark.cell)) {
            continue;
        }
        const auto& palette = view.palette;
        const Rgb colour = mark.kind == PreviewMark::Kind::Cancels   ? palette.good
                           : mark.kind == PreviewMark::Kind::Creates ? palette.warn
                                                                     : palette.text;
        ++out.outlines;
        outline(out.behind, mark.cell, 0.96, colour);
        const Vec3 centre = centreOf(mark.cell);
        if (mark.after != 0 && mark.kind == PreviewMark::Kind::Creates) {
            const double size = 0.34;
            for (const FaceFrame& face : faces.all()) {
                out.hints.addQuad(centre + (face.normal - face.u - face.v) * (size / 2), face.u * size, face.v * size,
                                  toned(palette.value(mark.after), toneOf(face.axis)));
            }
        }
        if (signs) {
            sign(out.halo, centre, right, up, mark.kind, 0.42, palette.background);
            sign(out.front, centre, right, up, mark.kind, 0.42, colour);
        }
    }
}

void buildHover(const TensorView& view, const WallSides& walls, Cell cell, MarkMesh& out)
{
    ++out.outlines;
    const Rgb colour = view.palette.text;
    outline(out.front, cell, 1.0, colour);
    const Vec3 centre = centreOf(cell);
    for (int axis = 0; axis < 3; ++axis) {
        if (!walls.shown[static_cast<std::size_t>(axis)]) {
            continue;
        }
        Vec3 foot = centre;
        foot[axis] = wallPlane(view.data->shape, walls, axis);
        out.front.addSegment(centre, foot, colour);
        const int p = (axis + 1) % 3;
        const int q = (axis + 2) % 3;
        Vec3 u;
        Vec3 v;
        u[p] = 0.5;
        v[q] = 0.5;
        out.front.addSegment(foot - u - v, foot + u - v, view.palette.accent);
        out.front.addSegment(foot + u - v, foot + u + v, view.palette.accent);
        out.front.addSegment(foot + u + v, foot - u + v, view.palette.accent);
        out.front.addSegment(foot - u + v, foot - u - v, view.palette.accent);
    }
}

void slabOutline(const TensorView& view, Slab slab, Rgb colour, Mesh& mesh)
{
    const Shape shape = view.data->shape;
    if (slab.index < 0 || slab.index >= shape[slab.mode]) {
        return;
    }
    Vec3 lo = boxMin(shape);
    Vec3 hi = boxMax(shape);
    const int axis = worldAxis(slab.mode);
    lo[axis] = slab.mode == Mode::A ? -slab.index - 1.0 : slab.index;
    hi[axis] = lo[axis] + 1;
    mesh.addBox(lo, hi, colour);
}

} // namespace

void buildMarks(const TensorView& view, const WallSides& walls, const FaceSet& faces, Vec3 right, Vec3 up,
                double pixelsPerCell, MarkMesh& out)
{
    out.behind.clear();
    out.front.clear();
    out.halo.clear();
    out.hints.clear();
    out.outlines = 0;
    if (!view.data) {
        return;
    }
    buildPreview(view, faces, right, up, pixelsPerCell, out);
    for (const Cell cell : view.outlined) {
        if (inside(view.data->shape, cell)) {
            ++out.outlines;
            outline(out.behind, cell, 0.98, view.outline.value_or(view.palette.accent));
        }
    }
    if (view.activeSlice >= 0) {
        slabOutline(view, {Mode::C, view.activeSlice}, mix(view.palette.background, view.palette.accent, 0.7),
                    out.behind);
    }
    if (view.slab) {
        slabOutline(view, *view.slab, view.palette.accent, out.front);
    }
    for (const Cell cell : view.pins) {
        if (inside(view.data->shape, cell)) {
            ++out.outlines;
            outline(out.front, cell, 1.0, view.palette.accent);
        }
    }
    if (view.hover && inside(view.data->shape, *view.hover)) {
        buildHover(view, walls, *view.hover, out);
    }
}

} // namespace rankfall
