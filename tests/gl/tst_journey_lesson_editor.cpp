// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// A lesson of three steps written by mouse and keys: recorded, validated, tried, saved, opened again and taken.
#include "core/io/file.h"
#include "core/io/lesson_file.h"
#include "ui/panels/learn_panel.h"
#include "ui/panels/lesson_editor.h"

#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTextBrowser>
#include <QToolButton>

#include "journey_support.h"

using namespace rankfall;
using namespace rankfall::test;

class TestJourneyLessonEditor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLessonIsWrittenAndTaken();
    void aShippedLessonIsEditedAsACopy();

private:
    template <typename Widget>
    Widget* field(const char* name)
    {
        return m_editor->findChild<Widget*>(QLatin1String(name));
    }

    bool press(const char* name)
    {
        QWidget* widget = field<QWidget>(name);
        return widget && m_journey->click(widget);
    }

    bool tab(int index)
    {
        QTabBar* bar = field<QTabWidget>("editorTabs")->tabBar();
        return m_journey->click(bar, bar->tabRect(index).center());
    }

    bool write(const char* name, const QString& text)
    {
        QWidget* widget = field<QWidget>(name);
        if (!widget || !widget->isVisible()) {
            return false;
        }
        widget->setFocus(Qt::MouseFocusReason); // fields further down lie below the edge until they are scrolled to
        m_journey->key(Qt::Key_A, Qt::ControlModifier);
        m_journey->type(text);
        return true;
    }

    std::unique_ptr<Journey> m_journey;
    LessonEditor* m_editor = nullptr;
};

