// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/workbench/workbench.h"

#include <QWidget>

#include <array>
#include <vector>

namespace rankfall {

/// What a term is like: the ranks of its factors read as matrices where every mode is a matrix, otherwise the numbers
/// of their entries.
std::array<int, 3> typeOfTerm(const Term& term, const Target& target, Ring ring);
/// True when typeOfTerm speaks of ranks.
bool hasMatrixModes(const Target& target);

/// The terms of the position as chips, grouped by type: the set, not the order. Hovering a chip hovers its term.
class TermChips : public QWidget {
    Q_OBJECT

public:
    explicit TermChips(Workbench& workbench, QWidget* parent = nullptr);

    struct Chip {
        int term = 0;
        QString name;
        QRect rect;
    };

    struct Group {
        std::array<int, 3> type{};
        QRect title;
        std::vector<Chip> chips;
    };

    const std::vector<Group>& groups() const { return m_groups; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool event(QEvent* event) override;

private:
    void rebuild();
    void arrange();
    QString titleOf(const Group& group) const;
    const Chip* chipAt(QPoint point) const;

    Workbench& m_workbench;
    std::vector<Group> m_groups;
    bool m_stale = true;
};

} // namespace rankfall
