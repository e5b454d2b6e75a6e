// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/views/search_tree_canvas.h"

#include "ui/theme/theme.h"
#include "ui/views/search_words.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainterPath>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace rankfall {

namespace {

constexpr double kMargin = 20;  // px around the picture
constexpr double kLargest = 15; // px, the radius of the first node
constexpr double kMostZoom = 30;
constexpr int kDragFrom = 4;         // px
constexpr double kNumberFrom = 10.5; // px of radius from which a number fits

/// The node that the same moves lead to in another sample of the tree; -1 when it is not shown there.
int sameNode(const TreeSample& from, int node, const TreeSample& to)
{
    if (from.game != to.game || from.played != to.played) {
        return -1;
    }
    int at = 0;
    const std::vector<int> path = SearchTreeLayout::pathTo(from, node);
    for (std::size_t i = 1; i < path.size() && at >= 0; ++i) {
        const Term& term = from.nodes[static_cast<std::size_t>(path[i])].term;
        const auto next = std::find_if(to.nodes.begin(), to.nodes.end(),
                                       [&](const auto& n) { return n.parent == at && n.term == term; });
        at = next == to.nodes.end() ? -1 : static_cast<int>(next - to.nodes.begin());
    }
    return at;
}

} // namespace

SearchTreeCanvas::SearchTreeCanvas(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("searchTree"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Search tree"));
}

void SearchTreeCanvas::show(std::shared_ptr<const TreeSample> tree)
{
    if (tree == m_tree) {
        return;
    }
    m_chosen = m_tree && tree && m_chosen >= 0 ? sameNode(*m_tree, m_chosen, *tree) : -1;
    const int under = m_tree && tree && m_hovered >= 0 ? sameNode(*m_tree, m_hovered, *tree) : -1;
    m_tree = std::move(tree);
    m_layout = m_tree ? SearchTreeLayout::of(*m_tree) : SearchTreeLayout();
    setHovered(under);
    update();
}

void SearchTreeCanvas::fit()
{
    m_zoom = 1;
    m_offset = {};
    update();
}

void SearchTreeCanvas::setEmptyText(const QString& text)
{
    m_emptyText = text;
    update();
}

void SearchTreeCanvas::choose(int node)
{
    m_chosen = m_tree && node < static_cast<int>(m_tree->nodes.size()) ? node : -1;
    update();
}

QPointF SearchTreeCanvas::placeOf(int node) const
{
    const QPointF at = m_layout.places[static_cast<std::size_t>(node)];
    const double below = QFontMetricsF(font()).height() + 4; // the legend
    const QPointF fitted(kMargin + at.x() * std::max(1.0, width() - 2 * kMargin),
                         kMargin + at.y() * std::max(1.0, height() - 2 * kMargin - below));
    return fitted * m_zoom + m_offset;
}

double SearchTreeCanvas::radiusOf(int node) const
{
    const double all = std::max(1, m_tree->nodes.front().visits);
    const double share = std::clamp(m_tree->nodes[static_cast<std::size_t>(node)].visits / all, 0.0, 1.0);
    return (2.2 + (kLargest - 2.2) * std::sqrt(share)) * std::min(std::sqrt(m_zoom), 2.5);
}

int SearchTreeCanvas::nodeAt(QPointF point) const
{
    int found = -1;
    double least = 4; // px beside its edge
    for (std::size_t i = 0; i < m_layout.places.size(); ++i) {
        const auto node = static_cast<int>(i);
        const double away = QLineF(placeOf(node), point).length() - radiusOf(node);
        if (away < least) {
            least = away;
            found = node;
        }
    }
    return found;
}

void SearchTreeCanvas::setHovered(int node)
{
    if (node != m_hovered) {
        m_hovered = node;
        setCursor(node < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
        update();
        Q_EMIT hoveredChanged(node);
    }
}

// --- Hands -----------------------------------------------------------------------------------------------------------

void SearchTreeCanvas::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        m_dragged = event->position();
        m_isDrag = false;
    }
}

