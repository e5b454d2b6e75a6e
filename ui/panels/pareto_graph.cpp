// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/panels/pareto_graph.h"

#include "ui/theme/theme.h"
#include "ui/workbench/core_text.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace rankfall {

namespace {

constexpr double kRadius = 5;
constexpr double kReach = 12; ///< of the pointer

/// A round number of which some five fit into the range.
double stepFor(double range)
{
    const double rough = range / 5;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    const double part = rough / power;
    return power * (part < 1.5 ? 1 : part < 3.5 ? 2 : part < 7.5 ? 5 : 10);
}

/// What a scheme is known by; people see fromCore() of it.
QString nameOf(const TunedScheme& scheme)
{
    return QString::fromStdString(scheme.name);
}

} // namespace

ParetoGraph::ParetoGraph(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("paretoGraph"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Schemes of one rank: additions, and time or growth of errors"));
    describe();
}

void ParetoGraph::setSnapshot(std::shared_ptr<const TuneSnapshot> snapshot)
{
    m_snapshot = std::move(snapshot);
    fit();
    describe();
    update();
}

void ParetoGraph::setVertical(Vertical vertical)
{
    m_vertical = vertical;
    fit();
    describe();
    update();
}

void ParetoGraph::choose(const QString& name)
{
    m_chosen = name;
    describe();
    update();
}

std::vector<std::size_t> ParetoGraph::shown() const
{
    std::vector<std::size_t> out;
    for (std::size_t i = 0; m_snapshot && i < m_snapshot->pool.size(); ++i) {
        if (m_vertical == Vertical::Growth || m_snapshot->pool[i].figures.isTimed) {
            out.push_back(i);
        }
    }
    std::ranges::stable_sort(out, {}, [this](std::size_t i) { return m_snapshot->pool[i].figures.additions; });
    return out;
}

double ParetoGraph::valueOf(std::size_t scheme) const
{
    const TunedFigures& figures = m_snapshot->pool[scheme].figures;
    return m_vertical == Vertical::Time ? figures.ratio : figures.growth;
}

void ParetoGraph::fit()
{
    const auto all = shown();
    if (all.empty()) {
        return;
    }
    m_left = m_low = 1e18;
    m_right = m_high = -1e18;
    for (const std::size_t i : all) {
        const TunedFigures& figures = m_snapshot->pool[i].figures;
        m_left = std::min(m_left, static_cast<double>(figures.additions));
        m_right = std::max(m_right, static_cast<double>(figures.additions));
        m_low = std::min(m_low, m_vertical == Vertical::Time ? figures.low : figures.growth);
        m_high = std::max(m_high, m_vertical == Vertical::Time ? figures.high : figures.growth);
    }
    if (m_vertical == Vertical::Time) { // Strassen's recursion is always in sight
        m_low = std::min(m_low, 1.0);
        m_high = std::max(m_high, 1.0);
    }
    const double wide = std::max(4.0, (m_right - m_left) * 0.12);
    const double tall = std::max(m_vertical == Vertical::Time ? 0.02 : 2.0, (m_high - m_low) * 0.1);
    m_left -= wide;
    m_right += wide;
    m_low -= tall;
    m_high += tall;
}

void ParetoGraph::describe()
{
    const auto all = shown();
    QString text = all.empty() ? tr("nothing found yet") : tr("%n schemes", nullptr, static_cast<int>(all.size()));
    for (const std::size_t i : all) {
        if (nameOf(m_snapshot->pool[i]) == m_chosen) {
            text += QStringLiteral("; ") + sentenceOf(i);
        }
    }
    setAccessibleDescription(text);
}

QRectF ParetoGraph::plot() const
{
    const QFontMetricsF metrics(font());
    const double left = metrics.horizontalAdvance(QStringLiteral("0.000×")) + 16;
    return {left, metrics.height() + 16, std::max(10.0, width() - left - 20),
            std::max(10.0, height() - 3 * metrics.height() - 30)};
}

double ParetoGraph::xOf(double additions) const
{
    const QRectF area = plot();
    return area.left() + (additions - m_left) / (m_right - m_left) * area.width();
}

double ParetoGraph::yOf(double value) const
{
    const QRectF area = plot();
    return area.bottom() - (value - m_low) / (m_high - m_low) * area.height();
}

QPointF ParetoGraph::placeOf(std::size_t scheme) const
{
    return {xOf(m_snapshot->pool[scheme].figures.additions), yOf(valueOf(scheme))};
}

QString ParetoGraph::sentenceOf(std::size_t scheme) const
{
    const TunedScheme& one = m_snapshot->pool[scheme];
    const TunedFigures& figures = one.figures;
    QString text = tr("%1: %2 products over ℤ, exact; %3 additions, %4 without shared sums; errors grow by %L5")
                       .arg(fromCore(one.name))
                       .arg(one.scheme.rank())
                       .arg(figures.additions)
                       .arg(figures.unshared)
                       .arg(figures.growth, 0, 'g', 6);
    if (figures.isTimed) {
        text += tr("; %L1 of Strassen’s time, between %L2 and %L3 in %4 rounds")
                    .arg(figures.ratio, 0, 'f', 3)
                    .arg(figures.low, 0, 'f', 3)
                    .arg(figures.high, 0, 'f', 3)
                    .arg(figures.rounds);
    }
    return text;
}

std::optional<std::size_t> ParetoGraph::at(QPointF place) const
{
    std::optional<std::size_t> nearest;
    double least = kReach;
    for (const std::size_t i : shown()) {
        const QPointF away = placeOf(i) - place;
        const double distance = std::hypot(away.x(), away.y());
        if (distance < least) {
            least = distance;
            nearest = i;
        }
    }
    return nearest;
}

void ParetoGraph::paintAxes(QPainter& painter) const
{
    const Palette& p = currentPalette();
    const QRectF area = plot();
    const QFontMetricsF metrics(font());
    const double rise = stepFor(m_high - m_low);
    for (double tick = std::ceil(m_low / rise) * rise; tick <= m_high; tick += rise) {
        const double y = std::round(yOf(tick));
        painter.setPen(toColor(p.faintLine));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(toColor(p.dimText));
        const QString text = m_vertical == Vertical::Time ? tr("%L1×").arg(tick, 0, 'f', rise < 0.01 ? 3 : 2)
                                                          : QStringLiteral("%L1").arg(tick, 0, 'f', 0);
        painter.drawText(QRectF(0, y - metrics.height() / 2, area.left() - 8, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, text);
    }
    const double run = std::max(1.0, stepFor(m_right - m_left));
    for (double tick = std::ceil(m_left / run) * run; tick <= m_right; tick += run) {
        const double x = std::round(xOf(tick));
        painter.setPen(toColor(p.faintLine));
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        painter.setPen(toColor(p.dimText));
        painter.drawText(QRectF(x - 40, area.bottom() + 4, 80, metrics.height()), Qt::AlignCenter,
                         QString::number(tick, 'f', 0));
    }
    painter.setPen(toColor(p.line));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    painter.drawLine(area.topLeft(), area.bottomLeft());
    painter.setPen(toColor(p.dimText));
    painter.drawText(QRectF(area.left(), height() - metrics.height() - 4, area.width(), metrics.height()),
                     Qt::AlignRight, tr("additions, with shared sums"));
    painter.drawText(QPointF(6, 4 + metrics.ascent()),
                     m_vertical == Vertical::Time ? tr("time as a part of Strassen’s") : tr("growth of errors"));
    if (m_vertical != Vertical::Time) {
        return;
    }
    for (std::size_t i = 0; i < m_snapshot->yardsticks.size(); ++i) {
        const Yardstick& one = m_snapshot->yardsticks[i];
        if (one.ratio < m_low || one.ratio > m_high) {
            continue;
        }
        const double y = yOf(one.ratio);
        painter.setPen(
            QPen(toColor(i == 0 ? p.text : p.dimText), i == 0 ? 1.4 : 1, i == 0 ? Qt::SolidLine : Qt::DashLine));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(toColor(p.dimText));
        // Names stand at different ends: lines may be close together.
        painter.drawText(QRectF(area.left() + 6, y - metrics.height() - 1, area.width() - 12, metrics.height()),
                         i % 2 == 0 ? Qt::AlignLeft : Qt::AlignRight, fromCore(one.name));
    }
}

/// The steps below which nothing lies, of the two figures on show.
void ParetoGraph::paintFront(QPainter& painter) const
{
    QPainterPath path;
    double least = 1e18;
    for (const std::size_t i : shown()) {
        if (valueOf(i) >= least) {
            continue;
        }
        least = valueOf(i);
        const QPointF place = placeOf(i);
        if (path.isEmpty()) {
            path.moveTo(place);
        } else {
            path.lineTo(place.x(), path.currentPosition().y());
            path.lineTo(place);
        }
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(mixed(currentPalette().background, currentPalette().good, 0.6), 1.4));
    painter.drawPath(path);
}

void ParetoGraph::paintPoint(QPainter& painter, std::size_t scheme) const
{
    const Palette& p = currentPalette();
    const TunedScheme& one = m_snapshot->pool[scheme];
    const QPointF place = placeOf(scheme);
    const QColor color = toColor(one.isFront ? p.good : p.dimText);
    painter.setPen(QPen(color, 1.4));
    if (m_vertical == Vertical::Time) {
        painter.drawLine(QPointF(place.x(), yOf(one.figures.low)), QPointF(place.x(), yOf(one.figures.high)));
    }
    painter.setBrush(one.isFront ? color : toColor(p.background));
    if (one.isStart) {
        painter.drawRect(QRectF(place.x() - kRadius, place.y() - kRadius, 2 * kRadius, 2 * kRadius));
    } else {
        painter.drawEllipse(place, kRadius, kRadius);
    }
    if (nameOf(one) == m_chosen) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(toColor(p.text), 2));
        painter.drawEllipse(place, kRadius + 4, kRadius + 4);
    }
}

