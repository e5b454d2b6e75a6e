// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/agent/backplay.h"
#include "core/agent/chance.h"
#include "tests/agent/toy_networks.h"

#include <QTest>

using namespace rankfall;
using namespace rankfall::test;
using namespace rankfall::agent;

class TestBackplay : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void spansKnowTheirCoordinates_data();
    void spansKnowTheirCoordinates();
    void undoneTermsComeBack_data();
    void undoneTermsComeBack();
    void independentTermsAreLeftAlone();
    void equalTermsCancel();
    void neverLosesExactness_data();
    void neverLosesExactness();
    void findsTheRankWithAnOracle();
    void driftsAmongEqualOnes();
    void theSameSeedWalksTheSameWay();
    void resumesBitForBit();
    void refusesWhatIsNotItsOwn();
    void adoptsWhatIsBetter();
    void countsBySize();
    void aStepThatIsStoppedLosesNothing();
    void endsWithNothingLeft();
};

namespace {

void addRingRows()
{
    QTest::addColumn<int>("ring");
    QTest::newRow("z2") << static_cast<int>(Ring::Z2);
    QTest::newRow("z3") << static_cast<int>(Ring::Z3);
}

/// Terms of a large game that lie in a space of 2 by 3 by 3: more of them than the rank of their sum.
play::Decomposition redundantTerms(const play::TensorGame& game, int count, std::uint64_t seed)
{
    Rng rng(seed);
    const play::Decomposition frame = randomTerms(game, 3, rng);
    play::Decomposition out;
    while (static_cast<int>(out.size()) < count) {
        play::Action term;
        for (std::size_t mode = 0; mode < 3; ++mode) {
            for (int i = 0; i < (mode == 0 ? 2 : 3); ++i) {
                if (rng.below(2) == 1) {
                    term.factors[mode] =
                        plus(term.factors[mode], frame[static_cast<std::size_t>(i)].factors[mode], game.ring());
                }
            }
        }
        if (!term.isZero()) {
            out.push_back(term.canonical());
        }
    }
    return out;
}

const play::TensorGame& large()
{
    static const play::TensorGame game({9, 8, 7}, Ring::Z2);
    return game;
}

} // namespace

void TestBackplay::spansKnowTheirCoordinates_data()
{
    addRingRows();
}

void TestBackplay::spansKnowTheirCoordinates()
{
    QFETCH(int, ring);
    const auto in = static_cast<Ring>(ring);
    Rng rng(1);
    for (int round = 0; round < 200; ++round) {
        Span span(in);
        std::vector<play::Vector> vectors;
        for (int i = 0; i < 12; ++i) {
            const play::Vector x = randomVector(10, in, rng);
            const bool isNew = !span.contains(x);
            QCOMPARE(span.add(x), isNew);
            QVERIFY(span.contains(x));
            if (isNew) {
                vectors.push_back(x);
            }
        }
        QCOMPARE(span.size(), static_cast<int>(vectors.size()));
        for (int i = 0; i < 10; ++i) {
            const play::Vector coordinates = randomVector(span.size(), in, rng);
            QCOMPARE(span.coordinates(span.at(coordinates)), std::optional(coordinates));
        }
    }
}

void TestBackplay::undoneTermsComeBack_data()
{
    addRingRows();
}

void TestBackplay::undoneTermsComeBack()
{
    QFETCH(int, ring);
    const play::TensorGame game({6, 9, 7}, static_cast<Ring>(ring));
    Rng rng(2);
    int chosen = 0;
    for (int round = 0; round < 300; ++round) {
        const play::Decomposition terms = redundantTerms(game, 8, static_cast<std::uint64_t>(round));
        const play::Dims dims{3, 2, 4};
        const Undone undone = chooseTerms(terms, game.ring(), dims, {}, rng);
        chosen += !undone.terms.empty();
        for (const int i : undone.terms) {
            const play::Action inside = undone.inside(terms[static_cast<std::size_t>(i)]);
            for (std::size_t mode = 0; mode < 3; ++mode) {
                QVERIFY(inside.factors[mode].nonzero < 1U << dims[mode]);
            }
            QCOMPARE(undone.outside(inside), terms[static_cast<std::size_t>(i)]);
        }
        QCOMPARE(std::set<int>(undone.terms.begin(), undone.terms.end()).size(), undone.terms.size());
    }
    QVERIFY2(chosen > 200, qPrintable(QString::number(chosen)));
}

