// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// Lessons, puzzles and the glossary: the dock, its commands, and how the window follows a step.
#include "core/course/daily.h"
#include "core/io/file.h"
#include "core/io/lesson_file.h"
#include "ui/chrome/actions.h"
#include "ui/chrome/help_dialog.h"
#include "ui/panels/learn_panel.h"
#include "ui/panels/lesson_editor.h"
#include "ui/window/dock_column.h"
#include "ui/window/documents.h"
#include "ui/window/main_window.h"
#include "ui/workbench/core_text.h"
#include "ui/workbench/play_game.h"

#include <QDate>
#include <QDockWidget>
#include <QRandomGenerator>
#include <QTimer>

#include <algorithm>

namespace rankfall {

namespace {

constexpr int kColumn = 320;       // px: lines of prose that are read without effort
constexpr int kProse = 60;         // px: of it beside a question
constexpr int kNarrowColumn = 284; // px: where the pictures would have too little

QString saidOf(const Puzzle& puzzle)
{
    return MainWindow::tr(
               "%n terms are missing. Find as many that fill the hole; Ctrl+H gives hints. Difficulty %1 (%2 bits)",
               nullptr, puzzle.hole())
        .arg(QString(puzzle.stars(), u'★') + QString(5 - puzzle.stars(), u'☆'))
        .arg(puzzle.bits, 0, 'f', 1);
}

} // namespace

void MainWindow::buildLearning()
{
    m_learn = new LearnPanel(m_workbench);
    auto* dock = addDock(QStringLiteral("learn"), tr("Learn"), m_learn, Qt::LeftDockWidgetArea);
    tabifyDockWidget(findChild<QDockWidget*>(QStringLiteral("tree")), dock);
    findChild<QDockWidget*>(QStringLiteral("moves"))->raise();
    dock->hide();
    m_learn->player()->setMayReplace([this] { return m_lessonEditor->isPreviewing() || m_documents->mayReplace(); });
    connect(m_learn->player(), &LessonPlayer::viewWanted, this, &MainWindow::applyLessonView);
    // Docks are not fitted again when one comes to need more than it has: the choices of a question would lie on each
    // other where something stands below them.
    connect(m_learn->player(), &LessonPlayer::changed, dock, [this, dock] {
        QTimer::singleShot(0, dock, [this, dock] {
            const int wanted = m_learn->minimumSizeHint().height() + kProse;
            if (dock->isVisible() && !dock->isFloating() && m_learn->height() < wanted) {
                resizeDocks({dock}, {dock->height() - m_learn->height() + wanted}, Qt::Vertical);
            }
        });
    });
    buildLessonEditor();
    connect(m_documents, &Documents::lessonOpened, this, [this](const QString& path) {
        const auto text = readFile(path.toStdString());
        auto lesson =
            text ? readLessonText(*text, path.toStdString()) : Expected<LessonDocument>(tl::unexpected(text.error()));
        if (!lesson) {
            Q_EMIT m_workbench.message(errorText(lesson.error()), MessageKind::Refusal);
            return;
        }
        showLearning();
        m_learn->open(std::move(*lesson));
    });
}

void MainWindow::showLearning()
{
    auto* dock = findChild<QDockWidget*>(QStringLiteral("learn"));
    const bool wasHidden = dock->isHidden();
    dock->show();
    dock->raise();
    giveColumnTo(*dock, *this);
    if (wasHidden) {
        resizeDocks({dock}, {m_narrow ? kNarrowColumn : kColumn}, Qt::Horizontal);
    }
    m_learn->takeFocus();
}

void MainWindow::openDailyPuzzle()
{
    const QDate today = QDate::currentDate();
    const auto daily = dailyPuzzle(std::chrono::year_month_day(std::chrono::year(today.year()),
                                                               std::chrono::month(static_cast<unsigned>(today.month())),
                                                               std::chrono::day(static_cast<unsigned>(today.day()))));
    if (!daily) {
        Q_EMIT m_workbench.message(errorText(daily.error()), MessageKind::Refusal);
    } else if (m_documents->mayReplace()) {
        m_workbench.setSession(sessionOf(daily->puzzle, tr("Puzzle").toStdString()));
        m_game->hints().setAnswer(daily->puzzle.answer);
        Q_EMIT m_workbench.message(
            tr("The puzzle of today, from %1: %2").arg(QString::fromStdString(daily->scheme), saidOf(daily->puzzle)));
    }
}

void MainWindow::openPuzzleHere()
{
    const Position& position = m_workbench.position();
    const std::vector<Term> terms(position.terms().begin(), position.terms().end());
    Rng rng(QRandomGenerator::global()->generate64());
    const int hole = std::min(2, static_cast<int>(terms.size()) - 1);
    const auto puzzle =
        makePuzzle(schemeOf(position.problem().target, terms, position.ring()), position.ring(), hole, rng);
    if (!puzzle) {
        Q_EMIT m_workbench.message(
            tr("A puzzle is made of a solved position: %1").arg(fromCore(puzzle.error().message)),
            MessageKind::Refusal);
    } else if (m_documents->mayReplace()) {
        m_workbench.setSession(sessionOf(*puzzle, tr("Puzzle").toStdString()));
        m_game->hints().setAnswer(puzzle->answer);
        Q_EMIT m_workbench.message(saidOf(*puzzle));
    }
}

void MainWindow::defineLearnCommands()
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
    add("learn.lessons", tr("&Lessons"), {QKeySequence(Qt::Key_F4)}, "help",
        tr("Lessons, from the cube of cells to border rank"), [this] {
            m_learn->showList();
            showLearning();
        });
    add("learn.next", tr("&Next step"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_PageDown)}, "next",
        tr("The next step of the lesson"), [this] { m_learn->next(); });
    add("learn.previous", tr("&Previous step"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_PageUp)}, "prev",
        tr("The step of the lesson before"), [this] { m_learn->back(); });
    add("learn.hint", tr("&Hint"), {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_H)}, "info",
        tr("Helps a little with the question of the lesson; each hint says more"), [this] { m_learn->giveHint(); });
    add("learn.return", tr("&Back to the lesson"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Home)}, "first",
        tr("Puts the position of the step on the board again; what was played is kept"), [this] {
            if (m_learn->player()->lesson()) {
                showLearning();
                m_learn->player()->comeBack();
            } else {
                m_learn->showList();
                showLearning();
            }
        });
    add("learn.daily", tr("Puzzle of the &day"), {}, "star",
        tr("A scheme of the atlas with terms taken out; another one each day, without a network"),
        [this] { openDailyPuzzle(); });
    add("learn.puzzle", tr("Make a p&uzzle of this"), {}, "target",
        tr("Takes two terms out of the decomposition on the board, to be found again"), [this] { openPuzzleHere(); });
    defineLessonCommands();
    add("learn.glossary", tr("&Glossary"), {}, "search", tr("What the words of the program mean"),
        [this] { HelpDialog::present(*m_actions, this, QStringLiteral("glossary")); });
}

} // namespace rankfall
