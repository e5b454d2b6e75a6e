// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/game/position.h"
#include "core/symmetry/classes.h"
#include "core/symmetry/symmetry_group.h"

#include <QString>

#include <functional>
#include <optional>

namespace rankfall {

/// What the window says of the symmetry of a decomposition.
struct SymmetryFacts {
    SymmetryGroup group;
    Fingerprint fingerprint;
    std::vector<int> basisOrbits;                 ///< under changes of basis alone, a number for each term
    std::optional<std::vector<int>> cyclicOrbits; ///< under one turn of the modes as they stand, if it keeps the terms
};

/// Errors: see symmetryGroupOf(). Any thread.
Expected<SymmetryFacts> symmetryFactsOf(const Position& position, const std::function<bool()>& shouldStop);
/// Why a position has no symmetry to show, in a sentence; empty when it has.
QString symmetryObstacle(const Position& position);
/// "Order 36: 6 changes of basis, in 6 orders of the three matrices."
QString groupText(const SymmetryGroup& group);
/// "(A, B, C) → (B, Cᵀ, Aᵀ)" and P, Q, R on lines of their own.
QString changeText(const Equivalence& change);
/// The number of terms in each orbit: "1 + 3 + 3".
QString orbitSizesText(const std::vector<int>& orbits);

} // namespace rankfall
