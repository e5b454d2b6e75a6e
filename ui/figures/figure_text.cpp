// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/figures/figure_text.h"

#include <QFontMetricsF>
#include <QGuiApplication>

#include <map>

namespace rankfall {

QFont figureFont(double size, bool bold)
{
    QFont font(QGuiApplication::font().family());
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(size))));
    font.setWeight(bold ? QFont::DemiBold : QFont::Normal);
    return font;
}

MeasureText figureMeasure()
{
    return [](const std::string& text, double size, bool bold) {
        // Measured large and scaled down: hinting must not round a vector's widths.
        constexpr double kLarge = 100;
        const QFontMetricsF metrics(figureFont(kLarge, bold));
        return Vec2{metrics.horizontalAdvance(QString::fromStdString(text)) * size / kLarge, 0.94 * size};
    };
}

} // namespace rankfall
