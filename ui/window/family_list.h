// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLineEdit;
class QTreeWidget;

namespace rankfall {

/// The families of targets under their headings, with a field to search in: what one types is found in names, titles
/// and meanings. At the end stand the two of one's own, drawn and pasted.
class FamilyList : public QWidget {
    Q_OBJECT

public:
    static constexpr int kDrawn = -1;
    static constexpr int kPasted = -2;

    explicit FamilyList(QWidget* parent = nullptr);

    /// A place in targetFamilies(), kDrawn or kPasted.
    int chosen() const { return m_chosen; }

    void choose(int family);

    QLineEdit* search() const { return m_search; }

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void filter(const QString& text);

    QLineEdit* m_search;
    QTreeWidget* m_tree;
    int m_chosen = 0;
};

} // namespace rankfall