void TestBackplay::independentTermsAreLeftAlone()
{
    const auto unit = [](std::uint32_t i) { return play::Action{{{{1U << i, 0}, {1U << i, 0}, {1U << i, 0}}}}; };
    const play::Decomposition terms{unit(0), unit(1), unit(2), unit(3)};
    Rng rng(3);
    for (int round = 0; round < 100; ++round) {
        QVERIFY(chooseTerms(terms, Ring::Z2, {4, 4, 4}, {}, rng).terms.empty());
    }
}

void TestBackplay::equalTermsCancel()
{
    const play::Action one{{{{1, 0}, {2, 0}, {4, 0}}}};
    const play::Action other{{{{1, 0}, {2, 0}, {5, 0}}}};
    play::Action negative = one;
    negative.factors[2] = negative.factors[2].negated();
    QCOMPARE(cancelled({one, other, one}, Ring::Z2), play::Decomposition{other});
    QCOMPARE(cancelled({one, negative}, Ring::Z3), play::Decomposition{});
    QCOMPARE(cancelled({one, one}, Ring::Z3), play::Decomposition{negative});
    QCOMPARE(cancelled({one, one, one, other}, Ring::Z3), play::Decomposition{other});
}

void TestBackplay::neverLosesExactness_data()
{
    addRingRows();
}

void TestBackplay::neverLosesExactness()
{
    QFETCH(int, ring);
    // Random play: a network that knows nothing, terms that share a space, splits all the time.
    const play::TensorGame game({7, 9, 8}, static_cast<Ring>(ring));
    IgnorantNetwork network({2, 3, 3}, game.ring());
    std::int64_t accepted = 0;
    std::int64_t restarts = 0;
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        const play::Decomposition start = redundantTerms(game, 9, seed);
        const play::State target = game.sumOf(start);
        BackplayOptions options;
        options.walkers = 4;
        options.undo.fewestTerms = 2;
        options.splitAfter = 5;
        options.copyShare = 0.1;
        options.restartAfter = 60;
        options.seed = seed;
        Backplay backplay(network, game, start, options);
        int lowest = backplay.lowest();
        for (int step = 0; step < 60; ++step) {
            const bool fell = backplay.step();
            QCOMPARE(backplay.lowest() < lowest, fell);
            lowest = backplay.lowest();
            for (const BackplayState::Walker& walker : backplay.state().walkers) {
                QCOMPARE(game.sumOf(walker.terms), target);
            }
            for (const play::Decomposition& best : backplay.state().best) {
                QCOMPARE(game.sumOf(best), target);
                QCOMPARE(static_cast<int>(best.size()), lowest);
            }
        }
        restarts += backplay.state().restarts;
        for (const BackplayCounts& counts : backplay.state().counts) {
            accepted += counts.equal + counts.better;
        }
    }
    QVERIFY(restarts > 0);
    QVERIFY2(accepted > 50, qPrintable(QString::number(accepted)));
}

void TestBackplay::findsTheRankWithAnOracle()
{
    OracleNetwork network({2, 3, 3}, 0.5F, 0.3F);
    const play::TensorGame small({2, 3, 3}, Ring::Z2);
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        const play::Decomposition start = redundantTerms(large(), 12, seed);
        BackplayOptions options;
        options.walkers = 4;
        options.seed = seed;
        Backplay backplay(network, large(), start, options);
        for (int step = 0; step < 40; ++step) {
            backplay.step();
        }
        // What the oracle says of the whole, which fits its game.
        Undone whole;
        whole.place = {0, 1, 2};
        for (const play::Action& term : start) {
            for (std::size_t mode = 0; mode < 3; ++mode) {
                whole.spans[mode].add(term.factors[mode]);
            }
        }
        play::Decomposition inside;
        for (const play::Action& term : start) {
            inside.push_back(whole.inside(term));
        }
        QCOMPARE(backplay.lowest(), network.rankOf(small.sumOf(inside)));
    }
}

void TestBackplay::driftsAmongEqualOnes()
{
    OracleNetwork network({2, 3, 3}, 0.5F);
    Backplay backplay(network, large(), redundantTerms(large(), 8, 7), {});
    for (int step = 0; step < 30; ++step) {
        backplay.step();
    }
    QVERIFY(backplay.state().known.size() > 3);
    std::set<play::Decomposition> different;
    for (play::Decomposition best : backplay.state().best) {
        std::sort(best.begin(), best.end());
        different.insert(best);
    }
    QCOMPARE(different.size(), backplay.state().best.size());
}

void TestBackplay::theSameSeedWalksTheSameWay()
{
    const auto walk = [](std::uint64_t seed) {
        OracleNetwork network({2, 3, 3}, 0.3F, 0.5F);
        BackplayOptions options;
        options.seed = seed;
        options.walkers = 3;
        Backplay backplay(network, large(), redundantTerms(large(), 10, 8), options);
        for (int step = 0; step < 15; ++step) {
            backplay.step();
        }
        return backplay.state();
    };
    QVERIFY(walk(1) == walk(1));
    QVERIFY(!(walk(1) == walk(2)));
}

