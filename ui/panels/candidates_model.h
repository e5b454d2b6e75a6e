// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/panels/interval_bar.h"
#include "ui/panels/keyed_rows.h"
#include "ui/workbench/workbench.h"

#include <QString>

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace rankfall {

/// One proposal as the table shows it.
struct CandidateRow {
    QString key;    ///< the first move's text: a proposal stays the same row while it is proposed
    int number = 0; ///< the engine's order, from 1
    QString move;   ///< the first move
    QString rest;   ///< the moves after it, on one line
    int moves = 0;
    double total = 0; ///< expected number of terms at the end
    bool solves = false;
    std::int64_t visits = 0;
    std::optional<double> prior;
    std::optional<double> low;
    std::optional<double> high;
    int upper = -1; ///< after the first move; -1: not computed for tensors of this size
    int lower = -1;
    int nonzeros = 0;     ///< after the first move
    QString engine;       ///< the names of those who say so, the first one's first
    int sayers = 1;       ///< how many they are
    int alike = 1;        ///< moves that are the same up to a symmetry of the position
    std::size_t line = 0; ///< of the analysis shown

    bool operator==(const CandidateRow&) const = default;
};

/// Several engines' analyses of one position as one: the first one's, with the lines of all, best first. The first
/// itself when there are no others; null when there is none.
std::shared_ptr<const Analysis> together(const std::vector<std::shared_ptr<const Analysis>>& analyses);

/// The lines of one analysis as a table; lines of different engines that begin alike share a row. It keeps the analysis
/// that it shows: the workbench may have a newer one.
class CandidatesModel : public KeyedTableModel<CandidateRow> {
    Q_OBJECT

public:
    enum Column { Number, MoveText, Total, Visits, Prior, Upper, Nonzeros, EngineName, ColumnCount };

    enum Role { SortRole = Qt::UserRole + 1 };

    using KeyedTableModel::KeyedTableModel;

    /// What engines are called: by key. Those of the program are known.
    void setEngineNames(std::function<QString(const std::string&)> nameOf) { m_nameOf = std::move(nameOf); }

    /// How many moves are the same as a first move up to a symmetry of the position; unset: nobody counts.
    void setAlikeOf(std::function<int(const Move&, const Position&)> alikeOf) { m_alikeOf = std::move(alikeOf); }

    /// Shows an analysis of `root`, the position at `node`; null: nothing.
    void show(std::shared_ptr<const Analysis> analysis, NodeId node, const Position& root);

    std::shared_ptr<const Analysis> shown() const { return m_shown; }

    NodeId node() const { return m_node; }

    /// The line with the engine's number, from 1; null when there is none.
    const Line* line(int number) const;
    /// The term that a preview of that line shows; nothing for moves that add none.
    std::optional<Term> previewTerm(int number) const;
    bool hasVisits() const;
    bool hasPriors() const;
    bool hasQuantiles() const;
    bool hasSeveralEngines() const;
    /// The expected total of a row with its quantiles, on the scale of all rows; nothing when the engine gives none.
    std::optional<Interval> intervalOf(const CandidateRow& row) const;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct After {
        int nonzeros = 0;
        int upper = -1;
        int lower = -1;
    };

    After afterOf(const QString& key, const Move& move, const Position& root);
    QString toolTip(const CandidateRow& row) const;
    QString nameOf(const std::string& key) const;

    std::function<QString(const std::string&)> m_nameOf;
    std::function<int(const Move&, const Position&)> m_alikeOf;
    std::shared_ptr<const Analysis> m_shown;
    NodeId m_node = kNoNode;
    std::uint64_t m_rootKey = 0;
    std::map<QString, After> m_after; ///< what first moves lead to; of one position
};

} // namespace rankfall
