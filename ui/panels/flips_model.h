// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/rewrites.h"
#include "ui/workbench/workbench.h"

#include <QAbstractListModel>
#include <QString>

#include <optional>
#include <vector>

namespace rankfall {

/// One line of the list of rewrites: a heading, or a rewrite in words.
struct FlipRow {
    QString heading; ///< of a group; empty for a rewrite
    QString pair;    ///< "M3 · M5": the terms, the one that gets the sum first
    QString shared;  ///< "share a21"
    QString result;  ///< what they become
    QString hint;    ///< "then merges with M6"
    Rewrite rewrite;

    bool isHeading() const { return !heading.isEmpty(); }
};

/// What can be rewritten at the position shown, as the user narrows it: terms that were picked, and one kind of move.
/// Groups in the order merges, flips that let terms merge, other flips, pluses, splits. Pluses and splits are many, so
/// they are there when asked for, or when nothing else is.
class FlipsModel : public QAbstractListModel {
    Q_OBJECT

public:
    /// At most so many of each group; whoever wants the rest picks a term.
    static constexpr int kMost = 1000;

    using QAbstractListModel::QAbstractListModel;

    void show(const Snapshot& snapshot, const std::vector<int>& picked, std::optional<RewriteKind> only);

    const std::vector<FlipRow>& rows() const { return m_rows; }

    const FlipRow& row(int i) const { return m_rows[static_cast<std::size_t>(i)]; }

    /// The first row of a kind; -1: none.
    int firstOf(RewriteKind kind) const;
    int count(RewriteKind kind) const;

    /// False when there are more merges and flips than are listed.
    bool isComplete() const { return m_complete; }

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    void add(const QString& heading, std::vector<Rewrite> rewrites, const Snapshot& snapshot);
    FlipRow rowOf(Rewrite rewrite, const Snapshot& snapshot) const;

    std::vector<FlipRow> m_rows;
    bool m_complete = true;
};

/// "+2", "−1", "0": a change.
QString changeText(int change);

} // namespace rankfall
