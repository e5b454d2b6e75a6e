// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/game/session_parts.h"

#include <algorithm>

namespace rankfall {

namespace {

using Tag = std::pair<NodeId, int>;

std::vector<Tag> tagsAfter(const std::vector<Tag>& tags, const Node& node)
{
    std::vector<Tag> result;
    result.reserve(tags.size() + node.move.add.size());
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

/// Visits the nodes at and below `top`, parents first, with the tags before each. `visit` may change the node's move.
template <typename Visit>
void walk(const Session& session, NodeId top, std::vector<Tag> at, const Visit& visit)
{
    std::vector<std::pair<NodeId, std::vector<Tag>>> stack{{top, std::move(at)}};
    while (!stack.empty()) {
        const auto [id, before] = std::move(stack.back());
        stack.pop_back();
        visit(id, before);
        const Node& node = session.node(id);
        const std::vector<Tag> after = tagsAfter(before, node);
        for (const NodeId child : node.children) {
            stack.emplace_back(child, after);
        }
    }
}

} // namespace

Session::Edit::Edit(Session& session, std::string name)
    : m_session(session)
    , m_name(std::move(name))
    , m_currentBefore(session.m_current)
    , m_problemBefore(session.m_problem)
{
}

// --- Nodes -----------------------------------------------------------------------------------------------------------

void Session::Edit::remember(NodeId id)
{
    if (!m_before.contains(id)) {
        const auto it = m_session.m_nodes.find(id);
        m_before[id] = it == m_session.m_nodes.end() ? nullptr : it->second;
    }
}

Node& Session::Edit::change(NodeId id)
{
    remember(id);
    auto& slot = m_session.m_nodes[id];
    auto copy = slot ? std::make_shared<Node>(*slot) : std::make_shared<Node>();
    copy->id = id;
    slot = copy;
    return *copy;
}

NodeId Session::Edit::create(NodeId parent, const Move& move)
{
    const NodeId id = m_session.m_nextId++;
    Node& node = change(id);
    node.parent = parent;
    node.move = move;
    return id;
}

void Session::Edit::erase(NodeId id)
{
    remember(id);
    m_session.m_nodes.erase(id);
}

void Session::Edit::eraseSubtree(NodeId id)
{
    // Lines may be longer than a stack is deep.
    std::vector<NodeId> pending{id};
    while (!pending.empty()) {
        const NodeId at = pending.back();
        pending.pop_back();
        const auto& children = m_session.node(at).children;
        pending.insert(pending.end(), children.begin(), children.end());
        erase(at);
    }
}

void Session::Edit::detach(NodeId id)
{
    auto& siblings = change(m_session.node(id).parent).children;
    siblings.erase(std::find(siblings.begin(), siblings.end(), id));
}

void Session::Edit::splice(NodeId id)
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

// --- Terms by name ---------------------------------------------------------------------------------------------------

std::vector<Session::Edit::Tag> Session::Edit::tagsBefore(NodeId id) const
{
    std::vector<Tag> tags;
    for (const NodeId step : m_session.pathTo(id)) {
        if (step != id && step != m_session.root()) {
            tags = tagsAfter(tags, m_session.node(step));
        }
    }
    return tags;
}

std::vector<Session::Edit::Tag> Session::Edit::ownTags(NodeId id) const
{
    const std::vector<Tag> at = tagsBefore(id);
    std::vector<Tag> own;
    for (const int i : m_session.node(id).move.remove) {
        own.push_back(at[static_cast<std::size_t>(i)]);
    }
    return own;
}

Session::Edit::Tags Session::Edit::removedTags(NodeId top)
{
    std::map<NodeId, std::uint64_t> keys;
    for (const auto& [id, node] : m_session.m_nodes) {
        for (const NodeId to : node->transpositions) {
            if (keys.empty()) {
                keys = m_session.keys();
            }
            m_links.push_back({id, to, keys[to] - keys[id]});
        }
    }
    Tags result;
    walk(m_session, top, tagsBefore(top), [&](NodeId id, const std::vector<Tag>& at) {
        for (const int i : m_session.node(id).move.remove) {
            result[id].push_back(at[static_cast<std::size_t>(i)]);
        }
    });
    return result;
}

bool Session::Edit::restoreTags(NodeId top, const Tags& removed)
{
    std::vector<NodeId> empty;
    bool fits = true;
    walk(m_session, top, tagsBefore(top), [&](NodeId id, const std::vector<Tag>& at) {
        if (id == m_session.root()) {
            return;
        }
        std::vector<int> indices;
        if (const auto it = removed.find(id); it != removed.end()) {
            for (const Tag& tag : it->second) {
                const auto found = std::find(at.begin(), at.end(), tag);
                if (found != at.end()) {
                    indices.push_back(static_cast<int>(found - at.begin()));
                }
            }
        }
        std::sort(indices.begin(), indices.end());
        if (m_session.node(id).move.remove != indices) {
            change(id).move.remove = indices;
        }
        const Move& move = m_session.node(id).move;
        fits = fits && at.size() - move.remove.size() + move.add.size() <= static_cast<std::size_t>(kMaxTerms);
        if (move.remove.empty() && move.add.empty()) {
            empty.push_back(id);
        }
    });
    for (const NodeId id : empty) {
        splice(id);
    }
    return fits;
}

void Session::Edit::rename(NodeId below, NodeId from, NodeId to, Tags& removed) const
{
    std::vector<NodeId> pending{below};
    while (!pending.empty()) {
        const NodeId at = pending.back();
        pending.pop_back();
        if (const auto it = removed.find(at); it != removed.end()) {
            for (Tag& tag : it->second) {
                tag.first = tag.first == from ? to : tag.first;
            }
        }
        const auto& children = m_session.node(at).children;
        pending.insert(pending.end(), children.begin(), children.end());
    }
}

void Session::Edit::swapWithParent(NodeId id, Tags& removed)
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

