// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/panels/factor_grids.h"
#include "ui/panels/formula_field.h"
#include "ui/workbench/workbench.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace rankfall {

/// The dock where a move is made: three factor grids, a formula that follows them and leads them, what the move would
/// do, and Play. The same for a move that is there already: edit replaces it, insert puts one before it; the window
/// then stands before that move, where its effect can be seen, and returns when done.
class FactorEditor : public QWidget {
    Q_OBJECT

public:
    explicit FactorEditor(Workbench& workbench, QWidget* parent = nullptr);
    ~FactorEditor() override;

    /// Opens an existing move. A move that adds several terms is edited in its first; one that adds none is refused in
    /// words.
    void editMove(NodeId node);
    /// Starts a move that will stand before `node`.
    void insertBefore(NodeId node);
    /// Back to making a new move at the current position; the draft of an edited move is dropped.
    void cancel();

    /// Puts a term into the grids, as if it had been typed.
    void setTerm(const Term& term) { m_draft.setTerm(term); }

    const Term& term() const { return m_draft.term(); }

    void focusFactor(Mode mode);
    void focusFormula();
    /// Fills the open factors for the fewest nonzeros left.
    void complete();
    /// Puts the best rank-one cover of the pinned cells into the grids; see core/game/selection_cover.h.
    void coverPins();
    /// Plays, replaces or inserts, whatever the editor is open for. Refuses in words.
    void commit();

    FactorGrid* grid(Mode mode) const { return m_grids->grid(mode); }

    FormulaField* formulaField() const { return m_formula; }

Q_SIGNALS:
    /// Escape with nothing to cancel: the keyboard is wanted elsewhere. The draft stays.
    void left();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    enum class Task { New, Edit, Insert };

    void build();
    void buildTools(QHBoxLayout* row);
    void connectAll();
    void draftChanged();
    void formulaEdited(const QString& text);
    void sendPreview();
    void showFormula();
    void showWords();
    void showTask();
    void showHover();
    void arrangeGrids();
    void documentReplaced();
    void boundChanged();
    /// The position that the draft is played in: the current one, or the one before the edited move.
    Position base() const;
    QString nodeName() const;
    /// What a move of these would be called, as the preview's label.
    QString previewLabel() const;
    QString endOfLineText() const;
    bool isBlockedByBound() const;
    void finishTask(bool goBack);

    Workbench& m_workbench;
    TermDraft m_draft;
    Task m_task = Task::New;
    NodeId m_node = kNoNode;     ///< edited, or to be inserted before
    NodeId m_returnTo = kNoNode; ///< where the user was when the task began
    bool m_fromFormula = false;  ///< the change under way was typed
    bool m_boundAllowed = false; ///< the user said yes to coefficients beyond the bound, for this draft
    bool m_committing = false;   ///< the document is being changed by us
    bool m_previewing = false;   ///< the workbench shows our draft
    QString m_status;            ///< what the last command said

    QLabel* m_chip = nullptr;
    QToolButton* m_cancel = nullptr;
    QScrollArea* m_scroll = nullptr;
    FactorGrids* m_grids = nullptr;
    QToolButton* m_clear = nullptr;
    QToolButton* m_rotate = nullptr;
    QToolButton* m_negate = nullptr;
    QToolButton* m_transpose = nullptr;
    QPushButton* m_complete = nullptr;
    FormulaField* m_formula = nullptr;
    QLabel* m_error = nullptr;
    QLabel* m_effect = nullptr;
    QLabel* m_duplicate = nullptr;
    QWidget* m_boundRow = nullptr;
    QLabel* m_boundText = nullptr;
    QPushButton* m_allow = nullptr;
    QPushButton* m_clamp = nullptr;
    QPushButton* m_insert = nullptr;
    QPushButton* m_commit = nullptr;
};

} // namespace rankfall
