// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/measure_graph.h"

#include "ui/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace rankfall {

MeasureGraph::MeasureGraph(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("measureGraph"));
    setMouseTracking(true);
    setAccessibleName(tr("Time beside Eigen against the size of the matrices"));
    setAccessibleDescription(tr("nothing measured yet"));
}

void MeasureGraph::setPoints(std::vector<MeasurePoint> points)
{
    m_points = std::move(points);
    m_low = 0.8;
    m_high = 1.2;
    for (const MeasurePoint& point : m_points) {
        m_low = std::min(m_low, std::floor(point.ratio * 10 - 0.5) / 10);
        m_high = std::max(m_high, std::ceil(point.ratio * 10 + 0.5) / 10);
    }
    m_low = std::max(0.0, m_low);
    m_high = std::min(4.0, m_high);
    QStringList words;
    for (int depth = 1; depth <= deepest(); ++depth) {
        const auto from = crossover(m_points, depth);
        words << (from ? tr("depth %1 is faster from %2 on").arg(depth).arg(qRound(*from))
                       : tr("depth %1 is not faster").arg(depth));
    }
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    update();
}

int MeasureGraph::deepest() const
{
    int depth = 0;
    for (const MeasurePoint& point : m_points) {
        depth = std::max(depth, point.depth);
    }
    return depth;
}

QColor MeasureGraph::colorOf(int depth) const
{
    const Palette& p = currentPalette();
    return toColor(depth == 1 ? p.plus1 : depth == 2 ? p.minus1 : depth == 3 ? p.good : p.warn);
}

QRectF MeasureGraph::plot() const
{
    const QFontMetricsF metrics(font());
    const double left = metrics.horizontalAdvance(QStringLiteral("0.00×")) + 14;
    return {left, metrics.height() + 12, std::max(10.0, width() - left - 20),
            std::max(10.0, height() - 3 * metrics.height() - 26)};
}

double MeasureGraph::xOf(double size) const
{
    const QRectF area = plot();
    if (m_points.empty()) {
        return area.left();
    }
    const double low = std::log(m_points.front().size);
    const double high = std::log(m_points.back().size);
    return high > low ? area.left() + 12 + (std::log(size) - low) / (high - low) * (area.width() - 24)
                      : area.center().x();
}

double MeasureGraph::yOf(double ratio) const
{
    const QRectF area = plot();
    return area.bottom() - (std::clamp(ratio, m_low, m_high) - m_low) / (m_high - m_low) * area.height();
}

void MeasureGraph::paintAxes(QPainter& painter) const
{
    const Palette& p = currentPalette();
    const QRectF area = plot();
    const QFontMetricsF metrics(font());
    const double step = m_high - m_low > 1.6 ? 0.5 : m_high - m_low > 0.8 ? 0.2 : 0.1;
    for (double tick = std::ceil(m_low / step) * step; tick < m_high + 1e-9; tick += step) {
        const double y = std::round(yOf(tick));
        painter.setPen(toColor(p.faintLine));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(toColor(p.dimText));
        painter.drawText(QRectF(0, y - metrics.height() / 2, area.left() - 8, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("%1×").arg(tick, 0, 'f', 1));
    }
    painter.setPen(QPen(toColor(p.text), 1.4));
    painter.drawLine(QPointF(area.left(), yOf(1)), QPointF(area.right(), yOf(1)));
    double free = -1e9;
    for (const MeasurePoint& point : m_points) {
        const double x = xOf(point.size);
        const QString text = QString::number(point.size);
        const double wide = metrics.horizontalAdvance(text) + 10;
        if (point.depth == 0 && x - wide / 2 > free) {
            painter.setPen(toColor(p.dimText));
            painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.bottom() + 4));
            painter.drawText(QRectF(x - wide / 2, area.bottom() + 5, wide, metrics.height()), Qt::AlignCenter, text);
            free = x + wide / 2;
        }
    }
    painter.setPen(toColor(p.line));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    // The legend.
    double x = area.left();
    for (int depth = 0; depth <= deepest(); ++depth) {
        const QString text = depth == 0 ? tr("Eigen") : depth == 1 ? tr("1 level") : tr("%1 levels").arg(depth);
        painter.setPen(QPen(depth == 0 ? toColor(p.text) : colorOf(depth), 2));
        painter.drawLine(QPointF(x, 4 + metrics.height() / 2), QPointF(x + 16, 4 + metrics.height() / 2));
        painter.setPen(toColor(p.dimText));
        painter.drawText(QPointF(x + 22, 4 + metrics.ascent()), text);
        x += 22 + metrics.horizontalAdvance(text) + 18;
    }
    painter.setPen(toColor(p.dimText));
    painter.drawText(QRectF(area.left(), height() - metrics.height() - 4, area.width(), metrics.height()),
                     Qt::AlignRight, tr("rows of the square matrices"));
}

