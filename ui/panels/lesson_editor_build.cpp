// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// What the lesson editor is made of, and how its fields follow the draft.
#include "ui/panels/fact_edit.h"
#include "ui/panels/lesson_editor.h"
#include "ui/panels/list_keys.h"
#include "ui/panels/question_form.h"
#include "ui/panels/style.h"
#include "ui/theme/elided_button.h"
#include "ui/theme/elided_label.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QSpinBox>
#include <QSplitter>
#include <QTabWidget>
#include <QTextBrowser>
#include <QToolButton>
#include <QVBoxLayout>

namespace rankfall {

LessonEditor::LessonEditor(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
{
    setObjectName(QStringLiteral("LessonEditor"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(buildTop());
    auto* split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(buildSteps());
    split->addWidget(buildTabs());
    m_preview = new QTextBrowser(split);
    m_preview->setObjectName(QStringLiteral("editorPreview"));
    m_preview->setAccessibleName(tr("The step as a learner reads it"));
    m_preview->setOpenLinks(false);
    m_preview->setFrameShape(QFrame::NoFrame);
    m_preview->document()->setDocumentMargin(10);
    split->addWidget(m_preview);
    split->setSizes({150, 320, 240});
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 5);
    split->setStretchFactor(2, 4);
    column->addWidget(split, 1);
    m_verdict = remarkLabel(this);
    m_verdict->setObjectName(QStringLiteral("editorVerdict"));
    m_verdict->setContentsMargins(10, 0, 10, 4);
    column->addWidget(m_verdict);
    m_faultList = new QListWidget(this);
    m_faultList->setObjectName(QStringLiteral("editorFaults"));
    m_faultList->setAccessibleName(tr("Faults of the lesson"));
    m_faultList->setToolTip(tr("Goes to the fault"));
    m_faultList->setWordWrap(true);
    m_faultList->setMaximumHeight(110);
    column->addWidget(m_faultList);
    const auto goToFault = [this](const QListWidgetItem* item) {
        const LessonFault fault = m_faults[static_cast<std::size_t>(m_faultList->row(item))];
        const QString place = QString::fromStdString(fault.place);
        if (fault.step == 0) {
            m_tabs->setCurrentIndex(2);
            return;
        }
        goTo(fault.step - 1);
        const bool isText = place == QLatin1String("title") || place == QLatin1String("prose");
        m_tabs->setCurrentIndex(isText ? 0 : 1);
        if (isText) {
            (place == QLatin1String("title") ? static_cast<QWidget*>(m_name) : m_prose)->setFocus(Qt::OtherFocusReason);
        } else {
            m_question->focusOn(place);
        }
    };
    connect(m_faultList, &QListWidget::itemActivated, this, goToFault);
    connect(m_faultList, &QListWidget::itemClicked, this, goToFault);
    connect(&m_workbench, &Workbench::documentReplaced, this, [this] {
        if (!m_placing) {
            m_onBoard = -1;
        }
    });
    for (QWidget* field : findChildren<QWidget*>()) {
        if (qobject_cast<QLineEdit*>(field) || qobject_cast<QPlainTextEdit*>(field) || field == m_list) {
            keepUndoKeys(field);
        }
    }
    refresh();
}

/// In here undo and redo are the lesson's: they must not reach the moves on the board.
void LessonEditor::keepUndoKeys(QWidget* field)
{
    const auto isUndo = [](const QKeyEvent& event) {
        return event.matches(QKeySequence::Undo) || event.matches(QKeySequence::Redo);
    };
    keepKeys(field, isUndo, [this, isUndo](const QKeyEvent& event) {
        if (!isUndo(event)) {
            return false;
        }
        event.matches(QKeySequence::Undo) ? undo() : redo();
        return true;
    });
}

QWidget* LessonEditor::buildTop()
{
    auto* top = new QWidget(this);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(6, 2, 6, 0);
    row->setSpacing(2);
    const auto button = [&](const char* icon, const char* name, const QString& tip, auto run) {
        auto* made = iconButton(QLatin1String(icon), tip, top);
        made->setObjectName(QLatin1String(name));
        connect(made, &QToolButton::clicked, this, run);
        row->addWidget(made);
        return made;
    };
    button("new", "editorNew", tr("A new lesson"), [this] { Q_EMIT newWanted(); });
    button("open", "editorOpen", tr("Open a lesson to edit"), [this] { Q_EMIT openWanted(); });
    m_needStep.push_back(
        button("save", "editorSave", tr("Save the lesson as one file"), [this] { Q_EMIT saveWanted(); }));
    m_undo = button("undo", "editorUndo", tr("Undo"), [this] { undo(); });
    m_redo = button("redo", "editorRedo", tr("Redo"), [this] { redo(); });
    row->addStretch(1);
    auto* validate = new Elided<QPushButton>(themedIcon(QStringLiteral("check")), tr("Validate"), top);
    validate->setObjectName(QStringLiteral("editorCheck"));
    validate->setToolTip(tr("Asks every question, gives right answers and wrong ones, and works out every number"));
    connect(validate, &QPushButton::clicked, this, [this] { check(); });
    auto* preview = new Elided<QPushButton>(themedIcon(QStringLiteral("eye")), tr("Try it"), top);
    preview->setObjectName(QStringLiteral("editorPreviewButton"));
    preview->setToolTip(tr("The lesson as a learner gets it. The board comes back afterwards"));
    connect(preview, &QPushButton::clicked, this, [this] { Q_EMIT previewWanted(); });
    m_needStep.push_back(preview);

    m_title = new ElidedLabel(top);
    m_title->setObjectName(QStringLiteral("editorTitle"));
    m_banner = new QWidget(top);
    auto* said = remarkLabel(m_banner);
    said->setText(tr("A learner is looking at the lesson."));
    auto* end = new QPushButton(themedIcon(QStringLiteral("edit")), tr("Back to editing"), m_banner);
    end->setObjectName(QStringLiteral("editorEndPreview"));
    end->setToolTip(tr("Puts the board back as it was"));
    connect(end, &QPushButton::clicked, this, &LessonEditor::endPreview);
    auto* banner = new QHBoxLayout(m_banner);
    banner->setContentsMargins(10, 2, 10, 2);
    banner->addWidget(said, 1);
    banner->addWidget(end);
    auto* column = new QVBoxLayout(top);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(row);
    auto* titleRow = new QHBoxLayout;
    titleRow->setContentsMargins(10, 0, 6, 0);
    titleRow->setSpacing(4);
    titleRow->addWidget(m_title, 1);
    titleRow->addWidget(validate);
    titleRow->addWidget(preview);
    column->addLayout(titleRow);
    column->addWidget(m_banner);
    return top;
}

QWidget* LessonEditor::buildSteps()
{
    auto* page = new QWidget(this);
    m_list = new QListWidget(page);
    m_list->setObjectName(QStringLiteral("editorSteps"));
    m_list->setAccessibleName(tr("Steps of the lesson"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMinimumHeight(64);
    m_list->setToolTip(tr("Alt+Up and Alt+Down move a step, Delete removes it"));
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (!m_filling && row >= 0 && row != m_step) {
            goTo(row);
        }
    });
    const auto isOurs = [](const QKeyEvent& event) {
        const bool moves =
            event.modifiers() == Qt::AltModifier && (event.key() == Qt::Key_Up || event.key() == Qt::Key_Down);
        return moves || isListKey(event) || (event.modifiers() == Qt::NoModifier && event.key() == Qt::Key_Delete);
    };
    keepKeys(m_list, isOurs, [this](const QKeyEvent& event) {
        if (event.modifiers() == Qt::AltModifier && (event.key() == Qt::Key_Up || event.key() == Qt::Key_Down)) {
            moveStep(event.key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
        if (event.key() == Qt::Key_Delete) {
            removeStep();
            return true;
        }
        return false;
    });
    auto* row = new QHBoxLayout;
    row->setContentsMargins(8, 0, 6, 2);
    row->setSpacing(2);
    auto* add = new Elided<QPushButton>(themedIcon(QStringLiteral("plus")), tr("Add step"), page);
    add->setObjectName(QStringLiteral("editorAdd"));
    add->setToolTip(
        tr("A step at the position on the board, as the window looks now: camera, slice, pins, picked terms"));
    connect(add, &QPushButton::clicked, this, &LessonEditor::addStep);
    row->addWidget(add);
    const auto button = [&](const char* icon, const char* name, const QString& tip, auto run) {
        auto* made = iconButton(QLatin1String(icon), tip, page);
        made->setObjectName(QLatin1String(name));
        connect(made, &QToolButton::clicked, this, run);
        row->addWidget(made);
        return made;
    };
    button("list", "editorAddLine", tr("A step for each move of the line from here on"), [this] { addLine(); });
    m_needStep.push_back(button("camera", "editorPlace",
                                tr("Record the step anew: it stands where the board is, and looks as the window does"),
                                [this] { placeStep(); }));
    row->addStretch(1);
    m_needStep.push_back(button("up", "editorUp", tr("Step earlier"), [this] { moveStep(-1); }));
    m_needStep.push_back(button("down", "editorDown", tr("Step later"), [this] { moveStep(1); }));
    m_needStep.push_back(button("delete", "editorRemove", tr("Remove the step"), [this] { removeStep(); }));
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(row);
    column->addWidget(m_list, 1);
    return page;
}

QWidget* LessonEditor::buildTabs()
{
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("editorTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->setMinimumHeight(150);
    const auto line = [this](const char* name, const QString& label, const QString& placeholder) {
        auto* field = new QLineEdit(this);
        field->setObjectName(QLatin1String(name));
        field->setAccessibleName(label);
        field->setToolTip(label);
        field->setPlaceholderText(placeholder);
        return field;
    };
    auto* text = new QWidget(m_tabs);
    m_name = line("stepTitle", tr("Title of the step"), tr("Title of the step"));
    m_prose = new FactEdit(text);
    m_prose->setObjectName(QStringLiteral("stepProse"));
    m_prose->setAccessibleName(tr("Text of the step"));
    m_prose->setToolTip(tr("Markdown; { offers the facts that the program works out"));
    m_prose->setPlaceholderText(tr("What is to be seen here. Markdown; { lists numbers that the program works out."));
    m_breakpoint = new Elided<QCheckBox>(tr("Stop here when the lesson plays by itself"), text);
    m_breakpoint->setObjectName(QStringLiteral("stepBreakpoint"));
    m_breakpoint->setToolTip(m_breakpoint->text()); // which may be cut short
    m_where = remarkLabel(text);
    auto* texts = new QVBoxLayout(text);
    texts->setContentsMargins(8, 6, 8, 6);
    texts->addWidget(m_name);
    texts->addWidget(m_prose, 1);
    texts->addWidget(m_breakpoint);
    texts->addWidget(m_where);
    m_tabs->addTab(text, tr("Text"));
    connect(m_name, &QLineEdit::textEdited, this, [this] { changeStep(QStringLiteral("title")); });
    connect(m_prose, &QPlainTextEdit::textChanged, this, [this] { changeStep(QStringLiteral("prose")); });
    connect(m_breakpoint, &QCheckBox::clicked, this, [this] { changeStep({}); });

    m_question = new QuestionForm;
    connect(m_question, &QuestionForm::edited, this, &LessonEditor::changeStep);
    connect(m_question, &QuestionForm::takeRequested, this, &LessonEditor::takeFromBoard);
    auto* scroll = new QScrollArea(m_tabs);
    scroll->setWidget(m_question);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    m_tabs->addTab(scroll, tr("Question"));

    auto* head = new QWidget(m_tabs);
    auto* form = new QFormLayout(head);
    form->setContentsMargins(8, 6, 8, 6);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);

    const struct {
        const char* name;
        QString label;
        QString placeholder;
    } fields[] = {{"lessonTitle", tr("Title"), tr("Why seven are enough")},
                  {"lessonSummary", tr("Summary"), tr("One sentence, for the list")},
                  {"lessonId", tr("Short name"), tr("seven: the same in every language")},
                  {"lessonLanguageCode", tr("Language"), tr("en")},
                  {"lessonPrerequisites", tr("After"), tr("lessons to take before: cube, gauss")}};

    for (std::size_t i = 0; i < std::size(fields); ++i) {
        m_head[i] = line(fields[i].name, fields[i].label, fields[i].placeholder);
        form->addRow(fields[i].label, m_head[i]);
        connect(m_head[i], &QLineEdit::textEdited, this, [this, i] { changeHead(m_head[i]->objectName()); });
    }
    m_minutes = new QSpinBox(head);
    m_minutes->setObjectName(QStringLiteral("lessonMinutes"));
    m_minutes->setAccessibleName(tr("Minutes that it takes"));
    m_minutes->setToolTip(tr("Minutes that it takes"));
    m_minutes->setRange(0, 600);
    m_minutes->setSuffix(tr(" min"));
    form->addRow(tr("Takes"), m_minutes);
    connect(m_minutes, &QSpinBox::valueChanged, this, [this] { changeHead(QStringLiteral("minutes")); });
    m_tabs->addTab(head, tr("Lesson"));
    return m_tabs;
}

/// Everything shown follows the draft; what is being typed in is left alone where it says the same.
void LessonEditor::refresh()
{
    const QScopedValueRollback filling(m_filling, true);
    const Lesson& lesson = m_draft.lesson();
    const QString name = !lesson.title.empty() ? QString::fromStdString(lesson.title)
                         : !m_path.isEmpty()   ? QFileInfo(m_path).fileName()
                                               : tr("New lesson");
    m_title->setText(isModified() ? tr("%1 · not saved").arg(name) : name);
    m_banner->setVisible(isPreviewing());
    fillSteps();
    showStep();
    const QString heads[] = {QString::fromStdString(lesson.title), QString::fromStdString(lesson.summary),
                             QString::fromStdString(lesson.id), QString::fromStdString(lesson.language), [&] {
                                 QStringList ids;
                                 for (const std::string& id : lesson.prerequisites) {
                                     ids << QString::fromStdString(id);
                                 }
                                 return ids.join(QStringLiteral(", "));
                             }()};
    for (std::size_t i = 0; i < std::size(heads); ++i) {
        const bool isBeingTyped = i + 1 == std::size(heads) && m_head[i]->hasFocus(); // a comma would be taken away
        if (!isBeingTyped && m_head[i]->text() != heads[i]) {
            m_head[i]->setText(heads[i]);
        }
    }
    m_minutes->setValue(lesson.minutes);
    for (QWidget* widget : m_needStep) {
        widget->setEnabled(m_step >= 0 && !isPreviewing());
    }
    m_undo->setEnabled(m_draft.canUndo());
    m_redo->setEnabled(m_draft.canRedo());
    m_undo->setToolTip(m_draft.canUndo() ? tr("Undo: %1").arg(QString::fromStdString(m_draft.undoName())) : tr("Undo"));
    showPreview();
    showFaults();
}

void LessonEditor::fillSteps()
{
    while (m_list->count() > m_draft.steps()) {
        delete m_list->takeItem(m_list->count() - 1);
    }
    while (m_list->count() < m_draft.steps()) {
        m_list->addItem(QString());
    }
    for (int i = 0; i < m_draft.steps(); ++i) {
        const LessonStep& step = m_draft.step(i);
        const QString title = step.title.empty() ? tr("(no title)") : QString::fromStdString(step.title);
        m_list->item(i)->setText(step.question ? QStringLiteral("%1  %2  ?").arg(i + 1).arg(title)
                                               : QStringLiteral("%1  %2").arg(i + 1).arg(title));
    }
    m_list->setCurrentRow(m_step);
}

void LessonEditor::showStep()
{
    m_tabs->widget(0)->setEnabled(m_step >= 0);
    m_tabs->widget(1)->setEnabled(m_step >= 0);
    const LessonStep step = m_step >= 0 ? m_draft.step(m_step) : LessonStep{};
    if (m_name->text() != QString::fromStdString(step.title)) {
        m_name->setText(QString::fromStdString(step.title));
    }
    if (m_prose->toPlainText() != QString::fromStdString(step.prose)) {
        m_prose->setPlainText(QString::fromStdString(step.prose));
    }
    m_breakpoint->setChecked(step.breakpoint);
    m_question->setQuestion(step.question);
    const int board = m_step >= 0 ? m_draft.boardOf(m_step) : -1;
    if (board < 0) {
        m_where->setText({});
        return;
    }
    const Session& session = m_draft.board(board);
    const QString target = QString::fromStdString(session.problem().target->name());
    m_where->setText(!session.contains(step.node) ? tr("Its move is gone. Record the step anew.")
                     : step.node == session.root()
                         ? tr("At the start of %1").arg(target)
                         : tr("At %1 of %2").arg(QString::fromStdString(session.nameOf(step.node)), target));
}

} // namespace rankfall
