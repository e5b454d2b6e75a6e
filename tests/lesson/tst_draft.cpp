// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// Lessons being written, and lines made into questions.
#include "core/lesson/check.h"
#include "core/lesson/draft.h"
#include "core/lesson/guess.h"
#include "core/lesson/validate.h"
#include "tests/support/fixtures.h"

#include <QTest>

using namespace rankfall;
using namespace rankfall::test;

class TestDraft : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stepsStandWhereTheSessionWas();
    void everythingIsUndone();
    void typingIsOneStep();
    void anotherSessionIsAnotherBoard();
    void aLineIsGuessedMoveByMove();
    void betterMovesThanTheLineCount();
    void nothingToGuessIsSaid();
};

namespace {

Session strassenSession(Ring ring = Ring::Z)
{
    Session session(problem("2x2x2", ring));
    for (const Term& term : strassen(ring)) {
        RANKFALL_CHECK(session.play(Move::play(term)).has_value());
    }
    return session;
}

LessonStep titled(const char* title)
{
    LessonStep step;
    step.title = title;
    return step;
}

std::string titlesOf(const LessonDraft& draft)
{
    std::string out;
    for (const LessonStep& step : draft.lesson().steps) {
        out += step.title;
    }
    return out;
}

} // namespace

void TestDraft::stepsStandWhereTheSessionWas()
{
    Session session = strassenSession();
    LessonDraft draft;
    QCOMPARE(draft.boards(), 0);
    session.goTo(0);
    const int board = draft.insertStep(0, titled("A"), session, -1);
    session.goTo(3);
    QCOMPARE(draft.insertStep(1, titled("B"), session, board), board);
    // The move that comes now is in the lesson as soon as a step is recorded, under the same number.
    const auto played = session.play(Move::play(*parseTerm("a11*b11->c11", *problem("2x2x2").target, Ring::Z)));
    QVERIFY(played.has_value());
    QVERIFY(!draft.board(board).contains(played->node));
    draft.insertStep(1, titled("C"), session, board);
    QVERIFY(draft.board(board).contains(played->node));
    QCOMPARE(titlesOf(draft), std::string("ACB"));
    QCOMPARE(draft.step(1).node, played->node);
    QCOMPARE(draft.step(2).node, 3);
    QCOMPARE(draft.boards(), 1);
    session.goTo(5);
    draft.placeStep(2, session, board, "{\"views\": \"sheet\"}");
    QCOMPARE(draft.step(2).node, 5);
    QCOMPARE(draft.step(2).view, std::string("{\"views\": \"sheet\"}"));
    QCOMPARE(draft.document().lesson, draft.lesson());
}

void TestDraft::everythingIsUndone()
{
    Session session = strassenSession();
    LessonDraft draft;
    std::vector<std::string> seen{titlesOf(draft)};
    const auto note = [&] { seen.push_back(titlesOf(draft)); };
    const int board = draft.insertStep(0, titled("A"), session, -1);
    note();
    draft.insertStep(1, titled("B"), session, board);
    note();
    draft.insertStep(2, titled("C"), session, board);
    note();
    draft.moveStep(0, 2);
    QCOMPARE(titlesOf(draft), std::string("BCA"));
    note();
    draft.removeStep(1);
    note();
    Lesson head = draft.lesson();
    head.title = "Title";
    draft.setHead(head);
    note();
    QCOMPARE(draft.undoName(), std::string("Edit the lesson"));
    for (std::size_t i = seen.size(); i-- > 0;) {
        QCOMPARE(titlesOf(draft), seen[i]);
        draft.undo();
    }
    QVERIFY(!draft.canUndo() && draft.boards() == 0 && !draft.isModified());
    while (draft.canRedo()) {
        draft.redo();
    }
    QCOMPARE(titlesOf(draft), std::string("BA"));
    QCOMPARE(draft.lesson().title, std::string("Title"));
    QVERIFY(draft.isModified());
    draft.setSaved();
    QVERIFY(!draft.isModified());
    draft.undo();
    QVERIFY(draft.isModified());
    draft.redo();
    QVERIFY(!draft.isModified());
}

