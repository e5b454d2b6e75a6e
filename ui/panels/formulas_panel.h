// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/panels/formula_rows.h"
#include "ui/panels/keyed_rows.h"
#include "ui/workbench/workbench.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QListView;
class QTabBar;

namespace rankfall {

class ProgramMaker;
class RunStrip;

class FormulasModel : public KeyedTableModel<FormulaRow> {
    Q_OBJECT

public:
    using KeyedTableModel::KeyedTableModel;

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 1; }

    QVariant data(const QModelIndex& index, int role) const override;
    /// The rows that the hover is about: a term and the outputs it goes to.
    void setLit(std::vector<int> keys);
    bool isLit(int key) const;

private:
    std::vector<int> m_lit;
};

/// The dock that reads the position as a program: its products, its outputs, and whether it is right; with sums that
/// several lines use computed once; and run on concrete numbers, line by line. Hovering a line hovers its term or its
/// slice, and the other way round; a run hovers the line at which it stands.
class FormulasPanel : public QWidget {
    Q_OBJECT

public:
    explicit FormulasPanel(Workbench& workbench, QWidget* parent = nullptr);

    enum class Show { Terms, SharedSums, Run };
    void show(Show what);

    using QWidget::show;

    Show shown() const { return m_shown; }

    QString text() const;
    QString verdict() const;
    /// Of the line of a run: 0 is before the first.
    void stepRun(int by);

    RunStrip* runStrip() const { return m_run; }

    FormulasModel* model() const { return m_model; }

    QListView* view() const { return m_view; }

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void follow();
    void showFormulas();
    void showVerdict();
    void showHover();
    void showProgram();
    void runAgain();
    std::vector<FormulaRow> rowsNow() const;

    Workbench& m_workbench;
    FormulasModel* m_model = nullptr;
    QListView* m_view = nullptr;
    QLabel* m_verdict = nullptr;
    QTabBar* m_tabs = nullptr;
    RunStrip* m_run = nullptr;
    ProgramMaker* m_maker = nullptr;
    Show m_shown = Show::Terms;
    std::optional<Trace> m_trace; ///< of the run, when it can be made
    QString m_runTrouble;         ///< why there is no run
    int m_place = 0;              ///< lines of the run that are computed
    bool m_runsWhole = true;      ///< the run stands at its end, and stays there
    QTimer m_pause;               ///< long algorithms wait until a run of steps is over
    bool m_stale = true;
    int m_hovered = -1;
};

} // namespace rankfall
