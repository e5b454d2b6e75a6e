// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/session.h"

#include <string>
#include <string_view>
#include <vector>

namespace rankfall {

/// How bad a move was, as chess writes it: ?! ? ??.
enum class Grade { None, Inaccuracy, Mistake, Blunder };
std::string_view gradeGlyph(Grade grade);

/// What a move cost, in multiplications of the total at the end. Two grades of evidence:
/// - proved: before the move a total was certain to be reachable by adding terms (`upperBefore`); after it every way of
///   adding terms ends with at least `lowerAfter`, which is more. Both are exact facts, the first with a witness. It
///   says nothing about taking terms back, and only moves that do nothing but add terms are judged so.
/// - measured: an engine expects a larger total after the move than it, or the same engine with the same settings
///   there, expected before it; by more than the noise of what it says. An engine's opinion, not a proof.
struct Regret {
    int proved = 0; ///< lowerAfter - upperBefore when positive
    int upperBefore = 0;
    int lowerAfter = 0;
    double measured = 0; ///< of the engine, when above the noise; 0: none, or nobody was asked at both ends
    double before = 0;   ///< the totals that it expects
    double after = 0;
    double noise = 0;
    std::string engine; ///< whose measure it is

    bool isProved() const { return proved > 0; }

    /// Proved: ? for one term, ?? for more. Measured: ?! below one, ? below two, ?? from there.
    Grade grade() const;
    bool operator==(const Regret&) const = default;
};

/// What is known of one position of a line, to be compared with the next one's.
struct Standing {
    int rank = 0;
    int lower = 0; ///< bounds of what the residual needs
    int upper = 0;
    /// The smallest total that is certain to be reachable by adding terms; rank + upper, or better.
    int reachable = 0;
    std::vector<RecordPtr> records; ///< what engines said, in any order of terms
};

/// Takes what verified lines of kept analyses reach by adding terms into account.
Standing standingOf(int rank, int lower, int upper, std::vector<RecordPtr> records);

/// Below half a term nobody means anything by it, and an engine that gives quantiles says itself how sure it is: half
/// of the width between them, or this if larger.
inline constexpr double kLeastNoise = 0.5;

/// What a move cost that leads from one standing to the other. `addsOnly`: it takes nothing out.
Regret regretOf(const Standing& before, const Standing& after, bool addsOnly);

/// For every node from which adding terms, along the tree, leads to a solved one: the smallest total so reached. Looks
/// at the leaves of trees of at most `mostNodes` nodes; nothing for larger ones.
std::map<NodeId, int> solvedBelow(const Session& session, int mostNodes);

} // namespace rankfall
