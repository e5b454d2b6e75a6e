// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/matrices_table.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QStackedLayout;

namespace rankfall {

class Segmented;
class Workbench;

/// The matrices with what one does to the picture: sort, zoom. Of any scheme; knows no document.
class MatricesPane : public QWidget {
    Q_OBJECT

public:
    explicit MatricesPane(QWidget* parent = nullptr);

    void setData(MatricesData shown);

    MatricesTable& table() { return *m_table; }

    Segmented& sorting() { return *m_sorting; }

private:
    void describe();
    MatricesTable* m_table;
    Segmented* m_sorting;
    QLabel* m_ring;
    QLabel* m_facts;
    QLabel* m_empty;
    QStackedLayout* m_stack;
};

/// The dock of the three matrices of the position. Pointing at a row, a label, or a cell in another view lights the
/// same everywhere; selecting rows, or entries with a drag, picks terms.
class MatricesView : public QWidget {
    Q_OBJECT

public:
    explicit MatricesView(Workbench* workbench, QWidget* parent = nullptr);

    MatricesPane& pane() { return *m_pane; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void follow();
    void showPosition();
    void showHover();
    void showPicked();

    Workbench* m_workbench;
    MatricesPane* m_pane;
    QTimer m_pause; ///< large matrices wait until a run of steps is over
    bool m_stale = true;
    bool m_picking = false; ///< the picking came from here
};

} // namespace rankfall