void SearchTreeCanvas::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_dragged) {
        setHovered(nodeAt(event->position()));
        return;
    }
    if (!m_isDrag && (event->position() - *m_dragged).manhattanLength() < kDragFrom) {
        return;
    }
    m_isDrag = true;
    setCursor(Qt::ClosedHandCursor);
    m_offset += event->position() - *m_dragged;
    m_dragged = event->position();
    update();
}

void SearchTreeCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_dragged) {
        return;
    }
    m_dragged.reset();
    if (m_isDrag) {
        m_isDrag = false;
        setCursor(Qt::ArrowCursor);
        return;
    }
    const int node = nodeAt(event->position());
    choose(node == m_chosen ? -1 : node);
    Q_EMIT chosenChanged(m_chosen);
}

void SearchTreeCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    const int node = nodeAt(event->position());
    if (event->button() == Qt::LeftButton && node < 0) {
        fit();
    } else if (event->button() == Qt::LeftButton && node > 0) {
        Q_EMIT playWanted(node);
    }
}

void SearchTreeCanvas::wheelEvent(QWheelEvent* event)
{
    if (m_layout.isEmpty() || event->angleDelta().y() == 0) {
        event->ignore();
        return;
    }
    // What is under the pointer stays there; the whole is the smallest.
    const double before = m_zoom;
    m_zoom = std::clamp(m_zoom * std::pow(1.2, event->angleDelta().y() / 120.0), 1.0, kMostZoom);
    m_offset = m_zoom == 1 ? QPointF() : event->position() - (event->position() - m_offset) * (m_zoom / before);
    update();
    event->accept();
}

void SearchTreeCanvas::leaveEvent(QEvent*)
{
    setHovered(-1);
}

bool SearchTreeCanvas::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool moves = key->key() == Qt::Key_Up || key->key() == Qt::Key_Down || key->key() == Qt::Key_Left ||
                           key->key() == Qt::Key_Right;
        if ((moves || (key->key() == Qt::Key_Return && m_chosen > 0)) && !m_layout.isEmpty() &&
            (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void SearchTreeCanvas::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return && m_chosen > 0) {
        Q_EMIT playWanted(m_chosen);
    } else if (!m_layout.isEmpty() && event->key() >= Qt::Key_Left && event->key() <= Qt::Key_Down) {
        move(event->key());
    } else {
        QWidget::keyPressEvent(event);
    }
}

void SearchTreeCanvas::move(int key)
{
    int next = std::max(m_chosen, 0);
    if (m_chosen >= 0) {
        const auto at = static_cast<std::size_t>(m_chosen);
        const int parent = m_tree->nodes[at].parent;
        if (key == Qt::Key_Up) {
            next = std::max(parent, 0);
        } else if (key == Qt::Key_Down) {
            const auto& below = m_layout.children[at];
            const auto most = std::max_element(below.begin(), below.end(), [this](int x, int y) {
                return m_tree->nodes[static_cast<std::size_t>(x)].visits <
                       m_tree->nodes[static_cast<std::size_t>(y)].visits;
            });
            next = most == below.end() ? m_chosen : *most;
        } else if (parent >= 0) {
            const auto& beside = m_layout.children[static_cast<std::size_t>(parent)];
            const auto here = std::find(beside.begin(), beside.end(), m_chosen) - beside.begin();
            const auto last = static_cast<std::ptrdiff_t>(beside.size()) - 1;
            next = beside[static_cast<std::size_t>(
                std::clamp<std::ptrdiff_t>(here + (key == Qt::Key_Left ? -1 : 1), 0, last))];
        }
    }
    choose(next);
    Q_EMIT chosenChanged(m_chosen);
}

// --- Paint -----------------------------------------------------------------------------------------------------------

QColor SearchTreeCanvas::colourOf(int node) const
{
    const Palette& p = currentPalette();
    const double t = m_layout.badness(m_tree->nodes[static_cast<std::size_t>(node)].total);
    return t < 0.5 ? mixed(p.good, p.warn, 2 * t) : mixed(p.warn, p.bad, 2 * t - 1);
}

