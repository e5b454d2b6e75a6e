// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "tests/ui/views_fixture.h"
#include "ui/theme/theme.h"
#include "ui/views/evaluation_view.h"
#include "ui/views/timeline.h"

#include <QAccessible>
#include <QApplication>
#include <QtTest>

using namespace rankfall;

/// The slider under the graph.
class TestTimeline : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { applyTheme(*qApp, Theme::Dark); }

    void scrubbingGoesToMoves()
    {
        Workbench bench;
        fixture::open(bench, {2, 2, 2});
        QVERIFY(fixture::play(bench, {0, 1, 2, 3, 4}));
        EvaluationView view(&bench);
        view.resize(700, 200);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        Timeline* timeline = view.timeline();
        const auto depth = [&] { return bench.session().depth(bench.session().current()); };
        QCOMPARE(timeline->maximum(), 5);
        QCOMPARE(timeline->value(), 5);
        for (int i = 0; i <= 5; ++i) {
            QTest::mouseClick(timeline, Qt::LeftButton, {}, QPointF(timeline->axis().x(i), 9).toPoint());
            QCOMPARE(depth(), i);
        }
        QTest::mousePress(timeline, Qt::LeftButton, {}, QPointF(timeline->axis().x(5), 9).toPoint());
        QTest::mouseMove(timeline, QPointF(timeline->axis().x(1) + 8, 9).toPoint());
        QCOMPARE(depth(), 1);
        QTest::mouseRelease(timeline, Qt::LeftButton);
    }

    void keysStep()
    {
        Workbench bench;
        fixture::open(bench, {2, 2, 2});
        QVERIFY(fixture::play(bench, {0, 1, 2}));
        EvaluationView view(&bench);
        view.show();
        view.timeline()->setFocus();
        QTest::keyClick(view.timeline(), Qt::Key_Left);
        QCOMPARE(bench.session().depth(bench.session().current()), 2);
        QTest::keyClick(view.timeline(), Qt::Key_Home);
        QCOMPARE(bench.session().current(), bench.session().root());
        QTest::keyClick(view.timeline(), Qt::Key_End);
        QCOMPARE(bench.session().depth(bench.session().current()), 3);
    }

    void followingTheWorkbenchDoesNotNavigate()
    {
        Workbench bench;
        fixture::open(bench, {2, 2, 2});
        QVERIFY(fixture::play(bench, {0, 1, 2}));
        EvaluationView view(&bench);
        QSignalSpy spy(view.timeline(), &Timeline::scrubbed);
        bench.step(-1);
        bench.goToStart();
        QVERIFY(fixture::play(bench, {5}));
        QCOMPARE(spy.count(), 0);
        QCOMPARE(view.timeline()->maximum(), 1);
        QCOMPARE(view.timeline()->value(), 1);
    }

    void breakpointsAndBookmarksShow()
    {
        Workbench bench;
        fixture::open(bench, {2, 2, 2});
        QVERIFY(fixture::play(bench, {0, 1, 2, 3}));
        EvaluationView view(&bench);
        view.resize(700, 200);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        Timeline* timeline = view.timeline();
        const auto pixel = [&](int i, int dy) {
            return timeline->grab().toImage().pixelColor(QPointF(timeline->axis().x(i), 9 + dy).toPoint());
        };
        QVERIFY(pixel(2, 0) != toColor(currentPalette().bad));
        bench.setBreakpoint(bench.linePoints()[2].node, true);
        QCOMPARE(pixel(2, 0), toColor(currentPalette().bad));
        bench.setBookmark(bench.linePoints()[1].node, true);
        QCOMPARE(pixel(1, -6), toColor(currentPalette().warn));
    }

    void screenReadersSeeASlider()
    {
        Workbench bench;
        fixture::open(bench, {2, 2, 2});
        QVERIFY(fixture::play(bench, {0, 1}));
        EvaluationView view(&bench);
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(view.timeline());
        QVERIFY(face);
        QCOMPARE(face->role(), QAccessible::Slider);
        QVERIFY(face->valueInterface());
        QCOMPARE(face->valueInterface()->currentValue().toInt(), 2);
        QVERIFY(!face->text(QAccessible::Name).isEmpty());
        QVERIFY(face->text(QAccessible::Description).startsWith(QStringLiteral("After M2")));
    }
};

QTEST_MAIN(TestTimeline)
#include "tst_timeline.moc"
