// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/agent/mcts.h"
#include "core/agent/tree_top.h"
#include "tests/agent/toy_networks.h"

#include <QTest>

#include <set>

using namespace rankfall;
using namespace rankfall::test;
using namespace rankfall::agent;

class TestMcts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isExactWithAnOracle_data();
    void isExactWithAnOracle();
    void nothingIsBetterThanTheRank();
    void visitsAddUp();
    void transpositionsAreOneNode();
    void virtualLossLeavesNoTrace();
    void subtreeReuseKeepsCounts();
    void theSameSeedPlaysTheSameGame();
    void outcomeDoesNotDependOnCompany();
    void permutedQueriesMapBack();
    void whatIsOutOfReachEndsTheGame();
    void policyGetsSofterWithVisits();
    void actsOnlyByWhatIsNotWorse();
    void lineGoesToTheEnd();
    void keepsWhatIsToBeLearnt();
    void stopsAtItsGoalAndWhenFull();
    void topHasTheMostVisited();
};

namespace {

const play::Dims kToy{2, 3, 3};

const OracleNetwork& oracle()
{
    static const OracleNetwork network(kToy, 0.3F, 0.4F);
    return network;
}

const play::TensorGame& toy()
{
    static const play::TensorGame game(kToy, Ring::Z2);
    return game;
}

/// A state of this rank at least, so that there is something to search.
play::State stateOfRank(int rank, std::uint64_t seed)
{
    Rng rng(seed);
    play::State state = toy().zero();
    while (oracle().rankOf(state) < rank) {
        state = toy().sumOf(randomTerms(toy(), 7, rng));
    }
    return state;
}

MctsGame toyGame(const play::State& start, const MctsOptions& options = {}, std::uint64_t seed = 1)
{
    return {toy(), start, options, Rng(seed)};
}

void simulateOne(net::Network& network, MctsGame& game, int simulations)
{
    simulate(network, std::span(&game, 1), simulations);
}

int visitsOf(const MctsGame& game)
{
    int visits = 0;
    for (const MoveChoice& choice : game.choices()) {
        visits += choice.visits;
    }
    return visits;
}

} // namespace

void TestMcts::isExactWithAnOracle_data()
{
    QTest::addColumn<bool>("published");
    QTest::addColumn<bool>("exactFinish");
    QTest::addColumn<int>("leaves");
    for (const bool published : {false, true}) {
        for (const bool exactFinish : {false, true}) {
            for (const int leaves : {1, 6}) {
                const QString name =
                    QStringLiteral("%1, %2, %3 leaves")
                        .arg(published ? "published" : "default", exactFinish ? "exact finish" : "none")
                        .arg(leaves);
                QTest::newRow(qPrintable(name)) << published << exactFinish << leaves;
            }
        }
    }
}

void TestMcts::isExactWithAnOracle()
{
    QFETCH(bool, published);
    QFETCH(bool, exactFinish);
    QFETCH(int, leaves);
    OracleNetwork network = oracle();
    MctsOptions options = published ? publishedMcts() : MctsOptions();
    options.exactFinish = exactFinish;
    options.leaves = leaves;
    options.limit = 8;
    std::vector<MctsGame> games;
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        games.push_back(toyGame(stateOfRank(4, seed), options, seed));
    }
    SelfPlay how;
    how.simulations = 60;
    how.sampled = false;
    playGames(network, games, how);
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        const MctsGame& game = games[seed - 1];
        QVERIFY(game.found().has_value());
        const play::State start = stateOfRank(4, seed);
        QCOMPARE(static_cast<int>(game.found()->size()), oracle().rankOf(start));
        QCOMPARE(toy().sumOf(*game.found()), start);
    }
}

void TestMcts::nothingIsBetterThanTheRank()
{
    OracleNetwork network = oracle();
    const play::State start = stateOfRank(4, 1);
    MctsGame game = toyGame(start);
    simulateOne(network, game, 300);
    QCOMPARE(static_cast<int>(game.found()->size()), oracle().rankOf(start));
    QCOMPARE(*game.choices().front().best, oracle().rankOf(start));
    for (const MoveChoice& choice : game.choices()) {
        QVERIFY(!choice.best || *choice.best >= oracle().rankOf(start));
        QVERIFY(choice.low <= choice.high);
    }
}

