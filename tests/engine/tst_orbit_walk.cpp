// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/search/starts.h"
#include "core/scheme/verify.h"
#include "tests/engine/engine_fixtures.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace rankfall;
using namespace rankfall::test;

/// Walks on orbits under the rotation of the factors: every scheme they stand for stays exact, the index is what a
/// rebuilt one would be, and every instruction set walks alike.
class TestOrbitWalk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void startsAreExact_data();
    void startsAreExact();
    void startsAreSymmetric();
    void walksKeepTheSum_data();
    void walksKeepTheSum();
    void variantsWalkAlike();
    void equalTermsCancel();
    void holdsNoMoreThanItsCapacity();
    void mirroredWalksAskForTheirSymmetry();
    void findsKnownRanks_data();
    void findsKnownRanks();
};

namespace {

bool isExact(const CyclicScheme& scheme)
{
    const auto product = Target::matrixMultiplication({scheme.n, scheme.n, scheme.n});
    return verify(product->tensor(), flip::unpacked(expanded(scheme), product->shape()), Ring::Z2).exact;
}

std::uint64_t transposed(std::uint64_t bits, int n)
{
    std::uint64_t out = 0;
    for (int i = 0; i < n; ++i) {
        for (int j = 0; j < n; ++j) {
            out |= (bits >> (i * n + j) & 1) << (j * n + i);
        }
    }
    return out;
}

/// (A, B, Cᵗ) becomes (B, Cᵗ, A).
flip::PackedTerms rotated(flip::PackedTerms terms, int n)
{
    for (flip::PackedTerm& term : terms) {
        const auto [a, b, c] = std::to_array(term.plus);
        term.plus[0] = b;
        term.plus[1] = transposed(c, n);
        term.plus[2] = transposed(a, n);
    }
    return terms;
}

/// Entry (i, j) moves to (n-1-j, n-1-i).
std::uint64_t inOtherDiagonal(std::uint64_t bits, int n)
{
    std::uint64_t out = 0;
    for (int i = 0; i < n; ++i) {
        for (int j = 0; j < n; ++j) {
            out |= (bits >> (i * n + j) & 1) << ((n - 1 - j) * n + n - 1 - i);
        }
    }
    return out;
}

/// Of each term in trace form, (a, b, c), the image (c', b', a').
flip::PackedTerms reflected(flip::PackedTerms terms, int n)
{
    for (flip::PackedTerm& term : terms) {
        const auto [a, b, c] = std::to_array(term.plus);
        term.plus[0] = inOtherDiagonal(transposed(c, n), n);
        term.plus[1] = inOtherDiagonal(b, n);
        term.plus[2] = transposed(inOtherDiagonal(a, n), n);
    }
    return terms;
}

CyclicScheme schemeOf(const flip::Kernel& kernel, const CyclicScheme& start)
{
    return {start.n, start.cubes, kernel.terms()};
}

} // namespace

void TestOrbitWalk::startsAreExact_data()
{
    QTest::addColumn<QList<int>>("parts");
    QTest::addColumn<int>("rank");
    QTest::newRow("one") << QList<int>{0} << 1;
    QTest::newRow("2x2x2, one cube") << QList<int>{0, 0} << 13;
    QTest::newRow("3x3x3, three cubes") << QList<int>{0, 1, 2} << 27;
    QTest::newRow("3x3x3, two cubes") << QList<int>{0, 0, 1} << 32;
    QTest::newRow("5x5x5") << QList<int>{0, 0, 1, 1, 2} << 135;
    QTest::newRow("8x8x8") << QList<int>{0, 1, 2, 3, 4, 5, 6, 7} << 512;
}

void TestOrbitWalk::startsAreExact()
{
    QFETCH(QList<int>, parts);
    QFETCH(int, rank);
    const CyclicScheme start = cyclicStart(std::vector<int>(parts.begin(), parts.end()));
    QCOMPARE(start.rank(), rank);
    QVERIFY(isExact(start));
}

