// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/game/session.h"

#include "core/base/check.h"

#include <algorithm>
#include <list>
#include <set>
#include <unordered_map>

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
            const bool edited = change.before && change.after
                                && (change.before->parent != change.after->parent || !(change.before->move == change.after->move));
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
    Edit(Session& session, std::string name)
        : m_session(session)
        , m_name(std::move(name))
        , m_currentBefore(session.m_current)
        , m_problemBefore(session.m_problem)
    {
    }

    /// The node, to be changed. Valid until the next call of change() or erase() for it.
    Node& change(NodeId id)
    {
        remember(id);
        auto& slot = m_session.m_nodes[id];
        auto copy = slot ? std::make_shared<Node>(*slot) : std::make_shared<Node>();
        copy->id = id;
        slot = copy;
        return *copy;
    }
    NodeId create(NodeId parent, const Move& move)
    {
        const NodeId id = m_session.m_nextId++;
        Node& node = change(id);
        node.parent = parent;
        node.move = move;
        return id;
    }
    void erase(NodeId id)
    {
        remember(id);
        m_session.m_nodes.erase(id);
    }
    void eraseSubtree(NodeId id)
    {
        const std::vector<NodeId> children = m_session.node(id).children;
        for (const NodeId child : children) {
            eraseSubtree(child);
        }
        erase(id);
    }
    void detach(NodeId id)
    {
        auto& siblings = change(m_session.node(id).parent).children;
        siblings.erase(std::find(siblings.begin(), siblings.end(), id));
    }

    using Tag = std::pair<NodeId, int>; ///< the node whose move added the term, and which of its added terms
    using Tags = std::map<NodeId, std::vector<Tag>>;

    /// For every node at or below `top`: the terms its move takes out, by name.
    Tags removedTags(NodeId top) const
    {
        Tags result;
        walk(top, tagsBefore(top), [&](NodeId id, const std::vector<Tag>& at) {
            for (const int i : m_session.node(id).move.remove) {
                result[id].push_back(at[static_cast<std::size_t>(i)]);
            }
        });
        return result;
    }
    /// Gives every move at or below `top` the indices of the terms it took out by name; terms that are gone are
    /// forgotten. A move left with nothing to do is taken out.
    void restoreTags(NodeId top, const Tags& removed)
    {
        std::vector<NodeId> empty;
        retag(top, tagsBefore(top), removed, empty);
        for (const NodeId id : empty) {
            splice(id);
        }
    }
    /// The terms that the move of one node takes out, by name.
    std::vector<Tag> ownTags(NodeId id) const
    {
        const std::vector<Tag> at = tagsBefore(id);
        std::vector<Tag> own;
        for (const int i : m_session.node(id).move.remove) {
            own.push_back(at[static_cast<std::size_t>(i)]);
        }
        return own;
    }
    /// Exchanges a node with its parent. Other branches of the parent keep a copy of it in front of them, and `removed`
    /// then names that copy.
    void swapWithParent(NodeId id, Tags& removed)
    {
        const NodeId parent = m_session.node(id).parent;
        const NodeId top = m_session.node(parent).parent;
        const Node old = m_session.node(parent);
        std::vector<NodeId> others = old.children;
        others.erase(std::find(others.begin(), others.end(), id));
        auto& atTop = change(top).children;
        std::replace(atTop.begin(), atTop.end(), parent, id);
        change(parent).children = m_session.node(id).children;
        for (const NodeId child : m_session.node(parent).children) {
            change(child).parent = parent;
        }
        change(parent).parent = id;
        change(id).children = {parent};
        change(id).parent = top;
        if (others.empty()) {
            return;
        }
        const NodeId copy = create(top, old.move);
        Node& copied = change(copy);
        copied.name = old.name;
        copied.children = others;
        change(top).children.push_back(copy);
        removed[copy] = removed[parent];
        for (const NodeId other : others) {
            change(other).parent = copy;
            rename(other, parent, copy, removed);
        }
    }
    void rename(NodeId below, NodeId from, NodeId to, Tags& removed) const
    {
        for (Tag& tag : removed[below]) {
            tag.first = tag.first == from ? to : tag.first;
        }
        for (const NodeId child : m_session.node(below).children) {
            rename(child, from, to, removed);
        }
    }
    /// Takes a node out; its children take its place under its parent.
    void splice(NodeId id)
    {
        const Node node = m_session.node(id);
        auto& siblings = change(node.parent).children;
        const auto at = siblings.erase(std::find(siblings.begin(), siblings.end(), id));
        siblings.insert(at, node.children.begin(), node.children.end());
        for (const NodeId child : node.children) {
            change(child).parent = node.parent;
        }
        erase(id);
        if (m_session.m_current == id) {
            m_session.m_current = node.parent;
        }
    }

    /// Goes to the node that a move from `at` leads to: an existing child, an equal position elsewhere, or a new child.
    Expected<PlayResult> play(NodeId at, const Move& move, std::string name)
    {
        if (move.remove.empty() && move.add.empty()) {
            return fail("The move is empty");
        }
        const auto next = m_session.position(at).after(move);
        if (!next) {
            return tl::unexpected(next.error());
        }
        for (const NodeId child : m_session.node(at).children) {
            if (m_session.position(child).sameAs(*next)) {
                return PlayResult{child, Played::Existing};
            }
        }
        for (const NodeId id : m_session.nodesWithKey(next->key())) {
            if (id == at || !m_session.position(id).sameAs(*next)) {
                continue;
            }
            const auto path = m_session.pathTo(at);
            const auto& links = m_session.node(at).transpositions;
            if (std::find(path.begin(), path.end(), id) == path.end()
                && std::find(links.begin(), links.end(), id) == links.end()) {
                change(at).transpositions.push_back(id);
            }
            return PlayResult{id, Played::Transposed};
        }
        const NodeId id = create(at, move);
        change(id).name = std::move(name);
        change(at).children.push_back(id);
        m_session.m_cache->put(id, *next);
        m_session.m_cache->byKey[next->key()].push_back(id);
        return PlayResult{id, Played::Created};
    }

    /// Undoes everything since the beginning; for edits that turn out to be impossible.
    void abandon()
    {
        for (auto& [id, before] : m_before) {
            if (before) {
                m_session.m_nodes[id] = before;
            } else {
                m_session.m_nodes.erase(id);
            }
        }
        m_session.m_current = m_currentBefore;
        m_session.m_cache->keysValid = false;
        m_session.m_cache->clear();
        m_before.clear();
    }

    void commit()
    {
        dropDeadLinks();
        Step step{m_session.m_nextState++, m_name, {}, m_currentBefore, m_session.m_current, m_problemBefore, m_session.m_problem};
        for (const auto& [id, before] : m_before) {
            const auto it = m_session.m_nodes.find(id);
            const NodePtr after = it == m_session.m_nodes.end() ? nullptr : it->second;
            if (before != after && !(before && after && *before == *after)) {
                step.changes.push_back({id, before, after});
            }
        }
        m_session.m_cache->forgetWhatChanged(step);
        if (step.changes.empty() && step.problemBefore == step.problemAfter) {
            return;
        }
        m_session.m_history.resize(static_cast<std::size_t>(m_session.m_done));
        m_session.m_history.push_back(std::make_shared<const Step>(std::move(step)));
        ++m_session.m_done;
        ++m_session.m_revision;
    }

