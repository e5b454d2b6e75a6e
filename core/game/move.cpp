// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/game/move.h"

namespace rankfall {

Move Move::play(Term term)
{
    return {{}, {std::move(term)}};
}

Move Move::takeBack(int index)
{
    return {{index}, {}};
}

Move Move::edit(int index, Term term)
{
    return {{index}, {std::move(term)}};
}

std::string_view moveKindName(MoveKind kind)
{
    switch (kind) {
    case MoveKind::Play:
        return "Play";
    case MoveKind::TakeBack:
        return "Take back";
    case MoveKind::Edit:
        return "Edit";
    case MoveKind::Flip:
        return "Flip";
    case MoveKind::Reduce:
        return "Reduce";
    case MoveKind::Split:
        return "Split";
    case MoveKind::Improve:
        return "Improve";
    case MoveKind::Complete:
        return "Complete";
    case MoveKind::Replace:
        return "Replace";
    }
    return "?";
}

} // namespace rankfall
