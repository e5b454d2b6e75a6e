// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/scenes/scene_figure.h"

#include "ui/scenes/cell_mesh.h"
#include "ui/scenes/wall_mesh.h"

#include <algorithm>

namespace rankfall {

namespace {

constexpr double kLine = 0.6;      // points, of grids and edges
constexpr double kPinLine = 1.4;   // of a pin's outline
constexpr double kSmallest = 0.02; // of a cell's edge, to be drawn
constexpr double kTitleSize = 15;
constexpr double kSubtitleSize = 13.5;
constexpr double kDescent = 0.22; // of a font's size: from the lower end of a placed text to its baseline

/// A cube that waits for its turn.
struct Box {
    Vec3 centre;
    double size = 1;
    Rgb colour;
    std::int32_t value = 0;
    GlyphLevel glyphs = GlyphLevel::None;
    bool edges = false;
    bool pinned = false;
};

class Drawing {
public:
    Drawing(const Projection& projection, double height, Figure& out)
        : m_projection(projection)
        , m_height(height)
        , m_out(out)
    {
    }

    Vec2 at(Vec3 p) const
    {
        const Vec2 screen = m_projection.toScreen(p);
        return {screen.x, m_height - screen.y};
    }

    Vec2 point(const Mesh& mesh, std::int32_t i) const
    {
        const auto k = static_cast<std::size_t>(i) * 3;
        return at({mesh.xyz[k], mesh.xyz[k + 1], mesh.xyz[k + 2]});
    }

    static Rgb colour(const Mesh& mesh, std::int32_t i)
    {
        const auto k = static_cast<std::size_t>(i) * 3;
        return {mesh.rgb[k], mesh.rgb[k + 1], mesh.rgb[k + 2]};
    }

    /// Two triangles of one quad become one outline. Neighbours of one colour share a shape, so that no program leaves
    /// hairlines between the triangles of a digit.
    void fill(const Mesh& mesh)
    {
        const auto& c = mesh.corners;
        for (std::size_t i = 0; i + 2 < c.size(); i += 3) {
            std::vector<Vec2> outline{point(mesh, c[i]), point(mesh, c[i + 1]), point(mesh, c[i + 2])};
            if (i + 5 < c.size() && c[i + 3] == c[i] && c[i + 4] == c[i + 2]) {
                outline.push_back(point(mesh, c[i + 5]));
                i += 3;
            }
            const Rgb rgb = colour(mesh, c[i]);
            auto* last = m_out.marks.empty() ? nullptr : std::get_if<FigureShape>(&m_out.marks.back());
            if (last != nullptr && last->closed && last->fill == rgb && !last->stroke) {
                last->outlines.push_back(std::move(outline));
            } else {
                m_out.marks.emplace_back(FigureShape{.outlines = {std::move(outline)}, .fill = rgb});
            }
        }
    }

    void stroke(const Mesh& mesh, double width)
    {
        const auto& c = mesh.corners;
        for (std::size_t i = 0; i + 1 < c.size(); i += 2) {
            const std::vector<Vec2> line{point(mesh, c[i]), point(mesh, c[i + 1])};
            const Rgb rgb = colour(mesh, c[i]);
            auto* last = m_out.marks.empty() ? nullptr : std::get_if<FigureShape>(&m_out.marks.back());
            if (last != nullptr && !last->closed && last->stroke == rgb && last->strokeWidth == width) {
                last->outlines.push_back(line);
            } else {
                m_out.marks.emplace_back(
                    FigureShape{.outlines = {line}, .closed = false, .stroke = rgb, .strokeWidth = width});
            }
        }
    }

