// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/scenes/palette.h"

#include <QRectF>

class QPainter;

namespace rankfall {

/// A value with its 10 % and 90 % quantiles, and the scale that all bars of a table share.
struct Interval {
    double low = 0;
    double value = 0;
    double high = 0;
    double from = 0; ///< at the left end of the bar
    double to = 1;   ///< at the right end

    /// Where x lies in the box.
    double at(double x, const QRectF& box) const;
};

/// A line from low to high with ends, and a dot at the value; small enough for a line of text.
void paintInterval(QPainter& painter, const QRectF& box, const Interval& interval, const Palette& palette);

} // namespace rankfall
