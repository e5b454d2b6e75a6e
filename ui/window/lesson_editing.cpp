// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// The lesson editor in the window: its dock, its files, trying a lesson out, and lines made into questions.
#include "core/io/file.h"
#include "core/io/lesson_file.h"
#include "core/lesson/guess.h"
#include "ui/chrome/actions.h"
#include "ui/panels/learn_panel.h"
#include "ui/panels/lesson_editor.h"
#include "ui/views/flip_map_view.h"
#include "ui/window/dock_column.h"
#include "ui/window/documents.h"
#include "ui/window/main_window.h"
#include "ui/workbench/core_text.h"

#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>

namespace rankfall {

namespace {

constexpr int kMapHeight = 360;    // px
constexpr int kColumn = 400;       // px: fields and the preview side by side with what they say
constexpr int kNarrowColumn = 376; // px: the buttons in their longest language

QString dockId()
{
    return QStringLiteral("lessonEditor");
}

/// The words of a guess in the language of the window.
GuessWords guessWords(const QString& language)
{
    GuessWords words;
    words.language = language.toStdString();
    words.title = MainWindow::tr("Find the moves").toStdString();
    words.step = MainWindow::tr("Move %1 of %2").toStdString();
    words.prose = MainWindow::tr("{residual} cells are left here. The line goes on with one move.").toStdString();
    words.best = MainWindow::tr("Play a move after which the rest can still be done in %1.").toStdString();
    words.exact = MainWindow::tr("Which move was it?").toStdString();
    words.region = MainWindow::tr("It touches %1.").toStdString();
    words.factor = MainWindow::tr("Its factor of A is %1.").toStdString();
    words.move = MainWindow::tr("It is %1.").toStdString();
    words.success = MainWindow::tr("Right: that is as good as the move of the line.").toStdString();
    words.failure = MainWindow::tr("Not that one. Take it back and try again.").toStdString();
    return words;
}

} // namespace

void MainWindow::buildLessonEditor()
{
    m_lessonEditor = new LessonEditor(m_workbench);
    auto* dock = addDock(dockId(), tr("Lesson editor"), m_lessonEditor, Qt::LeftDockWidgetArea);
    tabifyDockWidget(findChild<QDockWidget*>(QStringLiteral("learn")), dock);
    findChild<QDockWidget*>(QStringLiteral("moves"))->raise();
    dock->hide();
    m_lessonEditor->setRecordView([this] { return recordLessonView(); });
    m_lessonEditor->setMayReplace([this] { return m_documents->mayReplace(); });
    connect(m_lessonEditor, &LessonEditor::viewWanted, this, &MainWindow::applyLessonView);
    connect(m_lessonEditor, &LessonEditor::newWanted, this, [this] {
        if (mayLeaveLesson()) {
            m_lessonEditor->begin();
        }
    });
    connect(m_lessonEditor, &LessonEditor::openWanted, this, &MainWindow::openLesson);
    connect(m_lessonEditor, &LessonEditor::saveWanted, this, &MainWindow::saveLesson);
    connect(m_lessonEditor, &LessonEditor::previewWanted, this, &MainWindow::tryLesson);
    connect(m_lessonEditor, &LessonEditor::previewEnded, m_learn->player(), &LessonPlayer::close);
    connect(m_learn, &LearnPanel::editRequested, this, &MainWindow::editCopyOfLesson);
    buildFlipMap();
}

/// The map of the flips, and where a walk on it begins.
void MainWindow::buildFlipMap()
{
    auto* map = new FlipMapView(&m_workbench);
    auto* dock = addDock(QStringLiteral("flipMap"), tr("Flip map"), map, Qt::BottomDockWidgetArea);
    tabifyDockWidget(findChild<QDockWidget*>(QStringLiteral("walk")), dock);
    findChild<QDockWidget*>(QStringLiteral("evaluation"))->raise();
    dock->hide();
    m_actions->addViewWidget(map);
    connect(map, &FlipMapView::beginRequested, this, [this] {
        if (!m_documents->mayReplace()) {
            return;
        }
        const auto target = Target::matrixMultiplication({2, 2, 2});
        Session session(Problem{target, Ring::Z2, 1});
        (void)session.play({{}, target->schoolbook()}, tr("Schoolbook").toStdString());
        m_workbench.setSession(std::move(session));
    });
}

void MainWindow::showLessonEditor()
{
    auto* dock = findChild<QDockWidget*>(dockId());
    const bool wasHidden = dock->isHidden();
    dock->show();
    dock->raise();
    giveColumnTo(*dock, *this);
    if (wasHidden) {
        resizeDocks({dock}, {m_narrow ? kNarrowColumn : kColumn}, Qt::Horizontal);
    }
}

/// Asks about a lesson that has not been saved.
bool MainWindow::mayLeaveLesson()
{
    if (!m_lessonEditor->isModified()) {
        return true;
    }
    const auto answer =
        QMessageBox::question(this, tr("Save the lesson?"), tr("The lesson in the editor has not been saved."),
                              QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
    return answer == QMessageBox::Discard || (answer == QMessageBox::Save && saveLesson());
}

void MainWindow::openLesson()
{
    if (!mayLeaveLesson()) {
        return;
    }
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Open a lesson to edit"), {}, tr("Lessons (*.rankfall)"));
    if (path.isEmpty()) {
        return;
    }
    const auto text = readFile(path.toStdString());
    auto lesson =
        text ? readLessonText(*text, path.toStdString()) : Expected<LessonDocument>(tl::unexpected(text.error()));
    if (!lesson) {
        Q_EMIT m_workbench.message(errorText(lesson.error()), MessageKind::Refusal);
        return;
    }
    m_lessonEditor->edit(std::move(*lesson), path);
}

bool MainWindow::saveLesson()
{
    const QString before = m_lessonEditor->path();
    const QString name = QString::fromStdString(m_lessonEditor->draft().lesson().id);
    QString path = QFileDialog::getSaveFileName(
        this, tr("Save the lesson"),
        !before.isEmpty() ? before : (name.isEmpty() ? tr("lesson") : name) + QStringLiteral(".rankfall"),
        tr("Lessons (*.rankfall)"));
    if (path.isEmpty()) {
        return false;
    }
    if (QFileInfo(path).suffix().isEmpty()) {
        path += QStringLiteral(".rankfall");
    }
    const auto written = writeFile(path.toStdString(), lessonJson(m_lessonEditor->draft().document()));
    if (!written) {
        Q_EMIT m_workbench.message(errorText(written.error()), MessageKind::Refusal);
        return false;
    }
    m_lessonEditor->setSaved(path);
    Q_EMIT m_workbench.message(
        tr("Saved the lesson as %1. Whoever opens the file takes it.").arg(QFileInfo(path).fileName()));
    return true;
}

/// The lesson as a learner gets it, from the step that is being edited.
void MainWindow::tryLesson()
{
    const int step = m_lessonEditor->step();
    m_lessonEditor->beginPreview();
    showLearning();
    if (m_learn->open(m_lessonEditor->draft().document(), LessonPlayer::Taking::OnTrial)) {
        m_learn->player()->goTo(step);
    }
    Q_EMIT m_workbench.message(tr("This is what a learner gets. “Lesson editor” goes back to editing."));
}

void MainWindow::editCopyOfLesson()
{
    if (!m_learn->player()->lesson()) {
        Q_EMIT m_workbench.message(tr("Open a lesson first; then edit a copy of it."), MessageKind::Refusal);
        showLearning();
    } else if (mayLeaveLesson()) {
        const int step = m_learn->player()->step();
        m_lessonEditor->edit(m_learn->player()->copy());
        m_lessonEditor->goTo(step);
        showLessonEditor();
    }
}

void MainWindow::guessLine()
{
    auto lesson = guessLesson(m_workbench.session(), guessWords(m_learn->language()));
    if (!lesson) {
        Q_EMIT m_workbench.message(errorText(lesson.error()), MessageKind::Refusal);
    } else if (m_documents->mayReplace()) {
        m_workbench.setSession(copyOf(lesson->boards.front().session)); // asked already
        showLearning();
        m_learn->open(std::move(*lesson), LessonPlayer::Taking::OnTrial);
    }
}

void MainWindow::defineLessonCommands()
{
    const auto add = [this](const char* id, const QString& text, const QList<QKeySequence>& keys, const char* icon,
                            const QString& help, std::function<void()> run) {
        m_actions->add({.id = QLatin1String(id),
                        .section = tr("Learn"),
                        .text = text,
                        .keys = keys,
                        .icon = QLatin1String(icon),
                        .help = help,
                        .run = std::move(run)});
    };
    add("learn.guess", tr("&Find the move"), {}, "target",
        tr("Hides how the line goes on from here and asks for it move by move, with hints"), [this] { guessLine(); });
    add("learn.flipMap", tr("Flip &map"), {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_F)}, "branch",
        tr("Where this algorithm lies among all 278 289 that flips of 2×2×2 modulo 2 lead to; walk to seven by hand"),
        [this] {
            auto* dock = findChild<QDockWidget*>(QStringLiteral("flipMap"));
            dock->show();
            dock->raise();
            if (dock->height() < kMapHeight && height() > 2 * kMapHeight) {
                resizeDocks({dock}, {kMapHeight}, Qt::Vertical); // ten rows want to be told apart
            }
            dock->widget()->setFocus(Qt::OtherFocusReason);
        });
    add("learn.editor", tr("Lesson &editor"), {QKeySequence(Qt::SHIFT | Qt::Key_F4)}, "edit",
        tr("Write a lesson: record positions, add text and questions, try it, save it as one file"), [this] {
            m_lessonEditor->endPreview();
            showLessonEditor();
        });
    add("learn.addStep", tr("&Record a step here"), {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_R)}, "plus",
        tr("Adds a step to the lesson in the editor, at this position and as the window looks now"), [this] {
            m_lessonEditor->endPreview();
            m_lessonEditor->addStep();
            showLessonEditor();
        });
    add("learn.editCopy", tr("Edit a &copy of this lesson"), {}, "copy",
        tr("Opens the lesson that is being taken in the editor; the original stays as it is"),
        [this] { editCopyOfLesson(); });
}

} // namespace rankfall
