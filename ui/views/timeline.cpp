// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/views/timeline.h"

#include "ui/theme/theme.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace rankfall {

namespace {

constexpr double kTrackY = 9;

} // namespace

Timeline::Timeline(Workbench* workbench, QWidget* parent)
    : QAbstractSlider(parent)
    , m_workbench(workbench)
{
    setObjectName(QStringLiteral("timeline"));
    setOrientation(Qt::Horizontal);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Move"));
    setSingleStep(1);
    setPageStep(5);
    connect(this, &QAbstractSlider::valueChanged, this, [this](int value) {
        if (!m_quiet)
            Q_EMIT scrubbed(value);
    });
}

QSize Timeline::sizeHint() const
{
    return {480, fontMetrics().height() + 20};
}

QSize Timeline::minimumSizeHint() const
{
    return {200, fontMetrics().height() + 20};
}

void Timeline::setMargins(double left, double right)
{
    m_left = left;
    m_right = right;
    update();
}

MoveAxis Timeline::axis() const
{
    return {m_left, std::max(m_left + 1, width() - m_right), maximum()};
}

void Timeline::setData(const EvaluationData& news)
{
    m_data = news;
    m_quiet = true;
    setRange(0, std::max(0, static_cast<int>(news.points.size()) - 1));
    if (news.current >= 0)
        setValue(news.current);
    m_quiet = false;
    setAccessibleDescription(news.sentence(news.current));
    update();
}

void Timeline::paintEvent(QPaintEvent*)
{
    const Palette& p = currentPalette();
    const MoveAxis line = axis();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int at = value();
    const double handle = line.x(at);
    painter.setPen(QPen(toColor(p.line), 2, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(line.left, kTrackY), QPointF(line.right, kTrackY));
    painter.setPen(QPen(toColor(p.accent), 3, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(line.left, kTrackY), QPointF(handle, kTrackY));

    painter.setFont(font());
    const QFontMetricsF metrics(font());
    const int every = labelEvery(line.step(), metrics.horizontalAdvance(QString::number(line.last)) + 10);
    const bool ticks = line.step() >= 4;
    for (int i = 0; i <= line.last; ++i) {
        const double x = line.x(i);
        const bool labelled = i % every == 0 || i == line.last;
        if (ticks || labelled) {
            painter.setPen(QPen(toColor(i <= at ? p.accent : p.line), 1.5));
            painter.drawLine(QPointF(x, kTrackY - 3), QPointF(x, kTrackY + (labelled ? 5 : 3)));
        }
        const bool clearOfEnd = i == line.last || (line.last - i) * line.step() >=
                                                      metrics.horizontalAdvance(QString::number(line.last)) + 10;
        const bool clearOfHandle =
            i == at || std::abs(i - at) * line.step() >= metrics.horizontalAdvance(QString::number(line.last)) + 6;
        if ((labelled && clearOfEnd && clearOfHandle) || i == at) {
            QFont font = painter.font();
            font.setWeight(i == at ? QFont::DemiBold : QFont::Normal);
            painter.setFont(font);
            painter.setPen(toColor(i == at ? p.text : p.dimText));
            painter.drawText(QRectF(x - 40, kTrackY + 7, 80, metrics.height()), Qt::AlignHCenter | Qt::AlignTop,
                             QString::number(i));
        }
    }
    for (std::size_t i = 0; i < m_data.points.size(); ++i) {
        const double x = line.x(static_cast<double>(i));
        if (m_data.points[i].at.breakpoint) {
            painter.setPen(QPen(toColor(p.surface), 1));
            painter.setBrush(toColor(p.bad));
            painter.drawPolygon(QPolygonF{QPointF(x, kTrackY - 6), QPointF(x + 6, kTrackY), QPointF(x, kTrackY + 6),
                                          QPointF(x - 6, kTrackY)});
        }
        if (m_data.points[i].bookmark) {
            painter.setPen(QPen(toColor(p.surface), 1));
            painter.setBrush(toColor(p.warn));
            painter.drawPolygon(QPolygonF{QPointF(x - 4, kTrackY - 9), QPointF(x + 4, kTrackY - 9),
                                          QPointF(x + 4, kTrackY + 1), QPointF(x, kTrackY - 3),
                                          QPointF(x - 4, kTrackY + 1)});
        }
    }
    painter.setPen(QPen(toColor(p.surface), 2));
    painter.setBrush(toColor(p.accent));
    painter.drawEllipse(QPointF(handle, kTrackY), 7, 7);
    if (hasFocus()) {
        painter.setPen(QPen(toColor(p.text), 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF(handle, kTrackY), 8, 8);
    }
}

void Timeline::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    setSliderDown(true);
    setValue(axis().indexAt(event->position().x()));
}

void Timeline::mouseMoveEvent(QMouseEvent* event)
{
    if (isSliderDown())
        setValue(axis().indexAt(event->position().x()));
}

void Timeline::mouseReleaseEvent(QMouseEvent*)
{
    setSliderDown(false);
}

void Timeline::sliderChange(SliderChange change)
{
    QAbstractSlider::sliderChange(change);
    update();
}

void Timeline::contextMenuEvent(QContextMenuEvent* event)
{
    const auto index = static_cast<std::size_t>(axis().indexAt(event->x()));
    if (index >= m_data.points.size())
        return;
    const EvaluationData::Point& point = m_data.points[index];
    QMenu menu(this);
    QAction* stop = menu.addAction(themedIcon(QStringLiteral("breakpoint")),
                                   point.at.breakpoint ? tr("Remove breakpoint") : tr("Add breakpoint"));
    QAction* mark = menu.addAction(themedIcon(QStringLiteral("bookmark")),
                                   point.bookmark ? tr("Remove bookmark") : tr("Add bookmark"));
    const NodeId node = point.at.node;
    const bool breakpoint = point.at.breakpoint;
    const bool bookmark = point.bookmark;
    QAction* chosen = menu.exec(event->globalPos());
    if (chosen == stop)
        m_workbench->setBreakpoint(node, !breakpoint);
    else if (chosen == mark)
        m_workbench->setBookmark(node, !bookmark);
}

bool Timeline::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(
            help->globalPos(),
            QStringLiteral("<p>%1</p>").arg(m_data.sentence(axis().indexAt(help->pos().x())).toHtmlEscaped()), this);
        return true;
    }
    return QAbstractSlider::event(event);
}

} // namespace rankfall
