// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/algebra/ring.h"
#include "core/tensor/shape.h"
#include "core/tensor/term.h"

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace rankfall {

/// A dense 3-tensor of 32-bit integers, C fastest. Modulo a prime the entries are residues as ring.h writes them.
///
/// Where the entries of A and of B are the same inputs and these commute, A_a·B_b is A_b·B_a, and a tensor means its
/// sums over both alone. Such a tensor is *folded*: what belongs to (a, b, c) with a > b is kept at (b, a, c), whoever
/// adds it. A decomposition of its values is one of the tensor, but not the other way round: lower bounds and
/// impossibility proofs for plain tensors say nothing about a folded one.
class Tensor {
public:
    Tensor() = default;

    explicit Tensor(Shape shape, bool isFolded = false)
        : m_shape(shape)
        , m_isFolded(isFolded)
        , m_values(shape.cells(), 0)
    {
    }

    Shape shape() const { return m_shape; }

    /// Whether the inputs commute, as said above; then shape().a == shape().b.
    bool isFolded() const { return m_isFolded; }

    /// Where the tensor keeps what belongs to the cell.
    Cell home(Cell cell) const { return m_isFolded && cell.a > cell.b ? Cell{cell.b, cell.a, cell.c} : cell; }

    std::int32_t at(Cell cell) const { return m_values[m_shape.index(cell)]; }

    /// The cell is its own home().
    void set(Cell cell, std::int32_t value) { m_values[m_shape.index(cell)] = value; }

    std::span<const std::int32_t> values() const { return m_values; }

    /// Adds `sign` times the term, in the ring. Touches only the cells of the term.
    void add(const Term& term, int sign, Ring ring);
    /// Reduces every entry to the ring.
    void reduce(Ring ring);
    int nonzeros() const;
    bool isZero() const;
    /// Calls `visit(cell, value)` for each nonzero entry, C fastest.
    void forEachNonzero(const std::function<void(Cell, std::int32_t)>& visit) const;
    bool operator==(const Tensor&) const = default;

private:
    Shape m_shape;
    bool m_isFolded = false;
    std::vector<std::int32_t> m_values;
};

} // namespace rankfall
