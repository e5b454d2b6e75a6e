// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/views/walk_graph.h"

#include "ui/theme/theme.h"
#include "ui/views/evaluation_data.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace rankfall {

namespace {

constexpr double kBarsFrom = 380; ///< px of width from which there is room for the levels

} // namespace

WalkGraph::WalkGraph(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("walkGraph"));
    setMouseTracking(true);
    setAccessibleName(tr("Rank against time"));
    setAccessibleDescription(tr("nothing yet"));
}

void WalkGraph::setData(const WalkData& news)
{
    m_data = news;
    setAccessibleDescription(news.isEmpty() ? tr("nothing yet") : news.headline());
    update();
}

QRectF WalkGraph::bars() const
{
    if (width() < kBarsFrom || m_data.levels.empty()) {
        return {};
    }
    const QFontMetricsF metrics(font());
    const double wide = std::min(150.0, width() * 0.24);
    return {width() - wide - 8, metrics.height() + 6, wide, height() - 2 * metrics.height() - 12};
}

QRectF WalkGraph::plot() const
{
    const QFontMetricsF metrics(font());
    const double left = metrics.horizontalAdvance(QString::number(m_data.high())) + 18;
    const QRectF beside = bars();
    const double right = beside.isNull() ? width() - 14.0 : beside.left() - 22;
    return {left, metrics.height() + 6, std::max(10.0, right - left),
            std::max(10.0, height() - 2 * metrics.height() - 12)};
}

double WalkGraph::yOf(double total) const
{
    const QRectF area = plot();
    return area.bottom() - (total - m_data.low()) / (m_data.high() - m_data.low()) * area.height();
}

TimeAxis WalkGraph::axis() const
{
    const QRectF area = plot();
    return {area.left() + 4, area.right(), m_data.seconds};
}

int WalkGraph::fallAt(double x) const
{
    const TimeAxis time = axis();
    int found = -1;
    for (std::size_t i = 0; i < m_data.falls.size(); ++i) {
        if (i == 0 || time.x(m_data.falls[i].seconds) <= x + 4) {
            found = static_cast<int>(i);
        }
    }
    return found;
}

void WalkGraph::paintAxes(QPainter& painter) const
{
    const Palette& p = currentPalette();
    const QRectF area = plot();
    const QFontMetricsF metrics(font());
    painter.setRenderHint(QPainter::Antialiasing, false);
    const int most = std::max(2, static_cast<int>(area.height() / (metrics.height() * 1.4)) + 1);
    for (const int tick : niceTicks(m_data.low(), m_data.high(), most)) {
        const double y = std::round(yOf(tick));
        painter.setPen(toColor(p.faintLine));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(toColor(p.dimText));
        painter.drawText(QRectF(0, y - metrics.height() / 2, area.left() - 8, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, QString::number(tick));
    }
    const TimeAxis time = axis();
    const double wide = metrics.horizontalAdvance(QStringLiteral("100 ms")) + 12;
    painter.setPen(toColor(p.dimText));
    for (const double tick : time.ticks(wide)) {
        const double x = std::round(time.x(tick));
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.bottom() + 3));
        const double left = std::clamp(x - wide / 2, 0.0, area.right() + 12 - wide);
        painter.drawText(QRectF(left, area.bottom() + 4, wide, metrics.height()), Qt::AlignCenter, spokenTime(tick));
    }
    painter.setPen(toColor(p.line));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    painter.setRenderHint(QPainter::Antialiasing);
}

