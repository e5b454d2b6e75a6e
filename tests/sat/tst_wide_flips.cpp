// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/sat/wide_flips.h"
#include "tests/sat/sat_fixtures.h"

#include <QTest>

#include <algorithm>

using namespace rankfall;
using namespace rankfall::sat;
using namespace rankfall::test;

/// The list of wide flips is what trying every rank-one matrix gives, and applying one keeps the sum.
class TestWideFlips : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listIsComplete_data();
    void listIsComplete();
    void applyingKeepsTheSum();
    void dependentMatricesAreAReduction();
    void sharedFactorsAreAReduction();
    void longModesHaveNone();
};

namespace {

std::vector<BitTerm> schoolbook(const char* name)
{
    std::vector<BitTerm> bits;
    for (const Term& term : (*Target::parse(name))->schoolbook()) {
        bits.push_back(bitsOf(term));
    }
    return bits;
}

/// Every subset of more than two rows whose matrices sum to one of rank one.
int countByForce(std::span<const BitTerm> scheme, std::array<int, 3> size, std::size_t mode)
{
    int count = 0;
    for (unsigned subset = 1; subset < 1U << scheme.size(); ++subset) {
        if (std::popcount(subset) <= 2) {
            continue;
        }
        BitTensor sum({1, size[(mode + 1) % 3], size[(mode + 2) % 3]});
        for (std::size_t i = 0; i < scheme.size(); ++i) {
            if (subset >> i & 1) {
                sum.add({1, scheme[i][(mode + 1) % 3], scheme[i][(mode + 2) % 3]});
            }
        }
        Span rows;
        for (const std::uint64_t row : sum.rows()) {
            rows.add(row);
        }
        count += rows.dimension() == 1 ? 1 : 0;
    }
    return count;
}

} // namespace

void TestWideFlips::listIsComplete_data()
{
    QTest::addColumn<int>("sizeB");
    QTest::addColumn<int>("sizeC");
    QTest::newRow("square") << 4 << 4;
    QTest::newRow("long mode second") << 3 << 5;
    QTest::newRow("long mode first") << 5 << 3;
}

void TestWideFlips::listIsComplete()
{
    QFETCH(int, sizeB);
    QFETCH(int, sizeC);
    Rng rng(11);
    int total = 0;
    for (int round = 0; round < 10; ++round) {
        for (std::size_t mode = 0; mode < 3; ++mode) {
            std::array<int, 3> size{};
            size[mode] = 4;
            size[(mode + 1) % 3] = sizeB;
            size[(mode + 2) % 3] = sizeC;
            const auto scheme = randomTerms(size, 8, rng);
            const auto flips = wideFlips(scheme, size, mode, {});
            if (std::ranges::any_of(flips, [](const WideFlip& flip) { return flip.v == 0; })) {
                continue; // dependent: then a matrix is the sum of several subsets
            }
            QCOMPARE(static_cast<int>(flips.size()), countByForce(scheme, size, mode));
            total += static_cast<int>(flips.size());
        }
    }
    QVERIFY(total > 0);
}

void TestWideFlips::applyingKeepsTheSum()
{
    const std::array<int, 3> size{9, 9, 9};
    std::vector<BitTerm> scheme = schoolbook("3x3x3");
    const BitTensor sum = sumOf(size, scheme);
    Rng rng(2);
    int applied = 0;
    for (int i = 0; i < 200; ++i) {
        const auto flips = wideFlips(scheme, size, static_cast<std::size_t>(rng.below(3)), {});
        if (flips.empty()) {
            continue;
        }
        const WideFlip& flip = flips[static_cast<std::size_t>(rng.below(static_cast<int>(flips.size())))];
        QVERIFY(flip.rows.size() > 2 || flip.v == 0);
        const auto j = static_cast<std::size_t>(rng.below(static_cast<int>(flip.rows.size())));
        auto next = flip.applied(scheme, j);
        QVERIFY(sumOf(size, next) == sum);
        QVERIFY(next.size() <= scheme.size());
        QVERIFY(flip.reducing(scheme) >= 0 || next.size() == scheme.size());
        scheme = std::move(next);
        ++applied;
    }
    QVERIFY(applied > 100);
}

void TestWideFlips::dependentMatricesAreAReduction()
{
    // (e1+e2)⊗f = e1⊗f + e2⊗f, under three different u: two terms do.
    const std::vector<BitTerm> scheme{{1, 1, 1}, {2, 2, 1}, {4, 3, 1}};
    const auto flips = wideFlips(scheme, {3, 2, 2}, 0, {});
    QVERIFY(!flips.empty());
    QCOMPARE(flips.front().v, std::uint64_t{0});
    QCOMPARE(flips.front().rows, (std::vector<int>{0, 1, 2}));
    const auto two = flips.front().applied(scheme, 1);
    QCOMPARE(two.size(), std::size_t{2});
    QVERIFY(sumOf({3, 2, 2}, two) == sumOf({3, 2, 2}, scheme));
}

void TestWideFlips::sharedFactorsAreAReduction()
{
    // e1⊗f1 + e1⊗f2 + e2⊗(f1+f2) = (e1+e2)⊗(f1+f2), and two of the rows share u.
    const std::vector<BitTerm> scheme{{1, 1, 1}, {2, 1, 2}, {1, 2, 3}};
    const auto flips = wideFlips(scheme, {2, 2, 2}, 0, {});
    const auto reducing = std::ranges::find_if(flips, [&](const WideFlip& flip) { return flip.reducing(scheme) >= 0; });
    QVERIFY(reducing != flips.end());
    const auto fewer = reducing->applied(scheme, static_cast<std::size_t>(reducing->reducing(scheme)));
    QCOMPARE(fewer.size(), std::size_t{2});
    QVERIFY(sumOf({2, 2, 2}, fewer) == sumOf({2, 2, 2}, scheme));
}

void TestWideFlips::longModesHaveNone()
{
    Rng rng(1);
    const std::array<int, 3> size{30, 30, 30};
    QVERIFY(wideFlips(randomTerms(size, 5, rng), size, 0, {}).empty());
    const auto scheme = schoolbook("3x3x3");
    const Budget stopped{.conflicts = 0, .shouldStop = [] { return true; }};
    QVERIFY(wideFlips(scheme, {9, 20, 20}, 0, stopped).empty());
}

QTEST_APPLESS_MAIN(TestWideFlips)
#include "tst_wide_flips.moc"
