// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/session.h"

#include <string>
#include <string_view>
#include <vector>

namespace rankfall {

/// A branch as text for the clipboard: one move a line in the notation of lines, indented by two blanks for each move
/// of the branch before it, so that variations stand below the move that they follow.
///
///   M3: a11(b12-b22)->c12+c22
///     M4: a22(b21-b11)->c11+c21  # a name that was given
///     M4: (a11+a12)b22->c12-c11
std::string branchText(const Session& session, NodeId first);

struct BranchMove {
    int parent = -1; ///< its place in the list, always before it; -1: where the branch is put
    Move move;
};

/// True when some line is indented: a plain line of moves is none.
bool isBranchText(std::string_view text);

/// Reads it back; a line follows the nearest one above it that is indented less. Errors name the line.
Expected<std::vector<BranchMove>> parseBranch(std::string_view text, const Target& target, Ring ring);

/// The lines of a branch from its beginning to each of its ends, in order: what to play, one after another.
std::vector<std::vector<Move>> linesOf(const std::vector<BranchMove>& branch);

} // namespace rankfall