void TestOrbitWalk::startsAreSymmetric()
{
    Rng rng(1);
    for (int goal = 40; goal < 60; ++goal) {
        for (const flip::OrbitKind kind : {flip::OrbitKind::Cyclic, flip::OrbitKind::Mirrored}) {
            const CyclicScheme start = randomCyclicStart(4, goal, kind, rng);
            QVERIFY(isExact(start));
            const flip::PackedTerms terms = expanded(start);
            const flip::PackedTerms turned = rotated(terms, 4);
            QVERIFY(turned != terms);
            QCOMPARE(flip::hashOf(turned), flip::hashOf(terms));
            if (kind == flip::OrbitKind::Mirrored) {
                QCOMPARE(flip::hashOf(reflected(terms, 4)), flip::hashOf(terms));
            }
        }
    }
    // A schoolbook product less one term is not.
    flip::PackedTerms broken = expanded(cyclicStart({0, 1, 2, 3}));
    broken.erase(broken.begin() + 1);
    QVERIFY(flip::hashOf(rotated(broken, 4)) != flip::hashOf(broken));
}

void TestOrbitWalk::walksKeepTheSum_data()
{
    QTest::addColumn<int>("n");
    QTest::addColumn<bool>("mirrored");
    QTest::addColumn<int>("isa");
    for (const flip::Isa isa : flip::usableIsas()) {
        for (const int n : {2, 3, 4, 5, 6, 8}) {
            QTest::addRow("%d, %s", n, flip::isaName(isa).data()) << n << false << static_cast<int>(isa);
            QTest::addRow("%d mirrored, %s", n, flip::isaName(isa).data()) << n << true << static_cast<int>(isa);
        }
    }
}

void TestOrbitWalk::walksKeepTheSum()
{
    QFETCH(int, n);
    QFETCH(bool, mirrored);
    QFETCH(int, isa);
    std::vector<int> part(static_cast<std::size_t>(n));
    for (int i = 0; i < n; ++i) {
        part[static_cast<std::size_t>(i)] = mirrored ? std::min(i, n - 1 - i) : i / 2;
    }
    const CyclicScheme start = cyclicStart(part);
    const auto rows = static_cast<int>(start.orbits.size()) + 4;
    const auto kind = mirrored ? flip::OrbitKind::Mirrored : flip::OrbitKind::Cyclic;
    const auto kernel = flip::makeOrbitKernel(n * n, rows, kind, static_cast<flip::Isa>(isa));
    QVERIFY(kernel->load(start.orbits, 7));
    QVERIFY(kernel->indexIsExact());
    for (int round = 0; round < 200; ++round) {
        if (kernel->flip() == flip::Kernel::Step::Stuck || round % 20 == 19) {
            kernel->plus();
        }
        QVERIFY(kernel->indexIsExact());
    }
    QVERIFY(isExact(schemeOf(*kernel, start)));
    flip::WalkPlan plan;
    plan.steps = 20'000;
    plan.plusAfter = 500;
    kernel->walk(plan);
    QVERIFY(kernel->indexIsExact());
    const CyclicScheme end = schemeOf(*kernel, start);
    QVERIFY(isExact(end));
    const flip::PackedTerms terms = expanded(end);
    QCOMPARE(flip::hashOf(rotated(terms, n)), flip::hashOf(terms));
    if (mirrored) {
        QCOMPARE(flip::hashOf(reflected(terms, n)), flip::hashOf(terms));
    }
    QVERIFY(kernel->lowest() <= static_cast<int>(start.orbits.size()));
}

