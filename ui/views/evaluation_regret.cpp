// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// What engines said along the line, and what moves have cost, on the evaluation graph.
#include "ui/theme/theme.h"
#include "ui/views/evaluation_graph.h"
#include "ui/workbench/regret_text.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>

namespace rankfall {

namespace {

constexpr double kTallest = 4; // multiplications: what costs more is drawn as tall

/// In multiplications, by whichever grade says more.
double costOf(const Regret& regret)
{
    return std::max(static_cast<double>(regret.proved), regret.measured);
}

} // namespace

QRectF EvaluationGraph::regretBar(int index) const
{
    const Regret& regret = m_data.points[static_cast<std::size_t>(index)].regret;
    if (regret.grade() == Grade::None)
        return {};
    const QRectF area = plot();
    const double wide = std::clamp(axis().step() * 0.5, 2.0, 12.0);
    const double tall = std::max(4.0, std::min(costOf(regret), kTallest) / kTallest * area.height() * 0.35);
    return {axis().x(index) - wide / 2, area.bottom() - tall, wide, tall};
}

/// Bars from the bottom. Full: proved. Hollow: measured.
void EvaluationGraph::paintRegret(QPainter& painter) const
{
    const Palette& p = currentPalette();
    const QFontMetricsF metrics(font());
    for (int i = 0; i < static_cast<int>(m_data.points.size()); ++i) {
        const QRectF bar = regretBar(i);
        if (bar.isEmpty())
            continue;
        const Regret& regret = m_data.points[static_cast<std::size_t>(i)].regret;
        const QColor colour = toColor(regret.isProved() ? p.bad : p.warn);
        painter.setPen(QPen(colour, 1.5));
        painter.setBrush(regret.isProved() ? QBrush(colour) : QBrush(toColor(p.background)));
        painter.drawRect(bar);
        if (axis().step() >= 18 && plot().height() > 3 * metrics.height())
            halo(painter, QRectF(bar.center().x() - 20, bar.top() - metrics.height(), 40, metrics.height()),
                 Qt::AlignCenter | Qt::TextDontClip, regretGlyph(regret), colour);
    }
}

/// A diamond at each total that an engine expected when it was asked there, with its quantiles.
void EvaluationGraph::paintExpectations(QPainter& painter) const
{
    const Palette& p = currentPalette();
    const MoveAxis line = axis();
    QPolygonF along;
    const auto flush = [&] {
        painter.setPen(QPen(toColor(p.text, 0.6), 1.2, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        if (along.size() > 1)
            painter.drawPolyline(along);
        along.clear();
    };
    for (std::size_t i = 0; i < m_data.points.size(); ++i) {
        const auto& expected = m_data.points[i].expected;
        if (!expected) {
            flush();
            continue;
        }
        along << QPointF(line.x(static_cast<double>(i)), yOfTotal(expected->total));
    }
    flush();
    const double r = line.step() >= 9 ? 4.5 : 3;
    for (std::size_t i = 0; i < m_data.points.size(); ++i) {
        const auto& expected = m_data.points[i].expected;
        if (!expected || (m_data.prediction && m_data.prediction->index == static_cast<int>(i)))
            continue;
        const QPointF at(line.x(static_cast<double>(i)), yOfTotal(expected->total));
        painter.setPen(QPen(toColor(p.text), 1.3));
        if (expected->low && expected->high && !expected->solves)
            painter.drawLine(QPointF(at.x(), yOfTotal(*expected->high)), QPointF(at.x(), yOfTotal(*expected->low)));
        painter.setBrush(toColor(expected->solves ? p.good : p.background));
        painter.drawPolygon(
            QPolygonF{at + QPointF(0, -r), at + QPointF(r, 0), at + QPointF(0, r), at + QPointF(-r, 0)});
    }
}

} // namespace rankfall
