// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// First: moc cannot read the standard headers in the order in which the scenes' headers reach them.
#include "core/base/rng.h"
#include "core/tensor/target.h"
#include "ui/scenes/axis_labels.h"
#include "ui/scenes/cell_mesh.h"
#include "ui/scenes/cell_picker.h"
#include "ui/scenes/image.h"
#include "ui/scenes/mark_mesh.h"
#include "ui/scenes/tensor_scene.h"

#include <QTest>

#include <algorithm>

using namespace rankfall;

namespace {

Term strassenFirst()
{
    return {{1, 0, 0, 1}, {1, 0, 0, 1}, {1, 0, 0, 1}};
}

TensorView viewOf(const Tensor& tensor, const Target& target, const Palette& palette = kDarkPalette)
{
    TensorView view;
    view.data = dataOf(tensor, target);
    view.palette = palette;
    return view;
}

Tensor randomTensor(Shape shape, int share)
{
    Tensor tensor(shape);
    Rng rng(5);
    for (std::size_t i = 0; i < shape.cells(); ++i) {
        tensor.set(shape.cell(i), rng.below(100) < share ? rng.below(2) * 2 - 1 : 0);
    }
    return tensor;
}

FaceSet defaultFaces()
{
    const Projection projection(TurntableCamera{}, {4, 4, 4}, 900, 700, {}, 0);
    return visibleFaces(projection.toEye(), projection.right(), false);
}

long count(const PixelImage& image, Rgb colour)
{
    long n = 0;
    for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x < image.width; ++x) {
            n += image.at(x, y) == colour ? 1 : 0;
        }
    }
    return n;
}

PixelImage drawn(const TensorView& view, const TurntableCamera& camera = {}, int width = 500, int height = 400)
{
    ImageRequest request;
    request.panes = sideBySide({view}, camera);
    request.width = width;
    request.height = height;
    request.smooth = false;
    const auto image = renderToImage(request);
    if (!image) {
        qFatal("%s", image.error().text().c_str());
    }
    return *image;
}

} // namespace

class TestScene : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachNonzeroIsACubeOfThreeFaces();
    void hiddenFacesAreNotBuilt();
    void equalNeighboursMergeIntoOneFace();
    void glyphsFollowTheSizeOnScreen();
    void manyNonzerosBecomeBlocks();
    void wallsAreTheOnesFarFromTheEye_data();
    void wallsAreTheOnesFarFromTheEye();
    void shadowsAreProjections();
    void axisViewsShowTheMatrix();
    void projectionAndRayAreInverse_data();
    void projectionAndRayAreInverse();
    void pickFindsTheNearestCube();
    void pickAgreesWithEveryCubeSeenAlone();
    void labelsNeverOverlap_data();
    void labelsNeverOverlap();
    void marksSayWhatATermDoes();
    void transitionShrinksAndGrows();
    void outerProductGrowsLinePlaneBlock();
    void cellsFadeBeforeOthersAppear();
    void backwardsIsTheExactReverse();
    void pixelsHaveThePaletteColours_data();
    void pixelsHaveThePaletteColours();
    void pixelUnderAPickHasTheCellsColour();
    void switchingAwayAndBackDrawsTheSame();
    void hoverIsSeenThroughCubes();
    void imageErrorsAreSaid();
};

void TestScene::eachNonzeroIsACubeOfThreeFaces()
{
    const auto target = Target::matrixMultiplication({2, 2, 2});
    const TensorView view = viewOf(target->tensor(), *target);
    CellMesh mesh;
    buildCells(view, {CellDetail::Kind::Cubes, GlyphLevel::None, true}, defaultFaces(), mesh);
    QCOMPARE(mesh.cubes, 8);
    QCOMPARE(mesh.quads, 24);
    QCOMPARE(mesh.faces.points(), 24 * 4);
    QCOMPARE(mesh.edges.corners.size(), std::size_t{8 * 9 * 2}); // nine edges of a cube bound a face that is seen
    // The box of a 4×4×4 lattice holds them, with the gap of a quarter cell around each cube.
    for (std::size_t i = 0; i < mesh.faces.xyz.size(); i += 3) {
        QVERIFY(mesh.faces.xyz[i] > 0.1F && mesh.faces.xyz[i] < 3.9F);
        QVERIFY(mesh.faces.xyz[i + 1] < -0.1F && mesh.faces.xyz[i + 1] > -3.9F);
        QVERIFY(mesh.faces.xyz[i + 2] > 0.1F && mesh.faces.xyz[i + 2] < 3.9F);
    }
}

