// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/campaign_graph.h"

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

constexpr double kGap = 10; // px between two bands

std::size_t at(CampaignGraph::Band band)
{
    return static_cast<std::size_t>(band);
}

} // namespace

QString durationText(double seconds)
{
    if (seconds < 120) {
        return CampaignGraph::tr("%1 s").arg(qRound(seconds));
    }
    if (seconds < 7200) {
        return CampaignGraph::tr("%1 min").arg(qRound(seconds / 60));
    }
    return seconds < 172'800 ? CampaignGraph::tr("%L1 h").arg(seconds / 3600, 0, 'f', 1)
                             : CampaignGraph::tr("%L1 d").arg(seconds / 86'400, 0, 'f', 1);
}

CampaignGraph::CampaignGraph(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("campaignGraph"));
    setMouseTracking(true);
    setAccessibleName(tr("Best rank, schemes in the pools and flips per second over time"));
    setAccessibleDescription(tr("nothing heard yet"));
}

void CampaignGraph::setLog(const CampaignLog& log, std::optional<int> bestKnown)
{
    m_falls = log.falls;
    m_moments = log.moments;
    m_bestKnown = bestKnown;
    m_last =
        std::max({1.0, m_moments.empty() ? 0 : m_moments.back().seconds, m_falls.empty() ? 0 : m_falls.back().seconds});
    double pool = 1;
    double speed = 1;
    for (const CampaignLog::Moment& moment : m_moments) {
        pool = std::max(pool, static_cast<double>(moment.kept));
        speed = std::max(speed, moment.flipsPerSecond);
    }
    m_high[at(Band::Pool)] = pool * 1.08;
    m_high[at(Band::Speed)] = speed * 1.08;
    if (!m_falls.empty()) {
        // The schoolbook's rank, where everything begins, would press the rest flat.
        const int lowest = std::min(m_falls.back().rank, m_bestKnown.value_or(m_falls.back().rank));
        const double span = std::max(4.0, 0.25 * lowest);
        m_low[at(Band::Rank)] = lowest - 1;
        m_high[at(Band::Rank)] = std::min(static_cast<double>(m_falls.front().rank) + 1, lowest + span);
        m_high[at(Band::Rank)] = std::max(m_high[at(Band::Rank)], lowest + 2.0);
    }
    setAccessibleDescription(m_falls.empty() ? tr("nothing heard yet") : sentence(m_last));
    update();
}

QRectF CampaignGraph::plot(Band band) const
{
    const QFontMetricsF metrics(font());
    const double left = metrics.horizontalAdvance(QStringLiteral("000 M")) + 14;
    const double top = metrics.height() + 6;
    const double whole = std::max(30.0, height() - top - metrics.height() - 10 - 2 * (kGap + metrics.height()));
    const double heights[3] = {whole * 0.5, whole * 0.25, whole * 0.25};
    double y = top;
    for (std::size_t i = 0; i < at(band); ++i) {
        y += heights[i] + kGap + metrics.height();
    }
    return {left, y, std::max(10.0, width() - left - 14), heights[at(band)]};
}

double CampaignGraph::xOf(double seconds) const
{
    const QRectF area = plot(Band::Rank);
    return area.left() + std::clamp(seconds / m_last, 0.0, 1.0) * area.width();
}

double CampaignGraph::secondsAt(double x) const
{
    const QRectF area = plot(Band::Rank);
    return std::clamp((x - area.left()) / area.width(), 0.0, 1.0) * m_last;
}

double CampaignGraph::yOf(Band band, double value) const
{
    const QRectF area = plot(band);
    const double low = m_low[at(band)];
    const double high = m_high[at(band)];
    return area.bottom() - std::clamp((value - low) / (high - low), 0.0, 1.0) * area.height();
}

const CampaignLog::Fall* CampaignGraph::fallAt(double seconds) const
{
    const CampaignLog::Fall* out = nullptr;
    for (const CampaignLog::Fall& fall : m_falls) {
        out = fall.seconds <= seconds ? &fall : out;
    }
    return out;
}

const CampaignLog::Moment* CampaignGraph::momentAt(double seconds) const
{
    const CampaignLog::Moment* out = nullptr;
    for (const CampaignLog::Moment& moment : m_moments) {
        out = !out || std::abs(moment.seconds - seconds) < std::abs(out->seconds - seconds) ? &moment : out;
    }
    return out;
}

