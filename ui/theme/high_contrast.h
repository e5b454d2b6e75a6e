// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/scenes/palette.h"

class QApplication;

namespace rankfall {

/// High contrast beside the chosen theme, dark or light: every word at least 7 : 1 against what it stands on, and so
/// the values against the background of pictures. The value colours were searched for: all pairs at least 20 apart
/// (ΔE₀₀) for normal, protan, deutan and tritan vision. Groups of terms reach 7 : 1 too.
inline constexpr Palette kHighContrastDark{.dark = true,
                                           .background = rgb(0x000000),
                                           .surface = rgb(0x0a0a0a),
                                           .raised = rgb(0x242424),
                                           .text = rgb(0xffffff),
                                           .dimText = rgb(0xe0e0e0),
                                           .line = rgb(0xffffff),
                                           .faintLine = rgb(0x6a6a6a),
                                           .shadow = rgb(0x4a4a4a),
                                           .accent = rgb(0x00e5ff),
                                           .accentText = rgb(0x000000),
                                           .good = rgb(0x5dff9f),
                                           .warn = rgb(0xffe14d),
                                           .bad = rgb(0xff9d94),
                                           .minus2 = rgb(0xfff6b7),
                                           .minus1 = rgb(0xd18800),
                                           .plus1 = rgb(0x599dca),
                                           .plus2 = rgb(0xd6faff),
                                           .groups = {rgb(0xe69f00), rgb(0x56b4e9), rgb(0x2dbd8f), rgb(0xf0e442),
                                                      rgb(0xa0acff), rgb(0xff8850), rgb(0xf09ad0), rgb(0xc4c9d2)}};

inline constexpr Palette kHighContrastLight{.dark = false,
                                            .background = rgb(0xffffff),
                                            .surface = rgb(0xf4f4f4),
                                            .raised = rgb(0xe2e2e2),
                                            .text = rgb(0x000000),
                                            .dimText = rgb(0x262626),
                                            .line = rgb(0x000000),
                                            .faintLine = rgb(0x8c8c8c),
                                            .shadow = rgb(0xb4b4b4),
                                            .accent = rgb(0x003c9e),
                                            .accentText = rgb(0xffffff),
                                            .good = rgb(0x00481f),
                                            .warn = rgb(0x523a00),
                                            .bad = rgb(0x8a0000),
                                            .minus2 = rgb(0x401000),
                                            .minus1 = rgb(0x983c00),
                                            .plus1 = rgb(0x0058a8),
                                            .plus2 = rgb(0x001040),
                                            .groups = {rgb(0x7a4a00), rgb(0x00588c), rgb(0x005c42), rgb(0x5c5200),
                                                       rgb(0x2f3db0), rgb(0x8f3000), rgb(0x86306a), rgb(0x4a5058)}};

/// May be switched at any time, as applyTheme().
void setHighContrast(QApplication& app, bool on);
bool isHighContrast();

} // namespace rankfall
