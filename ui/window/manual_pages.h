// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <QString>

namespace rankfall {

class Actions;

/// Writes the manual that Help shows (ui/chrome/help_pages.h) as pages for a browser, in the language that the program
/// speaks: index.html, a file for each other page, and keys.html with every command. `folder` is made where it is
/// missing; files in it are replaced. GUI thread. Errors: what cannot be written.
Expected<void> writeManual(const Actions& actions, const QString& folder);

} // namespace rankfall
