// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/game/rewrites.h"
#include "core/scheme/verify.h"
#include "ui/theme/theme.h"
#include "ui/views/walk_graph.h"
#include "ui/views/walk_sample.h"
#include "ui/views/walk_view.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "views_fixture.h"

using namespace rankfall;

/// The walk of an engine as people see it: what the data say, where the picture puts them, and what adopting does.
class TestWalk : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { applyTheme(*qApp, Theme::Dark); }

    void wordsAreExact();
    void timeHasRoomForEveryPower();
    void stepsLieWhereTheyFell();
    void barsStandAtTheirRank();
    void sampleFits();
    void followsTheEngineAndAdopts();
    void nothingToAdopt();

private:
    static WalkData example();
};

WalkData TestWalk::example()
{
    WalkData data;
    data.falls = {{0, 0, 27}, {0.002, 20'000, 26}, {0.05, 600'000, 24}, {2.5, 31'000'000, 23}};
    data.levels = {{23, 64}, {24, 10}, {27, 1}};
    data.seconds = 100;
    data.perSecond = 12.4e6;
    data.unit = QStringLiteral("flips");
    data.running = true;
    data.bestKnown = 23;
    data.bestKnownSource = QStringLiteral("Laderman 1976");
    data.ring = QStringLiteral("ℤ");
    data.target = *Target::parse("3x3x3");
    return data;
}

void TestWalk::wordsAreExact()
{
    WalkData data = example();
    QCOMPARE(data.headline(), QStringLiteral("Rank 23 over ℤ, found after 2.5 s · 12 M flips/s"));
    QCOMPARE(data.sentence(3), QStringLiteral("23 terms after 2.5 s and 31 M flips; best known 23 (Laderman 1976)"));
    QCOMPARE(data.sentence(0), QStringLiteral("The walk began at 27 terms; best known 23 (Laderman 1976)"));
    QCOMPARE(data.headline(true), QStringLiteral("Rank 23 after 2.5 s · 12 M flips/s"));
    data.found = 23; // by this walk
    QCOMPARE(data.headline(true), QStringLiteral("Rank 23 after 2.5 s · 12 M flips/s"));
    data.found.reset();
    QCOMPARE(data.sentence(4), QString());
    data.running = false;
    data.falls.resize(1);
    QCOMPARE(data.headline(), QStringLiteral("Rank 27 over ℤ, where it began"));
    QCOMPARE(data.headline(true), QStringLiteral("Rank 27"));
    // Beside an offer to adopt 24 the rank of a walk that began again must not contradict.
    data.found = 24;
    QCOMPARE(data.headline(), QStringLiteral("Rank 27 over ℤ, where it began · 24 found before"));
    data.falls.clear();
    QCOMPARE(data.headline(), QStringLiteral("24 multiplications over ℤ were found before"));
    data.found.reset();
    QCOMPARE(data.headline(), QString());
    QCOMPARE(spokenTime(0), QStringLiteral("1 ms"));
    QCOMPARE(spokenTime(0.042), QStringLiteral("42 ms"));
    QCOMPARE(spokenTime(0.42), QStringLiteral("0.4 s"));
    QCOMPARE(spokenTime(42), QStringLiteral("42 s"));
    QCOMPARE(spokenTime(90), QStringLiteral("1.5 min"));
    QCOMPARE(spokenTime(7200), QStringLiteral("2.0 h"));
}

void TestWalk::timeHasRoomForEveryPower()
{
    const TimeAxis axis{0, 500, 100};
    QCOMPARE(axis.x(0), 0.0);
    QCOMPARE(axis.x(0.001), 0.0);
    QCOMPARE(qRound(axis.x(0.01)), 100);
    QCOMPARE(qRound(axis.x(1)), 300);
    QCOMPARE(axis.x(100), 500.0);
    QCOMPARE(axis.ticks(90), (std::vector{0.001, 0.01, 0.1, 1.0, 10.0}));
    QCOMPARE(axis.ticks(150), (std::vector{0.001, 0.1, 10.0}));
}

void TestWalk::stepsLieWhereTheyFell()
{
    WalkGraph graph;
    graph.resize(300, 200); // no room for the levels
    graph.setData(example());
    QVERIFY(graph.bars().isNull());
    const TimeAxis axis = graph.axis();
    QCOMPARE(graph.fallAt(axis.left), 0);
    QCOMPARE(graph.fallAt(axis.x(0.3)), 2);
    QCOMPARE(graph.fallAt(axis.right), 3);
    QVERIFY(graph.yOf(27) < graph.yOf(23));
    QVERIFY(graph.plot().contains(QPointF(axis.x(2.5), graph.yOf(23))));
    // The dot of the last rank is painted there, green because nobody knows better.
    const QImage image = graph.grab().toImage();
    QCOMPARE(image.pixelColor(QPointF(axis.x(2.5), graph.yOf(23)).toPoint()), toColor(currentPalette().good));
}

