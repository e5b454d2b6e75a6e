// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/tensor/tensor.h"

namespace rankfall {

/// What a term adds to a cell of a tensor, before the ring reduces it. In a folded one the mirror image's part belongs
/// to the cell as well, and a cell that is not its own home gets nothing.
inline int contribution(const Term& term, Cell cell, bool isFolded)
{
    if (!isFolded || cell.a == cell.b) {
        return term.at(cell);
    }
    return cell.a > cell.b ? 0 : term.at(cell) + term.at({cell.b, cell.a, cell.c});
}

} // namespace rankfall
