// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/analysis_book.h"
#include "core/game/position.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankfall {

/// Names a node for the life of a session; never used again after a deletion (undo brings the same id back).
using NodeId = int;
inline constexpr NodeId kNoNode = -1;
/// Files may number their nodes up to here, which leaves room for as many new ones.
inline constexpr NodeId kMaxNodeId = 1000000000;

/// One node of the variation tree: the move that leads to it and what people said about it. The root has an empty move.
struct Node {
    NodeId id = 0;
    NodeId parent = kNoNode;
    Move move;
    std::vector<NodeId> children; ///< the first is the main continuation
    /// Nodes elsewhere that hold the position a move from here leads to: the move was played, the position existed.
    std::vector<NodeId> transpositions;
    std::string name;    ///< of the move, as the user gave it; empty: the default, "M" and the depth
    std::string comment; ///< Markdown
    int mark = 0;        ///< 0: none, 1 to 6: a colour and a shape
    bool bookmark = false;
    bool breakpoint = false; ///< autoplay stops here

    bool operator==(const Node&) const = default;
};

/// The document: a problem, the variation tree of moves, and the node that is looked at. One owner, one thread.
///
/// Because terms commute every edit of an earlier move is legal and later moves are kept; a later move that takes out a
/// term follows that term to its new place, or forgets about it when it is gone. Each edit is one named step of an
/// unlimited undo history. Positions that are equal up to the order of terms are one node: playing a move whose result
/// exists elsewhere goes there and leaves a transposition link.
class Session {
public:
    explicit Session(Problem problem);
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;
    Session(Session&&) noexcept;
    Session& operator=(Session&&) noexcept;
    ~Session();

    const Problem& problem() const { return m_problem; }

    NodeId root() const { return 0; }

    NodeId current() const { return m_current; }

    bool contains(NodeId id) const { return m_nodes.contains(id); }

    const Node& node(NodeId id) const;

    int nodeCount() const { return static_cast<int>(m_nodes.size()); }

    /// Every id, ascending.
    std::vector<NodeId> nodeIds() const;

    /// The position at a node, replayed from the nearest remembered ancestor; cheap to copy.
    Position position(NodeId id) const;

    Position position() const { return position(m_current); }

    /// Root first, `id` last.
    std::vector<NodeId> pathTo(NodeId id) const;
    int depth(NodeId id) const;
    /// The path to the current node continued along the children last visited (the main ones by default).
    std::vector<NodeId> line() const;
    /// The child last visited from here, or the first; kNoNode at a leaf.
    NodeId nextOf(NodeId id) const;
    /// Given name, or "M3" by depth.
    std::string nameOf(NodeId id) const;
    /// Names of the terms of the position at a node, in its order: the name of the move that added each one.
    std::vector<std::string> termNames(NodeId id) const;
    /// Parallel to termNames(): the node whose move added each term.
    std::vector<NodeId> termNodes(NodeId id) const;
    /// Nodes, other than `id`, that link to it by transposition.
    std::vector<NodeId> waysTo(NodeId id) const;
    /// Position::key of a node, without its residual.
    std::uint64_t keyOf(NodeId id) const;

    // --- What engines said
    // ---------------------------------------------------------------------------------------------
    /// Everything that is kept, also of positions that no node holds at present.
    const AnalysisBook& analyses() const { return m_book; }

    /// Of the position at a node, in its order of terms; the newest last. Nodes with equal positions have the same.
    std::vector<RecordPtr> analysesAt(NodeId id) const;
    /// Keeps an analysis of the position at a node. No step of history: an engine that thinks is no edit. False when a
    /// longer look with the same request is there already, or there is nothing to keep.
    bool keepAnalysis(NodeId id, RecordedAnalysis analysis);
    /// Forgets what is kept of the position at a node, or of all nodes: one step of history. False: there was nothing.
    bool forgetAnalyses(NodeId id);
    bool forgetAllAnalyses();

    /// Looking elsewhere is not an edit. Ignores unknown ids.
    void goTo(NodeId id);

    // --- Edits. Each that changes something is one step of history.
    // ---------------------------------------------------
    enum class Played { Created, Existing, Transposed };

