// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/panels/teach_run.h"
#include "ui/workbench/workbench.h"

namespace rankfall {

/// Shows the game that a run played last where positions are shown, move by move and again and again: in the pictures,
/// not in the document. Ends by itself when the document goes elsewhere.
class TeachWatch : public QObject {
    Q_OBJECT

public:
    TeachWatch(Workbench& workbench, TeachRun& run, QObject* parent = nullptr);

    bool isOn() const { return m_on; }

    void setOn(bool on);

    /// Why it cannot be shown here; empty: it can.
    QString obstacle() const;

    void setPace(int milliseconds) { m_step.setInterval(milliseconds); }

Q_SIGNALS:
    void toggled(bool on);

private:
    void step();
    void follow();

    Workbench& m_workbench;
    TeachRun& m_run;
    bool m_on = false;
    std::vector<Term> m_game;
    int m_round = 0;
    int m_shown = 0; ///< moves of the game that are on view
    QTimer m_step;
};

} // namespace rankfall