private:
    void remember(NodeId id)
    {
        if (!m_before.contains(id)) {
            const auto it = m_session.m_nodes.find(id);
            m_before[id] = it == m_session.m_nodes.end() ? nullptr : it->second;
        }
    }
    void dropDeadLinks()
    {
        const auto alive = [&](NodeId id) { return m_session.m_nodes.contains(id); };
        bool anyErased = false;
        for (const auto& [id, before] : m_before) {
            anyErased = anyErased || (before && !alive(id));
        }
        if (!anyErased) {
            return;
        }
        std::vector<NodeId> holders;
        for (const auto& [id, node] : m_session.m_nodes) {
            if (!std::all_of(node->transpositions.begin(), node->transpositions.end(), alive)) {
                holders.push_back(id);
            }
        }
        for (const NodeId id : holders) {
            auto& links = change(id).transpositions;
            links.erase(std::remove_if(links.begin(), links.end(), [&](NodeId to) { return !alive(to); }), links.end());
        }
    }

    static std::vector<Tag> tagsAfter(std::vector<Tag> tags, const Node& node)
    {
        std::vector<Tag> result;
        std::size_t next = 0;
        for (std::size_t i = 0; i < tags.size(); ++i) {
            if (next < node.move.remove.size() && node.move.remove[next] == static_cast<int>(i)) {
                ++next;
            } else {
                result.push_back(tags[i]);
            }
        }
        for (int k = 0; k < static_cast<int>(node.move.add.size()); ++k) {
            result.emplace_back(node.id, k);
        }
        return result;
    }
    std::vector<Tag> tagsBefore(NodeId id) const
    {
        std::vector<Tag> tags;
        for (const NodeId step : m_session.pathTo(id)) {
            if (step != id && step != m_session.root()) {
                tags = tagsAfter(std::move(tags), m_session.node(step));
            }
        }
        return tags;
    }
    template <typename Visit>
    void walk(NodeId top, std::vector<Tag> at, const Visit& visit) const
    {
        std::vector<std::pair<NodeId, std::vector<Tag>>> stack{{top, std::move(at)}};
        while (!stack.empty()) {
            auto [id, tags] = std::move(stack.back());
            stack.pop_back();
            visit(id, tags);
            tags = tagsAfter(std::move(tags), m_session.node(id));
            for (const NodeId child : m_session.node(id).children) {
                stack.emplace_back(child, tags);
            }
        }
    }
    void retag(NodeId top, std::vector<Tag> at, const Tags& removed, std::vector<NodeId>& empty)
    {
        std::vector<std::pair<NodeId, std::vector<Tag>>> stack{{top, std::move(at)}};
        while (!stack.empty()) {
            auto [id, tags] = std::move(stack.back());
            stack.pop_back();
            if (id != m_session.root()) {
                std::vector<int> indices;
                if (const auto it = removed.find(id); it != removed.end()) {
                    for (const Tag& tag : it->second) {
                        const auto found = std::find(tags.begin(), tags.end(), tag);
                        if (found != tags.end()) {
                            indices.push_back(static_cast<int>(found - tags.begin()));
                        }
                    }
                }
                std::sort(indices.begin(), indices.end());
                if (m_session.node(id).move.remove != indices) {
                    change(id).move.remove = indices;
                }
                if (indices.empty() && m_session.node(id).move.add.empty()) {
                    empty.push_back(id);
                }
            }
            tags = tagsAfter(std::move(tags), m_session.node(id));
            for (const NodeId child : m_session.node(id).children) {
                stack.emplace_back(child, tags);
            }
        }
    }

    Session& m_session;
    std::string m_name;
    NodeId m_currentBefore;
    Problem m_problemBefore;
    std::map<NodeId, NodePtr> m_before;
};

