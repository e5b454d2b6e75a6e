// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/views/tree_painter.h"

#include "ui/theme/theme.h"
#include "ui/workbench/regret_text.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rankfall {

namespace {

constexpr double kDimmed = 0.3; // what a search does not find

/// Height of the miniature bar.
double barHeight(const TreeMetrics& metrics)
{
    return 10 * metrics.zoom;
}

QRectF barRect(const TreeMetrics& metrics, const QRectF& box)
{
    const double high = barHeight(metrics);
    return metrics.names() ? QRectF(box.left() + 2, box.bottom() - high - 1.5 * metrics.zoom, box.width() - 4, high)
                           : QRectF(box.left() + 2, box.center().y() - high / 2, box.width() - 4, high);
}

/// Where lines meet a node.
QPointF port(const TreeMetrics& metrics, const QRectF& box, bool out)
{
    if (metrics.vertical)
        return {box.center().x(), out ? box.bottom() + 2 : box.top() - 2};
    return {out ? box.right() + 2 : box.left() - 2, barRect(metrics, box).center().y()};
}

} // namespace

std::pair<int, int> TreeMetrics::at(QPointF point) const
{
    const int column = static_cast<int>(std::floor((point.x() - margin()) / stepX()));
    const int row = static_cast<int>(std::floor((point.y() - margin()) / stepY()));
    const int depth = vertical ? row : column;
    const int lane = vertical ? column : row;
    if (column < 0 || row < 0 || !box(depth, lane).adjusted(-3, -3, 3, 3).contains(point))
        return {-1, -1};
    return {depth, lane};
}

QSizeF TreeMetrics::size(const TreeLayout& layout) const
{
    const int columns = vertical ? layout.lanes() : layout.depths();
    const int rows = vertical ? layout.depths() : layout.lanes();
    return {2 * margin() + columns * stepX(), 2 * margin() + rows * stepY()};
}

QPainterPath markShape(int mark, QPointF c, double r)
{
    QPainterPath path;
    const auto polygon = [&](int corners, double inner, double turn) {
        QPolygonF points;
        const int count = inner > 0 ? 2 * corners : corners;
        for (int i = 0; i < count; ++i) {
            const double angle = turn + 2 * std::numbers::pi * i / count;
            const double radius = inner > 0 && i % 2 == 1 ? inner : r;
            points << c + QPointF(radius * std::cos(angle), radius * std::sin(angle));
        }
        path.addPolygon(points);
        path.closeSubpath();
    };
    switch (mark) {
    case 1:
        path.addEllipse(c, r, r);
        break;
    case 2:
        path.addRect(c.x() - r * 0.9, c.y() - r * 0.9, r * 1.8, r * 1.8);
        break;
    case 3:
        polygon(3, 0, -std::numbers::pi / 2);
        break;
    case 4:
        polygon(4, 0, 0);
        break;
    case 5:
        path.setFillRule(Qt::WindingFill);
        path.addRect(c.x() - r, c.y() - r * 0.35, 2 * r, r * 0.7);
        path.addRect(c.x() - r * 0.35, c.y() - r, r * 0.7, 2 * r);
        path = path.simplified();
        break;
    default:
        polygon(5, r * 0.45, -std::numbers::pi / 2);
        break;
    }
    return path;
}

void TreePainter::paint(QPainter& painter, const Scene& scene, QRectF visible, const QFont& font)
{
    const TreeMetrics& m = scene.metrics;
    const auto range = [](double from, double to, double margin, double step, int count) {
        return std::pair(std::clamp(static_cast<int>((from - margin) / step) - 1, 0, std::max(0, count - 1)),
                         std::clamp(static_cast<int>((to - margin) / step) + 1, 0, std::max(0, count - 1)));
    };
    const int columns = m.vertical ? scene.layout->lanes() : scene.layout->depths();
    const int rows = m.vertical ? scene.layout->depths() : scene.layout->lanes();
    const auto [column0, column1] = range(visible.left(), visible.right(), m.margin(), m.stepX(), columns);
    const auto [row0, row1] = range(visible.top(), visible.bottom(), m.margin(), m.stepY(), rows);
    const int depth0 = m.vertical ? row0 : column0;
    const int depth1 = m.vertical ? row1 : column1;
    const int lane0 = m.vertical ? column0 : row0;
    const int lane1 = m.vertical ? column1 : row1;

    painter.setRenderHint(QPainter::Antialiasing);
    paintEdges(painter, scene, depth0, depth1, lane0, lane1);
    paintLinks(painter, scene, visible);
    for (int depth = depth0; depth <= depth1; ++depth) {
        const auto& places = scene.layout->column(depth);
        auto it = std::lower_bound(places.begin(), places.end(), lane0,
                                   [](const TreeLayout::Place& p, int lane) { return p.lane < lane; });
        for (; it != places.end() && it->lane <= lane1; ++it) {
            painter.setOpacity(scene.hits && !scene.hits->contains(it->id) ? kDimmed : 1.0);
            paintNode(painter, scene, *it, font);
        }
        painter.setOpacity(1.0);
    }
}

