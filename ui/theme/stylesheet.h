// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/scenes/palette.h"

#include <QString>

namespace rankfall {

/// The one style sheet of the program. Lengths are pixels at 11 pt and 96 dpi, multiplied by `scale`.
QString styleSheet(const Palette& palette, double scale);

} // namespace rankfall
