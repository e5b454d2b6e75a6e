// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/notation.h"
#include "ui/workbench/workbench.h"

#include <array>

namespace rankfall::fixture {

/// Strassen's algorithm, one move a line, in the order of the design's table.
inline const std::array<const char*, 7> kStrassen{
    "(a11+a22)(b11+b22)->c11+c22", "(a21+a22)b11->c21-c22",   "a11(b12-b22)->c12+c22",  "a22(b21-b11)->c11+c21",
    "(a11+a12)b22->c12-c11",       "(a21-a11)(b11+b12)->c22", "(a12-a22)(b21+b22)->c11"};

inline void open(Workbench& bench, Format format)
{
    bench.setSession(Session(Problem{Target::matrixMultiplication(format)}));
}

/// Plays Strassen's moves with these numbers (from 0) at the current node.
inline bool play(Workbench& bench, std::initializer_list<int> moves)
{
    for (const int i : moves) {
        const auto move = parseMove(kStrassen[static_cast<std::size_t>(i)], bench.target(), bench.ring());
        if (!move || !bench.play(*move))
            return false;
    }
    return true;
}

} // namespace rankfall::fixture
