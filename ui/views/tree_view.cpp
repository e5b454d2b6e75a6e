// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/views/tree_view.h"

#include "core/game/notation.h"
#include "core/game/tree_lines.h"
#include "ui/theme/theme.h"
#include "ui/views/evaluation_data.h"
#include "ui/views/tree_minimap.h"
#include "ui/workbench/regret_text.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace rankfall {

TreeView::TreeView(Workbench* workbench, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_workbench(workbench)
    , m_facts(new TreeFacts(workbench, this))
    , m_map(new TreeMinimap(viewport()))
{
    setObjectName(QStringLiteral("treeView"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Variation tree"));
    m_hold.setSingleShot(true);
    m_hold.setInterval(kHoldMilliseconds);
    connect(&m_hold, &QTimer::timeout, this, [this] {
        if (m_pressed < 0 || !m_workbench->session().contains(m_pressed))
            return;
        m_peeking = true;
        m_workbench->peek(m_pressed);
        viewport()->update();
    });
    connect(m_map, &TreeMinimap::wanted, this, [this](QPointF point) {
        horizontalScrollBar()->setValue(static_cast<int>(point.x()) - viewport()->width() / 2);
        verticalScrollBar()->setValue(static_cast<int>(point.y()) - viewport()->height() / 2);
    });
    for (const QScrollBar* bar : {horizontalScrollBar(), verticalScrollBar()})
        connect(bar, &QScrollBar::valueChanged, this, &TreeView::placeMap);
    connect(m_facts, &TreeFacts::changed, viewport(), qOverload<>(&QWidget::update));
    connect(workbench, &Workbench::documentReplaced, this, [this] {
        m_facts->forget();
        m_folded.clear();
        m_hovered = m_pressed = kNoNode;
        rebuild();
    });
    connect(workbench, &Workbench::treeChanged, this, &TreeView::rebuild);
    connect(workbench, &Workbench::currentChanged, this, &TreeView::followCurrent);
    connect(workbench, &Workbench::analysisChanged, this, &TreeView::adoptHollow);
    connect(workbench, &Workbench::recordsChanged, viewport(), qOverload<>(&QWidget::update));
    connect(workbench, &Workbench::termGroupsChanged, viewport(), qOverload<>(&QWidget::update));
    connect(workbench, &Workbench::engineChanged, this, &TreeView::adoptHollow);
    rebuild();
}

NodeId TreeView::suggestionParent() const
{
    const auto analysis = m_workbench->analysis();
    const NodeId node = m_workbench->analysisNode();
    const Session& session = m_workbench->session();
    if (!analysis || analysis->lines.empty() || analysis->lines.front().moves.empty() || !session.contains(node))
        return kNoNode;
    const Move& first = analysis->lines.front().moves.front();
    for (const NodeId child : session.node(node).children) {
        if (session.node(child).move == first)
            return kNoNode;
    }
    return node;
}

void TreeView::adoptHollow()
{
    // The tree is laid out again only when the suggestion moves to another node, not ten times a second.
    if (suggestionParent() != m_hollow)
        rebuild();
}

void TreeView::rebuild()
{
    const Session& session = m_workbench->session();
    std::erase_if(m_folded, [&](NodeId id) { return !session.contains(id); });
    m_hollow = suggestionParent();
    m_facts->cancel();
    m_ways = waysInto(session);
    m_only.clear();
    if (m_hits && m_hidesOthers) {
        m_only.insert(session.root());
        for (NodeId id : *m_hits) {
            for (; session.contains(id) && m_only.insert(id).second; id = session.node(id).parent) {
            }
        }
    }
    m_layout = TreeLayout(session, m_folded, m_hollow, m_hits && m_hidesOthers ? &m_only : nullptr);
    m_links.clear();
    for (const NodeId id : session.nodeIds()) {
        for (const NodeId to : session.node(id).transpositions)
            m_links.emplace_back(id, to);
    }
    m_metrics.text = QFontMetricsF(font()).height();
    if (m_hovered != kNoNode && !m_layout.find(m_hovered))
        m_hovered = kNoNode;
    adjustBars();
    followCurrent();
}

void TreeView::followCurrent()
{
    const std::vector<NodeId> line = m_workbench->session().line();
    m_onLine = std::set<NodeId>(line.begin(), line.end());
    if (!m_peeking)
        ensureNodeVisible(m_workbench->session().current());
    m_map->setLine(m_onLine, m_workbench->session().current());
    placeMap();
    if (const TreeLayout::Place* place = m_layout.find(m_workbench->session().current()))
        setAccessibleDescription(place->depth == 0 ? tr("At the start")
                                                   : tr("At move %1 of %2").arg(place->depth).arg(line.size() - 1));
    viewport()->update();
}

void TreeView::setHits(std::optional<std::set<NodeId>> hits, bool hidesOthers)
{
    const bool isReshaped = (hits && hidesOthers) || (m_hits && m_hidesOthers);
    m_hits = std::move(hits);
    m_hidesOthers = hidesOthers;
    if (isReshaped)
        rebuild();
    viewport()->update();
}

void TreeView::setPinned(NodeId id)
{
    m_pinned = id;
    viewport()->update();
}

QPointF TreeView::scrollOffset() const
{
    return {static_cast<double>(horizontalScrollBar()->value()), static_cast<double>(verticalScrollBar()->value())};
}

void TreeView::adjustBars()
{
    const QSizeF content = m_metrics.size(m_layout);
    const QSize room = viewport()->size();
    horizontalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(content.width())) - room.width()));
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(content.height())) - room.height()));
    horizontalScrollBar()->setPageStep(room.width());
    verticalScrollBar()->setPageStep(room.height());
    horizontalScrollBar()->setSingleStep(static_cast<int>(m_metrics.stepX() / 2));
    verticalScrollBar()->setSingleStep(static_cast<int>(m_metrics.stepY() / 2));
    m_map->setTree(&m_layout, m_metrics);
    placeMap();
}

