// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/base/memory.h"
#include "core/engine/bench.h"
#include "core/engine/search/format_moves.h"
#include "core/engine/search/scheme_search.h"
#include "core/scheme/verify.h"
#include "tests/engine/engine_fixtures.h"

#include <QTest>

#include <array>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <thread>

using namespace rankfall;
using namespace rankfall::test;
using namespace std::chrono_literals;

/// The search for schemes: growth, level pools, and what it promises about stopping, seeds and checkpoints.
class TestSchemeSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void extendingKeepsASchemeExact_data();
    void extendingKeepsASchemeExact();
    void projectingKeepsASchemeExact();
    void shufflingTheBasisKeepsASchemeExact();
    void productsAreExact();
    void findsKnownRanks_data();
    void findsKnownRanks();
    void climbsAndRebuilds();
    void equalSeedsMakeEqualSearches();
    void longWalksAreToldAsTheyGo();
    void lowerLevelsHaveTheirOwnPatience();
    void walksDrawWhenToRise();
    void beginningAWalkCosts();
    void somethingIsThereFromTheStart();
    void stopsWhenAsked();
    void goesOnFromACheckpoint();
    void memoryStaysFlat();
    void passingWorkGivesItsMemoryBack();
    void benchCountsFlips();
    void raisesTermsForABench();
};

namespace {

bool isExact(const flip::PackedTerms& scheme, Format format, Ring ring)
{
    const auto product = Target::matrixMultiplication(format);
    return verify(product->tensor(), flip::unpacked(scheme, product->shape()), ring).exact;
}

flip::PackedTerms strassenPacked(Ring ring)
{
    return flip::packedParts(strassen(ring), ring);
}

/// Of this process, in megabytes; nothing where the system does not say, and with sanitizers, which hold memory back.
std::optional<double> residentMegabytes()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    return std::nullopt;
#endif
    std::ifstream file("/proc/self/statm");
    double size = 0;
    double resident = 0;
    if (!(file >> size >> resident)) {
        return std::nullopt;
    }
    return resident * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6;
}

} // namespace

void TestSchemeSearch::extendingKeepsASchemeExact_data()
{
    QTest::addColumn<int>("ring");
    QTest::newRow("mod 2") << static_cast<int>(Ring::Z2);
    QTest::newRow("integers") << static_cast<int>(Ring::Z);
}

void TestSchemeSearch::extendingKeepsASchemeExact()
{
    QFETCH(int, ring);
    const Ring in = static_cast<Ring>(ring);
    for (const Side first : kSides) {
        for (const Side second : kSides) {
            const Format two{2, 2, 2};
            const flip::PackedTerms once = extended(strassenPacked(in), two, first);
            const Format next = resized(two, first, 1);
            QCOMPARE(once.size(), std::size_t{11});
            QVERIFY(isExact(once, next, in));
            QVERIFY(isExact(extended(once, next, second), resized(next, second, 1), in));
        }
    }
}

void TestSchemeSearch::projectingKeepsASchemeExact()
{
    const Format format{2, 3, 2};
    const flip::PackedTerms scheme = extended(strassenPacked(Ring::Z), {2, 2, 2}, Side::M);
    for (const Side side : kSides) {
        for (int at = 0; at < sizeOf(format, side); ++at) {
            QVERIFY(isExact(projected(scheme, format, side, at), resized(format, side, -1), Ring::Z));
        }
    }
}

void TestSchemeSearch::shufflingTheBasisKeepsASchemeExact()
{
    Rng rng(3);
    flip::PackedTerms scheme = extended(strassenPacked(Ring::Z2), {2, 2, 2}, Side::P);
    const flip::PackedTerms before = scheme;
    shuffleBasis(scheme, {2, 2, 3}, flip::Arithmetic::Bits, 40, rng);
    QVERIFY(scheme != before);
    QVERIFY(isExact(scheme, {2, 2, 3}, Ring::Z2));
}

