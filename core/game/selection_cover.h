// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/position.h"

#include <optional>
#include <vector>

namespace rankfall {

/// The rank-one term that covers a selection of cells best, and what it does to the residual.
struct SelectionCover {
    Term term;
    int selected = 0;  ///< cells of the selection where the residual is not zero
    int cancelled = 0; ///< how many of those become zero
    int created = 0;   ///< cells that become nonzero, wherever they are
    int disturbed = 0; ///< other nonzero cells that change without becoming zero, wherever they are
    int nonzerosAfter = 0;
    bool isExact = false; ///< no term within the bound cancels more, nor as many and creates fewer

    /// The selection is a rank-one block by itself: the term takes it away and touches nothing else.
    bool isBlock() const { return cancelled == selected && term.nonzeros() == selected; }
};

/// Best means: most cells of the selection cancelled, then fewest cells created, then fewest nonzero cells left, then
/// fewest cells touched. Only entries in which the selection has cells can help, so for small selections every pair of
/// factors over the two shorter sides is tried, and the third is chosen entry by entry, which is exact since entries do
/// not interact. Beyond some 10^7 steps each factor is improved in turn from many starts: the best of them. Nothing
/// when the residual is zero on the selection, or has no value there that is a product of three coefficients within
/// `bound`.
std::optional<SelectionCover> coverOf(const Tensor& residual, const std::vector<Cell>& selection, Ring ring, int bound);

} // namespace rankfall
