// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QPlainTextEdit>

#include <optional>

class QCompleter;

namespace rankfall {

/// A field for the Markdown of a lesson. An opening brace offers the facts that the program works out, with what they
/// mean; Enter or Tab takes one. Undoing is left to whoever keeps the text.
class FactEdit : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit FactEdit(QWidget* parent = nullptr);

    QCompleter* completer() const { return m_completer; }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// What stands between the last opening brace and the cursor; nothing when no brace is open.
    std::optional<QString> begun() const;
    void offer();
    void take(const QString& fact);

    QCompleter* m_completer;
};

} // namespace rankfall