QString CampaignGraph::sentence(double seconds) const
{
    const CampaignLog::Fall* fall = fallAt(seconds);
    const CampaignLog::Moment* moment = momentAt(seconds);
    if (!fall || !moment) {
        return {};
    }
    return tr("After %1: rank %2 (island %3), %4 schemes, %5 flips/s")
        .arg(durationText(seconds))
        .arg(fall->rank)
        .arg(fall->island)
        .arg(shortCount(moment->kept), shortCount(std::llround(moment->flipsPerSecond)));
}

void CampaignGraph::mouseMoveEvent(QMouseEvent* event)
{
    QToolTip::showText(event->globalPosition().toPoint(), sentence(secondsAt(event->position().x())), this);
}

void CampaignGraph::paintRanks(QPainter& painter) const
{
    const Palette& p = currentPalette();
    const QRectF area = plot(Band::Rank);
    const QFontMetricsF metrics(font());
    if (m_bestKnown) {
        const double y = yOf(Band::Rank, *m_bestKnown);
        painter.setPen(QPen(toColor(p.good), 1.2, Qt::DashLine));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(toColor(p.good));
        painter.drawText(QRectF(area.left(), area.top() - metrics.height() - 2, area.width(), metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, tr("best known %1").arg(*m_bestKnown));
    }
    QPainterPath path(QPointF(xOf(m_falls.front().seconds), yOf(Band::Rank, m_falls.front().rank)));
    for (const CampaignLog::Fall& fall : m_falls) {
        const double x = xOf(fall.seconds);
        path.lineTo(x, path.currentPosition().y());
        path.lineTo(x, yOf(Band::Rank, fall.rank));
    }
    path.lineTo(area.right(), path.currentPosition().y());
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(toColor(p.accent), 2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.drawPath(path);
}

void CampaignGraph::paintBand(QPainter& painter, Band band) const
{
    const Palette& p = currentPalette();
    const QRectF area = plot(band);
    const QFontMetricsF metrics(font());
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QString title = band == Band::Rank   ? tr("Best rank")
                          : band == Band::Pool ? tr("Schemes in the pools")
                                               : tr("Flips per second");
    painter.setPen(toColor(p.dimText));
    painter.drawText(QRectF(area.left(), area.top() - metrics.height() - 2, area.width(), metrics.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, title);
    painter.setPen(toColor(p.line));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    const auto tick = [&](double value, const QString& text) {
        const double y = std::round(yOf(band, value));
        painter.setPen(toColor(p.faintLine));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(toColor(p.dimText));
        painter.drawText(QRectF(0, y - metrics.height() / 2, area.left() - 8, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, text);
    };
    if (band == Band::Rank) {
        const double low = m_low[at(band)];
        const double high = m_high[at(band)];
        const int fit = std::max(1, static_cast<int>(area.height() / (metrics.height() * 1.2)));
        const int step = std::max(1, static_cast<int>(std::ceil((high - low) / fit)));
        for (int rank = static_cast<int>(low) + 1; rank <= high; rank += step) {
            tick(rank, QString::number(rank));
        }
    } else {
        tick(m_high[at(band)] / 1.08, shortCount(std::llround(m_high[at(band)] / 1.08)));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    if (band == Band::Rank) {
        paintRanks(painter);
        return;
    }
    QPolygonF line;
    for (const CampaignLog::Moment& moment : m_moments) {
        const double value = band == Band::Pool ? static_cast<double>(moment.kept) : moment.flipsPerSecond;
        line << QPointF(xOf(moment.seconds), yOf(band, value));
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(toColor(band == Band::Pool ? p.warn : p.plus1), 2, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter.drawPolyline(line);
}

void CampaignGraph::paintEvent(QPaintEvent* /*event*/)
{
    const Palette& p = currentPalette();
    QPainter painter(this);
    painter.fillRect(rect(), toColor(p.background));
    if (m_falls.empty()) {
        painter.setPen(toColor(p.dimText));
        painter.drawText(rect().adjusted(20, 10, -20, -10), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Nothing has been heard of the islands yet."));
        return;
    }
    for (const Band band : {Band::Rank, Band::Pool, Band::Speed}) {
        paintBand(painter, band);
    }
    const QRectF area = plot(Band::Speed);
    const QFontMetricsF metrics(font());
    painter.setPen(toColor(p.dimText));
    const QRectF below(area.left(), area.bottom() + 4, area.width(), metrics.height());
    painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter, durationText(0));
    painter.drawText(below, Qt::AlignHCenter | Qt::AlignVCenter, durationText(m_last / 2));
    painter.drawText(below, Qt::AlignRight | Qt::AlignVCenter, durationText(m_last));
}

} // namespace rankfall
