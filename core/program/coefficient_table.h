// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/program/coefficient.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace rankfall {

/// The coefficients of a program by number, so that a search over programs does no exact arithmetic twice. Number 0 is
/// zero, number 1 is one. Private to the room.
class CoefficientTable {
public:
    static constexpr int kNone = -1; ///< no such number: division by zero, or too large

    explicit CoefficientTable(Ring ring);

    int idOf(const Coefficient& value);

    const Coefficient& at(int id) const { return m_values[static_cast<std::size_t>(id)]; }

    int sum(int x, int y) { return known(m_sums, x, y, &CoefficientTable::makeSum); }

    int product(int x, int y)
    {
        return x == 1 ? y : y == 1 ? x : known(m_products, x, y, &CoefficientTable::makeProduct);
    }

    int quotient(int x, int y)
    {
        return y == 1 ? x : x == y && x != 0 ? 1 : known(m_quotients, x, y, &CoefficientTable::makeQuotient);
    }

private:
    static constexpr int kSmall = 16;  ///< the first numbers have a table, others a map
    static constexpr int kMost = 5000; ///< numbers are not made beyond this
    static constexpr int kUnknown = -2;

    struct Results {
        std::vector<std::int16_t> small = std::vector<std::int16_t>(kSmall * kSmall, kUnknown);
        std::unordered_map<std::uint32_t, int> others;
    };

    using Make = int (CoefficientTable::*)(int, int);

    int known(Results& results, int x, int y, Make make)
    {
        if (x < kSmall && y < kSmall) {
            std::int16_t& result = results.small[static_cast<std::size_t>(x * kSmall + y)];
            if (result == kUnknown) {
                result = static_cast<std::int16_t>((this->*make)(x, y));
            }
            return result;
        }
        const auto key = static_cast<std::uint32_t>(x) << 16 | static_cast<std::uint32_t>(y);
        const auto at = results.others.find(key);
        return at != results.others.end() ? at->second : results.others[key] = (this->*make)(x, y);
    }

    int makeSum(int x, int y);
    int makeProduct(int x, int y);
    int makeQuotient(int x, int y);
    int idOfResult(const std::optional<Coefficient>& value);

    Ring m_ring;
    std::vector<Coefficient> m_values;
    Results m_sums;
    Results m_products;
    Results m_quotients;
};

} // namespace rankfall
