// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/views/numeric_graph.h"

#include "ui/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace rankfall {

NumericGraph::NumericGraph(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("numericGraph"));
    setMouseTracking(true);
    setAccessibleName(tr("Residual and largest number against iterations"));
    setAccessibleDescription(tr("nothing yet"));
}

void NumericGraph::setData(const NumericData& news)
{
    m_data = news;
    setAccessibleDescription(news.isEmpty() ? tr("nothing yet") : news.headline());
    update();
}

QRectF NumericGraph::plot() const
{
    const QFontMetricsF metrics(font());
    const double left = metrics.horizontalAdvance(QStringLiteral("1e-16")) + 14;
    return {left, metrics.height() + 6, std::max(10.0, width() - left - 14),
            std::max(10.0, height() - 2 * metrics.height() - 12)};
}

double NumericGraph::xOf(int iteration) const
{
    const QRectF area = plot();
    const int last = m_data.isEmpty() ? 1 : std::max(m_data.trace->points.back().iteration, 20);
    return area.left() + area.width() * iteration / last;
}

double NumericGraph::yOf(double value) const
{
    const QRectF area = plot();
    const double low = m_data.lowPower();
    const double high = m_data.highPower();
    const double power = value > 0 ? std::clamp(std::log10(value), low, high) : low;
    return area.bottom() - (power - low) / (high - low) * area.height();
}

void NumericGraph::paintAxes(QPainter& painter) const
{
    const Palette& p = currentPalette();
    const QRectF area = plot();
    const QFontMetricsF metrics(font());
    const int span = m_data.highPower() - m_data.lowPower();
    const int step = static_cast<int>(std::ceil(span * metrics.height() * 1.3 / area.height()));
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int power = m_data.highPower(); power >= m_data.lowPower(); power -= std::max(step, 1)) {
        const double y = std::round(yOf(std::pow(10.0, power)));
        painter.setPen(toColor(power == 0 ? p.line : p.faintLine));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(toColor(p.dimText));
        painter.drawText(QRectF(0, y - metrics.height() / 2, area.left() - 6, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter,
                         power == 0 ? QStringLiteral("1") : QStringLiteral("1e%1").arg(power));
    }
    painter.setPen(toColor(p.line));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    painter.setPen(toColor(p.dimText));
    painter.drawText(QRectF(area.left(), area.bottom() + 4, area.width(), metrics.height()),
                     Qt::AlignRight | Qt::AlignVCenter,
                     tr("%n iteration(s)", nullptr, m_data.trace->points.back().iteration));
    painter.setRenderHint(QPainter::Antialiasing);
}

