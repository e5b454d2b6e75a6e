// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/io/scheme_list.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace rankfall {

/// Chooses one scheme of a file that holds many: name, rank and best known rank of each, a filter, and what an exact
/// check says of the selected one.
class MemberDialog : public QDialog {
    Q_OBJECT

public:
    MemberDialog(const SchemeList& list, const QString& fileName, QWidget* parent);

    std::size_t chosen() const { return m_chosen; }

private:
    void filter(const QString& text);
    void selectionChanged();

    const SchemeList& m_list;
    std::size_t m_chosen = 0;
    QLineEdit* m_filter;
    QTreeWidget* m_tree;
    QLabel* m_facts;
    QPushButton* m_open = nullptr;
};

} // namespace rankfall
