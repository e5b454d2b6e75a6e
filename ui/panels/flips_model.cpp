// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/flips_model.h"

#include "ui/panels/wording.h"

#include <algorithm>
#include <utility>

namespace rankfall {

QString changeText(int change)
{
    return change > 0 ? QStringLiteral("+%1").arg(change) : number(change);
}

void FlipsModel::show(const Snapshot& snapshot, const std::vector<int>& picked, std::optional<RewriteKind> only)
{
    beginResetModel();
    m_rows.clear();
    const Position& position = snapshot.position;
    const int term = picked.empty() ? -1 : picked.front();
    const int other = picked.size() > 1 ? picked[1] : -1;
    const auto wants = [&](RewriteKind kind) { return !only || *only == kind; };
    const RewriteQuery query{term, other, kMost};

    RewriteList list = flipsOf(position, query);
    m_complete = list.complete;
    std::vector<Rewrite> merges;
    std::vector<Rewrite> leading;
    std::vector<Rewrite> flips;
    for (Rewrite& rewrite : list.rewrites) {
        (rewrite.kind == RewriteKind::Reduce ? merges : rewrite.merges >= 0 ? leading : flips).push_back(rewrite);
    }
    const bool nothingShared = list.rewrites.empty();
    if (wants(RewriteKind::Reduce)) {
        add(tr("Merges"), std::move(merges), snapshot);
    }
    if (wants(RewriteKind::Flip)) {
        add(tr("Flips before a merge"), std::move(leading), snapshot);
        add(tr("Flips"), std::move(flips), snapshot);
    }
    if (only == RewriteKind::Plus || (!only && (other >= 0 || nothingShared))) {
        add(tr("Pluses"), plusesOf(position, query).rewrites, snapshot);
    }
    if (only == RewriteKind::Split || (!only && (term >= 0 || position.rank() == 1))) {
        std::vector<Rewrite> splits;
        for (int i = 0; i < position.rank() && static_cast<int>(splits.size()) < kMost; ++i) {
            if (term < 0 || term == i) {
                const auto own = splitsOf(position, i, other);
                splits.insert(splits.end(), own.begin(), own.end());
            }
        }
        add(tr("Splits"), std::move(splits), snapshot);
    }
    endResetModel();
}

void FlipsModel::add(const QString& heading, std::vector<Rewrite> rewrites, const Snapshot& snapshot)
{
    if (rewrites.empty()) {
        return;
    }
    FlipRow title;
    title.heading = tr("%1 · %2").arg(heading).arg(rewrites.size());
    m_rows.push_back(title);
    for (Rewrite& rewrite : rewrites) {
        m_rows.push_back(rowOf(std::move(rewrite), snapshot));
    }
}

FlipRow FlipsModel::rowOf(Rewrite rewrite, const Snapshot& snapshot) const
{
    const Position& position = snapshot.position;
    const Target& target = position.target();
    const auto name = [&](int i) { return QString::fromStdString(snapshot.termNames[static_cast<std::size_t>(i)]); };
    const auto factor = [&](Mode mode) {
        return shownFactor(comparedFactor(position, rewrite.first, mode), target.layout(mode)).remove(QLatin1Char(' '));
    };
    FlipRow row;
    row.pair = name(rewrite.first);
    if (rewrite.second >= 0) {
        row.pair += QStringLiteral(" · ") + name(rewrite.second);
    }
    switch (rewrite.kind) {
    case RewriteKind::Reduce: {
        const Mode third = thirdMode(rewrite.shared, rewrite.summed);
        row.shared = tr("share %1 and %2").arg(factor(rewrite.shared), factor(third));
        break;
    }
    case RewriteKind::Flip:
        row.shared = tr("share %1").arg(factor(rewrite.shared));
        break;
    case RewriteKind::Plus:
        row.shared = tr("lends %1").arg(factor(rewrite.shared));
        break;
    case RewriteKind::Split:
        row.shared = tr("parts %1").arg(factor(rewrite.summed));
        break;
    }
    QStringList results;
    for (const Term& term : rewrite.move.add) {
        results << shownTerm(term, target, Spacing::Tight);
    }
    row.result = results.isEmpty() ? tr("they cancel") : results.join(QStringLiteral("  ;  "));
    if (rewrite.merges >= 0) {
        row.hint = tr("then merges with %1").arg(name(rewrite.merges));
    }
    row.rewrite = std::move(rewrite);
    return row;
}

int FlipsModel::firstOf(RewriteKind kind) const
{
    const auto at = std::find_if(m_rows.begin(), m_rows.end(),
                                 [&](const FlipRow& row) { return !row.isHeading() && row.rewrite.kind == kind; });
    return at == m_rows.end() ? -1 : static_cast<int>(at - m_rows.begin());
}

int FlipsModel::count(RewriteKind kind) const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [&](const FlipRow& row) {
        return !row.isHeading() && row.rewrite.kind == kind;
    }));
}

Qt::ItemFlags FlipsModel::flags(const QModelIndex& index) const
{
    if (!index.isValid() || row(index.row()).isHeading()) {
        return Qt::NoItemFlags;
    }
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QVariant FlipsModel::data(const QModelIndex& index, int role) const
{
    const FlipRow& row = this->row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.isHeading() ? row.heading : row.pair + QStringLiteral("  ") + row.shared;
    case Qt::ToolTipRole: {
        if (row.isHeading()) {
            return {};
        }
        QString text =
            QStringLiteral("<p><b>%1</b> %2</p><p>%3</p>")
                .arg(row.pair.toHtmlEscaped(), row.shared.toHtmlEscaped(),
                     QString(row.result).toHtmlEscaped().replace(QStringLiteral("  ;  "), QStringLiteral("<br>")));
        if (!row.hint.isEmpty()) {
            text += QStringLiteral("<p>") + row.hint.toHtmlEscaped() + QStringLiteral("</p>");
        }
        return text + QStringLiteral("<p>") +
               tr("Coefficients that are not zero: %1. Additions: %2.")
                   .arg(changeText(row.rewrite.nonzeros), changeText(row.rewrite.additions)) +
               QStringLiteral("</p>");
    }
    case Qt::AccessibleTextRole:
        return row.isHeading() ? row.heading
                               : tr("%1 %2, become %3").arg(row.pair, row.shared, row.result) +
                                     (row.hint.isEmpty() ? QString() : QStringLiteral(", ") + row.hint);
    default:
        return {};
    }
}

} // namespace rankfall