void TestMcts::visitsAddUp()
{
    OracleNetwork network = oracle();
    MctsGame game = toyGame(stateOfRank(4, 2));
    simulateOne(network, game, 200);
    QCOMPARE(game.simulations(), std::int64_t{200});
    QCOMPARE(game.visits(), 200);
    QCOMPARE(visitsOf(game), 199); // the first one valued the position itself
    QVERIFY(game.evaluations() <= 200);
    float priors = 0;
    for (const MoveChoice& choice : game.choices()) {
        priors += choice.prior;
    }
    QVERIFY(std::abs(priors - 1) < 1e-4);
}

void TestMcts::transpositionsAreOneNode()
{
    // Along the two orders of two moves lies one state.
    SearchTree tree(toy());
    Rng rng(5);
    const play::Decomposition moves = randomTerms(toy(), 2, rng);
    play::State one = toy().sumOf(randomTerms(toy(), 5, rng));
    play::State other = one;
    toy().play(one, moves[0]);
    toy().play(one, moves[1]);
    toy().play(other, moves[1]);
    toy().play(other, moves[0]);
    const auto [node, isNew] = tree.find(one, 2);
    QVERIFY(isNew);
    QCOMPARE(tree.find(other, 2).node, node);
    QVERIFY(!tree.find(other, 2).isNew);
    QVERIFY(tree.find(other, 4).isNew); // by a longer way it is another
    // A search meets fewer states than it makes moves.
    OracleNetwork network = oracle();
    MctsOptions options;
    options.exactFinish = false;
    MctsGame game = toyGame(stateOfRank(4, 3), options);
    simulateOne(network, game, 400);
    QVERIFY2(game.nodes() < 300, qPrintable(QString::number(game.nodes())));
}

void TestMcts::virtualLossLeavesNoTrace()
{
    OracleNetwork network = oracle();
    MctsOptions options;
    options.leaves = 8;
    MctsGame game = toyGame(stateOfRank(4, 4), options);
    simulateOne(network, game, 300);
    QCOMPARE(game.visits(), 300);
    QCOMPARE(visitsOf(game), 299);
    QVERIFY(network.largestBatch > 1);
    // Every value lies within what any leaf can say.
    for (const MoveChoice& choice : game.choices()) {
        QVERIFY(choice.value >= 1 && choice.value < 8);
    }
}

void TestMcts::subtreeReuseKeepsCounts()
{
    OracleNetwork network = oracle();
    MctsOptions options;
    options.exactFinish = false;
    MctsGame game = toyGame(stateOfRank(4, 5), options);
    simulateOne(network, game, 300);
    const MoveChoice first = game.choices().front();
    const int nodes = game.nodes();
    game.play(first.action);
    QVERIFY(game.visits() >= first.visits); // as many at least: it may have been reached in other ways too
    QVERIFY(game.nodes() < nodes);
    QCOMPARE(visitsOf(game), game.visits() - 1);
    QCOMPARE(game.played().size(), std::size_t{1});
    const int before = game.visits();
    simulateOne(network, game, 50);
    QCOMPARE(game.visits(), before + 50);
}

void TestMcts::theSameSeedPlaysTheSameGame()
{
    const auto play = [](std::uint64_t seed) {
        OracleNetwork network = oracle();
        std::vector<MctsGame> games{toyGame(stateOfRank(4, 6), {}, seed)};
        SelfPlay how;
        how.simulations = 40;
        playGames(network, games, how);
        return std::pair(play::Decomposition(games[0].played().begin(), games[0].played().end()),
                         games[0].evaluations());
    };
    QCOMPARE(play(1), play(1));
    QVERIFY(play(1) != play(2));
}

