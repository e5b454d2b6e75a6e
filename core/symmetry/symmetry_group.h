// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/symmetry/equivalence.h"

#include <functional>
#include <vector>

namespace rankfall {

/// The group of all equivalences of a scheme with itself, as it acts on its products.
struct SymmetryGroup {
    Ring ring = Ring::Q; ///< bases over Z2, Z3 or Q
    /// All was found and nothing was left undecided; otherwise what is here is a subgroup.
    bool isComplete = true;
    std::uint64_t order = 1;    ///< of the group; when `freedom` is not 0, of what it does to the products and modes
    std::uint64_t sandwich = 1; ///< of the part that keeps each mode where it is: changes of basis alone
    /// Dimension of the family of bases that keep every product: 0 for a finite group. Diagonal matrices keep the
    /// schoolbook.
    int freedom = 0;
    std::vector<ModeOrder> modes;        ///< the exchanges of modes that occur, the identity first
    std::vector<Equivalence> generators; ///< each checked exactly
    std::vector<int> orbits;             ///< per product the number of its orbit, in order of appearance

    int orbitCount() const;
    /// Products of each orbit.
    std::vector<std::vector<int>> members() const;
};

/// `shouldStop` may be empty. Errors as compareSchemes(). Any thread.
Expected<SymmetryGroup> symmetryGroupOf(const Scheme& scheme, Ring ring, const std::function<bool()>& shouldStop = {});

/// An exchange of modes that keeps the scheme as it stands, no basis changed: how it permutes the products. Nothing
/// when it does not keep it. One turn is the cyclic symmetry that searches for symmetric schemes impose.
std::optional<std::vector<int>> keptBy(ModeOrder modes, const Scheme& scheme, Ring ring);

/// Numbers the cycles of permutations of 0 … size − 1, all of them together, in order of appearance.
std::vector<int> orbitsOf(int size, const std::vector<std::vector<int>>& permutations);

} // namespace rankfall
