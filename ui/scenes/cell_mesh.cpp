// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/scenes/cell_mesh.h"

#include "ui/scenes/digits.h"

#include <algorithm>
#include <limits>

namespace rankfall {

namespace {

constexpr double kGlyphLift = 0.004; // above the face, in cells: more than the depth buffer's step
constexpr int kGhostLimit = 2500;    // more cells: ghosts would only be noise, and slow

Rgb edgeColour(const Palette& palette)
{
    return palette.dark ? rgb(0x07080a) : rgb(0x23272e);
}

/// Writes cubes with edges and glyphs.
class CubeWriter {
public:
    CubeWriter(const FaceSet& faces, const Palette& palette, CellMesh& out)
        : m_faces(faces)
        , m_palette(palette)
        , m_out(out)
    {
    }

    void cube(Vec3 centre, double size, Rgb colour, bool edges)
    {
        ++m_out.cubes;
        const double h = size / 2;
        for (const FaceFrame& face : m_faces.all()) {
            ++m_out.quads;
            m_out.faces.addQuad(centre + face.normal * h - face.u * h - face.v * h, face.u * size, face.v * size,
                                toned(colour, toneOf(face.axis)));
        }
        if (edges) {
            cubeEdges(centre, h);
        }
    }

    void glyph(Vec3 centre, double size, Rgb colour, std::int32_t value, GlyphLevel level)
    {
        const bool digit = std::abs(value) >= 2 &&
                           (level == GlyphLevel::Digits || (level == GlyphLevel::Signs && std::abs(value) > 2));
        if (level == GlyphLevel::None || (!digit && value > 0)) {
            return;
        }
        const DigitShape* shape = digit ? &digitShape(std::to_string(value)) : nullptr;
        const Rgb ink = inkOn(colour);
        for (const FaceFrame& face : m_faces.all()) {
            const Vec3 at = centre + face.normal * (size / 2 + kGlyphLift);
            if (shape == nullptr) {
                const double w = 0.46 * size;
                const double h = 0.13 * size;
                m_out.faces.addQuad(at - face.u * (w / 2) - face.v * (h / 2), face.u * w, face.v * h, ink);
                continue;
            }
            const double scale = std::min(0.56, 0.74 / shape->width) * size;
            for (std::size_t i = 0; i < shape->points.size(); i += 3) {
                for (std::size_t k = 0; k < 3; ++k) {
                    const Vec2 p = shape->points[i + k];
                    m_out.faces.corners.push_back(
                        m_out.faces.addPoint(at + face.u * (p.x * scale) + face.v * (p.y * scale), ink));
                }
            }
            if (std::abs(value) > 2) {
                frame(at, face, size, ink);
            }
        }
    }

private:
    /// A second outline inside the face: "more than the colour says".
    void frame(Vec3 at, const FaceFrame& face, double size, Rgb ink)
    {
        const double h = 0.41 * size;
        const Vec3 a = at - face.u * h - face.v * h;
        const Vec3 b = at + face.u * h - face.v * h;
        const Vec3 c = at + face.u * h + face.v * h;
        const Vec3 d = at - face.u * h + face.v * h;
        m_out.edges.addSegment(a, b, ink);
        m_out.edges.addSegment(b, c, ink);
        m_out.edges.addSegment(c, d, ink);
        m_out.edges.addSegment(d, a, ink);
    }

    /// Edges that bound a face that is seen.
    void cubeEdges(Vec3 centre, double h)
    {
        const Rgb colour = edgeColour(m_palette);
        for (int axis = 0; axis < 3; ++axis) {
            const int p = (axis + 1) % 3;
            const int q = (axis + 2) % 3;
            for (int corner = 0; corner < 4; ++corner) {
                const int sp = (corner & 1) != 0 ? 1 : -1;
                const int sq = (corner & 2) != 0 ? 1 : -1;
                const bool seen = std::ranges::any_of(m_faces.all(), [&](const FaceFrame& face) {
                    return (face.axis == p && face.side == sp) || (face.axis == q && face.side == sq);
                });
                if (seen) {
                    Vec3 from = centre;
                    from[p] += sp * h;
                    from[q] += sq * h;
                    Vec3 to = from;
                    from[axis] -= h;
                    to[axis] += h;
                    m_out.edges.addSegment(from, to, colour);
                }
            }
        }
    }

    const FaceSet& m_faces;
    const Palette& m_palette;
    CellMesh& m_out;
};

double eased(double t)
{
    const double s = std::clamp(t, 0.0, 1.0);
    return s * s * (3 - 2 * s);
}

/// How much of a term's cell has grown: first the line along A, then the plane with B, then the block with C.
class Growth {
public:
    explicit Growth(const TensorView& view)
        : m_t(view.growth)
    {
        if (m_t >= 1 || view.data->cells.empty()) {
            m_t = 1;
            return;
        }
        m_origin = view.data->cells.front().cell;
    }

