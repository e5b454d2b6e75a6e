// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/agent/mcts.h"
#include "core/engine/agent/frame.h"
#include "core/engine/tree_sample.h"

#include <chrono>
#include <memory>

namespace rankfall {

/// The top of a game's tree in terms of the tensor; `rank`: terms before the game began.
TreeSample sampleOf(const agent::MctsGame& game, const Frame& frame, const play::Basis& basis, int rank);

/// Samples of a run, a few times a second: one costs as much as a simulation or two.
class TreeWatch {
public:
    /// The newest. One game of several is enough to see how a search grows, as long as it is the same one each time.
    std::shared_ptr<const TreeSample> look(const agent::MctsGame& game, const Frame& frame, const play::Basis& basis,
                                           int rank, int number);

private:
    std::shared_ptr<const TreeSample> m_newest;
    std::chrono::steady_clock::time_point m_taken;
};

} // namespace rankfall
