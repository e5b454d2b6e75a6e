// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/net/network.h"
#include "core/play/tensor_game.h"

#include <cstdint>
#include <span>
#include <vector>

namespace rankfall::agent {

/// What is known about a state at the end of a path.
enum class NodeKind : std::uint8_t {
    Fresh,    ///< never shown to the network
    Waiting,  ///< in the batch that is being put together
    Expanded, ///< valued, with edges
    Exact,    ///< its rank is known: zero, or finished exactly
    Dead      ///< cannot be finished within the limit, or none of its moves can; mostly the terminal penalty
};

/// A state after some number of moves. Values count moves to go.
struct Node {
    std::uint64_t hash = 0; ///< of the state
    std::int32_t firstEdge = 0;
    std::int32_t edges = 0;
    std::int32_t visits = 0;
    float value = 0; ///< when it was first met: bounded by the proved bounds
    float low = 0;   ///< the network's 10 % and 90 % quantiles
    float high = 0;
    std::int16_t step = 0;     ///< moves played
    std::int16_t lower = 0;    ///< proved: at least so many moves to go
    std::int16_t best = kNone; ///< a way of so many moves is known
    NodeKind kind = NodeKind::Fresh;

    static constexpr std::int16_t kNone = 32767;
};

/// What selection reads of a move; kept apart from the action itself so that a scan touches few cache lines.
struct Edge {
    float prior = 0;
    float total = 0; ///< over its visits, moves to go counted from before the move
    std::int32_t visits = 0;
    std::int32_t child = -1; ///< -1: not made yet
    bool isClosed = false;   ///< leads nowhere within the limit: not tried again

    float mean() const { return total / static_cast<float>(visits); }
};

/// States and moves of one game in flat arrays. Moves commute, so equal states after equally many moves are one node,
/// found by a hash table: a directed graph without cycles. The number of moves is part of the key because the limit of
/// moves makes it matter, and because over Z mod 2 playing a move twice would otherwise lead back.
class SearchTree {
public:
    explicit SearchTree(const play::TensorGame& game);

    int size() const { return static_cast<int>(m_nodes.size()); }

    Node& node(int i) { return m_nodes[static_cast<std::size_t>(i)]; }

    const Node& node(int i) const { return m_nodes[static_cast<std::size_t>(i)]; }

    std::span<Edge> edges(int i)
    {
        return {m_edges.data() + node(i).firstEdge, static_cast<std::size_t>(node(i).edges)};
    }

    std::span<const Edge> edges(int i) const
    {
        return {m_edges.data() + node(i).firstEdge, static_cast<std::size_t>(node(i).edges)};
    }

    std::span<const play::Action> actions(int i) const
    {
        return {m_actions.data() + node(i).firstEdge, static_cast<std::size_t>(node(i).edges)};
    }

    /// The state of a node, into memory that is used again.
    void readState(int i, play::State& out) const;

    struct Place {
        int node = 0;
        bool isNew = false;
    };

    /// The node of a state after `step` moves, made if need be. References to nodes end here.
    Place find(const play::State& state, int step);
    /// Gives a node its moves. References to edges end here.
    void expand(int i, std::span<const play::Action> actions, std::span<const float> priors);
    /// Forgets what cannot be reached from the node, with all counts of the rest kept. Returns its new number.
    int keepOnly(int i);

private:
    std::size_t slotOf(std::uint64_t key, int step, std::span<const std::uint32_t> words) const;
    void growTable();

    play::TensorGame m_game;
    std::size_t m_stride; ///< words a state
    std::vector<Node> m_nodes;
    std::vector<std::uint32_t> m_words; ///< m_stride for each node
    std::vector<Edge> m_edges;
    std::vector<play::Action> m_actions; ///< one for each edge
    std::vector<std::int32_t> m_table;   ///< open addressing, a power of two; -1: free
};

} // namespace rankfall::agent
