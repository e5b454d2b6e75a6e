// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/lift/sign_problem.h"
#include "core/lift/sign_sat.h"
#include "tests/lift/lift_fixtures.h"

#include <QTest>

using namespace rankfall;
using namespace rankfall::test;
using Outcome = TernaryLift::Outcome;

namespace {

const Term kOne{{1}, {1}, {1}};

/// Exact over Z with the same nonzeros as the terms modulo 2.
void checkTernary(const Tensor& target, const std::vector<Term>& mod2, const std::vector<Term>& lifted)
{
    QVERIFY(verify(target, lifted, Ring::Z).exact);
    QCOMPARE(lifted.size(), mod2.size());
    for (std::size_t r = 0; r < mod2.size(); ++r) {
        for (const Mode mode : kModes) {
            for (int i = 0; i < target.shape()[mode]; ++i) {
                QCOMPARE(std::abs(lifted[r].factor(mode)[i]), mod2[r].factor(mode)[i] & 1);
            }
        }
    }
}

} // namespace

class TestSigns : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void strassen()
    {
        const auto mod2 = test::strassen(Ring::Z2);
        const Tensor target = targetCalled("2x2x2")->tensor();
        const TernaryLift lift = liftToSigns(target, mod2);
        QVERIFY(lift.outcome == Outcome::Lifted);
        QVERIFY(!lift.usedClauses);
        checkTernary(target, mod2, lift.terms);
        QCOMPARE(lift.system.unknowns, std::int64_t{36 - 14}); // 36 nonzeros; two signs of each term are fixed
        QVERIFY(lift.system.rank + lift.freeSigns == lift.system.unknowns);
    }

    void karatsuba()
    {
        const auto mod2 = termsIn("poly:2x2", {"a0b0->c0+c1", "a1b1->c1+c2", "(a0+a1)(b0+b1)->c1"});
        const Tensor target = targetCalled("poly:2x2")->tensor();
        const auto lifted = ternaryLift(target, mod2);
        QVERIFY(lifted.has_value());
        checkTernary(target, mod2, *lifted);
    }

    void coefficientsCountModulo2()
    {
        auto terms = test::strassen(Ring::Z);
        terms[0].u.set(1, 2); // even: stays 0
        terms[1].w.set(0, terms[1].w[0] + 4);
        QVERIFY(ternaryLift(targetCalled("2x2x2")->tensor(), terms).has_value());
    }

    void targetsWithSigns()
    {
        // i² = −1: signs are part of the target.
        const Tensor target = targetCalled("complex")->tensor();
        const auto lifted = ternaryLift(target, targetCalled("complex")->schoolbook());
        QVERIFY(lifted.has_value());
        QVERIFY(verify(target, *lifted, Ring::Z).exact);
    }

    void notExactIsSaid()
    {
        auto terms = test::strassen(Ring::Z2);
        terms.pop_back();
        QVERIFY(liftToSigns(targetCalled("2x2x2")->tensor(), terms).outcome == Outcome::NotExact);
        QVERIFY(!ternaryLift(targetCalled("2x2x2")->tensor(), terms).has_value());
    }

    void inconsistentIsProof()
    {
        // [1 1; 1 −1] has rank one modulo 2 and determinant −2.
        const Tensor target = tensorOf({2, 2, 1}, {1, 1, 1, -1});
        const TernaryLift lift = liftToSigns(target, std::vector<Term>{{{1, 1}, {1, 1}, {1}}});
        QVERIFY(lift.outcome == Outcome::Inconsistent);
        QCOMPARE(lift.system.equations, std::int64_t{4});
        QCOMPARE(lift.system.unknowns, std::int64_t{3});
        QCOMPARE(lift.system.rank, 3);
    }

    void impossibleIsProof()
    {
        // Three copies of one product: the first three cells make every sign +, the fourth wants two products −. Modulo
        // 4 that is no contradiction.
        const Tensor target = tensorOf({2, 2, 1}, {3, 3, 3, -1});
        const TernaryLift lift = liftToSigns(target, copies({{1, 1}, {1, 1}, {1}}, 3));
        QVERIFY(lift.outcome == Outcome::Impossible);
        QVERIFY(lift.usedClauses);
        // More than there are products, and what none meets.
        QVERIFY(liftToSigns(tensorOf({1, 1, 1}, {5}), copies(kOne, 3)).outcome == Outcome::Impossible);
        QVERIFY(liftToSigns(tensorOf({1, 1, 1}, {2}), {}).outcome == Outcome::Impossible);
    }

    void nothingForNothing()
    {
        const auto lifted = ternaryLift(tensorOf({1, 1, 1}, {0}), {});
        QVERIFY(lifted && lifted->empty());
    }

    void clausesCount_data()
    {
        QTest::addColumn<int>("count");
        for (const int count : {1, 2, 3, 4, 6, 7, 8, 9, 13, 20}) {
            QTest::addRow("%d", count) << count;
        }
    }

    /// A cell of so many products takes every value that so many signs can give.
    void clausesCount()
    {
        QFETCH(int, count);
        for (int value = -count; value <= count; value += 2) {
            const Tensor target = tensorOf({1, 1, 1}, {value});
            const SignProblem problem(target, copies(kOne, count));
            const SignSatResult result = solveSignsBySat(problem, {}, {});
            QVERIFY(result.answer == SatAnswer::Satisfied);
            QCOMPARE(problem.wrongCells(result.signs), 0);
            QVERIFY(verify(target, problem.termsWith(result.signs), Ring::Z).exact);
        }
    }

    void clausesDecideWhatEquationsLeaveOpen()
    {
        // 4x4x4 as 2x2x2 twice over: each of Strassen's products squared, in all 49 pairs.
        const auto inner = test::strassen(Ring::Z2);
        std::vector<Term> product;
        const auto times = [](const Factor& x, const Factor& y) {
            Factor out(16);
            for (int i = 0; i < 4; ++i) {
                for (int j = 0; j < 4; ++j) {
                    out.set((i / 2 * 2 + j / 2) * 4 + i % 2 * 2 + j % 2, x[i] * y[j]);
                }
            }
            return out;
        };
        for (const Term& x : inner) {
            for (const Term& y : inner) {
                product.push_back({times(x.u, y.u), times(x.v, y.v), times(x.w, y.w)});
            }
        }
        const Tensor target = targetCalled("4x4x4")->tensor();
        const TernaryLift lift = liftToSigns(target, product);
        QVERIFY(lift.outcome == Outcome::Lifted);
        checkTernary(target, product, lift.terms);
        // Without draws and clauses nothing is claimed that was not found.
        TernaryOptions none;
        none.draws = 0;
        none.conflicts = 0;
        const TernaryLift bare = liftToSigns(target, product, none);
        QVERIFY(bare.outcome == Outcome::Lifted || bare.outcome == Outcome::Undecided);
        QVERIFY(!bare.usedClauses);
    }

    void sameSeedSameSigns()
    {
        const auto mod2 = found("3x3x3", 23, 3);
        QCOMPARE(mod2.size(), std::size_t{23});
        const Tensor target = targetCalled("3x3x3")->tensor();
        const TernaryLift first = liftToSigns(target, mod2);
        const TernaryLift second = liftToSigns(target, mod2);
        QVERIFY(first.outcome == second.outcome);
        QVERIFY(first.terms == second.terms);
        if (first.outcome == Outcome::Lifted) {
            checkTernary(target, mod2, first.terms);
        }
    }

    void stops()
    {
        TernaryOptions options;
        options.shouldStop = [] { return true; };
        const auto mod2 = test::strassen(Ring::Z2);
        QVERIFY(liftToSigns(targetCalled("2x2x2")->tensor(), mod2, options).outcome == Outcome::Undecided);
    }
};

QTEST_APPLESS_MAIN(TestSigns)
#include "tst_signs.moc"
