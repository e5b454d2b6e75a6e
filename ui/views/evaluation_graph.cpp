// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/views/evaluation_graph.h"

#include "ui/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace rankfall {

EvaluationGraph::EvaluationGraph(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("evaluationGraph"));
    setMouseTracking(true);
    setAccessibleName(tr("Evaluation graph"));
    measure();
}

QSize EvaluationGraph::minimumSizeHint() const
{
    return {300, fontMetrics().height() * 3 + 12};
}

void EvaluationGraph::setData(const EvaluationData& news)
{
    m_data = news;
    m_low = news.bestKnown.value_or(news.schoolbook);
    m_high = std::max(news.schoolbook, m_low);
    m_mostNonzeros = 1;
    for (const EvaluationData::Point& point : news.points) {
        m_low = std::min(m_low, point.totalLower());
        m_high = std::max(m_high, point.totalUpper());
        m_mostNonzeros = std::max(m_mostNonzeros, point.at.nonzeros);
        if (point.expected) {
            m_low = std::min(m_low, static_cast<int>(std::floor(point.expected->low.value_or(point.expected->total))));
            m_high =
                std::max(m_high, static_cast<int>(std::ceil(point.expected->high.value_or(point.expected->total))));
        }
    }
    if (news.prediction) {
        m_low = std::min(m_low, static_cast<int>(std::floor(news.prediction->low.value_or(news.prediction->total))));
        m_high = std::max(m_high, static_cast<int>(std::ceil(news.prediction->high.value_or(news.prediction->total))));
    }
    const int air = std::max(1, (m_high - m_low) / 12);
    m_low = std::max(0, m_low - air);
    m_high += air;
    measure();
    setAccessibleDescription(news.sentence(news.current));
    update();
}

bool EvaluationGraph::hasLegend() const
{
    return height() >= fontMetrics().height() * 6;
}

void EvaluationGraph::measure()
{
    const QFontMetricsF metrics(font());
    m_leftRoom = metrics.horizontalAdvance(QString::number(m_high)) + 26;
    m_rightRoom = metrics.horizontalAdvance(QString::number(m_mostNonzeros)) + 22;
}

void EvaluationGraph::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        measure();
    }
}

QRectF EvaluationGraph::plot() const
{
    const double top = hasLegend() ? fontMetrics().height() + 8 : 8;
    return {m_leftRoom, top, std::max(10.0, width() - m_leftRoom - m_rightRoom), std::max(10.0, height() - top - 8)};
}

MoveAxis EvaluationGraph::axis() const
{
    const QRectF area = plot();
    return {area.left() + 8, area.right() - 8, static_cast<int>(m_data.points.size()) - 1};
}

double EvaluationGraph::yOfTotal(double total) const
{
    const QRectF area = plot();
    return area.bottom() - (total - m_low) / (m_high - m_low) * area.height();
}

double EvaluationGraph::yOfNonzeros(double count) const
{
    const QRectF area = plot();
    return area.bottom() - count / (m_mostNonzeros * 1.08) * area.height();
}

void EvaluationGraph::halo(QPainter& painter, QRectF rect, int flags, const QString& text, const QColor& colour) const
{
    painter.setPen(toColor(currentPalette().background));
    for (const QPointF shift : {QPointF(-1.5, 0), QPointF(1.5, 0), QPointF(0, -1.5), QPointF(0, 1.5), QPointF(-1, -1),
                                QPointF(1, 1), QPointF(-1, 1), QPointF(1, -1)})
        painter.drawText(rect.translated(shift), flags, text);
    painter.setPen(colour);
    painter.drawText(rect, flags, text);
}

void EvaluationGraph::paintAxes(QPainter& painter) const
{
    const Palette& p = currentPalette();
    const QRectF area = plot();
    const QFontMetricsF metrics(font());
    const int most = std::max(2, static_cast<int>(area.height() / (metrics.height() * 1.25)) + 1);
    const auto label = [&](double y, bool left, const QString& text) {
        // Kept inside the widget, so that the outermost labels are never cut.
        const double top = std::clamp(y - metrics.height() / 2, 0.0, height() - metrics.height());
        const QRectF rect = left ? QRectF(0, top, area.left() - 12, metrics.height())
                                 : QRectF(area.right() + 8, top, width() - area.right() - 8, metrics.height());
        painter.drawText(rect, (left ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextDontClip, text);
    };
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const int tick : niceTicks(m_low, m_high, most)) {
        const double y = std::round(yOfTotal(tick));
        painter.setPen(toColor(p.faintLine));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(toColor(p.dimText));
        label(y, true, QString::number(tick));
    }
    painter.setPen(toColor(p.dimText));
    for (const int tick : niceTicks(0, m_mostNonzeros, std::max(2, most / 2 + 1)))
        label(yOfNonzeros(tick), false, QString::number(tick));
    painter.setPen(toColor(p.line));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    painter.setRenderHint(QPainter::Antialiasing);
}

