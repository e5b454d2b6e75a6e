// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/session.h"

#include <cstdint>
#include <set>
#include <unordered_map>
#include <vector>

namespace rankfall {

/// Where every node of a variation tree stands: `depth` along the line, `lane` beside it. Main continuations keep the
/// lane of their parent, so the main line is straight; a variation takes the nearest lane that is free along its whole
/// length. Linear in the number of nodes (times the logarithm of a lookup), no recursion.
class TreeLayout {
public:
    struct Place {
        NodeId id = kNoNode;
        int depth = 0;
        int lane = 0;
        int parentLane = 0;
        std::uint64_t fingerprint = 0; ///< of the moves that lead here: equal paths, equal fingerprints
        int hidden = 0;                ///< nodes folded away behind this one
    };

    TreeLayout() = default;
    /// `folded`: nodes whose descendants are not shown. `hollow`: a node that gets one extra place as its last child,
    /// kNoNode for none; that place has the id kHollow. `only`: the nodes that are
    /// shown, with everything on their paths; null: all.
    TreeLayout(const Session& session, const std::set<NodeId>& folded, NodeId hollow = kNoNode,
               const std::set<NodeId>* only = nullptr);

    static constexpr NodeId kHollow = -2;

    int depths() const { return static_cast<int>(m_columns.size()); }

    int lanes() const { return m_lanes; }

    int nodeCount() const { return static_cast<int>(m_where.size()); }

    /// Places of one depth, ascending by lane.
    const std::vector<Place>& column(int depth) const { return m_columns[static_cast<std::size_t>(depth)]; }

    /// The place at a depth and lane, null when empty.
    const Place* at(int depth, int lane) const;
    const Place* find(NodeId id) const;

private:
    void build(const Session& session, const std::set<NodeId>& folded, NodeId hollow, const std::set<NodeId>* only);

    std::vector<std::vector<Place>> m_columns;
    std::unordered_map<NodeId, std::pair<int, int>> m_where; ///< id -> depth, lane
    int m_lanes = 0;
};

} // namespace rankfall
