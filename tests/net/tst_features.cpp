// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/net/contraction.h"
#include "core/net/contraction_features.h"
#include "core/net/contraction_lookup.h"
#include "core/net/tokens.h"
#include "core/net/untrained.h"
#include "tests/play/random_actions.h"
#include "tests/support/allocations.h"

#include <QTest>

#include <bit>
#include <numeric>
#include <set>

using namespace rankfall;
using namespace rankfall::net;

namespace {

/// By elimination with inverses, one matrix at a time.
int slowRank(std::vector<int> matrix, int rows, int columns, int prime)
{
    const auto entry = [&](int r, int c) -> int& { return matrix[static_cast<std::size_t>(r * columns + c)]; };
    for (int& value : matrix) {
        value = (value % prime + prime) % prime;
    }
    int rank = 0;
    for (int c = 0; c < columns && rank < rows; ++c) {
        int pivot = rank;
        while (pivot < rows && entry(pivot, c) == 0) {
            ++pivot;
        }
        if (pivot == rows) {
            continue;
        }
        for (int d = 0; d < columns; ++d) {
            std::swap(entry(pivot, d), entry(rank, d));
        }
        int inverse = 1;
        while (inverse * entry(rank, c) % prime != 1) {
            ++inverse;
        }
        for (int r = rank + 1; r < rows; ++r) {
            const int times = entry(r, c) * inverse % prime;
            for (int d = 0; d < columns; ++d) {
                entry(r, d) = (entry(r, d) + (prime - times) * entry(rank, d)) % prime;
            }
        }
        ++rank;
    }
    return rank;
}

std::vector<float> slowFeatures(const ContractionLayout& layout, const play::TensorGame& game, const play::State& state)
{
    const play::TensorGame large(layout.dims, layout.ring);
    play::State padded = large.zero();
    for (int i = 0; i < game.dims()[0]; ++i) {
        for (int j = 0; j < game.dims()[1]; ++j) {
            for (int k = 0; k < game.dims()[2]; ++k) {
                large.setEntry(padded, i, j, k, game.entry(state, i, j, k));
            }
        }
    }
    std::vector<float> out;
    for (int mode = 0; mode < 3; ++mode) {
        const int rows = layout.dims[mode == 0 ? 1 : 0];
        const int columns = layout.dims[mode == 2 ? 1 : 2];
        for (const Probe& probe : layout.probes[mode]) {
            const std::vector<int> matrix = large.contraction(padded, mode, probe.vector);
            for (std::size_t at = 0; probe.light && at < matrix.size(); ++at) {
                const auto value = static_cast<float>(matrix[at]);
                out.push_back(layout.ring == Ring::Z2 ? 2 * value - 1 : layout.ring == Ring::Z3 ? value : value / 2);
            }
            const int prime = layout.ring == Ring::Z ? 251 : modulusOf(layout.ring);
            const int rank = slowRank(matrix, rows, columns, prime);
            out.push_back(2.0F * static_cast<float>(rank) / static_cast<float>(std::min(rows, columns)) - 1);
            for (int r = 0; r < 3; ++r) {
                out.push_back(rank == r ? 1.0F : 0.0F);
            }
        }
    }
    return out;
}

} // namespace

