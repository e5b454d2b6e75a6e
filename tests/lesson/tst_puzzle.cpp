// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/lesson/puzzle.h"
#include "core/lesson/small_rank.h"
#include "core/scheme/verify.h"
#include "tests/support/fixtures.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

using namespace rankfall;
using namespace rankfall::test;

class TestPuzzle : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void smallRanksAreExact_data();
    void smallRanksAreExact();
    void sumsOfRandomTermsAreSums();
    void aHundredPuzzlesAreSolvable();
    void oneMissingTermIsAGift();
    void difficultyIsWhatTheHeaderSays();
    void difficultyIsThatOfAGuesser();
    void theSeedDecides();
    void whatCannotBeAPuzzleIsRefused();
};

namespace {

Term term2(const char* text)
{
    return *parseTerm(text, *Target::matrixMultiplication({2, 2, 2}), Ring::Z2);
}

Scheme strassenScheme(Ring ring)
{
    return schemeOf(Target::matrixMultiplication({2, 2, 2}), strassen(ring), ring);
}

} // namespace

void TestPuzzle::smallRanksAreExact_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<int>("rank");
    QTest::newRow("complex numbers mod 2") << "complex" << 3;
    QTest::newRow("two linear polynomials") << "poly:2x2" << 3;
    QTest::newRow("cyclic convolution of length 2") << "cyclic:2" << 3;
    QTest::newRow("vector times number") << "2x1x1" << 2;
    QTest::newRow("column times row") << "2x1x2" << 4;
}

void TestPuzzle::smallRanksAreExact()
{
    QFETCH(QString, target);
    QFETCH(int, rank);
    Tensor tensor = (*Target::parse(target.toStdString()))->tensor();
    tensor.reduce(Ring::Z2);
    QVERIFY(isSumOfMod2(tensor, rank));
    QVERIFY(!isSumOfMod2(tensor, rank - 1));
}

void TestPuzzle::sumsOfRandomTermsAreSums()
{
    Rng rng(3);
    const Problem p = problem("3x3x3", Ring::Z2);
    for (int i = 0; i < 40; ++i) {
        const int count = 1 + rng.below(4);
        Tensor sum(p.target->shape());
        for (int k = 0; k < count; ++k) {
            sum.add(randomTerm(p, rng), 1, Ring::Z2);
        }
        QVERIFY(isSumOfMod2(sum, count));
    }
    // Seven are needed for 2x2x2, so four are not enough.
    QVERIFY(!isSumOfMod2(Target::matrixMultiplication({2, 2, 2})->tensor(), 4));
}

void TestPuzzle::aHundredPuzzlesAreSolvable()
{
    int ranked = 0;
    double last = -1;
    std::array<int, 5> stars{};
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        Rng rng(seed);
        const int hole = 1 + static_cast<int>(seed % 4);
        const Ring ring = seed % 2 == 0 ? Ring::Z : Ring::Z2;
        const auto puzzle = makePuzzle(strassenScheme(ring), ring, hole, rng);
        QVERIFY(puzzle.has_value());
        QCOMPARE(puzzle->hole(), hole);
        QCOMPARE(static_cast<int>(puzzle->terms.size()), 7 - hole);
        Session session = sessionOf(*puzzle);
        QVERIFY(!isSolution(*puzzle, session.position()));
        for (const Term& term : puzzle->answer) {
            QVERIFY(session.play(Move::play(term)).has_value());
        }
        QVERIFY(isSolution(*puzzle, session.position()));
        QVERIFY(hole == 1 ? puzzle->bits == 0 : puzzle->bits > 0);
        QVERIFY(puzzle->stars() >= 1 && puzzle->stars() <= 5);
        // A further term solves nothing.
        const auto extra = session.position().after(Move::play(puzzle->terms.front()));
        QVERIFY(extra && !isSolution(*puzzle, *extra));
        ++stars[static_cast<std::size_t>(puzzle->stars() - 1)];
        ranked += puzzle->bits != last ? 1 : 0;
        last = puzzle->bits;
    }
    QVERIFY(ranked > 20);
    qInfo("100 puzzles, by stars: %d %d %d %d %d", stars[0], stars[1], stars[2], stars[3], stars[4]);
}

void TestPuzzle::oneMissingTermIsAGift()
{
    QCOMPARE(difficultyOf({term2("(a11+a22)(b11+b22)->c11+c22")}, {4, 4, 4}), 0.0);
}