void TestScene::hiddenFacesAreNotBuilt()
{
    const auto target = Target::matrixMultiplication({3, 3, 3});
    Tensor full(target->shape());
    for (std::size_t i = 0; i < full.shape().cells(); ++i) {
        full.set(full.shape().cell(i), i % 2 == 0 ? 1 : -1);
    }
    CellMesh mesh;
    buildCells(viewOf(full, *target), {CellDetail::Kind::Full, GlyphLevel::None, false}, defaultFaces(), mesh);
    QCOMPARE(mesh.cubes, 729);
    // Only the three outer sides are left; in a checkerboard along C nothing merges along it.
    QVERIFY2(mesh.quads <= 3 * 81, qPrintable(QString::number(mesh.quads)));
}

void TestScene::equalNeighboursMergeIntoOneFace()
{
    const auto target = Target::matrixMultiplication({3, 3, 3});
    Tensor ones(target->shape());
    for (std::size_t i = 0; i < ones.shape().cells(); ++i) {
        ones.set(ones.shape().cell(i), 1);
    }
    CellMesh mesh;
    buildCells(viewOf(ones, *target), {CellDetail::Kind::Full, GlyphLevel::None, false}, defaultFaces(), mesh);
    QCOMPARE(mesh.quads, 3);
    ones.set({4, 4, 4}, 0); // a hole inside: its three walls that face the eye are there for when it is cut open
    buildCells(viewOf(ones, *target), {CellDetail::Kind::Full, GlyphLevel::None, false}, defaultFaces(), mesh);
    QCOMPARE(mesh.quads, 6);
}

void TestScene::glyphsFollowTheSizeOnScreen()
{
    const auto target = Target::matrixMultiplication({2, 2, 2});
    const TensorView view = viewOf(target->tensor(), *target);
    QCOMPARE(detailFor(view, 10).glyphs, GlyphLevel::None);
    QCOMPARE(detailFor(view, 25).glyphs, GlyphLevel::Signs);
    QCOMPARE(detailFor(view, 60).glyphs, GlyphLevel::Digits);
    QVERIFY(!detailFor(view, 5).edges);
    Tensor two(target->shape());
    two.set({0, 0, 0}, -2);
    CellMesh bare;
    CellMesh bar;
    CellMesh digit;
    const auto faces = defaultFaces();
    buildCells(viewOf(two, *target), {CellDetail::Kind::Cubes, GlyphLevel::None, false}, faces, bare);
    buildCells(viewOf(two, *target), {CellDetail::Kind::Cubes, GlyphLevel::Signs, false}, faces, bar);
    buildCells(viewOf(two, *target), {CellDetail::Kind::Cubes, GlyphLevel::Digits, false}, faces, digit);
    QCOMPARE(bar.faces.corners.size(), bare.faces.corners.size() + 3 * 6);
    QVERIFY(digit.faces.corners.size() > bar.faces.corners.size() + 3 * 6);
}

void TestScene::manyNonzerosBecomeBlocks()
{
    const auto target = Target::matrixMultiplication({8, 8, 8});
    const TensorView sparse = viewOf(target->tensor(), *target);
    QCOMPARE(detailFor(sparse, 8).kind, CellDetail::Kind::Cubes);
    const TensorView dense = viewOf(randomTensor(target->shape(), 60), *target);
    const CellDetail detail = detailFor(dense, 8);
    QCOMPARE(detail.kind, CellDetail::Kind::Blocks);
    CellMesh mesh;
    buildCells(dense, detail, defaultFaces(), mesh);
    QCOMPARE(mesh.cubes, 512);
    TensorView focused = dense;
    focused.focus = Cell{9, 9, 9};
    buildCells(focused, detail, defaultFaces(), mesh);
    QVERIFY(mesh.cubes > 511 + 200 && mesh.cubes <= 511 + 512);
}

void TestScene::wallsAreTheOnesFarFromTheEye_data()
{
    QTest::addColumn<double>("azimuth");
    QTest::addColumn<double>("elevation");
    QTest::addColumn<QList<int>>("sides");
    QTest::newRow("default") << 36.0 << 24.0 << QList<int>{-1, 1, -1};
    QTest::newRow("from the left") << -36.0 << 24.0 << QList<int>{1, 1, -1};
    QTest::newRow("from behind") << 150.0 << 24.0 << QList<int>{-1, -1, -1};
    QTest::newRow("from below") << 36.0 << -24.0 << QList<int>{-1, 1, 1};
}