    struct PlayResult {
        NodeId node = kNoNode;
        Played how = Played::Created;
    };

    /// Plays at the current node and goes there.
    Expected<PlayResult> play(const Move& move, std::string name = {});
    /// Plays moves one after another from the current node. With `follow` it ends at the last, otherwise it stays.
    Expected<NodeId> playLine(const std::vector<Move>& moves, bool follow, std::string stepName = "Play line");
    Expected<void> editMove(NodeId id, const Move& move);
    /// Puts a move between a node and its parent; returns the new node.
    Expected<NodeId> insertBefore(NodeId id, const Move& move);
    /// Takes out one move; what followed it now follows its parent. The root cannot be taken out.
    Expected<void> removeMove(NodeId id);
    /// Deletes a node and everything after it.
    Expected<void> deleteBranch(NodeId id);
    /// Deletes several nodes and everything after them, as one step.
    Expected<void> deleteBranches(const std::vector<NodeId>& ids, std::string stepName);
    /// Deletes every variation that is not on the path to or after `id`.
    Expected<void> deleteOthers(NodeId id);
    /// Moves a move `by` places along its line (negative: earlier). Branches that left the line in between keep their
    /// own order. An error when a move would come before the one that adds a term it takes out.
    Expected<void> shiftMove(NodeId id, int by);
    /// Puts the moves that lead to `leaf` into another order, as one step: `order` names the same nodes. Moves keep the
    /// names they had, and branches that left the line keep their own order. An error when a move would come before the
    /// one that adds a term it takes out.
    Expected<void> reorder(NodeId leaf, const std::vector<NodeId>& order, std::string stepName = "Order moves");
    /// One place up among its siblings; or all the way along its path.
    Expected<void> promote(NodeId id);
    Expected<void> makeMain(NodeId id);
    void setName(NodeId id, std::string name);
    void setComment(NodeId id, std::string comment);
    void setMark(NodeId id, int mark);
    void setBookmark(NodeId id, bool on);
    void setBreakpoint(NodeId id, bool on);
    /// Coefficient bound of the problem (engines respect it; existing moves are kept).
    void setBound(int bound);

    // --- History
    // ------------------------------------------------------------------------------------------------------
    bool canUndo() const { return m_done > 0; }

    bool canRedo() const { return m_done < static_cast<int>(m_history.size()); }

    void undo();
    void redo();
    /// Names of all steps, oldest first; the first historyPosition() of them are done.
    std::vector<std::string> historyNames() const;

    int historyPosition() const { return m_done; }

    /// Grows with every change of the document, undo included; navigation does not count.
    std::uint64_t revision() const { return m_revision; }

    /// Names the state of the document: undo and redo come back to the same one. Tells whether a saved file is current.
    std::uint64_t stateId() const;

    // --- Whole documents (io)
    // -----------------------------------------------------------------------------------------
    /// Builds a session from nodes as read: the root has id 0; children are taken in the order of the list, whatever
    /// Node::children says. Checks that they form a tree of legal moves.
    static Expected<Session> fromNodes(Problem problem, std::vector<Node> nodes, NodeId current);

private:
    struct Change;
    struct Step;
    class Edit;
    class Cache;
    using NodePtr = std::shared_ptr<const Node>;
    const std::vector<NodeId>& nodesWithKey(std::uint64_t key) const;
    /// Position::key of every node, found without replaying residuals.
    std::map<NodeId, std::uint64_t> keys() const;
    void validateKeys() const;
    void apply(const Step& step, bool forward);

    Problem m_problem;
    AnalysisBook m_book;
    std::map<NodeId, NodePtr> m_nodes;
    NodeId m_current = 0;
    NodeId m_nextId = 1;
    std::map<NodeId, NodeId> m_lastVisited; // parent -> child
    std::vector<std::shared_ptr<const Step>> m_history;
    int m_done = 0;
    std::uint64_t m_revision = 0;
    std::uint64_t m_nextState = 1;
    std::unique_ptr<Cache> m_cache;
};

} // namespace rankfall
