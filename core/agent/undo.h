// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/agent/span.h"
#include "core/base/rng.h"
#include "core/play/basis.h"

namespace rankfall::agent {

/// How terms to undo are chosen.
struct UndoOptions {
    int fewestTerms = 3; ///< 4 and no exact finish: every term is chosen by the network
    int mostTerms = 10;
    double bigShare = 0.25; ///< of the choices that are the best of `bigTries`, each of as many terms as fit
    int bigTries = 6;
    double noise = 0.5; ///< as a share of what a dimension costs
};

/// Some terms of a decomposition, small enough together to be a game of another size.
struct Undone {
    std::vector<int> terms;     ///< indices, none when no choice was found
    std::array<int, 3> place{}; ///< the mode of the small game that each mode becomes
    std::array<Span, 3> spans;  ///< of their factors, per mode of the large game

    /// A term in coordinates of the spans, as a move of the small game.
    play::Action inside(const play::Action& term) const;
    /// The other way. What lies beyond the spans is dropped: it cancels in any sum that lies within. May be zero.
    play::Action outside(const play::Action& move) const;
};

/// Chooses terms whose factors span no more than `dims`, in some order of the modes: a random first one, then greedily
/// those that bring the fewest new dimensions, with noise. Empty when there are fewer than wanted, or when all factors
/// of each mode are independent, since such a sum has one decomposition only (Kruskal 1977).
Undone chooseTerms(const play::Decomposition& terms, Ring ring, const play::Dims& dims, const UndoOptions& options,
                   Rng& rng);

} // namespace rankfall::agent