void MeasureGraph::paintDepth(QPainter& painter, int depth) const
{
    const Palette& p = currentPalette();
    QPainterPath path;
    std::vector<QPointF> dots;
    for (const MeasurePoint& point : m_points) {
        if (point.depth == depth) {
            dots.emplace_back(xOf(point.size), yOf(point.ratio));
            dots.size() == 1 ? path.moveTo(dots.back()) : path.lineTo(dots.back());
        }
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colorOf(depth), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
    painter.setBrush(colorOf(depth));
    painter.setPen(QPen(toColor(p.background), 1));
    for (const QPointF& dot : dots) {
        painter.drawEllipse(dot, 4, 4);
    }
    if (const auto from = crossover(m_points, depth)) {
        const QPointF at(xOf(*from), yOf(1));
        painter.setBrush(toColor(p.background));
        painter.setPen(QPen(colorOf(depth), 2));
        painter.drawEllipse(at, 6, 6);
        const QFontMetricsF metrics(font());
        const QString text = QString::number(qRound(*from));
        const double wide = metrics.horizontalAdvance(text);
        const double left = std::clamp(at.x() - wide / 2, plot().left(), plot().right() - wide);
        const double above = depth % 2 == 1 ? at.y() - 10 : at.y() + 8 + metrics.ascent();
        painter.setPen(toColor(p.text));
        painter.drawText(QPointF(left, above), text);
    }
}

void MeasureGraph::paintEvent(QPaintEvent*)
{
    const Palette& p = currentPalette();
    QPainter painter(this);
    painter.fillRect(rect(), toColor(p.background));
    if (m_points.empty()) {
        painter.setPen(toColor(p.dimText));
        painter.drawText(
            rect().adjusted(16, 16, -16, -16), Qt::AlignCenter | Qt::TextWordWrap,
            tr("Nothing is measured yet. Start times the recursion of this scheme beside Eigen’s product."));
        return;
    }
    paintAxes(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int depth = deepest(); depth >= 1; --depth) {
        paintDepth(painter, depth);
    }
}

void MeasureGraph::mouseMoveEvent(QMouseEvent* event)
{
    const MeasurePoint* nearest = nullptr;
    double least = 16;
    for (const MeasurePoint& point : m_points) {
        const double away =
            std::hypot(xOf(point.size) - event->position().x(), yOf(point.ratio) - event->position().y());
        if (point.depth > 0 && away < least) {
            least = away;
            nearest = &point;
        }
    }
    if (nearest == nullptr) {
        QToolTip::hideText();
        return;
    }
    QToolTip::showText(event->globalPosition().toPoint(),
                       tr("%1 × %1, depth %2: %3 ms, %4 of Eigen’s time; largest error %5; %6 rounds")
                           .arg(nearest->size)
                           .arg(nearest->depth)
                           .arg(nearest->seconds * 1e3, 0, 'g', 3)
                           .arg(nearest->ratio, 0, 'f', 3)
                           .arg(nearest->error, 0, 'e', 1)
                           .arg(nearest->rounds),
                       this);
}

} // namespace rankfall
