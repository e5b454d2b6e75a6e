// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/engine/agent/tree_sampling.h"

#include "core/agent/tree_top.h"

#include <algorithm>

namespace rankfall {

namespace {

constexpr std::chrono::milliseconds kInterval{150};

} // namespace

TreeSample sampleOf(const agent::MctsGame& game, const Frame& frame, const play::Basis& basis, int rank)
{
    TreeSample out;
    out.all = game.nodes();
    for (const play::Action& move : game.played()) {
        if (const auto term = frame.outside(basis, move)) {
            out.played.push_back(*term);
        }
    }
    for (const agent::TopState& state : agent::topOf(game, TreeSample::kMostNodes)) {
        TreeSample::Node node;
        node.parent = state.parent;
        if (state.parent >= 0) {
            node.term = frame.outside(basis, state.move).value_or(Term{});
        }
        node.visits = state.visits;
        node.prior = std::clamp(state.prior, 0.0F, 1.0F);
        node.total = static_cast<float>(rank) + state.moves;
        node.isExact = state.isExact;
        out.nodes.push_back(node);
    }
    return out;
}

std::shared_ptr<const TreeSample> TreeWatch::look(const agent::MctsGame& game, const Frame& frame,
                                                  const play::Basis& basis, int rank, int number)
{
    const auto now = std::chrono::steady_clock::now();
    if (m_newest && now - m_taken < kInterval) {
        return m_newest;
    }
    TreeSample sample = sampleOf(game, frame, basis, rank);
    sample.game = number;
    if (sample.nodes.size() > 1) { // a game that is over has nothing to show
        m_newest = std::make_shared<const TreeSample>(std::move(sample));
        m_taken = now;
    }
    return m_newest;
}

} // namespace rankfall
