// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/search/lift_walk.h"
#include "tests/lift/lift_fixtures.h"

#include <QTest>

using namespace rankfall;
using namespace rankfall::test;

class TestWalk : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void everySchemeLeadsToSigns()
    {
        const TargetPtr target = targetCalled("3x3x3");
        for (std::uint64_t seed = 1; seed <= 6; ++seed) {
            const auto mod2 = found("3x3x3", 23, seed);
            QCOMPARE(mod2.size(), std::size_t{23});
            const auto lifted = liftByWalking(target, mod2);
            QVERIFY(lifted.has_value());
            QVERIFY(lifted->size() <= 23);
            QVERIFY(verify(target->tensor(), *lifted, Ring::Z).exact);
            for (const Term& term : *lifted) {
                QCOMPARE(term.magnitude(), 1);
            }
            QVERIFY(liftByWalking(target, mod2) == lifted);
        }
    }

    void othersThanMatrices()
    {
        const TargetPtr target = targetCalled("poly:3x3");
        const auto lifted = liftByWalking(target, target->schoolbook());
        QVERIFY(lifted.has_value());
        QVERIFY(verify(target->tensor(), *lifted, Ring::Z).exact);
    }

    void stops()
    {
        LiftWalkOptions options;
        options.shouldStop = [] { return true; };
        QVERIFY(!liftByWalking(targetCalled("2x2x2"), test::strassen(Ring::Z2), options));
    }

    void notExactGivesNothing()
    {
        auto terms = test::strassen(Ring::Z2);
        terms.pop_back();
        LiftWalkOptions options;
        options.lifts = 3;
        QVERIFY(!liftByWalking(targetCalled("2x2x2"), terms, options));
    }
};

QTEST_APPLESS_MAIN(TestWalk)
#include "tst_walk.moc"
