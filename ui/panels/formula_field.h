// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLineEdit>

namespace rankfall {

/// A line edit that can point at the character where its text stops making sense: a caret below it and an outline.
class FormulaField : public QLineEdit {
    Q_OBJECT

public:
    explicit FormulaField(QWidget* parent = nullptr);

    /// `offset` counts the text's UTF-8 bytes, as the parser does; -1: no error.
    void setErrorAt(int utf8Offset);

    /// The character that the caret stands under; -1: none.
    int errorPosition() const { return m_error; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int xOf(int position) const;
    int m_error = -1;
};

} // namespace rankfall
