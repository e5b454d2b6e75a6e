// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// Analyses kept with a session, and the regret of moves.
#include "core/game/bounds.h"
#include "core/game/regret.h"
#include "tests/support/fixtures.h"

#include <QTest>

#include <limits>

using namespace rankfall;
using namespace rankfall::test;

namespace {

RecordedAnalysis analysis(const std::string& engine, std::int64_t nodes, double value, std::vector<Move> moves)
{
    RecordedAnalysis out;
    out.request.engine = engine;
    out.date = 1'700'000'000;
    out.nodes = nodes;
    out.unit = "simulations";
    out.finished = true;
    RecordedLine line;
    line.moves = std::move(moves);
    line.value = value;
    out.lines.push_back(std::move(line));
    return out;
}

std::vector<Move> plays(const std::vector<Term>& terms, std::size_t from)
{
    std::vector<Move> moves;
    for (std::size_t i = from; i < terms.size(); ++i) {
        moves.push_back(Move::play(terms[i]));
    }
    return moves;
}

Standing standing(const Session& session, NodeId id)
{
    const Position position = session.position(id);
    const Bounds bounds = boundsOf(position.residual(), position.ring());
    return standingOf(position.rank(), bounds.lower, bounds.upper, session.analyses().at(session.keyOf(id)));
}

} // namespace

class TestRecords : public QObject {
    Q_OBJECT

private Q_SLOTS:

    /// The same products reached in another order have the same analysis, its moves told in their own order of terms.
    void carriedAcrossTranspositions()
    {
        const auto terms = strassen();
        Session session(problem("2x2x2"));
        QVERIFY(session.play(Move::play(terms[0])));
        QVERIFY(session.play(Move::play(terms[1])));
        const NodeId one = session.current();
        session.goTo(session.root());
        QVERIFY(session.play(Move::play(terms[1])));
        // By hand, so that the two are nodes of their own: play() would go to the one that exists.
        const NodeId half = session.current();
        QVERIFY(session.play(Move::play(terms[2])));
        QVERIFY(session.editMove(session.current(), Move::play(terms[0])));
        const NodeId other = session.current();
        QVERIFY(other != one);
        QCOMPARE(session.keyOf(one), session.keyOf(other));
        QCOMPARE(session.keyOf(one), session.position(one).key());
        QVERIFY(session.keyOf(half) != session.keyOf(one));

        // Takes out M1, which is the first term at `one` and the second at `other`, then what it has added.
        const Move edit = Move::edit(0, terms[4]);
        const Move back = Move::takeBack(1);
        QVERIFY(session.keepAnalysis(one, analysis("agent", 400, 9, {edit, back})));
        const auto there = session.analysesAt(other);
        QCOMPARE(there.size(), std::size_t{1});
        QCOMPARE(there[0]->lines[0].moves[0], Move::edit(1, terms[4]));
        QCOMPARE(there[0]->lines[0].moves[1], Move::takeBack(1));
        const auto here = session.analysesAt(one);
        QCOMPARE(here[0]->lines[0].moves, (std::vector<Move>{edit, back}));
        QVERIFY(session.analysesAt(half).empty());
        // Both ways end at the same products.
        const auto end = [&](NodeId from, const RecordPtr& record) {
            Position position = session.position(from);
            for (const Move& move : record->lines[0].moves) {
                position = *position.after(move);
            }
            return position.key();
        };
        QCOMPARE(end(one, here[0]), end(other, there[0]));
    }

    /// What is said to solve must: a lie is not kept, and neither is a move that is not legal.
    void onlyWhatHoldsIsKept()
    {
        const auto terms = strassen();
        Session session(problem("2x2x2"));
        RecordedAnalysis lies = analysis("liar", 1, 6, plays(terms, 1));
        lies.lines[0].solves = true;
        QVERIFY(!session.keepAnalysis(session.root(), lies));
        QVERIFY(!session.keepAnalysis(session.root(), analysis("odd", 1, 8, {Move::takeBack(3)})));
        QVERIFY(!session.keepAnalysis(session.root(), analysis("mute", 1, 8, {})));
        RecordedAnalysis truth = analysis("agent", 1, 7, plays(terms, 0));
        truth.lines[0].solves = true;
        truth.lines.insert(truth.lines.begin(), lies.lines[0]);
        QVERIFY(session.keepAnalysis(session.root(), truth));
        const auto kept = session.analysesAt(session.root());
        QCOMPARE(kept[0]->lines.size(), std::size_t{1});
        QVERIFY(kept[0]->lines[0].solves);
        // A total that the moves do not reach is a lie too.
        truth.lines = {truth.lines[1]};
        truth.lines[0].value = 6;
        truth.request.seed = 2;
        QVERIFY(!session.keepAnalysis(session.root(), truth));
    }

