// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/net/kernels/kernels.h"
#include "core/net/untrained.h"
#include "tests/net/naive_networks.h"
#include "tests/play/random_actions.h"
#include "tests/support/allocations.h"

#include <QTest>

#include <functional>

using namespace rankfall;
using namespace rankfall::net;

namespace {

/// Biases and norms that do something, so that a layer left out is seen.
Weights stirred(Weights weights)
{
    Rng rng(99);
    for (auto& [name, parameter] : weights.parameters) {
        for (float& value : parameter.values) {
            value += static_cast<float>(rng.below(2001) - 1000) * 1e-4F;
        }
    }
    return weights;
}

ContractionSizes contraction(const play::Dims& dims, Ring ring)
{
    return {dims, ring, 40, 2, 24, 11};
}

AttentionSizes attention(const play::Dims& dims, Ring ring)
{
    AttentionSizes sizes;
    sizes.dims = dims;
    sizes.ring = ring;
    sizes.channels = 24;
    sizes.heads = 2; // heads of 12 numbers: no multiple of any vector
    sizes.blocks = 2;
    sizes.history = 2;
    sizes.decoder = 48;
    sizes.decoderHeads = 3;
    sizes.valueWidth = 20;
    return sizes;
}

std::unique_ptr<Network> made(const Weights& weights, const Kernels* kernels = nullptr)
{
    auto network = weights.metadata.at("architecture") == "attention" ? makeAttention(weights, "test", kernels)
                                                                      : makeContraction(weights, "test", kernels);
    if (!network) {
        qFatal("%s", network.error().text().c_str());
    }
    return std::move(*network);
}

/// States with what comes with them.
struct Batch {
    play::TensorGame game;
    std::vector<play::State> states;
    std::vector<play::Decomposition> histories;
    std::vector<Query> queries;
    std::vector<Rng> rngs;
    std::vector<Valuation> values;
    std::vector<std::vector<Proposal>> proposals;

    Batch(const play::Dims& dims, Ring ring, int size)
        : game(dims, ring)
        , values(static_cast<std::size_t>(size))
        , proposals(static_cast<std::size_t>(size))
    {
        Rng rng(11);
        for (int i = 0; i < size; ++i) {
            states.push_back(game.sumOf(test::randomTerms(game, i % 6, rng)));
            histories.push_back(test::randomTerms(game, i % 4, rng));
        }
        for (std::size_t i = 0; i < states.size(); ++i) {
            queries.push_back({&states[i], histories[i], static_cast<int>(i) % 4});
            rngs.emplace_back(i + 1);
        }
    }

    void propose(Network& network, std::size_t first, std::size_t count, int samples, float temperature = 1)
    {
        std::vector<Rng*> pointers;
        for (std::size_t i = first; i < first + count; ++i) {
            pointers.push_back(&rngs[i]);
        }
        network.propose(game, std::span(queries).subspan(first, count), samples, temperature, pointers,
                        std::span(proposals).subspan(first, count), std::span(values).subspan(first, count));
    }
};

bool same(const Valuation& x, const Valuation& y)
{
    return x.mean == y.mean && x.quantiles == y.quantiles;
}

bool same(const std::vector<Proposal>& x, const std::vector<Proposal>& y)
{
    return std::equal(x.begin(), x.end(), y.begin(), y.end(), [](const Proposal& a, const Proposal& b) {
        return a.action == b.action && a.logProbability == b.logProbability && a.count == b.count;
    });
}

} // namespace

class TestNetworks : public QObject {
    Q_OBJECT
private Q_SLOTS:

    void forwardIsThatOfTheNaiveReference_data()
    {
        QTest::addColumn<bool>("attends");
        QTest::addColumn<int>("ring");
        QTest::addColumn<std::vector<int>>("network");
        QTest::addColumn<std::vector<int>>("game");
        using List = std::vector<int>;
        for (const bool attends : {false, true}) {
            const QByteArray kind = attends ? "attention " : "contraction ";
            QTest::newRow(kind + "mod 2") << attends << 0 << List{4, 6, 5} << List{4, 6, 5};
            QTest::newRow(kind + "mod 2, padded") << attends << 0 << List{4, 6, 5} << List{3, 4, 5};
            QTest::newRow(kind + "mod 2, chunks") << attends << 0 << List{10, 3, 4} << List{10, 3, 4};
            QTest::newRow(kind + "mod 3") << attends << 1 << List{4, 3, 5} << List{4, 3, 5};
            QTest::newRow(kind + "over Z, padded") << attends << 2 << List{4, 6, 5} << List{4, 2, 4};
        }
    }