void TestMcts::outcomeDoesNotDependOnCompany()
{
    OracleNetwork network = oracle();
    MctsOptions options;
    options.leaves = 3;
    options.batch = 4;
    std::vector<MctsGame> together;
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        together.push_back(toyGame(stateOfRank(4, seed), options, seed));
    }
    std::vector<MctsGame> alone = together;
    simulate(network, together, 120);
    for (std::size_t i = 0; i < alone.size(); ++i) {
        simulateOne(network, alone[i], 120);
        QCOMPARE(alone[i].evaluations(), together[i].evaluations());
        const auto one = alone[i].choices();
        const auto other = together[i].choices();
        QCOMPARE(one.size(), other.size());
        for (std::size_t k = 0; k < one.size(); ++k) {
            QCOMPARE(one[k].action, other[k].action);
            QCOMPARE(one[k].visits, other[k].visits);
            QCOMPARE(one[k].value, other[k].value);
        }
    }
}

void TestMcts::permutedQueriesMapBack()
{
    // Every move proposed is the oracle's: it lowers the rank in the game's own basis too.
    OracleNetwork network(kToy, 1);
    MctsOptions options;
    options.permuted = true;
    const play::State start = stateOfRank(4, 7);
    MctsGame game = toyGame(start, options);
    simulateOne(network, game, 20);
    QVERIFY(!game.choices().empty());
    for (const MoveChoice& choice : game.choices()) {
        play::State next = start;
        toy().play(next, choice.action);
        QCOMPARE(oracle().rankOf(next), oracle().rankOf(start) - 1);
    }
}

void TestMcts::whatIsOutOfReachEndsTheGame()
{
    OracleNetwork network = oracle();
    const play::State start = stateOfRank(4, 8);
    MctsOptions options;
    options.limit = toy().unfoldingBound(start) - 1;
    MctsGame hopeless = toyGame(start, options);
    QVERIFY(hopeless.isOver());
    simulateOne(network, hopeless, 10);
    QCOMPARE(hopeless.simulations(), std::int64_t{0});
    // One move short of the rank: the game is played to its limit and nothing is found.
    options.limit = oracle().rankOf(start) - 1;
    std::vector<MctsGame> games{toyGame(start, options)};
    SelfPlay how;
    how.simulations = 30;
    playGames(network, games, how);
    QVERIFY(games[0].isOver());
    QVERIFY(!games[0].found().has_value());
    QVERIFY(static_cast<int>(games[0].played().size()) <= options.limit);
}

void TestMcts::policyGetsSofterWithVisits()
{
    OracleNetwork network = oracle();
    MctsOptions options;
    options.exactFinish = false;
    MctsGame game = toyGame(stateOfRank(4, 9), options);
    simulateOne(network, game, 90);
    const auto shareOf = [](const MoveChoice& choice, const MctsGame& of) {
        return static_cast<float>(choice.visits) / static_cast<float>(visitsOf(of));
    };
    QVERIFY(std::abs(game.improvedPolicy().front().weight - shareOf(game.choices().front(), game)) < 1e-5);
    simulateOne(network, game, 900);
    QVERIFY(game.improvedPolicy().front().weight < shareOf(game.choices().front(), game));
    float sum = 0;
    for (const WeightedAction& action : game.improvedPolicy()) {
        sum += action.weight;
    }
    QVERIFY(std::abs(sum - 1) < 1e-4);
}

void TestMcts::actsOnlyByWhatIsNotWorse()
{
    OracleNetwork network = oracle();
    MctsOptions options;
    options.exactFinish = false;
    MctsGame game = toyGame(stateOfRank(4, 10), options);
    simulateOne(network, game, 200);
    const std::vector<MoveChoice> choices = game.choices();
    for (int i = 0; i < 100; ++i) {
        const play::Action move = game.sampledMove();
        const auto chosen = std::find_if(choices.begin(), choices.end(),
                                         [&](const MoveChoice& choice) { return choice.action == move; });
        QVERIFY(chosen != choices.end() && chosen->visits > 0);
        QVERIFY(chosen->value <= choices.front().value);
    }
}

