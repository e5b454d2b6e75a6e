// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// The map of the flips in its dock: counted, clicked, and walked by hand to seven terms.
#include "core/game/notation.h"
#include "ui/theme/theme.h"
#include "ui/views/flip_map_canvas.h"
#include "ui/views/flip_map_view.h"

#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace rankfall;

class TestFlipMapView : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { applyTheme(*qApp, Theme::Dark); }

    void init();
    void theCensusHasEveryScheme();
    void otherPositionsAreSaid();
    void theListIsTheMap();
    void aPlaceIsClicked();
    void theWayLeadsToSeven();

private:
    void schoolbook();

    QPushButton* button(const char* name) { return m_view->findChild<QPushButton*>(QLatin1String(name)); }

    std::unique_ptr<Workbench> m_bench;
    std::unique_ptr<FlipMapView> m_view;
};

void TestFlipMapView::schoolbook()
{
    const auto target = Target::matrixMultiplication({2, 2, 2});
    Session session(Problem{target, Ring::Z2, 1});
    QVERIFY(session.play({{}, target->schoolbook()}).has_value());
    m_bench->setSession(std::move(session));
}

void TestFlipMapView::init()
{
    m_view.reset();
    m_bench = std::make_unique<Workbench>();
    m_view = std::make_unique<FlipMapView>(m_bench.get());
    m_view->resize(760, 320);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    QTRY_VERIFY_WITH_TIMEOUT(m_view->isReady(), 20000);
}

void TestFlipMapView::theCensusHasEveryScheme()
{
    const FlipMap& map = FlipMap::ofTwoByTwo();
    const auto census = censusOf(map);
    int all = 0;
    int merging = 0;
    for (std::size_t row = 0; row < census.size(); ++row) {
        for (const int count : census[row]) {
            all += count;
            merging += row == 0 ? count : 0;
        }
    }
    QCOMPARE(all, 278289);
    QCOMPARE(merging, map.mergeable());
    QCOMPARE(census[7][0], 1);   // the schoolbook algorithm, seven flips away
    QCOMPARE(census[0][7], 120); // those that merge nearest to it
    QStringList rows;
    for (const auto& row : census) {
        QStringList counts;
        for (const int count : row) {
            counts << QString::number(count);
        }
        rows << counts.join(u' ');
    }
    qInfo("%s", qPrintable(rows.join(u'\n')));
}

void TestFlipMapView::otherPositionsAreSaid()
{
    using State = FlipMapData::State;
    QCOMPARE(m_view->canvas()->data().state, State::Elsewhere); // over the integers
    QVERIFY(button("mapBegin")->isVisible());
    QSignalSpy begin(m_view.get(), &FlipMapView::beginRequested);
    QTest::mouseClick(button("mapBegin"), Qt::LeftButton);
    QCOMPARE(begin.count(), 1);
    m_bench->setSession(Session(Problem{Target::matrixMultiplication({2, 2, 2}), Ring::Z2, 1}));
    QCOMPARE(m_view->canvas()->data().state, State::Unfinished);
    schoolbook();
    QCOMPARE(m_view->canvas()->data().state, State::OnMap);
    QVERIFY(!button("mapBegin")->isVisible());
    QVERIFY(m_view->canvas()->accessibleDescription().contains(QStringLiteral("7 to the nearest merge")));
    // Eight terms that no flips lead to: one of them split anew is nine, and outside.
    const auto split = splitsOf(m_bench->position(), 0, 1);
    if (!split.empty() && m_bench->play(split.front().move)) {
        QCOMPARE(m_view->canvas()->data().state, State::Outside);
    }
}

void TestFlipMapView::theListIsTheMap()
{
    schoolbook();
    const FlipMapData& data = m_view->canvas()->data();
    QCOMPARE(m_view->list()->count(), static_cast<int>(data.ways.size()));
    QVERIFY(data.ways.size() > 10);
    QCOMPARE(data.here, (MapPlace{0, 7}));
    QVERIFY(data.nearer() > 0);
    QVERIFY(data.ways.front().isOnPath);
    for (const auto& way : data.ways) {
        QCOMPARE(way.to.fromStart, 1);
        QVERIFY(std::abs(way.to.toMerge - 7) <= 1);
    }
    QCOMPARE(data.path.size(), std::size_t{8});
    // By keys: the first one is chosen and played.
    m_view->list()->setFocus();
    m_view->list()->setCurrentRow(0);
    QTest::keyClick(m_view->list(), Qt::Key_Return);
    QCOMPARE(m_view->canvas()->data().here, (MapPlace{1, 6}));
}

void TestFlipMapView::aPlaceIsClicked()
{
    schoolbook();
    const QPoint nearer = m_view->canvas()->positionOf({1, 6}).toPoint();
    QTest::mouseClick(m_view->canvas(), Qt::LeftButton, {}, m_view->canvas()->positionOf({9, 2}).toPoint());
    QCOMPARE(m_bench->session().nodeCount(), 2); // no flip leads there
    QTest::mouseClick(m_view->canvas(), Qt::LeftButton, {}, nearer);
    QCOMPARE(m_bench->session().nodeCount(), 3);
    QCOMPARE(m_view->canvas()->data().here, (MapPlace{1, 6}));
    QCOMPARE(m_view->canvas()->data().trail.size(), std::size_t{2});
    m_bench->undo();
    QCOMPARE(m_view->canvas()->data().here, (MapPlace{0, 7}));
}

void TestFlipMapView::theWayLeadsToSeven()
{
    schoolbook();
    QTest::mouseClick(button("mapWay"), Qt::LeftButton);
    const QImage without = m_view->canvas()->grab().toImage();
    for (int flip = 1; flip <= 7; ++flip) {
        QTest::mouseClick(button("mapNext"), Qt::LeftButton);
        QCOMPARE(m_view->canvas()->data().here, (MapPlace{flip, 7 - flip}));
        QCOMPARE(m_bench->position().rank(), 8);
    }
    QVERIFY(m_view->canvas()->data().headline().contains(QStringLiteral("two terms merge here")));
    // The floor below is the merge.
    QTest::mouseClick(m_view->canvas(), Qt::LeftButton, {}, m_view->canvas()->floorPosition().toPoint());
    QCOMPARE(m_bench->position().rank(), 7);
    QVERIFY(m_bench->position().isSolved());
    QCOMPARE(m_view->canvas()->data().state, FlipMapData::State::Below);
    QVERIFY(m_view->canvas()->grab().toImage() != without);
}

QTEST_MAIN(TestFlipMapView)
#include "tst_flip_map_view.moc"
