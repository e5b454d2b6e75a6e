// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/scheme/scheme.h"
#include "core/symmetry/field.h"
#include "core/symmetry/mode_order.h"

#include <array>
#include <map>
#include <span>
#include <vector>

namespace rankfall {

/// A scheme of a matrix product over a prime field: of each product the matrices U (n×m), V (m×p) and Wᵀ (p×n).
struct FieldScheme {
    Format format;
    PrimeField field{2};
    std::vector<std::array<FieldMatrix, 3>> products;
    bool ranksAreCertain = true; ///< see Relations::isCertain()

    /// Errors: no matrix product; a product that is zero; a coefficient without a value in the field.
    static Expected<FieldScheme> of(const Scheme& scheme, Ring ring);
    FieldScheme reordered(ModeOrder modes) const;
};

/// What can be said of the products of a scheme, and of any two of them, that no change of basis alters: ranks of
/// factors, how far their images and kernels meet, ranks and traces of products of factors that fit. Colours for
/// products as vertices and pairs of them as arcs of a complete directed graph; an equivalence of schemes is an
/// isomorphism of these graphs.
class Relations {
public:
    explicit Relations(const FieldScheme& scheme);

    int size() const { return m_size; }

    /// The same for the scheme with its modes exchanged.
    Relations reordered(ModeOrder modes) const;

    /// Ranks of the three factors of each product.
    const std::vector<std::array<int, 3>>& ranks() const { return m_ranks; }

    /// How many products have factors of these ranks.
    std::map<std::array<int, 3>, int> type() const;

    /// How many factors of each mode are no multiples of each other.
    std::array<int, 3> distinctFactors() const;

    /// The colours of all arcs in ascending order.
    std::vector<std::uint64_t> sortedArcs() const;

    /// The colour of the arc from i to j; of the product itself when both are the same.
    std::uint64_t arc(int i, int j) const { return m_arcs[static_cast<std::size_t>(i * m_size + j)]; }

    /// True unless a rank modulo 2^61 − 1 may fall short of the rank over Q, for coefficients that are too large.
    bool isCertain() const { return m_certain; }

private:
    /// What is counted about two products i and j, for each of the three modes a. F(a) is the factor in mode a.
    struct Pair {
        std::array<std::uint16_t, 3> images{};   ///< dimension of im F(a)_i + im F(a)_j
        std::array<std::uint16_t, 3> coimages{}; ///< the same of the transposes
        std::array<std::uint16_t, 3> products{}; ///< rank of F(a)_i·F(a+1)_j
        std::array<std::uint16_t, 3> traces{};   ///< number of k with tr(F(a)_i·F(a+1)_j·F(a+2)_k) ≠ 0
        std::array<std::uint16_t, 3> parallel{}; ///< 1 when F(a)_i and F(a)_j are multiples of each other
        std::array<std::uint16_t, 3> inner{};    ///< 1 when tr(F(a)_i·F(a+1)_i·F(a+2)_j) ≠ 0
        std::uint64_t trace = 0; ///< tr(iij)·tr(iji)·tr(jii), in which all scales cancel; symmetric in the modes
    };

    Relations() = default;
    void colour();

    int m_size = 0;
    bool m_certain = true;
    std::vector<std::array<int, 3>> m_ranks;
    std::vector<Pair> m_pairs; // [i·size + j]
    std::vector<std::uint64_t> m_arcs;
};

/// Splits colours until nothing more splits: a product's new colour is its old one with the colours around it (colour
/// refinement; Weisfeiler and Leman 1968). Returns a hash of all colours, the same for isomorphic graphs.
std::uint64_t refine(const Relations& relations, std::vector<std::uint64_t>& colours);

/// Mixes `value` into a hash.
std::uint64_t mixed(std::uint64_t hash, std::uint64_t value);

} // namespace rankfall
