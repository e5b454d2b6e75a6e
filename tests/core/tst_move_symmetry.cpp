// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/game/move_symmetry.h"
#include "tests/support/fixtures.h"

#include <QTest>

#include <set>

using namespace rankfall;
using namespace rankfall::test;

namespace {

Move move(const Problem& problem, const char* text)
{
    return *parseMove(text, *problem.target, problem.ring);
}

} // namespace

class TestMoveSymmetry : public QObject {
    Q_OBJECT

private Q_SLOTS:

    /// The products of the schoolbook are one orbit: renaming takes each to each. And no symmetry makes of one of them
    /// what is none, or the whole would not add up to the target any more.
    void schoolbookIsOneOrbit_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("order");
        QTest::newRow("2x2x2") << "2x2x2" << 8 << 8 * 6 * 32;
        QTest::newRow("2x3x2") << "2x3x2" << 12 << 24 * 2 * 64;
        QTest::newRow("2x2x3") << "2x2x3" << 12 << 24 * 64;
        QTest::newRow("3x3x3") << "3x3x3" << 27 << 216 * 6; // with signs there would be too many
        QTest::newRow("4x4x4") << "4x4x4" << 64 << 24 * 24 * 24;
    }

    void schoolbookIsOneOrbit()
    {
        QFETCH(QString, name);
        QFETCH(int, size);
        QFETCH(int, order);
        const Problem matrices = problem(name.toUtf8().constData());
        const PositionSymmetry symmetry(Position::start(matrices));
        QCOMPARE(symmetry.order(), order);
        std::set<std::uint64_t> orbits;
        std::set<std::uint64_t> moves;
        for (const Term& term : matrices.target->schoolbook()) {
            const MoveClass its = symmetry.classOf(Move::play(term));
            QCOMPARE(its.size, size);
            orbits.insert(its.orbit);
            moves.insert(its.move);
        }
        QCOMPARE(orbits.size(), std::size_t{1});
        QCOMPARE(moves.size(), static_cast<std::size_t>(size));
        QVERIFY(symmetry.classOf(move(matrices, "(a11+a12)b11->c11")).orbit != *orbits.begin());
    }

    /// After all of the schoolbook's products every symmetry keeps the position: each takes the target to itself.
    void everySymmetryKeepsTheTarget()
    {
        for (const char* name : {"2x2x2", "2x3x2", "3x3x3", "2x3x4"}) {
            const Problem matrices = problem(name);
            const auto all = matrices.target->schoolbook();
            const Position full = *Position::of(matrices, {all.begin(), all.end()});
            QCOMPARE(PositionSymmetry(full).order(), PositionSymmetry(Position::start(matrices)).order());
        }
    }

    /// What was played breaks the symmetry: a move's likes are those that what keeps it allows.
    void whatWasPlayedCounts()
    {
        const Problem matrices = problem("2x2x2", Ring::Z2);
        const Position start = Position::start(matrices);
        const Position next = *start.after(move(matrices, "a11 b11->c11"));
        const PositionSymmetry before(start);
        const PositionSymmetry after(next);
        QVERIFY(after.order() < before.order());
        QCOMPARE(before.order() % after.order(), 0);
        const Move near = move(matrices, "a12 b21->c11");
        const Move far = move(matrices, "a22 b22->c22");
        QCOMPARE(before.classOf(near).orbit, before.classOf(far).orbit);
        QVERIFY(after.classOf(near).orbit != after.classOf(far).orbit);
        QCOMPARE(after.classOf(far).size, 1);
        // Transposed it shares an entry of B instead of one of C: the same, seen from the other side.
        QCOMPARE(after.classOf(near).orbit, after.classOf(move(matrices, "a21 b11->c21")).orbit);
        QCOMPARE(after.classOf(near).size, 3);
    }

    /// The signs and scales of factors are no difference; what is taken out is.
    void whatAMoveIs()
    {
        const Problem matrices = problem("2x2x2");
        const PositionSymmetry symmetry(Position::start(matrices));
        QCOMPARE(symmetry.classOf(move(matrices, "-a11 b11->c11")).move,
                 symmetry.classOf(move(matrices, "a11 b11->-c11")).move);
        const Position two = *Position::of(matrices, {strassen()[0], strassen()[1]});
        const PositionSymmetry there(two);
        QVERIFY(there.classOf(Move::takeBack(0)).move != there.classOf(Move::takeBack(1)).move);
        QVERIFY(there.classOf(Move::takeBack(0)).orbit != there.classOf(Move::takeBack(1)).orbit);
        // Other targets have nothing but the identity.
        QCOMPARE(PositionSymmetry(Position::start(problem("poly:3x4"))).order(), 1);
        QCOMPARE(PositionSymmetry(Position::start(problem("8x8x8"))).order(), 1);
    }
};

QTEST_APPLESS_MAIN(TestMoveSymmetry)
#include "tst_move_symmetry.moc"
