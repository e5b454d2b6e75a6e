// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// Analyses that are kept with the session, batches, mistakes, and the order of a line: the workbench's part.
#include "core/io/session_file.h"
#include "tests/support/fixtures.h"
#include "ui/workbench/batch.h"
#include "ui/workbench/line_tools.h"
#include "ui/workbench/regret_text.h"

#include <QSignalSpy>
#include <QTest>

using namespace rankfall;
using namespace rankfall::test;

class TestKeptAnalysis : public QObject {
    Q_OBJECT

private:
    static void playStrassen(Workbench& bench, int count)
    {
        for (int i = 0; i < count; ++i) {
            QVERIFY(bench.playTerm(strassen()[static_cast<std::size_t>(i)]));
        }
    }

    /// The flip graph within a budget of flips: always the same answer.
    static void useFlips(Workbench& bench, std::int64_t flips)
    {
        bench.setEngineKey(QStringLiteral("flipgraph"));
        bench.setBudget({std::nullopt, flips, std::nullopt});
    }

    static bool sameLines(const Analysis& x, const Analysis& y)
    {
        return std::equal(
            x.lines.begin(), x.lines.end(), y.lines.begin(), y.lines.end(), [](const Line& a, const Line& b) {
                return a.moves == b.moves && a.value == b.value && a.solves == b.solves && a.visits == b.visits;
            });
    }

private Q_SLOTS:

