// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/tensor/tensor.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace rankfall::sat {

/// A rank-one term over Z mod 2: bit e of factor m is its coefficient e.
using BitTerm = std::array<std::uint64_t, 3>;

BitTerm bitsOf(const Term& term);
Term termOf(const BitTerm& bits, Shape shape);

/// A tensor over Z mod 2 with at most 64 entries along each mode: bit c of row(a, b) is entry (a, b, c).
class BitTensor {
public:
    explicit BitTensor(std::array<int, 3> size);
    explicit BitTensor(const Tensor& tensor);

    const std::array<int, 3>& size() const { return m_size; }

    std::uint64_t row(int a, int b) const { return m_rows[static_cast<std::size_t>(a * m_size[1] + b)]; }

    bool at(int a, int b, int c) const { return (row(a, b) >> c & 1) != 0; }

    std::span<const std::uint64_t> rows() const { return m_rows; }

    bool isZero() const;
    void add(const BitTerm& term);
    void flip(int a, int b, int c);
    /// The same tensor with modes (b, c, a).
    BitTensor rotated() const;
    bool operator==(const BitTensor&) const = default;

private:
    std::array<int, 3> m_size;
    std::vector<std::uint64_t> m_rows;
};

/// A tensor in coordinates of the spans of its three unfoldings, the smallest box that holds it: `core.size()` are the
/// ranks of the unfoldings. Projecting a decomposition onto the spans keeps its sum and adds no terms, so the core has
/// exactly the rank of the tensor, and "impossible" for one is a proof for the other.
struct Concise {
    BitTensor core;
    std::array<std::vector<std::uint64_t>, 3> basis; ///< of each span: coordinate i stands for basis[mode][i]
    std::array<std::vector<int>, 3> places;          ///< bit places[mode][i] is set in no other vector of the basis

    BitTerm lifted(const BitTerm& inCore) const;
    /// Into the core, along a fixed complement of the spans. Terms that sum to the tensor then sum to the core.
    BitTerm projected(const BitTerm& term) const;
};

Concise concise(const BitTensor& tensor);

/// A vector space over Z mod 2 that grows: rows in echelon form, each with a leading bit of its own.
class Span {
public:
    /// True when the vector was not in the span; it is then.
    bool add(std::uint64_t vector);

    bool contains(std::uint64_t vector) const { return reduced(vector) == 0; }

    int dimension() const { return static_cast<int>(m_rows.size()); }

private:
    std::uint64_t reduced(std::uint64_t vector) const;
    std::vector<std::uint64_t> m_rows;
};

} // namespace rankfall::sat
