// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <chrono>

namespace rankfall {

/// Lets through so much a second, and a stock of four seconds' worth at once.
class FloodMeter {
public:
    explicit FloodMeter(double perSecond)
        : m_perSecond(perSecond)
        , m_stock(4 * perSecond)
    {
    }

    /// False when that is more than there is in stock.
    bool take(double amount, std::chrono::steady_clock::time_point now)
    {
        m_stock += m_perSecond * std::chrono::duration<double>(now - m_last).count();
        m_stock = std::min(m_stock, 4 * m_perSecond) - amount;
        m_last = now;
        return m_stock >= 0;
    }

private:
    double m_perSecond;
    double m_stock;
    std::chrono::steady_clock::time_point m_last = std::chrono::steady_clock::now();
};

} // namespace rankfall
