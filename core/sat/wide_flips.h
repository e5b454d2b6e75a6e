// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/sat/bits.h"
#include "core/sat/solver.h"

namespace rankfall::sat {

/// A flip of many rows at once. With u the factor over `mode` and v, w those over the two modes after it, cyclically:
/// the matrices v_i⊗w_i of the rows sum to one matrix v⊗w of rank one, or to zero. Then for any row j among them
///     Σ u_i⊗v_i⊗w_i = u_j⊗v⊗w + Σ_{i≠j} (u_i+u_j)⊗v_i⊗w_i,
/// as many terms as before, and fewer when two of the rows have the same u, or the sum is zero. Two rows that share v
/// or w are an ordinary flip.
struct WideFlip {
    std::size_t mode = 0;
    std::uint64_t v = 0;
    std::uint64_t w = 0;
    std::vector<int> rows; ///< ascending

    /// The scheme after replacing row `rows[j]`; terms that become zero are gone.
    std::vector<BitTerm> applied(std::span<const BitTerm> scheme, std::size_t j) const;
    /// A j for which terms become zero, or -1.
    int reducing(std::span<const BitTerm> scheme) const;
};

/// Every wide flip of the scheme along a mode but those of two rows, from the list of all rank-one matrices in the span
/// of the v_i⊗w_i: for each v those w are a vector space. Takes 2^n short eliminations, n the smaller of the sizes of
/// the two modes: 0.3 ms for 3x3x3, 0.1 s for 4x4x4. Nothing when n is beyond kMostEntries or the budget stops it.
/// The work is not limited by budget.conflicts.
std::vector<WideFlip> wideFlips(std::span<const BitTerm> scheme, std::array<int, 3> size, std::size_t mode,
                                const Budget& budget);
inline constexpr int kMostEntries = 20;

} // namespace rankfall::sat
