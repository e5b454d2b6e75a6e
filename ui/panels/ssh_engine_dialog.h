// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/external/ssh_command.h"

#include <QDialog>

#include <memory>

class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace rankfall {

/// Asks for a host and makes an engine of it: the command of ssh that starts rankfall-cli there, tried out before it is
/// added. ssh asks no questions here, and what keeps it from getting through is said in words.
class SshEngineDialog : public QDialog {
    Q_OBJECT

public:
    explicit SshEngineDialog(QWidget* parent = nullptr);
    ~SshEngineDialog() override;

    /// What starts it; empty while the fields are not filled.
    QString command() const;
    QString name() const;

private:
    void test();
    void showState();
    SshEngine engine() const;

    QLineEdit* m_host;
    QSpinBox* m_port;
    QLineEdit* m_program;
    QLineEdit* m_name;
    QLabel* m_command;
    QPushButton* m_test;
    QLabel* m_state;
    QLabel* m_facts;
    QPushButton* m_add = nullptr;
    std::shared_ptr<EngineHost> m_tried; ///< of the last test
};

} // namespace rankfall
