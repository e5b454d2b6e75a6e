// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/views/search_words.h"

#include "core/game/notation.h"
#include "ui/views/search_tree_layout.h"
#include "ui/views/walk_data.h"

#include <cmath>

namespace rankfall {

namespace {

constexpr double kLately = 10; // s
constexpr int kUndecided = 3;  // changes of the first candidate lately that say: wait

} // namespace

QString SearchWords::totalText(double total)
{
    const bool isWhole = std::abs(total - std::round(total)) < 0.05;
    return QString::number(total, 'f', isWhole ? 0 : 1);
}

QString SearchWords::percentText(double share)
{
    return tr("%1 %").arg(100 * share, 0, 'f', share < 0.0995 ? 1 : 0);
}

QString SearchWords::moveText(const SearchRecord& record, const Move& move)
{
    return QString::fromStdString(toText(move, record.root().target()))
        .replace(QLatin1String("->"), QStringLiteral("→"));
}

QString SearchWords::termText(const SearchRecord& record, const Term& term)
{
    return moveText(record, Move::play(term));
}

QString SearchWords::ofCandidate(const SearchRecord& record, const SearchRecord::Trail& trail, double seconds) const
{
    const SearchRecord::Point* point = SearchRecord::pointAt(trail, seconds);
    if (!point) {
        return {};
    }
    QString out = trail.solves ? tr("%1: solves with %2 terms, verified") : tr("%1: %2 terms expected");
    out = out.arg(moveText(record, trail.first), totalText(point->total));
    if (point->visits > 0) {
        out = tr("%1, visits %2 (%3)").arg(out).arg(point->visits).arg(percentText(point->share));
    }
    if (trail.prior) {
        out = tr("%1, prior %2").arg(out, percentText(*trail.prior));
    }
    return tr("%1; %2").arg(out, engine(trail.engine));
}

QString SearchWords::ofNode(const SearchRecord& record, const TreeSample& tree, int node)
{
    if (node < 0 || node >= static_cast<int>(tree.nodes.size())) {
        return {};
    }
    const TreeSample::Node& at = tree.nodes[static_cast<std::size_t>(node)];
    const auto depth = static_cast<int>(SearchTreeLayout::pathTo(tree, node).size()) - 1;
    const QString move = at.term.isZero() ? QString() : termText(record, at.term);
    QString out = depth == 0       ? tr("Where the search stands")
                  : move.isEmpty() ? tr("Move %1, of no effect on the tensor").arg(depth)
                                   : tr("Move %1, %2").arg(depth).arg(move);
    out = at.isExact ? tr("%1: %2 terms, known exactly").arg(out, totalText(at.total))
                     : tr("%1: %2 terms expected").arg(out, totalText(at.total));
    out = tr("%1, visits %2").arg(out).arg(at.visits);
    if (depth > 0) {
        out = tr("%1, prior %2").arg(out, percentText(at.prior));
    }
    return tree.ring == record.root().ring() ? out : tr("%1; modulo 2").arg(out);
}

QString SearchWords::headline(const SearchRecord& record, double seconds)
{
    const QString time = spokenTime(seconds);
    const int changes = record.leadChanges(seconds - kLately, seconds);
    if (changes >= kUndecided) {
        return tr("%1 · another first candidate %2 times in the last 10 s: wait").arg(time).arg(changes);
    }
    if (record.trails().empty() || SearchRecord::pointAt(record.trails().front(), seconds) == nullptr) {
        return time;
    }
    return tr("%1 · the first candidate has been the same for %2")
        .arg(time, spokenTime(std::max(seconds - record.leadSince(seconds), 0.0)));
}

QString SearchWords::ofFrame(const SearchRecord::Frame& frame)
{
    const TreeSample& tree = *frame.tree;
    return tr("Game %1, after %2 moves: %3 of %4 positions, at %5")
        .arg(tree.game)
        .arg(tree.played.size())
        .arg(tree.nodes.size())
        .arg(tree.all)
        .arg(spokenTime(frame.seconds));
}

QString SearchWords::momentText(const SearchRecord& record, double seconds)
{
    return tr("at %1 of %2").arg(spokenTime(seconds), spokenTime(record.seconds()));
}

} // namespace rankfall
