// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/algebra/ring.h"
#include "core/tensor/term.h"

#include <cstdint>
#include <vector>

namespace rankfall {

/// The most visited part of an engine's search tree at one moment, for people who watch. Immutable once published; at
/// most 30 KiB.
struct TreeSample {
    static constexpr int kMostNodes = 120;

    /// A position that the search has been to, and the move that leads there.
    struct Node {
        std::int32_t parent = -1; ///< its place in `nodes`, before this one; -1 for the first, where the search stands
        Term term;                ///< that the move subtracts; zero at the first, and where the move is none of ours
        std::int32_t visits = 0;
        float prior = 1;      ///< the policy's probability of the move, in [0, 1]
        float total = 0;      ///< expected number of terms at the end
        bool isExact = false; ///< what is left is known exactly
    };

    Ring ring = Ring::Z2;     ///< in which the terms are to be read: over Z mod 2 they have no signs
    int game = 1;             ///< which of the games that the engine plays, from 1
    std::vector<Term> played; ///< moves of that game from the root of the analysis to the first node
    std::int32_t all = 0;     ///< nodes of the whole tree
    std::vector<Node> nodes;  ///< parents before children, the more visited ones first
};

} // namespace rankfall
