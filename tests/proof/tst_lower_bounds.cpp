// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/base/rng.h"
#include "core/proof/lower_bounds.h"
#include "core/tensor/target.h"
#include "tests/proof/proof_fixtures.h"

#include <QTest>

#include <algorithm>

using namespace rankfall;
using namespace rankfall::proof;
using namespace rankfall::test;

namespace {

std::optional<LowerBound> boundBy(Method method, const Tensor& tensor)
{
    Tensor reduced = tensor;
    reduced.reduce(Ring::Z2);
    const sat::BitTensor bits(reduced);
    switch (method) {
    case Method::Code:
        return codeBound(bits);
    case Method::Substitution:
        return substitutionBound(bits);
    case Method::Restriction:
        return restrictionBound(bits);
    case Method::Projection:
        return projectionBound(reduced, Ring::Z2);
    default:
        return koszulBound(tensor, Ring::Z2);
    }
}

} // namespace

class TestLowerBounds : public QObject {
    Q_OBJECT

private Q_SLOTS:

    /// A bound above the rank would be a lie; one above the unfoldings is what this is for.
    void neverClaimsMoreThanTheRank()
    {
        Rng rng(5);
        std::array<int, 6> sharp{};
        for (const Shape shape : {Shape{2, 3, 3}, Shape{3, 3, 2}, Shape{4, 2, 2}}) {
            const AllRanks truth(shape);
            for (int round = 0; round < 700; ++round) {
                const auto number = static_cast<std::uint32_t>(rng.below(truth.size()));
                const auto bounds = lowerBounds(truth.tensor(number), Ring::Z2);
                const auto unfolding = std::ranges::find(bounds, Method::Unfolding, &LowerBound::method);
                for (const LowerBound& bound : bounds) {
                    QVERIFY2(bound.bound <= truth.rank(number), bound.witness.c_str());
                    QVERIFY(!bound.witness.empty());
                    sharp[static_cast<std::size_t>(bound.method)] += bound.bound > unfolding->bound ? 1 : 0;
                }
            }
        }
        for (const Method method : {Method::Code, Method::Substitution, Method::Restriction, Method::Projection}) {
            QVERIFY2(sharp[static_cast<std::size_t>(method)] > 0, std::string(name(method)).c_str());
        }
    }

    void knownTensors_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<int>("method");
        QTest::addColumn<int>("bound");
        QTest::newRow("Strassen") << "2x2x2" << int(Method::Substitution) << 6;
        QTest::newRow("three by three") << "3x3x3" << int(Method::Substitution) << 15;
        QTest::newRow("border rank") << "3x3x3" << int(Method::Koszul) << 15;
        QTest::newRow("Strassen, through all subspaces") << "2x2x2" << int(Method::Restriction) << 7;
        QTest::newRow("ten of eleven") << "2x2x3" << int(Method::Restriction) << 10;
        QTest::newRow("a row given up") << "2x2x4" << int(Method::Projection) << 12;
        QTest::newRow("a good code") << "poly:3x3" << int(Method::Code) << 6;
        QTest::newRow("a better one") << "poly:5x5" << int(Method::Code) << 12;
    }

    void knownTensors()
    {
        QFETCH(QString, target);
        QFETCH(int, method);
        QFETCH(int, bound);
        const Tensor tensor = (*Target::parse(target.toStdString()))->tensor();
        const auto found = boundBy(static_cast<Method>(method), tensor);
        QVERIFY(found.has_value());
        QCOMPARE(found->method, static_cast<Method>(method));
        QCOMPARE(found->bound, bound);
        QVERIFY(!found->witness.empty());
    }

    void theBestComesFirst()
    {
        const auto bounds = lowerBounds((*Target::parse("2x2x3"))->tensor(), Ring::Z2);
        QCOMPARE(bounds.size(), std::size_t{6});
        QVERIFY(std::ranges::is_sorted(bounds, std::ranges::greater{}, &LowerBound::bound));
        QCOMPARE(bounds.front().bound, 10);
    }

    void overQ()
    {
        // The cross product: the flattening has full rank in every characteristic but two.
        const auto bounds = lowerBounds((*Target::parse("skew:3"))->tensor(), Ring::Q);
        QCOMPARE(bounds.front().bound, 5);
        QCOMPARE(bounds.front().method, Method::Koszul);
        // Rings in which nothing but the unfolding is shown.
        QCOMPARE(lowerBounds((*Target::parse("2x2x2"))->tensor(), Ring::Z3).size(), std::size_t{1});
    }

    void codes()
    {
        QCOMPARE(griesmer(4, 3), 7);   // Hamming
        QCOMPARE(griesmer(12, 8), 23); // Golay: 24 is what there is
        QCOMPARE(griesmer(3, 1), 3);
    }

    void stops()
    {
        const Tensor tensor = (*Target::parse("4x4x4"))->tensor();
        const auto bounds = lowerBounds(tensor, Ring::Z2, [] { return true; });
        QVERIFY(bounds.front().bound >= 16);
    }

    void zero()
    {
        for (const LowerBound& bound : lowerBounds(Tensor(Shape{3, 3, 3}), Ring::Z2)) {
            QCOMPARE(bound.bound, 0);
        }
    }
};

QTEST_APPLESS_MAIN(TestLowerBounds)
#include "tst_lower_bounds.moc"