void NumericGraph::paintCurve(QPainter& painter, float NumericTrace::Point::*value, const QColor& color) const
{
    QPainterPath path;
    for (const NumericTrace::Point& point : m_data.trace->points) {
        const QPointF at(xOf(point.iteration), yOf(point.*value));
        if (path.elementCount() == 0) {
            path.moveTo(at);
        } else {
            path.lineTo(at);
        }
    }
    painter.strokePath(path, QPen(color, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(path.currentPosition(), 3.5, 3.5);
}

/// In the row above the plot, where no curve passes.
void NumericGraph::paintLegend(QPainter& painter) const
{
    const Palette& p = currentPalette();
    const QFontMetricsF metrics(font());
    double x = plot().left();
    for (const auto& [color, text] : {std::pair{p.accent, tr("residual")}, std::pair{p.warn, tr("largest number")}}) {
        const double middle = 2 + metrics.height() / 2;
        painter.setPen(QPen(toColor(color), 2));
        painter.drawLine(QPointF(x, middle), QPointF(x + 14, middle));
        painter.setPen(toColor(p.dimText));
        const double wide = std::min(metrics.horizontalAdvance(text) + 4, width() - x - 19);
        painter.drawText(QRectF(x + 19, 2, wide, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(text, Qt::ElideRight, wide));
        x += 19 + wide + 14;
    }
}

void NumericGraph::paintEvent(QPaintEvent*)
{
    const Palette& p = currentPalette();
    QPainter painter(this);
    painter.fillRect(rect(), toColor(p.background));
    painter.setFont(font());
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_data.isEmpty()) {
        painter.setPen(toColor(p.dimText));
        painter.drawText(rect().adjusted(12, 0, -12, 0), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Press Fit: real numbers are fitted to what is left, and you see it shrink"));
        return;
    }
    paintAxes(painter);
    paintCurve(painter, &NumericTrace::Point::largest, toColor(p.warn));
    paintCurve(painter, &NumericTrace::Point::residual, toColor(p.accent));
    paintLegend(painter);
}

void NumericGraph::mouseMoveEvent(QMouseEvent* event)
{
    if (m_data.isEmpty() || !plot().adjusted(-6, -6, 6, 6).contains(event->position())) {
        QToolTip::hideText();
        return;
    }
    const auto& points = m_data.trace->points;
    const auto nearest = std::ranges::min_element(points, {}, [&](const NumericTrace::Point& point) {
        return std::abs(xOf(point.iteration) - event->position().x());
    });
    QToolTip::showText(event->globalPosition().toPoint() + QPoint(0, 12),
                       tr("Iteration %1: residual %2, largest number %3")
                           .arg(nearest->iteration)
                           .arg(spokenResidual(nearest->residual))
                           .arg(static_cast<double>(nearest->largest), 0, 'g', 3),
                       this);
}

NumericResidual::NumericResidual(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("numericResidual"));
    setAccessibleName(tr("What is left, in real numbers"));
    setAccessibleDescription(tr("nothing yet"));
}

void NumericResidual::setData(const NumericData& news)
{
    m_data = news;
    setAccessibleDescription(largestCell() > 0 ? tr("largest cell %1").arg(spokenResidual(largestCell()))
                                               : tr("nothing yet"));
    update();
}

double NumericResidual::largestCell() const
{
    double largest = 0;
    for (const float value : m_data.trace ? m_data.trace->residual : std::vector<float>()) {
        largest = std::max(largest, std::abs(static_cast<double>(value)));
    }
    return largest;
}

int NumericResidual::cellSide() const
{
    if (!m_data.trace || m_data.trace->residual.empty()) {
        return 0;
    }
    const Shape shape = m_data.trace->shape;
    const int high = height() - static_cast<int>(QFontMetricsF(font()).height()) - 12;
    for (int side = 12; side > 0; --side) {
        const int across = std::max(1, (width() - 8) / (shape.b * side + 4));
        const int rows = (shape.c + across - 1) / across;
        if (rows * (shape.a * side + 4) <= high && shape.b * side + 4 <= width() - 8) {
            return side;
        }
    }
    return 0;
}

void NumericResidual::paintEvent(QPaintEvent*)
{
    const Palette& p = currentPalette();
    QPainter painter(this);
    painter.fillRect(rect(), toColor(p.background));
    painter.setFont(font());
    const QFontMetricsF metrics(font());
    const int side = cellSide();
    if (side == 0) {
        return;
    }
    const Shape shape = m_data.trace->shape;
    painter.setPen(toColor(p.dimText));
    painter.drawText(QRectF(4, 2, width() - 8, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(tr("what is left; largest cell %1").arg(spokenResidual(largestCell())),
                                        Qt::ElideRight, width() - 8));
    const int across = std::max(1, (width() - 8) / (shape.b * side + 4));
    for (int c = 0; c < shape.c; ++c) {
        const int left = 4 + c % across * (shape.b * side + 4);
        const int top = static_cast<int>(metrics.height()) + 6 + c / across * (shape.a * side + 4);
        painter.fillRect(left, top, shape.b * side, shape.a * side, toColor(p.faintLine));
        for (int a = 0; a < shape.a; ++a) {
            for (int b = 0; b < shape.b; ++b) {
                const double value = m_data.trace->residual[shape.index({a, b, c})];
                const double strength = std::min(1.0, std::abs(value));
                painter.fillRect(left + b * side, top + a * side, std::max(1, side - 1), std::max(1, side - 1),
                                 toColor(value < 0 ? p.minus1 : p.plus1, strength));
            }
        }
    }
}

} // namespace rankfall
