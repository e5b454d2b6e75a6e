// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/views/tree_facts.h"
#include "ui/views/tree_layout.h"

#include <QFont>
#include <QPainterPath>
#include <QPointF>
#include <QRectF>

#include <map>
#include <set>

class QPainter;

namespace rankfall {

/// Turns depths and lanes into pixels. Content coordinates: the root's box begins at the margin.
struct TreeMetrics {
    double zoom = 1.0;
    bool vertical = false; ///< lines run down instead of to the right
    double text = 18;      ///< height of a line of text at zoom 1

    /// Names are written only where they are at least as large as the other text of the program.
    bool names() const { return zoom >= 0.999; }

    double boxWidth() const { return 56 * zoom; }

    double boxHeight() const { return names() ? (text + 13) * zoom : 14 * zoom; }

    double stepX() const { return boxWidth() + (names() ? 24 : 16) * zoom; }

    double stepY() const { return boxHeight() + (vertical ? 20 : 14) * zoom; }

    double margin() const { return 18; }

    QRectF box(int depth, int lane) const
    {
        return {margin() + (vertical ? lane : depth) * stepX(), margin() + (vertical ? depth : lane) * stepY(),
                boxWidth(), boxHeight()};
    }

    /// Depth and lane whose box holds a point, or (-1, -1) in the gaps.
    std::pair<int, int> at(QPointF point) const;
    QSizeF size(const TreeLayout& layout) const;
};

/// The shapes of node marks 1 to 6: disc, square, triangle, diamond, cross, star.
QPainterPath markShape(int mark, QPointF centre, double radius);

/// Draws the part of a tree that a rectangle shows.
class TreePainter {
public:
    struct Scene {
        const Session* session = nullptr;
        const TreeLayout* layout = nullptr;
        TreeFacts* facts = nullptr;
        TreeMetrics metrics;
        std::set<NodeId> onLine;                                       ///< nodes of the current line
        const std::vector<std::pair<NodeId, NodeId>>* links = nullptr; ///< transpositions, from and to
        NodeId current = kNoNode;
        NodeId hovered = kNoNode;
        NodeId peeked = kNoNode;
        NodeId pinned = kNoNode; ///< to be compared with
        int scale = 1;
        std::map<NodeId, Regret> mistakes;           ///< of the current line, by the node that the move leads to
        const std::map<NodeId, int>* ways = nullptr; ///< see waysInto()
        const std::set<NodeId>* hits = nullptr;      ///< of a search: the others are dimmed; null: no search
        std::map<NodeId, int> groups; ///< of the terms that these nodes' moves added: drawn as a bar in its colour
    };

    static void paint(QPainter& painter, const Scene& scene, QRectF visible, const QFont& font);

private:
    static void paintEdges(QPainter& painter, const Scene& scene, int fromDepth, int toDepth, int fromLane, int toLane);
    static void paintLinks(QPainter& painter, const Scene& scene, const QRectF& visible);
    static void paintNode(QPainter& painter, const Scene& scene, const TreeLayout::Place& place, const QFont& font);
};

} // namespace rankfall