    // The line that is looked at stays the line that is looked at.
    auto& visited = m_session.m_lastVisited;
    if (const auto it = visited.find(top); it != visited.end() && it->second == parent) {
        it->second = id;
    }
    if (const auto it = visited.find(id); it != visited.end()) {
        visited[parent] = it->second;
    }

    if (others.empty()) {
        return;
    }
    const NodeId copy = create(top, old.move);
    Node& copied = change(copy);
    copied.name = old.name;
    copied.children = others;
    change(top).children.push_back(copy);
    if (const auto it = removed.find(parent); it != removed.end()) {
        removed[copy] = it->second;
    }
    for (const NodeId other : others) {
        change(other).parent = copy;
        rename(other, parent, copy, removed);
    }
}

// --- Playing ---------------------------------------------------------------------------------------------------------

Expected<Session::PlayResult> Session::Edit::play(NodeId at, const Move& move, std::string name)
{
    if (move.remove.empty() && move.add.empty()) {
        return fail("The move is empty");
    }
    const auto next = m_session.position(at).after(move);
    if (!next) {
        return tl::unexpected(next.error());
    }
    std::vector<NodeId> equal;
    for (const NodeId id : m_session.nodesWithKey(next->key())) {
        if (id != at && m_session.position(id).sameAs(*next)) {
            equal.push_back(id);
        }
    }
    for (const NodeId child : m_session.node(at).children) {
        if (std::find(equal.begin(), equal.end(), child) != equal.end()) {
            return PlayResult{child, Played::Existing};
        }
    }
    if (!equal.empty()) {
        const NodeId id = equal.front();
        const auto path = m_session.pathTo(at);
        const auto& links = m_session.node(at).transpositions;
        if (std::find(path.begin(), path.end(), id) == path.end() &&
            std::find(links.begin(), links.end(), id) == links.end()) {
            change(at).transpositions.push_back(id);
        }
        return PlayResult{id, Played::Transposed};
    }
    const NodeId id = create(at, move);
    change(id).name = std::move(name);
    change(at).children.push_back(id);
    m_session.m_cache->put(id, *next);
    m_session.m_cache->byKey[next->key()].push_back(id);
    m_session.m_cache->keyOf[id] = next->key();
    return PlayResult{id, Played::Created};
}

// --- Ending ----------------------------------------------------------------------------------------------------------

void Session::Edit::mendLinks()
{
    if (m_links.empty()) {
        return;
    }
    const std::map<NodeId, std::uint64_t> keys = m_session.keys();
    for (const Link& link : m_links) {
        const auto from = keys.find(link.from);
        const auto to = keys.find(link.to);
        if (from == keys.end()) {
            continue;
        }
        const std::uint64_t wanted = from->second + link.difference;
        if (to != keys.end() && to->second == wanted) {
            continue;
        }
        const auto path = m_session.pathTo(link.from);
        const auto& own = m_session.node(link.from);
        const auto isNews = [&](NodeId id) {
            return std::find(path.begin(), path.end(), id) == path.end() && m_session.node(id).parent != own.id &&
                   std::find(own.transpositions.begin(), own.transpositions.end(), id) == own.transpositions.end();
        };
        const auto found = std::find_if(keys.begin(), keys.end(),
                                        [&](const auto& at) { return at.second == wanted && isNews(at.first); });
        auto& links = change(link.from).transpositions;
        const auto old = std::find(links.begin(), links.end(), link.to);
        if (found == keys.end()) {
            links.erase(old);
        } else {
            *old = found->first;
        }
    }
}

void Session::Edit::dropDeadLinks()
{
    const auto alive = [&](NodeId id) { return m_session.m_nodes.contains(id); };
    const bool anyErased =
        std::any_of(m_before.begin(), m_before.end(), [&](const auto& was) { return was.second && !alive(was.first); });
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
        std::erase_if(change(id).transpositions, [&](NodeId to) { return !alive(to); });
    }
}

void Session::Edit::abandon()
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

void Session::Edit::commit()
{
    mendLinks();
    dropDeadLinks();
    Step step{m_session.m_nextState++, m_name, {}, m_currentBefore, m_session.m_current, m_problemBefore,
              m_session.m_problem,     {}};
    for (const auto& [id, before] : m_before) {
        const auto it = m_session.m_nodes.find(id);
        const NodePtr after = it == m_session.m_nodes.end() ? nullptr : it->second;
        if (before != after && !(before && after && *before == *after)) {
            step.changes.push_back({id, before, after});
        }
    }
    m_session.m_cache->forgetWhatChanged(step);
    for (const auto& [key, record] : m_forgotten) {
        m_session.m_book.remove(key, record);
    }
    step.forgotten = std::move(m_forgotten);
    if (step.changes.empty() && step.problemBefore == step.problemAfter && step.forgotten.empty()) {
        return;
    }
    m_session.m_history.resize(static_cast<std::size_t>(m_session.m_done));
    m_session.m_history.push_back(std::make_shared<const Step>(std::move(step)));
    ++m_session.m_done;
    ++m_session.m_revision;
}

} // namespace rankfall
