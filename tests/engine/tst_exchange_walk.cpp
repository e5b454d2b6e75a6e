// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/search/exchange_growth.h"
#include "core/scheme/verify.h"

#include <QtTest>

using namespace rankfall;

namespace {

bool isExact(const ExchangeScheme& scheme)
{
    const auto target = Target::matrixMultiplication({scheme.n, scheme.m, scheme.m});
    return verify(target->tensor(), flip::unpacked(scheme.expanded(), target->shape()), Ring::Z2).exact;
}

} // namespace

class TestExchangeWalk : public QObject {
    Q_OBJECT

private slots:
    void growsTheSchoolbook();
    void keepsTheSum_data();
    void keepsTheSum();
    void replays();
    void findsWhatIsKnown();
    void stops();
    void knowsItsFormats();
};

void TestExchangeWalk::growsTheSchoolbook()
{
    Rng rng(3);
    for (int attempt = 0; attempt < 20; ++attempt) {
        const ExchangeScheme small = ExchangeScheme{}.grown(2, 3, rng);
        QVERIFY(isExact(small));
        QVERIFY(small.rank() >= 18); // 2 x 3 x 3, more where squares are gathered
        const ExchangeScheme large = small.grown(4, 5, rng);
        QVERIFY(isExact(large));
    }
}

void TestExchangeWalk::keepsTheSum_data()
{
    QTest::addColumn<int>("n");
    QTest::addColumn<int>("m");
    QTest::newRow("2x2x2") << 2 << 2;
    QTest::newRow("3x3x3") << 3 << 3;
    QTest::newRow("5x4x4") << 5 << 4;
    QTest::newRow("3x5x5") << 3 << 5;
}

/// Every kind of move, looked at one by one where the rank changes and now and then.
void TestExchangeWalk::keepsTheSum()
{
    QFETCH(int, n);
    QFETCH(int, m);
    Rng rng(5);
    ExchangeWalk walk;
    walk.load(ExchangeScheme{}.grown(n, m, rng), 7);
    const int highest = std::min(walk.rank() + 6, 100);
    int looks = 0;
    int falls = 0;
    int rises = 0;
    for (int step = 0; step < 200'000; ++step) {
        const int before = walk.rank();
        if (step % 500 == 0 && before < highest) {
            rises += walk.plus() && walk.rank() > before;
        } else {
            walk.step();
            QVERIFY(walk.rank() <= before);
        }
        falls += walk.rank() < before;
        if ((walk.rank() != before && looks < 300) || step % 5'000 == 0) {
            ++looks;
            QVERIFY(isExact(walk.scheme()));
        }
    }
    QVERIFY(rises > 0);
    QVERIFY(falls > 0);
}

void TestExchangeWalk::replays()
{
    Rng rng(5);
    const ExchangeScheme start = ExchangeScheme{}.grown(3, 4, rng);
    std::array<ExchangeWalk, 2> walks;
    for (ExchangeWalk& walk : walks) {
        walk.load(start, 9);
        for (int step = 0; step < 50'000; ++step) {
            walk.step();
        }
    }
    QVERIFY(walks[0].scheme().expanded() == walks[1].scheme().expanded());
}

void TestExchangeWalk::findsWhatIsKnown()
{
    ExchangeGrowth growth(
        3, 3, [](Format f) { return f.n == 2   ? (f.m == 2 ? 7 : 15)
                                    : f.m == 2 ? 11
                                               : 23; }, 1);
    int best = 27;
    while (best > 23 && growth.steps() < 300'000'000) {
        const auto found = growth.next();
        QVERIFY(!found.empty());
        for (const ExchangeScheme& scheme : found) {
            QVERIFY(isExact(scheme));
            best = std::min(best, scheme.rank());
        }
    }
    QCOMPARE(best, 23);
}

void TestExchangeWalk::stops()
{
    ExchangeGrowth growth(
        3, 5, [](Format) { return 1; }, 1);
    std::int64_t told = 0;
    growth.onPiece = [&](Format, int, std::int64_t steps) {
        told += steps;
        return told > 500'000;
    };
    growth.next();
    QVERIFY(told > 500'000);
    QVERIFY(growth.steps() < 1'000'000);
}

void TestExchangeWalk::knowsItsFormats()
{
    QVERIFY(ExchangeGrowth::formFor({3, 5, 5}) == (Format{3, 5, 5}));
    QVERIFY(ExchangeGrowth::formFor({4, 4, 5}) == (Format{5, 4, 4}));
    QVERIFY(!ExchangeGrowth::formFor({3, 4, 5}));
    QVERIFY(!ExchangeGrowth::formFor({5, 5, 5})); // 25 entries of A are too many
}

QTEST_APPLESS_MAIN(TestExchangeWalk)
#include "tst_exchange_walk.moc"
