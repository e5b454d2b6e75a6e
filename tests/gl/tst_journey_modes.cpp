// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// Play modes and the hint ladder, by keys and by mouse, in a window without OpenGL.
#include "core/game/notation.h"
#include "core/lesson/puzzle.h"
#include "ui/workbench/play_game.h"

#include <QCheckBox>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>

#include "journey_support.h"

using namespace rankfall;
using namespace rankfall::test;

class TestJourneyModes : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_journey = std::make_unique<Journey>(false);
        QVERIFY(m_journey->open());
        m_game = m_journey->window().findChild<PlayGame*>();
        QVERIFY(m_game);
        PlayGame::Options options;
        options.seconds = 0.5;
        options.pace = 5;
        m_game->setOptions(options);
        m_journey->bench().setEngineKey(QStringLiteral("completion"));
    }

    void cleanup() { m_journey.reset(); }

    void theStripIsThereWhileAGameIs()
    {
        QVERIFY(!strip()->isVisible());
        start("play.solo");
        QVERIFY(strip()->isVisible());
        QCOMPARE(text(), QStringLiteral("Your move. You play alone."));
        QVERIFY(!strip()->findChild<QWidget*>(QStringLiteral("playSeconds"))->isVisible());
        m_journey->playMoves({0});
        QCOMPARE(score(), QStringLiteral("1 played, 12 nonzeros left, total 5 to 11"));
        m_journey->playMoves({1, 2, 3, 4, 5, 6});
        QCOMPARE(text(), QStringLiteral("Solved with 7 multiplications."));
        // Taken back, it goes on.
        QVERIFY(m_journey->focusView());
        Journey::key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_game->state() == PlayGame::State::Person);
        QVERIFY(Journey::click(button("playEnd")));
        QVERIFY(!strip()->isVisible());
        QCOMPARE(m_journey->session().nodeCount(), 7);
    }

    void theMenuBeginsAGame()
    {
        QMenu* play = nullptr;
        for (QAction* action : m_journey->window().menuBar()->actions()) {
            if (action->text() == QStringLiteral("&Play")) {
                play = action->menu();
            }
        }
        QVERIFY(play);
        QAction* solo = m_journey->window().actions().find(QStringLiteral("play.solo"));
        play->popup(m_journey->window().mapToGlobal(QPoint(200, 30)));
        QVERIFY(QTest::qWaitForWindowExposed(play));
        QTest::mouseClick(play, Qt::LeftButton, {}, play->actionGeometry(solo).center());
        QTRY_VERIFY(m_game->isOn());
        QVERIFY(m_game->mode() == PlayMode::Solo);
    }

    void personAndEngineAlternate()
    {
        Journey::key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(text(), QStringLiteral("Your move. Completion answers it."));
        m_journey->playMoves({0});
        QTRY_COMPARE(m_journey->session().nodeCount(), 3);
        QVERIFY(m_game->state() == PlayGame::State::Person);
        QCOMPARE(m_journey->bench().position().rank(), 2);
        // Undo takes back its move, then mine; it does not answer again before I move.
        QVERIFY(m_journey->focusView());
        Journey::key(Qt::Key_Z, Qt::ControlModifier);
        QTest::qWait(80);
        QCOMPARE(m_journey->session().nodeCount(), 2);
        Journey::key(Qt::Key_Z, Qt::ControlModifier);
        QTest::qWait(80);
        QCOMPARE(m_journey->session().nodeCount(), 1);
        m_journey->playMoves({1});
        QTRY_COMPARE(m_journey->session().nodeCount(), 3);
        // Looking back and forth is no move: what was answered stays answered.
        QVERIFY(m_journey->focusView());
        Journey::keys({Qt::Key_Home, Qt::Key_Right, Qt::Key_Right});
        QTest::qWait(80);
        QCOMPARE(m_journey->session().nodeCount(), 3);
        // To the end: hints are moves that fit.
        for (int round = 0; round < 10 && m_game->state() == PlayGame::State::Person; ++round) {
            const int before = m_journey->bench().position().rank();
            takeHints(3);
            QVERIFY(m_journey->focusView());
            Journey::key(Qt::Key_Return);
            QTRY_VERIFY(m_game->state() != PlayGame::State::Thinking);
            QVERIFY(m_journey->bench().position().rank() > before);
        }
        QVERIFY2(text().startsWith(QStringLiteral("Solved with")), qPrintable(text()));
        QVERIFY(m_journey->bench().position().isSolved());
    }

    void goingElsewhereTakesTheTurnAway()
    {
        // On a larger product, where it does not know when to end.
        m_journey->bench().setSession(Session(Problem{Target::matrixMultiplication({3, 3, 3})}));
        m_journey->playMoves({0, 1});
        m_journey->bench().setEngineKey(QStringLiteral("flipgraph"));
        PlayGame::Options options = m_game->options();
        options.seconds = 60;
        m_game->setOptions(options);
        Journey::key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        m_journey->playMoves({2});
        QVERIFY(m_game->state() == PlayGame::State::Thinking);
        QVERIFY(!button("playHint")->isEnabled());
        QVERIFY(m_journey->focusView());
        Journey::key(Qt::Key_Left);
        QVERIFY(m_game->state() == PlayGame::State::Person);
        QTest::qWait(100);
        QCOMPARE(m_journey->session().nodeCount(), 4);
    }

    void theEngineFinishes()
    {
        m_journey->playMoves({0, 1, 2});
        Journey::key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(m_game->state() == PlayGame::State::Over);
        QVERIFY(m_journey->bench().position().isSolved());
        const int rank = m_journey->bench().position().rank();
        QCOMPARE(text(), QStringLiteral("Solved with %1 multiplications, verified over ℤ.").arg(rank));
        // Each move is a node and a step of undo.
        QCOMPARE(m_journey->session().nodeCount(), rank + 1);
        QVERIFY(m_journey->focusView());
        Journey::key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_journey->session().nodeCount(), rank);
        QCOMPARE(m_journey->bench().position().rank(), rank - 1);
    }

    void aSolvedPositionIsNoGame()
    {
        m_journey->playMoves({0, 1, 2, 3, 4, 5, 6});
        Journey::key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_game->state() == PlayGame::State::Over);
        QCOMPARE(text(), QStringLiteral("Nothing is left to play here: this position is solved."));
    }

    void theRaceIsWonByFewer()
    {
        Journey::key(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        m_journey->playMoves({0, 1});
        QTRY_COMPARE(m_game->engine().moves, 2);
        // Its moves are hidden.
        QCOMPARE(m_journey->session().nodeCount(), 3);
        QVERIFY2(m_game->score().startsWith(
                     QStringLiteral("You: 2 played, 12 nonzeros left, total 6 to 10 · Engine: 2 played")),
                 qPrintable(m_game->score()));
        QVERIFY2(score().startsWith(QStringLiteral("You 2 (6–10) · engine 2 (")), qPrintable(score()));
        // Another try from the start gives the engine no more moves.
        QVERIFY(m_journey->focusView());
        Journey::key(Qt::Key_Home);
        m_journey->playMoves({2, 0, 1, 3, 4, 5, 6});
        QTRY_VERIFY(m_game->state() == PlayGame::State::Over);
        QCOMPARE(text(), QStringLiteral("You win: 7 multiplications against 8."));
        // Its branch is in the tree now, from the start, while the view has stayed.
        const NodeId theirs = m_game->engineNode();
        QVERIFY(theirs != kNoNode);
        QVERIFY(m_journey->session().position(theirs).isSolved());
        QCOMPARE(m_journey->session().position(theirs).rank(), 8);
        QCOMPARE(m_journey->session().pathTo(theirs).size(), std::size_t{9});
        QCOMPARE(m_journey->bench().position().rank(), 7);
    }

    void theStripHasWordsInANarrowWindow()
    {
        m_journey->window().resize(1024, 680);
        Journey::key(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(score(), QStringLiteral("You 0 (4–8) · engine 0 (4–8)"));
        QTRY_VERIFY(strip()->findChild<QLabel*>(QStringLiteral("playText"))->width() > 250);
        for (const char* name : {"playHint", "playEnd"}) {
            QVERIFY(Journey::isReachable(button(name), button(name)->rect().center()));
        }
    }

    void theFairClockGivesWhatThePersonTook()
    {
        Journey::key(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        auto* fair = strip()->findChild<QCheckBox*>(QStringLiteral("playFair"));
        QVERIFY(Journey::click(fair, QPoint(8, fair->height() / 2)));
        QVERIFY(m_game->options().fairClock);
        QVERIFY(!strip()->findChild<QWidget*>(QStringLiteral("playSeconds"))->isEnabled());
        m_journey->bench().setEngineKey(QStringLiteral("flipgraph"));
        QTest::qWait(300);
        m_journey->playMoves({0});
        QTRY_COMPARE(m_game->engine().moves, 1);
        QVERIFY(m_game->person().seconds >= 0.3);
        QVERIFY(m_game->engine().seconds <= m_game->person().seconds + 0.5);
        QVERIFY2(score().contains(QStringLiteral("clock")), qPrintable(score()));
    }

    void hintsClimb()
    {
        Journey::key(Qt::Key_H, Qt::ControlModifier);
        QVERIFY(m_game->isOn());
        QTRY_VERIFY(m_game->hints().rung() == HintLadder::Rung::Region);
        QVERIFY2(text().startsWith(QStringLiteral("Hint 1 of 3: the move changes the")), qPrintable(text()));
        QVERIFY(!m_journey->bench().pins().empty());
        for (const Cell& cell : m_journey->bench().pins()) {
            QVERIFY(m_journey->bench().position().residual().at(cell) != 0);
        }
        Journey::key(Qt::Key_H, Qt::ControlModifier);
        QVERIFY2(text().startsWith(QStringLiteral("Hint 2 of 3: its first factor is a")), qPrintable(text()));
        const Term half = m_journey->window().factorEditor()->term();
        QVERIFY(!half.u.isZero() && half.v.isZero() && half.w.isZero());
        QVERIFY(Journey::click(button("playHint")));
        QVERIFY2(text().startsWith(QStringLiteral("Hint 3 of 3: ")), qPrintable(text()));
        QVERIFY(m_game->hints().move().has_value());
        QCOMPARE(m_journey->window().factorEditor()->term(), m_game->hints().move()->add.front());
        QVERIFY2(score().endsWith(QStringLiteral("3 hints")), qPrintable(score()));
        // Asked again on the last rung it costs nothing.
        Journey::key(Qt::Key_H, Qt::ControlModifier);
        QCOMPARE(m_game->hints().taken(), 3);
        QVERIFY(m_journey->focusView());
        Journey::key(Qt::Key_Return);
        QCOMPARE(m_journey->session().nodeCount(), 2);
        QVERIFY(m_journey->bench().pins().empty());
        QVERIFY(m_game->hints().rung() == HintLadder::Rung::None);
    }

    /// Puzzles have the same hints, and whoever follows them fills the hole.
    void hintsSolveAPuzzle_data()
    {
        QTest::addColumn<int>("hole");
        QTest::addColumn<int>("seed");
        for (int hole = 1; hole <= kMostTaken; ++hole) {
            QTest::addRow("%d terms, one way", hole) << hole << hole;
            QTest::addRow("%d terms, another", hole) << hole << 10 + hole;
        }
    }

    void hintsSolveAPuzzle()
    {
        QFETCH(int, hole);
        QFETCH(int, seed);
        const auto target = Target::matrixMultiplication({2, 2, 2});
        std::vector<Term> terms;
        for (const char* text : kStrassenText) {
            terms.push_back(*parseTerm(text, *target, Ring::Z));
        }
        Rng rng(static_cast<std::uint64_t>(seed));
        const auto puzzle = makePuzzle(schemeOf(target, terms, Ring::Z), Ring::Z, hole, rng);
        QVERIFY(puzzle.has_value());
        m_journey->bench().setSession(sessionOf(*puzzle));
        m_game->hints().setAnswer(puzzle->answer);
        for (int move = 0; move < hole; ++move) {
            takeHints(3);
            QVERIFY(m_journey->focusView());
            Journey::key(Qt::Key_Return);
        }
        QVERIFY(isSolution(*puzzle, m_journey->bench().position()));
        QVERIFY2(score().endsWith(QStringLiteral("%1 hints").arg(3 * hole)), qPrintable(score()));
    }

    void aPuzzleOfThisTellsItsAnswer()
    {
        Session solved(Problem{Target::matrixMultiplication({2, 2, 2})});
        for (const char* text : kStrassenText) {
            QVERIFY(solved.play(*parseMove(text, *solved.problem().target, Ring::Z)).has_value());
        }
        m_journey->bench().setSession(std::move(solved));
        start("learn.puzzle");
        QCOMPARE(m_journey->bench().position().rank(), 5);
        takeHints(3);
        QVERIFY2(text().endsWith(QStringLiteral("(the answer of the puzzle)")), qPrintable(text()));
        QVERIFY(m_journey->focusView());
        Journey::key(Qt::Key_Return);
        // Where the answer does not fit any more, an engine helps.
        m_journey->playMoves({0});
        if (!m_journey->bench().position().isSolved()) {
            takeHints(3);
            QVERIFY2(!text().endsWith(QStringLiteral("(the answer of the puzzle)")), qPrintable(text()));
        }
    }

    void hintsComeFromTheEngineThatHasLooked()
    {
        QVERIFY(m_journey->focusView());
        Journey::key(Qt::Key_Space);
        QTRY_VERIFY(m_journey->bench().analysis() && !m_journey->bench().analysis()->lines.empty());
        Journey::key(Qt::Key_Space);
        takeHints(3);
        QCOMPARE(*m_game->hints().move(), m_journey->bench().analysis()->lines.front().moves.front());
        QVERIFY2(text().endsWith(QStringLiteral("(Completion)")), qPrintable(text()));
    }

private:
    void start(const char* id) { m_journey->window().actions().find(QLatin1String(id))->trigger(); }

    QWidget* strip() { return m_journey->window().findChild<QWidget*>(QStringLiteral("playStrip")); }

    QString text() { return strip()->findChild<QLabel*>(QStringLiteral("playText"))->text(); }

    QString score() { return strip()->findChild<QLabel*>(QStringLiteral("playScore"))->text(); }

    QPushButton* button(const char* name) { return strip()->findChild<QPushButton*>(QLatin1String(name)); }

    void takeHints(int rungs)
    {
        for (int i = 0; i < rungs; ++i) {
            Journey::key(Qt::Key_H, Qt::ControlModifier);
            QTRY_VERIFY(static_cast<int>(m_game->hints().rung()) > i);
        }
    }

    std::unique_ptr<Journey> m_journey;
    PlayGame* m_game = nullptr;
};

int main(int argc, char** argv)
{
    return runJourney<TestJourneyModes>(argc, argv);
}

#include "tst_journey_modes.moc"