void TestScene::wallsAreTheOnesFarFromTheEye()
{
    QFETCH(double, azimuth);
    QFETCH(double, elevation);
    QFETCH(QList<int>, sides);
    TurntableCamera camera;
    camera.azimuth = azimuth;
    camera.elevation = elevation;
    const WallSides walls = farWalls(Projection(camera, {4, 4, 4}, 600, 600, {}, 0));
    QCOMPARE(QList<int>(walls.side.begin(), walls.side.end()), sides);
}

void TestScene::shadowsAreProjections()
{
    const auto target = Target::matrixMultiplication({2, 2, 2});
    const TensorView view = viewOf(target->tensor(), *target);
    WallMesh mesh;
    buildWalls(view, {}, 40, mesh);
    QCOMPARE(mesh.shadowCells, 8 * 3); // no two ones of a matrix product share a line
    TensorView plain = view;
    plain.shadows = false;
    buildWalls(plain, {}, 40, mesh);
    QCOMPARE(mesh.shadowCells, 0);
    const auto term = dataOf(strassenFirst(), *target, Ring::Z);
    TensorView block = view;
    block.data = term;
    buildWalls(block, {}, 40, mesh);
    QCOMPARE(mesh.shadowCells, 4 * 3);
}

void TestScene::axisViewsShowTheMatrix()
{
    const Shape shape{4, 6, 3};
    TurntableCamera camera;
    camera.lookAlong(Mode::C);
    const Projection top(camera, shape, 600, 600, {}, 0);
    const Vec2 a0 = top.toScreen(centreOf({0, 0, 0}));
    const Vec2 a1 = top.toScreen(centreOf({1, 0, 0}));
    const Vec2 b1 = top.toScreen(centreOf({0, 1, 0}));
    const Vec2 c1 = top.toScreen(centreOf({0, 0, 1}));
    QVERIFY(a1.y < a0.y && std::abs(a1.x - a0.x) < 1e-9); // A downwards
    QVERIFY(b1.x > a0.x && std::abs(b1.y - a0.y) < 1e-9); // B to the right
    QVERIFY(length(c1 - a0) < 1e-9);
    camera.lookAlong(Mode::B);
    const Projection side(camera, shape, 600, 600, {}, 0);
    QVERIFY(side.toScreen(centreOf({1, 0, 0})).x > side.toScreen(centreOf({0, 0, 0})).x);
    QVERIFY(side.toScreen(centreOf({0, 0, 1})).y > side.toScreen(centreOf({0, 0, 0})).y);
    QCOMPARE(visibleFaces(side.toEye(), side.right(), false).count, 1);
}

void TestScene::projectionAndRayAreInverse_data()
{
    QTest::addColumn<bool>("perspective");
    QTest::addColumn<double>("azimuth");
    QTest::newRow("parallel") << false << 36.0;
    QTest::newRow("perspective") << true << 36.0;
    QTest::newRow("behind") << false << 200.0;
}

void TestScene::projectionAndRayAreInverse()
{
    QFETCH(bool, perspective);
    QFETCH(double, azimuth);
    TurntableCamera camera;
    camera.perspective = perspective;
    camera.azimuth = azimuth;
    camera.zoom = 1.7;
    camera.panX = 0.2;
    const Projection projection(camera, {4, 5, 6}, 640, 480, {30, 10, 40, 20}, 0.5);
    for (const Cell cell : {Cell{0, 0, 0}, Cell{3, 4, 5}, Cell{1, 2, 3}}) {
        const Vec3 p = centreOf(cell);
        const Ray ray = projection.ray(projection.toScreen(p));
        const Vec3 miss = cross(p - ray.origin, ray.direction);
        QVERIFY(std::sqrt(dot(miss, miss)) < 1e-6);
    }
}