void EvaluationGraph::paintNonzeros(QPainter& painter) const
{
    const Palette& p = currentPalette();
    const QRectF area = plot();
    const MoveAxis line = axis();
    const double half = line.last > 0 ? line.step() / 2 : 8;
    QPainterPath top;
    for (std::size_t i = 0; i < m_data.points.size(); ++i) {
        const double from = std::max(area.left(), line.x(static_cast<double>(i)) - half);
        const double to = std::min(area.right(), line.x(static_cast<double>(i)) + half);
        const double y = yOfNonzeros(m_data.points[i].at.nonzeros);
        if (i == 0)
            top.moveTo(from, y);
        else
            top.lineTo(from, y);
        top.lineTo(to, y);
    }
    QPainterPath fill = top;
    fill.lineTo(area.right(), area.bottom());
    fill.lineTo(area.left(), area.bottom());
    fill.closeSubpath();
    painter.fillPath(fill, toColor(p.dimText, p.dark ? 0.13 : 0.13));
    painter.strokePath(top, QPen(toColor(p.dimText, 0.6), 1));
}

void EvaluationGraph::paintBand(QPainter& painter) const
{
    const Palette& p = currentPalette();
    const MoveAxis line = axis();
    const int count = static_cast<int>(m_data.points.size());
    QPolygonF upper;
    QPolygonF lower;
    for (int i = 0; i < count; ++i) {
        const EvaluationData::Point& point = m_data.points[static_cast<std::size_t>(i)];
        upper << QPointF(line.x(i), yOfTotal(point.totalUpper()));
        lower << QPointF(line.x(i), yOfTotal(point.totalLower()));
    }
    QPolygonF band = upper;
    for (auto it = lower.crbegin(); it != lower.crend(); ++it)
        band << *it;
    painter.setPen(Qt::NoPen);
    painter.setBrush(toColor(p.accent, 0.26));
    painter.drawPolygon(band);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(toColor(p.accent), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(upper);
    painter.setPen(QPen(toColor(p.accent, 0.75), 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(lower);

    const bool dots = line.step() >= 9;
    for (int i = 0; i < count; ++i) {
        const EvaluationData::Point& point = m_data.points[static_cast<std::size_t>(i)];
        const bool closed = point.at.bounds.closed();
        if (closed && (i == 0 || !m_data.points[static_cast<std::size_t>(i - 1)].at.bounds.closed() || dots)) {
            // A square: from here on the line is decided.
            painter.setPen(QPen(toColor(p.background), 1.5));
            painter.setBrush(toColor(p.good));
            painter.drawRect(QRectF(upper[i].x() - 4, upper[i].y() - 4, 8, 8));
        } else if (dots && !closed) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(toColor(p.accent));
            painter.drawEllipse(upper[i], 3, 3);
            painter.drawEllipse(lower[i], 2.2, 2.2);
        }
        if (closed && i + 1 < count && m_data.points[static_cast<std::size_t>(i + 1)].at.bounds.closed()) {
            painter.setPen(QPen(toColor(p.good), 2.5));
            painter.drawLine(upper[i] + QPointF(dots ? 4 : 0, 0), upper[i + 1] - QPointF(dots ? 4 : 0, 0));
        }
        if (point.at.breakpoint) {
            const QPointF at(line.x(i), plot().bottom());
            painter.setPen(QPen(toColor(p.background), 1));
            painter.setBrush(toColor(p.bad));
            painter.drawPolygon(
                QPolygonF{at + QPointF(0, -6), at + QPointF(6, 0), at + QPointF(0, 6), at + QPointF(-6, 0)});
        }
    }
}

void EvaluationGraph::paintCursor(QPainter& painter) const
{
    const Palette& p = currentPalette();
    const QRectF area = plot();
    const MoveAxis line = axis();
    const QFontMetricsF metrics(font());
    if (m_hovered >= 0 && m_hovered < static_cast<int>(m_data.points.size())) {
        painter.setPen(QPen(toColor(p.dimText), 1, Qt::DotLine));
        painter.drawLine(QPointF(line.x(m_hovered), area.top()), QPointF(line.x(m_hovered), area.bottom()));
    }
    if (m_data.shown >= 0 && m_data.shown != m_data.current) {
        painter.setPen(QPen(toColor(p.accent), 1.5, Qt::DashLine));
        painter.drawLine(QPointF(line.x(m_data.shown), area.top()), QPointF(line.x(m_data.shown), area.bottom()));
    }
    if (m_data.current < 0)
        return;
    const double x = line.x(m_data.current);
    painter.setPen(QPen(toColor(p.text), 1.5));
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    const EvaluationData::Point& point = m_data.points[static_cast<std::size_t>(m_data.current)];
    // The numbers of the current point, on the side where there is room.
    const bool right = x + 36 < area.right();
    const auto number = [&](int total, bool above) {
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        painter.setFont(bold);
        const double high = metrics.height();
        double y = yOfTotal(total) + (above ? -high + 1 : -1);
        y = std::clamp(y, area.top() - 4, area.bottom() - high + 2);
        halo(painter, QRectF(right ? x + 6 : x - 66, y, 60, high),
             (right ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter, QString::number(total), toColor(p.text));
        painter.setFont(font());
    };
    number(point.totalUpper(), true);
    if (!point.at.bounds.closed() &&
        yOfTotal(point.totalLower()) - yOfTotal(point.totalUpper()) > metrics.height() * 0.4)
        number(point.totalLower(), false);
}

void EvaluationGraph::paintLegend(QPainter& painter) const
{
    const Palette& p = currentPalette();
    const QFontMetricsF metrics(font());
    const double middle = metrics.height() / 2 + 3;

    struct Entry {
        QString text;
        int kind;
    };

    std::vector<Entry> entries{{tr("total: proved bounds"), 0}};
    if (m_data.bestKnown)
        entries.push_back({tr("best known %1").arg(*m_data.bestKnown), 1});
    entries.push_back({tr("nonzeros"), 2});
    if (m_data.schoolbook > 0)
        entries.push_back({tr("schoolbook %1").arg(m_data.schoolbook), 3});
    if (m_data.prediction)
        entries.push_back({m_data.prediction->solves ? tr("found") : tr("predicted"), 4});
    double x = plot().left();
    for (const Entry& entry : entries) {
        const double wide = 24 + metrics.horizontalAdvance(entry.text) + 16;
        if (x + wide - 16 > width() - 2)
            continue; // what does not fit is in the tooltips
        const QRectF box(x, middle - 5, 16, 10);
        switch (entry.kind) {
        case 0:
            painter.fillRect(box, toColor(p.accent, 0.26));
            painter.setPen(QPen(toColor(p.accent), 2));
            painter.drawLine(box.topLeft(), box.topRight());
            painter.setPen(QPen(toColor(p.accent, 0.75), 1.4));
            painter.drawLine(box.bottomLeft(), box.bottomRight());
            break;
        case 1:
            painter.setPen(QPen(toColor(p.text, 0.8), 1.2, Qt::DashLine));
            painter.drawLine(QPointF(box.left(), middle), QPointF(box.right(), middle));
            break;
        case 2:
            painter.fillRect(box, toColor(p.dimText, 0.2));
            painter.setPen(QPen(toColor(p.dimText, 0.7), 1));
            painter.drawLine(box.topLeft(), box.topRight());
            break;
        case 3:
            painter.setPen(QPen(toColor(p.dimText), 1.4));
            painter.setBrush(toColor(p.background));
            painter.drawPolygon(QPolygonF{QPointF(box.left() + 5, middle - 4), QPointF(box.left() + 5, middle + 4),
                                          QPointF(box.left() + 11, middle)});
            break;
        default:
            painter.setPen(QPen(toColor(p.text), 1.6));
            painter.setBrush(m_data.prediction->solves ? toColor(p.good) : toColor(p.background));
            painter.drawEllipse(box.center(), 4, 4);
        }
        painter.setPen(toColor(p.dimText));
        painter.drawText(QRectF(x + 22, middle - metrics.height() / 2, wide, metrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, entry.text);
        x += wide;
    }
}

void EvaluationGraph::paintEvent(QPaintEvent*)
{
    const Palette& p = currentPalette();
    QPainter painter(this);
    painter.fillRect(rect(), toColor(p.background));
    painter.setFont(font());
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_data.hasMoves()) {
        painter.setPen(toColor(p.dimText));
        painter.drawText(rect().adjusted(12, 0, -12, 0), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Play a move to see the band of bounds"));
        return;
    }
    paintAxes(painter);
    painter.save();
    painter.setClipRect(plot().adjusted(-8, -6, 8, 8));
    paintNonzeros(painter);
    paintBand(painter);
    paintRegret(painter);
    painter.restore();
    paintExpectations(painter);
    paintReferences(painter);
    paintCursor(painter);
    if (hasLegend())
        paintLegend(painter);
}

void EvaluationGraph::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && m_data.hasMoves())
        Q_EMIT scrubbed(axis().indexAt(event->position().x()));
}

void EvaluationGraph::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_data.hasMoves())
        return;
    const int index = axis().indexAt(event->position().x());
    if (event->buttons() & Qt::LeftButton) {
        if (index != m_data.current)
            Q_EMIT scrubbed(index);
        return;
    }
    if (index != m_hovered) {
        m_hovered = index;
        update();
    }
    QString text = m_data.sentence(index);
    if (m_data.prediction && m_data.prediction->index == index)
        text += u' ' + m_data.predictionText();
    QToolTip::showText(event->globalPosition().toPoint() + QPoint(0, 12),
                       QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped()), this);
}

void EvaluationGraph::leaveEvent(QEvent*)
{
    m_hovered = -1;
    update();
}

} // namespace rankfall
