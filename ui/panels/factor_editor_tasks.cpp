// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// What the factor editor is open for: a new move, an edit of one, or an insertion; and how each ends.
#include "core/game/selection_cover.h"
#include "ui/panels/factor_editor.h"
#include "ui/panels/wording.h"

#include <algorithm>

namespace rankfall {

void FactorEditor::editMove(NodeId node)
{
    const Session& session = m_workbench.session();
    if (!session.contains(node) || node == session.root()) {
        return;
    }
    const Move& move = session.node(node).move;
    if (move.add.empty()) {
        Q_EMIT m_workbench.message(tr("%1 only takes out terms: there are no factors to edit.")
                                       .arg(QString::fromStdString(session.nameOf(node))));
        return;
    }
    const Term term = move.add.front();
    m_task = Task::Edit;
    m_node = node;
    m_returnTo = m_returnTo == kNoNode ? session.current() : m_returnTo;
    m_boundAllowed = outOfBound(term, session.problem()).has_value();
    m_status = move.add.size() > 1
                   ? tr("%1 adds %2 terms; this is the first of them.").arg(nodeName()).arg(move.add.size())
                   : QString();
    m_workbench.goTo(session.node(node).parent);
    m_draft.setTerm(term);
    showTask();
    draftChanged();
    focusFactor(Mode::A);
}

void FactorEditor::insertBefore(NodeId node)
{
    const Session& session = m_workbench.session();
    if (!session.contains(node) || node == session.root()) {
        return;
    }
    m_task = Task::Insert;
    m_node = node;
    m_returnTo = m_returnTo == kNoNode ? session.current() : m_returnTo;
    m_boundAllowed = false;
    m_status.clear();
    m_workbench.goTo(session.node(node).parent);
    m_draft.clear();
    showTask();
    draftChanged();
    focusFactor(Mode::A);
}

void FactorEditor::cancel()
{
    if (m_task != Task::New) {
        finishTask(true);
    }
}

void FactorEditor::finishTask(bool goBack)
{
    const NodeId back = m_returnTo;
    m_task = Task::New;
    m_node = m_returnTo = kNoNode;
    m_boundAllowed = false;
    m_status.clear();
    m_draft.clear();
    if (goBack && m_workbench.session().contains(back)) {
        m_workbench.goTo(back);
    }
    showTask();
    draftChanged();
}

void FactorEditor::commit()
{
    if (!m_draft.isComplete()) {
        m_status = m_draft.isEmpty() ? tr("Set entries of u, v and w, or type a formula.")
                                     : tr("A factor is still empty: set an entry, or let Complete fill it.");
        return showWords();
    }
    if (m_formula->errorPosition() >= 0 || isBlockedByBound()) {
        return showWords();
    }
    // While the document changes the draft is on its way out: it must not be previewed on its own result.
    const Term term = m_draft.term();
    const bool isNew = m_task == Task::New;
    m_committing = true;
    bool done = false;
    switch (m_task) {
    case Task::New:
        done = m_workbench.playTerm(term);
        break;
    case Task::Edit: {
        Move move = m_workbench.session().node(m_node).move;
        move.add.front() = term;
        done = m_workbench.editMove(m_node, move);
        break;
    }
    case Task::Insert:
        done = m_workbench.insertBefore(m_node, Move::play(term));
        break;
    }
    m_committing = false;
    if (done) {
        finishTask(!isNew);
        // Hands on the keys go on with the next move, which begins at u.
        if (m_grids->isAncestorOf(focusWidget())) {
            focusFactor(Mode::A);
        }
    }
}

void FactorEditor::complete()
{
    const QString said = m_draft.complete(base().residual());
    m_status = said;
    showWords();
}

void FactorEditor::coverPins()
{
    const auto& pins = m_workbench.pins();
    const Position position = base();
    const int bound = position.problem().bound;
    const auto cover = coverOf(position.residual(), {pins.begin(), pins.end()}, position.ring(), bound);
    QString said;
    if (pins.empty()) {
        said = tr("Nothing is pinned: click cells in 3D or on the sheet, with Ctrl for more than one.");
    } else if (cover) {
        m_draft.setTerm(cover->term);
        const QString found =
            cover->isExact
                ? tr("Cancels %1 of the %2 nonzero cells that are pinned, creates %3: no move cancels more of "
                     "them, nor as many and creates fewer.")
                : tr("Cancels %1 of the %2 nonzero cells that are pinned, creates %3: the best that was found.");
        said = cover->isBlock() ? tr("A rank-one block, cells: %1. This move takes them away and touches nothing else.")
                                      .arg(cover->selected)
                                : found.arg(cover->cancelled).arg(cover->selected).arg(cover->created);
    } else {
        const bool isZero = std::ranges::all_of(pins, [&](Cell cell) { return position.residual().at(cell) == 0; });
        said = isZero ? tr("The residual is zero in every pinned cell: pin cells that are left.")
                      : tr("No pinned cell holds a product of three coefficients up to %1.").arg(bound);
    }
    m_status = said;
    showWords();
}

Position FactorEditor::base() const
{
    const Session& session = m_workbench.session();
    return m_task == Task::New ? m_workbench.position() : session.position(session.node(m_node).parent);
}

void FactorEditor::documentReplaced()
{
    m_task = Task::New;
    m_node = m_returnTo = kNoNode;
    m_status.clear();
    m_boundAllowed = m_previewing = false;
    m_draft.reset(m_workbench.session().problem());
    m_grids->rebuild();
    arrangeGrids();
    showTask();
    draftChanged();
}

void FactorEditor::boundChanged()
{
    const Problem& problem = m_workbench.session().problem();
    if (problem == m_draft.problem()) {
        return;
    }
    const Term term = m_draft.term();
    m_draft.reset(problem);
    m_grids->rebuild();
    m_draft.setTerm(term);
}

} // namespace rankfall
