// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/learn_panel.h"

#include "core/course/course.h"
#include "ui/panels/style.h"
#include "ui/theme/elided_label.h"
#include "ui/workbench/core_text.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace rankfall {

LearnPanel::LearnPanel(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_player(new LessonPlayer(workbench, this))
{
    setObjectName(QStringLiteral("LearnPanel"));
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(buildList());
    m_stack->addWidget(buildStep());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    connect(m_player, &LessonPlayer::changed, this, &LearnPanel::showStep);
    connect(m_player, &LessonPlayer::boardChanged, this, &LearnPanel::followBoard);
    connect(&workbench, &Workbench::pinsChanged, this, &LearnPanel::followPins);
    connect(themeWatch(), &ThemeWatch::changed, this, [this] {
        if (m_player->lesson()) {
            m_shownStep = -1;
            showStep();
        }
    });
    fillList();
}

QString LearnPanel::language() const
{
    return m_language->currentData().toString();
}

void LearnPanel::setLanguage(const QString& language)
{
    m_language->setCurrentIndex(std::max(m_language->findData(language), 0));
}

void LearnPanel::fillList()
{
    const int row = m_list->currentRow();
    m_list->clear();
    int number = 0;
    for (const CourseEntry& entry : courseEntries(language().toStdString())) {
        const QString id = QString::fromStdString(entry.id);
        const int answered = LessonPlayer::progressOf(id).answered;
        const QString state = answered == 0 ? tr("%1 steps · %2 min").arg(entry.steps).arg(entry.minutes)
                              : answered >= entry.questions
                                  ? tr("✓ all %1 questions answered").arg(entry.questions)
                                  : tr("%1 of %2 questions answered").arg(answered).arg(entry.questions);
        auto* item = new QListWidgetItem(
            QStringLiteral("%1  %2\n%3").arg(++number).arg(QString::fromStdString(entry.title), state), m_list);
        item->setData(kIdRole, id);
        item->setToolTip(QString::fromStdString(entry.summary));
    }
    m_list->setCurrentRow(std::max(row, 0));
}

bool LearnPanel::open(const QString& id)
{
    auto document = courseLesson(id.toStdString(), language().toStdString());
    if (!document) {
        Q_EMIT m_workbench.message(errorText(document.error()), MessageKind::Refusal);
        return false;
    }
    return open(std::move(*document));
}

bool LearnPanel::open(LessonDocument document, LessonPlayer::Taking taking)
{
    const bool hadFocus = m_list->hasFocus();
    m_shownStep = -1;
    if (!m_player->open(std::move(document), taking)) {
        return false;
    }
    m_stack->setCurrentIndex(1);
    if (hadFocus) {
        takeFocus(); // Enter in the list, and then Enter again, reads on
    }
    return true;
}

void LearnPanel::showList()
{
    fillList();
    m_stack->setCurrentIndex(0);
    m_list->setFocus(Qt::OtherFocusReason);
}

bool LearnPanel::showsList() const
{
    return m_stack->currentIndex() == 0;
}

void LearnPanel::takeFocus()
{
    QWidget* answer = m_field->isVisibleTo(this) ? static_cast<QWidget*>(m_field) : m_nextButton;
    QWidget* first = showsList() ? static_cast<QWidget*>(m_list) : answer;
    first->setFocus(Qt::OtherFocusReason);
}

void LearnPanel::showStep()
{
    const Lesson* lesson = m_player->lesson();
    if (!lesson) {
        showList();
        return;
    }
    const LessonStep& step = m_player->current();
    const bool isNew = m_player->step() != m_shownStep || lesson->id != m_shownLesson;
    m_shownStep = m_player->step();
    m_shownLesson = lesson->id;
    m_title->setText(tr("%1 of %2 · %3")
                         .arg(m_player->step() + 1)
                         .arg(m_player->steps())
                         .arg(QString::fromStdString(lesson->title)));
    m_title->setToolTip(m_title->text());
    QString text = QStringLiteral("### ") + QString::fromStdString(step.title) + QStringLiteral("\n\n") +
                   m_player->filled(step.prose);
    if (step.question) {
        text += QStringLiteral("\n\n**") + m_player->filled(step.question->text) + QStringLiteral("**");
        for (int i = 0; i < m_player->hintsShown(); ++i) {
            text += QStringLiteral("\n\n*") + tr("Hint:") + QStringLiteral("* ") +
                    m_player->filled(step.question->hints[static_cast<std::size_t>(i)]);
        }
    }
    m_prose->setMarkdown(text);
    if (isNew) {
        m_pinsBefore = m_workbench.pins();
        m_field->clear();
        say({}, true);
        showQuestion();
    } else if (m_player->hintsShown() > m_shownHints) {
        m_prose->moveCursor(QTextCursor::End);
    }
    m_shownHints = m_player->hintsShown();
    const int hints = step.question ? static_cast<int>(step.question->hints.size()) : 0;
    m_hint->setText(m_player->hintsShown() == 0 ? tr("Hint") : tr("Another hint"));
    m_hint->setEnabled(m_player->hintsShown() < hints);
    m_backButton->setEnabled(m_player->step() > 0);
    m_nextButton->setText(m_player->step() + 1 < m_player->steps() ? tr("Next") : tr("All lessons"));
    showPath();
}

void LearnPanel::showQuestion()
{
    while (QLayoutItem* item = m_options->takeAt(0)) {
        item->widget()->hide(); // it would stand there until the event loop comes round
        item->widget()->deleteLater();
        delete item;
    }
    const auto& question = m_player->current().question;
    m_answers->setVisible(question.has_value());
    if (!question) {
        return;
    }
    const CheckKind kind = question->kind;
    for (std::size_t i = 0; i < question->options.size(); ++i) {
        // Wrapping text that is a button: a tool button does not wrap, a label inside a button does.
        auto* button = new QPushButton(m_answers);
        button->setObjectName(QStringLiteral("lessonOption%1").arg(i + 1));
        auto* label = new QLabel(m_player->filled(question->options[i].text), button);
        label->setTextFormat(Qt::MarkdownText);
        label->setWordWrap(true);
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
        button->setAccessibleName(label->text());
        auto* inside = new QVBoxLayout(button);
        inside->setContentsMargins(10, 6, 10, 6);
        inside->addWidget(label);
        button->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::MinimumExpanding);
        button->setMinimumHeight(label->heightForWidth(std::max(width(), 236) - 60) + 18);
        connect(button, &QPushButton::clicked, this, [this, i] { give(QString::number(i + 1)); });
        m_options->addWidget(button);
    }
    const bool isTyped = kind == CheckKind::Number || kind == CheckKind::Factor;
    m_field->setVisible(isTyped);
    m_check->setVisible(isTyped || kind == CheckKind::Move);
    m_field->setPlaceholderText(kind == CheckKind::Factor ? QString::fromStdString(question->given) : tr("a number"));
    m_task->setVisible(kind == CheckKind::Cell || kind == CheckKind::Move);
    m_task->setText(kind == CheckKind::Cell ? tr("Click the cell in the pictures or in the sheet.")
                    : question->goal.keepsResidual
                        ? tr("Choose it in the dock Flips, or type it with Ctrl+L.")
                        : tr("Play on the board: with the factor editor, or as text with Ctrl+L."));
}

