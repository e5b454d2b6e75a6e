// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/panels/keyed_rows.h"
#include "ui/workbench/workbench.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QListView;

namespace rankfall {

/// One line of the algorithm: a product m_r = (…)(…), or an output c_ij = m_1 + ….
struct FormulaRow {
    int key = 0; ///< 1, 2, … for products; −1, −2, … for outputs
    QString text;
    int term = -1;   ///< of a product
    int output = -1; ///< entry of C of an output
    bool incomplete = false;
    bool operator==(const FormulaRow&) const = default;
};

/// The terms of a position read as an algorithm.
std::vector<FormulaRow> formulasOf(const Position& position);

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

/// The dock that reads the position as a program: its products, its outputs, and whether it is right. Hovering a line
/// hovers its term or its slice, and the other way round.
class FormulasPanel : public QWidget {
    Q_OBJECT

public:
    explicit FormulasPanel(Workbench& workbench, QWidget* parent = nullptr);

    QString text() const;
    QString verdict() const;

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

    Workbench& m_workbench;
    FormulasModel* m_model = nullptr;
    QListView* m_view = nullptr;
    QLabel* m_verdict = nullptr;
    QTimer m_pause; ///< long algorithms wait until a run of steps is over
    bool m_stale = true;
    int m_hovered = -1;
};

} // namespace rankfall
