// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/workbench/workbench.h"

#include <QWidget>

#include <vector>

namespace rankfall {

/// The dock that explains colours and marks: each value with how many cells of the residual have it, and what ✓, ＋ and
/// △ say about a move that is being considered. A click on a value, or Space, leaves only its cells in the pictures;
/// with Ctrl it comes beside others; once more, and all are back.
class LegendPanel : public QWidget {
    Q_OBJECT

public:
    explicit LegendPanel(Workbench& workbench, QWidget* parent = nullptr);

    struct Entry {
        int value = 0; ///< of the swatch; the least of a range for "3 and beyond"
        QString name;
        int count = 0;
    };

    const std::vector<Entry>& entries() const { return m_entries; }

    /// Where the row of an entry is drawn.
    QRect rowRect(int entry) const;

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void recount();
    void toggle(int entry, bool beside);
    void describe();
    int rowHeight() const;
    Workbench& m_workbench;
    std::vector<Entry> m_entries;
    bool m_stale = false;
    int m_row = 0; ///< the keyboard's
};

} // namespace rankfall
