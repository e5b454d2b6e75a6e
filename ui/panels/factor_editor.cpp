// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/factor_editor.h"

#include "core/game/notation.h"
#include "ui/panels/style.h"
#include "ui/panels/wording.h"
#include "ui/workbench/core_text.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>

#include <algorithm>

namespace rankfall {

namespace {

/// A formula in the target's own letters, to begin from.
QString exampleFormula(const Target& target)
{
    const auto label = [&](Mode mode, int i) { return QString::fromStdString(target.label(mode, i)); };
    const auto both = [&](Mode mode, const QString& sign) {
        return target.layout(mode).size() > 1 ? label(mode, 0) + sign + label(mode, 1) : label(mode, 0);
    };
    return QStringLiteral("%1(%2)->%3")
        .arg(label(Mode::A, 0), both(Mode::B, QStringLiteral("-")), both(Mode::C, QStringLiteral("+")));
}

} // namespace

FactorEditor::FactorEditor(Workbench& workbench, QWidget* parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_draft(workbench.session().problem())
{
    setObjectName(QStringLiteral("FactorEditor"));
    build();
    connectAll();
    showTask();
    draftChanged();
}

// A field that goes while it has the focus says that it is finished: by then this is a mere widget.
FactorEditor::~FactorEditor()
{
    m_formula->disconnect(this);
}

void FactorEditor::connectAll()
{
    connect(&m_draft, &TermDraft::changed, this, &FactorEditor::draftChanged);
    // After the style sheet, which gives the labels their former colours back.
    connect(themeWatch(), &ThemeWatch::changed, this, &FactorEditor::showWords);
    connect(m_grids, &FactorGrids::hovered, this, [this](Mode mode, int entry) {
        Hover hover;
        if (entry >= 0) {
            hover.kind = Hover::Kind::Slice;
            hover.mode = mode;
            hover.index = entry;
        }
        m_workbench.setHover(hover);
    });
    connect(m_grids, &FactorGrids::activeChanged, this, &FactorEditor::showTask);
    connect(m_clear, &QToolButton::clicked, this, [this] { m_draft.clear(); });
    connect(m_rotate, &QToolButton::clicked, this, [this] { m_draft.rotate(); });
    connect(m_negate, &QToolButton::clicked, this, [this] { m_draft.negate(m_grids->activeMode()); });
    connect(m_transpose, &QToolButton::clicked, this, [this] { m_draft.transpose(m_grids->activeMode()); });
    connect(m_complete, &QPushButton::clicked, this, &FactorEditor::complete);
    connect(m_formula, &QLineEdit::textEdited, this, &FactorEditor::formulaEdited);
    connect(m_formula, &QLineEdit::returnPressed, this, &FactorEditor::commit);
    connect(m_formula, &QLineEdit::editingFinished, this, [this] {
        if (m_formula->errorPosition() < 0) {
            showFormula();
        }
    });
    connect(m_allow, &QPushButton::clicked, this, [this] {
        m_boundAllowed = true;
        showWords();
    });
    connect(m_clamp, &QPushButton::clicked, this,
            [this] { m_draft.setTerm(clamped(m_draft.term(), m_draft.problem())); });
    connect(m_cancel, &QToolButton::clicked, this, &FactorEditor::cancel);
    connect(m_commit, &QPushButton::clicked, this, &FactorEditor::commit);
    connect(m_insert, &QPushButton::clicked, this, [this] {
        m_task = Task::Insert;
        commit();
    });
    connect(&m_workbench, &Workbench::documentReplaced, this, &FactorEditor::documentReplaced);
    connect(&m_workbench, &Workbench::treeChanged, this, [this] {
        if (m_task != Task::New && !m_workbench.session().contains(m_node)) {
            finishTask(false);
        }
        boundChanged();
        showTask();
        showWords();
    });
    connect(&m_workbench, &Workbench::currentChanged, this, &FactorEditor::sendPreview);
    connect(&m_workbench, &Workbench::previewChanged, this, &FactorEditor::showWords);
    connect(&m_workbench, &Workbench::hoverChanged, this, &FactorEditor::showHover);
}

// --- What is shown --------------------------------------------------------------------------------------------------

void FactorEditor::draftChanged()
{
    m_status.clear();
    if (!outOfBound(m_draft.term(), m_draft.problem())) {
        m_boundAllowed = false;
    }
    if (!m_fromFormula) {
        showFormula();
    }
    sendPreview();
    showWords();
}

void FactorEditor::formulaEdited(const QString& text)
{
    m_error->hide();
    m_formula->setErrorAt(-1);
    if (text.trimmed().isEmpty()) {
        m_fromFormula = true;
        m_draft.clear();
        m_fromFormula = false;
        return;
    }
    const auto term = parseTerm(text.toStdString(), m_draft.target(), m_draft.problem().ring);
    if (!term) {
        const Error& error = term.error();
        const int end = static_cast<int>(text.toUtf8().size());
        m_formula->setErrorAt(error.offset < 0 ? end : error.offset);
        QString words = fromCore(error.message);
        if (!error.remedy.empty()) {
            words += (words.endsWith(QLatin1Char('.')) ? QStringLiteral(" ") : QStringLiteral(". ")) +
                     fromCore(error.remedy);
        }
        m_error->setText(words);
        m_error->show();
        return showWords();
    }
    m_fromFormula = true;
    m_draft.setTerm(*term);
    m_fromFormula = false;
    showWords();
}

void FactorEditor::showFormula()
{
    m_formula->setErrorAt(-1);
    m_error->hide();
    const QString text = m_draft.isEmpty()      ? QString()
                         : m_draft.isComplete() ? typedTerm(m_draft.term(), m_draft.target())
                                                : shownTerm(m_draft.term(), m_draft.target());
    if (text != m_formula->text()) {
        m_formula->setText(text);
        m_formula->setCursorPosition(0);
    }
}

void FactorEditor::sendPreview()
{
    if (m_committing) {
        return;
    }
    const Session& session = m_workbench.session();
    const bool stands = m_task == Task::New || session.current() == session.node(m_node).parent;
    if (m_draft.isComplete() && stands) {
        m_previewing = true;
        // The workbench brings a preview that stands along to a new position by itself.
        const auto& shown = m_workbench.preview();
        if (!shown || shown->term != m_draft.term() || shown->label != previewLabel()) {
            m_workbench.setPreview(m_draft.term(), previewLabel());
        }
    } else if (m_previewing) {
        m_previewing = false;
        m_workbench.setPreview(std::nullopt);
    }
    showWords();
}

void FactorEditor::showWords()
{
    const Palette& palette = currentPalette();
    const Term& term = m_draft.term();
    const bool complete = m_draft.isComplete();
    const bool broken = m_formula->errorPosition() >= 0;
    QStringList lines;
    if (complete && !broken) {
        const Position position = base();
        lines << unbroken(effectText(effectOf(position.residual(), term, position.ring()), position.nonzeros()));
        const auto& preview = m_workbench.preview();
        if (preview && preview->term == term && preview->bounds && position.key() == m_workbench.position().key()) {
            lines << unbroken(boundsText(m_workbench.snapshot()->bounds, *preview->bounds));
        }
        if (const QString end = endOfLineText(); !end.isEmpty()) {
            lines << end;
        }
        const auto names = m_workbench.session().termNames(
            m_task == Task::New ? m_workbench.session().current() : m_workbench.session().node(m_node).parent);
        const QString duplicate = duplicateText(term, position, names);
        m_duplicate->setText(duplicate.isEmpty() ? QString() : QStringLiteral("⚠ ") + duplicate);
        m_duplicate->setVisible(!duplicate.isEmpty());
    } else {
        lines << (broken              ? tr("The grids keep the last formula that could be read.")
                  : base().isSolved() ? tr("Nothing is left: the terms sum to the target.")
                                      : tr("%1 left. A move needs u, v and w.").arg(nonzerosText(base().nonzeros())));
        m_duplicate->hide();
    }
    if (!m_status.isEmpty()) {
        lines << m_status;
    }
    m_effect->setText(lines.join(QLatin1Char('\n')));
    setTextColor(m_effect, complete && !broken ? palette.text : palette.dimText);
    setTextColor(m_duplicate, palette.warn);
    setTextColor(m_error, palette.bad);

    const auto outside = outOfBound(term, m_draft.problem());
    m_boundRow->setVisible(outside.has_value() && !m_boundAllowed);
    if (outside) {
        m_boundText->setText(
            tr("Coefficient %1 is outside %2.").arg(number(*outside), coefficientSet(m_draft.problem())));
        setTextColor(m_boundText, palette.warn);
    }
    m_commit->setEnabled(complete && !broken && !isBlockedByBound());
    m_insert->setEnabled(m_commit->isEnabled());
}

QString FactorEditor::endOfLineText() const
{
    if (m_task == Task::New) {
        return {};
    }
    // The later moves are kept, so what counts in the end is the difference at the end of the line.
    const Session& session = m_workbench.session();
    const Position leaf = session.position(session.line().back());
    Tensor residual = leaf.residual();
    if (m_task == Task::Edit) {
        residual.add(session.node(m_node).move.add.front(), 1, leaf.ring());
    }
    residual.add(m_draft.term(), -1, leaf.ring());
    return tr("end of the line: nonzeros %1 → %2").arg(leaf.nonzeros()).arg(residual.nonzeros());
}

bool FactorEditor::isBlockedByBound() const
{
    return !m_boundAllowed && outOfBound(m_draft.term(), m_draft.problem()).has_value();
}

QString FactorEditor::nodeName() const
{
    return QString::fromStdString(m_workbench.session().nameOf(m_node));
}

QString FactorEditor::previewLabel() const
{
    return m_task == Task::Edit ? nodeName() : tr("your move");
}

void FactorEditor::showTask()
{
    const Palette& palette = currentPalette();
    const bool fresh = m_task == Task::New;
    m_chip->setText(fresh                  ? tr("New move")
                    : m_task == Task::Edit ? tr("Editing %1").arg(nodeName())
                                           : tr("New move before %1").arg(nodeName()));
    setChipColors(m_chip, fresh ? palette.raised : palette.accent, fresh ? palette.text : palette.accentText);
    m_formula->setPlaceholderText(tr("Type a move, such as %1").arg(exampleFormula(*m_draft.problem().target)));
    m_cancel->setVisible(!fresh);
    m_insert->setVisible(m_task == Task::Edit);
    m_commit->setText(fresh ? tr("Play") : m_task == Task::Edit ? tr("Replace %1").arg(nodeName()) : tr("Insert"));
    if (!fresh) {
        m_insert->setText(tr("Insert before"));
    }
    static constexpr std::array<const char*, 3> kNames{"u", "v", "w"};
    const Mode active = m_grids->activeMode();
    const QString name = QLatin1String(kNames[static_cast<std::size_t>(index(active))]);
    m_negate->setEnabled(m_draft.problem().ring != Ring::Z2);
    m_negate->setToolTip(tr("Negate %1").arg(name));
    m_transpose->setEnabled(m_draft.canTranspose(active));
    m_transpose->setToolTip(m_draft.canTranspose(active) ? tr("Transpose %1").arg(name)
                                                         : tr("%1 is not a square matrix").arg(name));
    m_rotate->setEnabled(m_draft.canRotate());
    m_rotate->setToolTip(m_draft.canRotate() ? tr("Rotate the factors: u from v, v from w, w from u")
                                             : tr("The factors differ in size and cannot change places"));
}

void FactorEditor::showHover()
{
    const Hover& hover = m_workbench.hover();
    for (const Mode mode : kModes) {
        int entry = -1;
        if (hover.kind == Hover::Kind::Cell) {
            entry = hover.cell[mode];
        } else if (hover.kind == Hover::Kind::Slice && hover.mode == mode) {
            entry = hover.index;
        }
        grid(mode)->setHighlight(entry);
    }
}

void FactorEditor::focusFactor(Mode mode)
{
    grid(mode)->setFocus(Qt::ShortcutFocusReason);
}

void FactorEditor::focusFormula()
{
    m_formula->setFocus(Qt::ShortcutFocusReason);
    m_formula->selectAll();
}

void FactorEditor::arrangeGrids()
{
    // Room for the scroll bar is always kept, so that its coming and going does not change the cells.
    constexpr int kRest = 230; // what stands above and below the grids, about
    m_grids->arrange(m_scroll->width() - m_scroll->verticalScrollBar()->sizeHint().width() - 2,
                     std::clamp(height() - kRest, 300, 440));
    const bool scrolls = m_grids->height() > m_scroll->height();
    for (const Mode mode : kModes) {
        grid(mode)->setWheelNeedsFocus(scrolls);
    }
    m_scroll->setMaximumHeight(m_grids->height() + 2);
}

void FactorEditor::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrangeGrids();
}

void FactorEditor::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier)) {
            return complete();
        }
        if ((event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier) {
            return commit();
        }
    }
    if (event->key() == Qt::Key_Escape) {
        if (m_task != Task::New) {
            return cancel();
        }
        Q_EMIT left();
        return;
    }
    QWidget::keyPressEvent(event);
}

bool FactorEditor::event(QEvent* event)
{
    // Enter and Escape mean the draft wherever the focus is in here, not what they mean in the window.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const auto modifiers = key->modifiers() & ~Qt::KeypadModifier;
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if ((enter && (modifiers == Qt::NoModifier || modifiers == (Qt::ControlModifier | Qt::ShiftModifier))) ||
            (key->key() == Qt::Key_Escape && m_task != Task::New)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void FactorEditor::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_commit != nullptr) {
        showTask();
        showWords();
    }
}

} // namespace rankfall