    void forwardIsThatOfTheNaiveReference()
    {
        QFETCH(bool, attends);
        QFETCH(int, ring);
        QFETCH(std::vector<int>, network);
        QFETCH(std::vector<int>, game);
        const play::Dims dims{network[0], network[1], network[2]};
        const auto in = static_cast<Ring>(ring);
        const Weights weights =
            stirred(attends ? untrained(attention(dims, in), 5) : untrained(contraction(dims, in), 5));
        Batch batch({game[0], game[1], game[2]}, in, 6);
        const auto tested = made(weights);
        batch.propose(*tested, 0, 6, 16);
        const Tokens tokens(dims, in);
        for (std::size_t q = 0; q < 6; ++q) {
            std::unique_ptr<test::NaiveNetwork> naive;
            if (attends) {
                naive =
                    std::make_unique<test::NaiveAttention>(weights, attention(dims, in), batch.game, batch.queries[q]);
            } else {
                naive = std::make_unique<test::NaiveContraction>(weights, contraction(dims, in), batch.game,
                                                                 batch.queries[q]);
            }
            QVERIFY(std::abs(double{batch.values[q].mean} - naive->value()) < 1e-5);
            QVERIFY(std::is_sorted(batch.values[q].quantiles.begin(), batch.values[q].quantiles.end()));
            int count = 0;
            for (const Proposal& proposal : batch.proposals[q]) {
                const double expected = naive->logProbability(tokens, proposal.action, batch.game.dims());
                QVERIFY2(std::abs(double{proposal.logProbability} - expected) < 2e-5,
                         qPrintable(QString::number(double{proposal.logProbability} - expected)));
                QVERIFY(!proposal.action.isZero());
                QCOMPARE(proposal.action.canonical(), proposal.action);
                for (std::size_t mode = 0; mode < 3; ++mode) {
                    QVERIFY(proposal.action.factors[mode].nonzero >> game[mode] == 0);
                }
                count += proposal.count;
            }
            QCOMPARE(count, 16);
            QVERIFY(std::is_sorted(
                batch.proposals[q].begin(), batch.proposals[q].end(),
                [](const Proposal& x, const Proposal& y) { return x.logProbability > y.logProbability; }));
        }
    }

    void samplesFollowThePolicy_data()
    {
        QTest::addColumn<int>("ring");
        QTest::addColumn<double>("temperature");
        QTest::newRow("mod 2") << 0 << 1.0;
        QTest::newRow("mod 2, hot") << 0 << 2.0;
        QTest::newRow("mod 3, cold") << 1 << 0.8;
    }

    /// Chi squared over all moves of 2x2x2 modes: 27 over Z mod 2, 128 over Z mod 3.
    void samplesFollowThePolicy()
    {
        QFETCH(int, ring);
        QFETCH(double, temperature);
        const play::Dims dims{2, 2, 2};
        const auto in = static_cast<Ring>(ring);
        Weights weights = stirred(untrained(contraction(dims, in), 8));
        for (float& value : weights.parameters.at("token1.embed0.weight").values) {
            value *= 8; // tokens that depend on each other
        }
        Batch batch(dims, in, 3);
        const int samples = 40000;
        const auto network = made(weights);
        batch.propose(*network, 2, 1, samples, static_cast<float>(temperature));
        const test::NaiveContraction naive(weights, contraction(dims, in), batch.game, batch.queries[2]);
        const Tokens tokens(dims, in);
        const int moves = in == Ring::Z2 ? 27 : 128;
        QCOMPARE(static_cast<int>(batch.proposals[2].size()), moves);
        double chi = 0;
        double total = 0;
        for (const Proposal& proposal : batch.proposals[2]) {
            std::vector<int> said(3);
            tokens.encode(proposal.action, said);
            double log = 0;
            for (int t = 0; t < 3; ++t) {
                const auto token = static_cast<std::size_t>(said[static_cast<std::size_t>(t)]);
                log += naive.logProbabilities(tokens, t, said, dims, temperature)[token];
            }
            const double expected = samples * std::exp(log);
            chi += (proposal.count - expected) * (proposal.count - expected) / expected;
            total += std::exp(double{proposal.logProbability});
        }
        const double free = moves - 1;
        QVERIFY2(chi < free + 4 * std::sqrt(2 * free), qPrintable(QString::number(chi)));
        QVERIFY2(chi > free - 4 * std::sqrt(2 * free), qPrintable(QString::number(chi)));
        QVERIFY(std::abs(total - 1) < 1e-5);
    }

