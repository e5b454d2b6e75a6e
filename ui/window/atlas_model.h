// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/atlas/atlas.h"
#include "core/scheme/known_ranks.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace rankfall {

/// How a rank stands against the best one published: 0 equals it, 1 is one above, −1 would be news. Nothing when none
/// is known to this program.
std::optional<int> againstBest(const AtlasMatch& match);
/// "best known", "+1", "−1", "—".
QString againstBestText(std::optional<int> gap);
/// "4×4×5"
QString formatText(Format format);
/// "0.12 s", "3 min 20 s", "2 h 05 min"; "—" when it is not known.
QString durationText(const std::optional<double>& seconds);

/// Everything that an atlas answers, a row for each format and ring.
class AtlasModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { FormatColumn, RingColumn, RankColumn, BestColumn, AgainstColumn, TimeColumn, Columns };

    /// Numbers to sort by.
    static constexpr int kSortRole = Qt::UserRole;

    explicit AtlasModel(const Atlas& atlas, QObject* parent = nullptr);

    const AtlasMatch& match(int row) const { return m_rows[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QVariant alignment(int column);

    std::vector<AtlasMatch> m_rows;
};

/// The rows of one ring, or of all, that a text asks for. Every word must fit: sizes ("4x4", "4×4×5" in any order), a
/// rank, a ring, "best", or a word of where the scheme comes from.
class AtlasFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit AtlasFilter(QObject* parent = nullptr);
    void setRing(std::optional<Ring> ring);
    void setText(const QString& text);

    /// The match of a row in the order of the sizes that was typed.
    AtlasMatch match(const QModelIndex& index) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    std::optional<Ring> m_ring;
    QStringList m_words;
    std::optional<Format> m_order; ///< sizes typed in full
};

} // namespace rankfall
