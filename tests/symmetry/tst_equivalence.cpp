// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "tests/symmetry/elements.h"

#include <QTest>

using namespace rankfall;
using namespace rankfall::test;

class TestEquivalence : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void modeOrdersAreAGroup()
    {
        const Format format{2, 3, 4};
        for (const ModeOrder x : kModeOrders) {
            QVERIFY(x.after(x.inverse()).isIdentity());
            QVERIFY(x.inverse().after(x).isIdentity());
            for (const ModeOrder y : kModeOrders) {
                QCOMPARE(x.after(y).apply(format), x.apply(y.apply(format)));
                QVERIFY(std::ranges::find(kModeOrders, x.after(y)) != kModeOrders.end());
                for (std::size_t slot = 0; slot < 3; ++slot) {
                    QCOMPARE(x.after(y).sourceOf(slot), y.sourceOf(x.sourceOf(slot)));
                }
            }
        }
        QCOMPARE(ModeOrder({1, false}).text(), std::string("(A, B, C) → (B, Cᵀ, Aᵀ)"));
        QCOMPARE(ModeOrder({0, true}).text(), std::string("(A, B, C) → (C, Bᵀ, A)"));
    }

    void elementsKeepSchemesExact_data()
    {
        QTest::addColumn<Ring>("ring");
        QTest::newRow("z2") << Ring::Z2;
        QTest::newRow("z3") << Ring::Z3;
        QTest::newRow("q") << Ring::Q;
    }

    void elementsKeepSchemesExact()
    {
        QFETCH(Ring, ring);
        Rng rng(7);
        for (const Scheme& scheme : {strassenScheme(), atlasScheme("2x3x4:z"), schoolbook({1, 2, 3}, Ring::Z)}) {
            for (int i = 0; i < 12; ++i) {
                auto element = randomElement(*scheme.target->format(), ring, rng);
                element = ring == Ring::Q ? stretched(element) : element;
                const auto made = applied(element, scheme);
                QVERIFY(made.has_value());
                QVERIFY(verify(*made, ring).exact);
                QCOMPARE(*made->target->format(), element.to());
            }
        }
    }

    void elementsComposeAndInvert()
    {
        Rng rng(11);
        const Scheme scheme = atlasScheme("2x3x4:z");
        for (int i = 0; i < 30; ++i) {
            const Ring ring = i % 2 == 0 ? Ring::Q : Ring::Z2;
            const auto first = randomElement({2, 3, 4}, ring, rng);
            const auto second = randomElement(first.to(), ring, rng);
            const auto both = composed(second, first);
            QVERIFY(both.has_value());
            const auto once = applied(*both, scheme);
            const auto twice = applied(second, *applied(first, scheme));
            QVERIFY(*canonicalProducts(*once, ring) == *canonicalProducts(*twice, ring));
            const auto back = applied(inverseOf(first), *applied(first, scheme));
            QVERIFY(*canonicalProducts(*back, ring) == *canonicalProducts(scheme, ring));
        }
    }

    void certificatesAreChecked()
    {
        const Scheme scheme = strassenScheme();
        auto identity = Equivalence::identity({2, 2, 2}, Ring::Z, 7);
        QVERIFY(maps(identity, scheme, scheme));
        QVERIFY(identity.isUnimodular());
        auto other = identity;
        std::swap(other.matching[1], other.matching[2]);
        QVERIFY(!maps(other, scheme, scheme));
        other = identity;
        other.matching[1] = 0;
        QVERIFY(!maps(other, scheme, scheme));
        other = identity;
        other.forward[0].values[1] = 1; // back no longer inverts it
        QVERIFY(!maps(other, scheme, scheme));
        Scheme twice = scheme;
        twice.products[3][0][3] = 2;
        QVERIFY(!maps(identity, scheme, twice));
        QVERIFY(!stretched(identity).isUnimodular());
    }

    void productsHaveOneForm()
    {
        Scheme scheme = strassenScheme();
        const auto before = canonicalProducts(scheme, Ring::Q);
        for (auto& product : scheme.products) {
            for (auto& value : product[0]) {
                value = *Rational::make(-3 * value.numerator(), 5);
            }
            for (auto& value : product[2]) {
                value = *Rational::make(-5 * value.numerator(), 3);
            }
        }
        QVERIFY(*canonicalProducts(scheme, Ring::Q) == *before);
        QVERIFY(canonicalProducts(scheme, Ring::Z2)->front() == canonicalProducts(strassenScheme(), Ring::Z2)->front());
        QVERIFY(!canonicalProducts(scheme, Ring::Z3).has_value()); // 5/3
        QVERIFY(!applied(Equivalence::identity({2, 2, 2}, Ring::Z3, 7), scheme).has_value());
    }
};

QTEST_APPLESS_MAIN(TestEquivalence)
#include "tst_equivalence.moc"
