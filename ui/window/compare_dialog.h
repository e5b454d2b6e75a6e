// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/symmetry/compare.h"
#include "core/symmetry/difference.h"
#include "ui/panels/background_job.h"
#include "ui/workbench/workbench.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace rankfall {

/// What comparing two decompositions gives, for one who reads.
struct ComparisonText {
    bool isYes = false;
    QString verdict; ///< one sentence
    QString details; ///< products in common, and the certificate to copy
};

ComparisonText comparisonText(const SchemeComparison& found, const Expected<SchemeDifference>& difference);

/// The terms of the first complete decomposition on the current line, before what is shown; nothing when there is none.
std::optional<Position> firstCompleteOnLine(const Workbench& workbench);

/// Compares the decomposition shown with one of a file, of the atlas, or with the one that the line came from. Works on
/// a thread of its own; closing the dialog stops it.
class CompareDialog : public QDialog {
    Q_OBJECT

public:
    /// The position must be complete.
    CompareDialog(const Workbench& workbench, QWidget* parent = nullptr);

    /// A file, or "atlas:3x3x3:z".
    void setSource(const QString& source);
    void compare();
    /// With a position that is complete as well.
    void compareWith(const Position& other);

    bool isWorking() const { return m_job.isRunning(); }

private:
    using Result = Expected<ComparisonText>;
    void build();
    void chooseFile();
    void compareWithLine();
    void start(std::function<Result(const std::function<bool()>&)> work);
    void tell(const Result& result);
    void stop();

    Scheme m_scheme;
    std::optional<Position> m_first;
    QLineEdit* m_source = nullptr;
    QLineEdit* m_member = nullptr;
    QPushButton* m_compare = nullptr;
    QPushButton* m_stop = nullptr;
    QPushButton* m_copy = nullptr;
    QLabel* m_verdict = nullptr;
    QPlainTextEdit* m_details = nullptr;
    BackgroundJob<Result> m_job;
};

} // namespace rankfall
