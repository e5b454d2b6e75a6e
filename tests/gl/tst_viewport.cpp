// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/game/notation.h"
#include "ui/viewport/viewport.h"
#include "ui/workbench/cell_filter.h"

#include <QApplication>
#include <QPointer>
#include <QSignalSpy>
#include <QSplitter>
#include <QTest>
#include <QWheelEvent>

#include <memory>

using namespace rankfall;

namespace {

constexpr const char* kStrassen[] = {"(a11+a22)(b11+b22)->c11+c22", "(a21+a22)b11->c21-c22", "a11(b12-b22)->c12+c22",
                                     "a22(b21-b11)->c11+c21",       "(a11+a12)b22->c12-c11", "(a21-a11)(b11+b12)->c22",
                                     "(a12-a22)(b21+b22)->c11"};

Session strassen(int n = 2)
{
    return Session(Problem{Target::matrixMultiplication({n, n, n}), Ring::Z, 2});
}

Term term(int i)
{
    return *parseTerm(kStrassen[i], *Target::matrixMultiplication({2, 2, 2}), Ring::Z);
}

} // namespace

class TestViewport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void drawsThreePanes();
    void residualFollowsTheMoves();
    void hoverGoesToTheWorkbenchAndBack();
    void hoveredTermsHaveTheColourOfTheirOrbit();
    void clickPinsAndCtrlKeepsTheOthers();
    void dragOrbitsAllPanesAndCanBeUndone();
    void ctrlDragLooksRoundOnePictureAlone();
    void wheelZoomsAndCtrlKeepsThePoint();
    void clickOnALabelOfCActivatesTheSlice();
    void playIsAnimatedAndReducedMotionIsNot();
    void motionIsAFunctionOfItsMoment();
    void aKeyEndsMotion();
    void cameraNeverMovesByItself();
    void paneLayouts();
    void manySignalsMakeOneFrame();
    void survivesReparentingAndHiding();
    void grabsLargePictures();
    void axisViewFillsThePane();
    void aSectionLeavesCellsOut();

private:
    void settle();

    std::unique_ptr<Workbench> m_workbench;
    std::unique_ptr<Viewport> m_viewport;
};

void TestViewport::initTestCase()
{
    QString reason;
    QVERIFY2(Viewport::isAvailable(&reason), qPrintable(reason));
    QVERIFY(!Viewport::rendererName().isEmpty());
}

void TestViewport::init()
{
    m_workbench = std::make_unique<Workbench>();
    m_workbench->setSession(strassen());
    m_viewport = std::make_unique<Viewport>(*m_workbench);
    m_viewport->setReducedMotion(true);
    m_viewport->resize(1200, 420);
    m_viewport->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_viewport.get()));
    QTRY_VERIFY(m_viewport->frameCount() > 0);
}

void TestViewport::cleanup()
{
    m_viewport.reset();
    m_workbench.reset();
}

void TestViewport::aSectionLeavesCellsOut()
{
    settle();
    const QImage whole = m_viewport->grabPane(Pane::Target, {400, 400}, 1);
    CellFilter filter;
    filter.entries[index(Mode::C)] = {0};
    Section::of(*m_workbench).set(filter);
    settle();
    QCOMPARE(m_viewport->scene(Pane::Target).view().data->cells.size(), std::size_t(2)); // c11: two of eight
    QVERIFY2(m_viewport->scene(Pane::Target).view().title.find("2 of 8") != std::string::npos,
             m_viewport->scene(Pane::Target).view().title.c_str());
    QVERIFY(m_viewport->grabPane(Pane::Target, {400, 400}, 1) != whole);
    QVERIFY(m_workbench->playTerm(term(0)));
    settle();
    for (const CellValue& at : m_viewport->scene(Pane::Residual).view().data->cells) {
        QCOMPARE(at.cell.c, 0);
    }
    Section::of(*m_workbench).set({});
    settle();
    QCOMPARE(m_viewport->scene(Pane::Target).view().data->cells.size(), std::size_t(8));
    m_workbench->goToStart();
    settle();
    QCOMPARE(m_viewport->grabPane(Pane::Target, {400, 400}, 1), whole);
}