class TestFeatures : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void layoutsHaveTheSizesThatFilesRelyOn_data()
    {
        QTest::addColumn<int>("ring");
        QTest::addColumn<std::vector<int>>("dims");
        QTest::addColumn<std::vector<int>>("probes");
        QTest::addColumn<std::vector<int>>("light");
        QTest::addColumn<int>("features");
        using List = std::vector<int>;
        QTest::newRow("2x2x2 mod 2") << 0 << List{4, 4, 4} << List{15, 15, 15} << List{15, 15, 15} << 900;
        QTest::newRow("2x2x3 mod 2") << 0 << List{4, 6, 6} << List{15, 63, 63} << List{15, 63, 63} << 4128;
        QTest::newRow("3x3x3 mod 2") << 0 << List{9, 9, 9} << List{511, 511, 511} << List{45, 45, 45} << 17067;
        QTest::newRow("4x4x4 mod 2") << 0 << List{16, 16, 16} << List{512, 512, 512} << List{16, 0, 0} << 10240;
        QTest::newRow("longest mod 2") << 0 << List{32, 1, 2} << List{528, 1, 3} << List{32, 1, 3} << 2352;
        QTest::newRow("2x2x2 mod 3") << 1 << List{4, 4, 4} << List{40, 40, 40} << List{40, 40, 40} << 2400;
        QTest::newRow("2x2x3 over Z") << 2 << List{4, 6, 6} << List{40, 364, 364} << List{40, 36, 36} << 6240;
        QTest::newRow("3x3x3 over Z") << 2 << List{9, 9, 9} << List{512, 512, 512} << List{81, 81, 81} << 25827;
    }

    void layoutsHaveTheSizesThatFilesRelyOn()
    {
        QFETCH(int, ring);
        QFETCH(std::vector<int>, dims);
        QFETCH(std::vector<int>, probes);
        QFETCH(std::vector<int>, light);
        QFETCH(int, features);
        const ContractionLayout layout = contractionLayout({dims[0], dims[1], dims[2]}, static_cast<Ring>(ring));
        QCOMPARE(layout.features, features);
        for (std::size_t mode = 0; mode < 3; ++mode) {
            const auto& list = layout.probes[mode];
            QCOMPARE(static_cast<int>(list.size()), probes[mode]);
            QCOMPARE(static_cast<int>(std::count_if(list.begin(), list.end(), [](const Probe& p) { return p.light; })),
                     light[mode]);
            std::set<play::Vector> seen;
            for (const Probe& probe : list) {
                QVERIFY(!probe.vector.isZero() && !probe.vector.leadsNegative());
                QVERIFY(seen.insert(probe.vector).second);
                QVERIFY(dims[mode] == 32 || probe.vector.nonzero >> dims[mode] == 0);
            }
        }
    }

    void rowsLookedUpAddUpToTheFirstLayer_data()
    {
        QTest::addColumn<std::vector<int>>("network");
        QTest::addColumn<std::vector<int>>("game");
        using List = std::vector<int>;
        QTest::newRow("2x2x2") << List{4, 4, 4} << List{4, 4, 4};
        QTest::newRow("all sizes differ") << List{4, 6, 5} << List{4, 6, 5};
        QTest::newRow("padded") << List{4, 6, 5} << List{3, 4, 5};
        QTest::newRow("short modes") << List{1, 2, 6} << List{1, 2, 6};
    }

    void rowsLookedUpAddUpToTheFirstLayer()
    {
        QFETCH(std::vector<int>, network);
        QFETCH(std::vector<int>, game);
        const play::Dims dims{network[0], network[1], network[2]};
        ContractionFeatures features(dims, Ring::Z2);
        QVERIFY(hasSites(features.layout()));
        const int width = 20;
        Weights weights = untrained(ContractionSizes{dims, Ring::Z2, width, 1, 8, 4}, 3);
        std::vector<float>& bias = weights.parameters.at("trunk.in.bias").values;
        for (std::size_t out = 0; out < bias.size(); ++out) {
            bias[out] = 0.1F * static_cast<float>(out) - 1;
        }
        const std::vector<float>& weight = weights.parameters.at("trunk.in.weight").values;
        const ContractionLookup lookup = lookupOf(weights, "trunk.in", features.layout());
        QCOMPARE(static_cast<int>(lookup.firstRow.size()), sitesOf(features.layout()));
        const play::TensorGame played({game[0], game[1], game[2]}, Ring::Z2);
        std::vector<std::uint8_t> sites(lookup.firstRow.size());
        Rng rng(17);
        for (int terms = 0; terms < 12; ++terms) {
            const play::State state = played.sumOf(test::randomTerms(played, terms, rng));
            const std::vector<float> expected = slowFeatures(features.layout(), played, state);
            features.readSites(played, state, sites);
            for (std::size_t out = 0; out < width; ++out) {
                double sum = double{bias[out]};
                for (std::size_t f = 0; f < expected.size(); ++f) {
                    sum += double{weight[out * expected.size() + f]} * double{expected[f]};
                }
                float found = lookup.bias.data()[out];
                for (std::size_t site = 0; site < sites.size(); ++site) {
                    found += lookup.rows[lookup.firstRow[site] + sites[site]][out];
                }
                QVERIFY2(std::abs(double{found} - sum) < 1e-5, qPrintable(QString::number(double{found} - sum)));
            }
        }
    }

    void longModesAreNotLookedUp()
    {
        QVERIFY(!hasSites(contractionLayout({4, 7, 4}, Ring::Z2)));
        QVERIFY(!hasSites(contractionLayout({4, 4, 4}, Ring::Z3)));
        QVERIFY(!hasSites(contractionLayout({4, 4, 4}, Ring::Z)));
    }

    /// A trained network means these very vectors: the sample must never change.
    void theSampleOfProbesIsFixed()
    {
        std::uint64_t sum = 0;
        for (const Ring ring : {Ring::Z2, Ring::Z3}) {
            const ContractionLayout layout = contractionLayout({16, 16, 16}, ring);
            for (const Probe& probe : layout.probes[0]) {
                sum = (sum ^ probe.vector.nonzero ^ std::uint64_t{probe.vector.negative} << 32) * 0x9FB21C651E98DF25U;
                sum ^= sum >> 29;
            }
        }
        QCOMPARE(sum, std::uint64_t{kSampleSum});
        const ContractionLayout layout = contractionLayout({16, 16, 16}, Ring::Z3);
        const auto& probes = layout.probes[0];
        QCOMPARE(probes[16].vector, (play::Vector{3, 0}));
        QCOMPARE(probes[17].vector, (play::Vector{3, 2}));
        QCOMPARE(probes[18].vector, (play::Vector{5, 0}));
    }

    void featuresAreThoseOfTheSlowReference_data()
    {
        QTest::addColumn<int>("ring");
        QTest::addColumn<std::vector<int>>("network");
        QTest::addColumn<std::vector<int>>("game");
        using List = std::vector<int>;
        for (int ring = 0; ring < 3; ++ring) {
            const QByteArray key(ringKey(static_cast<Ring>(ring)).data());
            QTest::newRow("2x2x2 " + key) << ring << List{4, 4, 4} << List{4, 4, 4};
            QTest::newRow("2x2x3 " + key) << ring << List{4, 6, 6} << List{4, 6, 6};
            QTest::newRow("padded " + key) << ring << List{4, 6, 6} << List{3, 4, 5};
            QTest::newRow("3x3x3 " + key) << ring << List{9, 9, 9} << List{9, 9, 9};
            QTest::newRow("sampled " + key) << ring << List{16, 12, 20} << List{16, 12, 19};
            QTest::newRow("thin " + key) << ring << List{1, 32, 2} << List{1, 32, 2};
        }
    }

    void featuresAreThoseOfTheSlowReference()
    {
        QFETCH(int, ring);
        QFETCH(std::vector<int>, network);
        QFETCH(std::vector<int>, game);
        const play::TensorGame played({game[0], game[1], game[2]}, static_cast<Ring>(ring));
        ContractionFeatures features({network[0], network[1], network[2]}, static_cast<Ring>(ring));
        Rng rng(7);
        std::vector<float> out(static_cast<std::size_t>(features.layout().features));
        for (const int terms : {0, 1, 2, 5, 11}) {
            const play::State state = played.sumOf(test::randomTerms(played, terms, rng));
            features.extract(played, state, out);
            const std::vector<float> expected = slowFeatures(features.layout(), played, state);
            QCOMPARE(out.size(), expected.size());
            for (std::size_t i = 0; i < out.size(); ++i) {
                QVERIFY2(out[i] == expected[i], qPrintable(QString::number(i)));
            }
        }
    }

    void entriesAsLargeAsAStateHoldsThem()
    {
        const play::TensorGame game({5, 3, 3}, Ring::Z);
        play::State state = game.zero();
        for (int at = 0; at < 45; ++at) {
            game.setEntry(state, at / 9, at / 3 % 3, at % 3, at % 2 == 0 ? 127 : -127 + at);
        }
        ContractionFeatures features(game.dims(), Ring::Z);
        std::vector<float> out(static_cast<std::size_t>(features.layout().features));
        features.extract(game, state, out);
        QVERIFY(out == slowFeatures(features.layout(), game, state));
    }

    void extractionTakesNoMemory()
    {
        const play::TensorGame game({9, 9, 9}, Ring::Z2);
        Rng rng(3);
        const play::State state = game.sumOf(test::randomTerms(game, 8, rng));
        ContractionFeatures features(game.dims(), Ring::Z2);
        std::vector<float> out(static_cast<std::size_t>(features.layout().features));
        const std::int64_t before = test::allocationsSoFar();
        features.extract(game, state, out);
        QCOMPARE(test::allocationsSoFar(), before);
    }

    void chunksAreEvenAndWithinTheirLimits()
    {
        const auto lengths = [](int size, Ring ring) {
            std::vector<int> out;
            const Tokens tokens({size, 1, 1}, ring);
            for (const Chunk& chunk : tokens.chunks()) {
                if (chunk.mode == 0) {
                    out.push_back(chunk.length);
                }
            }
            return out;
        };
        QCOMPARE(lengths(9, Ring::Z2), (std::vector<int>{9}));
        QCOMPARE(lengths(16, Ring::Z2), (std::vector<int>{8, 8}));
        QCOMPARE(lengths(25, Ring::Z2), (std::vector<int>{9, 8, 8}));
        QCOMPARE(lengths(4, Ring::Z3), (std::vector<int>{4}));
        QCOMPARE(lengths(9, Ring::Z), (std::vector<int>{3, 3, 3}));
        QCOMPARE(lengths(10, Ring::Z), (std::vector<int>{4, 3, 3}));
        QCOMPARE(Tokens({4, 6, 6}, Ring::Z2).largestVocabulary(), 64);
    }

    void tokensSayTheMove()
    {
        for (const Ring ring : {Ring::Z2, Ring::Z3}) {
            const play::TensorGame game({16, 10, 5}, ring);
            const Tokens tokens(game.dims(), ring);
            std::vector<int> out(static_cast<std::size_t>(tokens.count()));
            Rng rng(5);
            for (int i = 0; i < 200; ++i) {
                const play::Action action = test::randomAction(game, rng);
                tokens.encode(action, out);
                QCOMPARE(tokens.decode(out), action);
            }
        }
        play::Action action;
        action.factors[0].set(1, -1);
        std::vector<int> out(3);
        Tokens({4, 4, 4}, Ring::Z).encode(action, out);
        QCOMPARE(out, (std::vector<int>{6, 0, 0}));
    }

    /// What may be said is exactly the canonical moves of the game, each once.
    void whatIsAllowedIsWhatIsCanonical()
    {
        const Tokens tokens({5, 3, 2}, Ring::Z3);
        const play::Dims game{4, 2, 2};
        std::set<play::Action> said;
        const auto say = [&](auto&& self, int t, const play::Action& sofar) -> void {
            if (t == tokens.count()) {
                QVERIFY(said.insert(sofar).second);
                return;
            }
            const Chunk& chunk = tokens.chunks()[static_cast<std::size_t>(t)];
            for (int token = 0; token < chunk.vocabulary; ++token) {
                const bool open = sofar.factors[static_cast<std::size_t>(chunk.mode)].isZero();
                if (tokens.allows(t, token, open, game)) {
                    play::Action next = sofar;
                    tokens.put(next, t, token);
                    self(self, t + 1, next);
                }
            }
        };
        say(say, 0, {});
        QCOMPARE(said.size(), std::size_t{40 * 4 * 8});
        for (const play::Action& action : said) {
            QVERIFY(!action.isZero());
            QCOMPARE(action.canonical(), action);
            QVERIFY(action.factors[0].nonzero < 16 && action.factors[1].nonzero < 4);
        }
    }

private:
    static constexpr std::uint64_t kSampleSum = 8835433384796798265U;
};

QTEST_APPLESS_MAIN(TestFeatures)
#include "tst_features.moc"