    /// What was said stays with its position, is there again when one returns, and comes out the same when asked again.
    void returningShowsItAndAskingAgainRepeatsIt()
    {
        Workbench bench;
        playStrassen(bench, 2);
        useFlips(bench, 20'000);
        bench.startThinking();
        QTRY_VERIFY(bench.engineState() == EngineState::Finished);
        const auto said = bench.analysis();
        QVERIFY(!said->lines.empty());
        QVERIFY(!bench.remembered());
        bench.stopThinking();
        const NodeId node = bench.session().current();
        QCOMPARE(bench.session().analysesAt(node).size(), std::size_t{1});
        QVERIFY(!bench.isModified() || bench.session().stateId() != 0);

        playStrassen(bench, 3); // M3 is new; the others are there
        QVERIFY(bench.session().current() != node);
        bench.goTo(node);
        QVERIFY(bench.remembered());
        QCOMPARE(bench.analysisNode(), node);
        QVERIFY(sameLines(*bench.analysis(), *said));
        QVERIFY(recordText(*bench.remembered(), bench).contains(QStringLiteral("Flip graph")));
        QCOMPARE(bench.remembered()->request.nodes, std::optional<std::int64_t>(20'000));

        bench.setEngineKey(QStringLiteral("greedy"));
        bench.setBudgetSeconds(5.0);
        bench.goTo(bench.session().root());
        bench.goTo(node);
        QVERIFY(bench.runAgain());
        QCOMPARE(bench.engineKey(), QStringLiteral("flipgraph"));
        QTRY_VERIFY(bench.engineState() == EngineState::Finished && !bench.remembered());
        QVERIFY(sameLines(*bench.analysis(), *said));
        QCOMPARE(bench.session().analysesAt(node).size(), std::size_t{1});
    }

    /// Ended by its visits, every engine with a seed of its own says the same again: from the request as a file keeps
    /// it.
    void everyEngineRepeatsItself_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<int>("nodes");
        QTest::newRow("flipgraph") << "flipgraph" << 10'000;
        QTest::newRow("greedy") << "greedy" << 20'000;
        QTest::newRow("completion") << "completion" << 100;
        QTest::newRow("agent") << "agent" << 400;
    }

    void everyEngineRepeatsItself()
    {
        QFETCH(QString, key);
        QFETCH(int, nodes);
        Workbench bench;
        playStrassen(bench, 3);
        bench.setEngineKey(key);
        bench.setBudget({std::nullopt, nodes, std::nullopt});
        bench.startThinking();
        QTRY_VERIFY_WITH_TIMEOUT(bench.engineState() == EngineState::Finished, 10000);
        const auto said = bench.analysis();
        bench.stopThinking();
        auto file = readSessionText(sessionJson(bench.session()), "kept");
        QVERIFY(file.has_value());
        Workbench later;
        later.setSession(std::move(file->session));
        QVERIFY(later.remembered()); // it stands there as the file is opened
        QCOMPARE(QString::fromStdString(later.remembered()->request.engine), key);
        QVERIFY(later.runAgain());
        QTRY_VERIFY_WITH_TIMEOUT(later.engineState() == EngineState::Finished, 10000);
        QVERIFY(!later.remembered());
        QCOMPARE(later.analysis()->nodes, said->nodes);
        QVERIFY(sameLines(*later.analysis(), *said));
    }

    /// While an engine thinks, a position that had its budget is not asked again; by itself or by hand it may be.
    void nobodyIsAskedTwice()
    {
        Workbench bench;
        playStrassen(bench, 1);
        useFlips(bench, 5'000);
        bench.startThinking();
        QTRY_VERIFY(bench.engineState() == EngineState::Finished);
        bench.goTo(bench.session().root());
        QTRY_VERIFY(bench.engineState() == EngineState::Finished && !bench.remembered());
        bench.step(1);
        QVERIFY(bench.engineState() == EngineState::Finished);
        QVERIFY(bench.remembered());
        QVERIFY(!bench.currentRun());
        bench.startThinking();
        QVERIFY(bench.engineState() == EngineState::Thinking);
        QTRY_VERIFY(bench.engineState() == EngineState::Finished && !bench.remembered());
        bench.setBudget({std::nullopt, 6'000, std::nullopt});
        QVERIFY(bench.engineState() == EngineState::Thinking);
    }

    void forgettingIsUndone()
    {
        Workbench bench;
        playStrassen(bench, 1);
        useFlips(bench, 5'000);
        bench.startThinking();
        QTRY_VERIFY(bench.engineState() == EngineState::Finished);
        bench.stopThinking();
        bench.goTo(0);
        bench.step(1);
        QVERIFY(bench.remembered());
        QSignalSpy told(&bench, &Workbench::recordsChanged);
        bench.forgetAnalyses(bench.session().current());
        QVERIFY(!bench.remembered() && !bench.analysis());
        QCOMPARE(told.size(), 1);
        bench.undo();
        QVERIFY(bench.remembered());
        QCOMPARE(told.size(), 2);
    }

    /// Each position of the line once; what it said is in the file; afterwards nothing thinks.
    void aBatchAnalysesTheLine()
    {
        Workbench bench;
        playStrassen(bench, 3);
        bench.setSaved(QStringLiteral("x"));
        useFlips(bench, 2'000);
        BatchAnalysis batch(bench);
        QSignalSpy progressed(&batch, &BatchAnalysis::progressed);
        QSignalSpy finished(&batch, &BatchAnalysis::finished);
        bench.startThinking();
        QVERIFY(batch.start(BatchAnalysis::nodesOf(bench.session(), BatchAnalysis::Scope::Line)));
        QVERIFY(!bench.isThinkingWanted());
        QCOMPARE(batch.total(), 4);
        QVERIFY(!batch.start({0}));
        QVERIFY(finished.wait(15000));
        QCOMPARE(finished[0][0].toInt(), 4);
        QVERIFY(!finished[0][1].toBool());
        QCOMPARE(progressed.size(), 4);
        QVERIFY(!batch.isRunning());
        QVERIFY(!bench.isThinkingWanted());
        QVERIFY(bench.isModified()); // closing now would lose it
        for (const NodeId id : bench.session().line()) {
            QCOMPARE(bench.session().analysesAt(id).size(), std::size_t{1});
        }
        const auto again = readSessionText(sessionJson(bench.session()), "x");
        QVERIFY(again.has_value());
        QCOMPARE(again->session.analyses().all().size(), std::size_t{4});
        bench.setSaved(QStringLiteral("x"));
        QVERIFY(!bench.isModified());
        // All of them are known: there is nothing to do, and it is said.
        QSignalSpy said(&bench, &Workbench::message);
        QVERIFY(!batch.start(bench.session().line()));
        QCOMPARE(said.size(), 1);
    }

    void aBatchIsCancelled()
    {
        Workbench bench;
        playStrassen(bench, 6);
        bench.setEngineKey(QStringLiteral("flipgraph"));
        bench.setBudgetSeconds(0.2);
        BatchAnalysis batch(bench);
        QSignalSpy finished(&batch, &BatchAnalysis::finished);
        QSignalSpy kept(&bench, &Workbench::recordsChanged);
        QVERIFY(batch.start(bench.session().line()));
        QTRY_VERIFY(kept.size() >= 1);
        batch.cancel();
        QCOMPARE(finished.size(), 1);
        QVERIFY(finished[0][1].toBool());
        QVERIFY(!batch.isRunning());
        QVERIFY(finished[0][0].toInt() >= 1);
        // What it was at is not kept.
        const auto known = bench.session().analyses().all().size();
        QTest::qWait(400);
        QCOMPARE(bench.session().analyses().all().size(), known);
        // Another document ends it as well.
        QVERIFY(batch.start(bench.session().line()));
        bench.setSession(Session(problem("2x2x2")));
        QVERIFY(!batch.isRunning());
    }

    void whichPositions()
    {
        Workbench bench;
        playStrassen(bench, 7);
        const NodeId solved = bench.session().current();
        bench.goTo(bench.session().pathTo(solved)[2]);
        QVERIFY(bench.playTerm(strassen()[5]));
        const NodeId side = bench.session().current();
        using Scope = BatchAnalysis::Scope;
        const Session& session = bench.session();
        QCOMPARE(BatchAnalysis::nodesOf(session, Scope::Leaves), (std::vector<NodeId>{solved, side}));
        QCOMPARE(BatchAnalysis::nodesOf(session, Scope::SolvedLeaves), (std::vector<NodeId>{solved}));
        bench.goTo(session.pathTo(solved)[5]);
        QCOMPARE(BatchAnalysis::nodesOf(session, Scope::Branch).size(), std::size_t{3});
        QCOMPARE(BatchAnalysis::nodesOf(session, Scope::Line).size(), std::size_t{8});
    }

    /// A play that helps nothing is found by its bounds alone, says why, and can be jumped to.
    void mistakesAreProvedAndJumpedTo()
    {
        Workbench bench;
        playStrassen(bench, 5);
        QVERIFY(bench.play(*parseMove("a12 b12 -> c12", bench.target(), bench.ring())));
        const NodeId bad = bench.session().current();
        playStrassen(bench, 0);
        QVERIFY(bench.playTerm(strassen()[5]));
        const auto& regrets = bench.regrets();
        QCOMPARE(regrets.size(), std::size_t{8});
        for (std::size_t i = 0; i < regrets.size(); ++i) {
            QCOMPARE(regrets[i].isProved(), i == 6);
        }
        const QString why = regretText(regrets[6], bench);
        QVERIFY2(why.contains(QStringLiteral("Proved")) && why.contains(QStringLiteral("total of 7")), qPrintable(why));
        QVERIFY(!regretGlyph(regrets[6]).isEmpty());
        bench.goToStart();
        QVERIFY(!bench.goToMistake(-1));
        QVERIFY(bench.goToMistake(1));
        QCOMPARE(bench.session().current(), bad);
        QVERIFY(!bench.goToMistake(1));
        bench.goToEnd();
        QVERIFY(bench.goToMistake(-1));
        QCOMPARE(bench.session().current(), bad);
        // Taken out, there is nothing left to regret.
        QVERIFY(bench.removeMove(bad));
        bench.goToStart();
        QVERIFY(!bench.goToMistake(1));
    }

    /// A variation that was solved proves what its beginning could reach.
    void aSolvedVariationIsAProof()
    {
        Workbench bench;
        playStrassen(bench, 7);
        bench.goToStart();
        // Two of the schoolbook's products and 8 - 2 = 6 to come at least?  Bounds alone do not say it.
        QVERIFY(bench.play(Move{{}, bench.target().schoolbook()}));
        QCOMPARE(bench.regrets().size(), std::size_t{2});
        QCOMPARE(bench.regrets()[1].upperBefore, 7);
        QCOMPARE(bench.regrets()[1].lowerAfter, 8);
        QCOMPARE(bench.regrets()[1].grade(), Grade::Mistake);
    }

    void theLineIsPutInOrder()
    {
        Workbench bench;
        playStrassen(bench, 7);
        const auto made = bench.session().line();
        QSignalSpy said(&bench, &Workbench::message);
        QVERIFY(orderLine(bench, LineOrder::Bound));
        QVERIFY2(said.last()[0].toString().contains(QStringLiteral("8")), qPrintable(said.last()[0].toString()));
        QVERIFY(said.last()[0].toString().contains(QStringLiteral("11")));
        int highest = 0;
        for (const LinePoint& point : bench.linePoints()) {
            highest = std::max(highest, point.rank + point.bounds.upper);
        }
        QCOMPARE(highest, 8);
        QVERIFY(bench.position().isSolved());
        QVERIFY(!orderLine(bench, LineOrder::Bound)); // it is
        QVERIFY(orderLine(bench, LineOrder::Original));
        QCOMPARE(bench.session().line(), made);
        QVERIFY(orderLine(bench, LineOrder::Sparsest));
        QCOMPARE(bench.session().line().back(), made[1]); // M1 has twice the cells
        bench.undo();
        QCOMPARE(bench.session().line(), made);
        QVERIFY(!orderLine(bench, LineOrder::Largest));
        QVERIFY(bench.play(Move::takeBack(3)));
        QVERIFY(!orderLine(bench, LineOrder::Bound));
        QVERIFY(said.last()[0].toString().contains(QStringLiteral("takes terms out")));
    }

    /// What is proved not to beat the best goes; the best, where one is, and bookmarks stay.
    void pruning()
    {
        Workbench bench;
        QVERIFY(!pruneByBound(bench)); // nothing is solved
        playStrassen(bench, 7);
        const NodeId solved = bench.session().current();
        const NodeId fifth = bench.session().pathTo(solved)[5];
        bench.goTo(fifth);
        QVERIFY(bench.play(*parseMove("a12 b12 -> c12", bench.target(), bench.ring())));
        const NodeId bad = bench.session().current();
        QVERIFY(bench.play(*parseMove("a11 b12 -> c12", bench.target(), bench.ring())));
        bench.goTo(fifth);
        QVERIFY(bench.play(*parseMove("a22 b12 -> c12", bench.target(), bench.ring())));
        const NodeId marked = bench.session().current();
        bench.setBookmark(marked, true);
        bench.goTo(0);
        QVERIFY(bench.playTerm(strassen()[3])); // may still lead to six, for all that bounds say
        const NodeId open = bench.session().current();
        const int before = bench.session().nodeCount();
        QVERIFY(pruneByBound(bench));
        QVERIFY(!bench.session().contains(bad));
        QVERIFY(bench.session().contains(solved) && bench.session().contains(marked) && bench.session().contains(open));
        QCOMPARE(bench.session().nodeCount(), before - 2);
        bench.undo();
        QCOMPARE(bench.session().nodeCount(), before);
        QVERIFY(bench.session().contains(bad));
    }
};

QTEST_GUILESS_MAIN(TestKeptAnalysis)
#include "tst_kept_analysis.moc"