void TestViewport::settle()
{
    const int before = m_viewport->frameCount();
    m_viewport->setLabels(m_viewport->areLabelsShown()); // asks for a frame and changes nothing
    QTRY_VERIFY(m_viewport->frameCount() > before);
}

void TestViewport::drawsThreePanes()
{
    QCOMPARE(m_viewport->scene(Pane::Target).stats().cubes, 8);
    QCOMPARE(m_viewport->scene(Pane::Residual).stats().cubes, 8);
    QCOMPARE(m_viewport->scene(Pane::Factor).stats().cubes, 0);
    const QImage shot = m_viewport->grab().toImage();
    QCOMPARE(shot.pixel(390, 60), qRgb(0x16, 0x18, 0x1d));
    int blue = 0;
    for (int y = 0; y < shot.height(); ++y) {
        for (int x = 0; x < shot.width(); ++x) {
            blue += shot.pixel(x, y) == qRgb(0x4a, 0x86, 0xe8) ? 1 : 0;
        }
    }
    QVERIFY(blue > 1000);
    QVERIFY(m_viewport->lastFrameMilliseconds() > 0);
}

void TestViewport::residualFollowsTheMoves()
{
    const int counts[] = {12, 12, 12, 10, 8, 4, 0};
    for (int i = 0; i < 7; ++i) {
        const int frames = m_viewport->frameCount();
        QVERIFY(m_workbench->playTerm(term(i)));
        QTRY_VERIFY(m_viewport->frameCount() > frames);
        QCOMPARE(m_viewport->scene(Pane::Residual).stats().cubes, counts[i]);
        QCOMPARE(m_viewport->scene(Pane::Target).stats().cubes, 8);
        QVERIFY(m_viewport->scene(Pane::Factor).stats().cubes >= term(i).nonzeros());
    }
    QCOMPARE(QString::fromStdString(m_viewport->scene(Pane::Residual).view().title),
             QStringLiteral("Residual · zero: solved"));
    m_workbench->setSession(strassen(3));
    QTRY_COMPARE(m_viewport->scene(Pane::Residual).stats().cubes, 27);
    QCOMPARE(m_viewport->scene(Pane::Factor).stats().cubes, 0);
}

void TestViewport::hoverGoesToTheWorkbenchAndBack()
{
    const Cell cell{3, 2, 2}; // the nearest of a22·b21 → c21
    QVERIFY(m_workbench->target().tensor().at(cell) == 1);
    const auto at = m_viewport->positionOf(Pane::Target, cell);
    QVERIFY(at);
    QTest::mouseMove(m_viewport.get(), *at);
    QTRY_COMPARE(m_workbench->hover().kind, Hover::Kind::Cell);
    // The eye may meet a cube in front of it; whatever it is, it is nonzero and every pane lights it.
    const Cell hit = m_workbench->hover().cell;
    QVERIFY(m_workbench->target().tensor().at(hit) != 0);
    for (const Pane pane : kPanes) {
        QTRY_COMPARE(m_viewport->scene(pane).view().hover, std::optional(hit));
    }
    QTest::mouseMove(m_viewport.get(), QPoint(3, 415));
    QTRY_COMPARE(m_workbench->hover().kind, Hover::Kind::None);
    // The other way: another view points at a slice.
    m_workbench->setHover({Hover::Kind::Slice, {}, Mode::C, 2, -1});
    QTRY_COMPARE(m_viewport->scene(Pane::Residual).view().slab, std::optional(Slab{Mode::C, 2}));
}