void TestScene::pickFindsTheNearestCube()
{
    const auto target = Target::matrixMultiplication({2, 2, 2});
    Tensor tensor(target->shape());
    tensor.set({0, 1, 2}, 1);
    tensor.set({3, 1, 2}, -1); // nearer to an eye in front
    const auto data = dataOf(tensor, *target);
    const CellPicker picker(*data);
    const Ray ray{{1.5, -50, 2.5}, {0, 1, 0}};
    QCOMPARE(picker.pick(ray), std::optional(Cell{3, 1, 2}));
    QCOMPARE(picker.pick({{1.5, 50, 2.5}, {0, -1, 0}}), std::optional(Cell{0, 1, 2}));
    // Between the cubes' faces and the cell's border there is only air, unless cubes are full.
    const Ray grazing{{1.05, -50, 2.5}, {0, 1, 0}};
    QVERIFY(!picker.pick(grazing));
    QCOMPARE(picker.pick(grazing, true), std::optional(Cell{3, 1, 2}));
    QVERIFY(!picker.pick(ray, false, 1));
    QVERIFY(!picker.pick({{10, -50, 2.5}, {0, 1, 0}}));
}

void TestScene::pickAgreesWithEveryCubeSeenAlone()
{
    // A cube drawn alone is picked through its own centre from any side.
    const auto target = Target::matrixMultiplication({2, 3, 2});
    const Shape shape = target->shape();
    Rng rng(11);
    for (int i = 0; i < 200; ++i) {
        Tensor tensor(shape);
        const Cell cell{rng.below(shape.a), rng.below(shape.b), rng.below(shape.c)};
        tensor.set(cell, 1);
        TurntableCamera camera;
        camera.azimuth = rng.below(360);
        camera.elevation = rng.below(181) - 90;
        camera.perspective = rng.below(2) == 1;
        const Projection projection(camera, shape, 640, 480, {}, 0);
        const CellPicker picker(*dataOf(tensor, *target));
        QCOMPARE(picker.pick(projection.ray(projection.toScreen(centreOf(cell)))), std::optional(cell));
    }
}

void TestScene::labelsNeverOverlap_data()
{
    QTest::addColumn<int>("n");
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    for (const int n : {2, 3, 4, 5, 8}) {
        QTest::addRow("%d at 900x700", n) << n << 900 << 700;
        QTest::addRow("%d at 300x300", n) << n << 300 << 300;
    }
}

void TestScene::labelsNeverOverlap()
{
    QFETCH(int, n);
    QFETCH(int, width);
    QFETCH(int, height);
    const auto target = Target::matrixMultiplication({n, n, n});
    TensorView view = viewOf(target->tensor(), *target);
    view.hover = Cell{1, 2, 3};
    // A stand-in for a font: eight pixels a character.
    const MeasureText measure = [](const std::string& text, double size, bool) {
        return Vec2{0.6 * size * static_cast<double>(text.size()), size};
    };
    for (double azimuth = -180; azimuth < 180; azimuth += 17) {
        for (const double elevation : {-60.0, -20.0, 0.0, 24.0, 60.0, 90.0}) {
            TurntableCamera camera;
            camera.azimuth = azimuth;
            camera.elevation = elevation;
            const Projection projection(camera, target->shape(), width, height, labelMargins(view, measure), 0);
            const auto texts = placeAxisLabels(view, projection, 0, measure);
            QVERIFY(texts.size() >= 4); // at least two axes with their names and lit entries
            for (std::size_t i = 0; i < texts.size(); ++i) {
                for (std::size_t k = i + 1; k < texts.size(); ++k) {
                    QVERIFY2(!texts[i].overlaps(texts[k], 0), qPrintable(QStringLiteral("%1 and %2 at %3, %4")
                                                                             .arg(QString::fromStdString(texts[i].text),
                                                                                  QString::fromStdString(texts[k].text))
                                                                             .arg(azimuth)
                                                                             .arg(elevation)));
                }
            }
        }
    }
}

void TestScene::marksSayWhatATermDoes()
{
    const auto target = Target::matrixMultiplication({2, 2, 2});
    const auto marks = marksOf(target->tensor(), strassenFirst(), Ring::Z);
    const auto kinds = [&](PreviewMark::Kind kind) { return std::ranges::count(marks, kind, &PreviewMark::kind); };
    QCOMPARE(kinds(PreviewMark::Kind::Cancels), 2); // a11·b11 → c11 and a22·b22 → c22
    QCOMPARE(kinds(PreviewMark::Kind::Creates), 6);
    QCOMPARE(kinds(PreviewMark::Kind::Changes), 0);
    TensorView view = viewOf(target->tensor(), *target);
    view.marks = marks;
    MarkMesh mesh;
    buildMarks(view, {}, defaultFaces(), {1, 0, 0}, {0, 0, 1}, 40, mesh);
    QCOMPARE(mesh.outlines, 8);
}

