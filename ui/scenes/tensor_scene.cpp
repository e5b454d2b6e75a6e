// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/scenes/tensor_scene.h"

#include "ui/scenes/axis_labels.h"
#include "ui/scenes/cell_picker.h"
#include "ui/scenes/label_layer.h"
#include "ui/scenes/mark_mesh.h"
#include "ui/scenes/mesh_actor.h"

#include <vtkCamera.h>
#include <vtkNew.h>
#include <vtkRenderer.h>

#include <algorithm>

namespace rankfall {

namespace {

constexpr double kTitleSize = 15;
constexpr double kSubtitleSize = 13.5;
constexpr double kEdgeLift = 0.012; // cells towards the eye, so that lines win over the faces they lie on

/// Where the factor of C stands: the sides of the upright edge that is labelled.
std::vector<FactorCell> factorsBeside(const TensorData& data, const WallSides& walls, const Projection& projection)
{
    const LabelledEdge edge = labelledEdge(projection, data.shape, Mode::C);
    return factorCells(data, walls, edge.sideP, edge.sideQ);
}

/// Cuts whole characters (of UTF-8) off the end, and says so with "…", until the text fits.
template <typename Width>
std::string shortened(std::string text, double room, Width width)
{
    if (width(text) <= room) {
        return text;
    }
    while (!text.empty()) {
        while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0) == 0x80) {
            text.pop_back();
        }
        if (!text.empty()) {
            text.pop_back();
        }
        if (width(text + "…") <= room) {
            return text + "…";
        }
    }
    return text;
}

} // namespace

struct TensorScene::Private {
    vtkNew<vtkRenderer> renderer;
    MeshActor cells{MeshActor::Kind::Triangles};
    MeshActor shadows{MeshActor::Kind::Triangles};
    MeshActor edges{MeshActor::Kind::Segments};
    MeshActor grid{MeshActor::Kind::Segments};
    MeshActor marks{MeshActor::Kind::Segments};
    MeshActor halo{MeshActor::Kind::Segments};
    MeshActor front{MeshActor::Kind::Segments};
    MeshActor hints{MeshActor::Kind::Triangles};
    LabelLayer labels{renderer};
    std::vector<PlacedText> texts;

    TensorView view;
    TurntableCamera camera;
    Projection projection;
    CellPicker picker;
    TensorDataPtr picked; // what the picker was made from
    Stats stats;

    // What the meshes were built for; kept between frames so that their memory is reused.
    CellMesh cellMesh;
    WallMesh wallMesh;
    MarkMesh markMesh;
    FaceSet faces;
    int glyphTurn = -1;
    double gridLevel = -1;
    bool cellsDirty = true;
    bool wallsDirty = true;
    bool marksDirty = true;

    void buildCells(const CellDetail& detail);
    void applyCamera();
    void placeTexts();

    double offset() const { return view.data && view.data->factors ? kFactorRoom : 0; }
};

TensorScene::TensorScene()
    : m_d(std::make_unique<Private>())
{
    m_d->renderer->SetAutomaticLightCreation(false);
    m_d->renderer->SetInteractive(false);
    m_d->renderer->SetBackgroundAlpha(1); // the widget's picture is opaque when it is grabbed
    for (MeshActor* mesh :
         {&m_d->shadows, &m_d->grid, &m_d->cells, &m_d->edges, &m_d->hints, &m_d->marks, &m_d->halo, &m_d->front}) {
        m_d->renderer->AddActor(mesh->actor());
    }
}

TensorScene::~TensorScene() = default;

vtkRenderer* TensorScene::renderer() const
{
    return m_d->renderer;
}

const TensorView& TensorScene::view() const
{
    return m_d->view;
}

const Projection& TensorScene::projection() const
{
    return m_d->projection;
}

const TensorScene::Stats& TensorScene::stats() const
{
    return m_d->stats;
}

void TensorScene::show(const TensorView& view)
{
    const TensorView& was = m_d->view;
    const bool data = view.data != was.data;
    const bool look = view.palette.dark != was.palette.dark || view.palette.background != was.palette.background ||
                      view.palette.plus1 != was.palette.plus1 || view.pixelRatio != was.pixelRatio ||
                      view.textScale != was.textScale || view.detail != was.detail;
    m_d->cellsDirty = m_d->cellsDirty || data || look || view.activeSlice != was.activeSlice ||
                      view.before != was.before || view.progress != was.progress || view.growth != was.growth ||
                      view.focus != was.focus;
    m_d->wallsDirty =
        m_d->wallsDirty || data || look || view.activeSlice != was.activeSlice || view.shadows != was.shadows;
    m_d->marksDirty = m_d->marksDirty || data || look || view.hover != was.hover || view.slab != was.slab ||
                      view.pins != was.pins || view.marks != was.marks || view.outlined != was.outlined ||
                      view.outline != was.outline || view.activeSlice != was.activeSlice;
    m_d->view = view;
}

void TensorScene::setCamera(const TurntableCamera& camera)
{
    m_d->camera = camera;
}

