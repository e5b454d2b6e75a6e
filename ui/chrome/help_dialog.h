// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

class QListWidget;
class QTextBrowser;

namespace rankfall {

class Actions;

/// The short manual. Keys in its text are the ones in force.
class HelpDialog : public QDialog {
    Q_OBJECT

public:
    explicit HelpDialog(const Actions& actions, QWidget* parent = nullptr);
    /// Brings up the one manual of a window, beside which work goes on.
    static HelpDialog* present(const Actions& actions, QWidget* window, const QString& page = {});

    /// By id, as in helpPages(), "docks#flips" for a place on it; an unknown one shows the first.
    void showPage(const QString& id);
    QString text() const; ///< of the page shown

protected:
    void changeEvent(QEvent* event) override;

private:
    void render(int row);

    const Actions& m_actions;
    QListWidget* m_list;
    QTextBrowser* m_browser;
};

} // namespace rankfall