void TestSchemeSearch::productsAreExact()
{
    const flip::PackedTerms strassens = strassenPacked(Ring::Z);
    const flip::PackedTerms wide = extended(strassens, {2, 2, 2}, Side::P);
    const flip::PackedTerms scheme = product(strassens, {2, 2, 2}, wide, {2, 2, 3});
    QCOMPARE(scheme.size(), std::size_t{77});
    QVERIFY(isExact(scheme, {4, 4, 6}, Ring::Z));
    QVERIFY(isExact(product(wide, {2, 2, 3}, strassens, {2, 2, 2}), {4, 4, 6}, Ring::Z));
}

void TestSchemeSearch::findsKnownRanks_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("ring");
    QTest::addColumn<int>("goal");
    const auto row = [](const char* name, Ring ring, int goal) {
        const QString tag = QStringLiteral("%1 ring %2").arg(QLatin1String(name)).arg(static_cast<int>(ring));
        QTest::newRow(qPrintable(tag)) << QString::fromLatin1(name) << static_cast<int>(ring) << goal;
    };
    row("2x2x2", Ring::Z2, 7);
    row("2x2x2", Ring::Z, 7);
    row("2x3x3", Ring::Z2, 15);
    row("3x2x3", Ring::Z, 15);
    row("3x3x3", Ring::Z2, 23);
    row("3x3x3", Ring::Z, 23);
    row("4x4x4", Ring::Z, 49);
    row("poly:3x3", Ring::Z2, 6);
    row("complex", Ring::Z, 3);
}

void TestSchemeSearch::findsKnownRanks()
{
    QFETCH(QString, name);
    QFETCH(int, ring);
    QFETCH(int, goal);
    SearchRequest request;
    request.target = target(qPrintable(name));
    request.ring = static_cast<Ring>(ring);
    request.goal = goal;
    request.time = 20s;
    SchemeSearch search(request);
    int last = 10'000;
    int improvements = 0;
    search.onImproved([&](const std::vector<Term>& scheme) {
        QVERIFY(static_cast<int>(scheme.size()) < last);
        last = static_cast<int>(scheme.size());
        ++improvements;
    });
    const std::vector<Term> best = search.run();
    QCOMPARE(static_cast<int>(best.size()), goal);
    QVERIFY(verify(request.target->tensor(), best, request.ring).exact);
    QCOMPARE(last, goal);
    QVERIFY(improvements > 0);
    QCOMPARE(search.progress().best, goal);
}

/// 4x4x5 is climbed to from 3x4x4 and, over Z, rebuilt, and what that comes to is exact there.
void TestSchemeSearch::climbsAndRebuilds()
{
    for (const auto& [ring, operations] : {std::pair(Ring::Z2, std::set<std::string>{"climbing"}),
                                           {Ring::Z, std::set<std::string>{"climbing", "rebuilding"}}}) {
        SearchRequest request;
        request.target = target("4x4x5");
        request.ring = ring;
        request.time = 60s;
        SchemeSearch search(request);
        std::map<std::string, int> lowest;
        search.onEvent([&](const SearchEvent& event) {
            if (event.kind == SearchEvent::Kind::StageDone && event.format == "4x4x5" && event.rank > 0 &&
                operations.contains(event.operation)) {
                int& rank = lowest[event.operation];
                rank = rank == 0 ? event.rank : std::min(rank, event.rank);
                if (lowest.size() == operations.size() && rank < 70) {
                    search.requestStop();
                }
            }
        });
        const std::vector<Term> best = search.run();
        QVERIFY(verify(request.target->tensor(), best, ring).exact);
        QCOMPARE(lowest.size(), operations.size());
        for (const auto& [operation, rank] : lowest) {
            QVERIFY2(rank < 80, operation.c_str()); // fewer than the schoolbook's
            QVERIFY2(rank >= static_cast<int>(best.size()), operation.c_str());
        }
    }
}

void TestSchemeSearch::equalSeedsMakeEqualSearches()
{
    SearchRequest request;
    request.target = target("3x3x3");
    request.goal = 23;
    request.seed = 77;
    SchemeSearch first(request);
    SchemeSearch second(request);
    QVERIFY(first.run() == second.run());
    QCOMPARE(first.progress().flips, second.progress().flips);
}

