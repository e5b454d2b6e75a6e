// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/play/basis.h"
#include "tests/play/random_actions.h"

#include <QTest>

#include <set>

using namespace rankfall;
using namespace rankfall::play;
using namespace rankfall::test;

namespace {

void addCases()
{
    QTest::addColumn<Ring>("ring");
    QTest::addColumn<BasisKind>("kind");
    for (const auto& [ringName, ring] : {std::pair{"z2", Ring::Z2}, {"z3", Ring::Z3}, {"z", Ring::Z}}) {
        for (const auto& [kindName, kind] : {std::pair{"canonical", BasisKind::Canonical},
                                             {"permutation", BasisKind::Permutation},
                                             {"near", BasisKind::NearCanonical},
                                             {"dense", BasisKind::Dense}}) {
            QTest::addRow("%s %s", ringName, kindName) << ring << kind;
        }
    }
}

} // namespace

class TestBasis : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void inverses_data() { addCases(); }

    void inverses()
    {
        QFETCH(Ring, ring);
        QFETCH(BasisKind, kind);
        const TensorGame game({4, 6, 9}, ring);
        Rng rng(1);
        for (int n = 0; n < 20; ++n) {
            for (const BasisChange& change : randomBasis(game, kind, rng, 5)) {
                for (int i = 0; i < change.size; ++i) {
                    for (int j = 0; j < change.size; ++j) {
                        int sum = 0;
                        for (int s = 0; s < change.size; ++s) {
                            sum += change.forward[static_cast<std::size_t>(i)][static_cast<std::size_t>(s)] *
                                   change.back[static_cast<std::size_t>(s)][static_cast<std::size_t>(j)];
                        }
                        QCOMPARE(reduced(sum, ring), i == j ? 1 : 0);
                    }
                }
            }
        }
    }

    void actionsAndTensorsChangeTogether_data() { addCases(); }

    void actionsAndTensorsChangeTogether()
    {
        QFETCH(Ring, ring);
        QFETCH(BasisKind, kind);
        const TensorGame game({4, 6, 5}, ring);
        Rng rng(2);
        int mapped = 0;
        for (int n = 0; n < 40; ++n) {
            const Basis basis = randomBasis(game, kind, rng);
            const Action action = randomAction(game, rng);
            const auto there = into(basis, action, ring);
            const auto state = into(basis, game, game.sumOf(std::array{action}));
            if (!there) {
                QCOMPARE(ring, Ring::Z); // only there can coefficients leave -1, 0, 1
                continue;
            }
            ++mapped;
            QVERIFY(state && *state == game.sumOf(std::array{*there}));
            const auto back = outOf(basis, *there, ring);
            QVERIFY(back && *back == action.canonical());
            const WideAction wide = outOfExactly(basis, *there, ring);
            for (int i = 0; i < 6; ++i) {
                QCOMPARE(std::abs(wide.factors[1][static_cast<std::size_t>(i)]), std::abs(action.factors[1][i]));
            }
        }
        QVERIFY(mapped > 0);
    }

    void ranksDoNotDependOnTheBasis()
    {
        const TensorGame game(matrixProductDims(2, 2, 3), Ring::Z2);
        const State state = game.sumOf(schoolbook(2, 2, 3));
        Rng rng(3);
        bool denser = false;
        for (int n = 0; n < 20; ++n) {
            const auto other = into(randomBasis(game, BasisKind::Dense, rng), game, state);
            QVERIFY(other.has_value());
            QCOMPARE(game.unfoldingBound(*other), game.unfoldingBound(state));
            denser = denser || game.nonzeros(*other) > 3 * game.nonzeros(state);
        }
        QVERIFY(denser);
    }

    void denseReachesEveryMatrix()
    {
        // GL(2) modulo 2 has 6 elements; all are drawn, about equally often.
        const TensorGame game({2, 2, 2}, Ring::Z2);
        Rng rng(4);
        std::map<std::array<std::int8_t, 4>, int> seen;
        for (int n = 0; n < 2000; ++n) {
            for (const BasisChange& change : randomBasis(game, BasisKind::Dense, rng)) {
                ++seen[{change.forward[0][0], change.forward[0][1], change.forward[1][0], change.forward[1][1]}];
            }
        }
        QCOMPARE(seen.size(), std::size_t{6});
        for (const auto& [matrix, count] : seen) {
            QVERIFY(count > 850 && count < 1150); // 1000 expected, standard deviation 29
        }
    }
};

QTEST_APPLESS_MAIN(TestBasis)
#include "tst_basis.moc"
