// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "tests/lift/lift_fixtures.h"

#include <QTest>

using namespace rankfall;
using namespace rankfall::test;

namespace {

int largest(std::span<const Term> terms)
{
    int out = 0;
    for (const Term& term : terms) {
        out = std::max(out, term.magnitude());
    }
    return out;
}

} // namespace

class TestBasis : public QObject {
    Q_OBJECT

private Q_SLOTS:

    /// Every kind of change leaves a product of matrices of three different sizes what it is; if one did not, its terms
    /// would not be exact modulo 2 and nothing would come of it.
    void changesKeepTheProduct()
    {
        const TargetPtr target = targetCalled("2x3x4");
        const auto schoolbook = target->schoolbook();
        int changed = 0;
        for (std::uint64_t seed = 1; seed <= 30; ++seed) {
            BasisOptions options;
            options.seed = seed;
            const auto lifted = ternaryLiftInAnotherBasis(target->tensor(), *target->format(), schoolbook, options);
            QVERIFY(lifted.has_value());
            QVERIFY(verify(target->tensor(), *lifted, Ring::Z).exact);
            QCOMPARE(largest(*lifted), 1);
            changed += *lifted != schoolbook ? 1 : 0;
        }
        QCOMPARE(changed, 30);
    }

    void whatLiftsIsTernarySomewhere()
    {
        const TargetPtr target = targetCalled("3x3x3");
        LiftOptions options;
        options.otherBasesOf = target->format();
        int ternary = 0;
        bool wasNeeded = false;
        for (std::uint64_t seed = 1; seed <= 8; ++seed) {
            const auto mod2 = found("3x3x3", 23, seed);
            QCOMPARE(mod2.size(), std::size_t{23});
            const LiftResult result = lift(target->tensor(), mod2, options);
            QVERIFY(!result.isLifted || isExactIn(target, result.products, Ring::Z));
            const auto terms = termsOf(Scheme{target, result.products, {}, Ring::Z}, Ring::Z);
            ternary += result.isLifted && terms && largest(*terms) == 1 ? 1 : 0;
            wasNeeded = wasNeeded || result.method == LiftResult::Method::OtherBasis;
        }
        QVERIFY2(ternary >= 7, std::to_string(ternary).c_str());
        QVERIFY(wasNeeded);
    }

    void notExactAndStopped()
    {
        const TargetPtr target = targetCalled("2x2x2");
        auto terms = test::strassen(Ring::Z2);
        BasisOptions options;
        options.shouldStop = [] { return true; };
        QVERIFY(!ternaryLiftInAnotherBasis(target->tensor(), *target->format(), terms, options));
        terms.pop_back();
        QVERIFY(!ternaryLiftInAnotherBasis(target->tensor(), *target->format(), terms));
    }
};

QTEST_APPLESS_MAIN(TestBasis)
#include "tst_basis.moc"
