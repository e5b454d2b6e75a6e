// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/panels/factor_grid.h"
#include "ui/panels/term_draft.h"

#include <array>
#include <vector>

class QLabel;
class QToolButton;

namespace rankfall {

/// The three factors of a draft side by side, each with its title and padlock; below each other where the room is too
/// narrow for cells of a good size. Writes what is edited into the draft and follows it.
class FactorGrids : public QWidget {
    Q_OBJECT

public:
    explicit FactorGrids(TermDraft& draft, QWidget* parent = nullptr);

    FactorGrid* grid(Mode mode) const { return m_boxes[static_cast<std::size_t>(index(mode))].grid; }

    QToolButton* padlock(Mode mode) const { return m_boxes[static_cast<std::size_t>(index(mode))].padlock; }

    /// The factor that was worked on last: what Negate and Transpose are about.
    Mode activeMode() const { return m_active; }

    /// Takes the shapes and the bound of the draft's problem over.
    void rebuild();
    /// Arranges the grids for a width, if it can be in the height; sets the height that this takes.
    void arrange(int width, int goodHeight);

Q_SIGNALS:
    void hovered(rankfall::Mode mode, int entry); ///< -1: no entry
    void activeChanged();

private:
    struct Box {
        QLabel* title = nullptr;
        QToolButton* padlock = nullptr;
        FactorGrid* grid = nullptr;
    };

    /// Grids in rows of so many, with cells of one size.
    struct Plan {
        std::vector<int> rows;
        int cell = 0;
        int width = 0;
        int height = 0;
    };

    static int widthOf(const Box& box, int grid);
    Plan planFor(const std::vector<int>& rows, int width, int goodHeight) const;
    void follow();
    void setActive(Mode mode);
    void showTitles();
    int titleHeight() const;

    TermDraft& m_draft;
    std::array<Box, 3> m_boxes;
    Mode m_active = Mode::A;
    int m_width = 0;
    int m_goodHeight = 0;
};

} // namespace rankfall
