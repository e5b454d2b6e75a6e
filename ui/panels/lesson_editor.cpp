// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/lesson_editor.h"

#include "core/course/course.h"
#include "core/game/notation.h"
#include "core/game/rewrites.h"
#include "core/lesson/check.h"
#include "ui/panels/fact_edit.h"
#include "ui/panels/question_form.h"
#include "ui/panels/style.h"
#include "ui/theme/elided_label.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QTabWidget>
#include <QTextBrowser>
#include <QToolButton>

#include <algorithm>

namespace rankfall {

void LessonEditor::begin()
{
    m_draft = LessonDraft();
    m_onBoard = -1;
    m_step = -1;
    m_path.clear();
    m_checked = false;
    refresh();
}

void LessonEditor::edit(LessonDocument document, const QString& path)
{
    m_draft = LessonDraft(std::move(document));
    m_path = path;
    m_onBoard = -1;
    m_step = -1;
    m_checked = false;
    goTo(0);
}

void LessonEditor::setSaved(const QString& path)
{
    m_path = path;
    m_draft.setSaved();
    refresh();
}

// --- The board -------------------------------------------------------------------------------------------------------

/// Moves that were played on the board go with the lesson before another board takes its place.
void LessonEditor::keepPlayed()
{
    if (m_onBoard >= 0 && m_workbench.session().stateId() != m_keptState) {
        m_draft.keepBoard(m_onBoard, m_workbench.session());
        m_keptState = m_workbench.session().stateId();
    }
}

bool LessonEditor::putOnBoard(int board)
{
    if (board < 0) {
        return false;
    }
    if (m_onBoard == board) {
        return true;
    }
    if (m_onBoard < 0 && m_workbench.isModified() && m_mayReplace && !m_mayReplace()) {
        return false;
    }
    keepPlayed();
    const QScopedValueRollback placing(m_placing, true);
    m_workbench.setSession(copyOf(m_draft.board(board)));
    m_onBoard = board;
    m_keptState = m_workbench.session().stateId();
    return true;
}

void LessonEditor::goTo(int step)
{
    m_step = std::clamp(step, m_draft.steps() > 0 ? 0 : -1, m_draft.steps() - 1);
    if (m_step >= 0 && !isPreviewing() && putOnBoard(m_draft.boardOf(m_step))) {
        const QScopedValueRollback placing(m_placing, true);
        m_workbench.goTo(m_draft.step(m_step).node);
        m_workbench.clearPins();
        m_workbench.clearPicked();
        Q_EMIT viewWanted(QString::fromStdString(m_draft.step(m_step).view));
    }
    refresh();
}

// --- Steps -----------------------------------------------------------------------------------------------------------

void LessonEditor::addStep()
{
    LessonStep step;
    const Session& session = m_workbench.session();
    const NodeId here = session.current();
    step.title = here == session.root() ? tr("The beginning").toStdString() : session.nameOf(here);
    step.prose = session.node(here).comment;
    step.view = recordedView().toStdString();
    m_onBoard = m_draft.insertStep(m_step + 1, std::move(step), session, m_onBoard);
    m_keptState = session.stateId();
    ++m_step;
    refresh();
    m_tabs->setCurrentIndex(0);
}

void LessonEditor::addLine()
{
    const NodeId here = m_workbench.session().current();
    const auto line = m_workbench.session().line();
    for (auto node = std::find(line.begin(), line.end(), here); node != line.end(); ++node) {
        {
            const QScopedValueRollback placing(m_placing, true);
            m_workbench.goTo(*node);
        }
        addStep();
    }
}

void LessonEditor::placeStep()
{
    if (m_step >= 0) {
        m_onBoard = m_draft.placeStep(m_step, m_workbench.session(), m_onBoard, recordedView().toStdString());
        m_keptState = m_workbench.session().stateId();
        refresh();
    }
}

void LessonEditor::removeStep()
{
    if (m_step >= 0) {
        m_draft.removeStep(m_step);
        m_step = std::min(m_step, m_draft.steps() - 1);
        refresh();
    }
}

void LessonEditor::moveStep(int by)
{
    const int to = m_step + by;
    if (m_step >= 0 && to >= 0 && to < m_draft.steps()) {
        m_draft.moveStep(m_step, to);
        m_step = to;
        refresh();
    }
}

void LessonEditor::undo()
{
    m_draft.undo();
    m_step = std::clamp(m_step, m_draft.steps() > 0 ? 0 : -1, m_draft.steps() - 1);
    m_onBoard = m_onBoard < m_draft.boards() ? m_onBoard : -1;
    m_keptState = kNothingKept; // the board of that time came back with it
    refresh();
}

void LessonEditor::redo()
{
    m_draft.redo();
    m_step = std::clamp(m_step, m_draft.steps() > 0 ? 0 : -1, m_draft.steps() - 1);
    m_keptState = kNothingKept;
    refresh();
}

// --- Text and question -----------------------------------------------------------------------------------------------

void LessonEditor::changeStep(const QString& field)
{
    if (m_filling || m_step < 0) {
        return;
    }
    LessonStep step = m_draft.step(m_step);
    step.title = m_name->text().toStdString();
    step.prose = m_prose->toPlainText().toStdString();
    step.breakpoint = m_breakpoint->isChecked();
    step.question = m_question->question();
    m_draft.setStep(m_step, std::move(step), field.toStdString());
    refresh();
}

void LessonEditor::changeHead(const QString& field)
{
    if (m_filling) {
        return;
    }
    Lesson head = m_draft.lesson();
    head.title = m_head[0]->text().toStdString();
    head.summary = m_head[1]->text().toStdString();
    head.id = m_head[2]->text().trimmed().toStdString();
    head.language = m_head[3]->text().trimmed().toStdString();
    head.minutes = m_minutes->value();
    head.prerequisites.clear();
    for (const QString& id : m_head[4]->text().split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        head.prerequisites.push_back(id.trimmed().toStdString());
    }
    m_draft.setHead(head, field.toStdString());
    refresh();
}

/// The pinned cells, the move that was played since the step, or the line's next one become the right answer.
void LessonEditor::takeFromBoard()
{
    if (m_step < 0 || !m_draft.step(m_step).question) {
        return;
    }
    LessonStep step = m_draft.step(m_step);
    Question& question = *step.question;
    const Session& session = m_workbench.session();
    const Target& target = m_workbench.target();
    if (question.kind == CheckKind::Cell) {
        question.cells.clear();
        for (const Cell& cell : m_workbench.pins()) {
            question.cells.push_back(toText(cell, target));
        }
    } else if (m_onBoard == m_draft.boardOf(m_step) && session.contains(step.node)) {
        const Position from = session.position(step.node);
        const NodeId to = session.current() != step.node ? session.current() : session.nextOf(step.node);
        if (to == kNoNode || from.sameAs(session.position(to))) {
            Q_EMIT m_workbench.message(tr("Play the move after this step first; then take it."), MessageKind::Refusal);
            return;
        }
        const Position after = session.position(to);
        const Move move = moveTo(from, after.terms());
        question.right = {toText(move, target)};
        if (question.goal.isEmpty() && !move.add.empty()) {
            question.goal.product = toText(move.add.front(), target);
        }
        if (question.kind == CheckKind::Factor && !move.add.empty()) {
            question.right = {toText(move.add.front().w, target.layout(Mode::C))};
            const std::string term = toText(move.add.front(), target);
            question.given = term.substr(0, term.find("->") + 2) + "?";
        }
    }
    m_draft.setStep(m_step, std::move(step));
    refresh();
}

// --- Looking at it ---------------------------------------------------------------------------------------------------

std::vector<LessonFault> LessonEditor::check()
{
    keepPlayed();
    m_faults.clear();
    if (m_draft.boards() == 0) {
        m_faults.push_back({0, "steps", tr("The lesson has no steps. Add one at a position.").toStdString()});
    } else {
        std::vector<std::string> known;
        for (const CourseEntry& entry : courseEntries("en")) {
            known.push_back(entry.id);
        }
        m_faults = validate(m_draft.document(), known);
    }
    m_checked = true;
    refresh();
    return m_faults;
}

void LessonEditor::beginPreview()
{
    if (m_draft.steps() == 0 || isPreviewing()) {
        return;
    }
    keepPlayed();
    m_kept = std::make_unique<Kept>(
        Kept{copyOf(m_workbench.session()), m_workbench.path(), m_workbench.isModified(), m_onBoard});
    refresh();
}

void LessonEditor::endPreview()
{
    if (!m_kept) {
        return;
    }
    const std::unique_ptr<Kept> kept = std::move(m_kept);
    const QScopedValueRollback placing(m_placing, true);
    if (kept->modified) {
        m_workbench.setRecovered(std::move(kept->session), kept->path);
    } else {
        m_workbench.setSession(std::move(kept->session), kept->path);
    }
    m_onBoard = kept->onBoard;
    m_keptState = m_workbench.session().stateId();
    Q_EMIT previewEnded();
    refresh();
}

void LessonEditor::showPreview()
{
    if (m_step < 0 || m_draft.boardOf(m_step) < 0) {
        m_preview->setMarkdown(
            m_draft.steps() > 0
                ? QString()
                : tr("**A lesson is a walk through positions.** Go to one, on the board as it is, and choose "
                     "*Add step*. Then write what is to be seen there, and perhaps a question.\n\n"
                     "Numbers that the program works out stand in braces: `{residual}`, `{rank}`, "
                     "`{lower}`. An opening brace lists them."));
        return;
    }
    const LessonStep& step = m_draft.step(m_step);
    const LessonDocument document = m_draft.document();
    const LessonPlace place{document.boards, m_draft.boardOf(m_step), step.node, document.lesson.language};
    const bool stands = place.session().contains(step.node);
    const auto filled = [&](const std::string& text) {
        const auto out = stands ? expanded(text, place) : Expected<std::string>(fail("its node is gone"));
        return QString::fromStdString(out ? *out : text + "\n\n**⚠ " + out.error().text() + "**");
    };
    QString text =
        QStringLiteral("### ") + QString::fromStdString(step.title) + QStringLiteral("\n\n") + filled(step.prose);
    if (step.question) {
        const Question& question = *step.question;
        text += QStringLiteral("\n\n**") + filled(question.text) + QStringLiteral("**\n\n");
        for (const LessonOption& option : question.options) {
            text += QStringLiteral("- %1 %2\n").arg(option.right ? u'✓' : u'✗').arg(filled(option.text));
        }
        if (const auto right = rightAnswer(question, place); stands && right && question.kind != CheckKind::Choice) {
            text += tr("\n\nRight: `%1`").arg(QString::fromStdString(*right));
        }
        for (const std::string& hint : question.hints) {
            text += QStringLiteral("\n\n*") + tr("Hint:") + QStringLiteral("* ") + filled(hint);
        }
        text +=
            QStringLiteral("\n\n✓ ") + filled(question.success) + QStringLiteral("\n\n✗ ") + filled(question.failure);
    }
    m_preview->setMarkdown(text);
}

void LessonEditor::showFaults()
{
    m_verdict->setVisible(m_checked);
    m_faultList->setVisible(m_checked && !m_faults.empty());
    m_faultList->clear();
    if (!m_checked) {
        return;
    }
    m_verdict->setText(
        m_faults.empty()
            ? tr("✓ No fault: every question can be asked, right answers are accepted, wrong ones refused.")
            : tr("%n faults", nullptr, static_cast<int>(m_faults.size())));
    setTextColor(m_verdict, m_faults.empty() ? currentPalette().good : currentPalette().warn);
    for (const LessonFault& fault : m_faults) {
        const QString text = QString::fromStdString(fault.text);
        const QString place = QString::fromStdString(fault.place);
        m_faultList->addItem(fault.step > 0 ? tr("Step %1, %2: %3").arg(fault.step).arg(place, text)
                                            : tr("Lesson, %1: %2").arg(place, text));
        m_faultList->item(m_faultList->count() - 1)->setToolTip(text);
    }
}

} // namespace rankfall
