// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/tensor/target.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace rankfall {

/// Where a tensor is pasted as text, or read from a file: says while one types what is wrong and where.
class PastePage : public QWidget {
    Q_OBJECT

public:
    explicit PastePage(QWidget* parent = nullptr);

    /// The tensor; nothing while there is none.
    const TargetPtr& target() const { return m_target; }

    /// Reads a file instead of the text; what is wrong with it is said in the page.
    void openPath(const QString& path);

Q_SIGNALS:
    void changed();
    void drawRequested(); ///< the tensor is to be drawn on

private:
    void readText();
    void take(const Expected<TargetPtr>& read);
    void askForFile();

    QPlainTextEdit* m_text;
    QLabel* m_error;
    QPushButton* m_open;
    QPushButton* m_draw;
    TargetPtr m_target;
};

} // namespace rankfall
