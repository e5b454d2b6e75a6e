// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/scheme/cost.h"
#include "core/scheme/verify.h"
#include "tests/support/fixtures.h"

#include <QTest>

using namespace rankfall;
using namespace rankfall::test;

namespace {

Scheme strassenScheme()
{
    return schemeOf(Target::matrixMultiplication({2, 2, 2}), strassen(), Ring::Z);
}

} // namespace

class TestVerify : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void strassenHoldsInEveryRing()
    {
        for (const Ring ring : {Ring::Z2, Ring::Z3, Ring::Z, Ring::Q}) {
            const Verdict verdict = verify(strassenScheme(), ring);
            QVERIFY(verdict.exact);
            QCOMPARE(verdict.checkedCells, 64);
            QVERIFY(verdict.ring == ring);
        }
    }

    /// Each single change of a coefficient is caught, in exactly the cells it touches.
    void anyWrongCoefficientIsCaught()
    {
        const Scheme good = strassenScheme();
        for (std::size_t r = 0; r < good.products.size(); ++r) {
            for (std::size_t mode = 0; mode < 3; ++mode) {
                for (std::size_t i = 0; i < 4; ++i) {
                    Scheme bad = good;
                    auto& c = bad.products[r][mode][i];
                    c = Rational(c.numerator() + 1);
                    for (const Ring ring : {Ring::Z2, Ring::Z3, Ring::Z, Ring::Q}) {
                        const Verdict verdict = verify(bad, ring);
                        QVERIFY(!verdict.exact);
                        QVERIFY(verdict.wrongCells > 0 && !verdict.examples.empty());
                    }
                }
            }
        }
    }

    /// Strassen without signs holds modulo 2 and nowhere else.
    void ringIsPartOfTheStatement()
    {
        Scheme scheme = strassenScheme();
        for (auto& product : scheme.products) {
            for (auto& factor : product) {
                for (auto& c : factor) {
                    c = Rational(std::abs(c.numerator()));
                }
            }
        }
        QVERIFY(verify(scheme, Ring::Z2).exact);
        QVERIFY(!verify(scheme, Ring::Z).exact);
        const Identification found = identify(scheme);
        QVERIFY(found.verdict.exact && found.verdict.ring == Ring::Z2 && !found.transposed);
    }

    /// Three times any product is nothing modulo 3; half of one is its negative, a third has no value there.
    void schemesModuloThree()
    {
        Scheme scheme = strassenScheme();
        scheme.products.push_back(scheme.products[0]);
        for (auto& c : scheme.products.back()[0]) {
            c = Rational(c.numerator() * 3);
        }
        QVERIFY(verify(scheme, Ring::Z3).exact);
        QVERIFY(!verify(scheme, Ring::Z2).exact);
        QVERIFY(!verify(scheme, Ring::Z).exact);
        const Identification found = identify(scheme);
        QVERIFY(found.verdict.exact && found.verdict.ring == Ring::Z3 && !found.transposed);
        QVERIFY(!termsOf(scheme, Ring::Z3).has_value()); // the last product has a factor that is zero there

        Scheme halves = strassenScheme();
        for (auto& c : halves.products[2][0]) {
            c = *Rational::make(-c.numerator(), 2);
        }
        QVERIFY(verify(halves, Ring::Z3).exact);
        QVERIFY(!verify(halves, Ring::Q).exact);
        const auto terms = termsOf(halves, Ring::Z3);
        QVERIFY(terms.has_value());
        QVERIFY(verify(halves.target->tensor(), *terms, Ring::Z3).exact);
        QVERIFY(verify(halves.target->tensor(), *terms, Ring::Z).exact); // -1/2 is 1

        halves.products[2][0][0] = *Rational::make(1, 3);
        const Verdict none = verify(halves, Ring::Z3);
        QVERIFY(!none.exact);
        QCOMPARE(none.wrongCells, none.checkedCells);
        QVERIFY(!termsOf(halves, Ring::Z3).has_value());
    }

    void modularResidues()
    {
        for (int n = -9; n <= 9; ++n) {
            const int rest = reduced(n, Ring::Z3);
            QVERIFY(rest >= -1 && rest <= 1 && (n - rest) % 3 == 0);
            QCOMPARE(reduced(n, Ring::Z2), std::abs(n) % 2);
            QCOMPARE(reduced(n, Ring::Z), n);
            for (int d = 1; d <= 9; ++d) {
                const auto residue = Rational::make(n, d)->residue(3);
                const int lowest = static_cast<int>(Rational::make(n, d)->denominator());
                QCOMPARE(residue.has_value(), lowest % 3 != 0);
                const auto numerator = static_cast<int>(Rational::make(n, d)->numerator());
                QVERIFY(!residue || (*residue >= 0 && *residue < 3 && (*residue * lowest - numerator) % 3 == 0));
            }
        }
        const Term term{Factor{2, 1}, Factor{-4, 3}, Factor{5, -1}};
        QVERIFY(canonical(term, Ring::Z3) == (Term{Factor{1, -1}, Factor{1, 0}, Factor{-1, -1}}));
        QVERIFY(sameProduct(term, Term{Factor{-1, 1}, Factor{-1, 0}, Factor{-1, -1}}, Ring::Z3));
        QVERIFY(!sameProduct(term, Term{Factor{-1, 1}, Factor{-1, 0}, Factor{1, 1}}, Ring::Z3));
    }

    void transposedOutputIsFound()
    {
        const auto target = Target::matrixMultiplication({2, 2, 3});
        const Scheme plain = schemeOf(target, target->schoolbook(), Ring::Z);
        Scheme transposed = plain;
        for (std::size_t r = 0; r < plain.products.size(); ++r) {
            for (int i = 0; i < 2; ++i) {
                for (int k = 0; k < 3; ++k) {
                    transposed.products[r][2][static_cast<std::size_t>(k * 2 + i)] =
                        plain.products[r][2][static_cast<std::size_t>(i * 3 + k)];
                }
            }
        }
        QVERIFY(!verify(transposed, Ring::Z).exact);
        const Identification found = identify(transposed);
        QVERIFY(found.verdict.exact && found.transposed);
        QVERIFY(found.scheme.products == plain.products);
    }

    /// Halves and thirds: exact over Q, not a statement over Z; with denominators that 64 bits cannot hold in common.
    void fractionsAreExact()
    {
        Scheme scheme = strassenScheme();
        const auto scaled = [&](std::size_t r, std::int64_t n) {
            for (auto& c : scheme.products[r][0]) {
                c = *Rational::make(c.numerator(), n);
            }
            for (auto& c : scheme.products[r][2]) {
                c = Rational(c.numerator() * n);
            }
        };
        scaled(0, 2);
        QVERIFY(verify(scheme, Ring::Q).exact);
        QVERIFY(!verify(scheme, Ring::Z).exact);
        QVERIFY(!verify(scheme, Ring::Z2).exact);
        std::size_t r = 0;
        for (const std::int64_t prime : {1000003, 1000033, 1000037, 1000039, 1000081, 1000099, 1000117}) {
            scheme = r == 0 ? strassenScheme() : scheme;
            scaled(r++, prime);
        }
        QVERIFY(verify(scheme, Ring::Q).exact);
        QVERIFY(verify(scheme, Ring::Z2).exact);
        scheme.products[3][1][0] = *Rational::make(1, 1000003);
        QVERIFY(!verify(scheme, Ring::Q).exact);
    }

    void largeFormatsVerify()
    {
        const auto target = Target::matrixMultiplication({12, 12, 12});
        Scheme scheme{.target = target, .products = {}, .name = {}, .claimedRing = Ring::Z};
        target->tensor().forEachNonzero([&](Cell cell, std::int32_t) {
            Scheme::Product product;
            for (const Mode mode : kModes) {
                auto& factor = product[static_cast<std::size_t>(index(mode))];
                factor.resize(static_cast<std::size_t>(target->shape()[mode]));
                factor[static_cast<std::size_t>(cell[mode])] = Rational(1);
            }
            scheme.products.push_back(product);
        });
        QCOMPARE(scheme.rank(), 1728);
        QVERIFY(verify(scheme, Ring::Z).exact);
        QVERIFY(!termsOf(scheme, Ring::Z).has_value()); // verified, not explored
    }

    void termsAgreeWithSchemes()
    {
        Rng rng(4);
        for (const Ring ring : {Ring::Z2, Ring::Z}) {
            for (int trial = 0; trial < 100; ++trial) {
                std::vector<Term> terms = strassen(ring);
                if (trial % 2 == 1) {
                    terms[static_cast<std::size_t>(rng.below(7))] = randomTerm(problem("2x2x2", ring), rng);
                }
                const auto target = Target::matrixMultiplication({2, 2, 2});
                const Position position = *Position::of({target, ring, 2}, terms);
                QCOMPARE(verify(target->tensor(), terms, ring).exact, position.isSolved());
                QCOMPARE(verify(schemeOf(target, terms, ring), ring).exact, position.isSolved());
                QCOMPARE(verify(target->tensor(), terms, ring).wrongCells, position.nonzeros());
            }
        }
    }

    void strassensCost()
    {
        const Cost cost = costOf(strassenScheme());
        QCOMPARE(cost.additions, 18);
        QCOMPARE(cost.scalings, 0);
        const auto type = typeOf(strassenScheme(), Ring::Z);
        QCOMPARE(type.at({2, 2, 2}), 1);
        QCOMPARE(static_cast<int>(type.size()), 2);
        QCOMPARE(type.at({1, 1, 1}), 6);
    }
};

QTEST_APPLESS_MAIN(TestVerify)
#include "tst_verify.moc"
