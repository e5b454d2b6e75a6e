// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/game/tree_lines.h"

#include <algorithm>
#include <set>

namespace rankfall {

namespace {

/// Backwards from a node to the root, depth first.
class Walk {
public:
    Walk(const Session& session, std::size_t most)
        : m_session(session)
        , m_most(most)
    {
        for (const NodeId id : session.nodeIds()) {
            for (const NodeId to : session.node(id).transpositions) {
                if (session.contains(to)) {
                    m_from[to].insert(id);
                }
            }
        }
    }

    void back(NodeId at)
    {
        // Trees with many loops have more lines than anybody reads: the walk itself is limited too.
        constexpr int kMostSteps = 200000;
        if (m_lines.size() >= m_most || ++m_steps > kMostSteps || !m_met.insert(at).second) {
            return;
        }
        m_path.push_back(at);
        if (at == m_session.root()) {
            m_lines.emplace_back(m_path.rbegin(), m_path.rend());
        } else {
            const NodeId parent = m_session.node(at).parent;
            back(parent);
            if (const auto from = m_from.find(at); from != m_from.end()) {
                for (const NodeId id : from->second) {
                    if (id != parent) {
                        back(id);
                    }
                }
            }
        }
        m_path.pop_back();
        m_met.erase(at);
    }

    std::vector<std::vector<NodeId>> lines() const { return m_lines; }

private:
    const Session& m_session;
    std::size_t m_most;
    std::map<NodeId, std::set<NodeId>> m_from;
    std::set<NodeId> m_met;
    std::vector<NodeId> m_path;
    std::vector<std::vector<NodeId>> m_lines;
    int m_steps = 0;
};

} // namespace

std::map<NodeId, int> waysInto(const Session& session)
{
    std::map<NodeId, std::set<NodeId>> from;
    for (const NodeId id : session.nodeIds()) {
        for (const NodeId to : session.node(id).transpositions) {
            if (session.contains(to) && session.node(to).parent != id) {
                from[to].insert(id);
            }
        }
    }
    std::map<NodeId, int> ways;
    for (const auto& [to, all] : from) {
        ways[to] = static_cast<int>(all.size()) + (to == session.root() ? 0 : 1);
    }
    std::erase_if(ways, [](const auto& each) { return each.second < 2; });
    return ways;
}

std::vector<std::vector<NodeId>> linesTo(const Session& session, NodeId node, std::size_t most)
{
    Walk walk(session, most);
    walk.back(node);
    auto lines = walk.lines();
    if (lines.size() > 1) {
        std::stable_sort(lines.begin() + 1, lines.end(),
                         [](const auto& x, const auto& y) { return x.size() < y.size(); });
    }
    return lines;
}

} // namespace rankfall