void TestViewport::hoveredTermsHaveTheColourOfTheirOrbit()
{
    for (int i = 0; i < 7; ++i) {
        QVERIFY(m_workbench->playTerm(term(i)));
    }
    m_workbench->setTermGroups({0, 1, 1, 1, 1, 1, 1});
    QTRY_VERIFY(m_viewport->scene(Pane::Factor).view().title.ends_with(" · orbit 2"));
    QVERIFY(!m_viewport->scene(Pane::Target).view().outline);
    m_workbench->setHover({Hover::Kind::Term, {}, Mode::C, 0, 0, -1});
    const TensorView& view = m_viewport->scene(Pane::Target).view();
    QTRY_COMPARE(view.outlined.size(), std::size_t{8});
    QVERIFY(view.outline == std::optional(view.palette.group(0)));
    QVERIFY(m_viewport->scene(Pane::Factor).view().title.ends_with(" · orbit 1"));
    m_workbench->setTermGroups({});
    QTRY_VERIFY(!m_viewport->scene(Pane::Target).view().outline);
}

void TestViewport::clickPinsAndCtrlKeepsTheOthers()
{
    const auto first = m_viewport->positionOf(Pane::Residual, {3, 3, 3});
    const auto second = m_viewport->positionOf(Pane::Residual, {3, 2, 2});
    QVERIFY(first && second);
    QTest::mouseClick(m_viewport.get(), Qt::LeftButton, Qt::NoModifier, *first);
    QCOMPARE(m_workbench->pins().size(), std::size_t{1});
    QTest::qWait(QApplication::doubleClickInterval() + 20);
    QTest::mouseClick(m_viewport.get(), Qt::LeftButton, Qt::ControlModifier, *second);
    QCOMPARE(m_workbench->pins().size(), std::size_t{2});
    QTRY_COMPARE(m_viewport->scene(Pane::Target).view().pins.size(), std::size_t{2});
    QTest::qWait(QApplication::doubleClickInterval() + 20);
    QTest::mouseClick(m_viewport.get(), Qt::LeftButton, Qt::NoModifier, *first);
    QVERIFY(m_workbench->pins().size() <= 1);
}

void TestViewport::dragOrbitsAllPanesAndCanBeUndone()
{
    const TurntableCamera before = m_viewport->camera(Pane::Residual);
    QTest::mousePress(m_viewport.get(), Qt::LeftButton, Qt::NoModifier, {600, 300});
    QTest::mouseMove(m_viewport.get(), {640, 310});
    QTest::mouseMove(m_viewport.get(), {700, 330});
    QTest::mouseRelease(m_viewport.get(), Qt::LeftButton, Qt::NoModifier, {700, 330});
    const TurntableCamera after = m_viewport->camera(Pane::Residual);
    QVERIFY(after.azimuth != before.azimuth && after.elevation > before.elevation);
    QCOMPARE(m_viewport->camera(Pane::Target), after);
    QVERIFY(m_workbench->pins().empty());
    m_viewport->undoCamera();
    QCOMPARE(m_viewport->camera(Pane::Target), before);
    // Unlinked, the pane under the drag turns alone.
    m_viewport->setCamerasLinked(false);
    QTest::mousePress(m_viewport.get(), Qt::LeftButton, Qt::NoModifier, {600, 300});
    QTest::mouseMove(m_viewport.get(), {640, 310});
    QTest::mouseMove(m_viewport.get(), {700, 330});
    QTest::mouseRelease(m_viewport.get(), Qt::LeftButton, Qt::NoModifier, {700, 330});
    QCOMPARE(m_viewport->camera(Pane::Target), before);
    QVERIFY(m_viewport->camera(Pane::Residual) != before);
}

