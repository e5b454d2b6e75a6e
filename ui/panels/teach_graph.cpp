// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/teach_graph.h"

#include "ui/panels/wording.h"
#include "ui/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace rankfall {

namespace {

QPen policyPen()
{
    return {toColor(currentPalette().accent), 2, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin};
}

QPen valuePen()
{
    return {toColor(currentPalette().warn), 2, Qt::DashLine, Qt::FlatCap, Qt::RoundJoin};
}

/// 1, 2 or 5 times a power of ten.
double niceStep(double most, int ticks)
{
    const double least = most / std::max(1, ticks);
    const double power = std::pow(10, std::floor(std::log10(std::max(least, 1e-9))));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (power * factor >= least) {
            return power * factor;
        }
    }
    return power * 10;
}

} // namespace

TeachGraph::TeachGraph(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("teachGraph"));
    setMouseTracking(true);
    setAccessibleName(tr("Losses of the policy and the value against steps of learning"));
    setAccessibleDescription(tr("nothing learned yet"));
}

void TeachGraph::setRounds(const std::vector<TrainingRound>& rounds, std::optional<int> bestKnown)
{
    m_rounds = rounds;
    m_bestKnown = bestKnown;
    // A first round that is far off would press all others flat.
    std::vector<double> losses;
    for (const TrainingRound& round : m_rounds) {
        losses.push_back(std::max(round.policyLoss, round.valueLoss));
    }
    m_highest = 0.1;
    if (!losses.empty()) {
        const auto most = losses.begin() + static_cast<std::ptrdiff_t>((losses.size() - 1) * 49 / 50);
        std::nth_element(losses.begin(), most, losses.end());
        m_highest = std::max(0.1, *most * 1.05);
    }
    setAccessibleDescription(count() == 0 ? tr("nothing learned yet") : sentence(count() - 1));
    update();
}

QRectF TeachGraph::plot() const
{
    const QFontMetricsF metrics(font());
    const double left = metrics.horizontalAdvance(QStringLiteral("0.00")) + 14;
    const double top = 2 * metrics.height() + 8; // legend, and the ranks
    return {left, top, std::max(10.0, width() - left - 14), std::max(10.0, height() - top - metrics.height() - 8)};
}

double TeachGraph::xOf(std::int64_t steps) const
{
    const QRectF area = plot();
    const double first = 0;
    const double last = m_rounds.empty() ? 1 : std::max<double>(1, static_cast<double>(m_rounds.back().steps));
    return area.left() + (static_cast<double>(steps) - first) / (last - first) * area.width();
}

double TeachGraph::yOf(double loss) const
{
    const QRectF area = plot();
    return area.bottom() - std::clamp(loss / m_highest, 0.0, 1.0) * area.height();
}

int TeachGraph::roundAt(double x) const
{
    int nearest = -1;
    for (int i = 0; i < count(); ++i) {
        const auto distance = [&](int r) { return std::abs(xOf(m_rounds[static_cast<std::size_t>(r)].steps) - x); };
        if (nearest < 0 || distance(i) < distance(nearest)) {
            nearest = i;
        }
    }
    return nearest;
}

QString TeachGraph::sentence(int round) const
{
    if (round < 0 || round >= count()) {
        return {};
    }
    const TrainingRound& at = m_rounds[static_cast<std::size_t>(round)];
    QString text = tr("Round %1, %2 steps: policy %3, value %4")
                       .arg(at.round)
                       .arg(at.steps)
                       .arg(at.policyLoss, 0, 'f', 2)
                       .arg(at.valueLoss, 0, 'f', 2);
    if (at.best > 0) {
        text += tr("; best rank %1, ").arg(at.best) +
                (at.distinct == 1 ? tr("1 scheme") : tr("%1 schemes").arg(at.distinct));
    }
    return text;
}

void TeachGraph::paintAxes(QPainter& painter) const
{
    const Palette& p = currentPalette();
    const QRectF area = plot();
    const QFontMetricsF metrics(font());
    painter.setRenderHint(QPainter::Antialiasing, false);
    const double step = niceStep(m_highest, std::max(1, static_cast<int>(area.height() / (metrics.height() * 1.25))));
    for (double tick = 0; tick <= m_highest; tick += step) {
        const double y = std::round(yOf(tick));
        painter.setPen(toColor(p.faintLine));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(toColor(p.dimText));
        painter.drawText(QRectF(0, y - metrics.height() / 2, area.left() - 8, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, QString::number(tick, 'g', 3));
    }
    const double last = static_cast<double>(m_rounds.back().steps);
    const double wide = metrics.horizontalAdvance(QStringLiteral("1000 k")) + 32;
    const double each = std::max(1.0, niceStep(last, std::max(1, static_cast<int>(area.width() / wide))));
    painter.setPen(toColor(p.dimText));
    for (double tick = 0; tick <= last; tick += each) {
        const double x = std::round(xOf(static_cast<std::int64_t>(tick)));
        const QString text = tick == 0 ? tr("0 steps") : shortCount(static_cast<std::int64_t>(tick));
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.bottom() + 3));
        const double left = std::clamp(x - wide / 2, tick == 0 ? area.left() : 0.0, width() - wide);
        painter.drawText(QRectF(left, area.bottom() + 4, wide, metrics.height()),
                         tick == 0 ? Qt::AlignLeft : Qt::AlignHCenter, text);
    }
    painter.setPen(toColor(p.line));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    painter.setRenderHint(QPainter::Antialiasing);
}

