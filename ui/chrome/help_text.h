// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/scenes/palette.h"

#include <QString>

namespace rankfall {

class Actions;

/// Text of the manual (help_pages.h) with its slots filled: the keys in force, or the command's name where it has none,
/// and the colours of values.
QString filledHelp(QString html, const Actions& actions, const Palette& palette);

} // namespace rankfall
