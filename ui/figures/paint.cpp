// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/figures/figure_text.h"
#include "ui/figures/writers.h"

#include <QPainter>
#include <QPainterPath>

namespace rankfall {

namespace {

QColor colourOf(Rgb colour, double opacity = 1)
{
    return QColor(colour.r, colour.g, colour.b, static_cast<int>(std::lround(opacity * 255)));
}

void paint(QPainter& painter, const FigureShape& shape)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    for (const auto& outline : shape.outlines) {
        bool first = true;
        for (const Vec2 p : outline) {
            first ? path.moveTo(p.x, p.y) : path.lineTo(p.x, p.y);
            first = false;
        }
        if (shape.closed) {
            path.closeSubpath();
        }
    }
    painter.setBrush(shape.fill ? QBrush(colourOf(*shape.fill, shape.fillOpacity)) : QBrush(Qt::NoBrush));
    QPen pen(Qt::NoPen);
    if (shape.stroke) {
        pen = QPen(colourOf(*shape.stroke, shape.strokeOpacity), shape.strokeWidth, Qt::SolidLine, Qt::RoundCap,
                   Qt::RoundJoin);
        if (!shape.dashes.empty()) {
            QList<qreal> pattern;
            for (const double dash : shape.dashes) {
                pattern.append(dash / shape.strokeWidth);
            }
            pen.setDashPattern(pattern);
        }
    }
    painter.setPen(pen);
    painter.drawPath(path);
}

void paint(QPainter& painter, const FigureText& text)
{
    // Set large and scaled down, as it was measured: no rounding to whole pixels.
    constexpr double kLarge = 100;
    painter.save();
    painter.translate(text.baseline.x, text.baseline.y);
    painter.rotate(-text.degrees);
    painter.scale(text.size / kLarge, text.size / kLarge);
    painter.setFont(figureFont(kLarge, text.bold));
    painter.setPen(colourOf(text.colour));
    painter.drawText(QPointF(0, 0), QString::fromStdString(text.text));
    painter.restore();
}

} // namespace

void paintFigure(QPainter& painter, const Figure& figure)
{
    painter.setRenderHint(QPainter::Antialiasing);
    if (figure.background) {
        painter.fillRect(QRectF(0, 0, figure.width, figure.height), colourOf(*figure.background));
    }
    for (const FigureMark& mark : figure.marks) {
        std::visit([&](const auto& m) { paint(painter, m); }, mark);
    }
}

QImage toImage(const Figure& figure, double scale)
{
    QImage image(static_cast<int>(std::ceil(figure.width * scale)), static_cast<int>(std::ceil(figure.height * scale)),
                 figure.background ? QImage::Format_RGB32 : QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.scale(scale, scale);
    paintFigure(painter, figure);
    return image;
}

} // namespace rankfall
