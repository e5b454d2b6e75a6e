// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/agent/settings.h"
#include "ui/workbench/workbench.h"

#include <QFrame>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace rankfall {

/// How the engines with a network think: which network, in what bases, how long, and with which value. A change counts
/// at once: an engine that thinks begins again. Closes when one clicks elsewhere, or with Esc.
class AgentPopup : public QFrame {
    Q_OBJECT

public:
    explicit AgentPopup(Workbench& workbench, QWidget* parent = nullptr);

    /// Shows it below a widget, within the screen.
    void openBelow(QWidget* widget);

Q_SIGNALS:
    void chosen();            ///< agentSettings() are others
    void networkFileWanted(); ///< somebody wants to choose one

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void follow();
    void choose();

    Workbench& m_workbench;
    QComboBox* m_network = nullptr;
    QComboBox* m_basis = nullptr;
    QSpinBox* m_simulations = nullptr;
    QCheckBox* m_riskSeeking = nullptr;
    QLabel* m_fits = nullptr;
    QPushButton* m_load = nullptr;
};

/// True for the engines whose settings these are.
bool hasNetwork(const QString& engineKey);
/// "2x2x2_z2 · ℤ mod 2 · from scratch · dense basis": what an agent thinks with, on one line.
QString thoughtText(const AgentView& view);
/// "4×4×4 over ℤ mod 2, from scratch": what is known of a network, for lists.
QString networkText(const std::string& name);

} // namespace rankfall
