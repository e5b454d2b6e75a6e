// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/base/check.h"
#include "core/game/session.h"
#include "core/game/session_parts.h"

#include <algorithm>

namespace rankfall {

namespace {

/// A move of one position for another one with the same terms in another order.
Move renumbered(const Move& move, const Position& from, const Position& to)
{
    Move result{{}, move.add};
    for (const int index : move.remove) {
        const Term wanted = canonical(from.term(index), from.ring());
        int at = 0;
        while (!(canonical(to.term(at), to.ring()) == wanted) ||
               std::find(result.remove.begin(), result.remove.end(), at) != result.remove.end()) {
            ++at;
            RANKFALL_CHECK(at < to.rank());
        }
        result.remove.push_back(at);
    }
    std::sort(result.remove.begin(), result.remove.end());
    return result;
}

tl::unexpected<Error> tooManyTerms()
{
    return fail("A later position would hold more than " + std::to_string(kMaxTerms) + " terms");
}

} // namespace

Expected<Session::PlayResult> Session::play(const Move& move, std::string name)
{
    Edit edit(*this, "Play " + (name.empty() ? "M" + std::to_string(depth(m_current) + 1) : name));
    auto result = edit.play(m_current, move, std::move(name));
    if (result) {
        goTo(result->node);
        edit.commit();
    }
    return result;
}

Expected<NodeId> Session::playLine(const std::vector<Move>& moves, bool follow, std::string stepName)
{
    Edit edit(*this, std::move(stepName));
    NodeId at = m_current;
    Position inLine = position(at);
    bool sameOrder = true;
    for (std::size_t i = 0; i < moves.size(); ++i) {
        auto next = inLine.after(moves[i]);
        const auto result = !next
                                ? tl::unexpected(next.error())
                                : edit.play(at, sameOrder ? moves[i] : renumbered(moves[i], inLine, position(at)), {});
        if (!result) {
            edit.abandon();
            Error error = result.error();
            error.where = "move " + std::to_string(i + 1);
            return tl::unexpected(std::move(error));
        }
        at = result->node;
        inLine = std::move(*next);
        // A position that was there before may hold its terms in another order than the line does.
        sameOrder = sameOrder && result->how == Played::Created;
    }
    if (follow) {
        goTo(at);
    }
    edit.commit();
    return at;
}

Expected<void> Session::editMove(NodeId id, const Move& move)
{
    if (!contains(id) || id == root()) {
        return fail("The start position is not a move");
    }
    if (auto legal = checkMove(move, position(node(id).parent).rank(), m_problem); !legal) {
        return legal;
    }
    if (move.remove.empty() && move.add.empty()) {
        return fail("The move would be empty", {}, "Delete it instead");
    }
    Edit edit(*this, "Edit " + nameOf(id));
    auto removed = edit.removedTags(id);
    edit.change(id).move = move;
    if (auto own = edit.ownTags(id); own.empty()) {
        removed.erase(id);
    } else {
        removed[id] = std::move(own);
    }
    if (!edit.restoreTags(id, removed)) {
        edit.abandon();
        return tooManyTerms();
    }
    edit.commit();
    return {};
}

Expected<NodeId> Session::insertBefore(NodeId id, const Move& move)
{
    if (!contains(id) || id == root()) {
        return fail("Nothing can come before the start position");
    }
    const NodeId parent = node(id).parent;
    if (auto legal = checkMove(move, position(parent).rank(), m_problem); !legal) {
        return tl::unexpected(legal.error());
    }
    if (move.remove.empty() && move.add.empty()) {
        return fail("The move is empty");
    }
    Edit edit(*this, "Insert before " + nameOf(id));
    const auto removed = edit.removedTags(id);
    const NodeId inserted = edit.create(parent, move);
    auto& siblings = edit.change(parent).children;
    std::replace(siblings.begin(), siblings.end(), id, inserted);
    edit.change(inserted).children = {id};
    edit.change(id).parent = inserted;
    if (!edit.restoreTags(id, removed)) {
        edit.abandon();
        return tooManyTerms();
    }
    edit.commit();
    return inserted;
}

Expected<void> Session::removeMove(NodeId id)
{
    if (!contains(id) || id == root()) {
        return fail("The start position cannot be taken out");
    }
    Edit edit(*this, "Delete " + nameOf(id));
    const auto removed = edit.removedTags(id);
    const std::vector<NodeId> children = node(id).children;
    edit.splice(id);
    for (const NodeId child : children) {
        if (!edit.restoreTags(child, removed)) {
            edit.abandon();
            return tooManyTerms();
        }
    }
    edit.commit();
    return {};
}

Expected<void> Session::deleteBranch(NodeId id)
{
    if (!contains(id) || id == root()) {
        return fail("The start position cannot be deleted");
    }
    Edit edit(*this, "Delete from " + nameOf(id));
    const NodeId parent = node(id).parent;
    const auto path = pathTo(m_current);
    edit.detach(id);
    edit.eraseSubtree(id);
    if (std::find(path.begin(), path.end(), id) != path.end()) {
        m_current = parent;
    }
    edit.commit();
    return {};
}

Expected<void> Session::deleteOthers(NodeId id)
{
    if (!contains(id)) {
        return fail("There is no such move");
    }
    Edit edit(*this, "Delete other variations");
    const auto path = pathTo(id);
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
        const std::vector<NodeId> children = node(path[i]).children;
        for (const NodeId child : children) {
            if (child != path[i + 1]) {
                edit.eraseSubtree(child);
            }
        }
        if (children.size() > 1) {
            edit.change(path[i]).children = {path[i + 1]};
        }
    }
    if (!contains(m_current)) {
        m_current = id;
    }
    edit.commit();
    return {};
}

