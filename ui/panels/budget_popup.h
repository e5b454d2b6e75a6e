// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/workbench/workbench.h"

#include <QFrame>

class QCheckBox;
class QDoubleSpinBox;
class QLabel;
class QSpinBox;

namespace rankfall {

/// When the engine ends by itself: after a time, after so many visits, at a total; the first of those that are ticked,
/// or never. Good for every position that is thought about.
class BudgetPopup : public QFrame {
    Q_OBJECT

public:
    explicit BudgetPopup(Workbench& workbench, QWidget* parent = nullptr);

    void openBelow(QWidget* widget);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void follow();
    void choose();

    Workbench& m_workbench;
    QCheckBox* m_byTime = nullptr;
    QDoubleSpinBox* m_seconds = nullptr;
    QCheckBox* m_byNodes = nullptr;
    QSpinBox* m_nodes = nullptr;
    QCheckBox* m_byTotal = nullptr;
    QSpinBox* m_total = nullptr;
    QLabel* m_remark = nullptr;
};

/// "5 s", "400 visits", "5 s or a total of 7", "until stopped".
QString budgetText(const Workbench::Budget& budget);

} // namespace rankfall
