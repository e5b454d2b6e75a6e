// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/tensor/tensor.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace rankfall {

/// The question which signs make a decomposition modulo 2 exact over Z: every coefficient 1 becomes 1 or −1, every
/// coefficient 0 stays. A plain value.
///
/// A sign is a bit, 1 for −1. A product of three coefficients has the exclusive or of their signs, so a cell that
/// `count` terms meet is right when exactly `negatives` = (count − target) / 2 of the products there are negative.
/// Modulo 4 only the parity of that number matters, which is linear.
class SignProblem {
public:
    using Signs = std::vector<std::uint8_t>; ///< one bit an entry

    struct Entry {
        int term;
        Mode mode;
        int index;
        bool isFixed; ///< the first of u or of v in its term: + without loss, since signs move between factors
    };

    struct CellOfTerms {
        std::size_t first; ///< into products()
        int count;
        int negatives;
    };

    SignProblem(const Tensor& target, std::span<const Term> mod2);

    /// False when some cell asks for what no signs can give: more than `count` products, or none of them, or an odd
    /// difference (the terms are not exact modulo 2).
    bool isPossible() const { return m_isPossible; }

    const std::vector<Entry>& entries() const { return m_entries; }

    /// Cells that some term meets.
    const std::vector<CellOfTerms>& cells() const { return m_cells; }

    /// The three entries of each product, cell by cell.
    const std::vector<std::array<int, 3>>& products() const { return m_products; }

    /// Number of cells whose count of negative products is not right.
    int wrongCells(const Signs& signs) const;
    std::vector<Term> termsWith(const Signs& signs) const;

private:
    std::vector<Term> m_terms;
    std::vector<Entry> m_entries;
    std::vector<CellOfTerms> m_cells;
    std::vector<std::array<int, 3>> m_products;
    bool m_isPossible = true;
};

} // namespace rankfall
