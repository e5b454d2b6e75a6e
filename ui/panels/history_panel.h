// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/panels/keyed_rows.h"
#include "ui/workbench/workbench.h"

#include <QWidget>

class QListView;

namespace rankfall {

/// One step of the undo history; step 0 is the document as it was opened.
struct HistoryRow {
    int key = 0;
    QString name;
    bool done = true; ///< false: undone, redo brings it back
    bool current = false;
    bool operator==(const HistoryRow&) const = default;
};

class HistoryModel : public KeyedTableModel<HistoryRow> {
    Q_OBJECT

public:
    using KeyedTableModel::KeyedTableModel;
    void refresh(const Session& session);

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 1; }

    QVariant data(const QModelIndex& index, int role) const override;
};

/// The dock of everything that was done, oldest first. A click goes there by undoing or redoing.
class HistoryPanel : public QWidget {
    Q_OBJECT

public:
    explicit HistoryPanel(Workbench& workbench, QWidget* parent = nullptr);

    QListView* view() const { return m_view; }

    HistoryModel* model() const { return m_model; }

private:
    void follow();
    void goTo(int step);

    Workbench& m_workbench;
    HistoryModel* m_model = nullptr;
    QListView* m_view = nullptr;
};

} // namespace rankfall
