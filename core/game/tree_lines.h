// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/session.h"

#include <map>
#include <vector>

namespace rankfall {

/// In how many ways one comes to the nodes that transpositions link to: the move in the tree, and every node from which
/// a move leads here as well. Nodes with one way are left out. Linear in the tree.
std::map<NodeId, int> waysInto(const Session& session);

/// Every line from the root to a node through moves and transpositions that meets no node twice, the node's own path
/// first, then shorter ones first; at most `most`. A line begins with the root and ends with the node.
std::vector<std::vector<NodeId>> linesTo(const Session& session, NodeId node, std::size_t most = 100);

} // namespace rankfall
