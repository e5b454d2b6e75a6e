// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/workbench/line_tools.h"

#include "core/game/play_order.h"
#include "ui/workbench/workbench.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>
#include <set>

namespace rankfall {

namespace {

/// Trees up to here are pruned: each node's bounds are asked.
constexpr int kMostPruned = 3000;

QString tr(const char* text, int n = -1)
{
    return QCoreApplication::translate("rankfall", text, nullptr, n);
}

QString orderName(LineOrder order)
{
    switch (order) {
    case LineOrder::Bound:
        return tr("Optimise order");
    case LineOrder::Sparsest:
        return tr("Sparsest first");
    case LineOrder::Largest:
        return tr("Largest first");
    case LineOrder::Original:
        break;
    }
    return tr("Original order");
}

QString outcome(const PlayOrder& before, const PlayOrder& found)
{
    if (found.method == PlayOrder::Method::Nonzeros) {
        return tr("The line is too long for bounds: at each step the move that leaves the fewest nonzeros.");
    }
    const QString reached = tr("Played + at most needed stays at %1 or below; before it rose to %2.")
                                .arg(found.highest)
                                .arg(before.highest);
    return reached + u' ' +
           (found.method == PlayOrder::Method::Exact ? tr("No order of these moves is better.")
                                                     : tr("A search found it; there may be better."));
}

} // namespace

bool orderLine(Workbench& workbench, LineOrder order)
{
    const Session& session = workbench.session();
    std::vector<NodeId> line = session.line();
    const NodeId leaf = line.back();
    line.erase(line.begin());
    Plays plays;
    for (const NodeId id : line) {
        const Move& move = session.node(id).move;
        if (!move.remove.empty()) {
            Q_EMIT workbench.message(
                tr("%1 takes terms out, so the moves cannot change places freely. Order a line that only adds terms.")
                    .arg(QString::fromStdString(session.nameOf(id))),
                MessageKind::Refusal);
            return false;
        }
        plays.push_back(move.add);
    }
    const Position start = session.position(session.root());
    std::vector<int> same(plays.size());
    std::iota(same.begin(), same.end(), 0);
    std::vector<int> wanted;
    PlayOrder found;
    if (order == LineOrder::Bound) {
        found = lowestOrder(start.residual(), plays, start.ring());
        wanted = found.order;
    } else if (order == LineOrder::Original) {
        wanted = same; // numbers of nodes grow as they are made
        std::sort(wanted.begin(), wanted.end(),
                  [&](int x, int y) { return line[static_cast<std::size_t>(x)] < line[static_cast<std::size_t>(y)]; });
    } else {
        wanted = orderBySize(plays, order == LineOrder::Largest);
    }
    const bool isOther = wanted != same;
    if (isOther) {
        std::vector<NodeId> ids;
        for (const int i : wanted) {
            ids.push_back(line[static_cast<std::size_t>(i)]);
        }
        if (!workbench.reorder(leaf, ids, orderName(order))) {
            return false;
        }
    }
    if (!isOther) {
        Q_EMIT workbench.message(tr("The moves are in this order already."));
    } else if (order == LineOrder::Bound) {
        const bool isMeasured = found.method != PlayOrder::Method::Nonzeros;
        Q_EMIT workbench.message(
            outcome(isMeasured ? measuredOrder(start.residual(), plays, same, start.ring()) : PlayOrder{}, found));
    }
    return isOther;
}

bool pruneByBound(Workbench& workbench)
{
    const Session& session = workbench.session();
    if (session.nodeCount() > kMostPruned) {
        Q_EMIT workbench.message(tr("The tree has too many positions to ask each for its bound (%1, at most %2).")
                                     .arg(session.nodeCount())
                                     .arg(kMostPruned),
                                 MessageKind::Refusal);
        return false;
    }
    // From the leaves up: which branches must stay, and the best that is solved.
    int best = kMaxTerms + 1;
    const std::vector<NodeId> ids = session.nodeIds();
    for (const NodeId id : ids) {
        const Position position = session.position(id);
        best = position.isSolved() ? std::min(best, position.rank()) : best;
    }
    if (best > kMaxTerms) {
        Q_EMIT workbench.message(tr("No position of the tree is solved yet: there is nothing to compare with."),
                                 MessageKind::Refusal);
        return false;
    }
    std::set<NodeId> keep;
    for (const NodeId id : ids) {
        const Position position = session.position(id);
        if (id == session.current() || session.node(id).bookmark || !session.node(id).move.remove.empty() ||
            (position.isSolved() && position.rank() == best)) {
            for (NodeId at = id; at != kNoNode && keep.insert(at).second; at = session.node(at).parent) {
            }
        }
    }
    std::vector<NodeId> doomed;
    std::vector<NodeId> pending{session.root()};
    while (!pending.empty()) {
        const NodeId id = pending.back();
        pending.pop_back();
        const Position position = session.position(id);
        if (!keep.contains(id) && position.rank() + boundsOf(position.residual(), position.ring()).lower >= best) {
            doomed.push_back(id);
            continue;
        }
        const auto& children = session.node(id).children;
        pending.insert(pending.end(), children.begin(), children.end());
    }
    if (doomed.empty()) {
        Q_EMIT workbench.message(tr("Every branch may still lead to fewer than %1.").arg(best));
        return false;
    }
    const int before = session.nodeCount();
    if (!workbench.deleteBranches(doomed, tr("Prune by bound"))) {
        return false;
    }
    Q_EMIT workbench.message(
        tr("%n positions deleted: proved not to lead to fewer than %1.", before - session.nodeCount()).arg(best));
    return true;
}

} // namespace rankfall
