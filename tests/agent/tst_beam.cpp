// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/agent/beam.h"
#include "tests/agent/toy_networks.h"

#include <QTest>

using namespace rankfall;
using namespace rankfall::test;
using namespace rankfall::agent;

class TestBeam : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isExactWithAnOracle();
    void findsNothingShorterThanTheRank();
    void avoidsWhatItIsToldTo();
    void outcomeDoesNotDependOnCompany();
    void whatItFindsIsExact_data();
    void whatItFindsIsExact();
    void givesUpByItsSlack();
    void stopsWhenAsked();
    void keepsToItsBatch();
};

namespace {

const play::Dims kToy{2, 3, 3};

const OracleNetwork& oracle()
{
    static const OracleNetwork network(kToy, 0.5F);
    return network;
}

BeamGame gameOf(const play::State& start, int limit, std::uint64_t seed = 1)
{
    BeamGame game;
    game.start = start;
    game.limit = limit;
    game.rng = Rng(seed);
    return game;
}

play::State randomState(const play::TensorGame& game, Rng& rng)
{
    return game.sumOf(randomTerms(game, 6, rng));
}

} // namespace

void TestBeam::isExactWithAnOracle()
{
    const play::TensorGame game(kToy, Ring::Z2);
    OracleNetwork network = oracle();
    Rng rng(3);
    for (const bool exactFinish : {true, false}) {
        BeamOptions options;
        options.width = 4;
        options.children = 8;
        options.exactFinish = exactFinish;
        std::vector<BeamGame> games;
        for (int i = 0; i < 40; ++i) {
            games.push_back(gameOf(randomState(game, rng), 7, static_cast<std::uint64_t>(i)));
        }
        beamSearch(network, game, options, games);
        for (const BeamGame& played : games) {
            QVERIFY(played.found.has_value());
            QCOMPARE(static_cast<int>(played.found->size()), network.rankOf(played.start));
            QCOMPARE(game.sumOf(*played.found), played.start);
        }
    }
}

void TestBeam::findsNothingShorterThanTheRank()
{
    const play::TensorGame game(kToy, Ring::Z2);
    OracleNetwork network = oracle();
    Rng rng(4);
    for (int i = 0; i < 20; ++i) {
        const play::State start = randomState(game, rng);
        if (const int rank = network.rankOf(start); rank > 0) {
            std::vector<BeamGame> games{gameOf(start, rank - 1)};
            beamSearch(network, game, {}, games);
            QVERIFY(!games.front().found.has_value());
        }
    }
}

void TestBeam::avoidsWhatItIsToldTo()
{
    const play::TensorGame game(kToy, Ring::Z2);
    OracleNetwork network = oracle();
    // Two by two: a matrix of rank 2 as a tensor, which has 3 · 2 / 2 = 3 decompositions into 2 terms.
    const auto term = [](std::uint32_t v, std::uint32_t w) { return play::Action{{{{1, 0}, {v, 0}, {w, 0}}}}; };
    const play::Decomposition first{term(1, 1), term(2, 2)};
    BeamOptions options;
    options.exactFinish = false; // it names one of them only
    std::set<play::Decomposition> met;
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        std::vector<BeamGame> games{gameOf(game.sumOf(first), 2, seed)};
        games.front().avoid = {first[1], first[0]};
        beamSearch(network, game, options, games);
        QVERIFY(games.front().found.has_value());
        play::Decomposition found = *games.front().found;
        std::sort(found.begin(), found.end());
        QVERIFY(found != first);
        met.insert(found);
    }
    QCOMPARE(met.size(), std::size_t{2});
    // A rank-one tensor has one decomposition: nothing is left when that is avoided.
    std::vector<BeamGame> games{gameOf(game.sumOf(std::vector{first[0]}), 1)};
    games.front().avoid = {first[0]};
    beamSearch(network, game, {}, games);
    QVERIFY(!games.front().found.has_value());
}

