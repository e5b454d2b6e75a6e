// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/workbench/workbench.h"

#include <QWidget>

#include <optional>

class QLabel;
class QTreeWidget;

namespace rankfall {

/// What a term adds to one cell: the product of three coefficients.
struct CellShare {
    int term = 0;
    std::array<int, 3> coefficients{};
    int value = 0;
    bool operator==(const CellShare&) const = default;
};

/// Who touches a cell: Σ shares + residual = target, in the ring.
struct CellFacts {
    int target = 0;
    int residual = 0;
    int sum = 0; ///< of the shares, as integers
    std::vector<CellShare> shares;
};

CellFacts cellFacts(const Position& position, Cell cell);

/// The dock of one cell, the one pointed at last in any view: its target, every term that touches it with what it adds,
/// and what is left. Pointing at a row lights its term, a click picks it.
class CellPanel : public QWidget {
    Q_OBJECT

public:
    explicit CellPanel(Workbench& workbench, QWidget* parent = nullptr);

    /// The cell shown; nothing before one was pointed at.
    std::optional<Cell> cell() const { return m_cell; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void followHover();
    void showCell();
    Workbench& m_workbench;
    std::optional<Cell> m_cell;
    QLabel* m_title;
    QLabel* m_account;
    QTreeWidget* m_terms;
    bool m_stale = true;
};

} // namespace rankfall