void TestScene::transitionShrinksAndGrows()
{
    const auto target = Target::matrixMultiplication({2, 2, 2});
    Tensor after = target->tensor();
    after.add(strassenFirst(), -1, Ring::Z);
    TensorView view = viewOf(after, *target);
    view.before = dataOf(target->tensor(), *target);
    const CellDetail detail{CellDetail::Kind::Cubes, GlyphLevel::None, false};
    CellMesh mesh;
    view.progress = 0.5;
    buildCells(view, detail, defaultFaces(), mesh);
    QCOMPARE(mesh.cubes, 14); // the union
    view.progress = 0;
    buildCells(view, detail, defaultFaces(), mesh);
    QCOMPARE(mesh.cubes, 8);
    view.progress = 1;
    buildCells(view, detail, defaultFaces(), mesh);
    QCOMPARE(mesh.cubes, 12);
}

void TestScene::outerProductGrowsLinePlaneBlock()
{
    const auto target = Target::matrixMultiplication({2, 2, 2});
    TensorView view;
    view.data = dataOf(strassenFirst(), *target, Ring::Z);
    const CellDetail detail{CellDetail::Kind::Cubes, GlyphLevel::None, false};
    CellMesh mesh;
    const auto cubesAt = [&](double growth) {
        view.growth = growth;
        buildCells(view, detail, defaultFaces(), mesh);
        return mesh.cubes;
    };
    QCOMPARE(cubesAt(1.0 / 3), 2);
    QCOMPARE(cubesAt(2.0 / 3), 4);
    QCOMPARE(cubesAt(1), 8);
}

/// Of Strassen's first move: two cells cancel, six appear, six stay.
void TestScene::cellsFadeBeforeOthersAppear()
{
    const auto target = Target::matrixMultiplication({2, 2, 2});
    Tensor after = target->tensor();
    after.add(strassenFirst(), -1, Ring::Z);
    TensorView view = viewOf(after, *target);
    view.before = dataOf(target->tensor(), *target);
    const auto sizesAt = [&](double progress) {
        view.progress = progress;
        int fading = 0;
        int appearing = 0;
        for (const DrawnCell& cell : drawnCells(view)) {
            const bool was = target->tensor().at(cell.cell) != 0;
            const bool is = after.at(cell.cell) != 0;
            fading += was && !is && cell.size > 0.02 ? 1 : 0;
            appearing += !was && is && cell.size > 0.02 ? 1 : 0;
        }
        return std::pair(fading, appearing);
    };
    QCOMPARE(sizesAt(0.3), std::pair(2, 0));
    QCOMPARE(sizesAt(0.5), std::pair(2, 6));
    QCOMPARE(sizesAt(0.7), std::pair(0, 6));
}

void TestScene::backwardsIsTheExactReverse()
{
    const auto target = Target::matrixMultiplication({2, 2, 2});
    Tensor after = target->tensor();
    after.add(strassenFirst(), -1, Ring::Z);
    TensorView there = viewOf(after, *target);
    there.before = dataOf(target->tensor(), *target);
    TensorView back = viewOf(target->tensor(), *target);
    back.before = dataOf(after, *target);
    for (const double t : {0.0, 0.1, 0.25, 0.5, 0.6, 0.85, 1.0}) {
        there.progress = t;
        back.progress = 1 - t;
        const auto one = drawnCells(there);
        const auto other = drawnCells(back);
        for (const DrawnCell& cell : one) {
            const auto same = std::ranges::find(other, cell.cell, &DrawnCell::cell);
            const double size = same == other.end() ? 0 : same->size;
            QVERIFY2(std::abs(size - cell.size) < 1e-9, qPrintable(QString::number(t)));
            QVERIFY(cell.size < 0.02 || std::abs(same->colour.r - cell.colour.r) <= 1);
        }
    }
}

void TestScene::pixelsHaveThePaletteColours_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("dark") << true;
    QTest::newRow("light") << false;
}

