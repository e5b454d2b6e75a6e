// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;
class QKeySequenceEdit;

namespace rankfall {

class Actions;

/// The shortcut editor: a searchable table of all actions, the key of the chosen one below it, warnings about
/// conflicts, presets, and files to take the keys elsewhere.
class KeyboardPage : public QWidget {
    Q_OBJECT

public:
    explicit KeyboardPage(Actions& actions, QWidget* parent = nullptr);

    /// From and to a file; what came of it is said below the table.
    void importFrom(const QString& path);
    void exportTo(const QString& path);

    void select(const QString& id);
    QString selected() const;

    QKeySequenceEdit* editor() const { return m_editor; }

    QString warning() const;

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void fillTable();
    void fillRow(int row);
    void filter();
    void showSelected();
    void propose();
    void add(bool replace);
    void takeFromOthers();
    QString names(const QStringList& ids) const;

    Actions& m_actions;
    QLineEdit* m_search;
    QComboBox* m_preset;
    QTableWidget* m_table;
    QLabel* m_name;
    QKeySequenceEdit* m_editor;
    QPushButton* m_set;
    QPushButton* m_add;
    QPushButton* m_clear;
    QPushButton* m_reset;
    QPushButton* m_take;
    QLabel* m_warning;
    QPushButton* m_resetAll;
    QPushButton* m_import;
    QPushButton* m_export;
};

} // namespace rankfall