    /// The same request is answered once: by the answer that has seen more.
    void aShorterLookDoesNotReplace()
    {
        const auto terms = strassen();
        Session session(problem("2x2x2"));
        QVERIFY(session.keepAnalysis(0, analysis("agent", 400, 8, plays(terms, 6))));
        QVERIFY(!session.keepAnalysis(0, analysis("agent", 30, 9, plays(terms, 6))));
        QCOMPARE(session.analysesAt(0)[0]->lines[0].value, 8.0);
        QVERIFY(session.keepAnalysis(0, analysis("agent", 500, 7.5, plays(terms, 6))));
        QCOMPARE(session.analysesAt(0).size(), std::size_t{1});
        QCOMPARE(session.analysesAt(0)[0]->lines[0].value, 7.5);
        for (int seed = 2; seed < 20; ++seed) {
            RecordedAnalysis more = analysis("agent", 1, 9, plays(terms, 6));
            more.request.seed = static_cast<std::uint64_t>(seed);
            QVERIFY(session.keepAnalysis(0, more));
        }
        QCOMPARE(session.analysesAt(0).size(), AnalysisBook::kMostOfOne);
    }

    void sizesAreBounded()
    {
        const auto terms = strassen();
        RecordedAnalysis big = analysis("agent", 1, 8, plays(terms, 6));
        big.request.settings = std::string(5000, 'x') + "é";
        big.lines.resize(50, big.lines[0]);
        big.lines[1].value = std::numeric_limits<double>::quiet_NaN();
        big.lines[2].low = std::numeric_limits<double>::infinity();
        const RecordedAnalysis small = trimmed(big);
        QCOMPARE(small.lines.size(), AnalysisBook::kMostLines);
        QVERIFY(small.request.settings.size() <= 2000);
        QVERIFY(!small.lines[1].low);
        RecordedAnalysis heavy = analysis("agent", 1, 8, {});
        heavy.lines[0].moves.assign(1, Move{{}, std::vector<Term>(1500, terms[0])});
        heavy.lines.resize(5, heavy.lines[0]);
        QCOMPARE(trimmed(heavy).lines.size(), std::size_t{2});
    }

    /// Forgetting is a step of history; keeping is none, and neither undo nor deletion of nodes lose anything.
    void forgettingCanBeUndone()
    {
        const auto terms = strassen();
        Session session(problem("2x2x2"));
        QVERIFY(session.play(Move::play(terms[0])));
        const NodeId node = session.current();
        const std::uint64_t state = session.stateId();
        QVERIFY(session.keepAnalysis(node, analysis("agent", 400, 8, plays(terms, 1))));
        QCOMPARE(session.stateId(), state);
        QVERIFY(session.forgetAnalyses(node));
        QVERIFY(session.analysesAt(node).empty());
        QCOMPARE(session.historyNames().back(), std::string("Forget analysis of M1"));
        QVERIFY(!session.forgetAnalyses(node));
        session.undo();
        QCOMPARE(session.analysesAt(node).size(), std::size_t{1});
        session.redo();
        QVERIFY(session.analysesAt(node).empty());
        session.undo();
        QVERIFY(session.deleteBranch(node));
        session.undo();
        QCOMPARE(session.analysesAt(node).size(), std::size_t{1});
        QVERIFY(session.forgetAllAnalyses());
        QVERIFY(session.analyses().empty());
        session.undo();
        QVERIFY(!session.analyses().empty());
    }

    // --- Regret ------------------------------------------------------------------------------------------------------

    /// Where two more are enough, a play that helps nothing is a proved mistake: 7 could be had, now it is 8 at least.
    void provedByBounds()
    {
        const auto terms = strassen();
        Session session(problem("2x2x2"));
        for (std::size_t i = 0; i < 5; ++i) {
            QVERIFY(session.play(Move::play(terms[i])));
        }
        const NodeId closed = session.current();
        QVERIFY(session.play(Move::play(terms[5])));
        const NodeId good = session.current();
        session.goTo(closed);
        const auto useless = parseMove("a12 b12 -> c12", *session.problem().target, Ring::Z);
        QVERIFY(session.play(*useless));
        const NodeId bad = session.current();
        QCOMPARE(regretOf(standing(session, closed), standing(session, good), true).grade(), Grade::None);
        const Regret regret = regretOf(standing(session, closed), standing(session, bad), true);
        QVERIFY(regret.isProved());
        QCOMPARE(regret.upperBefore, 7);
        QCOMPARE(regret.lowerAfter, 6 + boundsOf(session.position(bad).residual(), Ring::Z).lower);
        QCOMPARE(regret.proved, regret.lowerAfter - 7);
        QVERIFY(regret.grade() >= Grade::Mistake);
        // The proof is about adding terms: a move that takes something out is not judged by it.
        QVERIFY(!regretOf(standing(session, closed), standing(session, bad), false).isProved());
    }

