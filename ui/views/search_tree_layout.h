// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/tree_sample.h"

#include <QPointF>

#include <vector>

namespace rankfall {

/// Where the nodes of a search tree lie: leaves side by side, a node above the middle of its children, depth downwards.
/// Children stand in the order of their prior, which never changes, so that a tree that grows does not turn over.
struct SearchTreeLayout {
    std::vector<QPointF> places;            ///< parallel to TreeSample::nodes, in [0, 1] across and [0, 1] down
    std::vector<int> depths;                ///< moves from the first node
    std::vector<std::vector<int>> children; ///< of each node, in the order in which they stand
    int deepest = 0;
    float least = 0; ///< the smallest and the largest total in the tree, for colours
    float most = 0;

    static SearchTreeLayout of(const TreeSample& tree);

    bool isEmpty() const { return places.empty(); }

    /// 0: as good as the best in the tree, 1: as bad as the worst.
    double badness(float total) const { return most > least ? (total - least) / (most - least) : 0; }

    /// The nodes from the first one to this one, both counted.
    static std::vector<int> pathTo(const TreeSample& tree, int node);
};

} // namespace rankfall
