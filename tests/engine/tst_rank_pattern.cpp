// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/search/format_moves.h"
#include "core/engine/search/rank_pattern.h"
#include "tests/engine/engine_fixtures.h"

#include <QTest>

using namespace rankfall;
using namespace rankfall::test;
using flip::Arithmetic;

/// The number that tells kinds of schemes apart: what leaves it as it is, and what does not.
class TestRankPattern : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsRanks();
    void countsHighRanksOfEachFactor();
    void staysUnderSymmetry_data();
    void staysUnderSymmetry();
    void tellsSchemesApart();
};

namespace {

/// Strassen's algorithm grown to 2x3x3.
flip::PackedTerms grown(Ring ring)
{
    const flip::PackedTerms wide = extended(flip::packedParts(strassen(ring), ring), {2, 2, 2}, Side::M);
    return extended(wide, {2, 3, 2}, Side::P);
}

} // namespace

void TestRankPattern::countsRanks()
{
    // The ranks of the factors are what counts, not which entries they have or in which order they stand.
    const flip::PackedTerm twos{{0x011, 0x011, 0x011}, {}};
    const flip::PackedTerm same{{0x022, 0x110, 0x00c}, {}};
    const flip::PackedTerm more{{0x111, 0x011, 0x011}, {}};
    const flip::PackedTerm turned{{0x022, 0x111, 0x110}, {}};
    const flip::PackedTerm small{{0x111, 0x111, 0x009}, {}}; // a factor of rank one
    const auto of = [](std::vector<flip::PackedTerm> terms) { return rankPattern(terms, {3, 3, 3}, Arithmetic::Bits); };
    QCOMPARE(of({twos}), of({same}));
    QCOMPARE(of({more}), of({turned}));
    QVERIFY(of({twos}) != of({more}));
    QVERIFY(of({twos}) != of({twos, twos}));
    QCOMPARE(of({twos, more}), of({more, same}));
    QCOMPARE(of({twos, small}), of({twos}));
    QVERIFY(of({twos}) != of({}));
}

void TestRankPattern::countsHighRanksOfEachFactor()
{
    const flip::PackedTerm twos{{0x011, 0x011, 0x011}, {}};
    const flip::PackedTerm first{{0x111, 0x011, 0x011}, {}};
    const flip::PackedTerm both{{0x111, 0x011, 0x111}, {}};
    const flip::PackedTerm small{{0x111, 0x111, 0x009}, {}}; // a factor of rank one
    const auto of = [](std::vector<flip::PackedTerm> terms) { return highRanks(terms, {3, 3, 3}, Arithmetic::Bits); };
    QVERIFY(of({twos, small}) == (std::array{0, 0, 0}));
    QVERIFY(of({twos, first, both}) == (std::array{2, 0, 1}));
}

void TestRankPattern::staysUnderSymmetry_data()
{
    QTest::addColumn<int>("ring");
    QTest::newRow("mod 2") << static_cast<int>(Ring::Z2);
    QTest::newRow("mod 3") << static_cast<int>(Ring::Z3);
    QTest::newRow("integers") << static_cast<int>(Ring::Z);
}

void TestRankPattern::staysUnderSymmetry()
{
    QFETCH(int, ring);
    const Ring in = static_cast<Ring>(ring);
    const flip::PackedTerms scheme = grown(in);
    const Format format{2, 3, 3};
    const Arithmetic arithmetic = flip::arithmeticFor(in);
    const std::uint64_t pattern = rankPattern(scheme, format, arithmetic);
    Rng rng(7);
    int moved = 0;
    for (int i = 0; i < 20; ++i) {
        flip::PackedTerms other = scheme;
        shuffleBasis(other, format, arithmetic, 30, rng);
        moved += flip::hashOf(other) != flip::hashOf(scheme) ? 1 : 0;
        QCOMPARE(rankPattern(other, format, arithmetic), pattern);
        for (const Format to : {Format{3, 2, 3}, Format{3, 3, 2}}) {
            QCOMPARE(rankPattern(permuted(other, format, to), to, arithmetic), pattern);
        }
    }
    QVERIFY(moved > 10);
}

void TestRankPattern::tellsSchemesApart()
{
    const Format format{2, 3, 3};
    const auto schoolbook = flip::packedParts(Target::matrixMultiplication(format)->schoolbook(), Ring::Z2);
    QVERIFY(rankPattern(grown(Ring::Z2), format, Arithmetic::Bits) !=
            rankPattern(schoolbook, format, Arithmetic::Bits));
}

QTEST_APPLESS_MAIN(TestRankPattern)
#include "tst_rank_pattern.moc"
