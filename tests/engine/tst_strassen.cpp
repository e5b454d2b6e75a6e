// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "tests/engine/engine_fixtures.h"

#include <QTest>

#include <algorithm>

using namespace rankfall;
using namespace rankfall::test;

/// From the start of 2x2x2, and from every position after up to three moves of Strassen's algorithm in any order, the
/// flip-graph engine shows a line to seven products within a second. And it reaches Laderman's 23 for 3x3x3.
class TestStrassen : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reachesSevenFromEveryPosition_data();
    void reachesSevenFromEveryPosition();
    void reachesLaderman_data();
    void reachesLaderman();
    void improvesTheSchoolbook_data();
    void improvesTheSchoolbook();
};

namespace {

/// Every ordered choice of up to three of seven.
std::vector<std::vector<int>> openings()
{
    std::vector<std::vector<int>> all{{}};
    for (std::size_t at = 0; at < all.size(); ++at) {
        const std::vector<int> opening = all[at];
        for (int next = 0; opening.size() < 3 && next < 7; ++next) {
            if (std::find(opening.begin(), opening.end(), next) == opening.end()) {
                all.push_back(opening);
                all.back().push_back(next);
            }
        }
    }
    return all;
}

} // namespace

void TestStrassen::reachesSevenFromEveryPosition_data()
{
    QTest::addColumn<int>("ring");
    QTest::newRow("mod 2") << static_cast<int>(Ring::Z2);
    QTest::newRow("integers") << static_cast<int>(Ring::Z);
}

void TestStrassen::reachesSevenFromEveryPosition()
{
    QFETCH(int, ring);
    const std::vector<Term> products = strassen(static_cast<Ring>(ring));
    const auto all = openings();
    QCOMPARE(all.size(), std::size_t{1 + 7 + 42 + 210});
    double slowest = 0;
    for (const std::vector<int>& opening : all) {
        std::vector<Term> played;
        for (const int i : opening) {
            played.push_back(products[static_cast<std::size_t>(i)]);
        }
        const Position root = positionOf("2x2x2", static_cast<Ring>(ring), played);
        Limits limits;
        limits.time = std::chrono::seconds(1);
        limits.stopAtTotal = 7;
        RecordingContext context(limits);
        const Analysis analysis = createEngine("flipgraph")->analyse(root, context);
        slowest = std::max(slowest, context.elapsed().count());
        QVERIFY2(!analysis.lines.empty(), qPrintable(QString::number(opening.size())));
        const Line& best = analysis.lines.front();
        QCOMPARE(best.value, 7.0);
        QVERIFY(best.solves);
        // The played moves stay: only Play moves follow, and they end the game.
        Position position = root;
        for (const Move& move : best.moves) {
            QCOMPARE(position.kindOf(move), MoveKind::Play);
            const auto next = position.after(move);
            QVERIFY(next.has_value());
            position = *next;
        }
        QVERIFY(position.isSolved());
        QCOMPARE(position.rank(), 7);
    }
    qInfo("slowest of %d positions: %.1f ms", static_cast<int>(all.size()), slowest * 1e3);
    QVERIFY(slowest < 1.0);
}

void TestStrassen::reachesLaderman_data()
{
    QTest::addColumn<int>("ring");
    QTest::addColumn<double>("seconds");
    QTest::newRow("mod 2") << static_cast<int>(Ring::Z2) << 10.0;
    QTest::newRow("integers") << static_cast<int>(Ring::Z) << 30.0;
}

void TestStrassen::reachesLaderman()
{
    QFETCH(int, ring);
    QFETCH(double, seconds);
    Limits limits;
    limits.time = std::chrono::duration<double>(seconds);
    limits.stopAtTotal = 23;
    RecordingContext context(limits);
    const Analysis analysis = createEngine("flipgraph")->analyse(startOf("3x3x3", static_cast<Ring>(ring)), context);
    qInfo("23 after %.1f ms, %lld flips", context.elapsed().count() * 1e3, static_cast<long long>(analysis.nodes));
    QCOMPARE(analysis.bestTotal, std::optional<int>(23));
    QVERIFY(!context.discoveries.empty());
    QCOMPARE(context.discoveries.back().total, 23);
}

void TestStrassen::improvesTheSchoolbook_data()
{
    reachesSevenFromEveryPosition_data();
}

void TestStrassen::improvesTheSchoolbook()
{
    QFETCH(int, ring);
    const Position root = positionOf("2x2x2", static_cast<Ring>(ring), target("2x2x2")->schoolbook());
    QVERIFY(root.isSolved());
    Limits limits;
    limits.time = std::chrono::seconds(1);
    limits.stopAtTotal = 7;
    RecordingContext context(limits);
    const Analysis analysis = createEngine("flipgraph")->analyse(root, context);
    QVERIFY(!analysis.lines.empty());
    const Move& move = analysis.lines.front().moves.front();
    QCOMPARE(root.kindOf(move), MoveKind::Improve);
    const auto next = root.after(move);
    QVERIFY(next.has_value());
    QVERIFY(next->isSolved());
    QCOMPARE(next->rank(), 7);
}

QTEST_APPLESS_MAIN(TestStrassen)
#include "tst_strassen.moc"
