// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/game/session.h"

#include "core/base/check.h"
#include "core/game/session_parts.h"

#include <algorithm>
#include <numeric>

namespace rankfall {

namespace {

/// How many positions on the way to a far one are kept: so many steps back are free, and making them costs no frame.
constexpr std::size_t kStretch = 16;

} // namespace

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
    std::reverse(missing.begin(), missing.end());
    Position position = known ? *known : Position::start(m_problem);
    if (!known) {
        m_cache->put(root(), position);
    }
    // On a long way only the last stretch is worth keeping; the terms before it are summed up at once.
    std::size_t next = 0;
    if (missing.size() > kStretch) {
        std::vector<Term> terms(position.terms().begin(), position.terms().end());
        for (; next < missing.size() - kStretch; ++next) {
            const Move& move = node(missing[next]).move;
            for (auto it = move.remove.rbegin(); it != move.remove.rend(); ++it) {
                terms.erase(terms.begin() + *it);
            }
            terms.insert(terms.end(), move.add.begin(), move.add.end());
        }
        auto summed = Position::of(m_problem, std::move(terms));
        RANKFALL_CHECK(summed.has_value()); // every edit keeps every move legal
        position = std::move(*summed);
    }
    for (; next < missing.size(); ++next) {
        auto step = position.after(node(missing[next]).move);
        RANKFALL_CHECK(step.has_value());
        position = std::move(*step);
        m_cache->put(missing[next], position);
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
    if (it != m_lastVisited.end() &&
        std::find(here.children.begin(), here.children.end(), it->second) != here.children.end()) {
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

std::vector<NodeId> Session::termNodes(NodeId id) const
{
    std::vector<NodeId> nodes;
    for (const NodeId step : pathTo(id)) {
        const Move& move = node(step).move;
        for (auto it = move.remove.rbegin(); it != move.remove.rend(); ++it) {
            nodes.erase(nodes.begin() + *it);
        }
        nodes.insert(nodes.end(), move.add.size(), step);
    }
    return nodes;
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

std::map<NodeId, std::uint64_t> Session::keys() const
{
    // A key is the sum of the hashes of the terms: no residual is needed to walk the whole tree.
    std::map<NodeId, std::uint64_t> keys;
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
        keys[id] = std::accumulate(hashes.begin(), hashes.end(), std::uint64_t{0});
        for (const NodeId child : here.children) {
            stack.emplace_back(child, hashes);
        }
    }
    return keys;
}

void Session::validateKeys() const
{
    if (!m_cache->keysValid) {
        m_cache->byKey.clear();
        m_cache->keyOf.clear();
        for (const auto& [id, its] : keys()) {
            m_cache->byKey[its].push_back(id);
            m_cache->keyOf[id] = its;
        }
        m_cache->keysValid = true;
    }
}

const std::vector<NodeId>& Session::nodesWithKey(std::uint64_t key) const
{
    validateKeys();
    return m_cache->byKey[key];
}

std::uint64_t Session::keyOf(NodeId id) const
{
    validateKeys();
    return m_cache->keyOf.at(id);
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
    for (const auto& [key, record] : step.forgotten) {
        if (forward) {
            m_book.remove(key, record);
        } else {
            m_book.keep(key, record);
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
        if (id > kMaxNodeId) {
            return fail("Node " + std::to_string(id) + " has too large a number", {},
                        "Number the nodes up to " + std::to_string(kMaxNodeId));
        }
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
                return fail("Node " + std::to_string(id) + " links to node " + std::to_string(to) +
                            ", which is missing");
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
