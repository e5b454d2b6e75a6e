// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/workbench/cell_filter.h"
#include "ui/workbench/workbench.h"

#include <QWidget>

#include <array>

class QComboBox;
class QLabel;
class QPushButton;
class QSlider;

namespace rankfall {

/// The dock of sections: which entries of A, B and C the pictures show. For each a choice by meaning (a row, a column,
/// all) and two sliders for a slab from one entry to another. Changes the workbench's CellFilter and follows it.
class SectionPanel : public QWidget {
    Q_OBJECT

public:
    explicit SectionPanel(Workbench& workbench, QWidget* parent = nullptr);

    QComboBox* choice(Mode mode) const { return m_axes[index(mode)].choice; }

    QSlider* first(Mode mode) const { return m_axes[index(mode)].first; }

    QSlider* last(Mode mode) const { return m_axes[index(mode)].last; }

private:
    struct Axis {
        QLabel* name = nullptr;
        QComboBox* choice = nullptr;
        QSlider* first = nullptr;
        QSlider* last = nullptr;
    };

    void build(Mode mode);
    void fill(); ///< another target
    void follow();
    void slab(Mode mode, bool movesFirst);
    QString shownText(Mode mode) const;

    Workbench& m_workbench;
    TargetPtr m_target;
    std::array<Axis, 3> m_axes;
    QLabel* m_count = nullptr;
    QPushButton* m_all = nullptr;
};

} // namespace rankfall