void TestBackplay::resumesBitForBit()
{
    OracleNetwork network({2, 3, 3}, 0.3F, 0.5F);
    BackplayOptions options;
    options.walkers = 3;
    options.splitAfter = 4;
    options.restartAfter = 50;
    const play::Decomposition start = redundantTerms(large(), 10, 9);
    Backplay whole(network, large(), start, options);
    Backplay first(network, large(), start, options);
    for (int step = 0; step < 20; ++step) {
        whole.step();
        if (step < 9) {
            first.step();
        }
    }
    Backplay second(network, large(), start, options);
    QVERIFY(second.resume(first.state()).has_value());
    for (int step = 9; step < 20; ++step) {
        second.step();
    }
    QVERIFY(second.state() == whole.state());
}

void TestBackplay::refusesWhatIsNotItsOwn()
{
    OracleNetwork network({2, 3, 3});
    Backplay one(network, large(), redundantTerms(large(), 6, 10), {});
    Backplay other(network, large(), redundantTerms(large(), 6, 11), {});
    QVERIFY(!one.resume(other.state()).has_value());
    BackplayOptions options;
    options.walkers = 5;
    Backplay fewer(network, large(), redundantTerms(large(), 6, 10), options);
    QVERIFY(!fewer.resume(one.state()).has_value());
    QVERIFY(fewer.resume(fewer.state()).has_value());
}

void TestBackplay::adoptsWhatIsBetter()
{
    OracleNetwork network({2, 3, 3});
    play::Decomposition terms = redundantTerms(large(), 6, 12);
    const play::Decomposition lower = cancelled(terms, Ring::Z2);
    // The same sum with one more term.
    play::Decomposition higher = lower;
    play::Action part = higher.front();
    part.factors[0] = {1, 0};
    higher.front().factors[0] = minus(higher.front().factors[0], part.factors[0], Ring::Z2);
    higher.push_back(part);
    Backplay backplay(network, large(), higher, {});
    QCOMPARE(backplay.lowest(), static_cast<int>(lower.size()) + 1);
    backplay.adopt(redundantTerms(large(), 3, 13)); // of another target
    QCOMPARE(backplay.lowest(), static_cast<int>(lower.size()) + 1);
    backplay.adopt(lower);
    QCOMPARE(backplay.lowest(), static_cast<int>(lower.size()));
}

void TestBackplay::countsBySize()
{
    OracleNetwork network({2, 3, 3}, 0.5F);
    BackplayOptions options;
    options.undo.fewestTerms = 4;
    options.undo.mostTerms = 6;
    Backplay backplay(network, large(), redundantTerms(large(), 12, 14), options);
    for (int step = 0; step < 10; ++step) {
        backplay.step();
    }
    const BackplayState& state = backplay.state();
    std::int64_t tried = 0;
    std::int64_t evaluations = 0;
    for (std::size_t k = 0; k < state.counts.size(); ++k) {
        QVERIFY(state.counts[k].tried == 0 || (k >= 4 && k <= 6));
        QVERIFY(state.counts[k].equal + state.counts[k].better <= state.counts[k].tried);
        tried += state.counts[k].tried;
        evaluations += state.counts[k].evaluations;
    }
    QCOMPARE(tried, state.tried);
    QCOMPARE(evaluations, network.evaluations);
    QCOMPARE(state.rounds, std::int64_t{10});
}

void TestBackplay::aStepThatIsStoppedLosesNothing()
{
    OracleNetwork network({2, 3, 3}, 0.5F);
    const play::Decomposition start = redundantTerms(large(), 10, 15);
    Backplay backplay(network, large(), start, {});
    for (int step = 0; step < 20; ++step) {
        int asked = 0;
        backplay.step([&] { return ++asked >= step % 4; });
        for (const BackplayState::Walker& walker : backplay.state().walkers) {
            QCOMPARE(large().sumOf(walker.terms), large().sumOf(start));
        }
    }
}

void TestBackplay::endsWithNothingLeft()
{
    OracleNetwork network({2, 3, 3});
    play::Decomposition terms = redundantTerms(large(), 3, 16);
    terms.insert(terms.end(), terms.begin(), terms.end()); // the sum is zero
    Backplay backplay(network, large(), terms, {});
    QCOMPARE(backplay.lowest(), 0);
    QVERIFY(!backplay.step());
}

QTEST_APPLESS_MAIN(TestBackplay)
#include "tst_backplay.moc"
