// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/search/block_starts.h"
#include "core/engine/search/level_pools.h"
#include "core/engine/search/scheme_search.h"
#include "core/engine/search/target_starts.h"
#include "core/scheme/verify.h"
#include "tests/engine/engine_fixtures.h"

#include <QTest>

#include <algorithm>

using namespace rankfall;
using namespace rankfall::test;
using namespace std::chrono_literals;

/// The search for targets that are no matrix products: where its descents begin, and how far it comes.
class TestTargetSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fallsApartIntoBlocks_data();
    void fallsApartIntoBlocks();
    void otherTargetsHaveNoBlocks();
    void growsFromPartToPart();
    void otherBasesAreExact();
    void commutingWalksStayExact();
    void reaches_data();
    void reaches();
    void liftsBeyondOneAreKept();
    void equalSeedsMakeEqualSearches();
};

namespace {

bool isExact(const Target& target, const std::vector<Term>& terms, Ring ring)
{
    return verify(target.tensor(), terms, ring).exact;
}

} // namespace

void TestTargetSearch::fallsApartIntoBlocks_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("prime");
    QTest::addColumn<int>("most"); // terms, 0: fewer than the definition has
    const auto row = [](const char* name, int prime, int most) {
        QTest::addRow("%s modulo %d", name, prime) << QByteArray(name) << prime << most;
    };
    row("group:D4", 3, 12); // four fields and a 2×2 matrix product
    row("group:Q8", 3, 12);
    row("group:C2xC2xC2", 3, 8);
    row("quaternion", 3, 8);
    row("group:S3", 2, 12); // x² = 1 and a 2×2 matrix product; 3 and 8, or 4 for the first in another basis
    row("cyclic:7", 2, 19); // fields of 2, 8 and 8 elements
    row("polymod:x^4+1", 3, 8);
    row("poly:7x7", 2, 0);
    row("poly:4x6", 2, 0);
    row("poly:5x5", 3, 0);
    row("toeplitz:5", 2, 0);
    row("toeplitz:4", 3, 0);
}

void TestTargetSearch::fallsApartIntoBlocks()
{
    QFETCH(QByteArray, name);
    QFETCH(int, prime);
    QFETCH(int, most);
    const TargetPtr of = target(name.constData());
    const Ring ring = primeRing(prime);
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        Rng rng(seed);
        const std::vector<Term> terms = blockStart(*of, ring, rng);
        QVERIFY(!terms.empty());
        QVERIFY(isExact(*of, terms, ring));
        const auto count = static_cast<int>(terms.size());
        QVERIFY2(most > 0 ? count <= most : count < static_cast<int>(of->schoolbook().size()),
                 qPrintable(QString::number(count)));
    }
}

void TestTargetSearch::otherTargetsHaveNoBlocks()
{
    Rng rng(1);
    QVERIFY(blockStart(*target("group:D4"), Ring::Z, rng).empty());

    for (std::uint64_t seed = 1; seed <= 20;
         ++seed) { // neither associative nor with a one, but as long along each mode
        Rng other(seed);
        const std::vector<Term> terms = blockStart(*target("st:3x3x3"), Ring::Z3, other);
        QVERIFY(terms.empty() || isExact(*target("st:3x3x3"), terms, Ring::Z3));
    }
    QVERIFY(blockStart(*target("ul:2x2x2"), Ring::Z3, rng).empty());   // not as long along each mode
    QVERIFY(blockStart(*target("comm:2x2x2"), Ring::Z2, rng).empty()); // folded
    QVERIFY(blockStart(*target("cyclic:40"), Ring::Z2, rng).empty());  // too large
}

void TestTargetSearch::growsFromPartToPart()
{
    int several = 0;
    for (const char* name : {"uu:4x4x4", "poly:4x3", "skew:5", "toeplitz:4", "group:S3", "comm:2x2x3", "dd:2x2x2"}) {
        const TargetPtr of = target(name);
        for (const Ring ring : {Ring::Z2, Ring::Z3, Ring::Z}) {
            for (std::uint64_t seed = 1; seed <= 8; ++seed) {
                Rng rng(seed);
                flip::PackedTerms whole;
                const auto parts = growthOf(*of, ring, rng);
                several += parts.size() > 1 ? 1 : 0;
                for (const flip::PackedTerms& part : parts) {
                    QVERIFY(!part.empty());
                    whole.insert(whole.end(), part.begin(), part.end());
                }
                QVERIFY2(isExact(*of, flip::unpacked(whole, of->shape()), ring), name);
            }
        }
    }
    QVERIFY(several > 7 * 3 * 8 / 2); // of all; some orders see one index only
}

