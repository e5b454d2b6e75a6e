// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/chrome/palette_rows.h"

namespace rankfall {

class Documents;
class Workbench;

/// What the command palette answers besides commands: "5" or "go to move 5", a cell by its three labels ("a22 b11
/// c11"), and a move typed in full, which Enter plays.
std::vector<PaletteEntry> paletteAnswers(Workbench& workbench, const QString& text);

/// Layouts of the user's whose name fits.
std::vector<PaletteEntry> layoutAnswers(const QString& text, const std::function<void(const QString&)>& apply);
/// Sizes such as "4x4x5" or "atlas 5x4x4": the schemes of the atlas for them, which Enter opens.
std::vector<PaletteEntry> atlasAnswers(Documents& documents, const QString& text);

} // namespace rankfall
