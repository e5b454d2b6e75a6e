// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/tensor/term.h"

#include <string_view>
#include <vector>

namespace rankfall {

/// The one kind of move there is: some terms of a position are replaced by others. The residual follows.
struct Move {
    std::vector<int> remove; ///< zero-based indices into the position's terms, strictly increasing
    std::vector<Term> add;   ///< appended in this order after the removal

    bool operator==(const Move&) const = default;
    static Move play(Term term);
    static Move takeBack(int index);
    static Move edit(int index, Term term);
};

/// What a move is called. Read off the move and the position it is played in, for display only.
enum class MoveKind {
    Play,     ///< adds one term
    TakeBack, ///< removes one term
    Edit,     ///< one term for one, residual changed
    Flip,     ///< two for two, residual unchanged
    Reduce,   ///< two or three terms for fewer (none or more left), residual unchanged, one fewer in all
    Split,    ///< more terms than before, residual unchanged
    Improve,  ///< a larger set for a smaller one of the same sum
    Complete, ///< adds several terms and leaves the residual zero
    Replace   ///< anything else
};
std::string_view moveKindName(MoveKind kind);

} // namespace rankfall
