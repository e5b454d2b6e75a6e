// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "core/io/scheme_write.h"

#include <QString>

class QWidget;

namespace rankfall {

/// Where a scheme is written, and how.
struct SchemeFile {
    QString path;
    SchemeFormat format = SchemeFormat::Json;
};

/// What a person who chose this form and typed this path means: the ending decides when it names a form, else the form
/// gives the ending.
SchemeFile schemeFileOf(const QString& path, SchemeFormat chosen);

/// Asks for a path and one of the forms; `suggested` is a path without ending. Nothing when the person thinks better of
/// it, also about a file that is there already.
std::optional<SchemeFile> askForSchemeFile(QWidget* parent, const QString& title, const QString& suggested);

/// "2x2x2_z_r7", without ending, in the folder used last.
QString suggestedPath(const Scheme& scheme, Ring ring);

Expected<void> writeSchemeFile(const Scheme& scheme, const SchemeFile& file);

/// The folder that file dialogs begin in: the one used last.
QString lastFolder();
void rememberFolderOf(const QString& path);

} // namespace rankfall
