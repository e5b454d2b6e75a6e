// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/interval_bar.h"

#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace rankfall {

double Interval::at(double x, const QRectF& box) const
{
    const double share = to > from ? (x - from) / (to - from) : 0.5;
    return box.left() + std::clamp(share, 0.0, 1.0) * box.width();
}

void paintInterval(QPainter& painter, const QRectF& box, const Interval& interval, const Palette& palette)
{
    constexpr double kDot = 3.5; // px
    const QRectF inner = box.adjusted(kDot, 0, -kDot, 0);
    const double y = box.center().y();
    const double left = interval.at(interval.low, inner);
    const double right = interval.at(interval.high, inner);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(QRectF(inner.left(), y - 0.5, inner.width(), 1), toColor(palette.line, 0.5));
    painter.fillRect(QRectF(left, y - 1.5, std::max(1.0, right - left), 3), toColor(palette.dimText));
    painter.fillRect(QRectF(left - 0.5, y - 4, 1.5, 8), toColor(palette.dimText));
    painter.fillRect(QRectF(right - 1, y - 4, 1.5, 8), toColor(palette.dimText));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(toColor(palette.accent));
    painter.drawEllipse(QPointF(interval.at(interval.value, inner), y), kDot, kDot);
    painter.restore();
}

} // namespace rankfall