void TensorScene::placeIn(int left, int bottom, int width, int height, int windowWidth, int windowHeight)
{
    const double w = std::max(windowWidth, 1);
    const double h = std::max(windowHeight, 1);
    m_d->renderer->SetViewport(left / w, bottom / h, (left + width) / w, (bottom + height) / h);
}

void TensorScene::Private::buildCells(const CellDetail& detail)
{
    rankfall::buildCells(view, detail, faces, cellMesh);
    if (view.data && view.data->factors) {
        for (const FactorCell& cell : factorsBeside(*view.data, stats.walls, projection)) {
            const bool zero = cell.value == 0;
            const Rgb colour =
                zero ? mix(view.palette.background, view.palette.line, 0.35) : view.palette.value(cell.value);
            addCube(cellMesh, view.palette, faces, cell.centre, zero ? kFactorSize * 0.3 : kFactorSize, colour,
                    cell.value, zero ? GlyphLevel::None : detail.glyphs, detail.edges && !zero);
        }
    }
    cells.set(cellMesh.faces);
    edges.set(cellMesh.edges);
}

void TensorScene::Private::applyCamera()
{
    vtkCamera* eye = renderer->GetActiveCamera();
    const Vec3 focal = projection.focal();
    const Vec3 at = projection.eye();
    const Vec3 up = projection.up();
    eye->SetFocalPoint(focal.x, focal.y, focal.z);
    eye->SetPosition(at.x, at.y, at.z);
    eye->SetViewUp(up.x, up.y, up.z);
    const Shape shape = view.data ? view.data->shape : Shape{1, 1, 1};
    const double reach = std::hypot(shape.a, shape.b, shape.c) / 2 + 1.5;
    const double distance = dot(at - focal, projection.toEye());
    if (projection.isPerspective()) {
        eye->ParallelProjectionOff();
        eye->SetViewAngle(Projection::kViewAngle);
        const double nearest = std::max(distance - reach, reach * 0.02);
        eye->SetClippingRange(nearest * 0.5, distance + reach);
        for (MeshActor* mesh : {&edges, &grid, &marks}) {
            mesh->pullTo(at, 1 - kEdgeLift / distance);
        }
        halo.pullTo(at, 0.62);
        front.pullTo(at, 0.6);
    } else {
        eye->ParallelProjectionOn();
        eye->SetParallelScale(projection.halfHeight());
        // The front lines are moved one reach nearer; the range holds them.
        eye->SetClippingRange(distance - 3.2 * reach, distance + reach);
        for (MeshActor* mesh : {&edges, &grid, &marks}) {
            mesh->moveBy(projection.toEye() * kEdgeLift);
        }
        halo.moveBy(projection.toEye() * (1.95 * reach));
        front.moveBy(projection.toEye() * (2 * reach));
    }
}

void TensorScene::Private::placeTexts()
{
    const MeasureText measure = [this](const std::string& text, double size, bool bold) {
        return labels.measure(text, size, bold);
    };
    texts.clear();
    const double ratio = view.textRatio();
    // Zoomed in, cubes lie behind the text.
    const bool crowded = camera.zoom > 1.02 || camera.panX != 0 || camera.panY != 0;
    const double room = projection.width() - 20 * ratio;
    const auto add = [&](std::string text, Vec2 lowerLeft, double size, bool bold, Rgb colour) {
        text = shortened(std::move(text), room,
                         [&](const std::string& candidate) { return measure(candidate, size, bold).x; });
        const Vec2 extent = measure(text, size, bold);
        texts.push_back({text, lowerLeft, extent.x, extent.y, size, bold, colour, crowded, std::nullopt});
    };
    double y = projection.height() - 10 * ratio;
    if (!view.title.empty()) {
        y -= measure("Ag", kTitleSize * ratio, true).y;
        add(view.title, {12 * ratio, y}, kTitleSize * ratio, true, view.palette.text);
    }
    if (!view.subtitle.empty()) {
        y -= measure("Ag", kSubtitleSize * ratio, false).y + 5 * ratio;
        add(view.subtitle, {12 * ratio, y}, kSubtitleSize * ratio, false, view.palette.dimText);
    }
    if (stats.detail.kind == CellDetail::Kind::Blocks && !view.blocks.empty()) {
        const Vec2 extent = measure(view.blocks, kSubtitleSize * ratio, false);
        add(view.blocks, {std::max(12 * ratio, (projection.width() - extent.x) / 2), 8 * ratio}, kSubtitleSize * ratio,
            false, view.palette.warn);
    }
    // A label may be nudged into the pane; one that belongs far outside is left out, unless it is what is pointed at.
    const double nudge = 24 * ratio;
    for (PlacedText text : placeAxisLabels(view, projection, offset(), measure)) {
        const Vec2 inside{std::clamp(text.lowerLeft.x, 2.0, std::max(2.0, projection.width() - text.width - 2)),
                          std::clamp(text.lowerLeft.y, 2.0, std::max(2.0, projection.height() - text.height - 2))};
        const bool lit = text.bold && text.slab.has_value();
        if (length(inside - text.lowerLeft) > nudge && !lit) {
            continue;
        }
        text.lowerLeft = inside;
        text.backed = crowded;
        if (std::ranges::none_of(texts, [&](const PlacedText& other) { return other.overlaps(text, 2 * ratio); })) {
            texts.push_back(std::move(text));
        }
    }
    stats.labels = static_cast<int>(texts.size());
    labels.show(texts, view.palette.background);
}

