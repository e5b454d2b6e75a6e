// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/base/rng.h"
#include "core/engine/diagonal/diagonalise.h"
#include "core/game/bounds.h"
#include "core/scheme/fourier.h"
#include "core/scheme/verify.h"
#include "tests/engine/engine_fixtures.h"

#include <QTest>

using namespace rankfall;
using namespace rankfall::test;
using Outcome = Diagonalisation::Outcome;

namespace {

const auto kGoOn = [] { return false; };

Position startIn(const char* name, Ring ring)
{
    return Position::start({target(name), ring, firstBound(ring)});
}

Analysis thought(const Position& root, std::uint64_t seed = 1)
{
    Limits limits;
    limits.seed = seed;
    RecordingContext context(limits);
    return createEngine("diagonal")->analyse(root, context);
}

/// After the moves of the best line.
Position played(const Position& root, const Analysis& analysis)
{
    Position position = root;
    for (const Move& move : analysis.lines.front().moves) {
        position = *position.after(move);
    }
    return position;
}

Factor randomFactor(int size, int most, Rng& rng)
{
    Factor factor(size);
    for (int i = 0; i < size; ++i) {
        factor.set(i, rng.below(2 * most + 1) - most);
    }
    return factor;
}

} // namespace

/// Common eigenvectors of slices.
class TestDiagonal : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void convolutionsBecomeFourierTransforms_data()
    {
        QTest::addColumn<int>("length");
        QTest::addColumn<int>("prime");
        QTest::addColumn<int>("root");
        QTest::newRow("2 mod 3") << 2 << 3 << 2;
        QTest::newRow("4 mod 5") << 4 << 5 << 2;
        QTest::newRow("4 mod 17") << 4 << 17 << 4;
        QTest::newRow("8 mod 17") << 8 << 17 << 2;
        QTest::newRow("16 mod 17") << 16 << 17 << 3;
        QTest::newRow("10 mod 251") << 10 << 251 << 32;
    }

    void convolutionsBecomeFourierTransforms()
    {
        QFETCH(int, length);
        QFETCH(int, prime);
        QFETCH(int, root);
        const Position start = startIn(("cyclic:" + std::to_string(length)).c_str(), primeRing(prime));
        for (const std::uint64_t seed : {1U, 2U, 3U}) {
            const Analysis analysis = thought(start, seed);
            QCOMPARE(analysis.bestTotal, length);
            QVERIFY(analysis.lines.front().solves);
            const Position end = played(start, analysis);
            QVERIFY(end.isSolved());
            QVERIFY(verify(start.target().tensor(), end.terms(), start.ring()).exact);
            const auto fourier = fourierTransformOf(start.target(), end.terms(), start.ring());
            QVERIFY(fourier.has_value());
            QCOMPARE(fourier->root, root);
        }
    }

    /// Sums of as many random products as there are dimensions have one decomposition, and it is found.
    void randomSumsAreTakenApart()
    {
        for (const Ring ring : {Ring::Z, primeRing(17), primeRing(251)}) {
            Rng rng(7);
            int found = 0;
            for (int round = 0; round < 12; ++round) {
                const int rank = 2 + rng.below(4);
                const Shape shape{rank + rng.below(2), rank + rng.below(2), 3 + rng.below(3)};
                Tensor sum(shape);
                const int most = ring == Ring::Z ? 1 : modulusOf(ring) / 2;
                std::vector<Term> terms;
                for (int i = 0; i < rank; ++i) {
                    terms.push_back({randomFactor(shape.a, most, rng), randomFactor(shape.b, most, rng),
                                     randomFactor(shape.c, most, rng)});
                    sum.add(terms.back(), 1, ring);
                }
                const Bounds bounds = boundsOf(sum, ring);
                const Diagonalisation out = diagonalise(sum, ring, rng, kGoOn);
                Tensor rest = sum;
                for (const Term& term : out.terms) {
                    rest.add(term, -1, ring);
                }
                QCOMPARE(out.outcome == Outcome::Whole, rest.isZero());
                if (out.outcome == Outcome::Whole) {
                    QCOMPARE(static_cast<int>(out.terms.size()), out.dimension);
                    QVERIFY(out.dimension >= bounds.lower);
                    ++found;
                } else if (!out.terms.empty()) {
                    QVERIFY(boundsOf(rest, ring).lower < bounds.lower + 1);
                }
                QVERIFY(out.outcome != Outcome::NotCommuting || bounds.lower < rank);
            }
            QVERIFY2(found >= 6, qPrintable(QString::number(found)));
        }
    }

    void whatHasNoEigenvectorsHereNeedsMore()
    {
        // x² + 1 has roots modulo 5 and none modulo 7.
        QCOMPARE(*thought(startIn("complex", primeRing(5))).bestTotal, 2);
        const Analysis seven = thought(startIn("complex", primeRing(7)));
        QVERIFY2(seven.note.find("more than 2 terms are needed") != std::string::npos, seven.note.c_str());
        QVERIFY(*seven.bestTotal >= 3);
        // x⁴ − 1 = (x − 1)(x + 1)(x² + 1): two eigenvectors, and a product of two pairs for the rest.
        Rng rng(1);
        const Position cyclic = startIn("cyclic:4", primeRing(7));
        const Diagonalisation partly = diagonalise(cyclic.residual(), cyclic.ring(), rng, kGoOn);
        QCOMPARE(partly.outcome, Outcome::Partly);
        QCOMPARE(partly.terms.size(), std::size_t{2});
        const Position rest = *Position::of(cyclic.problem(), partly.terms);
        QCOMPARE(boundsOf(rest.residual(), rest.ring()).lower, 2);
    }

    void matricesDoNotCommute()
    {
        for (const Ring ring : {Ring::Z2, Ring::Z, primeRing(17)}) {
            const Analysis analysis = thought(startIn("2x2x2", ring));
            QVERIFY2(analysis.note.find("do not commute, so more than 4 terms are needed") != std::string::npos,
                     analysis.note.c_str());
            QVERIFY(analysis.lines.front().solves);
        }
    }

    void integersHaveTheEigenvectorsThatAreWhole()
    {
        // Upper triangular with itself, entrywise products: whole eigenvectors. Length 2 takes halves.
        Tensor diagonal(Shape{3, 3, 3});
        for (int i = 0; i < 3; ++i) {
            diagonal.set({i, i, i}, i + 1);
        }
        Rng rng(1);
        QCOMPARE(diagonalise(diagonal, Ring::Z, rng, kGoOn).outcome, Outcome::Whole);
        const Analysis halves = thought(startIn("cyclic:2", Ring::Z));
        QVERIFY2(halves.note.find("fractions") != std::string::npos, halves.note.c_str());
    }

    void itGoesOnWhereOthersLeftOff()
    {
        const Position start = startIn("cyclic:8", primeRing(17));
        Position position = start;
        const Analysis whole = thought(start);
        for (std::size_t i = 0; i < 5; ++i) {
            position = *position.after(whole.lines.front().moves[i]);
        }
        const Analysis rest = thought(position);
        QCOMPARE(rest.bestTotal, 8);
        QCOMPARE(rest.lines.front().moves.size(), std::size_t{3});
    }
};

QTEST_APPLESS_MAIN(TestDiagonal)
#include "tst_diagonal.moc"
