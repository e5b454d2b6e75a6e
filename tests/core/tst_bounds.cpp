// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/game/bounds.h"
#include "tests/support/fixtures.h"

#include <QTest>

using namespace rankfall;
using namespace rankfall::test;

class TestBounds : public QObject {
    Q_OBJECT

private Q_SLOTS:

    /// The table of the design: nonzeros, lower and upper bound after each of Strassen's moves.
    void strassenClosesOnSeven()
    {
        const int nonzeros[] = {8, 12, 12, 12, 10, 8, 4, 0};
        const int lower[] = {4, 4, 4, 4, 3, 2, 1, 0};
        const int upper[] = {8, 10, 8, 6, 4, 2, 1, 0};
        Position position = Position::start(problem("2x2x2"));
        const auto terms = strassen();
        for (std::size_t step = 0; step <= terms.size(); ++step) {
            const Bounds bounds = boundsOf(position.residual(), position.ring());
            QCOMPARE(position.nonzeros(), nonzeros[step]);
            QCOMPARE(bounds.lower, lower[step]);
            QCOMPARE(bounds.upper, upper[step]);
            if (step < terms.size()) {
                position = *position.after(Move::play(terms[step]));
            }
        }
        QVERIFY(position.isSolved());
    }

    void startIsSchoolbook_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("upper");
        QTest::newRow("3x3x3") << "3x3x3" << 27;
        QTest::newRow("2x3x4") << "2x3x4" << 24;
        QTest::newRow("complex") << "complex" << 4;
        QTest::newRow("8x8x8") << "8x8x8" << 512;
    }

    void startIsSchoolbook()
    {
        QFETCH(QString, name);
        QFETCH(int, upper);
        for (const Ring ring : {Ring::Z2, Ring::Z}) {
            const Position start = Position::start(problem(name.toUtf8().constData(), ring));
            QCOMPARE(boundsOf(start.residual(), ring).upper, upper);
        }
    }

    /// Random positions: the witness sums to the residual, has as many terms as promised, and bounds are in order.
    void witnessIsExact()
    {
        Rng rng(7);
        for (const char* name : {"2x2x2", "3x3x3", "2x3x4", "poly:3x4", "cyclic:5", "skew:4", "quaternion"}) {
            for (const Ring ring : {Ring::Z2, Ring::Z}) {
                Position position = Position::start(problem(name, ring));
                for (int step = 0; step < 12; ++step) {
                    const Bounds bounds = boundsOf(position.residual(), ring);
                    const auto witness = upperWitness(position.residual(), ring);
                    QVERIFY(bounds.lower <= bounds.upper);
                    QCOMPARE(static_cast<int>(witness.size()), bounds.upper);
                    Tensor rest = position.residual();
                    for (const Term& term : witness) {
                        rest.add(term, -1, ring);
                    }
                    QVERIFY2(rest.isZero(), name);
                    position = *position.after(Move::play(randomTerm(position.problem(), rng)));
                }
            }
        }
    }

    void effectMatchesPlaying()
    {
        Rng rng(3);
        for (const Ring ring : {Ring::Z2, Ring::Z}) {
            Position position = Position::start(problem("2x3x3", ring));
            for (int step = 0; step < 50; ++step) {
                const Term term = randomTerm(position.problem(), rng);
                const TermEffect effect = effectOf(position.residual(), term, ring);
                const Position next = *position.after(Move::play(term));
                QCOMPARE(effect.nonzerosAfter, next.nonzeros());
                QCOMPARE(position.nonzeros() - effect.cancels + effect.creates, next.nonzeros());
                position = next;
            }
        }
    }

    void zeroNeedsNothing()
    {
        const Tensor zero(Shape{3, 4, 5});
        QCOMPARE(boundsOf(zero, Ring::Z), (Bounds{0, 0, Mode::A, Mode::A}));
        QVERIFY(upperWitness(zero, Ring::Z).empty());
    }
};

QTEST_APPLESS_MAIN(TestBounds)
#include "tst_bounds.moc"
