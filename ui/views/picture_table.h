// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/evaluation_data.h"
#include "ui/views/walk_data.h"
#include "ui/workbench/cell_filter.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace rankfall {

/// What a picture says, as a table: for those who do not see it, and for spreadsheets. A value, taken at one moment.
struct PictureTable {
    QString summary; ///< in a sentence
    QStringList columns;
    std::vector<QStringList> rows; ///< each as long as columns; at most kMostRows
    int left = 0;                  ///< rows beyond those
    /// What a row stands for: lights it up in the pictures, or goes there. May be null.
    std::function<void(int row)> go;
    int current = -1; ///< row of the position shown; -1: none

    static constexpr int kMostRows = 20'000;

    /// Tab-separated, a line for each row, the columns first: what spreadsheets take.
    QString toText() const;
};

/// The nonzero cells: entry of A, of B, of C, value; C fastest. Without those that a filter leaves out.
PictureTable cellsTable(const Tensor& values, const Target& target, const CellFilter& filter = {});
/// The residual on show, with the target and who touches each cell; a row lights up its cell.
PictureTable residualTable(Workbench& workbench);
PictureTable targetTable(Workbench& workbench);
/// The factors of the term of the last move: mode, entry, coefficient.
PictureTable termTable(Workbench& workbench);
/// The line: move, played, nonzeros, bounds of rest and total, what was expected, a remark.
PictureTable evaluationTable(Workbench& workbench);
/// Where the position stands: played, lower, upper, predicted, best known, schoolbook.
PictureTable rankBarTable(Workbench& workbench);
/// Every node in the order of a walk through the tree: level, move, nonzeros where it is on the line, marks.
PictureTable treeTable(Workbench& workbench);
/// The falls of an engine's walk: rank, seconds, steps.
PictureTable walkTable(Workbench& workbench);
/// The steps of a fit by least squares: iteration, residual, largest number.
PictureTable numericTable(Workbench& workbench);

} // namespace rankfall