void TestScene::pixelsHaveThePaletteColours()
{
    QFETCH(bool, dark);
    const Palette& palette = dark ? kDarkPalette : kLightPalette;
    const auto target = Target::matrixMultiplication({2, 2, 2});
    Tensor tensor(target->shape());
    tensor.set({3, 0, 0}, 1);
    tensor.set({0, 3, 0}, -1);
    tensor.set({0, 0, 3}, 2);
    tensor.set({3, 3, 0}, -2);
    const PixelImage image = drawn(viewOf(tensor, *target, palette));
    for (const Rgb value : {palette.plus1, palette.minus1, palette.plus2, palette.minus2}) {
        QVERIFY(count(image, value) > 150);                   // top face
        QVERIFY(count(image, toned(value, toneOf(0))) > 150); // across B
        QVERIFY(count(image, toned(value, toneOf(1))) > 150); // across A
    }
    QVERIFY(count(image, palette.background) > image.width * image.height / 3);
    QVERIFY(count(image, palette.shadow) > 300);
}

void TestScene::pixelUnderAPickHasTheCellsColour()
{
    // The picture and the picker agree, pixel by pixel, on what is a cube.
    const auto target = Target::matrixMultiplication({2, 2, 2});
    TensorView view = viewOf(target->tensor(), *target);
    view.shadows = false;
    view.labels = false;
    const int width = 400;
    const int height = 400;
    const PixelImage image = drawn(view, {}, width, height);
    TensorScene scene;
    scene.show(view);
    scene.prepare(width, height);
    int checked = 0;
    int wrong = 0;
    for (int y = 0; y < height; y += 3) {
        for (int x = 0; x < width; x += 3) {
            const bool hit = scene.pick({x + 0.5, height - y - 0.5}).has_value();
            const Rgb pixel = image.at(x, y);
            const bool blue = pixel == kDarkPalette.plus1 || pixel == toned(kDarkPalette.plus1, toneOf(0)) ||
                              pixel == toned(kDarkPalette.plus1, toneOf(1));
            checked += hit ? 1 : 0;
            wrong += blue && !hit ? 1 : 0;
            wrong += hit && pixel == kDarkPalette.background ? 1 : 0;
        }
    }
    QVERIFY(checked > 500);
    QCOMPARE(wrong, 0);
}

void TestScene::switchingAwayAndBackDrawsTheSame()
{
    const auto target = Target::matrixMultiplication({2, 2, 2});
    const TensorView first = viewOf(target->tensor(), *target);
    TensorView second = viewOf(randomTensor(target->shape(), 40), *target, kLightPalette);
    second.hover = Cell{1, 1, 1};
    second.activeSlice = 2;
    TensorScene scene;
    scene.show(first);
    scene.prepare(500, 400);
    const auto stats = scene.stats();
    scene.show(second);
    TurntableCamera camera;
    camera.azimuth = 200;
    scene.setCamera(camera);
    scene.prepare(300, 200);
    QVERIFY(scene.stats().outlines > 0);
    scene.show(first);
    scene.setCamera({});
    scene.prepare(500, 400);
    QCOMPARE(scene.stats().cubes, stats.cubes);
    QCOMPARE(scene.stats().quads, stats.quads);
    QCOMPARE(scene.stats().shadowCells, stats.shadowCells);
    QCOMPARE(scene.stats().outlines, 0);
    QCOMPARE(scene.stats().labels, stats.labels);
}

void TestScene::hoverIsSeenThroughCubes()
{
    const auto target = Target::matrixMultiplication({2, 2, 2});
    Tensor full(target->shape());
    for (std::size_t i = 0; i < full.shape().cells(); ++i) {
        full.set(full.shape().cell(i), 1);
    }
    TensorView view = viewOf(full, *target);
    view.labels = false;
    const long without = count(drawn(view), view.palette.text);
    view.hover = Cell{1, 1, 1}; // deep inside
    const long with = count(drawn(view), view.palette.text);
    QCOMPARE(without, 0L);
    QVERIFY(with > 200);
}

void TestScene::imageErrorsAreSaid()
{
    QVERIFY(!renderToImage({}));
    const auto target = Target::matrixMultiplication({2, 2, 2});
    ImageRequest request;
    request.panes = sideBySide({viewOf(target->tensor(), *target)}, {});
    request.scale = 100;
    const auto tooLarge = renderToImage(request);
    QVERIFY(!tooLarge);
    QVERIFY(!tooLarge.error().remedy.empty());
    QVERIFY(!writePng({1, 1, {0, 0, 0}}, "/nonexistent/folder/picture.png"));
}

QTEST_APPLESS_MAIN(TestScene)
#include "tst_scene.moc"
