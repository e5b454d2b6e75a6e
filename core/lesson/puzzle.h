// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/rng.h"
#include "core/game/position.h"
#include "core/game/session.h"
#include "core/scheme/scheme.h"

#include <string>
#include <vector>

namespace rankfall {

/// A scheme with some terms taken out: find as many that fill the hole. What was taken out is one answer, so there is
/// one; others are as good.
struct Puzzle {
    Problem problem;
    std::vector<Term> terms;  ///< those that are left
    std::vector<Term> answer; ///< those that were taken out
    double bits = 0;          ///< difficulty, see difficultyOf()
    bool shortest = false;    ///< proved: no fewer terms fill the hole (the lower bound of its residual says so)

    int hole() const { return static_cast<int>(answer.size()); }

    /// 1 to 5: up to 2, 6, 10, 14 bits, and above.
    int stars() const;
};

/// At most so many terms are taken out: the difficulty is worked out exactly by small_rank.h.
inline constexpr int kMostTaken = 4;

/// How unlikely a guesser is, in bits: before each move they draw a term from all those of the space that what is left
/// spans, modulo 2, and it must be one from which the rest can still be done. With N such terms and G good ones a move
/// costs log2(N/G); the moves after it add theirs, averaged over the orders in which the answer can be played. The last
/// term is a gift: what is left then is one term, and shows it. 0 bits: one term is missing. Exact, the same every
/// time.
double difficultyOf(const std::vector<Term>& answer, Shape shape);

/// Takes out `hole` terms (1 to kMostTaken, fewer than the scheme has), drawn with `rng`. The scheme is verified first:
/// errors say when it is not exact in the ring, has fractions, or is too large to explore.
Expected<Puzzle> makePuzzle(const Scheme& scheme, Ring ring, int hole, Rng& rng);

/// The hole as a session: the terms that are left in one move, which is current and has `name`.
Session sessionOf(const Puzzle& puzzle, std::string name = "Puzzle");

/// True when the position has no residual and at most as many terms as the scheme that the puzzle was made of.
bool isSolution(const Puzzle& puzzle, const Position& position);

} // namespace rankfall