/// The lower right corner, or the upper one while the current node stands there.
void TreeView::placeMap()
{
    const QSizeF content = m_metrics.size(m_layout);
    const QSize room = viewport()->size();
    const QSize size = m_map->sizeHint();
    const bool isLarge = content.width() > 1.5 * room.width() || content.height() > 1.5 * room.height();
    const bool fits = room.width() > 2 * size.width() && room.height() > 3 * size.height();
    m_map->setVisible(isLarge && fits);
    if (m_map->isHidden())
        return;
    constexpr int kGap = 8;
    QRect place(QPoint(room.width() - size.width() - kGap, room.height() - size.height() - kGap), size);
    if (nodeRect(m_workbench->session().current()).intersects(place))
        place.moveTop(kGap);
    m_map->setGeometry(place);
    m_map->setPart({scrollOffset(), QSizeF(room)});
}

void TreeView::setVertical(bool vertical)
{
    m_metrics.vertical = vertical;
    adjustBars();
    followCurrent();
}

void TreeView::setZoom(double zoom)
{
    m_metrics.zoom = std::clamp(zoom, 0.2, 2.0);
    adjustBars();
    viewport()->update();
}

QRectF TreeView::nodeRect(NodeId id) const
{
    const TreeLayout::Place* place = m_layout.find(id);
    return place ? m_metrics.box(place->depth, place->lane).translated(-scrollOffset()) : QRectF();
}

NodeId TreeView::nodeAt(QPointF point) const
{
    const auto [depth, lane] = m_metrics.at(point + scrollOffset());
    const TreeLayout::Place* place = m_layout.at(depth, lane);
    return place ? place->id : kNoNode;
}

void TreeView::ensureNodeVisible(NodeId id)
{
    const TreeLayout::Place* place = m_layout.find(id);
    // A folded node shows at the variation it is folded into.
    for (NodeId up = id; !place && m_workbench->session().contains(up); place = m_layout.find(up)) {
        up = m_workbench->session().node(up).parent;
        if (up == kNoNode)
            return;
    }
    if (!place)
        return;
    const QRectF box = m_metrics.box(place->depth, place->lane).adjusted(-24, -16, 24, 16);
    const auto shift = [](QScrollBar* bar, double from, double to, int room) {
        if (from < bar->value())
            bar->setValue(static_cast<int>(from));
        else if (to > bar->value() + room)
            bar->setValue(static_cast<int>(std::ceil(to)) - room);
    };
    shift(horizontalScrollBar(), box.left(), box.right(), viewport()->width());
    shift(verticalScrollBar(), box.top(), box.bottom(), viewport()->height());
}

