// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/sat/decompose.h"
#include "core/sat/slice_space.h"
#include "core/scheme/verify.h"
#include "tests/sat/sat_fixtures.h"

#include <QTest>

#include <algorithm>

using namespace rankfall;
using namespace rankfall::sat;
using namespace rankfall::test;

/// Ranks over Z mod 2, found and proved; algebra and solver agree.
class TestDecompose : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void conciseCoresAreLifted();
    void knownRanks_data();
    void knownRanks();
    void strassenByTheSolver();
    void algebraAgreesWithTheSolver_data();
    void algebraAgreesWithTheSolver();
    void otherTermsAreOther();
    void completesCoefficients();
    void stopsAndRunsOut();
};

void TestDecompose::conciseCoresAreLifted()
{
    Rng rng(5);
    const std::array<int, 3> size{64, 20, 33};
    for (int round = 0; round < 20; ++round) {
        const auto terms = randomTerms(size, 1 + rng.below(8), rng);
        const BitTensor sum = sumOf(size, terms);
        const Concise small = concise(sum);
        const auto [a, b, c] = small.core.size();
        QVERIFY(std::max({a, b, c}) <= static_cast<int>(terms.size()));
        BitTensor core(small.core.size());
        BitTensor lifted(size);
        for (const BitTerm& term : terms) {
            core.add(small.projected(term));
            lifted.add(small.lifted(small.projected(term)));
        }
        QVERIFY(core == small.core);
        QVERIFY(lifted == sum);
    }
}

void TestDecompose::knownRanks_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<int>("rank");
    QTest::newRow("one entry") << "1x1x1" << 1;
    QTest::newRow("matrix times vector") << "2x2x1" << 4;
    QTest::newRow("Strassen") << "2x2x2" << 7;
    QTest::newRow("Karatsuba") << "poly:2x2" << 3;
    QTest::newRow("complex numbers, mod 2") << "complex" << 3;
    // Over larger fields the numbers of entries of C are enough (interpolation); mod 2 there are too few points.
    QTest::newRow("three by two coefficients") << "poly:3x2" << 5;
    QTest::newRow("three by three coefficients") << "poly:3x3" << 6;
    QTest::newRow("four by four coefficients") << "poly:4x4" << 9;
}

