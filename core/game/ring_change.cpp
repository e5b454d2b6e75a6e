// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/game/ring_change.h"

#include <map>

namespace rankfall {

namespace {

/// Where the terms of a position are after the change, -1 for those that are zero there.
using Places = std::vector<int>;

Move changed(const Move& move, const Places& places, Ring ring)
{
    Move result;
    for (const int index : move.remove) {
        if (const int place = places[static_cast<std::size_t>(index)]; place >= 0) {
            result.remove.push_back(place);
        }
    }
    for (const Term& term : move.add) {
        const Term there = reduced(term, ring);
        if (!there.isZero()) {
            result.add.push_back(there);
        }
    }
    return result;
}

Places placesAfter(const Places& before, const Move& move, Ring ring)
{
    Places after;
    int next = 0;
    std::size_t removed = 0;
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (removed < move.remove.size() && move.remove[removed] == static_cast<int>(i)) {
            ++removed;
        } else {
            after.push_back(before[i] < 0 ? -1 : next++);
        }
    }
    for (const Term& term : move.add) {
        after.push_back(reduced(term, ring).isZero() ? -1 : next++);
    }
    return after;
}

} // namespace

Expected<RingChange> inRing(const Session& session, Ring ring)
{
    struct Pending {
        NodeId id = 0;
        NodeId parent = kNoNode; // the nearest one before it that stays
        Places places;
    };

    Problem problem = session.problem();
    problem.ring = ring;
    problem.bound = firstBound(ring);
    std::vector<Node> nodes;
    std::map<NodeId, NodeId> stands; // for each node, itself or the nearest one before it that stays
    int dropped = 0;
    std::vector<Pending> pending{{session.root(), kNoNode, {}}};
    while (!pending.empty()) {
        const Pending at = std::move(pending.back());
        pending.pop_back();
        Node node = session.node(at.id);
        const Places places = placesAfter(at.places, node.move, ring);
        node.move = changed(node.move, at.places, ring);
        const bool stays = at.id == session.root() || !node.move.remove.empty() || !node.move.add.empty();
        stands[at.id] = stays ? at.id : at.parent;
        for (auto child = node.children.rbegin(); child != node.children.rend(); ++child) {
            pending.push_back({*child, stands[at.id], places});
        }
        if (stays) {
            node.parent = at.parent;
            nodes.push_back(std::move(node));
        } else {
            ++dropped;
        }
    }
    for (Node& node : nodes) {
        // Without the terms that were dropped a link may lead to where it came from.
        if (dropped > 0) {
            node.transpositions.clear();
        }
    }
    auto result = Session::fromNodes(std::move(problem), std::move(nodes), stands[session.current()]);
    if (!result) {
        return tl::unexpected(result.error());
    }
    return RingChange{std::move(*result), dropped};
}

} // namespace rankfall
