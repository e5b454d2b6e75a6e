// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/views/search_scatter.h"

#include "ui/theme/theme.h"
#include "ui/views/evaluation_data.h"
#include "ui/views/walk_data.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace rankfall {

namespace {

constexpr double kNear = 14; // px: a dot this close is meant

} // namespace

QPainterPath engineShape(int engine, QPointF centre, double radius)
{
    QPainterPath path;
    const double r = radius;
    switch (engine % 4) {
    case 1:
        path.addRect(QRectF(centre.x() - r * 0.88, centre.y() - r * 0.88, r * 1.76, r * 1.76));
        break;
    case 2:
        path.addPolygon(QPolygonF{
            {centre + QPointF(0, -r * 1.25), centre + QPointF(r * 1.1, r * 0.8), centre + QPointF(-r * 1.1, r * 0.8)}});
        path.closeSubpath();
        break;
    case 3:
        path.addPolygon(QPolygonF{{centre + QPointF(0, -r * 1.25), centre + QPointF(r * 1.25, 0),
                                   centre + QPointF(0, r * 1.25), centre + QPointF(-r * 1.25, 0)}});
        path.closeSubpath();
        break;
    default:
        path.addEllipse(centre, r, r);
    }
    return path;
}

SearchScatter::SearchScatter(SearchWords words, QWidget* parent)
    : QWidget(parent)
    , m_words(std::move(words))
{
    setObjectName(QStringLiteral("searchScatter"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Candidates over time"));
    setAccessibleDescription(tr("nothing recorded yet"));
}

void SearchScatter::show(std::shared_ptr<const SearchRecord> record, double seconds)
{
    if (record != m_record) {
        m_chosen = -1;
        setHovered(-1);
    }
    m_record = std::move(record);
    m_seconds = seconds;
    measure();
    if (m_hovered >= 0 && (!m_record || m_hovered >= static_cast<int>(m_record->trails().size()))) {
        setHovered(-1);
    }
    describe();
    update();
}

void SearchScatter::setAcross(Across across)
{
    m_across = across;
    measure();
    update();
}

int SearchScatter::chosen() const
{
    for (std::size_t i = 0; m_record && i < m_record->trails().size(); ++i) {
        if (m_record->trails()[i].number == m_chosen) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

void SearchScatter::choose(int trail)
{
    m_chosen = m_record && trail >= 0 && trail < static_cast<int>(m_record->trails().size())
                   ? m_record->trails()[static_cast<std::size_t>(trail)].number
                   : -1;
    describe();
    update();
}

void SearchScatter::measure()
{
    m_engines.clear();
    m_low = INFINITY;
    m_high = -INFINITY;
    m_mostVisits = 1;
    if (!m_record) {
        return;
    }
    for (const SearchRecord::Trail& trail : m_record->trails()) {
        if (std::find(m_engines.begin(), m_engines.end(), trail.engine) == m_engines.end()) {
            m_engines.push_back(trail.engine);
        }
        // All of it, so that the axes stand still while the past is scrubbed.
        for (const SearchRecord::Point& point : trail.points) {
            m_low = std::min(m_low, point.total);
            m_high = std::max(m_high, point.total);
            m_mostVisits = std::max(m_mostVisits, static_cast<double>(point.visits));
        }
    }
    m_low = std::floor(m_low - 0.5);
    m_high = std::max(std::ceil(m_high + 0.5), m_low + 2);
}

QRectF SearchScatter::plot() const
{
    const QFontMetricsF metrics(font());
    const double left = metrics.horizontalAdvance(QString::number(static_cast<int>(m_high))) + 18;
    return {left, metrics.height() + 8, std::max(10.0, width() - left - 22),
            std::max(10.0, height() - 2 * metrics.height() - 14)};
}

QPointF SearchScatter::placeOf(const SearchRecord::Point& point) const
{
    const QRectF area = plot();
    const double y = area.bottom() - (point.total - m_low) / (m_high - m_low) * area.height();
    if (m_across == Across::Visits) {
        const double share = std::log1p(static_cast<double>(point.visits)) / std::max(std::log1p(m_mostVisits), 1e-9);
        return {area.left() + share * area.width(), y};
    }
    return {TimeAxis{area.left() + 4, area.right(), m_record ? m_record->seconds() : 1}.x(point.seconds), y};
}

double SearchScatter::radius(const SearchRecord::Point& point) const
{
    return 4 + 7 * std::sqrt(std::clamp(point.share, 0.0, 1.0));
}

int SearchScatter::engineOf(const std::string& key) const
{
    return static_cast<int>(std::find(m_engines.begin(), m_engines.end(), key) - m_engines.begin());
}

int SearchScatter::trailAt(QPointF point) const
{
    int found = -1;
    double least = kNear;
    for (std::size_t i = 0; m_record && i < m_record->trails().size(); ++i) {
        const SearchRecord::Point* last = SearchRecord::pointAt(m_record->trails()[i], m_seconds);
        if (!last) {
            continue;
        }
        const double away = std::max(0.0, QLineF(placeOf(*last), point).length() - radius(*last) / 2);
        if (away < least) {
            least = away;
            found = static_cast<int>(i);
        }
    }
    return found;
}

/// Those that are there by now, best first.
std::vector<int> SearchScatter::inOrder() const
{
    std::vector<std::pair<double, int>> rows;
    for (std::size_t i = 0; m_record && i < m_record->trails().size(); ++i) {
        if (const auto* point = SearchRecord::pointAt(m_record->trails()[i], m_seconds)) {
            rows.emplace_back(point->total, static_cast<int>(i));
        }
    }
    std::sort(rows.begin(), rows.end());
    std::vector<int> out;
    for (const auto& [total, i] : rows) {
        out.push_back(i);
    }
    return out;
}

void SearchScatter::setHovered(int trail)
{
    if (trail != m_hovered) {
        m_hovered = trail;
        setCursor(trail < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
        update();
        Q_EMIT hoveredChanged(trail);
    }
}

/// For screen readers: the candidate that is pointed at or chosen, else the best one.
void SearchScatter::describe()
{
    const auto order = inOrder();
    const int which = m_hovered >= 0 ? m_hovered : chosen() >= 0 ? chosen() : order.empty() ? -1 : order.front();
    setAccessibleDescription(
        which < 0 ? tr("nothing recorded yet")
                  : m_words.ofCandidate(*m_record, m_record->trails()[static_cast<std::size_t>(which)], m_seconds));
}

// --- Hands -----------------------------------------------------------------------------------------------------------

void SearchScatter::mouseMoveEvent(QMouseEvent* event)
{
    setHovered(trailAt(event->position()));
    describe();
}

void SearchScatter::leaveEvent(QEvent*)
{
    setHovered(-1);
}

void SearchScatter::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        const int trail = trailAt(event->position());
        choose(trail == chosen() ? -1 : trail);
        Q_EMIT chosenChanged(chosen());
    }
}

void SearchScatter::mouseDoubleClickEvent(QMouseEvent* event)
{
    const int trail = trailAt(event->position());
    if (event->button() == Qt::LeftButton && trail >= 0) {
        Q_EMIT playWanted(trail);
    }
}

bool SearchScatter::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool ours =
            key->key() == Qt::Key_Up || key->key() == Qt::Key_Down || (key->key() == Qt::Key_Return && chosen() >= 0);
        if (ours && (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void SearchScatter::keyPressEvent(QKeyEvent* event)
{
    const auto order = inOrder();
    if (event->key() == Qt::Key_Return && chosen() >= 0) {
        Q_EMIT playWanted(chosen());
        return;
    }
    if ((event->key() != Qt::Key_Up && event->key() != Qt::Key_Down) || order.empty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const auto at = std::find(order.begin(), order.end(), chosen());
    const auto last = static_cast<std::ptrdiff_t>(order.size()) - 1;
    // Better ones lie lower, as in the picture.
    const std::ptrdiff_t place = at == order.end() ? 0 : (at - order.begin()) + (event->key() == Qt::Key_Up ? 1 : -1);
    choose(order[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(place, 0, last))]);
    Q_EMIT chosenChanged(chosen());
}

// --- Paint -----------------------------------------------------------------------------------------------------------

void SearchScatter::paintAxes(QPainter& painter) const
{
    const Palette& p = currentPalette();
    const QRectF area = plot();
    const QFontMetricsF metrics(font());
    painter.setRenderHint(QPainter::Antialiasing, false);
    const int most = std::max(2, static_cast<int>(area.height() / (metrics.height() * 1.4)) + 1);
    for (const int tick : niceTicks(static_cast<int>(m_low), static_cast<int>(m_high), most)) {
        const double y = std::round(placeOf({0, static_cast<double>(tick)}).y());
        painter.setPen(toColor(p.faintLine));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(toColor(p.dimText));
        painter.drawText(QRectF(0, y - metrics.height() / 2, area.left() - 8, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, QString::number(tick));
    }
    std::vector<std::pair<double, QString>> ticks;
    if (m_across == Across::Time) {
        const TimeAxis time{area.left() + 4, area.right(), m_record->seconds()};
        for (const double tick : time.ticks(metrics.horizontalAdvance(QStringLiteral("100 ms")) + 12)) {
            ticks.emplace_back(time.x(tick), spokenTime(tick));
        }
    } else {
        for (std::int64_t visits = 1; static_cast<double>(visits) <= m_mostVisits; visits *= 10) {
            ticks.emplace_back(placeOf({0, m_low, visits}).x(), QString::number(visits));
        }
    }
    painter.setPen(toColor(p.dimText));
    const double wide = metrics.horizontalAdvance(QStringLiteral("100 ms")) + 12;
    for (const auto& [x, text] : ticks) {
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.bottom() + 3));
        painter.drawText(
            QRectF(std::clamp(x - wide / 2, 0.0, width() - wide), area.bottom() + 4, wide, metrics.height()),
            Qt::AlignCenter, text);
    }
    painter.setPen(toColor(p.line));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    painter.setRenderHint(QPainter::Antialiasing);
}

void SearchScatter::paintTrail(QPainter& painter, int i) const
{
    const Palette& p = currentPalette();
    const SearchRecord::Trail& trail = m_record->trails()[static_cast<std::size_t>(i)];
    const SearchRecord::Point* last = SearchRecord::pointAt(trail, m_seconds);
    if (!last) {
        return;
    }
    const bool isMeant = i == m_hovered || i == chosen();
    // What is no longer proposed steps back.
    const bool isGone = m_seconds - last->seconds > 0.5 && last == &trail.points.back();
    const QColor colour = toColor(p.group(trail.number));
    QPainterPath path;
    for (const SearchRecord::Point& point : trail.points) {
        if (&point > last) {
            break;
        }
        if (point.begins || path.elementCount() == 0) {
            path.moveTo(placeOf(point));
        } else {
            path.lineTo(placeOf(point));
        }
    }
    painter.setOpacity(isMeant ? 1 : isGone ? 0.3 : 0.6);
    painter.strokePath(path, QPen(colour, isMeant ? 2.4 : 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setOpacity(isMeant ? 1 : isGone ? 0.4 : 0.95);
    const QPointF at = placeOf(*last);
    const double r = radius(*last);
    painter.setPen(QPen(toColor(isMeant ? p.text : p.background), isMeant ? 2 : 1));
    painter.setBrush(colour);
    painter.drawPath(engineShape(engineOf(trail.engine), at, r));
    if (trail.solves) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(toColor(p.good), 2));
        painter.drawEllipse(at, r + 3.5, r + 3.5);
    }
    painter.setOpacity(1);
}

void SearchScatter::paintLegend(QPainter& painter) const
{
    const Palette& p = currentPalette();
    const QFontMetricsF metrics(font());
    double x = plot().left();
    const double y = 4 + metrics.height() / 2;
    for (std::size_t i = 0; i < m_engines.size(); ++i) {
        const QString name = m_words.engine(m_engines[i]);
        const double wide = metrics.horizontalAdvance(name);
        if (x + wide + 20 > width() - 8) {
            break;
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(toColor(p.dimText));
        painter.drawPath(engineShape(static_cast<int>(i), {x + 6, y}, 4.5));
        painter.setPen(toColor(p.dimText));
        painter.drawText(QPointF(x + 16, y + metrics.ascent() / 2 - 1), name);
        x += wide + 34;
    }
    const QString axis = tr("terms expected");
    if (x + metrics.horizontalAdvance(axis) + 10 < width()) {
        painter.drawText(QRectF(x, 4, width() - x - 12, metrics.height()), Qt::AlignRight, axis);
    }
}

void SearchScatter::paintEvent(QPaintEvent*)
{
    const Palette& p = currentPalette();
    QPainter painter(this);
    painter.fillRect(rect(), toColor(p.background));
    painter.setFont(font());
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_record || m_record->trails().empty()) {
        painter.setPen(toColor(p.dimText));
        painter.drawText(rect().adjusted(12, 0, -12, 0), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Let an engine think here, and see how its candidates move"));
        return;
    }
    paintAxes(painter);
    for (std::size_t i = 0; i < m_record->trails().size(); ++i) {
        if (static_cast<int>(i) != m_hovered && static_cast<int>(i) != chosen()) {
            paintTrail(painter, static_cast<int>(i));
        }
    }
    for (const int i : {chosen(), m_hovered}) {
        if (i >= 0) {
            paintTrail(painter, i);
        }
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(toColor(p.accent), 1));
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    paintLegend(painter);
}

} // namespace rankfall
