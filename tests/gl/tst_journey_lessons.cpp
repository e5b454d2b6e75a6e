// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// Every lesson from start to end in the whole window, by mouse and keys: at each question one wrong answer and the
// right one. And a line that is guessed move by move.
#include "core/course/course.h"
#include "core/lesson/check.h"
#include "ui/chrome/toasts.h"
#include "ui/panels/learn_panel.h"

#include <QLineEdit>
#include <QListWidget>
#include <QTextBrowser>

#include "journey_support.h"

using namespace rankfall;
using namespace rankfall::test;

class TestJourneyLessons : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyLessonIsWalked_data();
    void everyLessonIsWalked();
    void aLineIsGuessed();

    void cleanupTestCase() { m_journey.reset(); }

private:
    void begin(bool openGl);

    LearnPanel* panel() { return m_journey->window().learn(); }

    LessonPlayer* player() { return panel()->player(); }

    QPushButton* button(const QString& name) { return panel()->findChild<QPushButton*>(name); }

    bool click(const char* name) { return m_journey->click(button(QLatin1String(name))); }

    bool give(const std::string& answer);
    bool playText(const std::string& moves);

    std::unique_ptr<Journey> m_journey;
};

void TestJourneyLessons::initTestCase()
{
    begin(false);
}

/// Two lessons are walked with all pictures, the others as on a machine without OpenGL, where frames cost nothing.
void TestJourneyLessons::begin(bool openGl)
{
    if (m_journey && (m_journey->window().viewport() != nullptr) == openGl) {
        return;
    }
    m_journey = std::make_unique<Journey>(openGl);
    QVERIFY(m_journey->open());
    for (Toast* toast : m_journey->window().findChildren<Toast*>()) {
        toast->dismiss(); // that there is no OpenGL; it would lie over the sheet
    }
    player()->setMayReplace([] { return true; }); // the question has a journey of its own
    m_journey->key(Qt::Key_F4);
    QVERIFY(panel()->isVisible());
}

/// As text into the formula field, from the clipboard.
bool TestJourneyLessons::playText(const std::string& moves)
{
    const int before = m_journey->session().nodeCount() + m_journey->session().depth(m_journey->session().current());
    m_journey->key(Qt::Key_L, Qt::ControlModifier);
    for (const QString& move : QString::fromStdString(moves).split(u'\n', Qt::SkipEmptyParts)) {
        QApplication::clipboard()->setText(move);
        m_journey->key(Qt::Key_V, Qt::ControlModifier);
        m_journey->key(Qt::Key_Return);
    }
    m_journey->key(Qt::Key_Escape);
    if (m_journey->session().nodeCount() + m_journey->session().depth(m_journey->session().current()) != before) {
        return true;
    }
    // Several terms at once are pasted into the list of moves, not into the formula.
    const auto line = parseLine(moves, m_journey->bench().target(), m_journey->bench().ring());
    return line && m_journey->bench().playLine(*line, true);
}

/// As the kind of question has it. False when a hand did not reach what it reached for.
bool TestJourneyLessons::give(const std::string& answer)
{
    const Question& question = *player()->current().question;
    switch (question.kind) {
    case CheckKind::Choice:
        return click(("lessonOption" + answer).c_str());
    case CheckKind::Number:
    case CheckKind::Factor: {
        if (!m_journey->click(panel()->field())) {
            return false;
        }
        panel()->field()->selectAll();
        m_journey->type(QString::fromStdString(answer).replace(QChar(0x2212), u'-'));
        m_journey->key(Qt::Key_Return);
        return true;
    }
    case CheckKind::Cell: {
        const auto cell = parseCell(answer, m_journey->bench().target());
        SheetView* sheet = m_journey->window().sheet();
        m_journey->bench().clearPins(); // a second click would take the pin away again
        if (!cell || !sheet->isVisible()) {
            return false;
        }
        // A remark that has just come up may lie over it, and the reply may still be moving the views.
        for (Toast* toast : m_journey->window().findChildren<Toast*>()) {
            toast->dismiss();
        }
        return QTest::qWaitFor([&] { return Journey::isReachable(sheet->canvas(), m_journey->sheetCell(*cell)); }) &&
               m_journey->click(sheet->canvas(), m_journey->sheetCell(*cell));
    }
    case CheckKind::Move:
        if (!player()->isOnPath() && !click("lessonComeBack")) {
            return false;
        }
        return playText(answer) && (player()->isAnswered(player()->step()) || click("lessonCheck"));
    }
    return false;
}

