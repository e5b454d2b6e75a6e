// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/learn/mixture.h"
#include "core/learn/model.h"
#include "core/net/untrained.h"

#include <QtTest>

using namespace rankfall;
using namespace rankfall::learn;

namespace {

constexpr double kValueShare = 0.5;

net::Weights tiny(bool isAttention)
{
    if (isAttention) {
        net::AttentionSizes sizes;
        sizes.channels = 8;
        sizes.heads = 2;
        sizes.blocks = 1;
        sizes.history = 1;
        sizes.decoder = 8;
        sizes.decoderHeads = 2;
        sizes.layers = 1;
        sizes.valueWidth = 8;
        return net::untrained(sizes, 3);
    }
    net::ContractionSizes sizes;
    sizes.width = 12;
    sizes.blocks = 1;
    sizes.hidden = 8;
    return net::untrained(sizes, 3);
}

Batch batchFor(const net::Weights& weights)
{
    const auto encoder = *Encoder::make(weights, "test");
    return Mixture(encoder->game(), {}, {.longest = 6}, 1).batch(*encoder, 0, 24);
}

double lossOf(const net::Weights& weights, const Batch& batch)
{
    const Losses losses = (*Model::make(weights, "test"))->losses(batch);
    return losses.policy + kValueShare * losses.value;
}

} // namespace

class TestGradient : public QObject {
    Q_OBJECT

private Q_SLOTS:

    // Along its own gradient every parameter changes the loss as the gradient says; the attention network has kinks on
    // the way, max(x, 0), which positions meet together while it has learned nothing.
    void gradientIsTheSlopeOfTheLoss_data()
    {
        QTest::addColumn<bool>("isAttention");
        QTest::newRow("contraction") << false;
        QTest::newRow("attention") << true;
    }

    void gradientIsTheSlopeOfTheLoss()
    {
        QFETCH(bool, isAttention);
        const net::Weights weights = tiny(isAttention);
        const Batch batch = batchFor(weights);
        const net::Weights gradient = (*Model::make(weights, "test"))->gradient(batch, kValueShare);
        for (const auto& [name, parameter] : weights.parameters) {
            QVERIFY2(gradient.parameters.contains(name), name.c_str());
            const std::vector<float>& slope = gradient.parameters.at(name).values;
            double square = 0;
            for (const float one : slope) {
                square += static_cast<double>(one) * static_cast<double>(one);
            }
            const double length = std::sqrt(square);
            if (length < 1e-3) {
                continue; // lost in the rounding of the loss
            }
            const double reach = 0.001;
            net::Weights ahead = weights;
            net::Weights behind = weights;
            for (std::size_t i = 0; i < slope.size(); ++i) {
                const auto shift = static_cast<float>(reach * static_cast<double>(slope[i]) / length);
                ahead.parameters[name].values[i] += shift;
                behind.parameters[name].values[i] -= shift;
            }
            const double measured = (lossOf(ahead, batch) - lossOf(behind, batch)) / (2 * reach);
            QVERIFY2(std::abs(measured - length) < (isAttention ? 0.1 : 0.01) * length + 1e-3,
                     (name + ": " + std::to_string(measured) + " instead of " + std::to_string(length)).c_str());
        }
    }

    void stepsLowerTheLoss_data() { gradientIsTheSlopeOfTheLoss_data(); }

    void stepsLowerTheLoss()
    {
        QFETCH(bool, isAttention);
        const net::Weights weights = tiny(isAttention);
        const Batch batch = batchFor(weights);
        const auto model = std::move(*Model::make(weights, "test"));
        const Losses before = model->losses(batch);
        for (int i = 0; i < 60; ++i) {
            model->step(batch, {.learningRate = 5e-3});
        }
        const Losses after = model->losses(batch);
        QVERIFY(after.policy < before.policy - 0.1);
        QVERIFY(after.value < before.value - 0.1);
    }

    // One step of AdamW by hand: the first step moves every weight by the rate against the sign of its gradient.
    void firstStepIsAdam()
    {
        const net::Weights weights = tiny(false);
        const Batch batch = batchFor(weights);
        const auto model = std::move(*Model::make(weights, "test"));
        const net::Weights gradient = model->gradient(batch, kValueShare);
        model->step(batch, {.learningRate = 1e-3, .weightDecay = 0.1, .clip = 1e9, .valueShare = kValueShare});
        const net::Weights moved = model->weights();
        for (const auto& [name, parameter] : weights.parameters) {
            for (std::size_t i = 0; i < parameter.values.size(); ++i) {
                const double slope = static_cast<double>(gradient.parameters.at(name).values[i]);
                const double before = static_cast<double>(parameter.values[i]);
                const double expected = before * (1 - 1e-3 * 0.1) - 1e-3 * slope / (std::abs(slope) + 1e-8);
                QVERIFY(std::abs(static_cast<double>(moved.parameters.at(name).values[i]) - expected) < 2e-6);
            }
        }
    }

    void wrongWeightsAreRefused()
    {
        net::Weights weights = tiny(false);
        weights.parameters.erase("value.out.bias");
        QVERIFY(!Model::make(weights, "test"));
        weights = tiny(false);
        weights.parameters["trunk.in.bias"].shape = {3, 4};
        QVERIFY(!Model::make(weights, "test"));
        weights = tiny(false);
        weights.metadata["architecture"] = "other";
        QVERIFY(!Model::make(weights, "test"));
        QVERIFY(!Model::make(tiny(false), "test", "tpu"));
    }
};

QTEST_APPLESS_MAIN(TestGradient)
#include "tst_gradient.moc"
