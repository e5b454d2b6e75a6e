// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/matrices_data.h"

#include <QAbstractTableModel>
#include <QTableView>

#include <optional>
#include <set>

namespace rankfall {

/// An entry of one of the three matrices: which mode, and which entry of it.
using MatrixEntry = std::pair<Mode, int>;

/// The rows of MatricesData as a table: columns are the entries of A, B and C, with an empty one between the matrices.
class MatricesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setData(MatricesData data, MatricesOrder order);
    void setOrder(MatricesOrder order);

    using QAbstractTableModel::setData;

    const MatricesData& data() const { return m_data; }

    MatricesOrder order() const { return m_order; }

    int termAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }

    int rowOf(int term) const;
    /// Nothing for the columns between matrices.
    std::optional<MatrixEntry> entryAt(int column) const;
    int columnOf(MatrixEntry entry) const;

    int shade(int row, MatrixEntry entry) const { return m_data.shade(termAt(row), entry.first, entry.second); }

    QString text(int row, MatrixEntry entry) const { return m_data.text(termAt(row), entry.first, entry.second); }

    /// True where a row of the matrix begins: there is a line before it.
    bool beginsRow(MatrixEntry entry) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    QString label(MatrixEntry entry) const;
    MatricesData m_data;
    MatricesOrder m_order = MatricesOrder::Played;
    std::vector<int> m_rows; ///< which term is in a row
};

/// The three matrices as a table of small squares, with a row of labels above and the names of the terms beside them.
/// Squares have the colours and signs of all pictures; a minus has a bar, and from some size on the number stands
/// there. The keyboard, screen readers and the clipboard find an ordinary table.
class MatricesTable : public QTableView {
    Q_OBJECT

public:
    explicit MatricesTable(QWidget* parent = nullptr);

    MatricesModel& matrices() { return *m_model; }

    const MatricesModel& matrices() const { return *m_model; }

    static constexpr int kSmallest = 3; ///< px, of a cell
    static constexpr int kLargest = 44;

    /// The size of a cell, px: squares, but where all of it is to be seen in a flat or narrow place.
    QSize cell() const { return m_cell; }

    void setCell(QSize pixels);
    void zoomBy(double factor);
    /// The whole picture, as large as there is room.
    void fit();
    /// As large as the width allows, or all of it where that can be read.
    void fitToRead();

    /// What is lit because it is pointed at or picked somewhere: terms, and entries.
    void setLit(std::set<int> terms, std::vector<MatrixEntry> entries);
    void setPicked(const std::vector<int>& terms);
    /// Of each term the group whose colour stands at its name, as Workbench::termGroups(); empty: none.
    void setGroups(std::vector<int> groups);

    int groupOf(int term) const
    {
        return term < static_cast<int>(m_groups.size()) ? m_groups[static_cast<std::size_t>(term)] : -1;
    }

    bool isLit(int term) const { return m_lit.contains(term); }

    bool isLit(MatrixEntry entry) const;

    /// The widest label of an entry, and the widest name of a term; measured when they change.
    int labelWidth() const { return m_labelWidth; }

    int nameWidth() const { return m_nameWidth; }

    bool isPicked(int term) const { return m_picked.contains(term); }

Q_SIGNALS:
    void termHovered(int term);                     ///< -1: none
    void entryHovered(rankfall::MatrixEntry entry); ///< in the row of labels
    /// By the user: the terms of the rows that are selected, or that have an entry in what is selected.
    void picked(const std::vector<int>& terms);

protected:
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    bool viewportEvent(QEvent* event) override;

private:
    /// What the size of a cell follows when the table changes, until somebody zooms.
    enum class Fit { Read, Whole, None };

    void measure();
    void layOut();
    QSize wholeCell() const;
    void refit();
    void copySelection() const;

    MatricesModel* m_model;
    std::set<int> m_lit;
    std::set<int> m_picked;
    std::vector<int> m_groups;
    std::vector<MatrixEntry> m_litEntries;
    QSize m_cell{18, 18};
    int m_labelWidth = 0;
    int m_nameWidth = 0;
    int m_hovered = -1;
    Fit m_fit = Fit::Read;
};

} // namespace rankfall