void TensorScene::prepare(int width, int height)
{
    Private& d = *m_d;
    const MeasureText measure = [&d](const std::string& text, double size, bool bold) {
        return d.labels.measure(text, size, bold);
    };
    const Shape shape = d.view.data ? d.view.data->shape : Shape{1, 1, 1};
    d.projection =
        Projection(d.camera, shape, width, height, labelMargins(d.view, measure), d.offset() > 0 ? kFactorFit : 0);
    const auto& background = d.view.palette.background;
    d.renderer->SetBackground(background.r / 255.0, background.g / 255.0, background.b / 255.0);

    const WallSides walls = farWalls(d.projection);
    const CellDetail detail = detailFor(d.view, d.projection.pixelsPerCell());
    const FaceSet faces = visibleFaces(d.projection.toEye(), d.projection.right(), d.projection.isPerspective());
    // Glyphs on horizontal faces turn with the eye; the quarter they stand in is part of what was built.
    const Vec3 right = d.projection.right();
    const int turn = (std::abs(right.x) >= std::abs(right.y) ? (right.x > 0 ? 0 : 1) : (right.y > 0 ? 2 : 3)) +
                     4 * faces.count + (d.projection.isPerspective() ? 64 : 0);
    const bool seenOtherwise = walls != d.stats.walls || turn != d.glyphTurn;
    d.cellsDirty = d.cellsDirty || seenOtherwise || detail != d.stats.detail;
    const double gridLevel = d.projection.pixelsPerCell() >= 12 * d.view.pixelRatio ? 1 : 0;
    d.wallsDirty = d.wallsDirty || seenOtherwise || gridLevel != d.gridLevel;
    d.stats.walls = walls;
    d.stats.detail = detail;
    d.faces = faces;
    d.glyphTurn = turn;
    d.gridLevel = gridLevel;
    if (d.cellsDirty) {
        d.buildCells(detail);
        d.stats.cubes = d.cellMesh.cubes;
        d.stats.quads = d.cellMesh.quads;
    }
    if (d.wallsDirty) {
        buildWalls(d.view, walls, d.projection.pixelsPerCell(), d.wallMesh);
        d.shadows.set(d.wallMesh.shadows);
        d.grid.set(d.wallMesh.lines);
        d.stats.shadowCells = d.wallMesh.shadowCells;
    }
    // Signs of marks face the eye, so they follow every camera.
    if (d.marksDirty || seenOtherwise || !d.view.marks.empty()) {
        buildMarks(d.view, walls, faces, d.projection.right(), d.projection.up(), d.projection.pixelsPerCell(),
                   d.markMesh);
        d.marks.set(d.markMesh.behind);
        d.halo.set(d.markMesh.halo);
        d.front.set(d.markMesh.front);
        d.hints.set(d.markMesh.hints);
        d.stats.outlines = d.markMesh.outlines;
    }
    const auto ratio = static_cast<float>(d.view.pixelRatio);
    d.edges.setWidth(ratio);
    d.grid.setWidth(ratio);
    d.marks.setWidth(2 * ratio);
    d.halo.setWidth(6 * ratio);
    d.front.setWidth(2 * ratio);
    d.cellsDirty = d.wallsDirty = d.marksDirty = false;
    d.applyCamera();
    d.placeTexts();
    if (d.picked != d.view.data) {
        d.picker = d.view.data ? CellPicker(*d.view.data) : CellPicker();
        d.picked = d.view.data;
    }
}

double TensorScene::fittingZoom(const TurntableCamera& camera, int width, int height) const
{
    if (!m_d->view.data) {
        return 1;
    }
    const MeasureText measure = [this](const std::string& text, double size, bool bold) {
        return m_d->labels.measure(text, size, bold);
    };
    return rankfall::fittingZoom(camera, m_d->view.data->shape, width, height, labelMargins(m_d->view, measure),
                                 m_d->offset() > 0 ? kFactorFit : 0);
}

std::optional<Cell> TensorScene::pick(Vec2 pixel) const
{
    if (!m_d->view.data) {
        return std::nullopt;
    }
    return m_d->picker.pick(m_d->projection.ray(pixel), m_d->stats.detail.kind != CellDetail::Kind::Cubes,
                            m_d->view.activeSlice);
}

std::optional<Slab> TensorScene::labelAt(Vec2 pixel) const
{
    for (const auto& text : m_d->texts) {
        if (text.slab && pixel.x >= text.lowerLeft.x - 2 && pixel.x <= text.lowerLeft.x + text.width + 2 &&
            pixel.y >= text.lowerLeft.y - 2 && pixel.y <= text.lowerLeft.y + text.height + 2) {
            return text.slab;
        }
    }
    return std::nullopt;
}

} // namespace rankfall
