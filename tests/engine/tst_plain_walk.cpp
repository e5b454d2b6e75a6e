// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/flip/plain_walk.h"
#include "core/scheme/verify.h"
#include "tests/engine/engine_fixtures.h"

#include <QTest>

using namespace rankfall;
using namespace rankfall::test;
using flip::PlainWalk;

/// The flip graph modulo primes, and where inputs commute.
class TestPlainWalk : public QObject {
    Q_OBJECT

private Q_SLOTS:

    /// Wherever a walk is, its terms sum to the tensor.
    void staysExact()
    {
        for (const char* name : {"2x2x2", "cyclic:4", "skew:4", "comm:2x2x2", "square:3"}) {
            for (const Ring ring : {Ring::Z2, Ring::Z, Ring::Z3, primeRing(5), primeRing(17), primeRing(251)}) {
                const TargetPtr of = target(name);
                PlainWalk walk({ring, of->commutes(), ring == Ring::Z ? 2 : firstBound(ring)}, {of->schoolbook()}, 7);
                for (int i = 0; i < 100; ++i) {
                    walk.advance(50);
                    QVERIFY(verify(of->tensor(), walk.current(), ring).exact);
                    QVERIFY(verify(of->tensor(), walk.found(), ring).exact);
                    QCOMPARE(static_cast<int>(walk.found().size()), walk.best());
                    for (const Term& term : walk.current()) {
                        QVERIFY(term.magnitude() <= (ring == Ring::Z ? 2 : firstBound(ring)));
                        QVERIFY(!term.isZero());
                    }
                }
            }
        }
    }

    void finds_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("prime");
        QTest::addColumn<int>("total");
        QTest::newRow("Strassen's seven modulo 5") << QByteArray("2x2x2") << 5 << 7;
        QTest::newRow("Strassen's seven modulo 17") << QByteArray("2x2x2") << 17 << 7;
        QTest::newRow("skew:3 modulo 7") << QByteArray("skew:3") << 7 << 5;
        QTest::newRow("three complex products modulo 7") << QByteArray("complex") << 7 << 3;
        QTest::newRow("a 2×2 square, modulo 17") << QByteArray("square:2") << 17 << 5;
        QTest::newRow("a 2×2 square, over ℤ") << QByteArray("square:2") << 0 << 5;
        QTest::newRow("a 2×2 square, modulo 2") << QByteArray("square:2") << 2 << 5;
        QTest::newRow("seven where entries commute") << QByteArray("comm:2x2x2") << 0 << 7;
    }

    void finds()
    {
        QFETCH(QByteArray, name);
        QFETCH(int, prime);
        QFETCH(int, total);
        const Ring ring = prime == 0 ? Ring::Z : primeRing(prime);
        const Position start = Position::start({target(name), ring, firstBound(ring)});
        Limits limits;
        limits.stopAtTotal = total;
        limits.nodes = 3'000'000;
        RecordingContext context(limits);
        const Analysis analysis = createEngine("flipgraph")->analyse(start, context);
        QCOMPARE(analysis.bestTotal, total);
        Position end = start;
        for (const Move& move : analysis.lines.front().moves) {
            end = *end.after(move);
        }
        QVERIFY(end.isSolved());
        QCOMPARE(end.rank(), total);
        QVERIFY(verify(start.target().tensor(), end.terms(), ring).exact);
    }

    void equalSeedsWalkAlike()
    {
        const TargetPtr of = target("cyclic:5");
        PlainWalk one({primeRing(11), false, 5}, {of->schoolbook()}, 3);
        PlainWalk two({primeRing(11), false, 5}, {of->schoolbook()}, 3);
        for (int i = 0; i < 20; ++i) {
            one.advance(100);
            two.advance(100);
            QVERIFY(one.current() == two.current());
        }
    }
};

QTEST_APPLESS_MAIN(TestPlainWalk)
#include "tst_plain_walk.moc"
