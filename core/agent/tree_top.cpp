// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/agent/tree_top.h"

#include <queue>

namespace rankfall::agent {

namespace {

/// A move that may be taken next.
struct Open {
    int visits = 0;
    int order = 0; // of being met: makes equal visits an order, and the outcome the same everywhere
    int parent = 0;
    int node = 0; // that it leaves
    std::size_t edge = 0;

    bool operator<(const Open& other) const
    {
        return visits != other.visits ? visits < other.visits : order > other.order;
    }
};

} // namespace

std::vector<TopState> topOf(const MctsGame& game, int most)
{
    const SearchTree& tree = game.tree();
    std::vector<TopState> out;
    std::vector<char> isTaken(static_cast<std::size_t>(tree.size()), 0);
    std::priority_queue<Open> open;
    int order = 0;
    const auto take = [&](int node, const TopState& state) {
        isTaken[static_cast<std::size_t>(node)] = 1;
        const auto place = static_cast<int>(out.size());
        out.push_back(state);
        out.back().isExact = tree.node(node).kind == NodeKind::Exact;
        const std::span<const Edge> edges = tree.edges(node);
        for (std::size_t e = 0; e < edges.size(); ++e) {
            if (edges[e].visits > 0 && edges[e].child >= 0) {
                open.push({edges[e].visits, order++, place, node, e});
            }
        }
    };
    const Node& root = tree.node(game.root());
    TopState first;
    first.visits = root.visits;
    first.moves = static_cast<float>(root.step) + game.value();
    take(game.root(), first);
    while (static_cast<int>(out.size()) < most && !open.empty()) {
        const Open next = open.top();
        open.pop();
        const Edge& edge = tree.edges(next.node)[next.edge];
        if (isTaken[static_cast<std::size_t>(edge.child)] != 0) {
            continue;
        }
        TopState state;
        state.parent = next.parent;
        state.move = tree.actions(next.node)[next.edge];
        state.visits = edge.visits;
        state.prior = edge.prior;
        state.moves = static_cast<float>(tree.node(next.node).step) + edge.mean();
        take(edge.child, state);
    }
    return out;
}

} // namespace rankfall::agent
