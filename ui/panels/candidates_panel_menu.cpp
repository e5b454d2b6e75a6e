// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// Which proposals are shown: next best, exclude, only these, and one for all that look alike.
#include "ui/panels/candidates_panel.h"

#include <QMenu>

namespace rankfall {

bool CandidatesPanel::exclude(int number, bool alike)
{
    const Line* line = m_model->line(number);
    if (line == nullptr) {
        return false;
    }
    m_filter.exclude(line->moves.front(), root(), alike);
    filterChanged();
    return true;
}

bool CandidatesPanel::excludeChosen(bool alike)
{
    const int pinned = pinnedNumber();
    return exclude(pinned > 0 ? pinned : selectedNumber(), alike);
}

void CandidatesPanel::showOnly(int number)
{
    if (const Line* line = m_model->line(number)) {
        m_filter.only(line->moves.front(), root());
        filterChanged();
    }
}

void CandidatesPanel::showAllMoves()
{
    m_filter.showAll();
    filterChanged();
}

void CandidatesPanel::setFolding(bool on)
{
    m_filter.setFolding(on);
    filterChanged();
}

void CandidatesPanel::filterChanged()
{
    unpin();
    thaw();
    // Whoever hides proposals wants to see others in their place.
    m_workbench.setSpareLines(m_filter.isNarrowed() ? m_filter.hidden() : 0);
}

void CandidatesPanel::rowMenu(QPoint point)
{
    const int number = m_view->numberAt(point);
    const Line* line = m_model->line(number);
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("candidateMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString& text, auto run, bool enabled = true) {
        QAction* action = menu->addAction(text);
        action->setEnabled(enabled);
        connect(action, &QAction::triggered, this, run);
        return action;
    };
    if (line != nullptr) {
        const Move move = line->moves.front();
        const int alike = m_filter.alike(move, root());
        add(tr("Play"), [this, number] { (void)playNumber(number); });
        add(tr("Play the whole line"), [this, number] { (void)playNumber(number, true); });
        add(tr("Add as a side line"), [this, number] { (void)playNumber(number, false, false); });
        menu->addSeparator();
        add(tr("Exclude this move"), [this, number] { (void)exclude(number); });
        add(
            tr("Exclude it and the %n moves like it", nullptr, alike - 1),
            [this, number] { (void)exclude(number, true); }, alike > 1);
        add(tr("Only this one"), [this, number] { showOnly(number); });
        add(
            tr("Show or fold those like it"),
            [this, move] {
                m_filter.toggleExpanded(move, root());
                filterChanged();
            },
            alike > 1 && m_filter.isFolding());
        menu->addSeparator();
    }
    add(
        tr("Show all"), [this] { showAllMoves(); }, m_filter.isNarrowed());
    QAction* fold = menu->addAction(tr("One row for moves that look alike"));
    fold->setCheckable(true);
    fold->setChecked(m_filter.isFolding());
    fold->setToolTip(tr("Moves that a symmetry of the position takes to each other share a row"));
    connect(fold, &QAction::toggled, this, &CandidatesPanel::setFolding);
    menu->popup(m_view->viewport()->mapToGlobal(point));
}

} // namespace rankfall
