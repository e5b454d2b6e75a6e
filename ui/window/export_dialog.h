// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/position.h"
#include "core/program/export.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace rankfall {

class ProgramMaker;

/// The scheme of a position as code or as a text to read: a preview, to copy or to save. What is not complete and exact
/// is not written; the dialog says what is missing.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    explicit ExportDialog(const Position& position, QWidget* parent = nullptr);

    void setFormat(CodeFormat format);
    QString text() const; ///< of the preview; empty while there is none

Q_SIGNALS:
    void saved(const QString& path);

private:
    const CodeFormatInfo& chosen() const;
    void showCode();
    void save();

    Position m_position;
    ProgramMaker* m_maker;
    QComboBox* m_format;
    QPlainTextEdit* m_preview;
    QLabel* m_remark;
    QPushButton* m_copy;
    QPushButton* m_save;
};

} // namespace rankfall