void TestPuzzle::difficultyIsWhatTheHeaderSays()
{
    // Two terms without anything in common span 2×2×2: of 27 terms the two begin; the second is a gift.
    const double apart = difficultyOf({term2("a11*b11->c11"), term2("a22*b22->c22")}, {4, 4, 4});
    QVERIFY(std::abs(apart - std::log2(27.0 / 2.0)) < 1e-9);
    // Two that share a factor are a matrix of rank 2: 1·3·3 terms, of which 6 begin.
    const double sharing = difficultyOf({term2("a11*b11->c11"), term2("a11*b22->c22")}, {4, 4, 4});
    QVERIFY(std::abs(sharing - std::log2(9.0 / 6.0)) < 1e-9);
    // Three apart: 343 terms and three that begin, then two apart.
    const double three = difficultyOf({term2("a11*b11->c11"), term2("a22*b22->c22"), term2("a12*b12->c12")}, {4, 4, 4});
    QVERIFY(std::abs(three - std::log2(343.0 / 3.0) - apart) < 1e-9);
}

/// For two missing terms, counted by hand: every term of the space is tried, and those are good after which one term is
/// left. The bits are the logarithm of how many there are for each good one.
void TestPuzzle::difficultyIsThatOfAGuesser()
{
    const auto bitsOf = [](int u, int v, int w) {
        std::uint64_t bits = 0;
        for (int a = 0; a < 4; ++a) {
            for (int b = 0; b < 4; ++b) {
                if ((u >> a & 1) != 0 && (v >> b & 1) != 0) {
                    bits |= static_cast<std::uint64_t>(w) << (16 * a + 4 * b);
                }
            }
        }
        return bits;
    };
    double least = 100;
    double most = 0;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        Rng rng(seed);
        const auto puzzle = makePuzzle(strassenScheme(Ring::Z2), Ring::Z2, 2, rng);
        QVERIFY(puzzle.has_value());
        const auto small = smallTensor(Position::of(puzzle->problem, puzzle->terms)->residual());
        QVERIFY(small.has_value());
        std::set<std::uint64_t> terms;
        for (int u = 1; u < 1 << small->sizes[0]; ++u) {
            for (int v = 1; v < 1 << small->sizes[1]; ++v) {
                for (int w = 1; w < 1 << small->sizes[2]; ++w) {
                    terms.insert(bitsOf(u, v, w));
                }
            }
        }
        const auto good =
            std::count_if(terms.begin(), terms.end(), [&](std::uint64_t t) { return terms.contains(small->bits ^ t); });
        QVERIFY(good > 0);
        const double bits = std::log2(static_cast<double>(terms.size()) / static_cast<double>(good));
        QVERIFY2(std::abs(bits - puzzle->bits) < 1e-9, qPrintable(QString::number(seed)));
        least = std::min(least, bits);
        most = std::max(most, bits);
    }
    qInfo("60 puzzles of two terms: %.2f to %.2f bits", least, most);
}

void TestPuzzle::theSeedDecides()
{
    Rng one(5);
    Rng same(5);
    Rng other(6);
    const auto first = makePuzzle(strassenScheme(Ring::Z), Ring::Z, 3, one);
    const auto again = makePuzzle(strassenScheme(Ring::Z), Ring::Z, 3, same);
    const auto different = makePuzzle(strassenScheme(Ring::Z), Ring::Z, 3, other);
    QVERIFY(first && again && different);
    QVERIFY(first->answer == again->answer && first->bits == again->bits);
    QVERIFY(first->answer != different->answer);
}

void TestPuzzle::whatCannotBeAPuzzleIsRefused()
{
    Rng rng(1);
    QVERIFY(!makePuzzle(strassenScheme(Ring::Z), Ring::Z, 0, rng));
    QVERIFY(!makePuzzle(strassenScheme(Ring::Z), Ring::Z, 5, rng));
    Scheme damaged = strassenScheme(Ring::Z);
    damaged.products.pop_back();
    const auto refused = makePuzzle(damaged, Ring::Z, 2, rng);
    QVERIFY(!refused);
    QCOMPARE(refused.error().message, std::string("The scheme is not exact over ℤ"));
}

QTEST_APPLESS_MAIN(TestPuzzle)
#include "tst_puzzle.moc"
