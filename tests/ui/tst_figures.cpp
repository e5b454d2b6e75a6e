// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/base/rng.h"
#include "core/game/position.h"
#include "ui/figures/figure_text.h"
#include "ui/figures/recorder.h"
#include "ui/figures/writers.h"
#include "ui/scenes/cell_mesh.h"
#include "ui/scenes/scene_figure.h"
#include "ui/scenes/wall_mesh.h"
#include "ui/theme/theme.h"
#include "ui/views/sheet_painter.h"

#include <QApplication>
#include <QPainter>
#include <QProcess>
#include <QStandardPaths>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

using namespace rankfall;

namespace {

/// Where a ray enters a cube, as distance along the ray; nothing when it misses.
std::optional<double> entry(const Ray& ray, Vec3 centre, double size)
{
    double from = -1e300;
    double to = 1e300;
    for (int axis = 0; axis < 3; ++axis) {
        const double d = ray.direction[axis];
        const double lo = centre[axis] - size / 2 - ray.origin[axis];
        const double hi = centre[axis] + size / 2 - ray.origin[axis];
        if (std::abs(d) < 1e-12) {
            if (lo > 0 || hi < 0) {
                return std::nullopt;
            }
            continue;
        }
        from = std::max(from, std::min(lo / d, hi / d));
        to = std::min(to, std::max(lo / d, hi / d));
    }
    return from < to ? std::optional(from) : std::nullopt;
}

TensorView viewOf(const Target& target)
{
    TensorView view;
    view.data = dataOf(target.tensor(), target);
    view.title = "Target";
    view.palette = kLightPalette;
    return view;
}

QStringList textsOf(const QByteArray& svg)
{
    QStringList texts;
    QXmlStreamReader xml(svg);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("text")) {
            texts << xml.readElementText();
        }
    }
    return xml.hasError() ? QStringList{xml.errorString()} : texts;
}

} // namespace

