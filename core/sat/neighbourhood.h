// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/rng.h"
#include "core/sat/decompose.h"

#include <optional>

namespace rankfall {

/// Large-neighbourhood moves on schemes over Z mod 2: some rows are taken out and their sum is decomposed anew,
/// exactly. Where a flip changes two rows that share a factor, this changes four to twelve that share none.
///
/// What it is good for, as measured: an exact "no" about the neighbourhood of a scheme (700 to 10000 subsets a second
/// of one core), and steps between components of the flip graph. On matrix products it lowers a rank only where flips
/// with pluses lower it sooner, and sideways moves between walks of flips did not make those find more. So: a last
/// resort for a scheme on which walks have ended, and for targets so small that decompose() settles their rank.
///
/// Most questions are answered by algebra, in microseconds to milliseconds (slice_space.h); the SAT solver is asked
/// for the rest as long as the budget's conflicts last. Equal calls on equal seeds give equal results while the
/// budget's time and stop do not interfere. One thread at a time.
class SatNeighbourhood {
public:
    struct Options {
        int fewestRows = 4; ///< taken out
        int mostRows = 12;
        double strays = 0.1;                 ///< see sat::pickRows()
        int subsets = 100;                   ///< tried in one call
        std::int64_t conflictsPerCall = 500; ///< of the solver for one subset
        double keep = 0.8;                   ///< of the coefficients, in refill()
    };

    /// What became of the subsets so far.
    struct Counts {
        std::int64_t subsets = 0;
        std::int64_t impossible = 0; ///< proved to need as many terms
        std::int64_t unknown = 0;    ///< ran out of budget
        std::int64_t found = 0;
        std::int64_t conflicts = 0;
    };

    SatNeighbourhood(Shape shape, Options options, std::uint64_t seed);

    /// The scheme with fewer terms, or nothing.
    std::optional<std::vector<Term>> improve(std::span<const Term> scheme, const sat::Budget& budget);
    /// The scheme with as many terms of which at least three are new (a solver's answer: one), or with fewer. Leaves
    /// the component of the flip graph.
    std::optional<std::vector<Term>> sideways(std::span<const Term> scheme, const sat::Budget& budget);
    /// Keeps each coefficient with probability options.keep and lets the solver choose the others, after Perminov
    /// (2025). `drops` rows at random are left out first; with 0 another scheme of as many terms is looked for.
    std::optional<std::vector<Term>> refill(std::span<const Term> scheme, int drops, const sat::Budget& budget);

    /// A wide flip (wide_flips.h): one that lowers the number of terms if there is any, else any, or nothing. Finds all
    /// of a random mode first, which takes 0.1 s for 4x4x4; modes beyond sat::kMostEntries have none.
    std::optional<std::vector<Term>> wideFlip(std::span<const Term> scheme, const sat::Budget& budget);

    const Counts& counts() const { return m_counts; }

private:
    std::optional<std::vector<Term>> change(std::span<const Term> scheme, int fewer, const sat::Budget& budget);
    std::optional<std::vector<Term>> replaced(std::span<const Term> scheme, const std::vector<int>& rows,
                                              std::span<const sat::BitTerm> by) const;

    const Shape m_shape;
    const Options m_options;
    Rng m_rng;
    Counts m_counts;
};

} // namespace rankfall