void TreeView::paintEvent(QPaintEvent*)
{
    const Palette& p = currentPalette();
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), toColor(p.background));
    const Session& session = m_workbench->session();
    TreePainter::Scene scene;
    scene.session = &session;
    scene.layout = &m_layout;
    scene.facts = m_facts;
    scene.metrics = m_metrics;
    scene.onLine = m_onLine;
    scene.links = &m_links;
    scene.hovered = m_hovered;
    scene.peeked = m_peeking ? m_workbench->snapshot()->node : kNoNode;
    scene.scale = m_facts->scale();
    scene.pinned = m_pinned;
    scene.ways = &m_ways;
    scene.hits = m_hits ? &*m_hits : nullptr;
    const auto snapshot = m_workbench->snapshot();
    for (std::size_t i = 0; i < m_workbench->termGroups().size() && i < snapshot->termNodes.size(); ++i) {
        scene.groups.emplace(snapshot->termNodes[i], m_workbench->termGroups()[i]);
    }
    const auto& points = m_workbench->linePoints();
    const auto& regrets = m_workbench->regrets();
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (regrets[i].grade() != Grade::None)
            scene.mistakes.emplace(points[i].node, regrets[i]);
    }
    scene.current = session.current();
    while (scene.current != kNoNode && !m_layout.find(scene.current))
        scene.current = session.node(scene.current).parent;
    const QPointF offset = scrollOffset();
    painter.translate(-offset);
    TreePainter::paint(painter, scene, QRectF(offset, QSizeF(viewport()->size())), font());
    painter.translate(offset);
    painter.setFont(font()); // a badge may have left a bold one
    if (m_hits && m_hits->empty()) {
        painter.setPen(toColor(p.dimText));
        painter.drawText(viewport()->rect().adjusted(16, 8, -16, -8), Qt::AlignHCenter | Qt::AlignBottom,
                         tr("Nothing here matches the search."));
    }
    if (session.nodeCount() == 1) {
        painter.setPen(toColor(p.dimText));
        painter.drawText(
            viewport()->rect().adjusted(16, 60, -16, -8), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
            tr("Every move you play becomes a node here; other moves from the same position become branches."));
    }
    if (hasFocus()) {
        painter.setPen(toColor(p.accent));
        painter.setBrush(Qt::NoBrush);
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
}

void TreeView::resizeEvent(QResizeEvent*)
{
    adjustBars();
}

void TreeView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_layout.depths() > 0) {
        m_metrics.text = QFontMetricsF(font()).height();
        adjustBars();
    }
    viewport()->update();
}

void TreeView::setFolded(NodeId id, bool folded)
{
    if (folded)
        m_folded.insert(id);
    else
        m_folded.erase(id);
    rebuild();
}

void TreeView::foldToLastFork()
{
    const Session& session = m_workbench->session();
    // The variation begins at the child of the last fork at or before the current node's parent.
    NodeId first = session.current();
    while (first != session.root() && session.node(session.node(first).parent).children.size() < 2)
        first = session.node(first).parent;
    // Folding the whole tree into its root helps nobody.
    if (first == session.root())
        return;
    setFolded(first, !m_folded.contains(first));
}

QString TreeView::toolTipOf(NodeId id)
{
    const Session& session = m_workbench->session();
    const Target& target = m_workbench->target();
    if (id == TreeLayout::kHollow) {
        const auto analysis = m_workbench->analysis();
        if (!analysis || analysis->lines.empty() || analysis->lines.front().moves.empty())
            return {};
        return tr("<b>The engine suggests</b><br>%1<br>Click to play it.")
            .arg(QString::fromStdString(toText(analysis->lines.front().moves.front(), target)).toHtmlEscaped());
    }
    const TreeLayout::Place* place = m_layout.find(id);
    if (!place)
        return {};
    const Node& node = session.node(id);
    const TreeFacts::Facts& facts = m_facts->now(*place);
    QString text =
        QStringLiteral("<p style='white-space:pre-wrap'><b>%1</b>")
            .arg(id == session.root() ? tr("Start") : QString::fromStdString(session.nameOf(id)).toHtmlEscaped());
    if (id != session.root())
        text += QStringLiteral("  %1").arg(QString::fromStdString(toText(node.move, target)).toHtmlEscaped());
    text += QStringLiteral("<br>");
    if (facts.solved())
        text += tr("Solved with %1").arg(facts.rank);
    else
        text += tr("%1 played · %2 nonzeros · rest %3 · total %4")
                    .arg(facts.rank)
                    .arg(facts.nonzeros)
                    .arg(EvaluationData::range(facts.bounds.lower, facts.bounds.upper),
                         EvaluationData::range(facts.rank + facts.bounds.lower, facts.rank + facts.bounds.upper));
    if (const auto ways = m_ways.find(id); ways != m_ways.end())
        text += QStringLiteral("<br>") + tr("⇄ reached in %n ways; the menu lists the lines", nullptr, ways->second);
    Regret regret = m_facts->regret(m_layout, *place);
    const auto& points = m_workbench->linePoints();
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (points[i].node == id)
            regret = m_workbench->regrets()[i];
    }
    if (regret.grade() != Grade::None)
        text += QStringLiteral("<br>") + regretText(regret, *m_workbench).toHtmlEscaped();
    if (!node.transpositions.empty())
        text += QStringLiteral("<br>") + tr("⇄ a move from here leads to a position that exists elsewhere");
    if (place->hidden > 0)
        text += QStringLiteral("<br>") + tr("%n moves folded away", nullptr, place->hidden);
    if (!node.comment.empty())
        text += QStringLiteral("<br><i>%1</i>")
                    .arg(QString::fromStdString(node.comment).section(u'\n', 0, 0).toHtmlEscaped());
    return text + QStringLiteral("</p>");
}

} // namespace rankfall