void WalkGraph::paintSteps(QPainter& painter) const
{
    const Palette& p = currentPalette();
    const QRectF area = plot();
    const TimeAxis time = axis();
    const QFontMetricsF metrics(font());
    if (m_data.bestKnown) {
        const double y = std::round(yOf(*m_data.bestKnown)) + 0.5;
        painter.setPen(QPen(toColor(p.text, 0.8), 1.2, Qt::DashLine));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(toColor(p.dimText));
        // In the title row: near the line the steps pass.
        painter.setPen(QPen(toColor(p.text, 0.8), 1.2, Qt::DashLine));
        const double middle = 2 + metrics.height() / 2;
        painter.drawLine(QPointF(area.left(), middle), QPointF(area.left() + 16, middle));
        painter.setPen(toColor(p.dimText));
        painter.drawText(QRectF(area.left() + 22, 2, area.width() - 22, metrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, tr("best known %1").arg(*m_data.bestKnown));
    }
    QPainterPath path;
    for (std::size_t i = 0; i < m_data.falls.size(); ++i) {
        const QPointF at(time.x(m_data.falls[i].seconds), yOf(m_data.falls[i].total));
        if (i == 0) {
            path.moveTo(at);
        } else {
            path.lineTo(at.x(), path.currentPosition().y());
            path.lineTo(at);
        }
    }
    path.lineTo(area.right(), path.currentPosition().y());
    painter.strokePath(path, QPen(toColor(p.accent), 2, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    for (std::size_t i = 0; i < m_data.falls.size(); ++i) {
        const QPointF at(time.x(m_data.falls[i].seconds), yOf(m_data.falls[i].total));
        const bool last = i + 1 == m_data.falls.size();
        const bool asGood = m_data.bestKnown && m_data.falls[i].total <= *m_data.bestKnown;
        painter.setPen(QPen(toColor(p.background), 1));
        painter.setBrush(toColor(asGood ? p.good : p.accent));
        const double r = last ? 5 : 3;
        painter.drawEllipse(at, r, r);
        if (last) {
            QFont bold = font();
            bold.setWeight(QFont::DemiBold);
            painter.setFont(bold);
            const QFontMetricsF boldMetrics(bold);
            painter.setPen(toColor(asGood ? p.good : p.text));
            const bool right =
                at.x() + 16 + boldMetrics.horizontalAdvance(QString::number(m_data.high())) < area.right();
            // Below the line where the title row is above it.
            const double above = at.y() - metrics.height() - 2;
            const QRectF box(right ? at.x() + 8 : at.x() - 52, above < area.top() - 2 ? at.y() + 4 : above, 44,
                             metrics.height());
            const QString text = QString::number(m_data.falls[i].total);
            const QRectF words(right ? box.left() - 2 : box.right() - boldMetrics.horizontalAdvance(text) - 2,
                               box.top() + 1, boldMetrics.horizontalAdvance(text) + 4, box.height() - 2);
            painter.fillRect(words, toColor(p.background, 0.85)); // the steps pass behind
            painter.drawText(box, (right ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter, text);
            painter.setFont(font());
        }
    }
}

void WalkGraph::paintBars(QPainter& painter) const
{
    const QRectF area = bars();
    if (area.isNull()) {
        return;
    }
    const Palette& p = currentPalette();
    const QFontMetricsF metrics(font());
    painter.setPen(toColor(p.dimText));
    const QString title = tr("held at each rank");
    const double titleRoom = width() - area.left() - 2;
    painter.drawText(QRectF(area.left(), 2, titleRoom, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.horizontalAdvance(title) <= titleRoom ? title : tr("held"));
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(toColor(p.line));
    painter.drawLine(area.topLeft(), area.bottomLeft());
    int most = 1;
    for (const WalkTrace::Level& level : m_data.levels) {
        most = std::max(most, level.held);
    }
    const double step = std::abs(yOf(1) - yOf(0));
    const double thick = std::clamp(step - 2, 2.0, 14.0);
    const double room = area.width() - metrics.horizontalAdvance(QStringLiteral("9999")) - 8;
    double lastText = -1e9;
    for (const WalkTrace::Level& level : m_data.levels) {
        const double y = yOf(level.total);
        if (level.held == 0 || y < area.top() - 1 || y > area.bottom() + 1) {
            continue;
        }
        // On a scale of powers: one scheme must be seen beside a thousand.
        const double share = std::log1p(level.held) / std::log1p(most);
        const QRectF bar(area.left() + 1, std::round(y - thick / 2), std::max(3.0, room * share), thick);
        painter.fillRect(bar, toColor(level.total == m_data.best() ? p.accent : p.dimText, 0.75));
        if (std::abs(y - lastText) >= metrics.height() * 0.9) {
            painter.setPen(toColor(p.dimText));
            painter.drawText(QRectF(bar.right() + 6, y - metrics.height() / 2, 60, metrics.height()),
                             Qt::AlignLeft | Qt::AlignVCenter, QString::number(level.held));
            lastText = y;
        }
    }
    painter.setRenderHint(QPainter::Antialiasing);
}

void WalkGraph::paintEvent(QPaintEvent*)
{
    const Palette& p = currentPalette();
    QPainter painter(this);
    painter.fillRect(rect(), toColor(p.background));
    painter.setFont(font());
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_data.isEmpty()) {
        painter.setPen(toColor(p.dimText));
        painter.drawText(rect().adjusted(12, 0, -12, 0), Qt::AlignCenter | Qt::TextWordWrap,
                         m_data.running ? tr("%1 is not walking here").arg(m_data.engine)
                                        : tr("Let the flip graph or the scheme search think, and watch the rank fall"));
        return;
    }
    paintAxes(painter);
    paintSteps(painter);
    paintBars(painter);
}

void WalkGraph::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF at = event->position();
    const QRectF beside = bars();
    QString text;
    if (!beside.isNull() && at.x() >= beside.left()) {
        for (const WalkTrace::Level& level : m_data.levels) {
            if (std::abs(yOf(level.total) - at.y()) <= std::max(4.0, std::abs(yOf(1) - yOf(0)) / 2)) {
                text = tr("%1 different decompositions into %2 terms are held").arg(level.held).arg(level.total);
            }
        }
    } else if (plot().adjusted(-6, -6, 6, 6).contains(at)) {
        text = m_data.sentence(fallAt(at.x()));
    }
    if (text.isEmpty()) {
        QToolTip::hideText();
    } else {
        QToolTip::showText(event->globalPosition().toPoint() + QPoint(0, 12),
                           QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped()), this);
    }
}

} // namespace rankfall