Session::Session(Problem problem)
    : m_problem(std::move(problem))
    , m_cache(std::make_unique<Cache>())
{
    m_nodes[0] = std::make_shared<Node>();
    m_cache->put(0, Position::start(m_problem));
}

Session::Session(Session&&) noexcept = default;
Session& Session::operator=(Session&&) noexcept = default;
Session::~Session() = default;

const Node& Session::node(NodeId id) const
{
    const auto it = m_nodes.find(id);
    RANKFALL_CHECK(it != m_nodes.end());
    return *it->second;
}

std::vector<NodeId> Session::nodeIds() const
{
    std::vector<NodeId> ids;
    ids.reserve(m_nodes.size());
    for (const auto& [id, node] : m_nodes) {
        ids.push_back(id);
    }
    return ids;
}

Position Session::position(NodeId id) const
{
    std::vector<NodeId> missing;
    NodeId at = id;
    const Position* known = m_cache->find(at);
    while (!known && at != root()) {
        missing.push_back(at);
        at = node(at).parent;
        known = m_cache->find(at);
    }
    Position position = known ? *known : Position::start(m_problem);
    if (!known) {
        m_cache->put(root(), position);
    }
    for (auto it = missing.rbegin(); it != missing.rend(); ++it) {
        auto next = position.after(node(*it).move);
        RANKFALL_CHECK(next.has_value()); // every edit keeps every move legal
        position = *next;
        // On a long way only the last stretch is worth keeping.
        if (missing.rend() - it <= 64) {
            m_cache->put(*it, position);
        }
    }
    return position;
}