void TreePainter::paintEdges(QPainter& painter, const Scene& scene, int fromDepth, int toDepth, int fromLane,
                             int toLane)
{
    const Palette& p = currentPalette();
    const TreeMetrics& m = scene.metrics;
    painter.setBrush(Qt::NoBrush);
    // Lines of the current line are drawn last, over the others.
    for (const bool bright : {false, true}) {
        for (int depth = std::max(1, fromDepth); depth <= std::min(toDepth + 1, scene.layout->depths() - 1); ++depth) {
            const int from = fromLane;
            const int to = toLane;
            for (const TreeLayout::Place& place : scene.layout->column(depth)) {
                if (place.parentLane > to)
                    continue;
                // A branch line spans from its parent's lane to its own; it may pass through although neither end
                // shows.
                if (place.lane < from)
                    continue;
                const bool onLine = scene.onLine.contains(place.id);
                if (onLine != bright)
                    continue;
                QPen pen(onLine ? toColor(p.accent) : toColor(p.line), onLine ? 2.2 : 1.4);
                if (place.id == TreeLayout::kHollow) {
                    pen.setStyle(Qt::DashLine);
                    pen.setColor(toColor(p.dimText));
                }
                painter.setPen(pen);
                const QPointF start = port(m, m.box(depth - 1, place.parentLane), true);
                const QPointF end = port(m, m.box(depth, place.lane), false);
                if (place.lane == place.parentLane) {
                    painter.drawLine(start, end);
                    continue;
                }
                const double r = 7 * m.zoom;
                QPainterPath path(start);
                if (m.vertical) {
                    const double turn = (start.y() + end.y()) / 2;
                    path.lineTo(start.x(), turn);
                    path.lineTo(end.x() - r, turn);
                    path.quadTo(end.x(), turn, end.x(), std::min(end.y(), turn + r));
                    path.lineTo(end);
                } else {
                    const double turn = (start.x() + end.x()) / 2;
                    path.lineTo(turn, start.y());
                    path.lineTo(turn, end.y() - r);
                    path.quadTo(turn, end.y(), std::min(end.x(), turn + r), end.y());
                    path.lineTo(end);
                }
                painter.drawPath(path);
            }
        }
    }
}

void TreePainter::paintLinks(QPainter& painter, const Scene& scene, const QRectF& visible)
{
    if (!scene.links)
        return;
    const Palette& p = currentPalette();
    const TreeMetrics& m = scene.metrics;
    painter.setBrush(Qt::NoBrush);
    QPen pen(toColor(p.warn), 1.4);
    pen.setDashPattern({1.2, 2.6});
    pen.setCapStyle(Qt::RoundCap);
    for (const auto& [from, to] : *scene.links) {
        const TreeLayout::Place* a = scene.layout->find(from);
        const TreeLayout::Place* b = scene.layout->find(to);
        if (!a || !b)
            continue;
        const QRectF boxA = m.box(a->depth, a->lane);
        const QRectF boxB = m.box(b->depth, b->lane);
        if (!visible.intersects(boxA.united(boxB)))
            continue;
        painter.setPen(pen);
        const QPointF start = port(m, boxA, true);
        // To the side of the node that faces where the link comes from.
        const bool below = start.y() > boxB.bottom();
        const QPointF end(boxB.center().x(), below ? boxB.bottom() + 3 : boxB.top() - 3);
        const double bend = std::max(14.0, std::abs(end.y() - start.y()) * 0.5);
        QPainterPath path(start);
        path.cubicTo(start + QPointF(bend * 0.6, 0), end + QPointF(0, below ? bend : -bend), end);
        painter.drawPath(path);
    }
}