void TeachGraph::paintFalls(QPainter& painter) const
{
    const Palette& p = currentPalette();
    const QRectF area = plot();
    const QFontMetricsF metrics(font());
    int best = 0;
    double lastText = -1e9;
    for (const TrainingRound& round : m_rounds) {
        if (round.best == 0 || (best != 0 && round.best >= best)) {
            continue;
        }
        best = round.best;
        const bool asGood = m_bestKnown && best <= *m_bestKnown;
        const double x = std::round(xOf(round.steps)) + 0.5;
        painter.setPen(QPen(toColor(asGood ? p.good : p.dimText), asGood ? 1.6 : 1, Qt::DotLine));
        painter.drawLine(QPointF(x, area.top() - 2), QPointF(x, area.bottom()));
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        painter.setFont(bold);
        painter.setPen(toColor(asGood ? p.good : p.text));
        const QString text = lastText < 0 ? tr("rank %1").arg(best) : QString::number(best);
        const double wide = QFontMetricsF(bold).horizontalAdvance(text) + 4;
        const double left = std::clamp(x - wide / 2, std::max(area.left() - 4, lastText + 2), width() - wide - 2);
        painter.drawText(QRectF(left, area.top() - metrics.height() - 3, wide, metrics.height()), Qt::AlignCenter,
                         text);
        lastText = left + wide;
        painter.setFont(font());
    }
}

void TeachGraph::paintCurve(QPainter& painter, double TrainingRound::*loss, const QPen& pen) const
{
    QPainterPath path;
    for (const TrainingRound& round : m_rounds) {
        const QPointF at(xOf(round.steps), yOf(round.*loss));
        if (path.elementCount() == 0) {
            path.moveTo(at);
        } else {
            path.lineTo(at);
        }
    }
    painter.strokePath(path, pen);
    const TrainingRound& last = m_rounds.back();
    painter.setPen(Qt::NoPen);
    painter.setBrush(pen.color());
    painter.drawEllipse(QPointF(xOf(last.steps), yOf(last.*loss)), 3.5, 3.5);
}

void TeachGraph::paintEvent(QPaintEvent*)
{
    const Palette& p = currentPalette();
    QPainter painter(this);
    painter.fillRect(rect(), toColor(p.background));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font());
    const QFontMetricsF metrics(font());
    if (m_rounds.empty()) {
        painter.setPen(toColor(p.dimText));
        painter.drawText(rect().adjusted(12, 0, -12, 0), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("The first round takes a few seconds; its losses appear here"));
        return;
    }
    paintAxes(painter);
    paintFalls(painter);
    paintCurve(painter, &TrainingRound::valueLoss, valuePen());
    paintCurve(painter, &TrainingRound::policyLoss, policyPen());
    double x = plot().left();
    const auto legend = [&](const QPen& pen, const QString& text) {
        const double middle = 3 + metrics.height() / 2;
        painter.setPen(pen);
        painter.drawLine(QPointF(x, middle), QPointF(x + 22, middle));
        painter.setPen(toColor(p.text));
        const double wide = metrics.horizontalAdvance(text) + 4;
        painter.drawText(QRectF(x + 28, 3, wide, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter, text);
        x += 28 + wide + 16;
    };
    legend(policyPen(), tr("policy loss %1").arg(m_rounds.back().policyLoss, 0, 'f', 2));
    legend(valuePen(), tr("value loss %1").arg(m_rounds.back().valueLoss, 0, 'f', 2));
}

void TeachGraph::mouseMoveEvent(QMouseEvent* event)
{
    const QString text = plot().adjusted(-6, -20, 6, 20).contains(event->position())
                             ? sentence(roundAt(event->position().x()))
                             : QString();
    if (text.isEmpty()) {
        QToolTip::hideText();
    } else {
        QToolTip::showText(event->globalPosition().toPoint() + QPoint(0, 12),
                           QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped()), this);
    }
}

} // namespace rankfall
