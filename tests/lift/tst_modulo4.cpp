// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/flip/packing.h"
#include "core/lift/modulo4.h"
#include "tests/lift/lift_fixtures.h"

#include <QTest>

#include <set>

using namespace rankfall;
using namespace rankfall::test;

class TestModulo4 : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void strassenLifts()
    {
        QVERIFY(liftsModulo4(targetCalled("2x2x2")->tensor(), test::strassen(Ring::Z2)));
        QVERIFY(liftsModulo4(targetCalled("2x2x2")->tensor(), test::strassen(Ring::Z)));
    }

    void notExactDoesNot()
    {
        auto terms = test::strassen(Ring::Z2);
        terms.pop_back();
        QVERIFY(!liftsModulo4(targetCalled("2x2x2")->tensor(), terms));
    }

    void nothingIsNothing()
    {
        QVERIFY(liftsModulo4(tensorOf({1, 1, 1}, {0}), {}));
        QVERIFY(!liftsModulo4(tensorOf({1, 1, 1}, {2}), {}));
        QVERIFY(liftsModulo4(tensorOf({1, 1, 1}, {4}), {}));
    }

    void stops()
    {
        const TargetPtr target = targetCalled("3x3x3");
        QVERIFY(liftsModulo4(target->tensor(), target->schoolbook()));
        QVERIFY(!liftsModulo4(target->tensor(), target->schoolbook(), [] { return true; }));
    }

    /// The step that is asked about is the second of Hensel lifting, which must say the same.
    void agreesWithHensel_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isOdd"); // twice something is added now and then, which changes nothing modulo 2
        QTest::newRow("square") << "2x2x2" << false;
        QTest::newRow("A is longest") << "3x2x2" << true;
        QTest::newRow("B is longest") << "2x2x3" << true;
        QTest::newRow("C is longest") << "3x2x3" << true;
        QTest::newRow("larger") << "3x3x4" << true;
        QTest::newRow("no matrices") << "poly:3x3" << true;
    }

    void agreesWithHensel()
    {
        QFETCH(QString, name);
        QFETCH(bool, isOdd);
        const TargetPtr target = targetCalled(name.toUtf8().constData());
        const Shape shape = target->shape();
        HenselOptions options;
        options.tries = 1;
        std::set<bool> answers;
        for (std::uint64_t seed = 1; seed <= 4; ++seed) {
            Rng rng(seed);
            const auto start = flip::packedParts(target->schoolbook(), Ring::Z2);
            auto kernel = flip::makeKernel(flip::Arithmetic::Bits, {shape.a, shape.b, shape.c},
                                           static_cast<int>(start.size()) + 4);
            QVERIFY(kernel->load(start, seed));
            for (int i = 0; i < 25; ++i) {
                kernel->walk({20'000, 0, 2'000, 3});
                Tensor tensor = target->tensor();
                if (isOdd && rng.below(2) == 0) {
                    const Cell cell{rng.below(shape.a), rng.below(shape.b), rng.below(shape.c)};
                    tensor.set(cell, tensor.at(cell) + 2);
                }
                const auto terms = flip::unpacked(kernel->terms(), shape);
                const bool lifts = liftsModulo4(tensor, terms);
                const HenselLift hensel = liftByHensel(tensor, terms, options);
                QCOMPARE(lifts, hensel.outcome != HenselLift::Outcome::Inconsistent);
                answers.insert(lifts);
            }
        }
        QCOMPARE(answers.size(), isOdd ? std::size_t{2} : std::size_t{1});
    }
};

QTEST_APPLESS_MAIN(TestModulo4)
#include "tst_modulo4.moc"