    /// To the last bit: alone, in a batch larger than what goes through the trunk at once, and after other batches.
    void resultsDoNotDependOnTheBatch()
    {
        for (const bool attends : {false, true}) {
            const play::Dims dims{4, 4, 4};
            const int size = attends ? 50 : 300;
            const Weights weights =
                attends ? untrained(attention(dims, Ring::Z2), 3) : untrained(contraction(dims, Ring::Z2), 3);
            Batch together(dims, Ring::Z2, size);
            const auto network = made(weights);
            together.propose(*network, 0, together.queries.size(), 20, 1.5F);
            Batch alone(dims, Ring::Z2, size);
            const auto other = network->clone();
            for (std::size_t q = 0; q < alone.queries.size(); q += 7) {
                alone.propose(*other, q, 1, 20, 1.5F);
                QVERIFY(same(alone.values[q], together.values[q]));
                QVERIFY(same(alone.proposals[q], together.proposals[q]));
                Valuation valued;
                other->value(alone.game, {&alone.queries[q], 1}, {&valued, 1});
                QVERIFY(same(valued, together.values[q]));
            }
        }
    }

    void everyInstructionSetSaysTheSame()
    {
        for (const bool attends : {false, true}) {
            const play::Dims dims{4, 9, 6};
            const Weights weights =
                stirred(attends ? untrained(attention(dims, Ring::Z2), 4) : untrained(contraction(dims, Ring::Z2), 4));
            std::vector<Batch> results;
            for (const InstructionSet set : usableSets()) {
                results.emplace_back(dims, Ring::Z2, 11);
                Batch& batch = results.back();
                for (std::size_t q = 0; q < 11; ++q) { // the vector moved its strings
                    batch.queries[q] = {&batch.states[q], batch.histories[q], static_cast<int>(q) % 4};
                }
                batch.propose(*made(weights, &kernelsFor(set)), 0, 11, 8);
            }
            for (const Batch& batch : results) {
                for (std::size_t q = 0; q < 11; ++q) {
                    QVERIFY(std::abs(batch.values[q].mean - results[0].values[q].mean) < 1e-5F);
                    QCOMPARE(batch.proposals[q].size(), results[0].proposals[q].size());
                    for (std::size_t i = 0; i < batch.proposals[q].size(); ++i) {
                        QCOMPARE(batch.proposals[q][i].action, results[0].proposals[q][i].action);
                        QVERIFY(std::abs(batch.proposals[q][i].logProbability -
                                         results[0].proposals[q][i].logProbability) < 1e-5F);
                    }
                }
            }
        }
    }

    void aWarmNetworkTakesNoMemory()
    {
        for (const bool attends : {false, true}) {
            const play::Dims dims{4, 4, 4};
            const auto network =
                made(attends ? untrained(attention(dims, Ring::Z2), 6) : untrained(contraction(dims, Ring::Z2), 6));
            Batch batch(dims, Ring::Z2, 40);
            std::vector<Rng*> rngs;
            for (Rng& rng : batch.rngs) {
                rngs.push_back(&rng);
            }
            const auto round = [&] {
                for (std::size_t i = 0; i < batch.rngs.size(); ++i) {
                    batch.rngs[i] = Rng(i);
                }
                network->propose(batch.game, batch.queries, 32, 1, rngs, batch.proposals, batch.values);
                network->value(batch.game, batch.queries, batch.values);
            };
            round();
            const std::int64_t before = test::allocationsSoFar();
            round();
            QCOMPARE(test::allocationsSoFar(), before);
        }
    }