Expected<void> Session::shiftMove(NodeId id, int by)
{
    if (!contains(id) || id == root()) {
        return fail("The start position stays first");
    }
    Edit edit(*this, "Move " + nameOf(id) + (by < 0 ? " earlier" : " later"));
    auto removed = edit.removedTags(root());
    const auto visited = m_lastVisited;
    const auto refuse = [&](tl::unexpected<Error> error) {
        m_lastVisited = visited;
        return error;
    };
    for (; by != 0; by += by < 0 ? 1 : -1) {
        // Later is the same as its follower earlier.
        const NodeId up = by < 0 ? id : nextOf(id);
        const NodeId down = by < 0 ? node(id).parent : id;
        if (up == kNoNode || down == root()) {
            break;
        }
        const auto& takesOut = removed[up];
        if (std::any_of(takesOut.begin(), takesOut.end(), [&](const Edit::Tag& tag) { return tag.first == down; })) {
            edit.abandon(); // first: the names are those that were seen
            return refuse(
                fail(nameOf(up) + " takes out a term that " + nameOf(down) + " adds, so it cannot come before it"));
        }
        edit.swapWithParent(up, removed);
    }
    if (!edit.restoreTags(root(), removed)) {
        edit.abandon();
        return refuse(tooManyTerms());
    }
    edit.commit();
    return {};
}

Expected<void> Session::promote(NodeId id)
{
    if (!contains(id) || id == root()) {
        return fail("The start position has no variations beside it");
    }
    const NodeId parent = node(id).parent;
    const auto& siblings = node(parent).children;
    const auto at = std::find(siblings.begin(), siblings.end(), id) - siblings.begin();
    if (at == 0) {
        return fail(nameOf(id) + " is the main continuation already");
    }
    Edit edit(*this, "Promote " + nameOf(id));
    auto& changed = edit.change(parent).children;
    std::swap(changed[static_cast<std::size_t>(at)], changed[static_cast<std::size_t>(at) - 1]);
    edit.commit();
    return {};
}

Expected<void> Session::makeMain(NodeId id)
{
    if (!contains(id)) {
        return fail("There is no such move");
    }
    Edit edit(*this, "Make main line");
    for (NodeId at = id; at != root(); at = node(at).parent) {
        const auto& siblings = node(node(at).parent).children;
        if (siblings.front() != at) {
            auto& changed = edit.change(node(at).parent).children;
            const auto it = std::find(changed.begin(), changed.end(), at);
            std::rotate(changed.begin(), it, it + 1);
        }
    }
    edit.commit();
    return {};
}

void Session::setName(NodeId id, std::string name)
{
    if (contains(id) && node(id).name != name) {
        Edit edit(*this, "Rename " + nameOf(id));
        edit.change(id).name = std::move(name);
        edit.commit();
    }
}

void Session::setComment(NodeId id, std::string comment)
{
    if (contains(id) && node(id).comment != comment) {
        Edit edit(*this, id == root() ? "Comment on the start" : "Comment on " + nameOf(id));
        edit.change(id).comment = std::move(comment);
        edit.commit();
    }
}

void Session::setMark(NodeId id, int mark)
{
    if (contains(id) && node(id).mark != mark) {
        Edit edit(*this, "Mark " + nameOf(id));
        edit.change(id).mark = mark;
        edit.commit();
    }
}

void Session::setBookmark(NodeId id, bool on)
{
    if (contains(id) && node(id).bookmark != on) {
        Edit edit(*this, on ? "Bookmark" : "Remove bookmark");
        edit.change(id).bookmark = on;
        edit.commit();
    }
}

void Session::setBreakpoint(NodeId id, bool on)
{
    if (contains(id) && node(id).breakpoint != on) {
        Edit edit(*this, on ? "Breakpoint" : "Remove breakpoint");
        edit.change(id).breakpoint = on;
        edit.commit();
    }
}

void Session::setBound(int bound)
{
    RANKFALL_CHECK(bound >= 1 && bound <= kMaxCoefficient);
    if (bound != m_problem.bound && modulusOf(m_problem.ring) == 0) {
        Edit edit(*this, "Coefficients up to " + std::to_string(bound));
        m_problem.bound = bound;
        edit.commit();
    }
}
} // namespace rankfall
