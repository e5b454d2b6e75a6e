// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/workbench/workbench.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;
class QMenu;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace rankfall {

class BudgetPopup;
class Companions;

/// Which engine thinks, about what, for how long, and its state in words. Above the candidates.
class EngineStrip : public QWidget {
    Q_OBJECT

public:
    EngineStrip(Workbench& workbench, Companions& companions, QWidget* parent = nullptr);

Q_SIGNALS:
    void agentWanted(QWidget* button);      ///< the settings of engines with a network
    void basisWanted(bool on);              ///< their view of the position
    void enginesWanted(const QString& key); ///< the dialog of engines outside this program, on this one or ""

public:
    /// Lets the budget be chosen: time, visits, a total.
    void openBudget();
    /// The button that shows the agent's basis follows who shows it.
    void setBasisShown(bool on);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void listEngines();
    void showFault();
    void fillCompanions();
    void follow();
    void showState();
    void arrangeNote();
    void showLock();
    void showBudget();

    Workbench& m_workbench;
    Companions& m_companions;
    QComboBox* m_engine = nullptr;
    QToolButton* m_beside = nullptr;
    QMenu* m_besideMenu = nullptr;
    QPushButton* m_think = nullptr;
    QToolButton* m_lock = nullptr;
    QToolButton* m_agent = nullptr;
    QToolButton* m_basis = nullptr;
    QSpinBox* m_lines = nullptr;
    QComboBox* m_budget = nullptr;
    BudgetPopup* m_budgetPopup = nullptr;
    QBoxLayout* m_third = nullptr; ///< state and note
    QLabel* m_state = nullptr;
    QLabel* m_note = nullptr;
    QLabel* m_thought = nullptr; ///< network and basis of engines that have them
    QWidget* m_banner = nullptr;
    QLabel* m_bannerText = nullptr;
    QPushButton* m_return = nullptr;
    QWidget* m_fault = nullptr; ///< why the engine was ended, with Restart
    QLabel* m_faultText = nullptr;
    QPushButton* m_restart = nullptr;
};

/// The name of the engine in use.
QString engineNameOf(const Workbench& workbench);

} // namespace rankfall