std::vector<NodeId> Session::pathTo(NodeId id) const
{
    std::vector<NodeId> path;
    for (NodeId at = id; at != kNoNode; at = node(at).parent) {
        path.push_back(at);
    }
    std::reverse(path.begin(), path.end());
    return path;
}

int Session::depth(NodeId id) const
{
    int depth = 0;
    for (NodeId at = id; at != root(); at = node(at).parent) {
        ++depth;
    }
    return depth;
}

NodeId Session::nextOf(NodeId id) const
{
    const Node& here = node(id);
    if (here.children.empty()) {
        return kNoNode;
    }
    const auto it = m_lastVisited.find(id);
    if (it != m_lastVisited.end() && std::find(here.children.begin(), here.children.end(), it->second) != here.children.end()) {
        return it->second;
    }
    return here.children.front();
}

std::vector<NodeId> Session::line() const
{
    std::vector<NodeId> nodes = pathTo(m_current);
    for (NodeId next = nextOf(m_current); next != kNoNode; next = nextOf(next)) {
        nodes.push_back(next);
    }
    return nodes;
}

std::string Session::nameOf(NodeId id) const
{
    const Node& here = node(id);
    return here.name.empty() ? "M" + std::to_string(depth(id)) : here.name;
}

std::vector<std::string> Session::termNames(NodeId id) const
{
    std::vector<std::string> names;
    int at = 0;
    for (const NodeId step : pathTo(id)) {
        const Node& here = node(step);
        for (auto it = here.move.remove.rbegin(); it != here.move.remove.rend(); ++it) {
            names.erase(names.begin() + *it);
        }
        const std::string name = here.name.empty() ? "M" + std::to_string(at) : here.name;
        for (std::size_t k = 0; k < here.move.add.size(); ++k) {
            names.push_back(here.move.add.size() == 1 ? name : name + "." + std::to_string(k + 1));
        }
        ++at;
    }
    return names;
}

std::vector<NodeId> Session::waysTo(NodeId id) const
{
    std::vector<NodeId> ways;
    for (const auto& [from, here] : m_nodes) {
        if (std::find(here->transpositions.begin(), here->transpositions.end(), id) != here->transpositions.end()) {
            ways.push_back(from);
        }
    }
    return ways;
}

void Session::goTo(NodeId id)
{
    if (!contains(id)) {
        return;
    }
    m_current = id;
    for (NodeId at = id; at != root(); at = node(at).parent) {
        m_lastVisited[node(at).parent] = at;
    }
}

const std::vector<NodeId>& Session::nodesWithKey(std::uint64_t key) const
{
    auto& byKey = m_cache->byKey;
    if (!m_cache->keysValid) {
        // A key is the sum of the hashes of the terms: no residual is needed to walk the whole tree.
        byKey.clear();
        std::vector<std::pair<NodeId, std::vector<std::uint64_t>>> stack{{root(), {}}};
        while (!stack.empty()) {
            auto [id, hashes] = std::move(stack.back());
            stack.pop_back();
            const Node& here = node(id);
            for (auto it = here.move.remove.rbegin(); it != here.move.remove.rend(); ++it) {
                hashes.erase(hashes.begin() + *it);
            }
            for (const Term& term : here.move.add) {
                hashes.push_back(hashOf(canonical(term, m_problem.ring)));
            }
            std::uint64_t sum = 0;
            for (const std::uint64_t hash : hashes) {
                sum += hash;
            }
            byKey[sum].push_back(id);
            for (const NodeId child : here.children) {
                stack.emplace_back(child, hashes);
            }
        }
        m_cache->keysValid = true;
    }
    return byKey[key];
}

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
    for (std::size_t i = 0; i < moves.size(); ++i) {
        const auto result = edit.play(at, moves[i], {});
        if (!result) {
            edit.abandon();
            Error error = result.error();
            error.where = "move " + std::to_string(i + 1);
            return tl::unexpected(std::move(error));
        }
        at = result->node;
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
    edit.restoreTags(id, removed);
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
    edit.restoreTags(id, removed);
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
        edit.restoreTags(child, removed);
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
    for (; by != 0; by += by < 0 ? 1 : -1) {
        // Later is the same as its follower earlier.
        const NodeId up = by < 0 ? id : nextOf(id);
        const NodeId down = by < 0 ? node(id).parent : id;
        if (up == kNoNode || down == root()) {
            break;
        }
        const auto& takesOut = removed[up];
        if (std::any_of(takesOut.begin(), takesOut.end(), [&](const Edit::Tag& tag) { return tag.first == down; })) {
            const std::string names = nameOf(up) + " takes out a term that " + nameOf(down) + " adds";
            edit.abandon();
            return fail(names + ", so it cannot come before it");
        }
        edit.swapWithParent(up, removed);
    }
    edit.restoreTags(root(), removed);
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
    if (bound != m_problem.bound && m_problem.ring != Ring::Z2) {
        Edit edit(*this, "Coefficients up to " + std::to_string(bound));
        m_problem.bound = bound;
        edit.commit();
    }
}

