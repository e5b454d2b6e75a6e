// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/game/rewrites.h"
#include "tests/support/fixtures.h"
#include "ui/workbench/workbench.h"

#include <QSignalSpy>
#include <QTest>

using namespace rankfall;
using namespace rankfall::test;

namespace {

void playStrassen(Workbench& workbench, std::size_t count = 7)
{
    const auto terms = strassen();
    for (std::size_t i = 0; i < count; ++i) {
        QVERIFY(workbench.playTerm(terms[i]));
    }
}

} // namespace

class TestWorkbench : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void startsOnTheLiveExample()
    {
        const Workbench workbench;
        QCOMPARE(workbench.position().nonzeros(), 8);
        QCOMPARE(workbench.displayName(), QStringLiteral("2x2x2"));
        QVERIFY(!workbench.isModified());
        QVERIFY(workbench.engineState() == EngineState::Idle);
    }

    void stepsAlongTheLine()
    {
        Workbench workbench;
        playStrassen(workbench);
        QVERIFY(workbench.position().isSolved());
        workbench.step(-3);
        QCOMPARE(workbench.position().rank(), 4);
        workbench.goToEnd();
        QCOMPARE(workbench.position().rank(), 7);
        workbench.goToStart();
        QCOMPARE(workbench.position().rank(), 0);
        workbench.back();
        QCOMPARE(workbench.position().rank(), 7);
        workbench.forward();
        QCOMPARE(workbench.position().rank(), 0);
        workbench.step(100);
        QCOMPARE(workbench.position().rank(), 7);
    }

    void graphPointsFollowTheLine()
    {
        Workbench workbench;
        playStrassen(workbench);
        const int upper[] = {8, 10, 8, 6, 4, 2, 1, 0};
        QCOMPARE(workbench.linePoints().size(), std::size_t{8});
        for (std::size_t i = 0; i < 8; ++i) {
            QCOMPARE(workbench.linePoints()[i].bounds.upper, upper[i]);
        }
        workbench.step(-5);
        QCOMPARE(workbench.linePoints().size(), std::size_t{8});
        QVERIFY(workbench.playTerm(strassen()[6]));
        QCOMPARE(workbench.linePoints().size(), std::size_t{4});
        workbench.setName(workbench.session().current(), QStringLiteral("last"));
        QCOMPARE(workbench.linePoints().back().name, std::string("last"));
    }

    void pointsOutliveEditsAfterThem()
    {
        Workbench workbench;
        playStrassen(workbench, 3);
        const auto second = workbench.linePoints()[2].node;
        QVERIFY(workbench.editMove(second, Move::play(strassen()[3])));
        // As if they were read anew: those before the edit, the edited one, and the one after it.
        for (const LinePoint& point : workbench.linePoints()) {
            const Position position = workbench.session().position(point.node);
            QCOMPARE(point.rank, position.rank());
            QCOMPARE(point.nonzeros, position.nonzeros());
            QCOMPARE(point.bounds.upper, boundsOf(position.residual(), position.ring()).upper);
        }
        QVERIFY(workbench.removeMove(workbench.linePoints()[1].node));
        QCOMPARE(workbench.linePoints().size(), std::size_t{3});
        QCOMPARE(workbench.linePoints()[1].node, second);
        QCOMPARE(workbench.linePoints()[1].name, std::string("M1"));
        QCOMPARE(workbench.linePoints()[1].rank, 1);
    }

    void theHistoryIsTravelledAtOnce()
    {
        Workbench workbench;
        playStrassen(workbench, 5);
        QSignalSpy changed(&workbench, &Workbench::treeChanged);
        workbench.travelTo(2);
        QCOMPARE(workbench.position().rank(), 2);
        QCOMPARE(workbench.session().historyPosition(), 2);
        workbench.travelTo(99);
        QCOMPARE(workbench.position().rank(), 5);
        workbench.travelTo(0);
        QCOMPARE(workbench.session().nodeCount(), 1);
        QCOMPARE(changed.count(), 3);
    }

    void aTranspositionIsAnAside()
    {
        Workbench workbench;
        playStrassen(workbench, 2);
        workbench.goToStart();
        QVERIFY(workbench.playTerm(strassen()[1]));
        QSignalSpy said(&workbench, &Workbench::message);
        QVERIFY(workbench.playTerm(strassen()[0]));
        QCOMPARE(said.count(), 1);
        QCOMPARE(said[0][0].toString(), QStringLiteral("Already reached another way: this is M2"));
        QCOMPARE(said[0][1].value<MessageKind>(), MessageKind::Aside);
    }

    void solvingIsCelebratedOnce()
    {
        Workbench workbench;
        QSignalSpy said(&workbench, &Workbench::message);
        std::vector<Move> moves;
        for (const Term& term : strassen()) {
            moves.push_back(Move::play(term));
        }
        QVERIFY(workbench.playLine(moves, true));
        QCOMPARE(said.count(), 1);
        QCOMPARE(said[0][0].toString(),
                 QStringLiteral("Solved: 7 multiplications, exact over ℤ. As few as the best known (Strassen 1969)."));
        workbench.goToStart();
        QVERIFY(workbench.playLine(moves, true)); // it is there already
        QCOMPARE(said.count(), 1);
        workbench.goToStart();
        QVERIFY(workbench.play(moveTo(workbench.position(), workbench.target().schoolbook())));
        QCOMPARE(said[1][0].toString(),
                 QStringLiteral("Solved: 8 multiplications, exact over ℤ. Best known: 7 (Strassen 1969)."));
    }

    void anotherSessionHasItsOwnPoints()
    {
        Workbench workbench;
        QCOMPARE(workbench.linePoints().size(), std::size_t{1});
        workbench.setSession(Session(problem("3x3x3")));
        QCOMPARE(workbench.linePoints().size(), std::size_t{1});
        QCOMPARE(workbench.linePoints().front().nonzeros, 27);
    }

    void siblingsAndForks()
    {
        Workbench workbench;
        playStrassen(workbench, 3);
        workbench.step(-1);
        QVERIFY(workbench.playTerm(strassen()[5]));
        const NodeId side = workbench.session().current();
        workbench.sibling(-1);
        QVERIFY(workbench.session().current() != side);
        workbench.sibling(1);
        QCOMPARE(workbench.session().current(), side);
        workbench.fork(-1);
        QCOMPARE(workbench.position().rank(), 2);
    }

    void peekingDoesNotMove()
    {
        Workbench workbench;
        playStrassen(workbench);
        const NodeId here = workbench.session().current();
        workbench.peek(workbench.session().root());
        QVERIFY(workbench.isPeeking());
        QCOMPARE(workbench.position().nonzeros(), 8);
        QCOMPARE(workbench.session().current(), here);
        workbench.peek(kNoNode);
        QVERIFY(workbench.position().isSolved());
    }

    void undoComesBackToUnmodified()
    {
        Workbench workbench;
        QSignalSpy modified(&workbench, &Workbench::modifiedChanged);
        playStrassen(workbench, 2);
        QVERIFY(workbench.isModified());
        workbench.undo();
        workbench.undo();
        QVERIFY(!workbench.isModified());
        QCOMPARE(modified.count(), 2);
        QCOMPARE(workbench.position().rank(), 0);
    }

    void sentencesSayWhatIsThere()
    {
        Workbench workbench;
        playStrassen(workbench, 1);
        const Hover cell{.kind = Hover::Kind::Cell, .cell = {3, 0, 0}};
        QCOMPARE(workbench.sentence(cell), QStringLiteral("a22·b11 → c11: target 0, residual −1; M1 adds 1"));
        workbench.setPreview(strassen()[3], QStringLiteral("M4"));
        QVERIFY(workbench.sentence(cell).contains(QStringLiteral("M4 cancels it")) ||
                workbench.sentence(cell).contains(QStringLiteral("M4 leaves")));
        QCOMPARE(workbench.preview()->effect.nonzerosAfter,
                 12 - workbench.preview()->effect.cancels + workbench.preview()->effect.creates);
    }

    void refusedEditsAreSaid()
    {
        Workbench workbench;
        QSignalSpy said(&workbench, &Workbench::message);
        QVERIFY(!workbench.removeMove(workbench.session().root()));
        QCOMPARE(said.count(), 1);
        QVERIFY(!workbench.isModified());
    }

    void transpositionIsAnnounced()
    {
        Workbench workbench;
        QSignalSpy said(&workbench, &Workbench::message);
        const auto terms = strassen();
        QVERIFY(workbench.playTerm(terms[0]) && workbench.playTerm(terms[1]));
        const NodeId both = workbench.session().current();
        workbench.goToStart();
        QVERIFY(workbench.playTerm(terms[1]) && workbench.playTerm(terms[0]));
        QCOMPARE(workbench.session().current(), both);
        QCOMPARE(said.count(), 1);
    }

    /// Lock at the start, go on, and play the engine's line: it is added where the engine looked.
    void enginesLineIsPlayedWhereItLooked()
    {
        Workbench workbench;
        workbench.setEngineKey(QStringLiteral("completion"));
        workbench.startThinking();
        QTRY_VERIFY(workbench.analysis() && !workbench.analysis()->lines.empty());
        workbench.toggleLock();
        playStrassen(workbench, 2);
        QCOMPARE(workbench.lockedNode(), workbench.session().root());
        QTRY_VERIFY(workbench.engineState() == EngineState::Finished);
        QCOMPARE(workbench.analysisNode(), workbench.session().root());
        QVERIFY(workbench.playCandidate(0, true, true));
        QVERIFY(workbench.position().isSolved());
        QCOMPARE(workbench.position().rank(), 8);
        workbench.returnToLocked();
        QCOMPARE(workbench.position().rank(), 0);
        QCOMPARE(workbench.session().node(workbench.session().root()).children.size(), std::size_t{2});
    }

    /// A run that is asked to stop still ends with a snapshot, and every start position has the same key.
    void whatAGoneDocumentThoughtIsNotShown()
    {
        Workbench workbench;
        workbench.startThinking();
        QTRY_VERIFY(workbench.analysis() != nullptr);
        workbench.setSession(Session(problem("2x2x2", Ring::Z2)));
        QVERIFY(workbench.engineState() == EngineState::Idle);
        QTest::qWait(300);
        QVERIFY(workbench.analysis() == nullptr);
    }

    /// Lines name terms by their place: they mean something in the very position that was looked at.
    void analysisGoesWithItsPosition_data()
    {
        QTest::addColumn<int>("edit");
        QTest::newRow("another term") << 0;
        QTest::newRow("another order") << 1;
        QTest::newRow("no such node") << 2;
        QTest::newRow("undone") << 3;
    }

    void analysisGoesWithItsPosition()
    {
        QFETCH(const int, edit);
        Workbench workbench;
        workbench.setEngineKey(QStringLiteral("completion"));
        playStrassen(workbench, 3);
        const auto path = workbench.session().pathTo(workbench.session().current());
        workbench.startThinking();
        QTRY_VERIFY(workbench.engineState() == EngineState::Finished && workbench.analysis());
        workbench.stopThinking();
        workbench.setComment(path[1], QStringLiteral("a remark"));
        QVERIFY(workbench.analysis() != nullptr); // changes no position
        switch (edit) {
        case 0:
            QVERIFY(workbench.editMove(path[2], Move::play(strassen()[5])));
            break;
        case 1:
            QVERIFY(workbench.shiftMove(path[1], 1));
            break;
        case 2:
            QVERIFY(workbench.deleteBranch(path[2]));
            break;
        default:
            workbench.undo();
            workbench.undo();
        }
        if (edit == 1) {
            // The same products: what was kept of them is told again, in the order in which they stand now.
            QVERIFY(workbench.remembered() != nullptr);
            QVERIFY(workbench.playCandidate(0, true, true));
            QVERIFY(workbench.position().isSolved());
            return;
        }
        QVERIFY(workbench.analysis() == nullptr);
        QVERIFY(!workbench.playCandidate(0, true, true));
    }

    void anotherBoundIsAnotherQuestion()
    {
        Workbench workbench;
        workbench.setEngineKey(QStringLiteral("completion"));
        workbench.startThinking();
        QTRY_VERIFY(workbench.analysis() && workbench.engineState() == EngineState::Finished);
        const auto run = workbench.analysis()->run;
        workbench.setBound(1);
        QTRY_VERIFY(workbench.analysis() && workbench.analysis()->run > run);
    }

    void thinkingFollowsAndStops()
    {
        Workbench workbench;
        workbench.startThinking();
        QTRY_VERIFY(workbench.analysis() && workbench.analysis()->bestTotal.value_or(99) <= 7);
        playStrassen(workbench, 1);
        QTRY_VERIFY(workbench.analysis() && workbench.analysisNode() == workbench.session().current() &&
                    workbench.analysis()->positionKey == workbench.position().key());
        workbench.toggleThinking();
        QVERIFY(!workbench.isThinkingWanted());
        QTRY_VERIFY(workbench.engineState() == EngineState::Paused || workbench.engineState() == EngineState::Finished);
    }
};

QTEST_GUILESS_MAIN(TestWorkbench)
#include "tst_workbench.moc"
