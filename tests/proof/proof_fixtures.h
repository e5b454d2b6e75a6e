// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/sat/bits.h"
#include "core/tensor/tensor.h"

#include <cstdint>
#include <vector>

namespace rankfall::test {

/// The ranks of all tensors over Z mod 2 of a small shape (up to 18 cells), by breadth-first search from zero: the
/// truth that cleverer ways are held to. A tensor is the number whose bit i is cell i.
class AllRanks {
public:
    explicit AllRanks(Shape shape)
        : m_shape(shape)
        , m_ranks(std::size_t{1} << shape.cells(), -1)
    {
        std::vector<std::uint32_t> products;
        for (std::uint32_t u = 1; u < 1U << shape.a; ++u) {
            for (std::uint32_t v = 1; v < 1U << shape.b; ++v) {
                for (std::uint32_t w = 1; w < 1U << shape.c; ++w) {
                    std::uint32_t product = 0;
                    for (std::size_t i = 0; i < shape.cells(); ++i) {
                        const Cell cell = shape.cell(i);
                        product |= (u >> cell.a & v >> cell.b & w >> cell.c & 1U) << i;
                    }
                    products.push_back(product);
                }
            }
        }
        std::vector<std::uint32_t> reached{0};
        m_ranks[0] = 0;
        for (std::size_t i = 0; i < reached.size(); ++i) {
            for (const std::uint32_t product : products) {
                if (auto& rank = m_ranks[reached[i] ^ product]; rank < 0) {
                    rank = static_cast<signed char>(m_ranks[reached[i]] + 1);
                    reached.push_back(reached[i] ^ product);
                }
            }
        }
    }

    int size() const { return static_cast<int>(m_ranks.size()); }

    int rank(std::uint32_t number) const { return m_ranks[number]; }

    Tensor tensor(std::uint32_t number) const
    {
        Tensor out(m_shape);
        for (std::size_t i = 0; i < m_shape.cells(); ++i) {
            out.set(m_shape.cell(i), static_cast<std::int32_t>(number >> i & 1U));
        }
        return out;
    }

private:
    Shape m_shape;
    std::vector<signed char> m_ranks;
};

} // namespace rankfall::test
