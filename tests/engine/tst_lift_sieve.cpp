// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/search/format_moves.h"
#include "core/engine/search/level_pools.h"
#include "core/engine/search/lift_sieve.h"
#include "core/lift/modulo4.h"
#include "core/scheme/verify.h"
#include "tests/support/fixtures.h"

#include <QTest>

using namespace rankfall;
using flip::PackedTerms;

namespace {

constexpr Format kFormat{2, 2, 2};

PackedTerms schoolbook()
{
    return flip::packedParts(Target::matrixMultiplication(kFormat)->schoolbook(), Ring::Z2);
}

/// The product of 2x2 matrices, and twice something that no change of one factor of the schoolbook algorithm brings:
/// modulo 2 that is an algorithm, but not one that lifts.
TargetPtr product(bool isOdd)
{
    Tensor tensor = Target::matrixMultiplication(kFormat)->tensor();
    const Cell cell{0, 3, 2};
    tensor.set(cell, tensor.at(cell) + (isOdd ? 2 : 0));
    return *Target::custom("file:sieve", tensor);
}

} // namespace

class TestLiftSieve : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void whatLiftsIsKept()
    {
        LiftSieve sieve(product(false), 1);
        std::int64_t flips = 0;
        const auto kept = sieve(schoolbook(), flips);
        QCOMPARE(kept.size(), std::size_t{1});
        QVERIFY(kept.front() == schoolbook());
        QVERIFY(flips > 0);
    }

    void elseWhatIsNear()
    {
        const TargetPtr target = product(true);
        QVERIFY(!liftsModulo4(target->tensor(), flip::unpacked(schoolbook(), target->shape())));
        LiftSieve sieve(target, 1);
        std::int64_t flips = 0;
        const auto kept = sieve(schoolbook(), flips);
        QVERIFY(!kept.empty());
        QVERIFY(flips > 2'000);
        for (const PackedTerms& scheme : kept) {
            const auto terms = flip::unpacked(scheme, target->shape());
            QVERIFY(terms.size() <= 8);
            QVERIFY(verify(target->tensor(), terms, Ring::Z2).exact);
            QVERIFY(liftsModulo4(target->tensor(), terms));
        }
        std::int64_t again = 0;
        QVERIFY(LiftSieve(target, 1)(schoolbook(), again) == kept);
        QCOMPARE(again, flips);
    }

    void stops()
    {
        LiftSieve sieve(product(true), 1);
        sieve.shouldStop = [] { return true; };
        std::int64_t flips = 0;
        QVERIFY(sieve(schoolbook(), flips).empty());
    }

    /// A descent keeps what the sieve gives: nothing, so that it stays, or what it was shown.
    void descentsGoThroughIt()
    {
        PoolPlan plan;
        plan.goal = 7;
        plan.levelFlips = plan.lowerFlips = 200'000;
        int shown = 0;
        for (const bool passes : {false, true}) {
            LevelPools pools(flip::Arithmetic::Bits, entriesOf(kFormat), 1);
            pools.sift = [&](const PackedTerms& scheme, std::int64_t& flips) {
                ++shown;
                flips += 10'000;
                return std::vector<PackedTerms>(passes ? 1 : 0, scheme);
            };
            const auto reached = pools.descend({schoolbook()}, plan);
            QCOMPARE(reached.begin()->first, passes ? 7 : 8);
            QVERIFY(shown > 0);
            QVERIFY(passes || shown <= 21); // what it takes is charged
        }
    }
};

QTEST_APPLESS_MAIN(TestLiftSieve)
#include "tst_lift_sieve.moc"