void TestViewport::ctrlDragLooksRoundOnePictureAlone()
{
    const TurntableCamera before = m_viewport->camera(Pane::Residual);
    QTest::mousePress(m_viewport.get(), Qt::LeftButton, Qt::ControlModifier, {600, 300});
    const auto move = [this](QPoint to) {
        QMouseEvent event(QEvent::MouseMove, to, m_viewport->mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                          Qt::ControlModifier);
        QApplication::sendEvent(m_viewport.get(), &event);
    };
    move({640, 310});
    move({700, 330});
    QVERIFY(m_viewport->camera(Pane::Residual).azimuth != before.azimuth);
    QCOMPARE(m_viewport->camera(Pane::Target), before);
    QCOMPARE(m_viewport->camera(Pane::Factor), before);
    QTest::mouseRelease(m_viewport.get(), Qt::LeftButton, Qt::ControlModifier, {700, 330});
    QCOMPARE(m_viewport->camera(Pane::Residual), before);
    QVERIFY(m_viewport->areCamerasLinked());
    QVERIFY(m_workbench->pins().empty());
}

void TestViewport::wheelZoomsAndCtrlKeepsThePoint()
{
    const Cell cell{0, 0, 0};
    const auto at = m_viewport->positionOf(Pane::Target, cell);
    QVERIFY(at);
    const auto turn = [&](Qt::KeyboardModifiers modifiers) {
        QWheelEvent event(*at, m_viewport->mapToGlobal(*at), {}, {0, 240}, Qt::NoButton, modifiers, Qt::NoScrollPhase,
                          false);
        const int frames = m_viewport->frameCount();
        QApplication::sendEvent(m_viewport.get(), &event);
        QTRY_VERIFY(m_viewport->frameCount() > frames);
    };
    turn(Qt::ControlModifier);
    QVERIFY(m_viewport->camera(Pane::Target).zoom > 1.3);
    QCOMPARE(m_viewport->camera(Pane::Factor).zoom, m_viewport->camera(Pane::Target).zoom);
    const auto now = m_viewport->positionOf(Pane::Target, cell);
    QVERIFY((*now - *at).manhattanLength() <= 2);
    turn(Qt::NoModifier);
    QVERIFY((*m_viewport->positionOf(Pane::Target, cell) - *at).manhattanLength() > 8);
}

void TestViewport::clickOnALabelOfCActivatesTheSlice()
{
    // Labels of C stand left of the box; search the strip for the one of c21.
    std::optional<QPoint> found;
    for (int y = 0; y < 420 && !found; y += 2) {
        for (int x = 0; x < 120 && !found; x += 2) {
            const auto slab = m_viewport->scene(Pane::Target).labelAt({x + 0.5, 420 - y - 0.5});
            if (slab && *slab == Slab{Mode::C, 2}) {
                found = QPoint(x, y);
            }
        }
    }
    QVERIFY(found);
    QTest::mouseMove(m_viewport.get(), *found);
    QTRY_COMPARE(m_workbench->hover().kind, Hover::Kind::Slice);
    QTest::mouseClick(m_viewport.get(), Qt::LeftButton, Qt::NoModifier, *found);
    QCOMPARE(m_workbench->activeSlice(), 2);
    QTRY_COMPARE(m_viewport->scene(Pane::Residual).view().activeSlice, 2);
}

void TestViewport::playIsAnimatedAndReducedMotionIsNot()
{
    QVERIFY(m_workbench->playTerm(term(0)));
    QVERIFY(!m_viewport->isAnimating());
    m_viewport->setReducedMotion(false);
    QVERIFY(m_workbench->playTerm(term(1)));
    QVERIFY(m_viewport->isAnimating());
    QTRY_VERIFY(m_viewport->scene(Pane::Factor).view().growth < 1);
    QTRY_VERIFY_WITH_TIMEOUT(!m_viewport->isAnimating(), 2000);
    QTRY_COMPARE(m_viewport->scene(Pane::Residual).view().before, TensorDataPtr());
    QCOMPARE(m_viewport->scene(Pane::Residual).stats().cubes, 12);
    // Back and forth quickly ends at the right place.
    m_workbench->step(-1);
    m_workbench->step(-1);
    m_workbench->step(1);
    QTRY_VERIFY_WITH_TIMEOUT(!m_viewport->isAnimating(), 2000);
    settle();
    QTRY_COMPARE(m_viewport->scene(Pane::Residual).stats().cubes, 12);
}