    /// A solved variation elsewhere, or a verified line that is kept, proves what could have been reached.
    void provedByWhatWasSolved()
    {
        const auto terms = strassen();
        Session session(problem("2x2x2"));
        for (const Term& term : terms) {
            QVERIFY(session.play(Move::play(term)));
        }
        const auto below = solvedBelow(session, 100);
        QCOMPARE(below.at(session.root()), 7);
        QCOMPARE(below.size(), std::size_t{8});
        QVERIFY(solvedBelow(session, 7).empty());
        // What was taken back on the way is not reached by adding.
        Session other(problem("2x2x2"));
        QVERIFY(other.play(Move::play(terms[6])));
        const NodeId first = other.current();
        QVERIFY(other.play(Move::edit(0, terms[0])));
        const NodeId second = other.current();
        QVERIFY(other.play(Move{{}, {terms.begin() + 1, terms.end()}}));
        const auto after = solvedBelow(other, 100);
        QCOMPARE(after.at(second), 7);
        QVERIFY(!after.contains(first));

        RecordedAnalysis truth = analysis("agent", 1, 7, plays(terms, 0));
        truth.lines[0].solves = true;
        Session kept(problem("2x2x2"));
        QCOMPARE(standing(kept, 0).reachable, 8);
        QVERIFY(kept.keepAnalysis(0, truth));
        QCOMPARE(standing(kept, 0).reachable, 7);
    }

    void measuredAboveTheNoise_data()
    {
        QTest::addColumn<double>("after");
        QTest::addColumn<double>("spread"); // of what it says before
        QTest::addColumn<QString>("glyph");
        QTest::newRow("no worse") << 7.0 << 0.0 << "";
        QTest::newRow("better") << 6.0 << 0.0 << "";
        QTest::newRow("within half a term") << 7.5 << 0.0 << "";
        QTest::newRow("inaccuracy") << 7.8 << 0.0 << "?!";
        QTest::newRow("mistake") << 8.0 << 0.0 << "?";
        QTest::newRow("blunder") << 9.5 << 0.0 << "??";
        QTest::newRow("it is not sure itself") << 8.0 << 2.4 << "";
        QTest::newRow("surer than that") << 8.4 << 2.4 << "?";
    }

    void measuredAboveTheNoise()
    {
        QFETCH(double, after);
        QFETCH(double, spread);
        QFETCH(QString, glyph);
        const auto terms = strassen();
        Session session(problem("2x2x2"));
        QVERIFY(session.play(Move::play(terms[0])));
        RecordedAnalysis before = analysis("agent", 400, 7, plays(terms, 0));
        if (spread > 0) {
            before.lines[0].low = 7 - spread / 2;
            before.lines[0].high = 7 + spread / 2;
        }
        QVERIFY(session.keepAnalysis(0, before));
        QVERIFY(session.keepAnalysis(session.current(), analysis("agent", 400, after, plays(terms, 1))));
        // Another engine's opinion is not compared with this one's.
        QVERIFY(session.keepAnalysis(session.current(), analysis("greedy", 9000, 40, plays(terms, 1))));
        const Regret regret = regretOf(standing(session, 0), standing(session, session.current()), true);
        const auto said = gradeGlyph(regret.grade());
        QCOMPARE(QString::fromUtf8(said.data(), static_cast<qsizetype>(said.size())), glyph);
        QVERIFY(!regret.isProved());
        QCOMPARE(regret.engine, std::string("agent"));
        QCOMPARE(regret.before, 7.0);
        QCOMPARE(regret.after, after);
    }

    /// Somebody who was stopped after a moment is no measure for one who had his time.
    void measuredOnlyAmongEquals()
    {
        const auto terms = strassen();
        Session session(problem("2x2x2"));
        QVERIFY(session.play(Move::play(terms[0])));
        QVERIFY(session.keepAnalysis(0, analysis("agent", 4000, 7, plays(terms, 0))));
        RecordedAnalysis glance = analysis("agent", 30, 9, plays(terms, 1));
        glance.finished = false;
        QVERIFY(session.keepAnalysis(session.current(), glance));
        const auto regret = [&] { return regretOf(standing(session, 0), standing(session, session.current()), true); };
        QCOMPARE(regret().grade(), Grade::None);
        glance.finished = true; // it had what it was asked for
        QVERIFY(session.keepAnalysis(session.current(), glance));
        QCOMPARE(regret().grade(), Grade::Blunder);
        RecordedAnalysis other = glance;
        other.request.settings = "basis=dense";
        QVERIFY(session.forgetAnalyses(session.current()));
        QVERIFY(session.keepAnalysis(session.current(), other));
        QCOMPARE(regret().grade(), Grade::None);
    }

    /// What is solved needs no opinion.
    void solvedIsItsOwnMeasure()
    {
        const Problem matrices = problem("2x2x2");
        const auto schoolbook = matrices.target->schoolbook();
        Session session(matrices);
        QVERIFY(session.keepAnalysis(0, analysis("agent", 400, 7, plays(strassen(), 0))));
        QVERIFY(session.play(Move{{}, {schoolbook.begin(), schoolbook.end()}}));
        const Regret regret = regretOf(standing(session, 0), standing(session, session.current()), true);
        QCOMPARE(regret.after, 8.0);
        QCOMPARE(regret.grade(), Grade::Mistake);
        QVERIFY(!regret.isProved()); // nobody has shown the line to seven
    }
};

QTEST_APPLESS_MAIN(TestRecords)
#include "tst_records.moc"
