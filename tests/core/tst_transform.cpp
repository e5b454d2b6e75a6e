// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/algebra/field.h"
#include "core/scheme/compose.h"
#include "core/scheme/reorder.h"
#include "core/scheme/transform.h"
#include "core/scheme/verify.h"
#include "tests/support/fixtures.h"

#include <QTest>

#include <limits>

using namespace rankfall;
using namespace rankfall::test;

namespace {

using Kind = Transformation::Kind;

Scheme schoolbook(Format format, Ring ring = Ring::Z)
{
    const auto target = Target::matrixMultiplication(format);
    return schemeOf(target, target->schoolbook(), ring);
}

Scheme strassenScheme(Ring ring = Ring::Z)
{
    return schemeOf(Target::matrixMultiplication({2, 2, 2}), strassen(ring), ring);
}

bool isExact(const Scheme& scheme, Ring ring)
{
    return verify(scheme, ring).exact;
}

Transformation simple(Kind kind)
{
    Transformation how;
    how.kind = kind;
    return how;
}

Transformation along(Kind kind, Side side, int index = 0)
{
    Transformation how = simple(kind);
    how.side = side;
    how.index = index;
    return how;
}

Transformation with(Kind kind, Scheme other, Side side = Side::P)
{
    Transformation how = along(kind, side);
    how.other = std::move(other);
    return how;
}

Transformation sandwich(BasisChange basis)
{
    Transformation how = simple(Kind::Basis);
    how.basis = std::move(basis);
    return how;
}

bool sameProducts(const Scheme& x, const Scheme& y)
{
    return x.target->name() == y.target->name() && x.products == y.products;
}

const Rational half = *Rational::make(1, 2);

} // namespace

