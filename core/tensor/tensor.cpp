// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/tensor/tensor.h"

#include "core/base/check.h"

#include <algorithm>
#include <array>
#include <utility>

namespace rankfall {

void Tensor::add(const Term& term, int sign, Ring ring)
{
    RANKFALL_CHECK(term.shape() == m_shape);
    // Only the entries of w that are there: most factors are sparse.
    std::array<std::pair<int, int>, Factor::kMaxSize> wEntries;
    std::size_t wCount = 0;
    for (int k = 0; k < m_shape.c; ++k) {
        if (term.w[k] != 0) {
            wEntries[wCount++] = {k, term.w[k]};
        }
    }
    for (int i = 0; i < m_shape.a; ++i) {
        const int u = sign * term.u[i];
        if (u == 0) {
            continue;
        }
        for (int j = 0; j < m_shape.b; ++j) {
            const int uv = u * term.v[j];
            if (uv == 0) {
                continue;
            }
            std::int32_t* fibre = m_values.data() + m_shape.index(home({i, j, 0}));
            for (std::size_t e = 0; e < wCount; ++e) {
                auto& entry = fibre[wEntries[e].first];
                entry += uv * wEntries[e].second;
                entry = reduced(entry, ring);
            }
        }
    }
}

void Tensor::reduce(Ring ring)
{
    for (auto& value : m_values) {
        value = reduced(value, ring);
    }
}

int Tensor::nonzeros() const
{
    return static_cast<int>(m_values.size() -
                            static_cast<std::size_t>(std::count(m_values.begin(), m_values.end(), 0)));
}

bool Tensor::isZero() const
{
    return std::all_of(m_values.begin(), m_values.end(), [](std::int32_t value) { return value == 0; });
}

void Tensor::forEachNonzero(const std::function<void(Cell, std::int32_t)>& visit) const
{
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        if (m_values[i] != 0) {
            visit(m_shape.cell(i), m_values[i]);
        }
    }
}

} // namespace rankfall