void TreePainter::paintNode(QPainter& painter, const Scene& scene, const TreeLayout::Place& place, const QFont& font)
{
    const Palette& p = currentPalette();
    const TreeMetrics& m = scene.metrics;
    const QRectF box = m.box(place.depth, place.lane);
    const QRectF bar = barRect(m, box);
    const bool hovered = place.id == scene.hovered;
    QFont text = font;
    text.setPointSizeF(font.pointSizeF() * std::max(1.0, m.zoom));

    if (place.id == TreeLayout::kHollow) {
        QPen pen(toColor(hovered ? p.accent : p.dimText), 1.6, Qt::DashLine);
        painter.setPen(pen);
        painter.setBrush(toColor(p.background));
        painter.drawRoundedRect(bar, 3, 3);
        if (m.names()) {
            painter.setFont(text);
            painter.setPen(toColor(hovered ? p.accent : p.dimText));
            painter.drawText(QRectF(box.left() - 14, box.top() - 2, box.width() + 28, bar.top() - box.top() + 2),
                             Qt::AlignCenter | Qt::TextDontClip, QCoreApplication::translate("TreeView", "engine"));
        }
        return;
    }

    const Node& node = scene.session->node(place.id);
    const bool current = place.id == scene.current;
    const bool peeked = place.id == scene.peeked;
    const QRectF ring = m.names() ? box.adjusted(-5, -3, 5, 4) : box.adjusted(-2, -2, 2, 2);
    if (current || peeked || hovered) {
        painter.setPen(current || peeked ? QPen(toColor(p.accent), 2, peeked && !current ? Qt::DashLine : Qt::SolidLine)
                                         : QPen(Qt::NoPen));
        painter.setBrush(current ? toColor(p.accent, 0.16) : toColor(p.raised, 0.9));
        painter.drawRoundedRect(ring, 6, 6);
    }

    if (const auto group = scene.groups.find(place.id); group != scene.groups.end()) {
        painter.fillRect(QRectF(box.left(), ring.bottom() - 2.5, box.width(), 2.5), toColor(p.group(group->second)));
    }

    const TreeFacts::Facts* facts = scene.facts->ask(place);
    QRectF solvedBox;
    if (facts && facts->solved()) {
        // A filled square with the rank: the end of a line that worked.
        const double side = m.names() ? 26 * m.zoom : 14 * m.zoom;
        solvedBox = QRectF(box.center().x() - side / 2,
                           (m.names() ? bar.bottom() + 1 : bar.center().y() + side / 2) - side, side, side);
        painter.setPen(Qt::NoPen);
        painter.setBrush(toColor(p.good));
        painter.drawRoundedRect(solvedBox, 3, 3);
        if (m.names()) {
            QFont bold = text;
            bold.setWeight(QFont::Bold);
            painter.setFont(bold);
            painter.setPen(toColor(inkOn(p.good)));
            painter.drawText(solvedBox, Qt::AlignCenter | Qt::TextDontClip, QString::number(facts->rank));
        }
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(toColor(p.raised));
        painter.drawRoundedRect(bar, 2, 2);
        if (facts) {
            const double unit = bar.width() / std::max(1, scene.scale);
            const QRectF played(bar.left(), bar.top(), facts->rank * unit, bar.height());
            const QRectF needed(played.right(), bar.top(), facts->bounds.lower * unit, bar.height());
            const QRectF open(
                needed.right(), bar.top(),
                std::max(0.0,
                         std::min(bar.right(), needed.right() + (facts->bounds.upper - facts->bounds.lower) * unit) -
                             needed.right()),
                bar.height());
            painter.fillRect(played, toColor(p.accent));
            painter.fillRect(needed, mixed(p.raised, p.accent, 0.5));
            painter.fillRect(open, QBrush(mixed(p.raised, p.accent, 0.62), Qt::BDiagPattern));
            // Where the band is closed the end is certain: a solid end mark.
            painter.fillRect(QRectF(open.right() - 1.5, bar.top() - 1.5, 2, bar.height() + 3),
                             toColor(facts->bounds.closed() ? p.good : p.text));
        }
    }

    if (m.names()) {
        painter.setFont(text);
        painter.setPen(toColor(current || scene.onLine.contains(place.id) ? p.text : p.dimText));
        const QString name = place.depth == 0 ? QCoreApplication::translate("TreeView", "start")
                                              : QString::fromStdString(scene.session->nameOf(place.id));
        if (solvedBox.isNull()) {
            const QRectF line(box.left(), box.top() - 2, box.width(), bar.top() - box.top() + 1);
            painter.drawText(line, Qt::AlignCenter | Qt::TextDontClip,
                             QFontMetricsF(text).elidedText(name, Qt::ElideRight, m.boxWidth() + 14 * m.zoom));
        }
    }

    const auto onLine = scene.mistakes.find(place.id);
    const Regret regret = onLine != scene.mistakes.end() ? onLine->second : scene.facts->regret(*scene.layout, place);
    if (regret.grade() != Grade::None && m.names()) {
        QFont bold = text;
        bold.setWeight(QFont::Bold);
        painter.setFont(bold);
        painter.setPen(toColor(regret.isProved() ? p.bad : p.warn));
        painter.drawText(QRectF(box.right() - 4, box.top() - 4, 22 * m.zoom, bar.top() - box.top() + 4),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, regretGlyph(regret));
    }
    if (node.mark > 0) {
        painter.setPen(QPen(toColor(p.background), 1));
        painter.setBrush(markColor(node.mark));
        painter.drawPath(
            markShape(node.mark, box.topLeft() + QPointF(-1, m.names() ? 6 * m.zoom : 0), 5.5 * std::max(0.6, m.zoom)));
    }
    if (node.bookmark) {
        const QPointF at = box.topRight() + QPointF(-1, -1);
        const double s = std::max(0.7, m.zoom);
        painter.setPen(QPen(toColor(p.background), 1));
        painter.setBrush(toColor(p.warn));
        painter.drawPolygon(QPolygonF{at + QPointF(-4 * s, 0), at + QPointF(4 * s, 0), at + QPointF(4 * s, 12 * s),
                                      at + QPointF(0, 8 * s), at + QPointF(-4 * s, 12 * s)});
    }
    if (node.breakpoint) {
        const QPointF at(box.left() - 1, bar.center().y());
        painter.setPen(QPen(toColor(p.background), 1));
        painter.setBrush(toColor(p.bad));
        painter.drawPath(markShape(4, at, 5 * std::max(0.6, m.zoom)));
    }
    if (scene.hits && scene.hits->contains(place.id)) {
        painter.setPen(QPen(toColor(p.good), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(ring.adjusted(1, 1, -1, -1), 5, 5);
    }
    if (place.id == scene.pinned) {
        const QRectF flag(box.left() - 6, box.top() - 6, 15, 15);
        QFont bold = font;
        bold.setWeight(QFont::Bold);
        painter.setFont(bold);
        painter.setPen(Qt::NoPen);
        painter.setBrush(toColor(p.warn));
        painter.drawRoundedRect(flag, 3, 3);
        painter.setPen(toColor(inkOn(p.warn)));
        painter.drawText(flag, Qt::AlignCenter | Qt::TextDontClip, QStringLiteral("B"));
    }
    const auto ways = scene.ways ? scene.ways->find(place.id) : std::map<NodeId, int>::const_iterator{};
    const bool isMet = scene.ways && ways != scene.ways->end();
    if (place.hidden > 0 || isMet || !node.transpositions.empty()) {
        const QString badge = place.hidden > 0 ? QStringLiteral("+%1").arg(place.hidden)
                              : isMet          ? QStringLiteral("⇄ %1").arg(ways->second)
                                               : QStringLiteral("⇄");
        const QFontMetricsF metrics(font);
        const double wide = metrics.horizontalAdvance(badge) + 8;
        // A number of ways is too wide to stand between two bars: it stands above, where names leave room.
        const double beside = node.bookmark ? 5 * m.zoom : -4;
        const QRectF chip =
            m.names() && isMet && place.hidden == 0
                ? QRectF(box.right() + beside, box.top() - metrics.height() * 0.3, wide - 2, metrics.height())
            : m.names() ? QRectF(box.right() - 2, bar.center().y() - metrics.height() / 2, wide, metrics.height())
                        : QRectF(bar.right() - 3, bar.center().y() - 4, 7, 8);
        painter.setPen(QPen(toColor(place.hidden > 0 ? p.line : p.warn), 1));
        painter.setBrush(toColor(p.raised));
        painter.drawRoundedRect(chip, m.names() ? 4 : 2, m.names() ? 4 : 2);
        if (!m.names())
            return;
        painter.setFont(font);
        painter.setPen(toColor(place.hidden > 0 ? p.text : p.warn));
        painter.drawText(chip, Qt::AlignCenter | Qt::TextDontClip, badge);
    }
}

} // namespace rankfall