void ParetoGraph::paint(QPainter& painter) const
{
    const Palette& p = currentPalette();
    painter.setFont(font());
    painter.fillRect(QRectF(0, 0, width(), height()), toColor(p.background));
    const auto all = shown();
    if (all.empty()) {
        const bool isRunning = m_snapshot && m_snapshot->phase != TuneSnapshot::Phase::Done;
        painter.setPen(toColor(p.dimText));
        painter.drawText(QRectF(16, 16, width() - 32, height() - 32), Qt::AlignCenter | Qt::TextWordWrap,
                         isRunning ? tr("Walking among schemes; the first times come soon.")
                                   : tr("Start walks among schemes of the same rank by flips and changes of basis, and "
                                        "measures what it finds. Each becomes a point here."));
        return;
    }
    paintAxes(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    paintFront(painter);
    for (const bool front : {false, true}) {
        for (const std::size_t i : all) {
            if (m_snapshot->pool[i].isFront == front) {
                paintPoint(painter, i);
            }
        }
    }
}

void ParetoGraph::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint(painter);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(toColor(currentPalette().accent), 1));
        painter.drawRect(QRectF(0.5, 0.5, width() - 1, height() - 1));
    }
}

void ParetoGraph::mousePressEvent(QMouseEvent* event)
{
    if (const auto found = at(event->position())) {
        choose(nameOf(m_snapshot->pool[*found]));
        Q_EMIT chosen(m_chosen);
    }
}

