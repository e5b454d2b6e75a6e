// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/session.h"

#include <algorithm>
#include <list>
#include <unordered_map>
#include <utility>

/// What Session is made of, for its own source files.
namespace rankfall {

/// One node before and after a step; null when it was not there.
struct Session::Change {
    NodeId id = kNoNode;
    NodePtr before;
    NodePtr after;
};

struct Session::Step {
    std::uint64_t state = 0; ///< of the document after it
    std::string name;
    std::vector<Change> changes;
    NodeId currentBefore = 0;
    NodeId currentAfter = 0;
    Problem problemBefore;
    Problem problemAfter;
    std::vector<std::pair<std::uint64_t, RecordPtr>> forgotten; ///< analyses, by the key of their position
};

/// Positions of recently asked nodes, the least recently used forgotten first. Bounded by bytes, because a residual of
/// 64³ cells weighs a thousand times one of 4³.
class Session::Cache {
public:
    const Position* find(NodeId id)
    {
        const auto it = m_byId.find(id);
        if (it == m_byId.end()) {
            return nullptr;
        }
        m_order.splice(m_order.begin(), m_order, it->second);
        return &it->second->second;
    }

    void put(NodeId id, const Position& position)
    {
        m_order.emplace_front(id, position);
        m_byId[id] = m_order.begin();
        const std::size_t each = position.residual().values().size_bytes() + position.terms().size_bytes() + 200;
        const std::size_t most = std::max<std::size_t>(kBytes / each, 8);
        while (m_order.size() > most) {
            m_byId.erase(m_order.back().first);
            m_order.pop_back();
        }
    }

    void clear()
    {
        m_order.clear();
        m_byId.clear();
    }

    /// A node's position depends on the moves on its path only: new, deleted and annotated nodes leave the others as
    /// they are, and an id is never used for another move.
    void forgetWhatChanged(const Step& step)
    {
        bool moved = !(step.problemBefore == step.problemAfter);
        for (const Change& change : step.changes) {
            const bool edited =
                change.before && change.after &&
                (change.before->parent != change.after->parent || !(change.before->move == change.after->move));
            moved = moved || edited;
            keysValid = keysValid && change.after && !edited; // a new node was entered when it was made
        }
        if (moved) {
            clear();
            keysValid = false;
        }
    }

    /// Nodes by the key of their position; rebuilt when asked for after the tree has changed its shape.
    std::unordered_map<std::uint64_t, std::vector<NodeId>> byKey;
    std::unordered_map<NodeId, std::uint64_t> keyOf; ///< the same, turned round
    bool keysValid = false;

private:
    static constexpr std::size_t kBytes = std::size_t{128} << 20;
    std::list<std::pair<NodeId, Position>> m_order;
    std::unordered_map<NodeId, std::list<std::pair<NodeId, Position>>::iterator> m_byId;
};

/// A step in the making. Every change of a node goes through it; commit() turns what differs into one step of history.
/// While it is open, `tags` name terms by the move that added them, so that moves can be rearranged and then find the
/// terms they take out at their new places.
class Session::Edit {
public:
    Edit(Session& session, std::string name);

    /// The node, to be changed. Valid until the next call of change() or erase() for it.
    Node& change(NodeId id);
    NodeId create(NodeId parent, const Move& move);
    void forget(std::uint64_t key); ///< the analyses of the positions with that key
    void eraseSubtree(NodeId id);
    void detach(NodeId id);
    /// Takes a node out; its children take its place under its parent.
    void splice(NodeId id);

    using Tag = std::pair<NodeId, int>; ///< the node whose move added the term, and which of its added terms
    using Tags = std::map<NodeId, std::vector<Tag>>;

    /// For every node at or below `top`: the terms its move takes out, by name. Also notes what transpositions mean
    /// now; to be called before the tree changes its shape.
    Tags removedTags(NodeId top);
    /// Gives every move at or below `top` the indices of the terms it took out by name; terms that are gone are
    /// forgotten. A move left with nothing to do is taken out. False when a position would hold more than kMaxTerms.
    [[nodiscard]] bool restoreTags(NodeId top, const Tags& removed);
    /// The terms that the move of one node takes out, by name.
    std::vector<Tag> ownTags(NodeId id) const;
    /// Exchanges a node with its parent. Other branches of the parent keep a copy of it in front of them, and `removed`
    /// then names that copy.
    void swapWithParent(NodeId id, Tags& removed);

    /// Goes to the node that a move from `at` leads to: an existing child, an equal position elsewhere, or a new child.
    Expected<PlayResult> play(NodeId at, const Move& move, std::string name);

    /// Undoes everything since the beginning; for edits that turn out to be impossible.
    void abandon();
    void commit();

private:
    /// A transposition link and the difference of the keys of its ends: the sum over the terms that its move adds, less
    /// those that it takes out. As long as that stays, the link says the truth.
    struct Link {
        NodeId from = kNoNode;
        NodeId to = kNoNode;
        std::uint64_t difference = 0;
    };

    void remember(NodeId id);
    void erase(NodeId id);
    /// After a change of shape: links whose move leads elsewhere now follow it, or go.
    void mendLinks();
    void dropDeadLinks();
    void rename(NodeId below, NodeId from, NodeId to, Tags& removed) const;
    std::vector<Tag> tagsBefore(NodeId id) const;

    Session& m_session;
    std::string m_name;
    NodeId m_currentBefore;
    Problem m_problemBefore;
    std::map<NodeId, NodePtr> m_before;
    std::vector<Link> m_links;
    std::vector<std::pair<std::uint64_t, RecordPtr>> m_forgotten;
};

} // namespace rankfall
