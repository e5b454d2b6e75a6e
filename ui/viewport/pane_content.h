// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/scenes/tensor_view.h"
#include "ui/viewport/pane_layout.h"
#include "ui/workbench/cell_filter.h"
#include "ui/workbench/node_comparison.h"
#include "ui/workbench/workbench.h"

#include <QString>

namespace rankfall {

/// Turns what the workbench holds into the values that scenes show. Keeps the tensor data of the last snapshot, so that
/// a change of hover or preview does not walk the tensor again.
class PaneContent {
public:
    explicit PaneContent(const Workbench& workbench)
        : m_workbench(workbench)
    {
    }

    struct Look {
        Palette palette = kDarkPalette;
        std::optional<bool> shadows; ///< none: on up to 16 entries a mode
        bool labels = true;
        double pixelRatio = 1;
        double textScale = 1;
    };

    /// The three views, without animation.
    std::array<TensorView, 3> views(const Look& look);

    /// While a comparison is on the panes are those of B, of A, and of A less B; an exhibit goes first. Null: none.
    void setComparison(const NodeComparison* comparison) { m_comparison = comparison; }

    bool isComparing() const { return m_comparison != nullptr && m_comparison->isOn() && !m_workbench.exhibit(); }

    /// The term that the Factor pane shows: the preview, the hovered one, or the last move's.
    std::optional<Term> shownTerm() const;
    int shownGroup() const; ///< its orbit, where lists show orbits; -1: none

private:
    void refreshData();
    void point(TensorView& view) const;
    void describeFactor(TensorView& view);
    void describeResidual(TensorView& view) const;
    void describeComparison(std::array<TensorView, 3>& views);

    const Workbench& m_workbench;
    std::shared_ptr<const Snapshot> m_snapshot;
    TensorDataPtr m_target;
    TargetPtr m_targetOf;
    TensorDataPtr m_residual;
    TensorDataPtr m_factor;
    std::optional<Term> m_factorOf;
    CellFilter m_filter;           ///< what the data above leaves out
    std::size_t m_targetCells = 0; ///< with what is left out
    const NodeComparison* m_comparison = nullptr;
    int m_comparedAt = -1; ///< its revision
    TensorDataPtr m_pinned;
    TensorDataPtr m_difference;
};

/// "(a11+a22)(b11−b22) → c11+c22": the notation with typographic signs.
QString prettyFormula(const Term& term, const Target& target);

} // namespace rankfall
