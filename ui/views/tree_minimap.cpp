// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/views/tree_minimap.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace rankfall {

namespace {

constexpr double kInset = 4; // px between the frame of the map and the tree

} // namespace

TreeMinimap::TreeMinimap(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("treeMinimap"));
    setAccessibleName(tr("Overview of the tree"));
    setToolTip(tr("The whole tree; a click or a drag goes there"));
    setCursor(Qt::PointingHandCursor);
    hide();
}

QSize TreeMinimap::sizeHint() const
{
    return {qRound(132 * uiZoom()), qRound(72 * uiZoom())};
}

void TreeMinimap::setTree(const TreeLayout* layout, const TreeMetrics& metrics)
{
    m_layout = layout;
    m_metrics = metrics;
    m_tree = {};
    update();
}

void TreeMinimap::setLine(const std::set<NodeId>& line, NodeId current)
{
    m_line.assign(line.begin(), line.end());
    m_current = current;
    update();
}

void TreeMinimap::setPart(const QRectF& part)
{
    if (part != m_part) {
        m_part = part;
        update();
    }
}

/// From content to the map, each direction for itself: a line of five hundred moves has a picture too.
QPointF TreeMinimap::scale() const
{
    const QSizeF content = m_metrics.size(*m_layout);
    return {(width() - 2 * kInset) / std::max(1.0, content.width()),
            (height() - 2 * kInset) / std::max(1.0, content.height())};
}

QRectF TreeMinimap::dot(const TreeLayout::Place& place) const
{
    const QPointF by = scale();
    const QPointF centre = m_metrics.box(place.depth, place.lane).center();
    const double across = std::clamp(0.6 * m_metrics.boxWidth() * by.x(), 1.0, 5.0);
    const double down = std::clamp(0.6 * m_metrics.boxHeight() * by.y(), 1.0, 5.0);
    return {kInset + centre.x() * by.x() - across / 2, kInset + centre.y() * by.y() - down / 2, across, down};
}

void TreeMinimap::drawTree()
{
    m_tree = QPixmap(size() * devicePixelRatioF());
    m_tree.setDevicePixelRatio(devicePixelRatioF());
    m_tree.fill(Qt::transparent);
    QPainter painter(&m_tree);
    const QColor colour = toColor(currentPalette().dimText);
    for (int depth = 0; depth < m_layout->depths(); ++depth) {
        for (const TreeLayout::Place& place : m_layout->column(depth))
            painter.fillRect(dot(place), colour);
    }
}

void TreeMinimap::paintEvent(QPaintEvent*)
{
    if (m_layout == nullptr)
        return;
    if (m_tree.deviceIndependentSize().toSize() != size())
        drawTree();
    const Palette& p = currentPalette();
    QPainter painter(this);
    painter.fillRect(rect(), toColor(p.surface));
    painter.drawPixmap(0, 0, m_tree);
    for (const NodeId id : m_line) {
        if (const TreeLayout::Place* place = m_layout->find(id))
            painter.fillRect(dot(*place), toColor(p.text));
    }
    if (const TreeLayout::Place* place = m_layout->find(m_current))
        painter.fillRect(dot(*place).adjusted(-1, -1, 1, 1), toColor(p.accent));
    const QPointF by = scale();
    const QRectF part(kInset + m_part.x() * by.x(), kInset + m_part.y() * by.y(), m_part.width() * by.x(),
                      m_part.height() * by.y());
    painter.setPen(toColor(p.accent));
    painter.drawRect(part.intersected(QRectF(rect()).adjusted(1, 1, -2, -2)));
    painter.setPen(toColor(p.dimText));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void TreeMinimap::mousePressEvent(QMouseEvent* event)
{
    mouseMoveEvent(event);
}

void TreeMinimap::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons().testFlag(Qt::LeftButton) && m_layout != nullptr) {
        const QPointF at = event->position() - QPointF(kInset, kInset);
        Q_EMIT wanted({at.x() / scale().x(), at.y() / scale().y()});
    }
    event->accept();
}

void TreeMinimap::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        m_tree = {};
    QWidget::changeEvent(event);
}

} // namespace rankfall
