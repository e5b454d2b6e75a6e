// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

namespace rankfall {

class Workbench;

/// What the moves of a line are put in order by.
enum class LineOrder {
    Bound,    ///< so that played + upper bound stays low: see lowestOrder()
    Sparsest, ///< fewest cells first
    Largest,  ///< most cells first
    Original  ///< as they were made
};

/// Puts the moves of the current line in order, as one step of undo, and says what came of it. Refused where a move
/// takes terms out: its place is not free.
bool orderLine(Workbench& workbench, LineOrder order);

/// Deletes the branches that are proved not to lead to fewer terms than the best solved position of the tree, as one
/// step of undo, and says how many. What leads to the best, to the current position or to a bookmark stays, and so does
/// a branch that takes terms out somewhere: the proof is about adding terms.
bool pruneByBound(Workbench& workbench);

} // namespace rankfall
