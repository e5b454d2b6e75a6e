// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

namespace rankfall {

/// Name, version, licence, and what the program is made with.
class AboutDialog : public QDialog {
    Q_OBJECT

public:
    /// \p renderer and \p vtkVersion come from the viewport, which this room does not know; either may be empty.
    explicit AboutDialog(QWidget* parent = nullptr, const QString& renderer = {}, const QString& vtkVersion = {});

    /// For problem reports: version, Qt, system, renderer; plain text.
    static QString versions(const QString& renderer, const QString& vtkVersion);
};

} // namespace rankfall
