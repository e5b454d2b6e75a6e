// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/program/coefficient_table.h"

#include <algorithm>

namespace rankfall {

CoefficientTable::CoefficientTable(Ring ring)
    : m_ring(ring)
    , m_values{Coefficient(0), Coefficient(1)}
{
}

int CoefficientTable::idOf(const Coefficient& value)
{
    const auto at = std::find(m_values.begin(), m_values.end(), value);
    if (at == m_values.end()) {
        m_values.push_back(value);
        return static_cast<int>(m_values.size()) - 1;
    }
    return static_cast<int>(at - m_values.begin());
}

int CoefficientTable::idOfResult(const std::optional<Coefficient>& value)
{
    return value && m_values.size() < kMost ? idOf(*value) : kNone;
}

int CoefficientTable::makeSum(int x, int y)
{
    return idOfResult(rankfall::sum(at(x), at(y), m_ring));
}

int CoefficientTable::makeProduct(int x, int y)
{
    return idOfResult(rankfall::product(at(x), at(y), m_ring));
}

int CoefficientTable::makeQuotient(int x, int y)
{
    return idOfResult(rankfall::quotient(at(x), at(y), m_ring));
}

} // namespace rankfall