    /// The value's quantiles are those of its distribution, spread evenly around every number of moves.
    void quantilesFollowTheDistribution()
    {
        const play::Dims dims{2, 2, 2};
        Weights weights = untrained(contraction(dims, Ring::Z2), 1);
        auto& bias = weights.parameters.at("value.out.bias").values;
        for (float& value : weights.parameters.at("value.out.weight").values) {
            value = 0;
        }
        std::fill(bias.begin(), bias.end(), -80.0F);
        bias[3] = 0;
        bias[7] = 0; // 3 or 7, equally likely
        Batch batch(dims, Ring::Z2, 1);
        const auto network = made(weights);
        network->value(batch.game, batch.queries, batch.values);
        QVERIFY(std::abs(batch.values[0].mean - 5) < 1e-5F);
        const std::array<float, kQuantiles> expected{2.625F, 2.875F, 3.125F, 3.375F, 6.625F, 6.875F, 7.125F, 7.375F};
        for (std::size_t i = 0; i < kQuantiles; ++i) {
            QVERIFY(std::abs(batch.values[0].quantiles[i] - expected[i]) < 1e-4F);
        }
        QVERIFY(std::abs(batch.values[0].optimistic() - 2.75F) < 1e-4F);
    }

    /// Finite weights may be so large that activations are not: still legal moves, and nothing hangs or crashes.
    void absurdWeightsGiveLegalMoves()
    {
        for (const bool attends : {false, true}) {
            const play::Dims dims{4, 4, 4};
            Weights weights =
                attends ? untrained(attention(dims, Ring::Z), 6) : untrained(contraction(dims, Ring::Z), 6);
            for (auto& [name, parameter] : weights.parameters) {
                for (float& value : parameter.values) {
                    value *= 1e30F;
                }
            }
            Batch batch(dims, Ring::Z, 5);
            const auto network = made(weights);
            batch.propose(*network, 0, 5, 8);
            for (std::size_t q = 0; q < 5; ++q) {
                QVERIFY(std::isfinite(batch.values[q].mean));
                QVERIFY(!batch.proposals[q].empty());
                for (const Proposal& proposal : batch.proposals[q]) {
                    QVERIFY(!proposal.action.isZero() && proposal.action == proposal.action.canonical());
                    QVERIFY(std::isfinite(proposal.logProbability));
                }
            }
        }
    }

    void whatIsWrongWithWeightsIsSaid_data()
    {
        using Change = std::function<void(Weights&)>;
        QTest::addColumn<bool>("attends");
        QTest::addColumn<Change>("change");
        QTest::addColumn<QByteArray>("message");
        const auto metadata = [](const char* key, const char* value) {
            return Change([key, value](Weights& weights) { weights.metadata[key] = value; });
        };
        QTest::newRow("no architecture") << false << Change([](Weights& w) { w.metadata.erase("architecture"); })
                                         << QByteArray("does not say which network");
        QTest::newRow("unknown architecture")
            << false << metadata("architecture", "oracle") << QByteArray("unknown kind, \"oracle\"");
        QTest::newRow("format") << false << metadata("format", "2") << QByteArray("\"format\" is 2");
        QTest::newRow("ring") << false << metadata("ring", "q") << QByteArray("\"ring\" should be z2, z3 or z");
        QTest::newRow("dims") << false << metadata("dims", "4x4") << QByteArray("\"dims\" should be three sizes");
        QTest::newRow("long dims") << false << metadata("dims", "4x4x33") << QByteArray("\"dims\" should be three");
        QTest::newRow("width") << false << metadata("width", "wide")
                               << QByteArray("\"width\" should be a whole number");
        QTest::newRow("no moves") << false << Change([](Weights& w) { w.metadata.erase("moves"); })
                                  << QByteArray("\"moves\" is missing");
        QTest::newRow("other width") << false << metadata("width", "41") << QByteArray("and should be 24x41");
        QTest::newRow("heads") << true << metadata("heads", "5") << QByteArray("not a multiple of \"heads\"");
        for (const bool attends : {false, true}) {
            const QByteArray kind = attends ? ", attention" : ", contraction";
            const std::string name = attends ? "torso.norm.bias" : "trunk.norm.bias";
            QTest::newRow("missing parameter" + kind)
                << attends << Change([name](Weights& w) { w.parameters.erase(name); })
                << QByteArray("norm.bias\" is missing");
            QTest::newRow("wrong shape" + kind) << attends << Change([name](Weights& w) {
                w.parameters.at(name).shape = {2, 3};
            }) << QByteArray("norm.bias\" is 2x3 and should be");
            QTest::newRow("too few numbers" + kind)
                << attends << Change([name](Weights& w) { w.parameters.at(name).values.pop_back(); })
                << QByteArray("norm.bias\" is ");
            QTest::newRow("no number" + kind)
                << attends << Change([name](Weights& w) { w.parameters.at(name).values[2] = NAN; })
                << QByteArray("norm.bias\" has a number that is infinite or none");
            QTest::newRow("parameter too many" + kind) << attends << Change([](Weights& w) {
                w.parameters["extra"] = {{1}, {0}};
            }) << QByteArray("\"extra\" does not belong");
        }
    }

