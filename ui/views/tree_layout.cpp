// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "ui/views/tree_layout.h"

#include <algorithm>

namespace rankfall {

namespace {

std::uint64_t mix(std::uint64_t hash, std::uint64_t value)
{
    hash ^= value + 0x9E3779B97F4A7C15U + (hash << 6) + (hash >> 2);
    return hash * 0xFF51AFD7ED558CCDU;
}

std::uint64_t fingerprintOf(std::uint64_t parent, const Move& move)
{
    std::uint64_t hash = mix(parent, move.remove.size());
    for (const int index : move.remove)
        hash = mix(hash, static_cast<std::uint64_t>(index));
    for (const Term& term : move.add)
        hash = mix(hash, hashOf(term));
    return hash;
}

/// A run of nodes from a fork along main continuations to its end; all of it lies on one lane.
struct Chain {
    NodeId first = kNoNode;
    int depth = 0;
    int parentLane = 0;
    std::uint64_t parentFingerprint = 0;
};

int countBelow(const Session& session, NodeId id)
{
    int count = 0;
    std::vector<NodeId> open = session.node(id).children;
    while (!open.empty()) {
        const NodeId next = open.back();
        open.pop_back();
        ++count;
        const auto& children = session.node(next).children;
        open.insert(open.end(), children.begin(), children.end());
    }
    return count;
}

} // namespace

TreeLayout::TreeLayout(const Session& session, const std::set<NodeId>& folded, NodeId hollow,
                       const std::set<NodeId>* only)
{
    build(session, folded, hollow, only);
    for (auto& column : m_columns)
        std::sort(column.begin(), column.end(), [](const Place& x, const Place& y) { return x.lane < y.lane; });
}

void TreeLayout::build(const Session& session, const std::set<NodeId>& folded, NodeId hollow,
                       const std::set<NodeId>* only)
{
    const auto childrenOf = [&](NodeId id) {
        std::vector<NodeId> children = session.node(id).children;
        if (only)
            std::erase_if(children, [&](NodeId child) { return !only->contains(child); });
        return children;
    };
    std::vector<int> nextFree; // by depth: the first lane below everything placed so far
    std::vector<Chain> open{{session.root(), 0, 0, 0x52616E6B66616C6CU}};
    std::vector<Place> chain;
    m_where.reserve(static_cast<std::size_t>(session.nodeCount()));
    while (!open.empty()) {
        const Chain start = open.back();
        open.pop_back();
        chain.clear();
        std::uint64_t fingerprint = start.parentFingerprint;
        for (NodeId id = start.first; id != kNoNode;) {
            Place place;
            place.id = id;
            place.depth = start.depth + static_cast<int>(chain.size());
            if (id == kHollow) {
                chain.push_back(place);
                break;
            }
            const Node& node = session.node(id);
            fingerprint = fingerprintOf(fingerprint, node.move);
            place.fingerprint = fingerprint;
            const bool isFolded = folded.contains(id) && !node.children.empty();
            if (isFolded)
                place.hidden = countBelow(session, id);
            chain.push_back(place);
            const std::vector<NodeId> shown = childrenOf(id);
            if (!shown.empty() && !isFolded)
                id = shown.front();
            else
                id = id == hollow && !isFolded ? kHollow : kNoNode;
        }
        const auto end = static_cast<std::size_t>(start.depth) + chain.size();
        if (nextFree.size() < end) {
            nextFree.resize(end, 0);
            m_columns.resize(end);
        }
        // The depth before counts too: the branch line comes down there.
        int lane = start.depth == 0 ? 0 : start.parentLane + 1;
        for (std::size_t depth = start.depth == 0 ? 0 : static_cast<std::size_t>(start.depth) - 1; depth < end; ++depth)
            lane = std::max(lane, nextFree[depth]);
        if (start.depth > 0)
            nextFree[static_cast<std::size_t>(start.depth) - 1] =
                std::max(nextFree[static_cast<std::size_t>(start.depth) - 1], lane);
        m_lanes = std::max(m_lanes, lane + 1);
        for (std::size_t i = 0; i < chain.size(); ++i) {
            Place& place = chain[i];
            place.lane = lane;
            place.parentLane = i == 0 ? start.parentLane : lane;
            nextFree[static_cast<std::size_t>(place.depth)] = lane + 1;
            m_columns[static_cast<std::size_t>(place.depth)].push_back(place);
            m_where[place.id] = {place.depth, lane};
            // Deeper forks are placed first, so that branch lines of shallower ones need not cross them.
            if (place.id == kHollow || place.hidden > 0)
                continue;
            const auto children = childrenOf(place.id);
            if (place.id == hollow && !children.empty())
                open.push_back({kHollow, place.depth + 1, lane, place.fingerprint});
            for (std::size_t child = children.size(); child-- > 1;)
                open.push_back({children[child], place.depth + 1, lane, place.fingerprint});
        }
    }
}

const TreeLayout::Place* TreeLayout::at(int depth, int lane) const
{
    if (depth < 0 || depth >= depths())
        return nullptr;
    const auto& places = column(depth);
    const auto it = std::lower_bound(places.begin(), places.end(), lane,
                                     [](const Place& place, int value) { return place.lane < value; });
    return it != places.end() && it->lane == lane ? &*it : nullptr;
}

const TreeLayout::Place* TreeLayout::find(NodeId id) const
{
    const auto it = m_where.find(id);
    return it == m_where.end() ? nullptr : at(it->second.first, it->second.second);
}

} // namespace rankfall
