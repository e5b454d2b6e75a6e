// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/algebra/ring.h"
#include "core/tensor/term.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace rankfall {

/// For every value of one coefficient, how many cells it makes zero.
class Votes {
public:
    Votes(Ring ring, int bound)
        : m_ring(ring)
        , m_modulus(modulusOf(ring))
        , m_bound(std::min(bound, largestCoefficient(ring)))
    {
        for (int value = 1; value < m_modulus; ++value) {
            m_inverses[static_cast<std::size_t>(value)] = inverseModulo(value, ring);
        }
    }

    int bound() const { return m_bound; }

    void clear() { std::fill_n(m_hits.begin(), 2 * m_bound + 1, 0); }

    /// A cell of this value, off which a coefficient takes `product` times itself; the product is not zero in the ring.
    void add(int value, int product)
    {
        if (m_ring == Ring::Z2) {
            ++m_hits[static_cast<std::size_t>(value + 1)];
        } else if (m_modulus != 0) {
            const int residue = ((product % m_modulus) + m_modulus) % m_modulus;
            const int solves = reduced(value * m_inverses[static_cast<std::size_t>(residue)], m_ring);
            ++m_hits[static_cast<std::size_t>(solves + m_bound)];
        } else if (value % product == 0 && std::abs(value / product) <= m_bound) {
            ++m_hits[static_cast<std::size_t>(value / product + m_bound)];
        }
    }

    int of(int value) const { return m_hits[static_cast<std::size_t>(value + m_bound)]; }

    /// Calls `visit` for every value but zero, small ones first.
    template <typename Visit>
    void forEachNonzero(Visit visit) const
    {
        for (int size = 1; size <= m_bound; ++size) {
            visit(size);
            if (m_ring != Ring::Z2) {
                visit(-size);
            }
        }
    }

private:
    Ring m_ring;
    int m_modulus;
    int m_bound;
    std::array<int, kLargestModulus> m_inverses{}; ///< modulo a prime, from 1 on
    std::array<int, 2 * std::max(kMaxCoefficient, kLargestResidue) + 1> m_hits{};
};

} // namespace rankfall
