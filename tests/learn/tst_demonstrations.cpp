// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/learn/batch_stream.h"
#include "core/learn/settings.h"
#include "core/net/untrained.h"

#include <QtTest>

using namespace rankfall;
using namespace rankfall::learn;

namespace {

Book bookWithSeven()
{
    Book book({Target{2, 2, 2}}, Ring::Z2);
    const auto strassen = parseScheme("# target: 2x2x2  ring: z2\n"
                                      "(a11+a22)(b11+b22)->c11+c22\n(a21+a22)b11->c21+c22\na11(b12+b22)->c12+c22\n"
                                      "a22(b11+b21)->c11+c21\n(a11+a12)b22->c11+c12\n(a11+a21)(b11+b12)->c22\n"
                                      "(a12+a22)(b21+b22)->c11\n",
                                      "strassen");
    book.add(0, *movesOf(*strassen));
    return book;
}

net::Weights smallNetwork(Ring ring)
{
    net::ContractionSizes sizes;
    sizes.ring = ring;
    sizes.width = 16;
    sizes.hidden = 8;
    sizes.blocks = 1;
    return net::untrained(sizes, 1);
}

bool isEqual(const Batch& a, const Batch& b)
{
    return a.inputs == b.inputs && a.moves == b.moves && a.rows == b.rows && a.weights == b.weights &&
           a.tokens == b.tokens;
}

} // namespace

