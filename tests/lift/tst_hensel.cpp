// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "tests/lift/lift_fixtures.h"

#include <QTest>

using namespace rankfall;
using namespace rankfall::test;
using Outcome = HenselLift::Outcome;

namespace {

/// Rank 4 for the product of two and three coefficients, from the values at 0, 1, −1 and ∞: over Q the values are
/// halved, and 1/2 is −1 modulo 3. Modulo 2 there are too few points, so that nothing over Z has this rank.
std::vector<Term> toom()
{
    return termsIn("poly:2x3", {"a0b0->c0-c2", "a1b2->c3-c1", "(a0+a1)(b0+b1+b2)->-c1-c2", "(a0-a1)(b0-b1+b2)->c1-c2"});
}

/// The same product with A multiplied by [1 −2; 0 1] from the left and C with it.
std::vector<Term> sheared(std::vector<Term> terms)
{
    for (Term& term : terms) {
        for (int j = 0; j < 2; ++j) {
            term.u.set(2 + j, term.u[2 + j] + 2 * term.u[j]); // acts on the coefficients of A, so inversely transposed
            term.w.set(j, term.w[j] - 2 * term.w[2 + j]);
        }
    }
    return terms;
}

} // namespace

class TestHensel : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void residuesBeginWithOne()
    {
        const std::vector<Term> terms{{{0, -1, 4}, {2, 1}, {1, -3}}};
        const Coefficients mod3 = residuesOf({3, 2, 2}, terms, 3);
        QVERIFY((mod3.values == std::vector<std::int64_t>{0, 1, -1, 1, -1, 1, 0}));
        const Coefficients mod2 = residuesOf({3, 2, 2}, terms, 2);
        QVERIFY((mod2.values == std::vector<std::int64_t>{0, 1, 0, 0, 1, 1, 1}));
    }

    void residualIsExactModuloLargeNumbers()
    {
        const std::int64_t modulus = std::int64_t{1} << 31;
        const Coefficients large{{1, 1, 1}, {modulus / 2 - 1, modulus / 2 - 1, modulus / 2 - 1}};
        // (2^30 − 1)^3 = 2^90 − 3·2^60 + 3·2^30 − 1, so 3·2^30 − 1 ≡ 2^30 − 1.
        QCOMPARE(residual(tensorOf({1, 1, 1}, {0}), large, modulus)[0], modulus - (modulus / 2 - 1));
        QCOMPARE(residual(tensorOf({1, 1, 1}, {-5}), Coefficients{{1, 1, 1}, {}}, 8)[0], std::int64_t{3});
    }

    void residuesStandForFractions()
    {
        // Modulo 2^10: 1/3 = 683, −5/7, 0, −1; modulo 3^7: 1/2.
        const auto mod2 = fractions(Coefficients{{1, 1, 2}, {683, 1024 - 1, 0, -1}}, 1024);
        QVERIFY(mod2.has_value());
        QCOMPARE((*mod2)[0][0][0], *Rational::make(1, 3));
        QCOMPARE((*mod2)[0][1][0], Rational(-1));
        QCOMPARE((*mod2)[0][2][0], Rational(0));
        const auto mod3 = fractions(Coefficients{{1, 1, 1}, {1094, 1, 1}}, 2187);
        QVERIFY(mod3.has_value());
        QCOMPARE((*mod3)[0][0][0], *Rational::make(1, 2));
    }

    void strassenFromModulo2()
    {
        const TargetPtr target = targetCalled("2x2x2");
        const HenselLift lift = liftByHensel(target->tensor(), test::strassen(Ring::Z2));
        QVERIFY(lift.outcome == Outcome::Lifted);
        QVERIFY(lift.isIntegral);
        QCOMPARE(lift.step, 2);
        QCOMPARE(lift.tries, 1);
        QVERIFY(isExactIn(target, lift.products, Ring::Z));
    }

    void exactResiduesNeedNoStep()
    {
        HenselOptions options;
        options.modulus = 3;
        const TargetPtr target = targetCalled("2x2x2");
        const HenselLift lift = liftByHensel(target->tensor(), test::strassen(Ring::Z), options);
        QVERIFY(lift.outcome == Outcome::Lifted);
        QCOMPARE(lift.step, 1);
        QVERIFY(isExactIn(target, lift.products, Ring::Z));
    }

    void wholeNumbersFromModulo3()
    {
        const TargetPtr target = targetCalled("2x2x2");
        const auto terms = sheared(test::strassen(Ring::Z));
        QVERIFY(verify(target->tensor(), terms, Ring::Z).exact);
        LiftOptions options;
        options.modulus = 3;
        const auto mod3 = residues(schemeOf(target, terms, Ring::Z), 3);
        QVERIFY(mod3.has_value());
        QVERIFY(isExactModulo(target->tensor(), *mod3, 3));
        QVERIFY(!verify(target->tensor(), *mod3, Ring::Z).exact);
        const LiftResult result = lift(target->tensor(), *mod3, options);
        QVERIFY2(result.isLifted, explain(result, options).c_str());
        QVERIFY(result.ring == Ring::Z);
        QVERIFY(result.hensel.step > 1);
        QVERIFY(isExactIn(target, result.products, Ring::Z));
    }

    void halvesFromModulo3()
    {
        const TargetPtr target = targetCalled("poly:2x3");
        QVERIFY(isExactModulo(target->tensor(), toom(), 3));
        LiftOptions options;
        options.modulus = 3;
        options.to = Ring::Q;
        const LiftResult result = lift(target->tensor(), toom(), options);
        QVERIFY2(result.isLifted, explain(result, options).c_str());
        QVERIFY(result.ring == Ring::Q);
        QVERIFY(isExactIn(target, result.products, Ring::Q));
        QVERIFY(!isExactIn(target, result.products, Ring::Z));
        // Whole numbers there are none, and that fractions would do is said.
        options.to = Ring::Z;
        const LiftResult refused = lift(target->tensor(), toom(), options);
        QVERIFY(!refused.isLifted && !refused.isProvedImpossible && !refused.wasStopped);
        QCOMPARE(refused.hensel.tries, options.tries);
        QVERIFY(refused.hensel.foundFractions);
        QVERIFY2(explain(refused, options).find("--to q") != std::string::npos, explain(refused, options).c_str());
    }

    void scalesMoveBetweenFactors()
    {
        // [3 1; 9 3] = (1, 3) ⊗ (3, 1): with a leading 1 in both factors one of them would be a third.
        const Tensor tensor = tensorOf({2, 2, 1}, {3, 1, 9, 3});
        const HenselLift lift = liftByHensel(tensor, std::vector<Term>{{{1, 1}, {1, 1}, {1}}});
        QVERIFY(lift.outcome == Outcome::Lifted);
        QVERIFY(lift.isIntegral);
        QVERIFY(isExactIn(*Target::custom("file:x", tensor), lift.products, Ring::Z));
    }

    void inconsistentAtStepTwoIsProof()
    {
        const Tensor target = tensorOf({2, 2, 1}, {1, 1, 1, -1});
        const std::vector<Term> terms{{{1, 1}, {1, 1}, {1}}};
        const LiftResult result = lift(target, terms);
        QVERIFY(!result.isLifted);
        QVERIFY(result.isProvedImpossible);
        QCOMPARE(result.hensel.step, 2);
        QCOMPARE(result.hensel.system.rank, 3);
        const std::string text = explain(result, {});
        QVERIFY2(text.find("step 2 (from modulo 2 to modulo 4)") != std::string::npos, text.c_str());
        QVERIFY2(text.find("4 equations in 3 unknowns (rank 3)") != std::string::npos, text.c_str());
        QVERIFY(lift(tensorOf({1, 1, 1}, {2}), {}).isProvedImpossible);
    }

    void laterStepsAreNoProof()
    {
        // [1 1; 1 5]: exact modulo 4 with one term, and of determinant 4.
        const LiftResult result = lift(tensorOf({2, 2, 1}, {1, 1, 1, 5}), std::vector<Term>{{{1, 1}, {1, 1}, {1}}});
        QVERIFY(!result.isLifted && !result.isProvedImpossible);
        QVERIFY(result.hensel.outcome == Outcome::NotFound);
        QCOMPARE(result.hensel.step, 3);
        QCOMPARE(result.hensel.tries, LiftOptions().tries);
        const std::string text = explain(result, {});
        QVERIFY2(text.find("step 3 (from modulo 4 to modulo 8)") != std::string::npos, text.c_str());
        QVERIFY2(text.find("12 choices") != std::string::npos, text.c_str());
    }

    void evenTargetsAreReached()
    {
        // Signs cannot give 5 from three products, larger coefficients can.
        const Tensor target = tensorOf({1, 1, 1}, {5});
        const LiftResult result = lift(target, copies({{1}, {1}, {1}}, 3));
        QVERIFY(result.isLifted);
        QVERIFY(result.method == LiftResult::Method::Hensel);
        QVERIFY(isExactIn(*Target::custom("file:x", target), result.products, Ring::Z));
    }

    void schemesOfTheFlipGraph()
    {
        // Modulo 2 the walk leaves the signs behind; nearly every scheme of 23 products comes back to Z.
        const TargetPtr target = targetCalled("3x3x3");
        int lifted = 0;
        for (std::uint64_t seed = 1; seed <= 8; ++seed) {
            const auto mod2 = found("3x3x3", 23, seed);
            QCOMPARE(mod2.size(), std::size_t{23});
            const LiftResult result = lift(target->tensor(), mod2);
            lifted += result.isLifted && isExactIn(target, result.products, Ring::Z) ? 1 : 0;
        }
        QVERIFY2(lifted >= 7, std::to_string(lifted).c_str());
    }

    void notExactIsSaid()
    {
        auto terms = test::strassen(Ring::Z2);
        terms.pop_back();
        const LiftResult result = lift(targetCalled("2x2x2")->tensor(), terms);
        QVERIFY(!result.isLifted && !result.isProvedImpossible && !result.wasStopped);
        QVERIFY(result.hensel.outcome == Outcome::NotExact);
    }

    void memoryIsLimited()
    {
        HenselOptions options;
        options.memory = 100;
        QVERIFY(liftByHensel(targetCalled("2x2x2")->tensor(), test::strassen(Ring::Z2), options).outcome ==
                Outcome::TooLarge);
    }

    void stops()
    {
        LiftOptions options;
        options.shouldStop = [] { return true; };
        const LiftResult result = lift(targetCalled("2x2x2")->tensor(), test::strassen(Ring::Z2), options);
        QVERIFY(result.wasStopped && !result.isLifted);
        QVERIFY(explain(result, options).find("stopped") != std::string::npos);
    }

    void residuesOfFractions()
    {
        Scheme scheme{targetCalled("2x2x2"), {}, {}, Ring::Q};
        scheme.products.push_back(
            {std::vector<Rational>{*Rational::make(1, 3), 0, 0, 2}, {*Rational::make(-3, 5), 1, 0, 0}, {1, 1, 1, -7}});
        QVERIFY(!residues(scheme, 3).has_value());
        const auto mod2 = residues(scheme, 2);
        QVERIFY(mod2.has_value());
        QVERIFY(((*mod2)[0] == Term{{1, 0, 0, 0}, {1, 1, 0, 0}, {1, 1, 1, 1}}));
        scheme.products[0][0][0] = *Rational::make(1, 2);
        QVERIFY(!residues(scheme, 2).has_value());
        const auto mod3 = residues(scheme, 3);
        QVERIFY(mod3.has_value());
        QVERIFY(((*mod3)[0] == Term{{-1, 0, 0, -1}, {0, 1, 0, 0}, {1, 1, 1, -1}}));
    }
};

QTEST_APPLESS_MAIN(TestHensel)
#include "tst_hensel.moc"