/// Line, plane, block; then cells fade and appear; back is the same the other way round.
void TestViewport::motionIsAFunctionOfItsMoment()
{
    const auto target = Target::matrixMultiplication({2, 2, 2});
    const Term first = term(0);
    Tensor after = target->tensor();
    after.add(first, -1, Ring::Z);
    StepMotion play;
    play.before = dataOf(target->tensor(), *target);
    play.grows = true;
    play.name = QStringLiteral("M1");
    StepMotion back;
    back.before = dataOf(after, *target);
    back.leaving = dataOf(first, *target, Ring::Z);
    back.name = QStringLiteral("M1");
    const auto viewsAt = [&](const StepMotion& motion, double t) {
        std::array<TensorView, 3> views;
        for (TensorView& view : views) {
            view.data = dataOf(motion.isBack() ? target->tensor() : after, *target);
        }
        views[index(Pane::Factor)].data = dataOf(first, *target, Ring::Z);
        applyMotion(views, motion, t, *target);
        return views;
    };
    const auto subtitle = [&](double t, Pane pane) { return viewsAt(play, t)[index(pane)].subtitle; };
    QCOMPARE(subtitle(0.1, Pane::Factor), std::string("a11+a22: a line"));
    QCOMPARE(subtitle(0.3, Pane::Factor), std::string("(a11+a22)(b11+b22): a plane"));
    QCOMPARE(subtitle(0.5, Pane::Factor), std::string("(a11+a22)(b11+b22) → c11+c22: 8 cells"));
    QCOMPARE(subtitle(0.5, Pane::Residual), std::string("M1: 2 cells cancel, 6 appear"));
    QCOMPARE(viewsAt(play, 0.5)[index(Pane::Residual)].progress, 0.0); // it waits for the block
    QCOMPARE(viewsAt(play, 0.8)[index(Pane::Factor)].growth, 1.0);
    QCOMPARE(viewsAt(play, 1)[index(Pane::Residual)].before, TensorDataPtr());
    for (const double t : {0.05, 0.2, 0.45, 0.6, 0.75, 0.95}) {
        const auto there = viewsAt(play, t);
        const auto here = viewsAt(back, 1 - t);
        QVERIFY(std::abs(there[index(Pane::Factor)].growth - here[index(Pane::Factor)].growth) < 1e-9);
        QVERIFY(std::abs(there[index(Pane::Residual)].progress - (1 - here[index(Pane::Residual)].progress)) < 1e-9);
    }
}

void TestViewport::aKeyEndsMotion()
{
    m_viewport->setReducedMotion(false);
    m_viewport->setMotionSpeed(kMinSpeed);
    QVERIFY(m_workbench->playTerm(term(0)));
    QVERIFY(m_viewport->isAnimating());
    QTest::keyClick(m_viewport.get(), Qt::Key_Shift);
    QVERIFY(!m_viewport->isAnimating());
    QTRY_COMPARE(m_viewport->scene(Pane::Residual).stats().cubes, 12);
    // A slow step takes its time, and a step during it starts from what stands.
    QVERIFY(m_workbench->playTerm(term(1)));
    QTest::qWait(400);
    QVERIFY(m_viewport->isAnimating());
    m_workbench->step(-1);
    QVERIFY(m_viewport->isAnimating());
    m_viewport->setMotionSpeed(100);
    QCOMPARE(m_viewport->motionSpeed(), kMaxSpeed);
    QTRY_VERIFY_WITH_TIMEOUT(!m_viewport->isAnimating(), 1000);
}

void TestViewport::cameraNeverMovesByItself()
{
    m_viewport->lookAlong(Mode::C);
    const TurntableCamera camera = m_viewport->camera(Pane::Residual);
    QVERIFY(m_workbench->playTerm(term(0)));
    m_workbench->setActiveSlice(1);
    m_workbench->setHover({Hover::Kind::Cell, {0, 0, 0}, Mode::C, 0, -1});
    m_workbench->undo();
    QTest::qWait(50);
    QCOMPARE(m_viewport->camera(Pane::Residual), camera);
}

