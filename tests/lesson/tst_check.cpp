// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/lesson/check.h"
#include "core/lesson/validate.h"
#include "tests/support/fixtures.h"

#include <QTest>

using namespace rankfall;
using namespace rankfall::test;

class TestCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void factsHaveTheirValues_data();
    void factsHaveTheirValues();
    void everyFactHasAValueOrSaysWhyNot();
    void proseIsFilledIn();
    void wrongFactsAreNamed_data();
    void wrongFactsAreNamed();
    void answersAreJudged_data();
    void answersAreJudged();
    void whatWasDoneIsAnAnswer();
    void copiesAreTheSame();
    void validateFindsEachFault_data();
    void validateFindsEachFault();

private:
    LessonPlace at(NodeId node) { return {m_document.boards, 0, node, "en"}; }

    LessonDocument m_document;
};

/// Strassen's line over Z, nodes 1 to 7, and a board "poly".
void TestCheck::init()
{
    m_document = {};
    Session session(problem("2x2x2"));
    for (const Term& term : strassen()) {
        (void)session.play(Move::play(term));
    }
    m_document.boards.push_back({"", std::move(session)});
    m_document.boards.push_back({"poly", Session(problem("poly:2x2", Ring::Z2))});
}

void TestCheck::factsHaveTheirValues_data()
{
    QTest::addColumn<QString>("fact");
    QTest::addColumn<QString>("value");
    const auto row = [](const char* fact, const char* value) { QTest::newRow(fact) << fact << value; };
    row("rank@7", "7");
    row("rank", "1");
    row("residual", "12");
    row("residual@0", "8");
    row("cells", "8");
    row("volume", "64");
    row("size", "4×4×4");
    row("ring", "ℤ");
    row("ring@poly:0", "ℤ mod 2");
    row("schoolbook", "8");
    row("schoolbook@poly:0", "4");
    row("bestknown", "7");
    row("bestknown:4x4x4:z2", "47");
    row("totallower", "5");
    row("totalupper", "11");
    row("unfolding:b", "4");
    row("slices:c@0", "8");
    row("additions@7", "18");
    row("type@7", "1×(2,2,2) + 6×(1,1,1)");
    row("exponent@7", "2.807");
    row("term:4@7", "a22(-b11+b21)->c11+c21");
    row("value:a11 b22 c11", "−1");
    row("target:a11 b11 c11", "1");
    row("count:-1", "6");
    row("odd", "12");
    row("peak@7", "12");
    row("after:a11*b11->c11@0", "7");
    row("left@5", "2");
    row("left@poly:0", "3");
    row("firstmoves@0", "128000");
    row("reducing@0", "8");
    row("output:c22:1,2,3,4:5,6,7,8@7", "50");
    row("product:1:1,2,3,4:5,6,7,8@7", "65");
    row("flips@7", "0");
}

void TestCheck::factsHaveTheirValues()
{
    QFETCH(QString, fact);
    QFETCH(QString, value);
    const auto found = factAt(fact.toStdString(), at(1));
    QVERIFY2(found.has_value(), found ? "" : found.error().text().c_str());
    QCOMPARE(QString::fromStdString(*found), value);
}

void TestCheck::everyFactHasAValueOrSaysWhyNot()
{
    for (const FactInfo& fact : factList()) {
        QVERIFY(!fact.meaning.empty());
        const auto value = factAt(fact.name, at(0));
        QVERIFY(value || !value.error().message.empty());
    }
}

void TestCheck::proseIsFilledIn()
{
    QCOMPARE(*expanded("{rank@7} of {schoolbook}, in {−1, 0, 1} and {0}", at(0)),
             std::string("7 of 8, in {−1, 0, 1} and {0}"));
    LessonPlace german = at(7);
    german.language = "de";
    QCOMPARE(*expanded("{exponent}", german), std::string("2,807"));
}

void TestCheck::wrongFactsAreNamed_data()
{
    QTest::addColumn<QString>("fact");
    QTest::newRow("unknown") << "sausage";
    QTest::newRow("no argument") << "value";
    QTest::newRow("an argument too many") << "rank:3";
    QTest::newRow("no such node") << "rank@99";
    QTest::newRow("no such board") << "rank@nowhere:0";
    QTest::newRow("no such entry") << "value:a99 b11 c11";
    QTest::newRow("no such term") << "term:9";
    QTest::newRow("too few inputs") << "output:c11:1,2:3,4";
    QTest::newRow("off the map") << "distance";
}

void TestCheck::wrongFactsAreNamed()
{
    QFETCH(QString, fact);
    const auto value = factAt(fact.toStdString(), at(1));
    QVERIFY(!value);
    QCOMPARE(QString::fromStdString(value.error().where), QStringLiteral("{%1}").arg(fact));
}