void TestOrbitWalk::variantsWalkAlike()
{
    const CyclicScheme start = cyclicStart({0, 1, 2, 1, 0});
    for (const flip::OrbitKind kind : {flip::OrbitKind::Cyclic, flip::OrbitKind::Mirrored}) {
        std::vector<flip::PackedTerms> ends;
        for (const flip::Isa isa : flip::usableIsas()) {
            const auto kernel = flip::makeOrbitKernel(25, 50, kind, isa);
            QVERIFY(kernel->load(start.orbits, 11));
            flip::WalkPlan plan;
            plan.steps = 100'000;
            plan.plusAfter = 5'000;
            QVERIFY(kernel->walk(plan).flips > 10'000);
            ends.push_back(kernel->terms());
        }
        for (const flip::PackedTerms& end : ends) {
            QVERIFY(end == ends.front());
        }
    }
}

void TestOrbitWalk::equalTermsCancel()
{
    // An orbit of a cube is three times the same term: one of them is left modulo 2.
    const CyclicScheme cube{2, {}, {{{5, 5, 5}, {}}}};
    QCOMPARE(expanded(cube).size(), std::size_t{1});
    const CyclicScheme twice{2, {5}, {{{5, 5, 5}, {}}}};
    QVERIFY(expanded(twice).empty());
}

void TestOrbitWalk::holdsNoMoreThanItsCapacity()
{
    const CyclicScheme start = cyclicStart({0, 1, 2, 3, 4, 5, 6, 7});
    const auto kernel = flip::makeOrbitKernel(64, 10);
    QVERIFY(static_cast<int>(start.orbits.size()) > kernel->capacity());
    QVERIFY(!kernel->load(start.orbits, 1));
    QVERIFY(kernel->load({}, 1));
    QCOMPARE(kernel->rank(), 0);
    QVERIFY(!kernel->plus());
    QCOMPARE(kernel->flip(), flip::Kernel::Step::Stuck);
}

void TestOrbitWalk::mirroredWalksAskForTheirSymmetry()
{
    const auto kernel = flip::makeOrbitKernel(9, 20, flip::OrbitKind::Mirrored);
    QVERIFY(kernel->load(cyclicStart({0, 1, 2}).orbits, 1));
    // Rotation is still there, reflection is not: one of two orbits is missing.
    flip::PackedTerms broken = cyclicStart({0, 1, 2}).orbits;
    std::erase(broken, flip::PackedTerm{{1U << 0, 1U << 1, 1U << 3}, {}});
    QCOMPARE(broken.size(), std::size_t{7});
    QVERIFY(!kernel->load(broken, 1));
    QCOMPARE(kernel->rank(), 0);
}

void TestOrbitWalk::findsKnownRanks_data()
{
    QTest::addColumn<bool>("mirrored");
    QTest::addColumn<QList<int>>("parts");
    QTest::addColumn<int>("rank");
    QTest::newRow("3x3x3, cyclic") << false << QList<int>{0, 0, 1} << 23;
    QTest::newRow("4x4x4, mirrored") << true << QList<int>{0, 0, 0, 0} << 49;
}

void TestOrbitWalk::findsKnownRanks()
{
    QFETCH(bool, mirrored);
    QFETCH(QList<int>, parts);
    QFETCH(int, rank);
    const auto kind = mirrored ? flip::OrbitKind::Mirrored : flip::OrbitKind::Cyclic;
    const CyclicScheme start = cyclicStart(std::vector<int>(parts.begin(), parts.end()));
    const auto makeKernel = [&](int rows) { return flip::makeOrbitKernel(start.n * start.n, rows, kind); };
    LevelPools pools(makeKernel, flip::kMaxOrbits, mirrored ? 4 : 3);
    PoolPlan plan;
    plan.goal = (rank - static_cast<int>(start.cubes.size())) / 3;
    if (mirrored) {
        plan.plusAfter = 1'000;
        plan.ceiling = 6;
        plan.levelFlips = plan.lowerFlips = 3'000'000;
    }
    const LevelPools::Pools reached = pools.descend({start.orbits}, plan);
    QCOMPARE(reached.begin()->first, plan.goal);
    const CyclicScheme found{start.n, start.cubes, reached.begin()->second.front()};
    QCOMPARE(expanded(found).size(), static_cast<std::size_t>(rank));
    QVERIFY(isExact(found));
}

QTEST_APPLESS_MAIN(TestOrbitWalk)
#include "tst_orbit_walk.moc"
