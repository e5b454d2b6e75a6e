// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/scenes/axis_labels.h"

#include <QFont>

namespace rankfall {

/// The font that figures are set in; a size in figures is in points of 1/72 inch.
QFont figureFont(double size, bool bold);
/// Measures texts in figureFont(), for whoever lays out a figure. Needs a QGuiApplication.
MeasureText figureMeasure();

} // namespace rankfall
