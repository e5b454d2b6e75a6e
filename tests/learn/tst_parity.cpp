// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT

// Inference (core/net) and training (libtorch) are two programs for the same formulas.

#include "core/learn/agreement.h"
#include "core/net/attention.h"
#include "core/net/contraction.h"
#include "core/net/untrained.h"

#include <QtTest>

using namespace rankfall;
using namespace rankfall::learn;

namespace {

constexpr int kPositions = 12;
constexpr double kClose = 1e-5; ///< of the size of a log probability or of the moves to go, or of 1 where they are less

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
        const auto found = agreementOf(weights, "test", "cpu", kPositions);
        QVERIFY2(found, found ? "" : found.error().text().c_str());
        QVERIFY(found->moves > kPositions);
        QVERIFY2(found->policy < kClose && found->value < kClose,
                 qPrintable(QStringLiteral("policy %1, value %2").arg(found->policy).arg(found->value)));
    }

    // The comparison can fail: another network is told apart.
    void otherWeightsDisagree()
    {
        const net::Weights weights = weightsOf("contraction", {4, 4, 4}, Ring::Z2);
        net::Weights other = weights;
        // A part of the logits rises; the same rise of all would change no probability.
        auto& bias = other.parameters.at("token1.out.bias").values;
        for (std::size_t i = 0; i < bias.size(); i += 2) {
            bias[i] += 0.1F;
        }
        const auto found = agreementOf(weights, "test", "cpu", kPositions, 8, &other);
        QVERIFY(found);
        QVERIFY(found->policy > kClose);
    }
};

QTEST_APPLESS_MAIN(TestParity)
#include "tst_parity.moc"
