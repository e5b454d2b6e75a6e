// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/views/rank_bar.h"

#include "ui/theme/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace rankfall {

namespace {

constexpr double kSide = 10;

} // namespace

RankBar::RankBar(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("rankBar"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Rank bar"));
}

QSize RankBar::sizeHint() const
{
    return {480, fontMetrics().height() + 14};
}

QSize RankBar::minimumSizeHint() const
{
    return {240, fontMetrics().height() + 14};
}

void RankBar::setData(const EvaluationData& news)
{
    const int at = news.shown >= 0 ? news.shown : news.current;
    if (at < 0)
        return;
    const EvaluationData::Point& point = news.points[static_cast<std::size_t>(at)];
    m_played = point.at.rank;
    m_bounds = point.at.bounds;
    m_proved = news.proved && news.proved->index == at ? news.proved : std::nullopt;
    m_solved = point.at.nonzeros == 0;
    m_bestKnown = news.bestKnown;
    m_source = news.bestKnownSource;
    m_schoolbook = news.schoolbook;
    m_prediction = news.prediction && news.prediction->index == at ? news.prediction : std::nullopt;
    m_predictionText = news.predictionText();
    // One scale for the whole line, so that stepping moves the bar and not the ruler.
    m_scale = std::max(news.schoolbook, news.bestKnown.value_or(1));
    for (const EvaluationData::Point& other : news.points)
        m_scale = std::max(m_scale, other.totalUpper());
    setAccessibleDescription(news.sentence(at));
    update();
}

QString RankBar::title() const
{
    if (m_solved)
        return tr("Solved with %1").arg(m_played);
    return tr("Total %1").arg(EvaluationData::range(m_played + lower(), m_played + upper()));
}

QRectF RankBar::track() const
{
    const QFontMetricsF metrics(uiFont(1.0, QFont::DemiBold));
    const double widest = std::max(metrics.horizontalAdvance(tr("Total %1").arg(QStringLiteral("00–%1").arg(m_scale))),
                                   metrics.horizontalAdvance(tr("Solved with %1").arg(m_scale)));
    const double left = kSide + widest + 14;
    const double high = 14;
    return {left, (height() - high) / 2 + 1, std::max(20.0, width() - left - kSide), high};
}

double RankBar::xOf(double total) const
{
    const QRectF bar = track();
    return bar.left() + bar.width() * total / m_scale;
}

void RankBar::paintEvent(QPaintEvent*)
{
    const Palette& p = currentPalette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(uiFont(1.0, QFont::DemiBold));
    painter.setPen(toColor(m_solved || lower() == upper() ? p.good : p.text));
    const QRectF bar = track();
    const auto xOf = [&](double total) { return bar.left() + bar.width() * total / m_scale; };
    painter.drawText(QRectF(kSide, 0, bar.left() - kSide, height()), Qt::AlignLeft | Qt::AlignVCenter, title());

    painter.setPen(Qt::NoPen);
    painter.setBrush(toColor(p.raised));
    painter.drawRoundedRect(bar, 3, 3);
    painter.setClipRect(bar);
    const auto part = [&](double from, double to) {
        return QRectF(xOf(from), bar.top(), xOf(to) - xOf(from), bar.height());
    };
    const QRectF played = part(0, m_played);
    const QRectF needed = part(m_played, m_played + lower());
    const QRectF open = part(m_played + lower(), m_played + upper());
    painter.fillRect(played, toColor(m_solved ? p.good : p.accent));
    painter.fillRect(needed, mixed(p.raised, p.accent, 0.45));
    painter.fillRect(open, mixed(p.raised, p.accent, 0.12));
    painter.fillRect(open, QBrush(mixed(p.raised, p.accent, 0.6), Qt::BDiagPattern));
    // Unit steps while they can be told apart: a bar of multiplications is countable.
    if (bar.width() / m_scale >= 6) {
        for (int i = 1; i < m_played + lower(); ++i)
            painter.fillRect(QRectF(std::round(xOf(i)), bar.top(), 1, bar.height()), toColor(p.surface, 0.7));
    }
    painter.setClipping(false);

    const auto tick = [&](int total, const QColor& colour, bool filled) {
        const double x = std::clamp(std::round(xOf(total)), bar.left() + 1, bar.right() - 1);
        painter.setPen(QPen(colour, 2));
        painter.drawLine(QPointF(x, bar.top() - 2), QPointF(x, bar.bottom() + 3));
        painter.setPen(QPen(colour, 1.4));
        painter.setBrush(filled ? QBrush(colour) : QBrush(toColor(p.surface)));
        painter.drawPolygon(
            QPolygonF{QPointF(x - 4.5, bar.top() - 7), QPointF(x + 4.5, bar.top() - 7), QPointF(x, bar.top() - 1)});
    };
    if (m_schoolbook > 0)
        tick(m_schoolbook, toColor(p.dimText), false);
    if (m_bestKnown)
        tick(*m_bestKnown, toColor(p.text), true);
    if (m_prediction) {
        const double y = bar.center().y();
        painter.setPen(QPen(toColor(p.text), 1.6));
        if (m_prediction->low && m_prediction->high) {
            painter.drawLine(QPointF(xOf(*m_prediction->low), y), QPointF(xOf(*m_prediction->high), y));
            for (const double end : {*m_prediction->low, *m_prediction->high})
                painter.drawLine(QPointF(xOf(end), y - 4), QPointF(xOf(end), y + 4));
        }
        painter.setBrush(m_prediction->solves ? toColor(p.good) : toColor(p.background));
        painter.drawEllipse(QPointF(xOf(m_prediction->total), y), 4, 4);
    }
}

QString RankBar::explain(QPointF at) const
{
    const auto near = [&](double total) { return std::abs(xOf(total) - at.x()) <= 5; };
    if (m_prediction && near(m_prediction->total))
        return m_predictionText + u' ' +
               (m_prediction->solves ? tr("Verified in every cell.") : tr("An engine’s opinion, not a proof."));
    if (m_prediction && m_prediction->low && near(*m_prediction->low))
        return tr("10 % quantile: one outcome in ten is at most %1. An engine’s opinion, not a proof.")
            .arg(*m_prediction->low, 0, 'f', 1);
    if (m_prediction && m_prediction->high && near(*m_prediction->high))
        return tr("90 % quantile: one outcome in ten is %1 or more. An engine’s opinion, not a proof.")
            .arg(*m_prediction->high, 0, 'f', 1);
    if (m_bestKnown && near(*m_bestKnown))
        return tr("Best known: %1 multiplications (%2). From the literature, not a proof by this program.")
            .arg(*m_bestKnown)
            .arg(m_source);
    if (m_schoolbook > 0 && near(m_schoolbook))
        return tr("Schoolbook: %1 multiplications, by the definition.").arg(m_schoolbook);
    if (m_solved)
        return tr("Solved: the terms played add up to the target, with %1 multiplications.").arg(m_played);
    const double total = (at.x() - track().left()) / std::max(1.0, track().width()) * m_scale;
    if (total < 0)
        return tr("Multiplications in all, if this line is finished as well as its bounds allow.");
    if (total <= m_played)
        return tr("Played: %1 multiplications.").arg(m_played);
    // Of the upper end the slices say more, unless better terms were found.
    if (m_proved && total <= m_played + (m_proved->upper < m_bounds.upper ? m_proved->upper : m_proved->lower))
        return m_proved->sentence + u' ' +
               (m_proved->isClosed() ? tr("A theorem about this residual, not about the tensor.")
                                     : tr("A proof about this residual; “Prove this bound” tries to close the gap."));
    if (total <= m_played + m_bounds.lower)
        return tr("At least %1 more: the rank of the residual unfolded along mode %2. A proof about this residual.")
            .arg(m_bounds.lower)
            .arg(QStringLiteral("ABC").at(index(m_bounds.lowerMode)));
    if (total <= m_played + m_bounds.upper)
        return tr("At most %1 more: the ranks of the slices along mode %2 add up to that. Complete plays such terms.")
            .arg(m_bounds.upper)
            .arg(QStringLiteral("ABC").at(index(m_bounds.upperMode)));
    return tr("Not needed: %1 played and at most %2 more.").arg(m_played).arg(upper());
}

bool RankBar::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), QStringLiteral("<p>%1</p>").arg(explain(help->pos()).toHtmlEscaped()),
                           this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace rankfall