void TestWalk::barsStandAtTheirRank()
{
    WalkGraph graph;
    graph.resize(700, 220);
    graph.setData(example());
    const QRectF bars = graph.bars();
    QVERIFY(!bars.isNull());
    QVERIFY(graph.plot().right() < bars.left());
    const QImage image = graph.grab().toImage();
    const auto lit = [&](int total) {
        return image.pixelColor(qRound(bars.left()) + 3, qRound(graph.yOf(total))) !=
               toColor(currentPalette().background);
    };
    QVERIFY(lit(23) && lit(24) && lit(27) && !lit(26));
}

void TestWalk::sampleFits()
{
    WalkSample sample;
    sample.resize(320, 150);
    const TargetPtr target = *Target::parse("4x4x4");
    sample.setSample(target->schoolbook(), target);
    QCOMPARE(sample.count(), 64);
    QVERIFY(sample.entrySize() >= 1);
    QVERIFY(sample.rect().contains(sample.boxOf(63)));
    QVERIFY(!sample.boxOf(0).intersects(sample.boxOf(1)));
    sample.resize(900, 300);
    sample.setSample(target->schoolbook(), target);
    QVERIFY(sample.entrySize() >= 3);
    sample.setSample({}, target);
    QVERIFY(sample.boxOf(0).isNull());
}

void TestWalk::followsTheEngineAndAdopts()
{
    Workbench bench;
    bench.setSession(Session(Problem{*Target::parse("2x2x2"), Ring::Z2, 1}));
    QVERIFY(bench.play(moveTo(bench.position(), bench.target().schoolbook())));
    WalkView view(&bench);
    view.resize(900, 220);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    auto* adopt = view.findChild<QPushButton*>(QStringLiteral("adopt"));
    QVERIFY(!adopt->isEnabled());
    view.setWatching(true);
    QSignalSpy found(&bench, &Workbench::discovered);
    QTest::mouseClick(view.findChild<QPushButton*>(QStringLiteral("think")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(adopt->isEnabled(), 10000);
    QTRY_COMPARE_WITH_TIMEOUT(view.graph()->data().best(), 7, 10000);
    QCOMPARE(view.graph()->data().falls.front().total, 8);
    QTRY_VERIFY_WITH_TIMEOUT(view.sample()->count() >= 7, 5000);
    QTRY_COMPARE_WITH_TIMEOUT(found.count(), 1, 5000);
    QCOMPARE(found.front().at(0).toInt(), 7);
    QVERIFY(found.front().at(1).toString().contains(QStringLiteral("verified over ℤ mod 2")));

    // In a narrow dock the words of the headline come before those of the buttons.
    auto* headline = view.findChild<QLabel*>();
    view.resize(500, 200);
    QTRY_VERIFY2(headline->fontMetrics().horizontalAdvance(headline->text()) <= headline->width(),
                 qPrintable(headline->text()));
    QVERIFY(view.findChild<QPushButton*>(QStringLiteral("think"))->text().isEmpty());
    QCOMPARE(view.findChild<QPushButton*>(QStringLiteral("watch"))->accessibleName(), QStringLiteral("Watch"));
    view.resize(900, 220);
    QVERIFY(!view.findChild<QPushButton*>(QStringLiteral("think"))->text().isEmpty());

    bench.stopThinking();
    QSignalSpy said(&bench, &Workbench::message);
    const Position before = bench.position();
    const int steps = bench.session().historyPosition();
    QCOMPARE(adopt->text(), QStringLiteral("Adopt 7"));
    QTest::mouseClick(adopt, Qt::LeftButton);
    QCOMPARE(bench.position().rank(), 7);
    QVERIFY(verify(bench.target().tensor(), bench.position().terms(), Ring::Z2).exact);
    QCOMPARE(bench.session().historyPosition(), steps + 1);
    QCOMPARE(bench.session().historyNames().back(), std::string("Adopt 7 multiplications"));
    QCOMPARE(before.kindOf(bench.session().node(bench.session().current()).move), MoveKind::Improve);
    QVERIFY(!bench.canAdopt()); // as good as it gets
    QCOMPARE(said.count(), 1);
    QCOMPARE(said[0][0].toString(), QStringLiteral("Solved: 7 multiplications, exact over ℤ mod 2. As few as the best "
                                                   "known (Strassen 1969)."));
    QCOMPARE(said[0][1].value<MessageKind>(), MessageKind::Success);
    bench.undo();
    QCOMPARE(said.count(), 1);
    QVERIFY(bench.position().sameAs(before));
    QVERIFY(bench.canAdopt());
    // From the empty start it is a completion, from elsewhere still one move.
    bench.goToStart();
    QVERIFY(bench.canAdopt());
    QVERIFY(bench.adopt());
    QVERIFY(bench.position().isSolved());
    QCOMPARE(bench.position().rank(), 7);
}

void TestWalk::nothingToAdopt()
{
    Workbench bench;
    WalkView view(&bench);
    view.show();
    QVERIFY(!bench.canAdopt());
    QVERIFY(!bench.adopt());
    QVERIFY(view.graph()->data().isEmpty());
    // What was found for a document goes with it.
    fixture::open(bench, {2, 2, 2});
    bench.startThinking();
    QTRY_VERIFY_WITH_TIMEOUT(bench.canAdopt(), 10000);
    fixture::open(bench, {2, 2, 2});
    QVERIFY(!bench.canAdopt());
}

QTEST_MAIN(TestWalk)
#include "tst_walk.moc"
