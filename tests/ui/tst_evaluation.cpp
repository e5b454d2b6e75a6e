// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "tests/ui/views_fixture.h"
#include "ui/theme/theme.h"
#include "ui/views/evaluation_graph.h"
#include "ui/views/evaluation_view.h"
#include "ui/views/rank_bar.h"
#include "ui/views/timeline.h"

#include <QApplication>
#include <QtTest>

using namespace rankfall;

/// The evaluation graph and the rank bar against the design's table of Strassen's algorithm.
class TestEvaluation : public QObject {
    Q_OBJECT

private:
    static void show(EvaluationView& view, QSize size)
    {
        view.resize(size);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
    }

    static QPoint at(const EvaluationGraph& graph, int index, double y)
    {
        return QPointF(graph.axis().x(index), y).toPoint();
    }

private Q_SLOTS:

    void initTestCase() { applyTheme(*qApp, Theme::Dark); }

    void pointsAgreeWithTheTable()
    {
        Workbench bench;
        fixture::open(bench, {2, 2, 2});
        QVERIFY(fixture::play(bench, {0, 1, 2, 3, 4, 5, 6}));
        const EvaluationData data = EvaluationData::of(bench);
        const int lower[] = {4, 5, 6, 7, 7, 7, 7, 7};
        const int upper[] = {8, 11, 10, 9, 8, 7, 7, 7};
        const int nonzeros[] = {8, 12, 12, 12, 10, 8, 4, 0};
        QCOMPARE(data.points.size(), std::size_t{8});
        for (std::size_t i = 0; i < 8; ++i) {
            QCOMPARE(data.points[i].totalLower(), lower[i]);
            QCOMPARE(data.points[i].totalUpper(), upper[i]);
            QCOMPARE(data.points[i].at.nonzeros, nonzeros[i]);
        }
        QCOMPARE(data.current, 7);
        QCOMPARE(data.bestKnown, std::optional(7));
        QCOMPARE(data.schoolbook, 8);
    }

    void sentencesClaimNoMoreThanIsProved()
    {
        Workbench bench;
        fixture::open(bench, {2, 2, 2});
        QVERIFY(fixture::play(bench, {0, 1, 2, 3, 4, 5, 6}));
        const EvaluationData data = EvaluationData::of(bench);
        QCOMPARE(
            data.sentence(5),
            QStringLiteral("After M5: 5 played, the rest needs exactly 2: total 7. A closed band is a proof about this "
                           "residual, not about the tensor."));
        QCOMPARE(data.sentence(3),
                 QStringLiteral(
                     "After M3: 3 played, the rest needs at least 4 and at most 6: total 7–9. 12 cells are not zero."));
        QCOMPARE(data.sentence(0), QStringLiteral("At the start: nothing played, the rest needs at least 4 and at most "
                                                  "8: total 4–8. 8 cells are not zero."));
        QCOMPARE(data.sentence(7), QStringLiteral("After M7: solved with 7 multiplications."));
        QCOMPARE(data.sentence(99), QString());
    }

    void clickAndDragScrub()
    {
        Workbench bench;
        fixture::open(bench, {2, 2, 2});
        QVERIFY(fixture::play(bench, {0, 1, 2, 3, 4, 5, 6}));
        EvaluationView view(&bench);
        show(view, {800, 240});
        EvaluationGraph* graph = view.graph();
        const auto depth = [&] { return bench.session().depth(bench.session().current()); };
        const double y = graph->plot().center().y();
        QTest::mousePress(graph, Qt::LeftButton, {}, at(*graph, 2, y));
        QCOMPARE(depth(), 2);
        QTest::mouseMove(graph, at(*graph, 3, y));
        QMouseEvent drag(QEvent::MouseMove, at(*graph, 5, y), graph->mapToGlobal(at(*graph, 5, y)), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(graph, &drag);
        QCOMPARE(depth(), 5);
        QTest::mouseRelease(graph, Qt::LeftButton, {}, at(*graph, 5, y));
        QCOMPARE(view.timeline()->value(), 5);
        QCOMPARE(graph->data().points.size(), std::size_t{8}); // the line stays whole
    }

    void theBandIsFilledBetweenTheBounds()
    {
        Workbench bench;
        fixture::open(bench, {2, 2, 2});
        QVERIFY(fixture::play(bench, {0, 1, 2, 3, 4, 5, 6}));
        EvaluationView view(&bench);
        show(view, {900, 400});
        const EvaluationGraph& graph = *view.graph();
        const QImage image = view.graph()->grab().toImage();
        const auto blueness = [&](double index, double total) {
            const QColor c = image.pixelColor(QPointF(graph.axis().x(index), graph.yOfTotal(total)).toPoint());
            return c.blue() - c.red();
        };
        QVERIFY(blueness(1.2, 9.4) > 40);  // inside 5.2 to 10.8
        QVERIFY(blueness(1.2, 11.5) < 20); // above
        QVERIFY(blueness(6.3, 9.4) < 20);  // after it closed
    }

    void labelsStayInsideAtEverySize_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("smallest") << QSize(500, 150);
        QTest::newRow("usual") << QSize(800, 200);
        QTest::newRow("large") << QSize(1600, 500);
    }