void TestCheck::answersAreJudged_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("node");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<bool>("isRight");
    QTest::newRow("number") << "number" << 1 << "12" << true;
    QTest::newRow("number with a blank") << "number" << 1 << " 12" << true;
    QTest::newRow("another number") << "number" << 1 << "11" << false;
    QTest::newRow("choice") << "choice" << 0 << "2" << true;
    QTest::newRow("the other choice") << "choice" << 0 << "1" << false;
    QTest::newRow("cell") << "cell" << 1 << "a11*b22->c11" << true;
    QTest::newRow("cell of that residual") << "cell" << 1 << "a22 b11 c11" << true;
    QTest::newRow("another cell") << "cell" << 1 << "a12 b21 c11" << false;
    QTest::newRow("move") << "move" << 5 << "(a21-a11)(b11+b12)->c22" << true;
    QTest::newRow("move with other signs") << "move" << 5 << "(a11-a21)(b11+b12)->-c22" << true;
    QTest::newRow("the other move that keeps seven") << "move" << 5 << "(a12-a22)(b21+b22)->c11" << true;
    QTest::newRow("move with a wrong sign") << "move" << 5 << "(a11+a21)(b11+b12)->c22" << false;
    QTest::newRow("two moves") << "move" << 5 << "(a21-a11)(b11+b12)->c22\n(a12-a22)(b21+b22)->c11" << true;
    QTest::newRow("factor") << "factor" << 6 << "c11" << true;
    QTest::newRow("the whole term") << "factor" << 6 << "(a12-a22)(b21+b22)->c11" << true;
    QTest::newRow("another factor") << "factor" << 6 << "c22" << false;
}

void TestCheck::answersAreJudged()
{
    QFETCH(QString, kind);
    QFETCH(int, node);
    QFETCH(QString, answer);
    QFETCH(bool, isRight);
    Question question;
    question.kind = *checkNamed(kind.toStdString());
    question.fact = "residual";
    question.options = {{"A", false, "Not A: {residual}"}, {"B", true, ""}};
    question.cells = {"a11 b22 c11"};
    question.residual = -1;
    question.goal.terms = 7;
    question.goal.left = kind == "factor" ? 0 : 1;
    question.given = "(a12-a22)(b21+b22)->?";
    question.success = "Yes, {rank}";
    question.failure = "No";
    const auto judgement = judge(question, at(node), answer.toStdString());
    QVERIFY2(judgement.has_value(), judgement ? "" : judgement.error().text().c_str());
    QCOMPARE(judgement->right, isRight);
    QCOMPARE(QString::fromStdString(judgement->words), isRight                ? QStringLiteral("Yes, %1").arg(node)
                                                       : kind == u"choice"_qs ? QStringLiteral("Not A: 8")
                                                                              : QStringLiteral("No"));
    QVERIFY(!judge(question, at(node), "?!"));
}

void TestCheck::whatWasDoneIsAnAnswer()
{
    const Session& session = m_document.boards[0].session;
    QVERIFY(moveBetween(session.position(3), session.position(3)).empty());
    Question question;
    question.kind = CheckKind::Move;
    question.goal.nonzeros = 0;
    question.success = "Yes";
    const std::string answer = moveBetween(session.position(5), session.position(7));
    QVERIFY(judge(question, at(5), answer)->right);
    QVERIFY(!judge(question, at(5), moveBetween(session.position(5), session.position(6)))->right);
}

void TestCheck::copiesAreTheSame()
{
    Session& session = m_document.boards[0].session;
    session.goTo(2);
    (void)session.play(Move::play(strassen()[6]), "branch");
    session.setComment(1, "first");
    const Session copy = copyOf(session);
    QCOMPARE(copy.current(), session.current());
    QCOMPARE(copy.nodeIds(), session.nodeIds());
    for (const NodeId id : copy.nodeIds()) {
        QVERIFY(copy.node(id) == session.node(id));
    }
}

void TestCheck::validateFindsEachFault_data()
{
    QTest::addColumn<QString>("damage");
    QTest::addColumn<QString>("place");
    for (const auto& [damage, place] : {std::pair{"none", ""},
                                        {"board", "board"},
                                        {"node", "node"},
                                        {"prose", "prose"},
                                        {"hint", "hint 1"},
                                        {"no hints", "hints"},
                                        {"right", "right"},
                                        {"wrong", "wrong"},
                                        {"goal", "goal"},
                                        {"prerequisite", "prerequisites"}}) {
        QTest::newRow(damage) << damage << place;
    }
}

void TestCheck::validateFindsEachFault()
{
    QFETCH(QString, damage);
    QFETCH(QString, place);
    Lesson& lesson = m_document.lesson;
    lesson = {"x", "en", "T", "S", 1, {}, {}};
    LessonStep step;
    step.title = "T";
    step.prose = "{rank}";
    step.node = 6;
    Question question;
    question.kind = CheckKind::Move;
    question.text = "Q";
    question.goal.nonzeros = 0;
    question.right = {"(a12-a22)(b21+b22)->c11"};
    question.wrong = {"a11*b11->c11"};
    question.hints = {"H"};
    question.success = "Yes";
    question.failure = "No";
    if (damage == "board") {
        step.board = "nowhere";
    } else if (damage == "node") {
        step.node = 77;
    } else if (damage == "prose") {
        step.prose = "{sausage}";
    } else if (damage == "hint") {
        question.hints = {"{sausage}"};
    } else if (damage == "no hints") {
        question.hints.clear();
    } else if (damage == "right") {
        question.right = {"a11*b11->c11"};
    } else if (damage == "wrong") {
        question.wrong = question.right;
    } else if (damage == "goal") {
        question.goal.product = "a99*b11->c11";
        question.right.clear();
    } else if (damage == "prerequisite") {
        lesson.prerequisites = {"y"};
    }
    step.question = question;
    lesson.steps.push_back(step);
    const std::vector<std::string> known{"x"};
    const auto faults = validate(m_document, known);
    if (place.isEmpty()) {
        QVERIFY(faults.empty());
        return;
    }
    QVERIFY(!faults.empty());
    QCOMPARE(QString::fromStdString(faults.front().place), place);
}

QTEST_APPLESS_MAIN(TestCheck)
#include "tst_check.moc"
