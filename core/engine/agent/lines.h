// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/agent/mcts.h"
#include "core/engine/agent/frame.h"
#include "core/engine/analysis.h"

#include <map>

namespace rankfall {

/// A decomposition of what is left, checked by whoever made it.
struct Solution {
    std::vector<Term> terms;
    int total = 0; ///< with what was played before
};

/// First moves as the agent's games see them, in whatever basis, put together: the same term seen in two games is one.
class Candidates {
public:
    Candidates(const Position& root, std::string engine)
        : m_root(&root)
        , m_engine(std::move(engine))
    {
    }

    /// Adds what a game that has not moved yet thinks of its first moves. With `wanted` lines at most followed to their
    /// end.
    void add(const agent::MctsGame& game, const Frame& frame, const play::Basis& basis, int wanted);

    bool isEmpty() const { return m_all.empty(); }

    /// The solutions, then the most visited moves, at most `wanted` together, by value. No value is below the smallest
    /// verified total.
    std::vector<Line> lines(const std::vector<Solution>& solutions, int wanted) const;

private:
    struct Candidate {
        std::int64_t visits = 0;
        double cost = 0; ///< over all visits: moves to go, this one counted
        double prior = 0;
        float low = 0; ///< of the game that visited it most
        float high = 0;
        int mostVisits = -1;
        std::vector<Term> line; ///< terms that follow, the first one counted
    };

    Line solving(const Solution& solution) const;
    Line thinking(const Term& first, const Candidate& candidate, double atLeast) const;

    const Position* m_root;
    std::string m_engine;
    std::map<Term, Candidate> m_all;
};

} // namespace rankfall
