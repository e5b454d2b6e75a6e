// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/game/rewrites.h"
#include "core/symmetry/classes.h"
#include "core/symmetry/difference.h"
#include "tests/symmetry/elements.h"

#include <QTest>

using namespace rankfall;
using namespace rankfall::test;

namespace {

using Outcome = SchemeComparison::Outcome;

/// Winograd's variant of Strassen's algorithm, with 15 additions instead of 18 (Winograd 1971).
Scheme winograd()
{
    const auto target = Target::matrixMultiplication({2, 2, 2});
    std::vector<Term> terms;
    for (const char* text :
         {"a11 b11->c11+c12+c21+c22", "a12 b21->c11", "(a11+a12-a21-a22)b22->c12", "a22(b11-b12-b21+b22)->-c21",
          "(a21+a22)(b12-b11)->c12+c22", "(a21+a22-a11)(b11-b12+b22)->c12+c21+c22", "(a11-a21)(b22-b12)->c21+c22"}) {
        terms.push_back(*parseTerm(text, *target, Ring::Z));
    }
    return schemeOf(target, terms, Ring::Z);
}

} // namespace

class TestCompare : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void strassenIsWinograd()
    {
        for (const Ring ring : {Ring::Q, Ring::Z2, Ring::Z3}) {
            const auto found = compareSchemes(strassenScheme(), winograd(), ring);
            QVERIFY(found.has_value());
            QVERIFY(found->outcome == Outcome::Equivalent);
            QVERIFY(maps(*found->certificate, strassenScheme(), winograd()));
            QVERIFY(found->certificate->isUnimodular());
        }
    }

    void randomEquivalentsAreRecognised_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Ring>("ring");
        for (const char* name : {"2x2x2:z", "2x2x3:z", "2x3x4:z", "3x3x3:z", "3x3x4:z", "4x4x4:z"}) {
            for (const Ring ring : {Ring::Q, Ring::Z2, Ring::Z3}) {
                QTest::addRow("%s over %s", name, std::string(ringKey(ring)).c_str()) << QString(name) << ring;
            }
        }
        QTest::newRow("4x4x4 mod 2") << "4x4x4:z2" << Ring::Z2;
        QTest::newRow("3x3x3 mod 2") << "3x3x3:z2" << Ring::Z2;
    }

    void randomEquivalentsAreRecognised()
    {
        QFETCH(QString, name);
        QFETCH(Ring, ring);
        Rng rng(3);
        const Scheme scheme = atlasScheme(name.toStdString());
        const auto fingerprint = fingerprintOf(scheme, ring);
        for (int i = 0; i < 3; ++i) {
            auto element = randomElement(*scheme.target->format(), ring, rng);
            element = ring == Ring::Q && i == 2 ? stretched(element) : element;
            const Scheme other = shuffled(*applied(element, scheme), rng);
            QCOMPARE(*fingerprintOf(other, ring), *fingerprint);
            const auto found = compareSchemes(scheme, other, ring);
            QVERIFY(found.has_value());
            QVERIFY2(found->outcome == Outcome::Equivalent, found->reason.c_str());
            QVERIFY(maps(*found->certificate, scheme, other));
        }
    }

    void schoolbooksAreRecognised()
    {
        Rng rng(5);
        for (const Ring ring : {Ring::Q, Ring::Z2, Ring::Z3}) {
            const Scheme scheme = schoolbook({2, 3, 3}, ring);
            const Scheme other = shuffled(*applied(randomElement({2, 3, 3}, ring, rng), scheme), rng);
            const auto found = compareSchemes(scheme, other, ring);
            QVERIFY2(found->outcome == Outcome::Equivalent, found->reason.c_str());
            QVERIFY(maps(*found->certificate, scheme, other));
        }
    }

    void whatTellsApartIsNamed()
    {
        const auto reason = [](const Scheme& x, const Scheme& y) {
            const auto found = compareSchemes(x, y, Ring::Z2);
            return found->outcome == Outcome::Different && found->isProved ? found->reason : "not different";
        };
        QCOMPARE(reason(strassenScheme(), schoolbook({2, 2, 2}, Ring::Z)), std::string("ranks 7 against 8"));
        QCOMPARE(reason(strassenScheme(), schoolbook({2, 2, 3}, Ring::Z)), std::string("sizes"));
        QCOMPARE(reason(atlasScheme("3x3x3:z"), atlasScheme("3x3x3:z2")).substr(0, 24),
                 std::string("types: ranks of factors "));
    }

    /// What a rank modulo a prime says of the rank over Q is only said to be proved for coefficients that allow it.
    void largeCoefficientsAreNoProof()
    {
        Scheme scheme = atlasScheme("3x3x3:z");
        const auto proved = [&](Ring ring) {
            const auto found = compareSchemes(scheme, atlasScheme("3x3x3:z2"), ring);
            return found->outcome == Outcome::Different && found->isProved;
        };
        QVERIFY(proved(Ring::Q));
        for (auto& product : scheme.products) {
            product[0][0] = *Rational::make(product[0][0].numerator() * 2 + 1, 7);
        }
        QVERIFY(proved(Ring::Q)); // fractions are scaled away
        scheme.products[4][0][0] = 3'000'000'001;
        QVERIFY(!proved(Ring::Q));
        QVERIFY(proved(Ring::Z2));
    }

    /// Schemes that a walk over flips meets: each is told from the one before, or a certificate is found, and which of
    /// the two does not depend on the basis that the schemes stand in.
    void flipsAreDecidedInEveryBasis()
    {
        Rng rng(17);
        Position position = *Position::of(problem("3x3x3", Ring::Z2), *termsOf(atlasScheme("3x3x3:z2"), Ring::Z2));
        int different = 0;
        for (int step = 0; step < 12; ++step) {
            const auto flips = flipsOf(position).rewrites;
            QVERIFY(!flips.empty());
            const auto next =
                position.after(flips[static_cast<std::size_t>(rng.below(static_cast<int>(flips.size())))].move);
            const auto schemeOfPosition = [](const Position& of) {
                return schemeOf(of.problem().target, {of.terms().begin(), of.terms().end()}, Ring::Z2);
            };
            const Scheme x = schemeOfPosition(position);
            const Scheme y = schemeOfPosition(*next);
            const Scheme z = shuffled(*applied(randomElement({3, 3, 3}, Ring::Z2, rng), y), rng);
            const auto plain = compareSchemes(x, y, Ring::Z2);
            const auto moved = compareSchemes(z, x, Ring::Z2);
            QVERIFY(plain->outcome != Outcome::Undecided);
            QVERIFY(plain->outcome == moved->outcome);
            different += plain->outcome == Outcome::Different ? 1 : 0;
            position = *next;
        }
        QVERIFY(different >= 6);
    }

    void stoppingLeavesItUndecided()
    {
        const auto found = compareSchemes(strassenScheme(), winograd(), Ring::Q, [] { return true; });
        QVERIFY(found->outcome == Outcome::Undecided);
        QCOMPARE(found->reason, std::string("the search was stopped"));
    }

    void onlyMatrixProductsAreCompared()
    {
        const auto target = Target::parse("poly:2x2");
        const Scheme scheme = schemeOf(*target, (*target)->schoolbook(), Ring::Z);
        const auto found = compareSchemes(scheme, scheme, Ring::Q);
        QVERIFY(!found.has_value());
        QVERIFY(found.error().text().find("poly:2x2") != std::string::npos);
    }

    void differencesIgnoreOrderAndScale()
    {
        Scheme other = strassenScheme();
        std::rotate(other.products.begin(), other.products.begin() + 2, other.products.end());
        for (const std::size_t mode : {1U, 2U}) {
            for (auto& value : other.products[0][mode]) {
                value = Rational(-value.numerator());
            }
        }
        other.products[1] = winograd().products[0];
        const auto found = differenceOf(strassenScheme(), other, Ring::Z);
        QVERIFY(found.has_value());
        QVERIFY((found->onlyInFirst == std::vector<int>{3}));
        QVERIFY((found->onlyInSecond == std::vector<int>{1}));
        QCOMPARE(found->common.size(), std::size_t{6});
        QVERIFY((found->common.front() == std::pair(0, 5)));
        // A product of the same factors with another sign is another product over Z, and the same modulo 2.
        for (auto& value : other.products[0][0]) {
            value = Rational(-value.numerator());
        }
        QCOMPARE(differenceOf(strassenScheme(), other, Ring::Z)->common.size(), std::size_t{5});
        QCOMPARE(differenceOf(strassenScheme(), other, Ring::Z2)->common.size(), std::size_t{6});
    }

    void classesAreFound()
    {
        Rng rng(23);
        SchemeClasses classes(Ring::Z2);
        const std::vector<Scheme> kinds{atlasScheme("3x3x3:z2"), atlasScheme("3x3x3:z"), atlasScheme("2x2x3:z"),
                                        strassenScheme()};
        for (int i = 0; i < 40; ++i) {
            const auto kind = static_cast<std::size_t>(i % 4);
            const Scheme& scheme = kinds[kind];
            const auto element = randomElement(*scheme.target->format(), Ring::Z2, rng);
            QCOMPARE(*classes.add(shuffled(*applied(element, scheme), rng)), static_cast<int>(kind));
        }
        QCOMPARE(classes.classes().size(), std::size_t{4});
        QCOMPARE(classes.undecided(), 0);
        QVERIFY((classes.classes()[1].members == std::vector<int>{1, 5, 9, 13, 17, 21, 25, 29, 33, 37}));
    }

    void alphaTensorsTailoredSchemesAreOne()
    {
        const std::string folder = RANKFALL_DATA_DIR "/schemes/alphatensor/";
        const auto first = openFile(folder + "benchmark_444_tpu_v2_rank49.json");
        const auto second = openFile(folder + "benchmark_444_gpu_v100_rank49.json");
        if (!first || !second) {
            QSKIP("published decompositions are not at hand");
        }
        const Scheme x = settle(*std::get<SchemeList>(*first).member(0)).scheme;
        const Scheme y = settle(*std::get<SchemeList>(*second).member(0)).scheme;
        const auto found = compareSchemes(x, y, Ring::Z);
        QVERIFY(found->outcome == Outcome::Equivalent);
        QVERIFY(maps(*found->certificate, x, y));
        QVERIFY(found->certificate->isUnimodular());
    }
};

QTEST_APPLESS_MAIN(TestCompare)
#include "tst_compare.moc"
