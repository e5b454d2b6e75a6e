// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/algebra/elimination.h"
#include "core/algebra/rational.h"
#include "core/algebra/ring.h"
#include "core/base/rng.h"

#include <QTest>

using namespace rankfall;

class TestAlgebra : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void readsRationals_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected"); // empty: refused
        QTest::newRow("integer") << QByteArray("-3") << QByteArray("-3");
        QTest::newRow("reduced") << QByteArray("6/-8") << QByteArray("-3/4");
        QTest::newRow("decimal") << QByteArray("-0.125") << QByteArray("-1/8");
        QTest::newRow("point first") << QByteArray(".5") << QByteArray("1/2");
        QTest::newRow("plus") << QByteArray("+7") << QByteArray("7");
        for (const char* bad : {"", "/", "1/0", "1/", "a", "--1", "+-1", "1.2.3", ".", "9223372036854775808", "1 2"}) {
            QTest::addRow("refuses '%s'", bad) << QByteArray(bad) << QByteArray();
        }
    }

    void readsRationals()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        const auto value = Rational::parse(text.toStdString());
        QCOMPARE(value.has_value(), !expected.isEmpty());
        if (value) {
            QCOMPARE(value->text(), expected.toStdString());
        }
    }

    void doublesAreExactOrRefused()
    {
        QCOMPARE(Rational::fromDouble(-0.375)->text(), std::string("-3/8"));
        QCOMPARE(Rational::fromDouble(4.0)->text(), std::string("4"));
        QVERIFY(!Rational::fromDouble(0.1).has_value());
        QVERIFY(!Rational::fromDouble(1e300).has_value());
    }

    void ringNamesReadBack()
    {
        for (const Ring ring : {Ring::Z2, Ring::Z3, Ring::Z, Ring::Q, Ring::C, Ring::R}) {
            QVERIFY(parseRing(ringKey(ring)) == ring);
        }
        QVERIFY(!parseRing("x").has_value());
        // Modulo a prime, two and three being the rings that have names of their own.
        QVERIFY(primeRing(2) == Ring::Z2 && primeRing(3) == Ring::Z3);
        const Ring seventeen = primeRing(17);
        QCOMPARE(modulusOf(seventeen), 17);
        QVERIFY(parseRing("z17") == seventeen && parseRing("mod17") == seventeen &&
                parseRing(ringKey(seventeen)) == seventeen);
        QCOMPARE(QString::fromUtf8(ringSymbol(primeRing(251)).data()), QStringLiteral("ℤ mod 251"));
        for (const char* none : {"z1", "z4", "z15", "z257", "z-7", "z17x", "mod", "z0", "z99999999999"}) {
            QVERIFY2(!parseRing(none).has_value(), none);
        }
        for (int value = -40; value <= 40; ++value) {
            const int rest = reduced(value, seventeen);
            QVERIFY(rest >= -8 && rest <= 8 && (value - rest) % 17 == 0);
        }
    }

    /// Random integer matrices of known rank: products of thin factors.
    void factorsAreFewAndExact()
    {
        Rng rng(2);
        for (int trial = 0; trial < 300; ++trial) {
            const int rows = 1 + rng.below(6);
            const int cols = 1 + rng.below(6);
            const int rank = rng.below(std::min(rows, cols) + 1);
            for (const bool mod2 : {false, true}) {
                IntegerMatrix matrix(rows, cols);
                for (int k = 0; k < rank; ++k) {
                    std::vector<int> x(static_cast<std::size_t>(rows));
                    std::vector<int> y(static_cast<std::size_t>(cols));
                    for (int& value : x) {
                        value = rng.below(7) - 3;
                    }
                    for (int& value : y) {
                        value = rng.below(7) - 3;
                    }
                    for (int r = 0; r < rows; ++r) {
                        for (int c = 0; c < cols; ++c) {
                            matrix.at(r, c) += x[static_cast<std::size_t>(r)] * y[static_cast<std::size_t>(c)];
                        }
                    }
                }
                const auto products = rankFactorization(matrix, mod2 ? 2 : 0);
                QVERIFY(static_cast<int>(products.size()) <= rank);
                for (int r = 0; r < rows; ++r) {
                    for (int c = 0; c < cols; ++c) {
                        std::int64_t sum = 0;
                        for (const auto& product : products) {
                            sum +=
                                product.column[static_cast<std::size_t>(r)] * product.row[static_cast<std::size_t>(c)];
                        }
                        QCOMPARE(mod2 ? (sum & 1) : sum, mod2 ? (matrix.at(r, c) & 1) : matrix.at(r, c));
                    }
                }
                if (!mod2) {
                    RankModPrime basis(cols);
                    for (int r = 0; r < rows; ++r) {
                        std::vector<std::int32_t> row;
                        for (int c = 0; c < cols; ++c) {
                            row.push_back(static_cast<std::int32_t>(matrix.at(r, c)));
                        }
                        basis.add(row);
                    }
                    QCOMPARE(static_cast<int>(products.size()), basis.rank());
                }
            }
        }
    }

    /// Schur complements of such matrices grow to 10^13 and more in two steps; their products leave 64 bits.
    void factorsTooLargeAreNotGiven()
    {
        constexpr std::int64_t large = 1000000000;
        IntegerMatrix matrix(3, 3);
        matrix.values = {1, 30000, large, 30000, 900000001, large, large, large, large};
        QVERIFY(rankFactorization(matrix, 0).empty());
        IntegerMatrix noUnits(3, 3); // through the Hermite normal form
        noUnits.values = {2, 3, large, 3 * 65536, 5, large + 1, large - 1, 7 * 65536, 11};
        const auto products = rankFactorization(noUnits, 0);
        for (int r = 0; r < 3 && !products.empty(); ++r) {
            for (int c = 0; c < 3; ++c) {
                std::int64_t sum = 0;
                for (const auto& product : products) {
                    sum += product.column[static_cast<std::size_t>(r)] * product.row[static_cast<std::size_t>(c)];
                }
                QCOMPARE(sum, noUnits.at(r, c));
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestAlgebra)
#include "tst_algebra.moc"