void TestViewport::paneLayouts()
{
    const auto wide = paneRects(1440, 400, std::nullopt);
    QVERIFY(wide[0].right() < wide[1].left() && wide[1].right() < wide[2].left());
    const auto square = paneRects(900, 700, std::nullopt);
    QVERIFY(square[1].width() > 500 && square[1].height() == 700 && square[0].bottom() < square[2].top());
    const auto single = paneRects(900, 700, Pane::Residual);
    QVERIFY(single[0].isEmpty() && single[2].isEmpty() && single[1] == QRect(0, 0, 900, 700));
    m_viewport->setMaximised(Pane::Residual);
    settle();
    QCOMPARE(m_viewport->scene(Pane::Residual).projection().width(), m_viewport->width());
    QVERIFY(!m_viewport->positionOf(Pane::Target, {0, 0, 0}));
    m_viewport->setMaximised(std::nullopt);
    settle();
    QVERIFY(m_viewport->scene(Pane::Residual).projection().width() < 500);
}

void TestViewport::manySignalsMakeOneFrame()
{
    QTest::qWait(700); // until the settled frame is through
    const int frames = m_viewport->frameCount();
    for (int i = 0; i < 40; ++i) {
        m_workbench->setHover({Hover::Kind::Cell, {i % 4, 0, 0}, Mode::C, 0, -1});
        m_workbench->setActiveSlice(i % 4);
    }
    QTRY_VERIFY(m_viewport->frameCount() > frames);
    QVERIFY(m_viewport->frameCount() <= frames + 2);
}

void TestViewport::survivesReparentingAndHiding()
{
    QSplitter splitter;
    splitter.resize(900, 500);
    Viewport* viewport = m_viewport.release();
    splitter.addWidget(viewport);
    splitter.show();
    QVERIFY(QTest::qWaitForWindowExposed(&splitter));
    int frames = viewport->frameCount();
    viewport->show();
    QTRY_VERIFY(viewport->frameCount() > frames);
    viewport->hide();
    QVERIFY(m_workbench->playTerm(term(0)));
    viewport->show();
    QTRY_COMPARE(viewport->scene(Pane::Residual).stats().cubes, 12);
    const QImage shot = viewport->grab().toImage();
    int blue = 0;
    for (int y = 0; y < shot.height(); ++y) {
        for (int x = 0; x < shot.width(); ++x) {
            blue += shot.pixel(x, y) == qRgb(0x4a, 0x86, 0xe8) ? 1 : 0;
        }
    }
    QVERIFY(blue > 300);
}

void TestViewport::grabsLargePictures()
{
    QVERIFY(m_workbench->playTerm(term(0)));
    const QImage image = m_viewport->grabImage(2);
    QCOMPARE(image.size(), QSize(2400, 840));
    settle(); // the widget still draws afterwards
    const QImage pane = m_viewport->grabPane(Pane::Residual, {400, 300}, 1);
    QCOMPARE(pane.size(), QSize(400, 300));
    m_viewport->setLabels(false);
    settle();
    QCOMPARE(m_viewport->scene(Pane::Target).stats().labels, 1); // the title
}

void TestViewport::axisViewFillsThePane()
{
    m_viewport->setMaximised(Pane::Residual);
    m_viewport->lookAlong(Mode::C);
    settle();
    const Projection& projection = m_viewport->scene(Pane::Residual).projection();
    const double high = projection.toScreen({0, 0, 0}).y - projection.toScreen({0, -4, 0}).y;
    QVERIFY(high > 0.7 * projection.height() && high < projection.height());
    m_viewport->resetCamera();
    QCOMPARE(m_viewport->camera(Pane::Residual), TurntableCamera{});
}

int main(int argc, char** argv)
{
    Viewport::prepareOpenGL();
    QApplication app(argc, argv);
    TestViewport test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_viewport.moc"
