// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/picture_table.h"

#include <QTimer>
#include <QWidget>

class QAbstractTableModel;
class QComboBox;
class QLabel;
class QTableView;

namespace rankfall {

/// The dock that says every picture as a table: a screen reader walks it, a spreadsheet takes it. A row chosen with the
/// mouse or with Enter is lit up in the pictures, or gone to. Fills itself only while it is seen.
class TablePanel : public QWidget {
    Q_OBJECT

public:
    explicit TablePanel(Workbench& workbench, QWidget* parent = nullptr);

    /// One more picture; `make` is called when its table is looked at. Keys stay: "residual", "evaluation".
    void addPicture(const QString& key, const QString& name, std::function<PictureTable(Workbench&)> make);
    QStringList pictures() const; ///< keys
    void show(const QString& key);
    QString shown() const;

    const PictureTable& table() const { return m_table; }

    QTableView& view() const { return *m_view; }

    QSize minimumSizeHint() const override { return {220, 140}; }

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void later();
    void go(int row);

    struct Picture {
        QString key;
        std::function<PictureTable(Workbench&)> make;
    };

    Workbench& m_workbench;
    std::vector<Picture> m_pictures;
    PictureTable m_table;
    QComboBox* m_choice;
    QLabel* m_summary;
    QTableView* m_view;
    class Model;
    Model* m_model;
    QTimer m_refresh; ///< many signals of one step make one refresh
};

} // namespace rankfall