void TestDraft::typingIsOneStep()
{
    LessonDraft draft;
    draft.insertStep(0, titled("A"), strassenSession(), -1);
    for (const char* prose : {"W", "Wh", "Why"}) {
        LessonStep step = draft.step(0);
        step.prose = prose;
        draft.setStep(0, step, "prose");
    }
    draft.undo();
    QCOMPARE(draft.step(0).prose, std::string());
    draft.redo();
    QCOMPARE(draft.step(0).prose, std::string("Why"));
    // The same text again is no edit.
    const std::string name = draft.undoName();
    draft.setStep(0, draft.step(0), "title");
    draft.undo();
    QCOMPARE(draft.step(0).prose, std::string());
}

void TestDraft::anotherSessionIsAnotherBoard()
{
    LessonDraft draft;
    QCOMPARE(draft.insertStep(0, titled("A"), strassenSession(), -1), 0);
    QCOMPARE(draft.insertStep(1, titled("B"), strassenSession(Ring::Z2), -1), 1);
    QCOMPARE(draft.insertStep(2, titled("C"), strassenSession(Ring::Z2), -1), 2);
    QCOMPARE(draft.boardOf(0), 0);
    QCOMPARE(draft.boardOf(1), 1);
    QCOMPARE(draft.boardOf(2), 2);
    const LessonDocument document = draft.document();
    QCOMPARE(document.boards[0].name, std::string());
    QVERIFY(!document.boards[1].name.empty() && document.boards[1].name != document.boards[2].name);
    QCOMPARE(document.boards[1].session.problem().ring, Ring::Z2);
    // Open again, the draft goes on where it was.
    LessonDraft again(draft.document());
    QCOMPARE(again.boardOf(2), 2);
    QVERIFY(!again.isModified());
}

void TestDraft::aLineIsGuessedMoveByMove()
{
    Session session = strassenSession();
    session.goTo(0);
    const auto document = guessLesson(session);
    QVERIFY(document.has_value());
    QCOMPARE(static_cast<int>(document->lesson.steps.size()), 7);
    const auto faults = validate(*document);
    QVERIFY2(faults.empty(), faults.empty() ? "" : (faults.front().place + ": " + faults.front().text).c_str());
    for (std::size_t i = 0; i < document->boards.size(); ++i) {
        QCOMPARE(document->boards[i].session.nodeCount(), static_cast<int>(i) + 1); // what comes is not to be seen
        const LessonPlace place{document->boards, static_cast<int>(i), document->lesson.steps[i].node};
        const Question& question = *document->lesson.steps[i].question;
        const auto right = judge(question, place, question.right.front());
        QVERIFY(right && right->right);
        QCOMPARE(question.hints.size(), std::size_t{3});
    }
    QCOMPARE(document->lesson.steps[0].question->hints[0], std::string("It touches c11, c22."));
    QCOMPARE(document->lesson.steps[0].question->hints[1], std::string("Its factor of A is `a11+a22`."));
}

/// Near the end another order of the same terms is as good, and so is any other way of as many.
void TestDraft::betterMovesThanTheLineCount()
{
    Session session = strassenSession();
    session.goTo(5);
    const auto document = guessLesson(session);
    QVERIFY(document.has_value());
    QCOMPARE(document->lesson.steps.size(), std::size_t{2});
    const Question& question = *document->lesson.steps[0].question;
    const LessonPlace place{document->boards, 0, document->lesson.steps[0].node};
    const std::string seventh = toText(strassen(Ring::Z)[6], *problem("2x2x2").target);
    QVERIFY(judge(question, place, seventh)->right);
    QVERIFY(!judge(question, place, "a11*b11->c11")->right);
    // Earlier the product of the line is wanted.
    session.goTo(0);
    const auto whole = guessLesson(session);
    const LessonPlace start{whole->boards, 0, 0};
    QVERIFY(!judge(*whole->lesson.steps[0].question, start, seventh)->right);
}

void TestDraft::nothingToGuessIsSaid()
{
    const auto nothing = guessLesson(strassenSession());
    QVERIFY(!nothing.has_value());
    QCOMPARE(nothing.error().message, std::string("No move follows here"));
}

QTEST_APPLESS_MAIN(TestDraft)
#include "tst_draft.moc"
