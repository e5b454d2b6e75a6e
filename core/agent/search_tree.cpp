// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/agent/search_tree.h"

#include "core/base/check.h"

#include <algorithm>

namespace rankfall::agent {

namespace {

constexpr std::size_t kSmallestTable = 1024;

std::size_t firstSlot(std::uint64_t hash, int step)
{
    const std::uint64_t mixed = (hash ^ static_cast<std::uint64_t>(step)) * 0x9E3779B97F4A7C15U;
    return static_cast<std::size_t>(mixed >> 20);
}

} // namespace

SearchTree::SearchTree(const play::TensorGame& game)
    : m_game(game)
    , m_stride(game.zero().words.size())
    , m_table(kSmallestTable, -1)
{
}

void SearchTree::readState(int i, play::State& out) const
{
    const auto from = m_words.begin() + static_cast<std::ptrdiff_t>(m_stride * static_cast<std::size_t>(i));
    out.words.assign(from, from + static_cast<std::ptrdiff_t>(m_stride));
}

std::size_t SearchTree::slotOf(std::uint64_t hash, int step, std::span<const std::uint32_t> words) const
{
    const std::size_t mask = m_table.size() - 1;
    std::size_t slot = firstSlot(hash, step) & mask;
    for (; m_table[slot] >= 0; slot = (slot + 1) & mask) {
        const auto at = static_cast<std::size_t>(m_table[slot]);
        const Node& there = m_nodes[at];
        if (there.hash == hash && there.step == step &&
            std::equal(words.begin(), words.end(), m_words.begin() + static_cast<std::ptrdiff_t>(m_stride * at))) {
            break;
        }
    }
    return slot;
}

void SearchTree::growTable()
{
    m_table.assign(m_table.size() * 2, -1);
    const std::size_t mask = m_table.size() - 1;
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        std::size_t slot = firstSlot(m_nodes[i].hash, m_nodes[i].step) & mask;
        while (m_table[slot] >= 0) {
            slot = (slot + 1) & mask;
        }
        m_table[slot] = static_cast<std::int32_t>(i);
    }
}

SearchTree::Place SearchTree::find(const play::State& state, int step)
{
    const std::uint64_t hash = m_game.hash(state);
    std::size_t slot = slotOf(hash, step, state.words);
    if (m_table[slot] >= 0) {
        return {m_table[slot], false};
    }
    if (2 * (m_nodes.size() + 1) > m_table.size()) {
        growTable();
        slot = slotOf(hash, step, state.words);
    }
    Node node;
    node.hash = hash;
    node.step = static_cast<std::int16_t>(step);
    m_table[slot] = static_cast<std::int32_t>(m_nodes.size());
    m_nodes.push_back(node);
    m_words.insert(m_words.end(), state.words.begin(), state.words.end());
    return {m_table[slot], true};
}

void SearchTree::expand(int i, std::span<const play::Action> actions, std::span<const float> priors)
{
    RANKFALL_CHECK(actions.size() == priors.size());
    Node& node = this->node(i);
    node.firstEdge = static_cast<std::int32_t>(m_edges.size());
    node.edges = static_cast<std::int32_t>(actions.size());
    m_actions.insert(m_actions.end(), actions.begin(), actions.end());
    for (const float prior : priors) {
        m_edges.push_back({prior, 0, 0, -1, false});
    }
}

int SearchTree::keepOnly(int i)
{
    // In the order met, so that what lies together is read together.
    std::vector<std::int32_t> renamed(m_nodes.size(), -1);
    std::vector<std::int32_t> kept{static_cast<std::int32_t>(i)};
    renamed[static_cast<std::size_t>(i)] = 0;
    for (std::size_t next = 0; next < kept.size(); ++next) {
        for (const Edge& edge : edges(kept[next])) {
            if (edge.child >= 0 && renamed[static_cast<std::size_t>(edge.child)] < 0) {
                renamed[static_cast<std::size_t>(edge.child)] = static_cast<std::int32_t>(kept.size());
                kept.push_back(edge.child);
            }
        }
    }
    SearchTree rest(m_game);
    rest.m_nodes.reserve(kept.size());
    rest.m_words.reserve(kept.size() * m_stride);
    for (const std::int32_t old : kept) {
        const auto at = static_cast<std::size_t>(old);
        Node node = m_nodes[at];
        const auto [edgesHere, actionsHere] = std::pair(edges(old), actions(old));
        node.firstEdge = static_cast<std::int32_t>(rest.m_edges.size());
        for (Edge edge : edgesHere) {
            edge.child = edge.child < 0 ? -1 : renamed[static_cast<std::size_t>(edge.child)];
            rest.m_edges.push_back(edge);
        }
        rest.m_actions.insert(rest.m_actions.end(), actionsHere.begin(), actionsHere.end());
        rest.m_nodes.push_back(node);
        const auto words = m_words.begin() + static_cast<std::ptrdiff_t>(m_stride * at);
        rest.m_words.insert(rest.m_words.end(), words, words + static_cast<std::ptrdiff_t>(m_stride));
    }
    rest.m_table.assign(m_table.size() / 2, -1);
    rest.growTable();
    *this = std::move(rest);
    return 0;
}

} // namespace rankfall::agent
