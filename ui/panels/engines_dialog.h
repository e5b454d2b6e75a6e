// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/workbench/engine_list.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace rankfall {

class EngineOptions;

/// The engines outside this program: added, tried out, set, switched off, restarted and removed; and what was said
/// between the program and each. Changes count at once.
class EnginesDialog : public QDialog {
    Q_OBJECT

public:
    explicit EnginesDialog(EngineList& engines, QWidget* parent = nullptr);
    ~EnginesDialog() override;

    /// Shows that engine, when there is one.
    void select(const QString& key);

Q_SIGNALS:
    void edited(); ///< EngineList::external() is to be stored

private:
    QWidget* buildList();
    QWidget* buildForm();
    void listAll();
    void showChosen();
    void showState();
    void showLog();
    void add();
    void addRemote(); ///< over ssh
    void choose(const QString& key);
    void removeChosen();
    void test();
    void store();
    QString chosenKey() const;
    const ExternalEngine* chosenEngine() const;

    EngineList& m_engines;
    QListWidget* m_list = nullptr;
    QStackedWidget* m_pages = nullptr; ///< what there is to do when there is no engine; the chosen one
    QLineEdit* m_name = nullptr;
    QLineEdit* m_command = nullptr;
    QLineEdit* m_folder = nullptr;
    QCheckBox* m_enabled = nullptr;
    QPushButton* m_test = nullptr;
    QPushButton* m_remove = nullptr;
    QLabel* m_state = nullptr;
    QLabel* m_facts = nullptr;
    EngineOptions* m_options = nullptr;
    QPlainTextEdit* m_log = nullptr;
    QString m_optionsOf; ///< whose settings are shown, and of which greeting
    bool m_isShowing = false;
};

/// "Ready", "Starting…", "Ended": what a host is at, in a word or two.
QString hostStateText(const EngineHost& host);
/// What an engine said of itself, on two lines.
QString engineFacts(const protocol::Hello& hello);

} // namespace rankfall