    void text(const PlacedText& placed, FigureText::Hold hold)
    {
        m_out.marks.emplace_back(FigureText{
            .text = placed.text,
            .baseline = {placed.lowerLeft.x, m_height - placed.lowerLeft.y - kDescent * placed.size},
            .width = placed.width,
            .size = placed.size,
            .bold = placed.bold,
            .hold = hold,
            .colour = placed.colour,
        });
    }

private:
    const Projection& m_projection;
    double m_height;
    Figure& m_out;
};

std::vector<Box> boxesOf(const TensorView& view, const CellDetail& detail, const Projection& projection,
                         const WallSides& walls)
{
    std::vector<Box> boxes;
    const bool sliced = view.activeSlice >= 0 && view.activeSlice < view.data->shape.c;
    for (const DrawnCell& cell : drawnCells(view)) {
        if (cell.size < kSmallest) {
            continue;
        }
        Box box{centreOf(cell.cell), cell.size, cell.colour, cell.value, detail.glyphs, detail.edges, false};
        if (sliced && cell.cell.c != view.activeSlice) {
            box.size = std::min(box.size, kGhostSize);
            box.colour = mix(view.palette.background, cell.colour, kGhostShare);
            box.glyphs = GlyphLevel::None;
            box.edges = false;
        }
        box.pinned = std::ranges::find(view.pins, cell.cell) != view.pins.end();
        boxes.push_back(box);
    }
    const LabelledEdge edge = labelledEdge(projection, view.data->shape, Mode::C);
    for (const FactorCell& cell : factorCells(*view.data, walls, edge.sideP, edge.sideQ)) {
        const bool zero = cell.value == 0;
        boxes.push_back({cell.centre, zero ? kFactorSize * 0.3 : kFactorSize,
                         zero ? mix(view.palette.background, view.palette.line, 0.35) : view.palette.value(cell.value),
                         cell.value, zero ? GlyphLevel::None : detail.glyphs, detail.edges && !zero, false});
    }
    return boxes;
}

} // namespace

bool isBehind(Vec3 p, Vec3 q, const Projection& projection)
{
    for (int axis = 0; axis < 3; ++axis) {
        const double d = (p[axis] - q[axis]) * projection.side(axis);
        if (std::abs(d) > 1e-9) {
            return d < 0;
        }
    }
    return false;
}

Expected<Figure> figureOf(TensorView view, TurntableCamera camera, double width, double height,
                          const MeasureText& measure)
{
    view.pixelRatio = 1;
    view.hover.reset();
    view.slab.reset();
    view.marks.clear();
    view.outlined.clear();
    camera.perspective = false;

    Figure figure{.width = width, .height = height, .title = view.title, .background = view.palette.background};
    if (!view.data) {
        return figure;
    }
    if (view.data->cells.size() > kFigureCells) {
        return fail("The tensor has " + countText(view.data->cells.size(), "nonzero", "nonzeros") +
                        ": too many for a vector picture",
                    {}, "Save a PNG, or show less of it");
    }
    const bool factors = view.data->factors.has_value();
    const Projection projection(camera, view.data->shape, static_cast<int>(width), static_cast<int>(height),
                                labelMargins(view, measure), factors ? kFactorFit : 0);
    const WallSides walls = farWalls(projection);
    const CellDetail detail = detailFor(view, projection.pixelsPerCell());
    const FaceSet faces = visibleFaces(projection.toEye(), projection.right(), false);
    Drawing draw(projection, height, figure);

    WallMesh wallMesh;
    buildWalls(view, walls, projection.pixelsPerCell(), wallMesh);
    draw.fill(wallMesh.shadows);
    draw.stroke(wallMesh.lines, kLine);

    auto boxes = boxesOf(view, detail, projection, walls);
    std::ranges::stable_sort(boxes,
                             [&](const Box& p, const Box& q) { return isBehind(p.centre, q.centre, projection); });
    CellMesh cube;
    for (const Box& box : boxes) {
        cube = {};
        addCube(cube, view.palette, faces, box.centre, box.size, box.colour, box.value, box.glyphs, box.edges);
        if (box.pinned) {
            for (std::size_t k = 0; k < cube.edges.rgb.size(); k += 3) {
                cube.edges.rgb[k] = view.palette.accent.r;
                cube.edges.rgb[k + 1] = view.palette.accent.g;
                cube.edges.rgb[k + 2] = view.palette.accent.b;
            }
        }
        draw.fill(cube.faces);
        draw.stroke(cube.edges, box.pinned ? kPinLine : kLine);
    }

    double y = height - 10;
    const auto heading = [&](const std::string& text, double size, bool bold, Rgb colour) {
        if (!text.empty()) {
            const Vec2 extent = measure(text, size, bold);
            y -= extent.y;
            draw.text({text, {12, y}, extent.x, extent.y, size, bold, colour, false, std::nullopt},
                      FigureText::Hold::Left);
            y -= 5;
        }
    };
    heading(view.title, kTitleSize * view.textScale, true, view.palette.text);
    heading(view.subtitle, kSubtitleSize * view.textScale, false, view.palette.dimText);
    for (const PlacedText& text : placeAxisLabels(view, projection, factors ? kFactorRoom : 0, measure)) {
        const bool inside = text.lowerLeft.x >= 0 && text.lowerLeft.y >= 0 && text.lowerLeft.x + text.width <= width &&
                            text.lowerLeft.y + text.height <= height;
        if (inside) {
            draw.text(text, FigureText::Hold::Centre);
        }
    }
    return figure;
}

Figure legendFigure(const Palette& palette, const std::vector<std::int32_t>& values, const MeasureText& measure)
{
    constexpr double kSide = 11;
    constexpr double kSize = 11.5;
    Figure figure{.height = 18};
    double x = 0;
    for (const std::int32_t value : values) {
        const double top = (figure.height - kSide) / 2;
        figure.marks.emplace_back(
            FigureShape{.outlines = {{{x, top}, {x + kSide, top}, {x + kSide, top + kSide}, {x, top + kSide}}},
                        .fill = palette.value(value)});
        std::string text = (value < 0 ? "−" : "+") + std::to_string(std::abs(value));
        const Vec2 extent = measure(text, kSize, false);
        x += kSide + 4;
        figure.marks.emplace_back(FigureText{.text = std::move(text),
                                             .baseline = {x, figure.height / 2 + 0.36 * kSize},
                                             .width = extent.x,
                                             .size = kSize,
                                             .colour = palette.dimText});
        x += extent.x + 14;
    }
    figure.width = std::max(0.0, x - 14);
    return figure;
}

} // namespace rankfall
