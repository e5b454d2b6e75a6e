// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
// What stands on the evaluation graph beside bounds: references, what engines said along the line, what moves have
// cost.
#include "ui/theme/theme.h"
#include "ui/views/evaluation_graph.h"
#include "ui/workbench/regret_text.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

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

void EvaluationGraph::paintReferences(QPainter& painter) const
{
    const Palette& p = currentPalette();
    const QRectF area = plot();
    if (m_data.bestKnown) {
        const double y = std::round(yOfTotal(*m_data.bestKnown)) + 0.5;
        painter.setPen(QPen(toColor(p.text, 0.8), 1.2, Qt::DashLine));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        if (!hasLegend() && area.height() > 40) {
            const QFontMetricsF metrics(font());
            const double top = y - metrics.height() > area.top() ? y - metrics.height() : y + 1;
            const QString text = tr("best known %1").arg(*m_data.bestKnown);
            // The numbers of the current point come first: at the end of a line the words make room to their left.
            const double cursor = m_data.current >= 0 ? axis().x(m_data.current) : area.left();
            const bool crowded = cursor > area.right() - metrics.horizontalAdvance(text) - 44;
            const double right = crowded ? cursor - 40 : area.right() - 4;
            halo(painter, QRectF(right - 196, top, 196, metrics.height()), Qt::AlignRight | Qt::AlignVCenter, text,
                 toColor(p.dimText));
        }
    }
    if (m_data.schoolbook > 0) {
        const double y = std::round(yOfTotal(m_data.schoolbook)) + 0.5;
        painter.setPen(QPen(toColor(p.dimText), 1.4));
        painter.setBrush(toColor(p.background));
        painter.drawPolygon(
            QPolygonF{QPointF(area.left() - 6, y - 4), QPointF(area.left() - 6, y + 4), QPointF(area.left(), y)});
        painter.drawLine(QPointF(area.left(), y), QPointF(area.left() + 7, y));
    }
    if (m_data.prediction) {
        const EvaluationData::Prediction& guess = *m_data.prediction;
        const QPointF at(axis().x(guess.index), yOfTotal(guess.total));
        painter.setPen(QPen(toColor(p.text), 1.6));
        if (guess.low && guess.high) {
            const double top = yOfTotal(*guess.high);
            const double bottom = yOfTotal(*guess.low);
            painter.drawLine(QPointF(at.x(), top), QPointF(at.x(), bottom));
            painter.drawLine(QPointF(at.x() - 4, top), QPointF(at.x() + 4, top));
            painter.drawLine(QPointF(at.x() - 4, bottom), QPointF(at.x() + 4, bottom));
        }
        painter.setBrush(guess.solves ? toColor(p.good) : toColor(p.background));
        painter.drawEllipse(at, 5, 5);
    }
}

} // namespace rankfall
