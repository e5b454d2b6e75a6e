// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/agent/mcts.h"

#include <vector>

namespace rankfall::agent {

/// A state of a game's tree, and the move that leads there.
struct TopState {
    int parent = -1;   ///< its place in the list; -1 for the first, where the game stands
    play::Action move; ///< zero at the first
    int visits = 0;    ///< of the move
    float prior = 1;
    float moves = 0;      ///< expected in the whole game, those played counted
    bool isExact = false; ///< what is left is known exactly
};

/// The states that the search has been to most often, `most` at most: parents before children, the more visited ones
/// first. A state that several moves lead to stands under the one of them that is met first in this order.
std::vector<TopState> topOf(const MctsGame& game, int most);

} // namespace rankfall::agent
