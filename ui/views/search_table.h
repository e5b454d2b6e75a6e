// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/search_words.h"

#include <QTableWidget>

namespace rankfall {

/// What the pictures of a search show, as rows: for reading exactly, and for those who do not see pictures.
class SearchTable : public QTableWidget {
    Q_OBJECT

public:
    explicit SearchTable(SearchWords words, QWidget* parent = nullptr);

    /// Candidates as they stood then, best first.
    void showCandidates(const SearchRecord& record, double seconds);
    /// The nodes of a tree, each below the one that it follows, the most visited moves first.
    void showTree(const SearchRecord& record, const TreeSample& tree);
    /// Says why there is nothing.
    void showNothing(const QString& why);

    /// The trail or node of a row; -1: none.
    int itemOf(int row) const;
    void chooseItem(int item);

Q_SIGNALS:
    void chosenChanged(int item); ///< by the user

private:
    void begin(const QStringList& columns, std::size_t rows);
    void put(int row, int item, const QStringList& texts);

    SearchWords m_words;
    bool m_isFilling = false;
};

} // namespace rankfall
