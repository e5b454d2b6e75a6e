// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/term_type.h"
#include "ui/workbench/workbench.h"

#include <QWidget>

#include <array>
#include <set>
#include <vector>

namespace rankfall {

/// The terms of the position as chips, grouped by type or in their order: the set, not the moves. Hovering a chip
/// hovers its term, a click picks it; the terms that share a factor with a picked one glow.
class TermChips : public QWidget {
    Q_OBJECT

public:
    enum class Arrange { ByType, InOrder };

    explicit TermChips(Workbench& workbench, Arrange arrange = Arrange::ByType, QWidget* parent = nullptr);

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

    /// True when the term shares a factor with the picked one.
    bool glows(int term) const { return m_partners.contains(term); }

    bool hasHeightForWidth() const override { return true; }

    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool event(QEvent* event) override;

private:
    void rebuild();
    /// Puts the chips into lines of this width and returns the height.
    int arrange(std::vector<Group>& groups, int width) const;
    void relayout();
    void showPicked();
    QString titleOf(const Group& group) const;
    const Chip* chipAt(QPoint point) const;

    Workbench& m_workbench;
    const Arrange m_arrange;
    std::vector<Group> m_groups;
    std::set<int> m_partners;
    bool m_stale = true;
};

} // namespace rankfall
