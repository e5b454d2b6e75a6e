// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/lesson/lesson.h"

#include <QWidget>

#include <array>
#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace rankfall {

class FactEdit;

/// The fields of a question, as many as its kind has. Lists have one entry a line; an entry of several lines has ⏎
/// between them. An option is written "* the right one => what is said to it".
class QuestionForm : public QWidget {
    Q_OBJECT

public:
    explicit QuestionForm(QWidget* parent = nullptr);

    void setQuestion(const std::optional<Question>& question);
    std::optional<Question> question() const;

    /// Puts the keyboard where a fault is: "hint 2", "goal", "wrong".
    void focusOn(const QString& place);

Q_SIGNALS:
    void edited(const QString& field); ///< question() is another one; the field names the run of typing
    void takeRequested();              ///< the answer is to be taken from the board

private:
    void addRow(const QString& label, QWidget* field, std::initializer_list<CheckKind> kinds);
    QLineEdit* line(const char* name, const QString& label, const QString& placeholder);
    QPlainTextEdit* lines(const char* name, const QString& label, const QString& placeholder);
    FactEdit* prose(const char* name, const QString& label, int height);
    QWidget* goalFields();
    void showRows();

    struct Row {
        int row = 0;
        std::vector<CheckKind> kinds;
    };

    QFormLayout* m_form;
    std::vector<Row> m_rows;
    QComboBox* m_kind;
    FactEdit* m_text;
    QLineEdit* m_fact;
    QPlainTextEdit* m_options;
    QPlainTextEdit* m_cells;
    QLineEdit* m_residual;
    QLineEdit* m_given;
    QLineEdit* m_product;
    std::array<QLineEdit*, 5> m_goals{}; ///< terms, nonzeros, total, left, distance
    QCheckBox* m_keeps;
    QPushButton* m_take;
    QPlainTextEdit* m_right;
    QPlainTextEdit* m_wrong;
    QPlainTextEdit* m_hints;
    FactEdit* m_success;
    FactEdit* m_failure;
};

} // namespace rankfall