void TestMcts::lineGoesToTheEnd()
{
    OracleNetwork network = oracle();
    const play::State start = stateOfRank(4, 11);
    MctsGame game = toyGame(start);
    simulateOne(network, game, 200);
    const play::Decomposition line = game.line(game.bestMove());
    QCOMPARE(toy().sumOf(line), start);
    QCOMPARE(static_cast<int>(line.size()), oracle().rankOf(start));
    for (const MoveChoice& choice : game.choices()) {
        QCOMPARE(game.line(choice.action).front(), choice.action);
    }
}

void TestMcts::keepsWhatIsToBeLearnt()
{
    OracleNetwork network = oracle();
    std::vector<MctsGame> games{toyGame(stateOfRank(4, 12)), toyGame(stateOfRank(4, 13), {}, 2)};
    SelfPlay how;
    how.simulations = 40;
    how.keepsPolicies = true;
    const auto positions = playGames(network, games, how);
    QCOMPARE(positions.size(), games.size());
    for (std::size_t i = 0; i < games.size(); ++i) {
        QVERIFY(games[i].isOver());
        QCOMPARE(positions[i].size(), games[i].played().size());
        play::State state = stateOfRank(4, 12 + i);
        for (std::size_t k = 0; k < positions[i].size(); ++k) {
            QCOMPARE(positions[i][k].state, state);
            toy().play(state, games[i].played()[k]);
        }
    }
}

void TestMcts::stopsAtItsGoalAndWhenFull()
{
    OracleNetwork network = oracle();
    const play::State start = stateOfRank(4, 14);
    MctsOptions options;
    options.goal = oracle().rankOf(start);
    MctsGame eager = toyGame(start, options);
    simulateOne(network, eager, 100'000);
    QVERIFY(eager.isAtGoal() && eager.simulations() < 1000);
    options.goal = 0;
    options.exactFinish = false;
    options.mostNodes = 50;
    MctsGame small = toyGame(start, options);
    simulateOne(network, small, 100'000);
    QVERIFY(small.isFull() && small.nodes() < 60);
}

void TestMcts::topHasTheMostVisited()
{
    OracleNetwork network = oracle();
    MctsOptions options;
    options.exactFinish = false;
    MctsGame game = toyGame(stateOfRank(4, 3), options);
    QCOMPARE(topOf(game, 50).size(), std::size_t{1}); // nothing has been looked at
    simulateOne(network, game, 300);
    const auto all = topOf(game, 100'000);
    const auto top = topOf(game, 20);
    QCOMPARE(top.size(), std::size_t{20});
    QCOMPARE(top[0].parent, -1);
    QCOMPARE(top[0].visits, game.visits());
    std::set<std::uint64_t> met;
    for (std::size_t i = 0; i < all.size(); ++i) {
        // The moves on the way lead to a state that nothing else in the list is.
        play::State state = game.position();
        int depth = 0;
        for (auto at = static_cast<int>(i); at > 0; at = all[static_cast<std::size_t>(at)].parent, ++depth) {
            QVERIFY(toy().play(state, all[static_cast<std::size_t>(at)].move));
            QVERIFY(all[static_cast<std::size_t>(at)].parent < at);
        }
        QVERIFY(met.insert(toy().hash(state) * 64 + static_cast<std::uint64_t>(depth)).second);
        QVERIFY(i == 0 || (all[i].visits > 0 && all[i].moves >= 1));
        if (i < top.size()) {
            QCOMPARE(top[i].move, all[i].move);
        }
    }
    // The first move in it is the one that the game would choose by its visits, and its value is that of the choice.
    const MoveChoice best = game.choices().front();
    QCOMPARE(all[1].move, best.action);
    QCOMPARE(all[1].visits, best.visits);
    QCOMPARE(all[1].moves, best.value);
    // After a move the whole game is still what is counted.
    game.play(best.action);
    QVERIFY(topOf(game, 2).front().moves >= 1);
}

QTEST_APPLESS_MAIN(TestMcts)
#include "tst_mcts.moc"