void TestSchemeSearch::longWalksAreToldAsTheyGo()
{
    const Format format{3, 3, 3};
    LevelPools pools(flip::Arithmetic::Bits, entriesOf(format), 1);
    std::int64_t told = 0;
    std::int64_t longest = 0;
    pools.onWalk = [&](int, int, std::int64_t flips) {
        told += flips;
        longest = std::max(longest, flips);
    };
    PoolPlan plan;
    plan.goal = 1; // never, so that the walks are as long as they may be
    plan.walk = 100'000'000;
    plan.levelFlips = plan.totalFlips = 2'000'000;
    const auto start = flip::packedParts(Target::matrixMultiplication(format)->schoolbook(), Ring::Z2);
    pools.descend({start}, plan);
    QVERIFY(told >= 2'000'000);
    QVERIFY(pools.flips() - told < 100'000); // but for what a walk that cannot move is charged
    QVERIFY2(longest <= 50'000, qPrintable(QString::number(longest)));
}

void TestSchemeSearch::lowerLevelsHaveTheirOwnPatience()
{
    const Format format{3, 3, 3};
    const auto start = flip::packedParts(Target::matrixMultiplication(format)->schoolbook(), Ring::Z2);
    const auto flipsOf = [&](std::int64_t lowerFlips) {
        LevelPools pools(flip::Arithmetic::Bits, entriesOf(format), 1);
        PoolPlan plan;
        plan.goal = 1;
        plan.poolSize = 1;
        plan.levelFlips = 1'000'000;
        plan.lowerFlips = lowerFlips;
        pools.descend({start}, plan);
        return pools.flips();
    };
    QVERIFY(flipsOf(1'000'000) >= 1'000'000); // spent at least where nothing fell any more
    QVERIFY(flipsOf(1) < 1'000'000);
}

/// From 8 products of 2x2x2 a walk meets 7 within some flips, so that a level would be mostly loading.
void TestSchemeSearch::beginningAWalkCosts()
{
    const Format format{2, 2, 2};
    const auto start = flip::packedParts(Target::matrixMultiplication(format)->schoolbook(), Ring::Z2);
    LevelPools pools(flip::Arithmetic::Bits, entriesOf(format), 1);
    int walks = 0;
    pools.onWalk = [&](int, int, std::int64_t) { ++walks; };
    PoolPlan plan;
    plan.goal = 6;
    plan.poolSize = 1'000'000;
    plan.levelFlips = 300'000;
    plan.lowerFlips = 300;
    QCOMPARE(pools.descend({start}, plan).begin()->first, 7);
    QVERIFY2(walks > 100 && walks < 1'100, qPrintable(QString::number(walks)));
}

/// With none but a most of a thousand million flips there is never a plus; drawn from thirty on there is.
void TestSchemeSearch::walksDrawWhenToRise()
{
    const Format format{3, 3, 3};
    const auto start = flip::packedParts(Target::matrixMultiplication(format)->schoolbook(), Ring::Z2);
    const auto highestRise = [&](std::int64_t least) {
        LevelPools pools(flip::Arithmetic::Bits, entriesOf(format), 1);
        int highest = 0;
        pools.onWalk = [&](int level, int, std::int64_t) {
            highest = std::max(highest, static_cast<int>(pools.here().size()) - level);
        };
        PoolPlan plan;
        plan.goal = 1;
        plan.walk = 100'000;
        plan.plusAfter = 1'000'000'000;
        plan.leastPlusAfter = least;
        plan.levelFlips = plan.lowerFlips = 1'000'000;
        plan.totalFlips = 5'000'000;
        pools.descend({start}, plan);
        return highest;
    };
    QCOMPARE(highestRise(0), 0);
    QVERIFY(highestRise(30) > 0);
}

void TestSchemeSearch::somethingIsThereFromTheStart()
{
    SearchRequest request;
    request.target = target("5x5x5");
    SchemeSearch search(request);
    int first = 0;
    search.onImproved([&](const std::vector<Term>& scheme) {
        first = first == 0 ? static_cast<int>(scheme.size()) : first;
        search.requestStop();
    });
    search.run();
    QCOMPARE(first, 125);
}

void TestSchemeSearch::stopsWhenAsked()
{
    SearchRequest request;
    request.target = target("5x5x5");
    request.threads = 2;
    SchemeSearch search(request);
    std::thread stopper([&] {
        std::this_thread::sleep_for(50ms);
        search.requestStop();
    });
    const auto began = std::chrono::steady_clock::now();
    search.run();
    const auto took = std::chrono::steady_clock::now() - began;
    stopper.join();
    QVERIFY(took < 5s);
}

void TestSchemeSearch::goesOnFromACheckpoint()
{
    SearchRequest request;
    request.target = target("2x2x3");
    request.goal = 11;
    SchemeSearch first(request);
    QCOMPARE(first.run().size(), std::size_t{11});
    const SearchCheckpoint checkpoint = first.checkpoint();
    QVERIFY(!checkpoint.best.empty());
    QVERIFY(!checkpoint.kept.empty());
    SchemeSearch second(request);
    second.resume(checkpoint);
    QCOMPARE(second.run().size(), std::size_t{11});
    QVERIFY(second.progress().flips >= checkpoint.flips);
}

void TestSchemeSearch::memoryStaysFlat()
{
    const auto search = [](std::uint64_t seed) {
        SearchRequest request;
        request.target = Target::matrixMultiplication({3, 3, 4});
        request.flips = 15'000'000;
        request.threads = 2;
        request.seed = seed;
        SchemeSearch(std::move(request)).run();
        return residentMegabytes();
    };
    const auto first = search(1);
    if (!first) {
        QSKIP("this system does not say how much memory a program takes");
    }
    std::optional<double> last;
    for (const std::uint64_t seed : {2, 3, 4}) {
        last = search(seed);
    }
    QVERIFY2(*last < *first + 3, qPrintable(QStringLiteral("%1 MB, then %2 MB").arg(*first).arg(*last)));
}

void TestSchemeSearch::passingWorkGivesItsMemoryBack()
{
    const auto before = residentMegabytes();
    if (!before) {
        QSKIP("this system does not say how much memory a program takes");
    }
    std::optional<double> during;
    std::optional<double> kept;
    std::optional<double> after;
    std::thread([&] {
        // As the solver and the lifting do: much memory in pieces, with something that stays behind at the end.
        std::vector<std::unique_ptr<std::array<char, 4096>>> pieces;
        for (int i = 0; i < 8'000; ++i) {
            pieces.push_back(std::make_unique<std::array<char, 4096>>());
        }
        during = residentMegabytes();
        pieces.erase(pieces.begin(), pieces.end() - 1);
        kept = residentMegabytes();
        releaseFreeMemory();
        after = residentMegabytes();
    }).join();
    QVERIFY(*during > *before + 25);
    QVERIFY2(*after < *before + 5, qPrintable(QString::number(*after - *before)));
    qInfo("%.1f MB before, %.1f during, %.1f when freed, %.1f when released", *before, *during, *kept, *after);
}

void TestSchemeSearch::raisesTermsForABench()
{
    const TargetPtr two = target("2x2x2");
    for (const Ring ring : {Ring::Z2, Ring::Z}) {
        for (const int rank : {7, 9, 12}) {
            const std::vector<Term> more = raisedTo(*two, ring, strassen(ring), rank);
            QCOMPARE(static_cast<int>(more.size()), rank);
            QVERIFY(verify(two->tensor(), more, ring).exact);
        }
    }
}

void TestSchemeSearch::benchCountsFlips()
{
    const FlipSpeed speed = benchFlips(*target("3x3x3"), Ring::Z2, 0.05);
    QVERIFY(speed.flipsPerSecond > 1e4);
    QVERIFY(speed.sumKept);
    QVERIFY(speed.lowest <= 27);
    QVERIFY(!speed.instructions.empty());
}

QTEST_APPLESS_MAIN(TestSchemeSearch)
#include "tst_scheme_search.moc"
