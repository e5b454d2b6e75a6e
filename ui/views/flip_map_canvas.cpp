// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/views/flip_map_canvas.h"

#include "ui/theme/theme.h"

#include <QHelpEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <map>

namespace rankfall {

namespace {

constexpr int kColumns = 15; // the schoolbook algorithm and up to 14 flips from it
constexpr int kRows = 9;     // before the census says better

} // namespace

FlipMapCanvas::FlipMapCanvas(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("flipMapCanvas"));
    setMouseTracking(true);
    setAccessibleName(tr("Map of the flips"));
}

void FlipMapCanvas::setCensus(std::vector<std::vector<int>> census)
{
    m_census = std::move(census);
    update();
}

void FlipMapCanvas::setData(const FlipMapData& data)
{
    m_data = data;
    setAccessibleDescription(data.headline());
    update();
}

void FlipMapCanvas::setPathShown(bool on)
{
    m_pathShown = on;
    update();
}

QRectF FlipMapCanvas::plot() const
{
    const QFontMetricsF metrics(font());
    const double left = metrics.horizontalAdvance(QStringLiteral("00")) + 26;
    const double floor = metrics.height() + 10;
    return {left, 8, std::max(60.0, width() - left - 12), std::max(40.0, height() - 16 - floor - metrics.height())};
}

double FlipMapCanvas::cell() const
{
    const auto rows = m_census.empty() ? std::size_t{kRows} : m_census.size();
    return std::min(plot().width() / kColumns, plot().height() / static_cast<double>(rows));
}

QPointF FlipMapCanvas::positionOf(MapPlace place) const
{
    const QRectF room = plot();
    const auto rows = static_cast<double>(m_census.empty() ? std::size_t{kRows} : m_census.size());
    return {room.left() + (place.fromStart + 0.5) * room.width() / kColumns,
            room.bottom() - (place.toMerge + 0.5) * room.height() / rows};
}

QPointF FlipMapCanvas::floorPosition() const
{
    const MapPlace last = m_data.trail.empty() ? MapPlace{7, 0} : m_data.trail.back();
    return {positionOf(last).x(), plot().bottom() + QFontMetricsF(font()).height() / 2 + 5};
}

int FlipMapCanvas::wayAt(QPointF at) const
{
    const auto isNear = [&](QPointF to) {
        return std::hypot(at.x() - to.x(), at.y() - to.y()) <= std::max(8.0, cell() * 0.5);
    };
    for (std::size_t i = 0; i < m_data.ways.size(); ++i) {
        const auto& way = m_data.ways[i];
        const bool isMerge = way.rewrite.kind == RewriteKind::Reduce;
        const bool isFloor = isMerge && at.y() > plot().bottom();
        if (isFloor || (!isMerge && isNear(positionOf(way.to)))) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

QString FlipMapCanvas::textAt(QPointF at) const
{
    const int way = wayAt(at);
    QStringList text;
    for (std::size_t row = 0; row < m_census.size(); ++row) {
        for (std::size_t column = 0; column < m_census[row].size(); ++column) {
            const QPointF to = positionOf({static_cast<int>(column), static_cast<int>(row)});
            if (m_census[row][column] > 0 &&
                std::hypot(at.x() - to.x(), at.y() - to.y()) <= std::max(8.0, cell() * 0.5)) {
                text << tr("%1 schemes, %2 flips from the schoolbook algorithm and %3 from a merge")
                            .arg(QLocale().toString(m_census[row][column]))
                            .arg(column)
                            .arg(row);
            }
        }
    }
    if (way >= 0) {
        text << tr("Click: %1").arg(m_data.ways[static_cast<std::size_t>(way)].words);
    }
    return text.join(QLatin1Char('\n'));
}

void FlipMapCanvas::drawAxes(QPainter& painter) const
{
    const Palette& p = currentPalette();
    const QFontMetricsF metrics(font());
    const QRectF room = plot();
    // As many numbers as there is room for.
    const double apart = room.height() / static_cast<double>(std::max(m_census.size(), std::size_t{1}));
    const auto every = static_cast<std::size_t>(std::max(1.0, std::ceil(metrics.height() / apart)));
    painter.setPen(toColor(p.dimText));
    for (std::size_t row = 0; row < m_census.size(); row += every) {
        const double y = positionOf({0, static_cast<int>(row)}).y();
        painter.drawText(QRectF(0, y - metrics.height() / 2, room.left() - 6, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, QString::number(row));
        painter.setPen(QPen(toColor(p.faintLine), 1));
        painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y));
        painter.setPen(toColor(p.dimText));
    }
    painter.save();
    painter.translate(10, room.center().y());
    painter.rotate(-90);
    painter.drawText(QRectF(-room.height() / 2, -metrics.height() / 2, room.height(), metrics.height()),
                     Qt::AlignCenter, metrics.elidedText(tr("flips to a merge"), Qt::ElideRight, room.height()));
    painter.restore();
    // The floor: whoever merges falls there.
    const QRectF floor(room.left(), room.bottom() + 4, room.width(), metrics.height() + 4);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(p.background, p.good, 0.22));
    painter.drawRoundedRect(floor, 4, 4);
    painter.setPen(toColor(p.text));
    painter.drawText(floor.adjusted(8, 0, -8, 0), Qt::AlignLeft | Qt::AlignVCenter, tr("7 terms"));
    painter.setPen(toColor(p.dimText));
    const double below = floor.bottom() + 2;
    for (int column = 0; column < kColumns; column += 2) {
        const double x = positionOf({column, 0}).x();
        painter.drawText(QRectF(x - 20, below, 40, metrics.height()), Qt::AlignCenter, QString::number(column));
    }
    const QString across = tr("flips from the schoolbook algorithm");
    if (metrics.horizontalAdvance(across) < floor.width() - metrics.horizontalAdvance(tr("7 terms")) - 40) {
        painter.drawText(floor.adjusted(8, 0, -8, 0), Qt::AlignRight | Qt::AlignVCenter, across + QStringLiteral(" ↓"));
    }
}

