// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/analysis.h"

#include <array>

namespace rankfall {

/// How entries of a mode become those of another basis: new = matrix · old, in the ring.
struct BasisMatrix {
    int rows = 0;
    int cols = 0;
    std::vector<int> entries; ///< row by row

    int at(int row, int col) const { return entries[static_cast<std::size_t>(row * cols + col)]; }
};

using BasisMatrices = std::array<BasisMatrix, 3>;

/// Read from as many numbers as rows x entries of each mode; an error when they are not that.
Expected<BasisMatrices> basisMatrices(const std::array<std::vector<std::int8_t>, 3>& numbers, const Shape& shape);

/// A term in another basis, over `ring`; zero when it vanishes there. An error when a coefficient becomes too large.
Expected<Term> termIn(const BasisMatrices& basis, const Term& term, Ring ring);

/// The position as it looks in another basis, over `ring`: target, terms, and so the residual. Its tensor is a custom
/// one with labels of its own (a1, a2, …), and has as many entries a mode as the matrices have rows. Terms that vanish
/// there are left out. An error when a coefficient becomes too large.
Expected<Position> positionIn(const BasisMatrices& basis, const Position& position, Ring ring);

} // namespace rankfall
