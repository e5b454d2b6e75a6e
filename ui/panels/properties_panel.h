// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/workbench/workbench.h"

#include <QTimer>
#include <QWidget>

class QFormLayout;
class QLabel;

namespace rankfall {

class ProgramMaker;

/// The dock of facts: the target, the ring and the coefficients; how far the line is, what is proved about the rest and
/// why, and what the literature says.
class PropertiesPanel : public QWidget {
    Q_OBJECT

public:
    explicit PropertiesPanel(Workbench& workbench, QWidget* parent = nullptr);

    /// The facts as (name, text) pairs, in the order shown.
    std::vector<std::pair<QString, QString>> facts() const;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void follow();
    void showFacts();
    Workbench& m_workbench;
    QFormLayout* m_form = nullptr;
    ProgramMaker* m_maker = nullptr; ///< additions with shared sums
    std::vector<QLabel*> m_values;
    QTimer m_pause; ///< facts wait until a run of steps is over
    bool m_stale = true;
};

} // namespace rankfall
