// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/views/search_tree_layout.h"

#include <algorithm>
#include <functional>

namespace rankfall {

SearchTreeLayout SearchTreeLayout::of(const TreeSample& tree)
{
    SearchTreeLayout out;
    const std::size_t count = tree.nodes.size();
    if (count == 0) {
        return out;
    }
    const auto at = [](int i) { return static_cast<std::size_t>(i); };
    out.places.resize(count);
    out.depths.assign(count, 0);
    out.children.resize(count);
    out.least = out.most = tree.nodes.front().total;
    for (std::size_t i = 1; i < count; ++i) {
        const TreeSample::Node& node = tree.nodes[i];
        out.children[at(node.parent)].push_back(static_cast<int>(i));
        out.depths[i] = out.depths[at(node.parent)] + 1;
        out.deepest = std::max(out.deepest, out.depths[i]);
        out.least = std::min(out.least, node.total);
        out.most = std::max(out.most, node.total);
    }
    for (std::vector<int>& siblings : out.children) {
        std::sort(siblings.begin(), siblings.end(), [&](int x, int y) {
            const TreeSample::Node& one = tree.nodes[at(x)];
            const TreeSample::Node& other = tree.nodes[at(y)];
            return one.prior != other.prior ? one.prior > other.prior : one.term < other.term;
        });
    }
    int leaves = 0;
    // As deep as the tree, which has no more than a few dozen moves.
    const std::function<void(int)> place = [&](int i) {
        for (const int child : out.children[at(i)]) {
            place(child);
        }
        const auto& below = out.children[at(i)];
        const double across =
            below.empty() ? leaves++ : (out.places[at(below.front())].x() + out.places[at(below.back())].x()) / 2;
        out.places[at(i)] = {across, static_cast<double>(out.depths[at(i)])};
    };
    place(0);
    for (QPointF& each : out.places) {
        each = {leaves > 1 ? each.x() / (leaves - 1) : 0.5, out.deepest > 0 ? each.y() / out.deepest : 0.5};
    }
    return out;
}

std::vector<int> SearchTreeLayout::pathTo(const TreeSample& tree, int node)
{
    std::vector<int> out;
    for (; node >= 0; node = tree.nodes[static_cast<std::size_t>(node)].parent) {
        out.push_back(node);
    }
    std::reverse(out.begin(), out.end());
    return out;
}

} // namespace rankfall