void TestJourneyLessons::everyLessonIsWalked_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("language");
    for (const char* language : {"en", "de"}) {
        for (const CourseEntry& entry : courseEntries(language)) {
            QTest::addRow("%s %s", entry.id.c_str(), language)
                << QString::fromStdString(entry.id) << QString::fromLatin1(language);
        }
    }
}

void TestJourneyLessons::everyLessonIsWalked()
{
    QFETCH(QString, id);
    QFETCH(QString, language);
    begin(language == QLatin1String("en") && (id == QLatin1String("strassen") || id == QLatin1String("flips")));
    QSettings().clear();
    panel()->setLanguage(language);
    panel()->showList();
    const LessonDocument document = std::move(*courseLesson(id.toStdString(), language.toStdString()));
    for (int row = 0; row < panel()->list()->count(); ++row) {
        if (panel()->list()->item(row)->data(Qt::UserRole).toString() == id) {
            panel()->list()->scrollToItem(panel()->list()->item(row));
            QApplication::processEvents();
            QWidget* viewport = panel()->list()->viewport();
            QVERIFY(m_journey->click(viewport, panel()->list()->visualItemRect(panel()->list()->item(row)).center()));
            break;
        }
    }
    QVERIFY(!panel()->showsList());
    int questions = 0;
    for (int step = 0; step < player()->steps(); ++step) {
        QCOMPARE(player()->step(), step);
        QVERIFY(player()->isOnPath());
        QTRY_VERIFY(button(QStringLiteral("lessonNext"))->isVisible());
        QApplication::processEvents();
        const QString text = panel()->prose()->toPlainText();
        QVERIFY2(text.size() > 60 && !text.contains(u'{'), qPrintable(text));
        if (const auto& question = player()->current().question) {
            ++questions;
            const LessonPlace place{document.boards, document.board(player()->current().board),
                                    player()->current().node, document.lesson.language};
            const std::string wrong = wrongAnswers(*question, place).front();
            QVERIFY2(give(wrong), wrong.c_str());
            QVERIFY2(!player()->isAnswered(step), wrong.c_str());
            QVERIFY2(!panel()->reply().isEmpty(), wrong.c_str());
            const std::string right = *rightAnswer(*question, place);
            QVERIFY2(give(right), right.c_str());
            QVERIFY2(player()->isAnswered(step), (right + ": " + panel()->reply().toStdString()).c_str());
            QVERIFY(panel()->reply().startsWith(u'✓'));
        }
        QVERIFY(click("lessonNext"));
    }
    QVERIFY(panel()->showsList());
    QCOMPARE(LessonPlayer::progressOf(id).answered, questions);
}

/// “Find the move” on Strassen's line: what comes is hidden, three hints lead to it, nothing is kept.
void TestJourneyLessons::aLineIsGuessed()
{
    Session session(Problem{Target::matrixMultiplication({2, 2, 2}), Ring::Z, 2});
    for (const char* text : kStrassenText) {
        QVERIFY(session.play(*parseMove(text, *session.problem().target, Ring::Z)).has_value());
    }
    session.goTo(5);
    m_journey->bench().setSession(std::move(session));
    m_journey->window().actions().find(QStringLiteral("learn.guess"))->trigger();
    QCOMPARE(player()->steps(), 2);
    QCOMPARE(m_journey->session().nodeCount(), 6);
    QCOMPARE(m_journey->session().nextOf(m_journey->session().current()), kNoNode);
    for (int hint = 0; hint < 3; ++hint) {
        QVERIFY(click("lessonHint"));
    }
    QVERIFY2(panel()->prose()->toPlainText().contains(QStringLiteral("(-a11+a21)(b11+b12)->c22")),
             qPrintable(panel()->prose()->toPlainText()));
    QVERIFY(give("a11*b11->c11"));
    QVERIFY(!player()->isAnswered(0));
    QVERIFY(give(kStrassenText[6])); // the other order is as good
    QVERIFY(player()->isAnswered(0));
    QVERIFY(click("lessonNext"));
    QVERIFY(give(kStrassenText[6]));
    QVERIFY(player()->isAnswered(1));
    QCOMPARE(LessonPlayer::progressOf(QStringLiteral("guess")).answered, 0);
}

int main(int argc, char** argv)
{
    return runJourney<TestJourneyLessons>(argc, argv);
}

#include "tst_journey_lessons.moc"
