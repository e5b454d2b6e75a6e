// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT

// Inference (core/net) and training (libtorch) are two programs for the same formulas.

#include "core/learn/demonstrations.h"
#include "core/learn/model.h"
#include "core/net/untrained.h"

#include <QtTest>

using namespace rankfall;
using namespace rankfall::learn;

namespace {

constexpr int kPositions = 12;
constexpr double kClose = 1e-5;

net::Weights weightsOf(const QString& architecture, const play::Dims& dims, Ring ring)
{
    if (architecture == "attention") {
        net::AttentionSizes sizes;
        sizes.dims = dims;
        sizes.ring = ring;
        sizes.channels = 16;
        sizes.blocks = 2;
        sizes.history = 2;
        sizes.decoder = 24;
        sizes.valueWidth = 20;
        return net::untrained(sizes, 5);
    }
    net::ContractionSizes sizes;
    sizes.dims = dims;
    sizes.ring = ring;
    sizes.width = 96;
    sizes.blocks = 2;
    sizes.hidden = 40;
    return net::untrained(sizes, 5);
}

std::vector<Sample> positionsOf(const play::TensorGame& game)
{
    Rng rng(8);
    std::vector<Sample> samples;
    for (int i = 0; i < kPositions; ++i) {
        Sample sample{drawDemonstration(game, {.longest = 4}, rng), drawDemonstration(game, {.longest = 6}, rng)};
        samples.push_back(std::move(sample));
    }
    return samples;
}

/// log probability of a token among those that may come next.
double logOf(const net::Tokens& tokens, std::span<const float> logits, int chunk, int token, bool open,
             const play::Dims& dims)
{
    double sum = 0;
    for (int other = 0; other < static_cast<int>(logits.size()); ++other) {
        if (tokens.allows(chunk, other, open, dims)) {
            sum += std::exp(static_cast<double>(logits[static_cast<std::size_t>(other)]));
        }
    }
    return static_cast<double>(logits[static_cast<std::size_t>(token)]) - std::log(sum);
}

/// Of an example, from the logits of all its tokens.
double policyOf(const net::Tokens& tokens, const Outputs& outputs, const Batch& batch, std::size_t example,
                const play::Dims& dims)
{
    double sum = 0;
    bool open = true;
    for (int t = 0; t < tokens.count(); ++t) {
        const net::Chunk& chunk = tokens.chunks()[static_cast<std::size_t>(t)];
        open = open || chunk.first == 0;
        const auto size = static_cast<std::size_t>(chunk.vocabulary);
        const auto logits = std::span(outputs.logits[static_cast<std::size_t>(t)]).subspan(example * size, size);
        const int token = static_cast<int>(batch.tokens[static_cast<std::size_t>(t)][example]);
        sum += logOf(tokens, logits, t, token, open, dims);
        open = open && token == 0;
    }
    return sum;
}

double meanOf(const std::string& architecture, std::span<const float> value)
{
    double mean = 0;
    if (architecture == "attention") {
        for (const float quantile : value) {
            mean += static_cast<double>(quantile) / static_cast<double>(value.size());
        }
        return mean;
    }
    double sum = 0;
    for (std::size_t moves = 0; moves < value.size(); ++moves) {
        const double weight = std::exp(static_cast<double>(value[moves]));
        mean += weight * static_cast<double>(moves);
        sum += weight;
    }
    return mean / sum;
}

} // namespace

class TestParity : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void inferenceAgreesWithTraining_data()
    {
        QTest::addColumn<QString>("architecture");
        QTest::addColumn<QString>("sizes");
        QTest::addColumn<int>("ring");
        for (const char* architecture : {"contraction", "attention"}) {
            for (const char* sizes : {"2x2x2", "2x2x3", "3x3x3"}) {
                for (const Ring ring : {Ring::Z2, Ring::Z3, Ring::Z}) {
                    QTest::addRow("%s %s %s", architecture, sizes, std::string(ringKey(ring)).c_str())
                        << architecture << sizes << static_cast<int>(ring);
                }
            }
        }
    }

    void inferenceAgreesWithTraining()
    {
        QFETCH(QString, architecture);
        QFETCH(QString, sizes);
        QFETCH(int, ring);
        const auto product = QStringList(sizes.split('x'));
        const play::Dims dims = play::matrixProductDims(product[0].toInt(), product[1].toInt(), product[2].toInt());
        const net::Weights weights = weightsOf(architecture, dims, static_cast<Ring>(ring));
        const auto network = net::makeNetwork(weights, "test");
        QVERIFY2(network, network ? "" : network.error().text().c_str());
        auto model = Model::make(weights, "test");
        QVERIFY2(model, model ? "" : model.error().text().c_str());
        const auto encoder = *Encoder::make(weights, "test");
        const play::TensorGame& game = encoder->game();

        // What the network proposes, with its probabilities …
        std::vector<Sample> samples = positionsOf(game);
        std::vector<play::State> states;
        std::vector<net::Query> queries;
        std::vector<Rng> chances;
        for (const Sample& sample : samples) {
            states.push_back(game.sumOf(sample.left));
            chances.emplace_back(states.size());
        }
        std::vector<Rng*> rngs;
        for (std::size_t i = 0; i < states.size(); ++i) {
            queries.push_back({&states[i], samples[i].played, static_cast<int>(samples[i].played.size())});
            rngs.push_back(&chances[i]);
        }
        std::vector<std::vector<net::Proposal>> proposals(states.size());
        std::vector<net::Valuation> values(states.size());
        (*network)->propose(game, queries, 6, 1, rngs, proposals, values);

        // … is what the model says of the same moves.
        int compared = 0;
        for (std::size_t i = 0; i < samples.size(); ++i) {
            Batch batch = makeBatch(*encoder, std::span(&samples[i], 1), 1);
            batch.rows.clear();
            batch.weights.clear();
            for (auto& token : batch.tokens) {
                token.clear();
            }
            for (const net::Proposal& proposal : proposals[i]) {
                std::vector<int> spelled(batch.tokens.size());
                encoder->tokens().encode(proposal.action, spelled);
                for (std::size_t t = 0; t < spelled.size(); ++t) {
                    batch.tokens[t].push_back(spelled[t]);
                }
                batch.rows.push_back(0);
                batch.weights.push_back(1);
            }
            const Outputs outputs = (*model)->outputs(batch);
            for (std::size_t e = 0; e < proposals[i].size(); ++e, ++compared) {
                const double expected = policyOf(encoder->tokens(), outputs, batch, e, dims);
                QVERIFY(std::abs(expected - static_cast<double>(proposals[i][e].logProbability)) < kClose * 3);
            }
            const double value = meanOf(architecture.toStdString(), outputs.value);
            QVERIFY(std::abs(value - static_cast<double>(values[i].mean)) < kClose * 10);
        }
        QVERIFY(compared > kPositions);
    }
};

QTEST_APPLESS_MAIN(TestParity)
#include "tst_parity.moc"