    double of(Cell cell) const
    {
        if (m_t >= 1) {
            return 1;
        }
        const int stage = cell.c != m_origin.c ? 2 : cell.b != m_origin.b ? 1 : 0;
        return eased(m_t * 3 - stage);
    }

private:
    double m_t;
    Cell m_origin;
};

constexpr double kPart = 0.6; // of a transition: cells fade in its first part, appear in its last

/// The cells of a transition, in the order of cells: first those that cancel fade, then new ones grow. Played from the
/// other side it is the exact reverse.
std::vector<DrawnCell> movingCells(const TensorView& view)
{
    const auto& palette = view.palette;
    const auto& before = view.before->cells;
    const auto& after = view.data->cells;
    const double t = eased(view.progress);
    const double fading = eased(view.progress / kPart);
    const double growing = eased((view.progress - (1 - kPart)) / kPart);
    std::vector<DrawnCell> cells;
    cells.reserve(before.size() + after.size());
    std::size_t i = 0;
    std::size_t k = 0;
    while (i < before.size() || k < after.size()) {
        if (k == after.size() || (i < before.size() && before[i].cell < after[k].cell)) {
            const auto [cell, value] = before[i++];
            cells.push_back({cell, cubeSize(value) * (1 - fading),
                             mix(palette.value(value), palette.background, fading * 0.6), value});
        } else if (i == before.size() || after[k].cell < before[i].cell) {
            const auto [cell, value] = after[k++];
            cells.push_back({cell, cubeSize(value) * growing,
                             mix(palette.value(value), palette.background, (1 - growing) * 0.6), value});
        } else {
            const auto [cell, was] = before[i++];
            const auto value = after[k++].value;
            const double size = cubeSize(was) * (1 - t) + cubeSize(value) * t;
            cells.push_back({cell, size, mix(palette.value(was), palette.value(value), t), t < 0.5 ? was : value});
        }
    }
    return cells;
}

void buildCubes(const TensorView& view, const CellDetail& detail, const FaceSet& faces, CellMesh& out)
{
    CubeWriter writer(faces, view.palette, out);
    const bool sliced = view.activeSlice >= 0 && view.activeSlice < view.data->shape.c;
    const bool ghosts = static_cast<int>(view.data->cells.size()) <= kGhostLimit;
    const auto draw = [&](Cell cell, double size, Rgb colour, std::int32_t value) {
        if (size < 0.02) {
            return;
        }
        if (sliced && cell.c != view.activeSlice) {
            if (ghosts) {
                writer.cube(centreOf(cell), std::min(size, kGhostSize),
                            mix(view.palette.background, colour, kGhostShare), false);
            }
            return;
        }
        writer.cube(centreOf(cell), size, colour, detail.edges);
        writer.glyph(centreOf(cell), size, colour, value, detail.glyphs);
    };
    for (const DrawnCell& cell : drawnCells(view)) {
        draw(cell.cell, cell.size, cell.colour, cell.value);
    }
}

/// Blocks: the colour says the signed density, the size how full the block is. Both in steps, for the eye and the
/// tests.
void buildBlocks(const TensorView& view, const CellDetail& detail, const FaceSet& faces, CellMesh& out)
{
    struct Block {
        int count = 0;
        long sum = 0;
    };

    const TensorData& data = *view.data;
    const Cell size = blockSizes(data);
    const Shape grid{(data.shape.a + size.a - 1) / size.a, (data.shape.b + size.b - 1) / size.b,
                     (data.shape.c + size.c - 1) / size.c};
    std::vector<Block> blocks(grid.cells());
    const auto blockOf = [&](Cell cell) { return Cell{cell.a / size.a, cell.b / size.b, cell.c / size.c}; };
    const bool focused = view.focus.has_value();
    const Cell focus = focused ? blockOf(*view.focus) : Cell{};
    CubeWriter writer(faces, view.palette, out);
    const double pixels = detail.edges ? 1.0 : 0.0;
    for (const auto& [cell, value] : data.cells) {
        if (focused && blockOf(cell) == focus) {
            const Rgb colour = view.palette.value(value);
            writer.cube(centreOf(cell), cubeSize(value), colour, pixels > 0);
            writer.glyph(centreOf(cell), cubeSize(value), colour, value, detail.glyphs);
            continue;
        }
        Block& block = blocks[grid.index(blockOf(cell))];
        ++block.count;
        block.sum += value;
    }
    const double volume = static_cast<double>(size.a) * size.b * size.c;
    const double longest = std::max({size.a, size.b, size.c});
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const Block& block = blocks[i];
        if (block.count == 0) {
            continue;
        }
        const Cell at = grid.cell(i);
        const Vec3 centre{(at.b + 0.5) * size.b, -(at.a + 0.5) * size.a, (at.c + 0.5) * size.c};
        const double density = std::abs(static_cast<double>(block.sum)) / block.count;
        const Rgb neutral = mix(view.palette.background, view.palette.dimText, 0.5);
        const Rgb hue = block.sum < 0 ? view.palette.minus1 : view.palette.plus1;
        const Rgb colour = mix(neutral, hue, std::min(1.0, density * 1.6));
        const double fill = std::cbrt(std::min(1.0, block.count / volume));
        const double edge = longest * (focused ? 0.18 : 0.3 + 0.6 * fill);
        writer.cube(centre, edge, focused ? mix(view.palette.background, colour, 0.5) : colour, !focused);
        if (block.sum < 0 && density > 0.1 && !focused) {
            writer.glyph(centre, edge, colour, -1, GlyphLevel::Signs);
        }
    }
}

} // namespace