void SearchTreeCanvas::paintWays(QPainter& painter) const
{
    const Palette& p = currentPalette();
    std::vector<char> isMeant(m_tree->nodes.size(), 0);
    for (const int node : {m_chosen, m_hovered}) {
        for (const int on : SearchTreeLayout::pathTo(*m_tree, node)) {
            isMeant[static_cast<std::size_t>(on)] = 1;
        }
    }
    for (const char meant : {char{0}, char{1}}) {
        for (std::size_t i = 1; i < m_tree->nodes.size(); ++i) {
            if (isMeant[i] != meant) {
                continue;
            }
            const TreeSample::Node& node = m_tree->nodes[i];
            const QPointF from = placeOf(node.parent);
            const QPointF to = placeOf(static_cast<int>(i));
            QPainterPath path(from);
            const double middle = (from.y() + to.y()) / 2;
            path.cubicTo({from.x(), middle}, {to.x(), middle}, to);
            const double wide = std::max(0.7, 9.0 * static_cast<double>(node.prior)) * std::min(m_zoom, 2.0);
            painter.strokePath(
                path, QPen(meant != 0 ? toColor(p.accent) : toColor(p.line, 0.75), wide, Qt::SolidLine, Qt::RoundCap));
        }
    }
}

void SearchTreeCanvas::paintNodes(QPainter& painter) const
{
    const Palette& p = currentPalette();
    for (std::size_t i = m_tree->nodes.size(); i-- > 0;) { // those visited most above the others
        const auto node = static_cast<int>(i);
        const QPointF at = placeOf(node);
        const double r = radiusOf(node);
        const bool isMeant = node == m_hovered || node == m_chosen;
        painter.setBrush(colourOf(node));
        painter.setPen(QPen(toColor(isMeant ? p.text : p.background), isMeant ? 2.2 : 1));
        if (m_tree->nodes[i].isExact) {
            painter.drawRect(QRectF(at.x() - r, at.y() - r, 2 * r, 2 * r));
        } else {
            painter.drawEllipse(at, r, r);
        }
        if (r >= kNumberFrom) {
            QFont small = font();
            small.setPointSizeF(font().pointSizeF() * 0.8);
            painter.setFont(small);
            painter.setPen(toColor(p.background));
            painter.drawText(QRectF(at.x() - 2 * r, at.y() - r, 4 * r, 2 * r), Qt::AlignCenter,
                             SearchWords::totalText(static_cast<double>(m_tree->nodes[i].total)));
            painter.setFont(font());
        }
    }
}

/// What the colours are: totals, from the best in the tree to the worst.
void SearchTreeCanvas::paintLegend(QPainter& painter) const
{
    const Palette& p = currentPalette();
    const QFontMetricsF metrics(font());
    const QString least = SearchWords::totalText(static_cast<double>(m_layout.least));
    const QString most = SearchWords::totalText(static_cast<double>(m_layout.most));
    const QString title = tr("terms expected");
    const double bar = 70;
    const double wide = metrics.horizontalAdvance(title + least + most) + bar + 34;
    if (wide > width() - 16) {
        return;
    }
    double x = width() - wide - 4;
    const double y = height() - metrics.height() - 4;
    painter.fillRect(QRectF(x - 6, y - 1, wide + 10, metrics.height() + 2), toColor(p.background, 0.85));
    painter.setPen(toColor(p.dimText));
    const auto say = [&](const QString& text) {
        painter.drawText(QPointF(x, y + metrics.ascent()), text);
        x += metrics.horizontalAdvance(text) + 8;
    };
    say(title);
    say(least);
    QLinearGradient gradient(x, 0, x + bar, 0);
    gradient.setColorAt(0, toColor(p.good));
    gradient.setColorAt(0.5, toColor(p.warn));
    gradient.setColorAt(1, toColor(p.bad));
    painter.fillRect(QRectF(x, y + metrics.height() / 2 - 4, bar, 8), gradient);
    x += bar + 8;
    say(most);
}

void SearchTreeCanvas::paintEvent(QPaintEvent*)
{
    const Palette& p = currentPalette();
    QPainter painter(this);
    painter.fillRect(rect(), toColor(p.background));
    painter.setFont(font());
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_layout.isEmpty()) {
        painter.setPen(toColor(p.dimText));
        painter.drawText(rect().adjusted(12, 0, -12, 0), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
        return;
    }
    paintWays(painter);
    paintNodes(painter);
    paintLegend(painter);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(toColor(p.accent), 1));
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

} // namespace rankfall