void FlipMapCanvas::drawPlaces(QPainter& painter) const
{
    const Palette& p = currentPalette();
    int most = 1;
    for (const auto& row : m_census) {
        most = std::max(most, *std::max_element(row.begin(), row.end()));
    }
    std::map<MapPlace, int> ways;
    for (const auto& way : m_data.ways) {
        if (way.rewrite.kind != RewriteKind::Reduce) {
            ++ways[way.to];
        }
    }
    const double largest = cell() * 0.46;
    const QFontMetricsF metrics(font());
    for (std::size_t row = 0; row < m_census.size(); ++row) {
        for (std::size_t column = 0; column < m_census[row].size(); ++column) {
            const int count = m_census[row][column];
            if (count == 0) {
                continue;
            }
            const MapPlace place{static_cast<int>(column), static_cast<int>(row)};
            const QPointF at = positionOf(place);
            // Sizes go by the logarithm: one scheme must be seen beside thirty thousand.
            const double size = std::max(2.0, largest) * (0.3 + 0.7 * std::log(count + 1.0) / std::log(most + 1.0));
            const auto way = ways.find(place);
            if (way != ways.end()) {
                const Rgb glow = place.toMerge < m_data.here.toMerge ? p.good : p.accent;
                QRadialGradient light(at, largest * 1.9);
                light.setColorAt(0.3, toColor(glow, 0.75));
                light.setColorAt(1, toColor(glow, 0));
                painter.setPen(Qt::NoPen);
                painter.setBrush(light);
                painter.drawEllipse(at, largest * 1.9, largest * 1.9);
                painter.setBrush(toColor(glow));
                painter.drawEllipse(at, size, size);
                painter.setPen(toColor(p.accentText));
                if (largest >= metrics.height() * 0.45) {
                    painter.drawText(QRectF(at.x() - 20, at.y() - 12, 40, 24), Qt::AlignCenter,
                                     QString::number(way->second));
                }
                continue;
            }
            painter.setPen(Qt::NoPen);
            painter.setBrush(mixed(p.background, row == 0 ? p.good : p.dimText, row == 0 ? 0.7 : 0.45));
            painter.drawEllipse(at, size, size);
        }
    }
}

void FlipMapCanvas::drawYou(QPainter& painter) const
{
    const Palette& p = currentPalette();
    using State = FlipMapData::State;
    const bool below = m_data.state == State::Below;
    const QPointF you = below ? floorPosition() : positionOf(m_data.here);
    painter.setBrush(Qt::NoBrush);
    QPolygonF trail;
    for (const MapPlace& place : m_data.trail) {
        trail << positionOf(place);
    }
    if (below && !trail.isEmpty()) {
        trail << you;
    }
    painter.setPen(QPen(toColor(p.text, 0.7), 2));
    painter.drawPolyline(trail);
    if (m_pathShown && m_data.state == State::OnMap) {
        QPolygonF path;
        for (const MapPlace& place : m_data.path) {
            path << positionOf(place);
        }
        path << QPointF(path.back().x(), plot().bottom() + 8);
        painter.setPen(QPen(toColor(p.warn), 2, Qt::DashLine));
        painter.drawPolyline(path);
    }
    if (m_data.state == State::OnMap || below) {
        const double size = std::max(7.0, cell() * 0.5);
        painter.setPen(QPen(toColor(p.background), 6));
        painter.drawEllipse(you, size, size);
        painter.setPen(QPen(toColor(p.text), 3));
        painter.drawEllipse(you, size, size);
    }
}

void FlipMapCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), toColor(currentPalette().background));
    if (m_census.empty()) {
        painter.setPen(toColor(currentPalette().dimText));
        painter.drawText(rect().adjusted(20, 20, -20, -20), Qt::AlignCenter | Qt::TextWordWrap,
                         FlipMapData::tr("Walking all 278 289 schemes…")); // the headline may say something else
        return;
    }
    drawAxes(painter);
    drawPlaces(painter);
    drawYou(painter);
}

void FlipMapCanvas::mousePressEvent(QMouseEvent* event)
{
    const int way = event->button() == Qt::LeftButton ? wayAt(event->position()) : -1;
    if (way >= 0) {
        Q_EMIT wayChosen(way);
    }
}

void FlipMapCanvas::mouseMoveEvent(QMouseEvent* event)
{
    setCursor(wayAt(event->position()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

bool FlipMapCanvas::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), textAt(help->pos()), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace rankfall
