// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/play/concise.h"
#include "tests/play/random_actions.h"

#include <QTest>

using namespace rankfall;
using namespace rankfall::play;
using namespace rankfall::test;

namespace {

/// Every ring, on sizes that are all different.
void addGames()
{
    QTest::addColumn<Ring>("ring");
    QTest::addColumn<int>("a");
    QTest::addColumn<int>("b");
    QTest::addColumn<int>("c");
    for (const auto& [name, ring] : {std::pair{"z2", Ring::Z2}, {"z3", Ring::Z3}, {"z", Ring::Z}}) {
        for (const Dims& dims : {Dims{4, 4, 4}, Dims{2, 3, 5}, Dims{7, 4, 9}, Dims{1, 6, 2}}) {
            QTest::addRow("%s %dx%dx%d", name, dims[0], dims[1], dims[2]) << ring << dims[0] << dims[1] << dims[2];
        }
    }
}

TensorGame fetched()
{
    QFETCH(Ring, ring);
    QFETCH(int, a);
    QFETCH(int, b);
    QFETCH(int, c);
    return TensorGame({a, b, c}, ring);
}

Action parsed(std::initializer_list<int> u, std::initializer_list<int> v, std::initializer_list<int> w)
{
    Action out;
    std::size_t mode = 0;
    for (const auto& values : {u, v, w}) {
        int i = 0;
        for (const int value : values) {
            out.factors[mode].set(i++, value);
        }
        ++mode;
    }
    return out;
}

/// Strassen's seven products with C not transposed, over Z.
Decomposition strassen()
{
    return {parsed({1, 0, 0, 1}, {1, 0, 0, 1}, {1, 0, 0, 1}),  parsed({0, 0, 1, 1}, {1, 0, 0, 0}, {0, 0, 1, -1}),
            parsed({1, 0, 0, 0}, {0, 1, 0, -1}, {0, 1, 0, 1}), parsed({0, 0, 0, 1}, {-1, 0, 1, 0}, {1, 0, 1, 0}),
            parsed({1, 1, 0, 0}, {0, 0, 0, 1}, {-1, 1, 0, 0}), parsed({-1, 0, 1, 0}, {1, 1, 0, 0}, {0, 0, 0, 1}),
            parsed({0, 1, 0, -1}, {0, 0, 1, 1}, {1, 0, 0, 0})};
}

Decomposition modulo2(Decomposition terms)
{
    for (Action& term : terms) {
        for (Vector& factor : term.factors) {
            factor.negative = 0;
        }
    }
    return terms;
}

} // namespace

