// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/symmetry/basis_solver.h"

#include <functional>
#include <optional>

namespace rankfall {

/// One scheme with what a search asks about it again and again.
struct ColouredScheme {
    FieldScheme scheme;
    Relations relations;
    std::vector<std::uint64_t> colours; ///< refined, one a product
    std::uint64_t hash = 0;             ///< of all colours

    explicit ColouredScheme(FieldScheme from);
    ColouredScheme reordered(ModeOrder modes) const;

private:
    ColouredScheme(FieldScheme from, Relations of);
};

/// A search for bases that take one scheme to another, modes as they stand: products are matched by colour, one after
/// the other, and colours refined after each (individualisation and refinement, as in McKay's nauty); a complete
/// matching gives P, Q, R by linear algebra. When it ends by itself without finding any there are none.
class Matcher {
public:
    struct Match {
        std::vector<int> matching;
        FieldBases bases;
        std::size_t freedom = 0; ///< see BasisSolution
    };

    enum class Outcome { Found, None, Undecided };

    /// `shouldStop` is polled at every step and may be empty.
    Matcher(const ColouredScheme& x, const ColouredScheme& y, std::function<bool()> shouldStop)
        : m_x(x)
        , m_y(y)
        , m_shouldStop(std::move(shouldStop))
    {
    }

    /// Searches among matchings that keep these colours.
    Outcome search(const std::vector<std::uint64_t>& coloursOfX, const std::vector<std::uint64_t>& coloursOfY);

    Outcome search() { return search(m_x.colours, m_y.colours); }

    const Match& match() const { return m_match; } ///< of the last search, when it found one

    int steps() const { return m_steps; } ///< refinements so far

private:
    Outcome solve(const std::vector<std::uint64_t>& coloursOfX, const std::vector<std::uint64_t>& coloursOfY);

    const ColouredScheme& m_x;
    const ColouredScheme& m_y;
    std::function<bool()> m_shouldStop;
    Match m_match;
    int m_steps = 0;
};

/// The smallest set of at least two products of one colour; empty when all colours differ. Depends on the colours
/// alone, not on the order of products.
std::vector<int> cellToSplit(const std::vector<std::uint64_t>& colours);
/// The colours with product i set apart, refined; returns the hash.
std::uint64_t setApart(const Relations& relations, std::vector<std::uint64_t>& colours, int i);

} // namespace rankfall