CellDetail detailFor(const TensorView& view, double pixelsPerCell)
{
    CellDetail detail;
    if (!view.data) {
        return detail;
    }
    const double logical = pixelsPerCell / std::max(view.pixelRatio, 0.1);
    int count = static_cast<int>(view.data->cells.size());
    if (view.before && view.progress < 1) {
        count = std::max(count, static_cast<int>(view.before->cells.size()));
    }
    const bool sliced = view.activeSlice >= 0;
    if (count > view.detail.blocks && !sliced) {
        detail.kind = CellDetail::Kind::Blocks;
    } else if (count > view.detail.fullCells) {
        detail.kind = CellDetail::Kind::Full;
    }
    const double face = logical * cubeSize(1);
    detail.glyphs = face >= 26 ? GlyphLevel::Digits : face >= 14 ? GlyphLevel::Signs : GlyphLevel::None;
    detail.edges = logical >= 7;
    return detail;
}

std::vector<DrawnCell> drawnCells(const TensorView& view)
{
    if (view.before && view.progress < 1 && view.before->shape == view.data->shape) {
        return movingCells(view);
    }
    const Growth growth(view);
    std::vector<DrawnCell> cells;
    cells.reserve(view.data->cells.size());
    for (const auto& [cell, value] : view.data->cells) {
        cells.push_back({cell, cubeSize(value) * growth.of(cell), view.palette.value(value), value});
    }
    return cells;
}

double cubeSize(std::int32_t value)
{
    return std::abs(value) >= 2 ? 0.92 : 0.72;
}

Cell blockSizes(const TensorData& data)
{
    const auto along = [&](Mode mode) {
        const int block = data.axes[static_cast<std::size_t>(index(mode))].block;
        return block >= 4 && block <= 16 && block < data.shape[mode] ? block : std::min(8, data.shape[mode]);
    };
    return {along(Mode::A), along(Mode::B), along(Mode::C)};
}

void buildCells(const TensorView& view, const CellDetail& detail, const FaceSet& faces, CellMesh& out)
{
    out.faces.clear();
    out.edges.clear();
    out.cubes = 0;
    out.quads = 0;
    if (!view.data) {
        return;
    }
    switch (detail.kind) {
    case CellDetail::Kind::Cubes:
        buildCubes(view, detail, faces, out);
        break;
    case CellDetail::Kind::Full:
        buildLayers(view, faces, out);
        break;
    case CellDetail::Kind::Blocks:
        buildBlocks(view, detail, faces, out);
        break;
    }
}

void addCube(CellMesh& out, const Palette& palette, const FaceSet& faces, Vec3 centre, double size, Rgb colour,
             std::int32_t value, GlyphLevel glyphs, bool edges)
{
    CubeWriter writer(faces, palette, out);
    writer.cube(centre, size, colour, edges);
    writer.glyph(centre, size, colour, value, glyphs);
}

FaceSet visibleFaces(Vec3 toEye, Vec3 right, bool all)
{
    FaceSet set;
    for (int axis = 0; axis < 3; ++axis) {
        for (const int side : {1, -1}) {
            if (!all && toEye[axis] * side < 1e-3) {
                continue;
            }
            FaceFrame face;
            face.axis = axis;
            face.side = side;
            face.normal[axis] = side;
            if (axis == 2) {
                // Readable from where the eye is: to the right is the horizontal axis nearest to the screen's right.
                const int along = std::abs(right.x) >= std::abs(right.y) ? 0 : 1;
                face.u[along] = right[along] >= 0 ? 1 : -1;
            } else {
                face.u = cross({0, 0, 1}, face.normal);
            }
            face.v = cross(face.normal, face.u);
            set.faces[static_cast<std::size_t>(set.count++)] = face;
        }
    }
    return set;
}

} // namespace rankfall