class TestTransform : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void fieldsAreExact()
    {
        QVERIFY(*sum(half, *Rational::make(1, 3), Ring::Q) == *Rational::make(5, 6));
        QVERIFY(*product(half, *Rational::make(2, 3), Ring::Q) == *Rational::make(1, 3));
        QVERIFY(*sum(1, 1, Ring::Z2) == Rational(0));
        QVERIFY(*product(2, 2, Ring::Z3) == Rational(1));
        QVERIFY(*inverse(2, Ring::Z3) == Rational(-1));
        QVERIFY(*inverse(-4, Ring::Q) == *Rational::make(-1, 4));
        QVERIFY(!inverse(0, Ring::Q));
        QVERIFY(!inverse(2, Ring::Z2));
        QVERIFY(!reduced(half, Ring::Z2));
        const std::int64_t most = std::numeric_limits<std::int64_t>::max();
        QVERIFY(!sum(most, 1, Ring::Z));
        QVERIFY(!product(most, 2, Ring::Z));
        QVERIFY(*product(most, *Rational::make(1, most), Ring::Q) == Rational(1));
    }

    void threeRotationsAndTwoTranspositionsAreNothing()
    {
        for (const Format format : {Format{2, 3, 4}, Format{2, 2, 3}, Format{1, 5, 2}}) {
            const Scheme start = schoolbook(format);
            const Scheme once = *transformed(start, simple(Kind::Rotate));
            const Scheme twice = *transformed(once, simple(Kind::Rotate));
            QCOMPARE(*once.target->format(), (Format{format.m, format.p, format.n}));
            QVERIFY(isExact(once, Ring::Z) && isExact(twice, Ring::Z));
            QVERIFY(sameProducts(*transformed(twice, simple(Kind::Rotate)), start));
            const Scheme over = *transformed(start, simple(Kind::Transpose));
            QCOMPARE(*over.target->format(), (Format{format.p, format.m, format.n}));
            QVERIFY(isExact(over, Ring::Z));
            QVERIFY(sameProducts(*transformed(over, simple(Kind::Transpose)), start));
            // The two make the symmetric group on three: turning, mirrored, is turning back.
            const Scheme mirrored = *transformed(*transformed(over, simple(Kind::Rotate)), simple(Kind::Transpose));
            QVERIFY(sameProducts(mirrored, twice));
        }
    }

    void everyOrderOfTheSizesIsReachedOnce()
    {
        const Scheme start = schoolbook({2, 3, 4});
        for (const Format order :
             {Format{2, 3, 4}, Format{3, 4, 2}, Format{4, 2, 3}, Format{4, 3, 2}, Format{2, 4, 3}, Format{3, 2, 4}}) {
            const auto there = reordered(start, order);
            QVERIFY(there && isExact(*there, Ring::Z));
            QCOMPARE(*there->target->format(), order);
            QVERIFY(sameProducts(*reordered(*there, {2, 3, 4}), start));
        }
        QVERIFY(!reordering({2, 3, 4}, {2, 3, 3}));
    }

    void strassenIsItsOwnRotationUpToOrder()
    {
        // Strassen's algorithm falls into one term and two orbits of three.
        const Scheme turned = *transformed(strassenScheme(), simple(Kind::Rotate));
        const auto terms = *termsOf(turned, Ring::Z);
        const auto own = strassen();
        int same = 0;
        for (const Term& term : terms) {
            same += static_cast<int>(
                std::ranges::any_of(own, [&](const Term& other) { return sameProduct(term, other, Ring::Z); }));
        }
        QVERIFY(isExact(turned, Ring::Z));
        QVERIFY2(same >= 1, "M1 is on the diagonal of all three");
    }

    void aChangeOfBasisKeepsTheTargetInEveryRing_data()
    {
        QTest::addColumn<Ring>("ring");
        for (const Ring ring : {Ring::Z2, Ring::Z3, Ring::Z, Ring::Q}) {
            QTest::newRow(std::string(ringKey(ring)).c_str()) << ring;
        }
    }

    void aChangeOfBasisKeepsTheTargetInEveryRing()
    {
        QFETCH(Ring, ring);
        Rng rng(7);
        for (int i = 0; i < 30; ++i) {
            const Scheme start = i % 2 == 0 ? strassenScheme(ring) : schoolbook({2, 3, 4}, ring);
            const Format format = *start.target->format();
            const BasisChange change = randomChange(format, 1 + i % 8, ring, rng);
            const auto moved = inBasis(start, change, ring);
            QVERIFY(moved);
            QCOMPARE(moved->rank(), start.rank());
            QVERIFY(isExact(*moved, ring));
            // And back.
            BasisChange back = change;
            for (InvertibleMatrix& matrix : back) {
                std::swap(matrix.values, matrix.inverse);
            }
            QVERIFY(sameProducts(*inBasis(*moved, back, ring), start));
        }
    }

    void changesOfBasisCompose()
    {
        // First one, then the other is the product of the matrices.
        const Scheme start = strassenScheme();
        const auto one = *parseInvertible("1 1; 0 1", 2, Ring::Z);
        const auto two = *parseInvertible("1 0; -2 1", 2, Ring::Z);
        const auto both = *parseInvertible("1 1; -2 -1", 2, Ring::Z); // two · one
        const auto step = *inBasis(*inBasis(start, {one, one, one}, Ring::Z), {two, two, two}, Ring::Z);
        QVERIFY(sameProducts(step, *inBasis(start, {both, both, both}, Ring::Z)));
        QVERIFY(!sameProducts(step, start));
    }

    void theSandwichIsWhatItIsSaidToBe()
    {
        // u becomes P·u·Q⁻¹: with P alone rows of u are added, and taken away from w.
        const Scheme start = schoolbook({2, 2, 2});
        const auto p = *parseInvertible("1 1; 0 1", 2, Ring::Z);
        const Scheme moved = *inBasis(start, {p, identityMatrix(2), identityMatrix(2)}, Ring::Z);
        for (int r = 0; r < start.rank(); ++r) {
            const auto& before = start.products[static_cast<std::size_t>(r)];
            const auto& after = moved.products[static_cast<std::size_t>(r)];
            for (std::size_t col = 0; col < 2; ++col) {
                QVERIFY(after[0][col] == *sum(before[0][col], before[0][2 + col], Ring::Z));
                QVERIFY(after[0][2 + col] == before[0][2 + col]);
                QVERIFY(after[2][col] == before[2][col]);
                QVERIFY(after[2][2 + col] == *sum(before[2][2 + col], *product(-1, before[2][col], Ring::Z), Ring::Z));
            }
            QVERIFY(after[1] == before[1]);
        }
    }

    void aBasisOverQMakesASchemeOverQ()
    {
        const auto twice = *parseInvertible("2 0; 0 1", 2, Ring::Z);
        const Scheme moved = *transformed(strassenScheme(), sandwich({twice, identityMatrix(2), identityMatrix(2)}));
        QVERIFY(moved.claimedRing == Ring::Q);
        QVERIFY(!moved.isIntegral());
        QVERIFY(isExact(moved, Ring::Q));
    }

    void matricesAreReadAndRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("says");
        QTest::newRow("commas and lines") << "1, 1\n0, 1\n"
                                          << "";
        QTest::newRow("fractions") << "1/2 0; 0 1"
                                   << "";
        QTest::newRow("short row") << "1; 0 1"
                                   << "Row 1 has 1 entries, not 2";
        QTest::newRow("three rows") << "1 0; 0 1; 0 0"
                                    << "more than 2 rows";
        QTest::newRow("one row") << "1 0"
                                 << "2 rows of 2 entries";
        QTest::newRow("word") << "1 x; 0 1"
                              << "“x” is not a number";
        QTest::newRow("singular") << "1 1; 1 1"
                                  << "no inverse over ℤ";
        QTest::newRow("nothing") << ""
                                 << "2 rows of 2 entries";
    }

    void matricesAreReadAndRefused()
    {
        QFETCH(QString, text);
        QFETCH(QString, says);
        const auto matrix = parseInvertible(text.toStdString(), 2, Ring::Z);
        QCOMPARE(matrix.has_value(), says.isEmpty());
        if (!matrix) {
            QVERIFY2(QString::fromStdString(matrix.error().text()).contains(says), matrix.error().text().c_str());
        } else {
            QVERIFY(*parseInvertible(toText(*matrix), 2, Ring::Z) == *matrix);
        }
    }

    void whatIsSingularModulo2IsSaid()
    {
        QVERIFY(parseInvertible("2 1; 1 1", 2, Ring::Z2).has_value());
        QVERIFY(!parseInvertible("2 0; 0 1", 2, Ring::Z2).has_value());
        QVERIFY(parseInvertible("2 0; 0 1", 2, Ring::Z3).has_value());
        QVERIFY(!parseInvertible("1/2 0; 0 1", 2, Ring::Z2).has_value());
    }

    void sizesAddMultiplyAndShrink()
    {
        const Scheme strassenHere = strassenScheme();
        for (const Side side : kSides) {
            const Scheme larger = *transformed(strassenHere, along(Kind::Extend, side));
            QCOMPARE(*larger.target->format(), resized({2, 2, 2}, side, 1));
            QCOMPARE(larger.rank(), 11);
            QVERIFY(isExact(larger, Ring::Z));
            // What was put on can be taken off again.
            const Scheme again = *transformed(larger, along(Kind::Project, side, 2));
            QVERIFY(sameProducts(again, strassenHere));
            for (int at = 0; at < 2; ++at) {
                const Scheme smaller = *transformed(strassenHere, along(Kind::Project, side, at));
                QCOMPARE(*smaller.target->format(), resized({2, 2, 2}, side, -1));
                QVERIFY(smaller.rank() <= 7 && smaller.rank() >= 4);
                QVERIFY(isExact(smaller, Ring::Z));
            }
            const Format beside = resized({2, 2, 2}, side, 1);
            const Scheme merged = *transformed(strassenHere, with(Kind::Merge, schoolbook(beside), side));
            QCOMPARE(*merged.target->format(), resized({2, 2, 2}, side, 3));
            QCOMPARE(merged.rank(), 7 + 12);
            QVERIFY(isExact(merged, Ring::Z));
        }
        const Scheme twice = *transformed(strassenHere, with(Kind::Product, strassenHere));
        QCOMPARE(twice.rank(), 49);
        QCOMPARE(twice.target->name(), std::string("4x4x4"));
        QVERIFY(isExact(twice, Ring::Z));
        const Scheme wide = *transformed(strassenHere, with(Kind::Product, schoolbook({1, 2, 3})));
        QCOMPARE(wide.target->name(), std::string("2x4x6"));
        QVERIFY(isExact(wide, Ring::Z));
    }

    void whatIsTooLargeForPositionsIsTransformedAllTheSame()
    {
        const Scheme large = byDefinition({9, 9, 2}, Ring::Z);
        QCOMPARE(large.rank(), 162);
        QVERIFY(isExact(large, Ring::Z));
        const Scheme larger = *transformed(large, along(Kind::Extend, Side::P));
        QCOMPARE(larger.rank(), 243);
        QVERIFY(isExact(larger, Ring::Z));
        QVERIFY(isExact(*transformed(large, simple(Kind::Rotate)), Ring::Z));
        Rng rng(5);
        QVERIFY(isExact(*inBasis(large, randomChange({9, 9, 2}, 9, Ring::Z, rng), Ring::Z), Ring::Z));
    }

    void theRingIsTheOneThatBothHoldIn()
    {
        const Scheme made = *transformed(strassenScheme(Ring::Z2), with(Kind::Product, strassenScheme(Ring::Z)));
        QVERIFY(made.claimedRing == Ring::Z2);
        QVERIFY(isExact(made, Ring::Z2));
        QVERIFY(std::ranges::all_of(made.products, [](const Scheme::Product& product) {
            return std::ranges::all_of(
                product[2], [](const Rational& value) { return value == Rational(0) || value == Rational(1); });
        }));
        QVERIFY(commonRing(Ring::Z, Ring::Q) == Ring::Q);
        QVERIFY(commonRing(Ring::Z3, Ring::Q) == Ring::Z3);
        QVERIFY(!commonRing(Ring::Z2, Ring::Z3));
        const auto never = transformed(strassenScheme(Ring::Z2), with(Kind::Product, strassenScheme(Ring::Z3)));
        QVERIFY(!never && never.error().message.find("ℤ mod 3 only") != std::string::npos);
    }

    void whatDoesNotFitIsRefused_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<Transformation>("how");
        QTest::addColumn<QString>("says");
        QTest::newRow("no matrix product") << "poly:3x3" << simple(Kind::Rotate) << "matrix products only";
        QTest::newRow("too large") << "16x2x2" << along(Kind::Extend, Side::N) << "17x2x2; sizes go up to 16";
        QTest::newRow("product too large")
            << "5x5x5" << with(Kind::Product, schoolbook({4, 4, 4})) << "20x20x20; sizes";
        QTest::newRow("nothing left") << "1x2x3" << along(Kind::Project, Side::N) << "n is 1";
        QTest::newRow("no such index") << "2x2x3" << along(Kind::Project, Side::P, 3) << "no index 4 along p";
        QTest::newRow("no other") << "2x2x2" << simple(Kind::Merge) << "no other scheme";
        QTest::newRow("other sizes") << "2x2x2" << with(Kind::Merge, schoolbook({2, 3, 4})) << "agree in n and m";
        QTest::newRow("other no product")
            << "2x2x2"
            << with(Kind::Product, schemeOf(Target::complexProduct(), Target::complexProduct()->schoolbook(), Ring::Z))
            << "complex, which is no matrix product";
    }

    void whatDoesNotFitIsRefused()
    {
        QFETCH(QString, target);
        QFETCH(Transformation, how);
        QFETCH(QString, says);
        const auto made = *Target::parse(target.toStdString());
        const auto result = transformed(schemeOf(made, made->schoolbook(), Ring::Z), how);
        QVERIFY(!result);
        QVERIFY2(QString::fromStdString(result.error().text()).contains(says), result.error().text().c_str());
    }

    void onlyTurnsOfEqualSizesStayInPlace()
    {
        const auto square = Target::matrixMultiplication({3, 3, 3});
        const auto tall = Target::matrixMultiplication({2, 3, 2});
        QVERIFY(keepsTarget(*square, simple(Kind::Rotate)));
        QVERIFY(!keepsTarget(*tall, simple(Kind::Rotate)));
        QVERIFY(keepsTarget(*tall, simple(Kind::Transpose)));
        QVERIFY(!keepsTarget(*square, along(Kind::Extend, Side::N)));
        QVERIFY(keepsTarget(*tall, sandwich(identityChange({2, 3, 2}))));
    }

    void projectionsAreReadAsPeopleCount()
    {
        const auto how = parseProjection("m:2");
        QVERIFY(how && how->side == Side::M && how->index == 1 && how->kind == Kind::Project);
        for (const char* text : {"", "p", "p:", "p:0", "q:1", "p:1x", "p:-1"}) {
            QVERIFY2(!parseProjection(text), text);
        }
    }
};

QTEST_APPLESS_MAIN(TestTransform)

#include "tst_transform.moc"