void LearnPanel::showPath()
{
    m_comeBack->setVisible(m_player->lesson() && !m_player->isOnPath());
    const std::optional<int> flips = m_player->flipsToMerge();
    m_detector->setVisible(flips.has_value());
    if (flips) {
        m_detector->setText(*flips == 0 ? tr("Detector: two terms merge here")
                                        : tr("Detector: %n flips to the nearest merge", nullptr, *flips));
    }
}

QString LearnPanel::reply() const
{
    return m_reply->isHidden() ? QString() : m_reply->text();
}

void LearnPanel::say(const QString& text, bool right)
{
    m_reply->setTextFormat(Qt::MarkdownText);
    m_reply->setText(text.isEmpty() || !right ? text : QStringLiteral("✓ ") + text);
    m_reply->setVisible(!text.isEmpty());
    setTextColor(m_reply, right ? currentPalette().good : currentPalette().warn);
}

void LearnPanel::give(const QString& answer)
{
    QString trouble;
    const auto judgement = m_player->answer(answer, &trouble);
    if (judgement) {
        say(QString::fromStdString(judgement->words), judgement->right);
    } else {
        say(trouble, false);
    }
}

void LearnPanel::check()
{
    if (showsList() || !m_player->lesson() || !m_player->current().question) {
        return;
    }
    const CheckKind kind = m_player->current().question->kind;
    if (kind == CheckKind::Move) {
        const QString played = m_player->moveOnBoard();
        if (played.isEmpty()) {
            say(tr("Nothing has been played on this board since the step began."), false);
        } else {
            give(played);
        }
    } else if (kind == CheckKind::Number || kind == CheckKind::Factor) {
        give(m_field->text());
    }
}

void LearnPanel::followBoard()
{
    if (!m_player->lesson() || showsList()) {
        return;
    }
    showPath();
    // A move that meets the goal is seen at once; one that does not may be half of what is meant, and waits for Check.
    const auto& question = m_player->current().question;
    if (question && question->kind == CheckKind::Move) {
        const QString played = m_player->moveOnBoard();
        if (!played.isEmpty()) {
            const auto judgement = m_player->answer(played);
            if (judgement && judgement->right) {
                say(QString::fromStdString(judgement->words), true);
            }
        }
    }
}

void LearnPanel::followPins()
{
    const std::set<Cell> before = std::exchange(m_pinsBefore, m_workbench.pins());
    if (m_player->isPlacing() || !m_player->lesson() || showsList() || !m_player->current().question ||
        !m_player->isOnPath() || m_player->current().question->kind != CheckKind::Cell) {
        return;
    }
    for (const Cell& cell : m_workbench.pins()) {
        if (!before.contains(cell)) {
            give(QString::fromStdString(toText(cell, m_workbench.target())));
            return;
        }
    }
}

void LearnPanel::giveHint()
{
    if (!showsList() && m_player->lesson()) {
        m_player->showHint();
    }
}

void LearnPanel::next()
{
    if (!m_player->lesson() || showsList()) {
        return;
    }
    if (m_player->step() + 1 < m_player->steps()) {
        m_player->goTo(m_player->step() + 1);
    } else {
        showList();
    }
}

void LearnPanel::back()
{
    if (m_player->lesson() && !showsList()) {
        m_player->goTo(m_player->step() - 1);
    }
}

} // namespace rankfall