void Session::apply(const Step& step, bool forward)
{
    for (const Change& change : step.changes) {
        const NodePtr& node = forward ? change.after : change.before;
        if (node) {
            m_nodes[change.id] = node;
        } else {
            m_nodes.erase(change.id);
        }
    }
    m_problem = forward ? step.problemAfter : step.problemBefore;
    m_cache->forgetWhatChanged(step);
    m_cache->keysValid = false;
    goTo(forward ? step.currentAfter : step.currentBefore);
    ++m_revision;
}

void Session::undo()
{
    if (canUndo()) {
        apply(*m_history[static_cast<std::size_t>(--m_done)], false);
    }
}

void Session::redo()
{
    if (canRedo()) {
        apply(*m_history[static_cast<std::size_t>(m_done++)], true);
    }
}

std::uint64_t Session::stateId() const
{
    return m_done == 0 ? 0 : m_history[static_cast<std::size_t>(m_done) - 1]->state;
}

std::vector<std::string> Session::historyNames() const
{
    std::vector<std::string> names;
    for (const auto& step : m_history) {
        names.push_back(step->name);
    }
    return names;
}

Expected<Session> Session::fromNodes(Problem problem, std::vector<Node> nodes, NodeId current)
{
    Session session(std::move(problem));
    std::map<NodeId, Node> byId;
    std::map<NodeId, std::vector<NodeId>> children;
    for (Node& node : nodes) {
        const NodeId id = node.id;
        const NodeId parent = node.parent;
        if (id < 0 || (id == 0) != (parent == kNoNode)) {
            return fail("Node " + std::to_string(id) + " has no valid parent");
        }
        if (!byId.emplace(id, std::move(node)).second) {
            return fail("Node " + std::to_string(id) + " occurs twice");
        }
        if (id != 0) {
            children[parent].push_back(id);
        }
    }
    if (!byId.contains(0)) {
        return fail("The start position (node 0) is missing");
    }
    byId[0].move = {};
    // From the root down: what is not reached hangs on nothing or on itself.
    std::size_t reached = 0;
    std::vector<std::pair<NodeId, int>> stack{{0, 0}};
    while (!stack.empty()) {
        const auto [id, before] = stack.back();
        stack.pop_back();
        ++reached;
        Node& node = byId[id];
        if (auto legal = checkMove(node.move, before, session.m_problem); !legal) {
            return fail("The move of node " + std::to_string(id) + " is not legal: " + legal.error().message);
        }
        const int after = before - static_cast<int>(node.move.remove.size()) + static_cast<int>(node.move.add.size());
        node.children = children[id];
        for (const NodeId child : node.children) {
            stack.emplace_back(child, after);
        }
        for (const NodeId to : node.transpositions) {
            if (!byId.contains(to)) {
                return fail("Node " + std::to_string(id) + " links to node " + std::to_string(to) + ", which is missing");
            }
        }
    }
    if (reached != byId.size()) {
        return fail(std::to_string(byId.size() - reached) + " nodes do not hang on the start position");
    }
    if (!byId.contains(current)) {
        return fail("The current node " + std::to_string(current) + " is missing");
    }
    for (auto& [id, node] : byId) {
        session.m_nextId = std::max(session.m_nextId, id + 1);
        session.m_nodes[id] = std::make_shared<Node>(std::move(node));
    }
    session.goTo(current);
    return session;
}

} // namespace rankfall
