// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/game/rewrites.h"
#include "core/lesson/flip_map.h"
#include "core/scheme/verify.h"
#include "tests/support/fixtures.h"
#include "tests/support/patience.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <set>

using namespace rankfall;
using namespace rankfall::test;

class TestFlipMap : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void schoolbookComponentIsCounted();
    void distancesAreThoseOfAWalk();
    void neighboursAreTheFlipsOfThePosition();
    void everyNodeIsAScheme();
    void whatDoesNotFitIsRefused();
};

/// The figures of an independent count: 278 289 sets of eight terms, eccentricity 14, seven flips to the nearest of
/// the 120 at that distance that a merge shortens.
void TestFlipMap::schoolbookComponentIsCounted()
{
    QElapsedTimer clock;
    clock.start();
    const FlipMap& map = FlipMap::ofTwoByTwo();
    QCOMPARE(map.size(), 278289);
    QCOMPARE(map.depth(), 14);
    QCOMPARE(map.fromStart(0), 0);
    QCOMPARE(map.toMerge(0), 7);
    int nearest = 0;
    int farthest = 0;
    for (int i = 0; i < map.size(); ++i) {
        QVERIFY(map.toMerge(i) >= 0);
        nearest += map.toMerge(i) == 0 && map.fromStart(i) == 7 ? 1 : 0;
        farthest = std::max(farthest, map.toMerge(i));
    }
    QCOMPARE(nearest, 120);
    qInfo("%d of %d sets merge, the farthest is %d flips away, %lld ms", map.mergeable(), map.size(), farthest,
          static_cast<long long>(clock.elapsed()));
    QVERIFY(clock.elapsed() < kPatience * 15000);
}

void TestFlipMap::distancesAreThoseOfAWalk()
{
    const FlipMap& map = FlipMap::ofTwoByTwo();
    int here = 0;
    for (int left = map.toMerge(here); left > 0; --left) {
        const auto next = map.neighbours(here);
        int best = -1;
        for (const int other : next) {
            QVERIFY(std::abs(map.toMerge(other) - left) <= 1);
            best = map.toMerge(other) == left - 1 ? other : best;
        }
        QVERIFY(best >= 0);
        here = best;
    }
    QCOMPARE(map.toMerge(here), 0);
    const auto position = Position::of(problem("2x2x2", Ring::Z2), map.terms(here));
    QVERIFY(position.has_value());
    const auto list = flipsOf(*position).rewrites;
    QCOMPARE(list.front().kind, RewriteKind::Reduce);
    const auto after = position->after(list.front().move);
    QVERIFY(after && after->rank() == 7 && after->isSolved());
}

void TestFlipMap::neighboursAreTheFlipsOfThePosition()
{
    const FlipMap& map = FlipMap::ofTwoByTwo();
    Rng rng(7);
    for (int i = 0; i < 50; ++i) {
        const int node = rng.below(map.size());
        const auto position = Position::of(problem("2x2x2", Ring::Z2), map.terms(node));
        QVERIFY(position.has_value());
        std::set<int> byRewrites;
        bool merges = false;
        for (const Rewrite& rewrite : flipsOf(*position).rewrites) {
            if (rewrite.kind == RewriteKind::Reduce) {
                merges = true;
                continue;
            }
            const auto after = position->after(rewrite.move);
            QVERIFY(after.has_value());
            const auto place = map.find(after->terms());
            QVERIFY(place.has_value());
            byRewrites.insert(*place);
        }
        const auto neighbours = map.neighbours(node);
        QVERIFY(std::equal(neighbours.begin(), neighbours.end(), byRewrites.begin(), byRewrites.end()));
        QCOMPARE(map.toMerge(node) == 0, merges);
    }
}

void TestFlipMap::everyNodeIsAScheme()
{
    const FlipMap& map = FlipMap::ofTwoByTwo();
    const auto target = Target::matrixMultiplication({2, 2, 2});
    for (int node = 0; node < map.size(); node += 997) {
        const auto terms = map.terms(node);
        QVERIFY(verify(target->tensor(), terms, Ring::Z2).exact);
        QCOMPARE(map.find(terms), std::optional(node));
    }
    QVERIFY(!map.find(strassen(Ring::Z2)));
}

void TestFlipMap::whatDoesNotFitIsRefused()
{
    const auto over = [](const char* name, Ring ring) {
        const Problem p = problem(name, ring);
        return FlipMap::around(*Position::of(p, p.target->schoolbook()), 1000);
    };
    QVERIFY(!over("2x2x2", Ring::Z));
    QVERIFY(!over("3x3x3", Ring::Z2));
    QVERIFY(!over("2x2x2", Ring::Z2)); // more than 1000
    // Complex numbers: four terms, a small map.
    const auto small = over("complex", Ring::Z2);
    QVERIFY(small.has_value());
    QVERIFY(small->toMerge(0) > 0);
}

QTEST_APPLESS_MAIN(TestFlipMap)

#include "tst_flip_map.moc"
