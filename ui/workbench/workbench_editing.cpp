// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/scheme/known_ranks.h"
#include "core/scheme/verify.h"
#include "ui/workbench/core_text.h"
#include "ui/workbench/workbench.h"

namespace rankfall {

namespace {

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

} // namespace

// --- Editing ---------------------------------------------------------------------------------------------------------

bool Workbench::report(const Expected<void>& result)
{
    if (!result) {
        Q_EMIT message(errorText(result.error()), MessageKind::Refusal);
        return false;
    }
    afterEdit();
    return true;
}

void Workbench::afterEdit()
{
    m_peek = kNoNode;
    const NodeId here = m_session->current();
    if (m_visited.empty() || m_visited[static_cast<std::size_t>(m_visitedAt)] != here) {
        m_visited.resize(static_cast<std::size_t>(m_visitedAt) + 1);
        m_visited.push_back(here);
        ++m_visitedAt;
    }
    if (m_locked != kNoNode && !m_session->contains(m_locked)) {
        m_locked = kNoNode;
    }
    // Listeners of treeChanged may look at the snapshot: it must not name a node that is gone.
    updateSnapshot();
    dropStaleAnalysis();
    Q_EMIT treeChanged();
    tellCurrent();
    if (m_wasModified != isModified()) {
        m_wasModified = isModified();
        Q_EMIT modifiedChanged(m_wasModified);
    }
    follow();
    recall();
    tellRecords();
    Q_EMIT engineChanged();
}

void Workbench::announce(const Session::PlayResult& result)
{
    if (result.how == Session::Played::Transposed) {
        // A walk of flips comes back to where it was every few moves.
        Q_EMIT message(tr("Already reached another way: this is %1").arg(text(m_session->nameOf(result.node))),
                       MessageKind::Aside);
    }
}

/// Says that the position is solved, and how good that is; once more checked in every cell.
void Workbench::celebrate()
{
    const int rank = position().rank();
    if (!verify(target().tensor(), position().terms(), ring()).exact) {
        return;
    }
    QString words =
        tr("Solved: %1 multiplications, exact over %2.").arg(rank).arg(QString::fromUtf8(ringSymbol(ring()).data()));
    if (const auto known = bestKnownRank(target(), ring())) {
        const QString source = fromCore(known->source);
        words += u' ' + (rank > known->rank    ? tr("Best known: %1 (%2).").arg(known->rank).arg(source)
                         : rank == known->rank ? tr("As few as the best known (%1).").arg(source)
                                               : tr("Fewer than the best known, %1 (%2): check it with another program "
                                                    "before you tell.")
                                                     .arg(known->rank)
                                                     .arg(source));
    }
    Q_EMIT message(words, MessageKind::Success);
}

/// What a solved position must stay below to be news: a flip of what is solved is none.
int Workbench::solvedRank() const
{
    return m_snapshot->position.isSolved() ? m_snapshot->position.rank() : kMaxTerms + 1;
}

bool Workbench::play(const Move& move, const QString& name)
{
    peek(kNoNode);
    const int solvedBefore = solvedRank();
    const auto result = m_session->play(move, name.toStdString());
    if (!result) {
        return report(tl::unexpected(result.error()));
    }
    setPreview(std::nullopt);
    afterEdit();
    announce(*result);
    if (m_snapshot->position.isSolved() && m_snapshot->position.rank() < solvedBefore &&
        result->how == Session::Played::Created) {
        celebrate();
    }
    return true;
}

bool Workbench::playTerm(const Term& term)
{
    return play(Move::play(term));
}

bool Workbench::playLine(const std::vector<Move>& moves, bool follow)
{
    return playLineFrom(m_session->current(), moves, follow, tr("Play line"));
}

bool Workbench::playLineFrom(NodeId from, const std::vector<Move>& moves, bool follow, const QString& step)
{
    peek(kNoNode);
    const NodeId here = m_session->current();
    const int solvedBefore = solvedRank();
    const int nodes = m_session->nodeCount();
    m_session->goTo(from);
    const auto result = m_session->playLine(moves, true, step.toStdString());
    if (!result || !follow) {
        m_session->goTo(here);
    }
    if (!result) {
        return report(tl::unexpected(result.error()));
    }
    setPreview(std::nullopt);
    afterEdit();
    if (m_session->nodeCount() > nodes && position().isSolved() && position().rank() < solvedBefore) {
        celebrate();
    }
    return true;
}

bool Workbench::editMove(NodeId node, const Move& move)
{
    return report(m_session->editMove(node, move));
}

bool Workbench::insertBefore(NodeId node, const Move& move)
{
    return report(m_session->insertBefore(node, move).map([](NodeId) {}));
}

bool Workbench::removeMove(NodeId node)
{
    return report(m_session->removeMove(node));
}

bool Workbench::deleteBranch(NodeId node)
{
    return report(m_session->deleteBranch(node));
}

bool Workbench::deleteOthers(NodeId node)
{
    return report(m_session->deleteOthers(node));
}

bool Workbench::shiftMove(NodeId node, int by)
{
    return report(m_session->shiftMove(node, by));
}

bool Workbench::deleteBranches(const std::vector<NodeId>& nodes, const QString& step)
{
    return report(m_session->deleteBranches(nodes, step.toStdString()));
}

bool Workbench::reorder(NodeId leaf, const std::vector<NodeId>& order, const QString& step)
{
    return report(m_session->reorder(leaf, order, step.toStdString()));
}

bool Workbench::promote(NodeId node)
{
    return report(m_session->promote(node));
}

bool Workbench::makeMain(NodeId node)
{
    return report(m_session->makeMain(node));
}

void Workbench::setName(NodeId node, const QString& name)
{
    m_session->setName(node, name.toStdString());
    afterEdit();
}

void Workbench::setComment(NodeId node, const QString& comment)
{
    m_session->setComment(node, comment.toStdString());
    afterEdit();
}

void Workbench::setMark(NodeId node, int mark)
{
    m_session->setMark(node, mark);
    afterEdit();
}

void Workbench::setBookmark(NodeId node, bool on)
{
    m_session->setBookmark(node, on);
    afterEdit();
}

void Workbench::setBreakpoint(NodeId node, bool on)
{
    m_session->setBreakpoint(node, on);
    afterEdit();
}

void Workbench::setBound(int bound)
{
    m_session->setBound(bound);
    afterEdit();
}

void Workbench::undo()
{
    m_session->undo();
    afterEdit();
}

void Workbench::redo()
{
    m_session->redo();
    afterEdit();
}

void Workbench::travelTo(int historyPosition)
{
    while (m_session->canUndo() && m_session->historyPosition() > historyPosition) {
        m_session->undo();
    }
    while (m_session->canRedo() && m_session->historyPosition() < historyPosition) {
        m_session->redo();
    }
    afterEdit();
}

} // namespace rankfall
