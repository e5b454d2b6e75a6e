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

/// A dense 3-tensor of 32-bit integers, C fastest. In Z mod 2 the entries are kept at 0 and 1, in Z mod 3 at -1, 0 and
/// 1.
class Tensor {
public:
    Tensor() = default;

    explicit Tensor(Shape shape)
        : m_shape(shape)
        , m_values(shape.cells(), 0)
    {
    }

    Shape shape() const { return m_shape; }

    std::int32_t at(Cell cell) const { return m_values[m_shape.index(cell)]; }

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
    std::vector<std::int32_t> m_values;
};

} // namespace rankfall