void ParetoGraph::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (at(event->position())) {
        Q_EMIT activated(m_chosen);
    }
}

void ParetoGraph::mouseMoveEvent(QMouseEvent* event)
{
    const auto found = at(event->position());
    setCursor(found ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (found) {
        QToolTip::showText(event->globalPosition().toPoint(), sentenceOf(*found), this);
    } else {
        QToolTip::hideText();
    }
}

void ParetoGraph::keyPressEvent(QKeyEvent* event)
{
    const auto all = shown();
    const bool isStep = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (all.empty() || (!isStep && !isEnter)) {
        QWidget::keyPressEvent(event);
        return;
    }
    const auto now = std::ranges::find_if(all, [&](std::size_t i) { return nameOf(m_snapshot->pool[i]) == m_chosen; });
    if (isEnter) {
        if (now != all.end()) {
            Q_EMIT activated(m_chosen);
        }
        return;
    }
    auto place = now == all.end() ? std::ptrdiff_t{0} : now - all.begin() + (event->key() == Qt::Key_Right ? 1 : -1);
    place = std::clamp<std::ptrdiff_t>(place, 0, std::ssize(all) - 1);
    choose(nameOf(m_snapshot->pool[all[static_cast<std::size_t>(place)]]));
    Q_EMIT chosen(m_chosen);
}

} // namespace rankfall