void TestJourneyLessonEditor::aLessonIsWrittenAndTaken()
{
    m_journey = std::make_unique<Journey>(false); // hundreds of keys: without OpenGL frames cost nothing
    QVERIFY(m_journey->open());
    m_editor = m_journey->window().lessonEditor();
    m_journey->key(Qt::Key_F4, Qt::ShiftModifier);
    QTRY_VERIFY(m_editor->isVisible());
    m_editor->window()->activateWindow();
    // An empty editor says what to do.
    QVERIFY(field<QTextBrowser>("editorPreview")->toPlainText().contains(QStringLiteral("Add step")));
    QVERIFY(!field<QWidget>("editorSave")->isEnabled());

    // Step 1: the start, with text and a number that the program works out, taken from the list of facts.
    QVERIFY(press("editorAdd"));
    QVERIFY(write("stepTitle", QStringLiteral("Eight cells")));
    QVERIFY(write("stepProse", QStringLiteral("There are {resid")));
    m_journey->key(Qt::Key_Return); // takes the fact
    m_journey->type(QStringLiteral(" cells."));
    QCOMPARE(field<QPlainTextEdit>("stepProse")->toPlainText(), QStringLiteral("There are {residual} cells."));
    QVERIFY(field<QTextBrowser>("editorPreview")->toPlainText().contains(QStringLiteral("There are 8 cells.")));

    // Step 2: after a move, with a question about a number; its place is where the board is.
    QVERIFY(m_journey->focusView());
    m_journey->playMoves({0});
    QVERIFY(press("editorAdd"));
    QCOMPARE(m_editor->draft().steps(), 2);
    QVERIFY(write("stepTitle", QStringLiteral("Ghosts")));
    QVERIFY(write("stepProse", QStringLiteral("One move later.")));
    QVERIFY(tab(1));
    auto* kind = field<QComboBox>("questionKind");
    kind->setFocus();
    m_journey->key(Qt::Key_Down); // a number
    QVERIFY(write("questionText", QStringLiteral("How many cells are left?")));
    QVERIFY(write("questionFact", QStringLiteral("residual")));
    QVERIFY(write("questionHints", QStringLiteral("Two went away.")));
    QVERIFY(write("questionSuccess", QStringLiteral("Yes.")));
    // Validate finds what is missing, and the list leads there.
    QVERIFY(press("editorCheck"));
    auto* faults = field<QListWidget>("editorFaults");
    QVERIFY(faults->isVisible());
    QVERIFY(faults->count() > 0);
    bool names = false;
    for (int i = 0; i < faults->count(); ++i) {
        names = names || faults->item(i)->text().contains(QStringLiteral("failure"));
    }
    QVERIFY(names);
    QVERIFY(write("questionFailure", QStringLiteral("Count again.")));

    // Step 3: a move to be found, taken from the board.
    QVERIFY(press("editorAdd"));
    QVERIFY(write("stepTitle", QStringLiteral("Your turn")));
    QVERIFY(write("stepProse", QStringLiteral("Find the second move.")));
    QVERIFY(tab(1));
    kind->setFocus();
    for (int i = 0; i < 4; ++i) {
        m_journey->key(Qt::Key_Down);
    }
    QVERIFY(write("questionText", QStringLiteral("Which one?")));
    QVERIFY(write("questionWrong", QStringLiteral("a11*b11->c11")));
    QVERIFY(write("questionHints", QStringLiteral("It touches c21.")));
    QVERIFY(write("questionSuccess", QStringLiteral("Yes.")));
    QVERIFY(write("questionFailure", QStringLiteral("No.")));
    QVERIFY(m_journey->focusView());
    m_journey->playMoves({1});
    field<QPushButton>("questionTake")->click();
    QCOMPARE(m_editor->draft().step(2).question->right.size(), std::size_t{1});

    // The lesson as a whole.
    QVERIFY(tab(2));
    QVERIFY(write("lessonTitle", QStringLiteral("My lesson")));
    QVERIFY(write("lessonSummary", QStringLiteral("Three steps.")));
    QVERIFY(write("lessonId", QStringLiteral("mine")));
    QVERIFY(write("lessonLanguageCode", QStringLiteral("en")));
    QVERIFY(press("editorCheck"));
    QVERIFY2(!faults->isVisible(), qPrintable(faults->count() ? faults->item(0)->text() : QString()));
    QVERIFY(field<QLabel>("editorVerdict")->text().startsWith(u'✓'));

    // Undo is the lesson's while the keyboard is in here.
    const int moves = m_journey->session().nodeCount();
    field<QLineEdit>("lessonTitle")->setFocus();
    m_journey->key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_editor->draft().lesson().language, std::string());
    m_journey->key(Qt::Key_Y, Qt::ControlModifier);
    m_journey->key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_editor->draft().lesson().language, std::string("en"));
    QCOMPARE(m_journey->session().nodeCount(), moves);

    // Steps move by keys, and back.
    auto* list = field<QListWidget>("editorSteps");
    list->setFocus();
    m_journey->key(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(m_editor->draft().step(1).title, std::string("Your turn"));
    m_journey->key(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(m_editor->draft().step(2).title, std::string("Your turn"));

    // Tried as a learner, and back to the board as it was.
    const QString before = m_journey->state();
    QVERIFY(press("editorPreviewButton"));
    LearnPanel* learn = m_journey->window().learn();
    QTRY_VERIFY(learn->isVisible());
    QCOMPARE(learn->player()->lesson()->id, std::string("mine"));
    m_journey->key(Qt::Key_F4, Qt::ShiftModifier);
    QTRY_VERIFY(m_editor->isVisible());
    QCOMPARE(m_journey->state(), before);

    // Saved as one file, opened again in the editor and as a learner.
    const QString path = m_journey->path("mine.rankfall");
    QVERIFY(m_journey->inDialog([this] { press("editorSave"); },
                                [&](QDialog* dialog) {
                                    dialog->findChild<QLineEdit*>()->setText(path);
                                    m_journey->key(Qt::Key_Return);
                                }));
    QVERIFY(QFile::exists(path));
    QVERIFY(!m_editor->isModified());
    auto read = readLessonText(*readFile(path.toStdString()), "mine");
    QVERIFY(read.has_value());
    QCOMPARE(read->lesson, m_editor->draft().lesson());
    m_editor->begin();
    m_journey->bench().setSaved({}); // the board has gone into the lesson: nobody asks about it
    QVERIFY(m_journey->inDialog([this] { press("editorOpen"); },
                                [&](QDialog* dialog) {
                                    dialog->findChild<QLineEdit*>()->setText(path);
                                    m_journey->key(Qt::Key_Return);
                                }));
    QCOMPARE(m_editor->draft().steps(), 3);
    QVERIFY(m_journey->window().documents().openPath(path));
    QTRY_VERIFY(learn->isVisible());
    QVERIFY(m_journey->activate()); // no window manager gives the keyboard back when a dialog has closed
    QCOMPARE(learn->player()->steps(), 3);
    QVERIFY(learn->prose()->toPlainText().contains(QStringLiteral("There are 8 cells.")));
    QVERIFY(m_journey->click(learn->findChild<QPushButton*>(QStringLiteral("lessonNext"))));
    QVERIFY(m_journey->click(learn->field()));
    m_journey->type(QStringLiteral("12"));
    m_journey->key(Qt::Key_Return);
    QVERIFY(learn->player()->isAnswered(1));
    QVERIFY(m_journey->click(learn->findChild<QPushButton*>(QStringLiteral("lessonNext"))));
    QVERIFY(m_journey->focusView());
    m_journey->playMoves({1});
    QTRY_VERIFY(learn->player()->isAnswered(2));
}

void TestJourneyLessonEditor::aShippedLessonIsEditedAsACopy()
{
    m_journey = std::make_unique<Journey>();
    QVERIFY(m_journey->open());
    m_editor = m_journey->window().lessonEditor();
    LearnPanel* learn = m_journey->window().learn();
    m_journey->key(Qt::Key_F4);
    learn->setLanguage(QStringLiteral("en"));
    QVERIFY(learn->open(QStringLiteral("mod2"))); // which has several boards
    QVERIFY(m_journey->click(learn->findChild<QToolButton*>(QStringLiteral("lessonEditCopy"))));
    QTRY_VERIFY(m_editor->isVisible());
    QCOMPARE(m_editor->draft().lesson().id, std::string("mod2"));
    QVERIFY(m_editor->path().isEmpty());
    QVERIFY2(m_editor->check().empty(), "a copy has no faults");
    // Going through the steps changes boards and nothing in the lesson.
    const Lesson before = m_editor->draft().lesson();
    for (int step = 0; step < m_editor->draft().steps(); ++step) {
        m_editor->goTo(step);
        QCOMPARE(m_journey->session().current(), m_editor->draft().step(step).node);
    }
    QCOMPARE(m_editor->draft().lesson(), before);
    QVERIFY(!m_editor->isModified());
}

int main(int argc, char** argv)
{
    return runJourney<TestJourneyLessonEditor>(argc, argv);
}

#include "tst_journey_lesson_editor.moc"