    void labelsStayInsideAtEverySize()
    {
        QFETCH(QSize, size);
        Workbench bench;
        fixture::open(bench, {5, 5, 5});
        for (int i = 0; i < 30; ++i) {
            Term term{Factor(25), Factor(25), Factor(25)};
            for (int k = 0; k < 3; ++k) {
                term.u.set((7 * i + k) % 25, 1);
                term.v.set((11 * i + 5 * k) % 25, k == 1 ? -1 : 1);
                term.w.set((3 * i + 2 * k) % 25, 1);
            }
            QVERIFY(bench.playTerm(term));
        }
        EvaluationView view(&bench);
        show(view, size);
        QCOMPARE(view.size(), size);
        const EvaluationGraph& graph = *view.graph();
        const QFontMetricsF metrics(graph.font());
        QVERIFY(graph.plot().height() >= 24);
        for (const EvaluationData::Point& point : graph.data().points) {
            QVERIFY(graph.plot().left() - 12 >= metrics.horizontalAdvance(QString::number(point.totalUpper())));
            QVERIFY(graph.width() - graph.plot().right() - 8 >=
                    metrics.horizontalAdvance(QString::number(point.at.nonzeros)));
        }
        // Nothing is painted into the outermost columns of pixels, where a cut label would end.
        const QImage image = view.graph()->grab().toImage();
        const QColor paper = toColor(currentPalette().background);
        for (int y = 0; y < image.height(); ++y) {
            QCOMPARE(image.pixelColor(0, y), paper);
            QCOMPARE(image.pixelColor(image.width() - 1, y), paper);
        }
        // The timeline stands under the graph.
        QVERIFY(std::abs(view.timeline()->axis().x(4) - graph.axis().x(4)) < 0.01);
    }

    void theEmptyLineSaysWhatToDo()
    {
        Workbench bench;
        fixture::open(bench, {2, 2, 2});
        EvaluationView view(&bench);
        show(view, {600, 200});
        const QImage empty = view.graph()->grab().toImage();
        int ink = 0;
        for (int x = 0; x < empty.width(); ++x)
            ink += empty.pixelColor(x, empty.height() / 2) != toColor(currentPalette().background);
        QVERIFY(ink > 20);
        QVERIFY(fixture::play(bench, {0}));
        QVERIFY(view.graph()->grab().toImage() != empty);
    }

    void theRankBarExplainsItsParts()
    {
        Workbench bench;
        fixture::open(bench, {2, 2, 2});
        QVERIFY(fixture::play(bench, {0, 1, 2}));
        EvaluationView view(&bench);
        show(view, {900, 220});
        const RankBar& bar = *view.bar();
        const auto says = [&](double total) { return bar.explain(QPointF(bar.xOf(total), 10)); };
        QVERIFY(says(1.5).startsWith(QStringLiteral("Played: 3")));
        QVERIFY(says(5).startsWith(QStringLiteral("At least 4 more")));
        QVERIFY(says(8.6).startsWith(QStringLiteral("At most 6 more")));
        QVERIFY(says(7).contains(QStringLiteral("Best known: 7")));
        QVERIFY(says(7).contains(QStringLiteral("not a proof")));
        QVERIFY(says(8).startsWith(QStringLiteral("Schoolbook: 8")));
        QVERIFY(bar.xOf(11) <= bar.width());
    }

    void peekingMovesTheBarNotTheCursor()
    {
        Workbench bench;
        fixture::open(bench, {2, 2, 2});
        QVERIFY(fixture::play(bench, {0, 1, 2, 3}));
        EvaluationView view(&bench);
        show(view, {900, 220});
        bench.peek(bench.linePoints()[1].node);
        QCOMPARE(view.graph()->data().current, 4);
        QCOMPARE(view.graph()->data().shown, 1);
        QCOMPARE(view.timeline()->value(), 4);
        bench.peek(kNoNode);
        QCOMPARE(view.graph()->data().shown, 4);
    }

    void ticksAreRoundAndFew_data()
    {
        QTest::addColumn<int>("low");
        QTest::addColumn<int>("high");
        QTest::addColumn<int>("most");
        QTest::newRow("small") << 3 << 12 << 6;
        QTest::newRow("two") << 0 << 1 << 4;
        QTest::newRow("wide") << 17 << 512 << 5;
        QTest::newRow("tight") << 97 << 103 << 2;
        QTest::newRow("huge") << 0 << 262144 << 3;
    }

    void ticksAreRoundAndFew()
    {
        QFETCH(int, low);
        QFETCH(int, high);
        QFETCH(int, most);
        const std::vector<int> ticks = niceTicks(low, high, most);
        QVERIFY(!ticks.empty());
        QVERIFY(static_cast<int>(ticks.size()) <= std::max(2, most));
        for (const int tick : ticks)
            QVERIFY(tick >= low && tick <= high);
        if (ticks.size() > 1)
            QVERIFY(ticks[0] % (ticks[1] - ticks[0]) == 0);
    }
};

QTEST_MAIN(TestEvaluation)
#include "tst_evaluation.moc"