class TestGame : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void vectors()
    {
        Vector x;
        QVERIFY(x.isZero() && !x.leadsNegative());
        x.set(2, -1);
        x.set(5, 1);
        QCOMPARE(x[2], -1);
        QCOMPARE(x[5], 1);
        QCOMPARE(x[0], 0);
        QVERIFY(x.leadsNegative() && !x.negated().leadsNegative());
        x.set(2, 0);
        QVERIFY(!x.leadsNegative() && x.negative == 0);
    }

    void canonicalKeepsTheProduct_data() { addGames(); }

    void canonicalKeepsTheProduct()
    {
        const TensorGame game = fetched();
        Rng rng(3);
        for (int n = 0; n < 50; ++n) {
            const Action action = randomAction(game, rng);
            const Action name = action.canonical();
            QVERIFY(!name.factors[0].leadsNegative() && !name.factors[1].leadsNegative());
            QVERIFY(game.sumOf(std::array{action}) == game.sumOf(std::array{name}));
        }
    }

    void playIsSubtraction_data() { addGames(); }

    void playIsSubtraction()
    {
        const TensorGame game = fetched();
        Rng rng(5);
        const auto [a, b, c] = game.dims();
        std::vector<int> expected(static_cast<std::size_t>(a * b * c), 0);
        State state = game.zero();
        for (int n = 0; n < 20; ++n) {
            const Action move = randomAction(game, rng);
            QVERIFY(game.play(state, move));
            std::size_t at = 0;
            int nonzeros = 0;
            for (int i = 0; i < a; ++i) {
                for (int j = 0; j < b; ++j) {
                    for (int k = 0; k < c; ++k, ++at) {
                        expected[at] = reduced(
                            expected[at] - move.factors[0][i] * move.factors[1][j] * move.factors[2][k], game.ring());
                        QCOMPARE(game.entry(state, i, j, k), expected[at]);
                        nonzeros += expected[at] != 0 ? 1 : 0;
                    }
                }
            }
            QCOMPARE(game.nonzeros(state), nonzeros);
            State back = state;
            QVERIFY(game.takeBack(back, move) && game.play(back, move));
            QVERIFY(back == state && game.hash(back) == game.hash(state));
        }
    }

    void entriesOverZKeepWithinBounds()
    {
        const TensorGame game({2, 2, 2}, Ring::Z);
        State state = game.zero();
        game.setEntry(state, 1, 0, 1, 127);
        const State before = state;
        QVERIFY(!game.takeBack(state, parsed({1, 1}, {1, 1}, {1, 1})));
        QVERIFY(state == before);
        QVERIFY(game.play(state, parsed({1, 1}, {1, 1}, {1, 1})));
        QCOMPARE(game.entry(state, 1, 0, 1), 126);
        QCOMPARE(game.entry(state, 0, 0, 0), -1);
    }

    void contraction_data() { addGames(); }

    void contraction()
    {
        const TensorGame game = fetched();
        Rng rng(7);
        // The contraction of u⊗v⊗w with x along a mode is (x·that factor) times the outer product of the two others.
        const Action term = randomAction(game, rng);
        const State state = game.sumOf(std::array{term});
        for (int mode = 0; mode < 3; ++mode) {
            const auto m = static_cast<std::size_t>(mode);
            const Vector x = randomVector(game.dims()[m], game.ring(), rng);
            int dot = 0;
            for (int s = 0; s < game.dims()[m]; ++s) {
                dot += x[s] * term.factors[m][s];
            }
            const std::size_t first = mode == 0 ? 1 : 0;
            const std::size_t second = mode == 2 ? 1 : 2;
            const std::vector<int> matrix = game.contraction(state, mode, x);
            std::size_t at = 0;
            for (int r = 0; r < game.dims()[first]; ++r) {
                for (int col = 0; col < game.dims()[second]; ++col) {
                    QCOMPARE(matrix[at++],
                             reduced(dot * term.factors[first][r] * term.factors[second][col], game.ring()));
                }
            }
        }
    }

    void boundsOfMatrixProducts()
    {
        for (const Ring ring : {Ring::Z2, Ring::Z3, Ring::Z}) {
            for (const auto& [n, m, p] : {std::array{2, 2, 2}, {2, 3, 4}, {3, 3, 3}, {1, 2, 3}}) {
                const TensorGame game(matrixProductDims(n, m, p), ring);
                const Decomposition terms = schoolbook(n, m, p);
                QCOMPARE(static_cast<int>(terms.size()), n * m * p);
                const State state = game.sumOf(terms);
                QCOMPARE(game.nonzeros(state), n * m * p);
                QCOMPARE(game.sliceRankBound(state), n * m * p);
                QCOMPARE(game.unfoldingBound(state), std::max({n * m, m * p, n * p}));
            }
        }
    }

    void strassenSolvesTheGame()
    {
        for (const Ring ring : {Ring::Z2, Ring::Z3, Ring::Z}) {
            const TensorGame game({4, 4, 4}, ring);
            State state = game.sumOf(schoolbook(2, 2, 2));
            for (const Action& move : ring == Ring::Z2 ? modulo2(strassen()) : strassen()) {
                QVERIFY(!game.isZero(state));
                QVERIFY(game.play(state, move));
            }
            QVERIFY(game.isZero(state));
            QCOMPARE(game.sliceRankBound(state), 0);
            QCOMPARE(game.unfoldingBound(state), 0);
        }
    }

    void boundsHoldForRandomSums_data() { addGames(); }

    void boundsHoldForRandomSums()
    {
        const TensorGame game = fetched();
        Rng rng(11);
        for (int count = 1; count < 8; ++count) {
            const State state = game.sumOf(randomTerms(game, count, rng));
            QVERIFY(game.unfoldingBound(state) <= count);
            QVERIFY(game.unfoldingBound(state) <= game.sliceRankBound(state));
        }
    }

    void finishIsExact_data() { addGames(); }

    void finishIsExact()
    {
        const TensorGame game = fetched();
        Rng rng(13);
        QVERIFY(game.finish(game.zero())->empty());
        for (int n = 0; n < 60; ++n) {
            const State one = game.sumOf(randomTerms(game, 1, rng));
            QVERIFY(game.finish(one) && game.finish(one)->size() == 1);
            QVERIFY(game.sumOf(*game.finish(one)) == one);
            const State two = game.sumOf(randomTerms(game, 2, rng));
            const auto found = game.finish(two);
            if (game.ring() != Ring::Z) {
                QVERIFY(found && found->size() <= 2);
            }
            if (found) {
                QVERIFY(game.sumOf(*found) == two);
            }
            const State many = game.sumOf(randomTerms(game, 6, rng));
            const auto end = game.finish(many);
            if (end) {
                QVERIFY(game.sumOf(*end) == many);
            }
            if (game.unfoldingBound(many) > 2) {
                QVERIFY(!end || static_cast<int>(end->size()) == game.unfoldingBound(many));
                QVERIFY(!end || game.ring() == Ring::Z2);
            }
        }
    }

    void finishOfRankThree()
    {
        // e0⊗e0⊗e1 + e0⊗e1⊗e0 + e1⊗e0⊗e0: unfoldings of rank 2, rank 3 over every field.
        const Decomposition w{parsed({1, 0}, {1, 0}, {0, 1}), parsed({1, 0}, {0, 1}, {1, 0}),
                              parsed({0, 1}, {1, 0}, {1, 0})};
        for (const Ring ring : {Ring::Z2, Ring::Z3}) {
            const TensorGame game({2, 2, 2}, ring);
            const State state = game.sumOf(w);
            QCOMPARE(game.unfoldingBound(state), 2);
            const auto end = game.finish(state);
            QCOMPARE(end.has_value(), ring == Ring::Z2);
            if (end) {
                QCOMPARE(end->size(), std::size_t{3});
                QVERIFY(game.sumOf(*end) == state);
            }
        }
    }

    /// Beside breadth-first search through all tensors of a shape: an end is shortest, and none is withheld that has as
    /// many moves as the unfoldings say, or three.
    void finishBesideBruteForce()
    {
        int withheld = 0;
        for (const Dims dims : {Dims{2, 3, 3}, Dims{4, 2, 2}, Dims{2, 2, 4}}) {
            const TensorGame game(dims, Ring::Z2);
            const auto [a, b, c] = dims;
            const auto stateOf = [&, rows = a * b, width = c](std::uint32_t key) {
                State state = game.zero();
                for (int row = 0; row < rows; ++row) {
                    state.words[static_cast<std::size_t>(row)] = key >> row * width & ((1U << width) - 1);
                }
                return state;
            };
            std::vector<std::uint32_t> products;
            for (std::uint32_t u = 1; u < 1U << a; ++u) {
                for (std::uint32_t v = 1; v < 1U << b; ++v) {
                    for (std::uint32_t w = 1; w < 1U << c; ++w) {
                        std::uint32_t product = 0;
                        for (int row = 0; row < a * b; ++row) {
                            product |= (u >> row / b & v >> row % b & 1U) * w << row * c;
                        }
                        products.push_back(product);
                    }
                }
            }
            std::vector<int> ranks(std::size_t{1} << (a * b * c), -1);
            std::vector<std::uint32_t> reached{0};
            ranks[0] = 0;
            for (std::size_t i = 0; i < reached.size(); ++i) {
                for (const std::uint32_t product : products) {
                    if (int& rank = ranks[reached[i] ^ product]; rank < 0) {
                        rank = ranks[reached[i]] + 1;
                        reached.push_back(reached[i] ^ product);
                    }
                }
            }
            QCOMPARE(reached.size(), ranks.size());
            for (std::uint32_t key = 0; key < ranks.size(); key += 13) {
                const State state = stateOf(key);
                const auto end = game.finish(state);
                QCOMPARE(end.has_value(), ranks[key] <= 3 || ranks[key] == game.unfoldingBound(state));
                withheld += end ? 0 : 1;
                if (end) {
                    QCOMPARE(static_cast<int>(end->size()), ranks[key]);
                    QVERIFY(game.sumOf(*end) == state);
                }
            }
        }
        QVERIFY(withheld > 0);
    }

    void conciseForm_data() { addGames(); }

    void conciseForm()
    {
        const TensorGame game = fetched();
        if (game.ring() == Ring::Z) {
            return;
        }
        Rng rng(17);
        for (int count = 1; count < 4; ++count) {
            const State state = game.sumOf(randomTerms(game, count, rng));
            if (game.isZero(state)) {
                continue;
            }
            const Concise small = concise(game, state);
            for (std::size_t mode = 0; mode < 3; ++mode) {
                QVERIFY(small.dims[mode] <= std::min(count, game.dims()[mode]));
            }
            // The unit moves of the small game, scaled by its entries, add up to the large tensor.
            const TensorGame smallGame(small.dims, game.ring());
            State sum = game.zero();
            for (int i = 0; i < small.dims[0]; ++i) {
                for (int j = 0; j < small.dims[1]; ++j) {
                    for (int k = 0; k < small.dims[2]; ++k) {
                        const int entry = smallGame.entry(small.state, i, j, k);
                        if (entry == 0) {
                            continue;
                        }
                        Action unit;
                        unit.factors[0].set(i, 1);
                        unit.factors[1].set(j, 1);
                        unit.factors[2].set(k, entry);
                        QVERIFY(game.takeBack(sum, expanded(small, unit, game.ring())));
                    }
                }
            }
            QVERIFY(sum == state);
        }
        QVERIFY((concise(game, game.zero()).dims == Dims{0, 0, 0}));
    }
};

QTEST_APPLESS_MAIN(TestGame)
#include "tst_game.moc"