class TestDemonstrations : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void lengthsFollowTheirLaw()
    {
        Rng rng(7);
        std::array<int, 8> counts{};
        for (int i = 0; i < 28'000; ++i) {
            ++counts[static_cast<std::size_t>(drawLength(7, rng))];
        }
        QCOMPARE(counts[0], 0);
        for (int length = 1; length <= 7; ++length) {
            const int expected = 1000 * length;
            QVERIFY(std::abs(counts[static_cast<std::size_t>(length)] - expected) < 5 * std::sqrt(expected));
        }
    }

    void termsAreCanonicalAndNeverZero_data()
    {
        QTest::addColumn<int>("ring");
        QTest::newRow("z2") << static_cast<int>(Ring::Z2);
        QTest::newRow("z3") << static_cast<int>(Ring::Z3);
        QTest::newRow("z") << static_cast<int>(Ring::Z);
    }

    void termsAreCanonicalAndNeverZero()
    {
        QFETCH(int, ring);
        const play::TensorGame game({4, 6, 6}, static_cast<Ring>(ring));
        Rng rng(3);
        for (int i = 0; i < 500; ++i) {
            const play::Decomposition terms = drawDemonstration(game, {.longest = 12}, rng);
            QVERIFY(!terms.empty() && terms.size() <= 12);
            for (const play::Action& term : terms) {
                QVERIFY(!term.isZero());
                QCOMPARE(term, term.canonical());
            }
        }
    }

    // What is left always sums to the tensor that is shown; with the moves played before, to the target.
    void samplesSumToTheirTensor()
    {
        const play::TensorGame game({4, 4, 4}, Ring::Z2);
        Mixture mixture(game, {.own = 0.5, .hindsight = 0.2}, {.longest = 7}, 11);
        const play::Decomposition played = play::schoolbook(2, 2, 1);
        mixture.setExperience(bookWithSeven(), {played});
        int own = 0;
        int hindsight = 0;
        for (std::uint64_t i = 0; i < 400; ++i) {
            const Sample sample = mixture.draw(1, i);
            QVERIFY(!sample.left.empty());
            play::State state = game.sumOf(sample.left);
            for (const play::Action& term : sample.left) {
                QVERIFY(game.play(state, term));
            }
            QVERIFY(game.isZero(state));
            own += sample.played.size() + sample.left.size() == 7 && !sample.played.empty();
            hindsight += sample.played.size() + sample.left.size() == 4 && !sample.played.empty();
        }
        QVERIFY(own > 100 && own < 200); // half of them, most with something played
        QVERIFY(hindsight > 20 && hindsight < 90);
    }

    // A best game in another basis is still a game of a tensor with the slice ranks of the target.
    void ownGamesAreTheTargetInAnotherBasis()
    {
        const play::TensorGame game({4, 4, 4}, Ring::Z2);
        Mixture mixture(game, {.own = 1, .hindsight = 0}, {.longest = 7}, 5);
        mixture.setExperience(bookWithSeven(), {});
        std::set<std::uint64_t> hashes;
        for (std::uint64_t i = 0; i < 50; ++i) {
            Sample sample = mixture.draw(1, i);
            sample.left.insert(sample.left.end(), sample.played.begin(), sample.played.end());
            QCOMPARE(sample.left.size(), std::size_t{7});
            const play::State whole = game.sumOf(sample.left);
            QCOMPARE(game.unfoldingBound(whole), 4);
            hashes.insert(game.hash(whole));
        }
        QVERIFY(hashes.size() > 45);
    }

    // What is to be imitated as it stands is shown as it stands.
    void ownGamesInTheCanonicalBasis()
    {
        const play::TensorGame game({4, 4, 4}, Ring::Z2);
        Mixture mixture(game, {.own = 1, .hindsight = 0, .basis = play::BasisKind::Canonical}, {.longest = 7}, 5);
        mixture.setExperience(bookWithSeven(), {});
        const play::State target = game.sumOf(play::schoolbook(2, 2, 2));
        for (std::uint64_t i = 0; i < 20; ++i) {
            Sample sample = mixture.draw(1, i);
            sample.left.insert(sample.left.end(), sample.played.begin(), sample.played.end());
            QVERIFY(game.sumOf(sample.left) == target);
        }
    }

    // Of a large scheme a network may be asked for small parts alone.
    void ownGamesHaveNoMoreTermsLeftThanWanted()
    {
        const play::TensorGame game({4, 4, 4}, Ring::Z2);
        Mixture mixture(game, {.own = 1, .hindsight = 0, .ownLongest = 3}, {.longest = 7}, 5);
        mixture.setExperience(bookWithSeven(), {});
        std::set<std::size_t> lengths;
        for (std::uint64_t i = 0; i < 50; ++i) {
            const Sample sample = mixture.draw(1, i);
            QCOMPARE(sample.left.size() + sample.played.size(), std::size_t{7});
            lengths.insert(sample.left.size());
        }
        QCOMPARE(lengths, (std::set<std::size_t>{1, 2, 3}));
    }

    void batchSpellsTheTermsThatAreLeft()
    {
        const net::Weights weights = smallNetwork(Ring::Z2);
        const auto encoder = *Encoder::make(weights, "test");
        const play::TensorGame game({4, 4, 4}, Ring::Z2);
        const Mixture mixture(game, {.examplesEach = 3}, {.longest = 7}, 2);
        const Batch batch = mixture.batch(*encoder, 9, 32);
        QCOMPARE(batch.positions, 32);
        QCOMPARE(batch.features, 900);
        std::size_t example = 0;
        for (std::size_t i = 0; i < 32; ++i) {
            const Sample sample = mixture.draw(9, i);
            QCOMPARE(batch.moves[i], static_cast<std::int64_t>(sample.left.size()));
            const std::size_t examples = std::min<std::size_t>(3, sample.left.size());
            for (std::size_t e = 0; e < examples; ++e, ++example) {
                QCOMPARE(batch.rows[example], static_cast<std::int64_t>(i));
                QCOMPARE(batch.weights[example], 1.0F / static_cast<float>(examples));
                std::vector<int> tokens;
                for (const auto& token : batch.tokens) {
                    tokens.push_back(static_cast<int>(token[example]));
                }
                QCOMPARE(encoder->tokens().decode(tokens), sample.left[e]);
            }
        }
        QCOMPARE(example, batch.rows.size());
    }

    void batchesDoNotDependOnThreads()
    {
        const net::Weights weights = smallNetwork(Ring::Z2);
        const auto encoder = *Encoder::make(weights, "test");
        const play::TensorGame game({4, 4, 4}, Ring::Z2);
        Mixture mixture(game, {}, {.longest = 7}, 4);
        mixture.setExperience(bookWithSeven(), {});
        for (const int workers : {1, 3}) {
            BatchStream alone(mixture, *encoder, 5, 15, 16, 0);
            BatchStream ahead(mixture, *encoder, 5, 15, 16, workers);
            for (int i = 0; i < 10; ++i) {
                QVERIFY(isEqual(alone.next(), ahead.next()));
            }
        }
        BatchStream left(mixture, *encoder, 0, 100, 16, 2); // ends with batches unasked for
        left.next();
    }

    void settingsReadBack()
    {
        Settings settings;
        settings.targets = {Target{2, 2, 2}, Target{2, 2, 3}};
        settings.seed = 77;
        settings.step.learningRate = 0.00123;
        settings.mix.basis = play::BasisKind::NearCanonical;
        const Settings full = *settled(settings);
        QCOMPARE(full.goal, 7);
        QCOMPARE(limitsOf(full), (std::vector{8, 13}));
        QCOMPARE(settingsJson(*parseSettings(settingsJson(full), "test")), settingsJson(full));
        QVERIFY(!parseSettings("{}", "test"));
        QVERIFY(!parseSettings("]", "test"));
        settings.mix.own = 0.99;
        QVERIFY(!settled(settings));
    }

    void learningRateGoesBySteps()
    {
        Settings settings;
        settings.targets = {Target{2, 2, 2}};
        settings.step.learningRate = 1e-3;
        QCOMPARE(learningRateAt(settings, 0), 3e-4);
        QCOMPARE(learningRateAt(settings, 70), 1e-3);
        QCOMPARE(learningRateAt(settings, 6000), 1e-3);
        QCOMPARE(learningRateAt(settings, 24000), 5e-4);
        settings.rounds = 10;
        settings.stepsEach = 100;
        QCOMPARE(learningRateAt(settings, 500), 1e-3);
        QCOMPARE(learningRateAt(settings, 800), 5e-4);
        QCOMPARE(learningRateAt(settings, 999), 5e-5);
    }
};

QTEST_APPLESS_MAIN(TestDemonstrations)
#include "tst_demonstrations.moc"