void TestDecompose::knownRanks()
{
    QFETCH(QString, target);
    QFETCH(int, rank);
    const Tensor tensor = tensorOf(target.toUtf8().constData());
    const Decomposition found = decompose(tensor, rank, {.conflicts = 500'000});
    QCOMPARE(found.outcome, Outcome::Found);
    QCOMPARE(static_cast<int>(found.terms.size()), rank);
    Tensor reduced = tensor;
    reduced.reduce(Ring::Z2);
    QVERIFY(verify(reduced, found.terms, Ring::Z2).exact);
    QCOMPARE(decompose(tensor, rank - 1, {.conflicts = 500'000}).outcome, Outcome::Impossible);
}

void TestDecompose::strassenByTheSolver()
{
    const BitTensor tensor(tensorOf("2x2x2"));
    QCOMPARE(solveBrent(tensor, 6, {}, {.conflicts = 500'000}, 1).outcome, Outcome::Impossible);
    const TermsFound seven = solveBrent(tensor, 7, {}, {.conflicts = 500'000}, 1);
    QCOMPARE(seven.outcome, Outcome::Found);
    QVERIFY(sumOf(tensor.size(), seven.terms) == tensor);
    QCOMPARE(solveBrent(tensor, 7, {}, {.conflicts = 500'000}, 1).terms, seven.terms);
}

void TestDecompose::algebraAgreesWithTheSolver_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("terms");
    QTest::newRow("as many as the longest mode") << 4 << 4;
    QTest::newRow("one more") << 3 << 4;
    QTest::newRow("two more") << 3 << 5;
}

void TestDecompose::algebraAgreesWithTheSolver()
{
    QFETCH(int, size);
    QFETCH(int, terms);
    const std::array<int, 3> box{size, size, size};
    Rng rng(7);
    int found = 0;
    constexpr int kRounds = 30;
    for (int round = 0; round < kRounds; ++round) {
        // One term more than is asked for: sometimes enough, sometimes not.
        const BitTensor core = concise(sumOf(box, randomTerms(box, terms + 1, rng))).core;
        if (terms > *std::ranges::max_element(core.size()) + 2) {
            continue; // beyond what algebra answers
        }
        const TermsFound algebra = solveSlices(core, terms, {}, {}, rng);
        const TermsFound solver = solveBrent(core, terms, {}, {.conflicts = 1'000'000}, 1);
        QVERIFY(algebra.outcome != Outcome::OutOfBudget);
        QCOMPARE(algebra.outcome, solver.outcome);
        if (algebra.outcome == Outcome::Found) {
            ++found;
            QVERIFY(static_cast<int>(algebra.terms.size()) <= terms);
            QVERIFY(sumOf(core.size(), algebra.terms) == core);
            QVERIFY(sumOf(core.size(), solver.terms) == core);
        }
    }
    QVERIFY2(found > 0 && found < kRounds, std::to_string(found).c_str()); // both answers were compared
}

void TestDecompose::otherTermsAreOther()
{
    const BitTensor tensor(tensorOf("2x2x2"));
    const TermsFound first = solveBrent(tensor, 7, {}, {.conflicts = 500'000}, 1);
    const TermsFound second = solveBrent(tensor, 7, first.terms, {.conflicts = 500'000}, 1);
    QCOMPARE(second.outcome, Outcome::Found);
    QVERIFY(sumOf(tensor.size(), second.terms) == tensor);
    QVERIFY(countNew(second.terms, first.terms) > 0);
    // Karatsuba's products for poly:2x2 are not the only three mod 2; the solver runs through all of them.
    const BitTensor small(tensorOf("complex"));
    std::vector<BitTerm> known = solveBrent(small, 3, {}, {}, 1).terms;
    QCOMPARE(known.size(), std::size_t{3});
    std::ranges::reverse(known); // the order of `other` does not matter
    const TermsFound next = solveBrent(small, 3, known, {}, 1);
    QVERIFY(next.outcome != Outcome::OutOfBudget);
    QVERIFY(next.outcome == Outcome::Impossible || countNew(next.terms, known) > 0);
}

void TestDecompose::completesCoefficients()
{
    const BitTensor tensor(tensorOf("2x2x2"));
    const auto seven = solveBrent(tensor, 7, {}, {.conflicts = 500'000}, 1).terms;
    // The two left factors known, and the third not at all: it follows.
    const std::vector<BitTerm> known(7, BitTerm{~0ULL, ~0ULL, 0});
    const TermsFound again = completeBrent(tensor, seven, known, {}, {}, 1);
    QCOMPARE(again.outcome, Outcome::Found);
    QCOMPARE(again.terms, seven);
    QCOMPARE(completeBrent(tensor, seven, known, seven, {}, 1).outcome, Outcome::Impossible);
    const std::span<const BitTerm> six(seven.data(), 6);
    QCOMPARE(completeBrent(tensor, six, std::span(known).first(6), {}, {}, 1).outcome, Outcome::Impossible);
}

void TestDecompose::stopsAndRunsOut()
{
    const Tensor tensor = tensorOf("3x3x3");
    QCOMPARE(decompose(tensor, 22, {.conflicts = 100}).outcome, Outcome::OutOfBudget);
    int polls = 0;
    const Budget stopped{.conflicts = 1'000'000'000, .time = {}, .shouldStop = [&polls] { return ++polls > 5; }};
    QCOMPARE(decompose(tensor, 22, stopped).outcome, Outcome::OutOfBudget);
    QVERIFY(polls > 5);
    const Budget timed{.conflicts = 1'000'000'000, .time = std::chrono::milliseconds(100)};
    QCOMPARE(decompose(tensor, 22, timed).outcome, Outcome::OutOfBudget);
    // Eight terms cannot reach nine dimensions: known without any search.
    QCOMPARE(decompose(tensor, 8, {.conflicts = 0}).outcome, Outcome::Impossible);
}

QTEST_APPLESS_MAIN(TestDecompose)
#include "tst_decompose.moc"
