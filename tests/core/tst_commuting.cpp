// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// The algorithm for matrices whose entries commute: exact, and as short as its publication says.
#include "core/scheme/commuting.h"
#include "core/scheme/verify.h"
#include "core/tensor/commutative_target.h"

#include <QTest>

#include <algorithm>

using namespace rankfall;

namespace {

/// Rosowski 2019: what an n×m by m×p product takes.
int published(int n, int m, int p)
{
    const int twice = m * (n * p + n + p - 1);
    return m % 2 == 0 || p % 2 == 1 ? twice / 2 : (twice + n - 1) / 2;
}

} // namespace

class TestCommuting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isExactAndAsShortAsPublished();
    void isForMatrixProductsAlone();
};

void TestCommuting::isExactAndAsShortAsPublished()
{
    int formats = 0;
    for (int n = 1; n <= 7; ++n) {
        for (int m = 1; m <= 7; ++m) {
            for (int p = 1; p <= 7; ++p) {
                if (m * (n + p) > Factor::kMaxSize) {
                    continue;
                }
                const TargetPtr target = commutativeMatrixProduct({n, m, p});
                const std::vector<Term> terms = commutingAlgorithm(*target);
                QVERIFY2(verify(target->tensor(), terms, Ring::Z).exact, target->name().c_str());
                // With one inner index the outputs are products of two inputs each, all different.
                const int expected = m == 1 ? n * p : std::min({published(n, m, p), published(p, m, n), n * m * p});
                QCOMPARE(static_cast<int>(terms.size()), expected);
                QVERIFY(std::ranges::all_of(terms, [](const Term& term) { return term.magnitude() == 1; }));
                ++formats;
            }
        }
    }
    QVERIFY(formats > 200);
    QCOMPARE(commutingAlgorithm(*commutativeMatrixProduct({3, 3, 3})).size(), std::size_t{21});
}

void TestCommuting::isForMatrixProductsAlone()
{
    QVERIFY(commutingAlgorithm(*matrixSquare(3)).empty());
    QVERIFY(commutingAlgorithm(*Target::matrixMultiplication({2, 2, 2})).empty());
}

QTEST_APPLESS_MAIN(TestCommuting)
#include "tst_commuting.moc"