/// Vector pictures: what hides what, what formats hold, and that text stays text.
class TestFigures : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { applyTheme(*qApp, Theme::Light); }

    void theOrderIsThatOfTheRays()
    {
        Rng rng(11);
        int compared = 0;
        for (int round = 0; round < 60; ++round) {
            const Shape shape{2 + rng.below(5), 2 + rng.below(5), 2 + rng.below(5)};
            TurntableCamera camera;
            camera.azimuth = rng.below(3600) / 10.0;
            camera.elevation = rng.below(1800) / 10.0 - 90;
            const Projection projection(camera, shape, 300, 300, {}, kFactorFit);
            std::vector<std::pair<Vec3, double>> boxes;
            for (int i = 0; i < 40; ++i) {
                const Cell cell{rng.below(shape.a), rng.below(shape.b), rng.below(shape.c)};
                boxes.emplace_back(centreOf(cell), cubeSize(1 + rng.below(2)));
            }
            TensorData data;
            data.shape = shape;
            Term term;
            term.u = Factor(shape.a);
            term.v = Factor(shape.b);
            term.w = Factor(shape.c);
            data.factors = term;
            const LabelledEdge edge = labelledEdge(projection, shape, Mode::C);
            for (const FactorCell& cell : factorCells(data, farWalls(projection), edge.sideP, edge.sideQ)) {
                boxes.emplace_back(cell.centre, kFactorSize);
            }
            for (int shot = 0; shot < 200; ++shot) {
                const Vec3 aim = boxes[static_cast<std::size_t>(rng.below(static_cast<int>(boxes.size())))].first;
                const Vec2 jitter{rng.below(200) / 10.0 - 10, rng.below(200) / 10.0 - 10};
                const Ray ray = projection.ray(projection.toScreen(aim) + jitter);
                for (const auto& [p, ps] : boxes) {
                    for (const auto& [q, qs] : boxes) {
                        const auto atP = entry(ray, p, ps);
                        const auto atQ = entry(ray, q, qs);
                        if (!(p == q) && atP && atQ && *atP > *atQ + 1e-9) {
                            ++compared;
                            QVERIFY2(isBehind(p, q, projection),
                                     qPrintable(QStringLiteral("azimuth %1, elevation %2: (%3 %4 %5) hides (%6 %7 %8)")
                                                    .arg(camera.azimuth)
                                                    .arg(camera.elevation)
                                                    .arg(q.x)
                                                    .arg(q.y)
                                                    .arg(q.z)
                                                    .arg(p.x)
                                                    .arg(p.y)
                                                    .arg(p.z)));
                        }
                    }
                }
            }
        }
        QVERIFY(compared > 10000);
    }

    void everyFormatHoldsTheLabelsAsText()
    {
        const auto target = Target::matrixMultiplication({2, 2, 2});
        const auto figure = figureOf(viewOf(*target), {}, 400, 400, figureMeasure());
        QVERIFY(figure.has_value());
        const QByteArray svg = toSvg(*figure);
        const QStringList texts = textsOf(svg);
        for (const char* label : {"Target", "A", "B", "C", "a11", "b22", "c21"}) {
            QVERIFY2(texts.contains(QLatin1String(label)), qPrintable(texts.join(QLatin1Char(' '))));
        }
        const QByteArray tikz = toTikz(*figure);
        QVERIFY(tikz.contains("a11};"));
        QCOMPARE(tikz.count("\\begin{tikzpicture}"), 1);
        QVERIFY(toPdf(*figure).startsWith("%PDF-"));
    }

    void anSvgShowsEachFaceInItsColour()
    {
        const auto target = Target::matrixMultiplication({2, 2, 2});
        const auto view = viewOf(*target);
        const auto figure = figureOf(view, {}, 400, 400, figureMeasure());
        QImage image(400, 400, QImage::Format_RGB32);
        QSvgRenderer renderer(toSvg(*figure));
        QVERIFY(renderer.isValid());
        QPainter painter(&image);
        renderer.render(&painter);
        painter.end();
        const Projection projection({}, view.data->shape, 400, 400, labelMargins(view, figureMeasure()), 0);
        // The nearest cell is hidden by none: its top shows the colour itself.
        const Vec3 nearest = centreOf({3, 3, 3}) + Vec3{0, 0, cubeSize(1) / 2};
        const Vec2 at = projection.toScreen(nearest);
        QCOMPARE(image.pixelColor(static_cast<int>(at.x), static_cast<int>(400 - at.y)), QColor(43, 127, 196));
        QCOMPARE(image.pixelColor(2, 398), QColor(Qt::white));
    }

    void tooManyCellsAreRefusedInWords()
    {
        const auto target = Target::matrixMultiplication({2, 2, 2});
        auto data = std::make_shared<TensorData>(*dataOf(target->tensor(), *target));
        data->cells.resize(kFigureCells + 1, data->cells.front());
        TensorView view = viewOf(*target);
        view.data = data;
        const auto figure = figureOf(view, {}, 400, 400, figureMeasure());
        QVERIFY(!figure);
        QVERIFY(!figure.error().remedy.empty());
    }

    void aSheetIsRecordedWithItsTextAndCells()
    {
        const auto target = Target::matrixMultiplication({2, 2, 2});
        FigureRecorder recorder(QSizeF(500, 300));
        QPainter painter(&recorder);
        SheetPainter(kLightPalette)
            .paintPicture(painter, QRectF(0, 0, 500, 300), *target, target->tensor(), Mode::C, figureFont(12, false));
        painter.end();
        const Figure figure = recorder.take();
        QCOMPARE(figure.width, 500.0);
        int cells = 0;
        for (const FigureMark& mark : figure.marks) {
            const auto* shape = std::get_if<FigureShape>(&mark);
            cells += shape != nullptr && shape->fill == kLightPalette.plus1 ? 1 : 0;
        }
        QCOMPARE(cells, 8);
        const QStringList texts = textsOf(toSvg(figure));
        QVERIFY2(texts.contains(QStringLiteral("c11")) && texts.contains(QStringLiteral("b21")),
                 qPrintable(texts.join(QLatin1Char(' '))));
    }

    void croppingLeavesAMarginAroundTheMarks()
    {
        Figure figure{.width = 100, .height = 100};
        figure.marks.emplace_back(FigureShape{.outlines = {{{20, 30}, {60, 30}, {60, 50}}}, .fill = Rgb{}});
        figure.crop(5);
        QCOMPARE(figure.width, 50.0);
        QCOMPARE(figure.height, 30.0);
        QCOMPARE(std::get<FigureShape>(figure.marks[0]).outlines[0][0].x, 5.0);
    }

    void aTexRunAcceptsIt()
    {
        const QString tex = QStandardPaths::findExecutable(QStringLiteral("pdflatex"));
        if (tex.isEmpty()) {
            QSKIP("There is no pdflatex here");
        }
        const auto target = Target::matrixMultiplication({2, 2, 2});
        TensorView view = viewOf(*target);
        view.title = "50 % of a_{1}\\ & more #1 ~ ✓ · −2 → ℤ";
        const auto figure = figureOf(view, {}, 300, 300, figureMeasure());
        const QTemporaryDir folder;
        QVERIFY(writeFigure(*figure, folder.filePath(QStringLiteral("t.tex")), FigureFormat::TikZ).has_value());
        QProcess run;
        run.setWorkingDirectory(folder.path());
        run.start(tex, {QStringLiteral("-interaction=nonstopmode"), QStringLiteral("-halt-on-error"),
                        QStringLiteral("t.tex")});
        QVERIFY(run.waitForFinished(25000));
        const QByteArray log = run.readAllStandardOutput();
        if (log.contains("standalone.cls' not found") || log.contains("tikz.sty' not found")) {
            QSKIP("This TeX has no TikZ");
        }
        QVERIFY2(run.exitCode() == 0, log.right(1500).constData());
    }
};

QTEST_MAIN(TestFigures)
#include "tst_figures.moc"