    void whatIsWrongWithWeightsIsSaid()
    {
        QFETCH(bool, attends);
        QFETCH(std::function<void(Weights&)>, change);
        QFETCH(QByteArray, message);
        const play::Dims dims{4, 4, 4};
        Weights weights = attends ? untrained(attention(dims, Ring::Z2), 6) : untrained(contraction(dims, Ring::Z2), 6);
        QVERIFY(makeNetwork(weights, "agent.safetensors").has_value());
        change(weights);
        const auto network = makeNetwork(weights, "agent.safetensors");
        QVERIFY(!network.has_value());
        QCOMPARE(network.error().where, std::string("agent.safetensors"));
        QVERIFY2(network.error().message.find(message.toStdString()) != std::string::npos,
                 network.error().text().c_str());
        QVERIFY(!network.error().remedy.empty());
    }

    void aNetworkSaysWhatItIs()
    {
        const auto network = makeNetwork(untrained(contraction({4, 6, 6}, Ring::Z2), 6), "test");
        QVERIFY(network.has_value());
        const NetworkInfo& info = (*network)->info();
        QCOMPARE(info.architecture, std::string("contraction"));
        QCOMPARE(info.metadata.at("dims"), std::string("4x6x6"));
        QCOMPARE(info.metadata.at("training"), std::string("none"));
        QVERIFY(info.fits(play::TensorGame({4, 6, 6}, Ring::Z2)));
        QVERIFY(info.fits(play::TensorGame({4, 4, 4}, Ring::Z2)));
        QVERIFY(!info.fits(play::TensorGame({6, 4, 6}, Ring::Z2)));
        QVERIFY(!info.fits(play::TensorGame({4, 6, 6}, Ring::Z)));
        // 4128 features, width 40, 2 blocks, hidden 24, vocabularies 16, 64, 64, values 0 to 11.
        const std::size_t trunk = 4128 * 40 + 40 + 2 * (80 + 2 * 1640) + 80;
        const std::size_t tokens = 3 * 984 + (16 + 16 + 64) * 24 + 2 * 600 + 25 * (16 + 64 + 64);
        QCOMPARE(info.parameters, trunk + tokens + 984 + 25 * 12);
    }

    /// Nobody should wonder why a checkpoint changed: the same seed gives the same network.
    void untrainedNetworksFollowTheirSeed()
    {
        const ContractionSizes sizes = contraction({4, 4, 4}, Ring::Z2);
        const Weights first = untrained(sizes, 1);
        QVERIFY(first.parameters.at("trunk.in.weight").values ==
                untrained(sizes, 1).parameters.at("trunk.in.weight").values);
        QVERIFY(first.parameters.at("trunk.in.weight").values !=
                untrained(sizes, 2).parameters.at("trunk.in.weight").values);
        QCOMPARE(*contractionSizes(first, "test"), sizes);
        const AttentionSizes other = attention({4, 6, 5}, Ring::Z3);
        QCOMPARE(*attentionSizes(untrained(other, 1), "test"), other);
    }
};

QTEST_APPLESS_MAIN(TestNetworks)
#include "tst_networks.moc"
