// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/io/lesson_file.h"
#include "core/io/open.h"
#include "tests/support/fixtures.h"

#include <QTest>

using namespace rankfall;
using namespace rankfall::test;

class TestLessonFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenReadsBack();
    void isASessionForWhoeverReadsSessions();
    void damageIsNamed_data();
    void damageIsNamed();
};

namespace {

LessonDocument sample()
{
    LessonDocument document;
    Session session(problem("2x2x2"));
    for (const Term& term : strassen()) {
        (void)session.play(Move::play(term));
    }
    document.boards.push_back({"", std::move(session)});
    document.boards.push_back({"mod 2", Session(problem("poly:2x2", Ring::Z2))});
    document.view = R"({"camera": [1, 2]})";
    document.lesson = {"strassen", "de", "Titel „A“", "Zeile 1\nZeile 2", 12, {"cube", "gauss"}, {}};
    LessonStep step;
    step.title = "Eins";
    step.prose = "Erste Zeile\n\n- zweite {rank}\n";
    step.node = 3;
    step.view = R"({"slice": "c11", "pins": ["a11 b11 c11"]})";
    step.breakpoint = true;
    document.lesson.steps.push_back(step);
    step = {};
    step.title = "Zwei";
    step.prose = "Prosa";
    step.board = "mod 2";
    Question& question = step.question.emplace();
    question.kind = CheckKind::Factor;
    question.text = "?";
    question.fact = "rank";
    question.options = {{"ja", true, ""}, {"nein", false, "doch\nnicht"}};
    question.cells = {"a0 b0 c0"};
    question.residual = -4;
    question.goal = {"a0*b0->c0", 1, 2, 3, 4, 5, true};
    question.given = "a0*?->c0";
    question.right = {"b0"};
    question.wrong = {"b1", "b0+b1"};
    question.hints = {"eins\nzwei", "drei"};
    question.success = "gut";
    question.failure = "nein";
    document.lesson.steps.push_back(step);
    return document;
}

} // namespace

void TestLessonFile::whatIsWrittenReadsBack()
{
    const LessonDocument document = sample();
    const std::string text = lessonJson(document);
    const auto read = readLessonText(text, "x.rankfall");
    QVERIFY2(read.has_value(), read ? "" : read.error().text().c_str());
    QVERIFY(read->lesson == document.lesson);
    QCOMPARE(read->boards.size(), std::size_t{2});
    QCOMPARE(read->boards[1].name, std::string("mod 2"));
    QCOMPARE(read->boards[1].session.problem().target->name(), std::string("poly:2x2"));
    QCOMPARE(read->boards[0].session.nodeCount(), 8);
    QCOMPARE(read->view, document.view);
    QCOMPARE(QString::fromStdString(lessonJson(*read)), QString::fromStdString(text));
}

void TestLessonFile::isASessionForWhoeverReadsSessions()
{
    const std::string text = lessonJson(sample());
    auto session = readSessionText(text, "x.rankfall");
    QVERIFY(session.has_value());
    QCOMPARE(session->session.nodeCount(), 8);
    // Saved again by whoever knows nothing of lessons, it is still one.
    session->session.setComment(0, "changed");
    const auto again = readLessonText(sessionJson(session->session, session->view, session->lesson), "y.rankfall");
    QVERIFY(again.has_value());
    QVERIFY(again->lesson == sample().lesson);
    QCOMPARE(again->boards[0].session.node(0).comment, std::string("changed"));
    QVERIFY(std::holds_alternative<SessionDocument>(*openBytes(text, "x.rankfall")));
    QVERIFY(!readLessonText(sessionJson(session->session), "z.rankfall"));
}

void TestLessonFile::damageIsNamed_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("message");
    QTest::newRow("newer") << QByteArray("\"format\": 1,\n    \"id\"") << QByteArray("\"format\": 2,\n    \"id\"")
                           << "The lesson is newer than this program (format 2 > 1)";
    QTest::newRow("no format") << QByteArray("\"format\": 1,\n    \"id\"") << QByteArray("\"id\"")
                               << "“format” is missing from the lesson";
    QTest::newRow("unknown in a lesson") << QByteArray("\"minutes\"") << QByteArray("\"hours\"")
                                         << "“hours” is unknown in a lesson";
    QTest::newRow("unknown in a step") << QByteArray("\"breakpoint\"") << QByteArray("\"brakepoint\"")
                                       << "“brakepoint” is unknown in a step";
    QTest::newRow("kind") << QByteArray("\"factor\"") << QByteArray("\"guess\"") << "This is no kind of question";
    QTest::newRow("number") << QByteArray("\"residual\": -4") << QByteArray("\"residual\": \"four\"")
                            << "This should be a whole number";
    QTest::newRow("flag") << QByteArray("\"breakpoint\": true") << QByteArray("\"breakpoint\": 1")
                          << "This should be true or false";
    QTest::newRow("text") << QByteArray("\"Prosa\"") << QByteArray("[1]") << "A line should be a text";
    QTest::newRow("list") << QByteArray("[\n            \"b0\"\n          ]") << QByteArray("\"b0\"")
                          << "This should be a list of texts";
    QTest::newRow("board") << QByteArray("\"target\": \"poly:2x2\"") << QByteArray("\"target\": \"poly:0\"")
                           << "The size in “poly:0” is not two numbers";
}

void TestLessonFile::damageIsNamed()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, message);
    QByteArray text = QByteArray::fromStdString(lessonJson(sample()));
    QVERIFY(text.contains(from));
    const auto read = readLessonText(text.replace(from, to).toStdString(), "x.rankfall");
    QVERIFY(!read);
    if (qstrcmp(QTest::currentDataTag(), "board") != 0) {
        QCOMPARE(QString::fromStdString(read.error().message), message);
    }
    QVERIFY2(read.error().where.starts_with("x.rankfall:"), read.error().where.c_str());
}

QTEST_APPLESS_MAIN(TestLessonFile)
#include "tst_lesson_file.moc"
