// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

class QFormLayout;
class QListWidget;
class QStackedWidget;

namespace rankfall {

class Actions;
class Settings;

/// Appearance, keyboard, engine, general. Every change is stored at once and takes effect when the window hears
/// changed(): there is no OK to forget. The language alone waits for the next start, and says so.
class PreferencesDialog : public QDialog {
    Q_OBJECT

public:
    explicit PreferencesDialog(Actions& actions, QWidget* parent = nullptr);

    enum Page { Appearance, Keyboard, Engine, General };

    void showPage(Page page);

Q_SIGNALS:
    void changed();
    void hintsRequested(); ///< show the cards of the first run again
    void recentFilesForgotten();

private:
    QWidget* appearancePage();
    void addLanguage(QFormLayout* form, const Settings& settings);
    QWidget* enginePage();
    QWidget* generalPage();

    QListWidget* m_pages;
    QStackedWidget* m_stack;
};

} // namespace rankfall
