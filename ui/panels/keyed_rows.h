// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractTableModel>

#include <set>
#include <utility>
#include <vector>

namespace rankfall {

/// A table whose rows have an identity (`Row::key`, unique and ordered with <) and a content (operator==). setRows()
/// turns the old rows into the new ones by removals, moves and insertions and announces changed contents, so that
/// selection, hover and scroll position of the views stay with the row, not with its number.
template <typename Row>
class KeyedTableModel : public QAbstractTableModel {
public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

    const std::vector<Row>& rows() const { return m_rows; }

    const Row& row(int i) const { return m_rows[static_cast<std::size_t>(i)]; }

    void setRows(std::vector<Row> wanted)
    {
        using Key = decltype(Row::key);
        std::set<Key> kept;
        for (const Row& row : wanted) {
            kept.insert(row.key);
        }
        for (int last = rowCount() - 1; last >= 0; --last) {
            if (kept.contains(row(last).key)) {
                continue;
            }
            int first = last;
            while (first > 0 && !kept.contains(row(first - 1).key)) {
                --first;
            }
            beginRemoveRows({}, first, last);
            m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
            endRemoveRows();
            last = first;
        }

        std::set<Key> present;
        for (const Row& row : m_rows) {
            present.insert(row.key);
        }
        for (int i = 0; i < static_cast<int>(wanted.size()); ++i) {
            const Row& next = wanted[static_cast<std::size_t>(i)];
            if (!present.contains(next.key)) {
                int last = i;
                while (last + 1 < static_cast<int>(wanted.size()) &&
                       !present.contains(wanted[static_cast<std::size_t>(last) + 1].key)) {
                    ++last;
                }
                beginInsertRows({}, i, last);
                m_rows.insert(m_rows.begin() + i, wanted.begin() + i, wanted.begin() + last + 1);
                endInsertRows();
                i = last;
                continue;
            }
            int at = i;
            while (row(at).key != next.key) {
                ++at;
            }
            if (at != i) {
                beginMoveRows({}, at, at, {}, i);
                Row moved = std::move(m_rows[static_cast<std::size_t>(at)]);
                m_rows.erase(m_rows.begin() + at);
                m_rows.insert(m_rows.begin() + i, std::move(moved));
                endMoveRows();
            }
            if (!(row(i) == next)) {
                m_rows[static_cast<std::size_t>(i)] = next;
                Q_EMIT dataChanged(index(i, 0), index(i, columnCount() - 1));
            }
        }
    }

private:
    std::vector<Row> m_rows;
};

} // namespace rankfall
