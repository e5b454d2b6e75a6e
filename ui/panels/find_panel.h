// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/workbench/tree_search.h"

#include <QWidget>

class QCheckBox;
class QCompleter;
class QKeyEvent;
class QLabel;
class QLineEdit;
class QListView;
class QStackedWidget;
class QStringListModel;
class QToolButton;

namespace rankfall {

/// Asks the tree and lists what it finds; bookmarks are one of the questions. Completion knows the words of the
/// language and the entries of the target; what cannot be read is said under the field.
class FindPanel : public QWidget {
    Q_OBJECT

public:
    FindPanel(Workbench& workbench, TreeSearch& search, QWidget* parent = nullptr);

    /// Puts a question, and gives the keyboard to the field.
    void ask(const QString& text);
    void takeFocus();

    QLineEdit* field() const { return m_field; }

    QListView* list() const { return m_list; }

    /// What a hit is called in the list: its name, its move, the start of its comment.
    QString rowText(NodeId id) const;

Q_SIGNALS:
    void left(); ///< Escape: the keyboard is wanted elsewhere

private:
    bool handleKey(const QKeyEvent& event);
    void complete();
    void follow();
    void followCurrent();
    void showHelp();

    Workbench& m_workbench;
    TreeSearch& m_search;
    QLineEdit* m_field;
    QCompleter* m_completer;
    QStringListModel* m_words;
    QLabel* m_error;
    QLabel* m_count;
    QToolButton* m_previous;
    QToolButton* m_next;
    QCheckBox* m_hide;
    QStackedWidget* m_stack;
    QListView* m_list;
    QLabel* m_help;
    QStringListModel* m_rows;
    std::vector<NodeId> m_shown; ///< parallel to m_rows
    bool m_following = false;
};

} // namespace rankfall