void TestTargetSearch::otherBasesAreExact()
{
    int different = 0;
    for (const char* name : {"kg:3x3x3", "poly:4x3", "skew:5", "octonion", "uu:3x3x3"}) {
        const TargetPtr of = target(name);
        for (const Ring ring : {Ring::Z2, Ring::Z3, Ring::Z}) {
            for (std::uint64_t seed = 1; seed <= 8; ++seed) {
                Rng rng(seed);
                const std::vector<Term> terms = inAnotherBasis(*of, ring, rng);
                QVERIFY2(isExact(*of, terms, ring), name);
                different += terms.size() != of->schoolbook().size() ? 1 : 0;
            }
        }
    }
    QVERIFY(different > 60);
}

/// 2x2x2 takes 7 either way; 3x2x3 takes 15 without ab = ba, and 14 with it.
void TestTargetSearch::commutingWalksStayExact()
{
    const TargetPtr of = target("comm:3x2x3");
    for (const Ring ring : {Ring::Z2, Ring::Z}) {
        const Shape shape = of->shape();
        LevelPools pools(flip::arithmeticFor(ring), {shape.a, shape.b, shape.c}, 1);
        pools.commutes = true;
        int seen = 0;
        pools.onBetter = [&](const flip::PackedTerms& terms) {
            ++seen;
            QVERIFY(isExact(*of, flip::unpacked(terms, shape), ring));
        };
        PoolPlan plan;
        plan.goal = 14;
        plan.plusAfter = 500;
        plan.levelFlips = plan.lowerFlips = 60'000'000;
        const auto reached = pools.descend({flip::packedParts(of->schoolbook(), ring)}, plan);
        QVERIFY(seen > 1);
        if (ring == Ring::Z2) {
            QCOMPARE(reached.begin()->first, 14);
        }
    }
}

void TestTargetSearch::reaches_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("ring");
    QTest::addColumn<int>("goal");
    const auto row = [](const char* name, Ring ring, int goal) {
        QTest::addRow("%s, ring %d", name, static_cast<int>(ring))
            << QByteArray(name) << static_cast<int>(ring) << goal;
    };
    row("group:D4", Ring::Z3, 11);
    row("group:Q8", Ring::Z3, 11);
    row("comm:3x3x3", Ring::Z, 21);
    row("comm:2x3x3", Ring::Z2, 15);
    row("toeplitz:5", Ring::Z2, 13);
    row("poly:7x7", Ring::Z2, 22);
    row("uk:3x3x3", Ring::Z3, 10);
}

void TestTargetSearch::reaches()
{
    QFETCH(QByteArray, name);
    QFETCH(int, ring);
    QFETCH(int, goal);
    SearchRequest request;
    request.target = target(name.constData());
    request.ring = static_cast<Ring>(ring);
    request.goal = goal;
    request.time = 40s;
    SchemeSearch search(request);
    const std::vector<Term> best = search.run();
    QCOMPARE(static_cast<int>(best.size()), goal);
    QVERIFY(isExact(*request.target, best, request.ring));
}

/// Thirteen terms over ℤ take a coefficient of 2, at which no walk can stand.
void TestTargetSearch::liftsBeyondOneAreKept()
{
    SearchRequest request;
    request.target = target("toeplitz:5");
    request.ring = Ring::Z;
    request.goal = 13;
    request.time = 40s;
    SchemeSearch search(request);
    const std::vector<Term> best = search.run();
    QCOMPARE(best.size(), std::size_t{13});
    QVERIFY(isExact(*request.target, best, Ring::Z));
    const SearchCheckpoint checkpoint = search.checkpoint();
    QVERIFY(!checkpoint.best.empty());
    QVERIFY(std::ranges::all_of(checkpoint.best, [](const auto& scheme) { return scheme.size() == 13; }));
    SchemeSearch again(request);
    again.resume(checkpoint);
    QCOMPARE(again.run().size(), std::size_t{13});
    QCOMPARE(again.progress().best, 13);
    QCOMPARE(again.progress().flips, checkpoint.flips); // nothing was left to do
}

void TestTargetSearch::equalSeedsMakeEqualSearches()
{
    for (const Ring ring : {Ring::Z2, Ring::Z3, Ring::Z}) {
        SearchRequest request;
        request.target = target("uk:3x3x3");
        request.ring = ring;
        request.seed = 5;
        request.flips = 20'000'000;
        SchemeSearch first(request);
        SchemeSearch second(request);
        QVERIFY(first.run() == second.run());
        QCOMPARE(first.progress().flips, second.progress().flips);
        QCOMPARE(first.progress().attempts, second.progress().attempts);
    }
}

QTEST_APPLESS_MAIN(TestTargetSearch)
#include "tst_target_search.moc"
