// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/tree_painter.h"

#include <QAbstractScrollArea>
#include <QTimer>

#include <map>
#include <optional>
#include <set>

class QMenu;

namespace rankfall {

class TreeMinimap;

/// The variation tree. Only what shows is drawn and only its bounds are worked out, so trees of ten thousand nodes are
/// smooth.
///
/// Click goes to a node, double-click also asks for the focus of the main view, press-and-hold peeks. ←→ step, ↑↓
/// change variation, Home and End, Ctrl+↑↓ forks, C folds the variation since the last fork, Ctrl+wheel zooms. A tree
/// much larger than the view has a map of it in a corner.
class TreeView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit TreeView(Workbench* workbench, QWidget* parent = nullptr);

    void setVertical(bool vertical);
    void setZoom(double zoom);

    double zoom() const { return m_metrics.zoom; }

    const TreeLayout& layoutOfTree() const { return m_layout; }

    TreeFacts* facts() const { return m_facts; }

    /// Where a node is drawn, in viewport coordinates; empty when folded away.
    QRectF nodeRect(NodeId id) const;
    /// The node under a point of the viewport, TreeLayout::kHollow for the engine's suggestion, kNoNode for none.
    NodeId nodeAt(QPointF point) const;
    /// The context menu of a node; the caller owns it.
    QMenu* menuFor(NodeId id);
    QString toolTipOf(NodeId id);
    /// Folds or unfolds the variation that the current node is in.
    void foldToLastFork();
    void ensureNodeVisible(NodeId id);
    /// Nodes that a search has found: the others are dimmed, or left out together with what leads to none. No set: no
    /// search.
    void setHits(std::optional<std::set<NodeId>> hits, bool hidesOthers);
    /// The node that is compared with; kNoNode: none.
    void setPinned(NodeId id);

    /// The node under the pointer, kNoNode when there is none.
    NodeId hoveredNode() const { return m_hovered >= 0 ? m_hovered : kNoNode; }

    /// Every line to a node, transpositions included; each takes one to the last node before it. The caller owns it.
    QMenu* linesMenu(NodeId id);

    static constexpr int kHoldMilliseconds = 350;

    QSize sizeHint() const override { return {320, 260}; }

Q_SIGNALS:
    /// Double-click or Enter: the person wants to look at this node.
    void activated(NodeId id);
    /// hoveredNode() is another one.
    void hoveredChanged();
    /// From the menu of a node.
    void compareRequested(rankfall::NodeId id);

protected:
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent*) override;
    void resizeEvent(QResizeEvent*) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void adjustBars();
    void adoptHollow();
    void followCurrent();
    void placeMap();
    NodeId suggestionParent() const;
    QPointF scrollOffset() const;
    void setFolded(NodeId id, bool folded);

    Workbench* m_workbench;
    TreeFacts* m_facts;
    TreeMinimap* m_map; ///< in a corner of the viewport, where the tree is much larger
    TreeLayout m_layout;
    TreeMetrics m_metrics;
    std::vector<std::pair<NodeId, NodeId>> m_links;
    std::set<NodeId> m_folded;
    std::set<NodeId> m_onLine;
    std::map<NodeId, int> m_ways;
    std::optional<std::set<NodeId>> m_hits;
    std::set<NodeId> m_only; ///< hits and what leads to them
    bool m_hidesOthers = false;
    NodeId m_pinned = kNoNode;
    NodeId m_hollow = kNoNode;
    NodeId m_hovered = kNoNode;
    NodeId m_pressed = kNoNode;
    bool m_peeking = false;
    bool m_panning = false;
    QPointF m_panFrom;
    QTimer m_hold;
};

} // namespace rankfall