void TestBeam::outcomeDoesNotDependOnCompany()
{
    const play::TensorGame game(kToy, Ring::Z2);
    OracleNetwork network = oracle();
    Rng rng(5);
    std::vector<BeamGame> together;
    for (int i = 0; i < 12; ++i) {
        together.push_back(gameOf(randomState(game, rng), 6, static_cast<std::uint64_t>(i)));
    }
    std::vector<BeamGame> alone = together;
    BeamOptions options;
    options.exactFinish = false;
    options.batch = 7; // games end up in different batches
    beamSearch(network, game, options, together);
    for (std::size_t i = 0; i < alone.size(); ++i) {
        beamSearch(network, game, options, std::span(&alone[i], 1));
        QCOMPARE(alone[i].found, together[i].found);
        QCOMPARE(alone[i].evaluations, together[i].evaluations);
    }
}

void TestBeam::whatItFindsIsExact_data()
{
    QTest::addColumn<int>("ring");
    for (const Ring ring : {Ring::Z2, Ring::Z3, Ring::Z}) {
        QTest::newRow(std::string(ringKey(ring)).c_str()) << static_cast<int>(ring);
    }
}

void TestBeam::whatItFindsIsExact()
{
    QFETCH(int, ring);
    const play::TensorGame game({3, 2, 2}, static_cast<Ring>(ring));
    IgnorantNetwork network(game.dims(), game.ring());
    Rng rng(6);
    std::vector<BeamGame> games;
    for (int i = 0; i < 30; ++i) {
        games.push_back(gameOf(game.sumOf(randomTerms(game, 3, rng)), 6, static_cast<std::uint64_t>(i)));
    }
    beamSearch(network, game, {}, games);
    int found = 0;
    for (const BeamGame& played : games) {
        if (played.found) {
            ++found;
            QVERIFY(static_cast<int>(played.found->size()) <= played.limit);
            QCOMPARE(game.sumOf(*played.found), played.start);
        }
    }
    QVERIFY2(found >= 10, qPrintable(QString::number(found)));
}

void TestBeam::givesUpByItsSlack()
{
    const play::TensorGame game(kToy, Ring::Z2);
    OracleNetwork network = oracle();
    Rng rng(8);
    play::State start = randomState(game, rng);
    while (network.rankOf(start) < 4 || game.unfoldingBound(start) >= network.rankOf(start)) {
        start = randomState(game, rng);
    }
    std::vector<BeamGame> games{gameOf(start, network.rankOf(start) - 1)};
    BeamOptions options;
    options.slack = 0.5F; // the oracle says one move more than there is
    beamSearch(network, game, options, games);
    QVERIFY(!games.front().found.has_value());
    QCOMPARE(games.front().evaluations, std::int64_t{1});
}

void TestBeam::stopsWhenAsked()
{
    const play::TensorGame game({4, 4, 4}, Ring::Z2);
    IgnorantNetwork network(game.dims(), game.ring());
    std::vector<BeamGame> games{gameOf(game.sumOf(play::schoolbook(2, 2, 2)), 12)};
    int asked = 0;
    beamSearch(network, game, {}, games, [&] { return ++asked == 3; });
    QCOMPARE(asked, 3);
    QVERIFY(!games.front().found.has_value());
}

void TestBeam::keepsToItsBatch()
{
    const play::TensorGame game({4, 4, 4}, Ring::Z2);
    IgnorantNetwork network(game.dims(), game.ring());
    std::vector<BeamGame> games(3, gameOf(game.sumOf(play::schoolbook(2, 2, 2)), 8));
    BeamOptions options;
    options.batch = 20;
    beamSearch(network, game, options, games);
    QCOMPARE(network.largestBatch, std::size_t{20});
    QCOMPARE(games[0].evaluations + games[1].evaluations + games[2].evaluations, network.evaluations);
}

QTEST_APPLESS_MAIN(TestBeam)
#include "tst_beam.moc"
