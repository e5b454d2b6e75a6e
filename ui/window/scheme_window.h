// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/io/scheme_list.h"

#include <QDialog>

class QFormLayout;
class QLabel;
class QListWidget;
class QPushButton;

namespace rankfall {

class MatricesPane;

/// A window that shows schemes as they are, of any ring and size, also those that have no positions: fractions, ℤ mod
/// 3, matrices beyond 8×8×8. Facts on the left, U, V and W on the right, and a list where a file holds many. Nothing in
/// it is edited; it can be saved in another form, and opened in the explorer where that is possible.
class SchemeWindow : public QDialog {
    Q_OBJECT

public:
    /// Shows member `first` of the list. `source` is the name of the file. `why` says why it is not in the explorer;
    /// may be empty.
    SchemeWindow(SchemeList list, std::size_t first, const QString& source, const QString& why, QWidget* parent);

    const SettledScheme& shown() const { return m_found; }

    QString source() const { return m_source; }

    MatricesPane& matrices() { return *m_matrices; }

Q_SIGNALS:
    void exploreRequested(const rankfall::SettledScheme& scheme);

private:
    void showMember(std::size_t member);
    void save();
    SchemeList m_list;
    QString m_source;
    SettledScheme m_found;
    QLabel* m_title;
    QLabel* m_badge;
    QLabel* m_why;
    QFormLayout* m_facts;
    QListWidget* m_members;
    MatricesPane* m_matrices;
    QLabel* m_status;
    QPushButton* m_explore = nullptr;
    QPushButton* m_save = nullptr;
};

} // namespace rankfall
