// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/panels/keyed_rows.h"
#include "ui/workbench/workbench.h"

#include <QString>

namespace rankfall {

/// What the list says about one node of the current line.
struct MoveRow {
    NodeId key = kNoNode;
    int number = 0; ///< 0: the start
    QString name;
    QString formula; ///< of what the move adds; of what it takes out when it adds nothing
    QString type;    ///< "2·2·1": see typeOfTerm(), of the one term that it adds; or empty
    int nonzeros = 0;
    int upper = 0; ///< upper bound of what the residual still needs
    int lower = 0;
    MoveKind kind = MoveKind::Play;
    int mark = 0;
    bool comment = false;
    bool bookmark = false;
    bool breakpoint = false;
    int variations = 0;        ///< siblings of this move
    Grade grade = Grade::None; ///< what the move cost, and…
    bool proved = false;       ///< …whether by proof
    QString regret;            ///< in words
    bool current = false;
    bool before = false; ///< on the board, and not the last move
    int term = -1;       ///< index of the term that it added in the current position; -1: none, or later

    bool operator==(const MoveRow&) const = default;
};

/// The current line as a table, root first. Follows the workbench by row differences.
class MovesModel : public KeyedTableModel<MoveRow> {
    Q_OBJECT

public:
    enum Column { Number, Name, Formula, Type, Nonzeros, Upper, Notes, ColumnCount };

    explicit MovesModel(Workbench& workbench, QObject* parent = nullptr);

    /// Reads the line again.
    void refresh();

    NodeId nodeAt(int row) const { return row < 0 || row >= rowCount() ? kNoNode : this->row(row).key; }

    int rowOf(NodeId node) const;
    int currentRow() const;
    /// True when the row's move added a term that is pointed at or picked.
    bool isLit(int row) const;
    /// The group of the term that the row's move added; -1: none. See Workbench::termGroups().
    int groupOf(int row) const;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }

Q_SIGNALS:
    /// More than the current row has changed: columns may need another width.
    void contentChanged();

private:
    /// Rows as the document has them; where the user stands is for markCurrent().
    std::vector<MoveRow> readLine() const;
    void markCurrent(std::vector<MoveRow>& rows) const;
    /// True when what a move cost is another than the rows say.
    bool markRegret(std::vector<MoveRow>& rows) const;
    QString toolTip(const MoveRow& row) const;

    Workbench& m_workbench;
    std::uint64_t m_revision = 0; ///< of the document that the rows were read from, plus one; 0: not read
};

/// One sign for a kind of move, empty for Play; and what it means.
QString kindGlyph(MoveKind kind);
QString kindText(MoveKind kind);

} // namespace rankfall
