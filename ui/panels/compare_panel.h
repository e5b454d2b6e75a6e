// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/workbench/node_comparison.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace rankfall {

/// The comparison of two positions in words: terms that only A has, only B, and both, and how much their residuals
/// differ. Pointing at a term of A lights it up; one of B alone is previewed, since it could be played in A.
class ComparePanel : public QWidget {
    Q_OBJECT

public:
    ComparePanel(Workbench& workbench, NodeComparison& comparison, QWidget* parent = nullptr);

    QTreeWidget* list() const { return m_list; }

    /// What the list says, as text.
    QString asText() const;

Q_SIGNALS:
    void symmetryWanted(); ///< are both the same in another basis?

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void follow();
    void fill();
    void point(QTreeWidgetItem* item);
    QTreeWidgetItem* group(const QString& title);
    void row(QTreeWidgetItem* group, const QString& name, const Term& term, int ofFirst, int ofSecond);

    Workbench& m_workbench;
    NodeComparison& m_comparison;
    QStackedWidget* m_stack = nullptr;
    QLabel* m_words = nullptr; ///< while nothing is pinned
    QLabel* m_title = nullptr;
    QLabel* m_summary = nullptr;
    QTreeWidget* m_list = nullptr;
    QPushButton* m_symmetry = nullptr;
    QToolButton* m_swap = nullptr;
    QToolButton* m_copy = nullptr;
    QToolButton* m_end = nullptr;
    bool m_previewing = false;
};

} // namespace rankfall
