// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// The lesson editor without a window around it: fields and draft say the same, and everything comes back.
#include "core/course/course.h"
#include "core/game/notation.h"
#include "core/lesson/check.h"
#include "ui/panels/fact_edit.h"
#include "ui/panels/lesson_editor.h"
#include "ui/panels/question_form.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>
#include <QTextBrowser>

using namespace rankfall;

class TestLessonEditor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyQuestionFitsTheForm();
    void bracesOfferFacts();
    void theBoardGoesWithTheSteps();
    void theAnswerIsTakenFromTheBoard();
    void whatCannotBeWorkedOutIsSaid();
    void everyFieldHasAName();
};

/// What a form shows of a question is the question: nothing is lost when a shipped lesson is edited.
void TestLessonEditor::everyQuestionFitsTheForm()
{
    QuestionForm form;
    int questions = 0;
    for (const std::string& language : courseLanguages()) {
        for (const CourseEntry& entry : courseEntries(language)) {
            const LessonDocument document = std::move(*courseLesson(entry.id, language));
            for (const LessonStep& step : document.lesson.steps) {
                form.setQuestion(step.question);
                const std::string where = entry.file + ": " + step.title;
                QVERIFY2(form.question() == step.question, where.c_str());
                questions += step.question ? 1 : 0;
            }
        }
    }
    QVERIFY(questions > 100);
}

void TestLessonEditor::bracesOfferFacts()
{
    FactEdit edit;
    edit.show();
    QVERIFY(QTest::qWaitForWindowExposed(&edit));
    edit.activateWindow();
    edit.setFocus();
    QTRY_VERIFY(edit.hasFocus());
    QTest::keyClicks(&edit, QStringLiteral("left: {ran"));
    QVERIFY(edit.completer()->popup()->isVisible());
    QCOMPARE(edit.completer()->currentCompletion(), QStringLiteral("rank"));
    QTest::keyClick(edit.completer()->popup(), Qt::Key_Return);
    QCOMPARE(edit.toPlainText(), QStringLiteral("left: {rank}"));
    // One that wants an argument leaves the brace open for it.
    QTest::keyClicks(&edit, QStringLiteral(" {value"));
    QTest::keyClick(edit.completer()->popup(), Qt::Key_Return);
    QCOMPARE(edit.toPlainText(), QStringLiteral("left: {rank} {value:"));
    QVERIFY(!edit.completer()->popup()->isVisible());
}

void TestLessonEditor::theBoardGoesWithTheSteps()
{
    Workbench bench;
    LessonEditor editor(bench);
    editor.setRecordView([] { return QStringLiteral("{\"views\":\"sheet\"}"); });
    QStringList views;
    connect(&editor, &LessonEditor::viewWanted, &editor, [&](const QString& view) { views << view; });
    const auto play = [&](const char* text) { return bench.play(*parseMove(text, bench.target(), bench.ring())); };
    editor.addStep();
    QVERIFY(play("a11*b11->c11"));
    editor.addStep();
    const NodeId first = bench.session().current();
    QVERIFY(play("a11*b12->c12"));
    editor.goTo(0);
    QCOMPARE(bench.session().current(), 0);
    QCOMPARE(views, QStringList{QStringLiteral("{\"views\":\"sheet\"}")});
    QVERIFY(bench.session().contains(first + 1)); // not recorded, not lost
    // Another document is another board; going back brings the first with all that was played on it.
    bench.setSession(Session({Target::matrixMultiplication({2, 2, 3}), Ring::Z, 2}));
    editor.addStep();
    QCOMPARE(editor.draft().boards(), 2);
    editor.goTo(2);
    QCOMPARE(bench.target().name(), std::string("2x2x2"));
    QCOMPARE(bench.session().current(), first);
    QVERIFY(play("a12*b21->c11"));
    const NodeId unrecorded = bench.session().current();
    editor.goTo(1);
    QCOMPARE(bench.target().name(), std::string("2x2x3"));
    editor.goTo(0);
    QVERIFY(bench.session().contains(unrecorded));
    while (editor.draft().canUndo()) {
        editor.undo();
    }
    QCOMPARE(editor.draft().steps(), 0);
    QCOMPARE(editor.step(), -1);
}

void TestLessonEditor::theAnswerIsTakenFromTheBoard()
{
    Workbench bench;
    LessonEditor editor(bench);
    editor.addStep();
    auto* kind = editor.findChild<QComboBox*>(QStringLiteral("questionKind"));
    auto* take = editor.findChild<QPushButton*>(QStringLiteral("questionTake"));
    kind->setCurrentIndex(kind->findData(static_cast<int>(CheckKind::Cell)));
    bench.togglePin({0, 0, 0}, false);
    take->click();
    QCOMPARE(editor.draft().step(0).question->cells, std::vector<std::string>{"a11 b11 c11"});
    kind->setCurrentIndex(kind->findData(static_cast<int>(CheckKind::Factor)));
    bool refused = false;
    connect(&bench, &Workbench::message, &bench,
            [&](const QString&, MessageKind message) { refused = message == MessageKind::Refusal; });
    take->click();
    QVERIFY(refused); // nothing has been played
    QVERIFY(bench.play(*parseMove("(a11+a22)(b11+b22)->c11+c22", bench.target(), bench.ring())));
    take->click();
    QCOMPARE(editor.draft().step(0).question->given, std::string("(a11+a22)(b11+b22)->?"));
    QCOMPARE(editor.draft().step(0).question->right, std::vector<std::string>{"c11+c22"});
}

void TestLessonEditor::whatCannotBeWorkedOutIsSaid()
{
    Workbench bench;
    LessonEditor editor(bench);
    editor.addStep();
    auto* prose = editor.findChild<FactEdit*>(QStringLiteral("stepProse"));
    prose->setPlainText(QStringLiteral("{residual} and {nonsense}"));
    const QString shown = editor.findChild<QTextBrowser*>(QStringLiteral("editorPreview"))->toPlainText();
    QVERIFY2(shown.contains(QStringLiteral("⚠")) && shown.contains(QStringLiteral("nonsense")), qPrintable(shown));
    const auto faults = editor.check();
    QVERIFY(!faults.empty());
    QCOMPARE(editor.findChild<QListWidget*>(QStringLiteral("editorFaults"))->count(), static_cast<int>(faults.size()));
}

void TestLessonEditor::everyFieldHasAName()
{
    Workbench bench;
    LessonEditor editor(bench);
    for (const QWidget* widget : editor.findChildren<QWidget*>()) {
        const bool isField = qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QPlainTextEdit*>(widget) ||
                             qobject_cast<const QComboBox*>(widget);
        if (isField && widget->objectName() != QLatin1String("qt_spinbox_lineedit")) {
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
            QVERIFY2(!widget->toolTip().isEmpty(), qPrintable(widget->objectName()));
        }
    }
}

QTEST_MAIN(TestLessonEditor)
#include "tst_lesson_editor.moc"
