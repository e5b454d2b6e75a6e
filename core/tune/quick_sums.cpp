// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/tune/quick_sums.h"

#include "core/base/check.h"

#include <algorithm>
#include <bit>

namespace rankfall {

namespace {

constexpr int kWordBits = 64;

} // namespace

void QuickSums::recount(int variable)
{
    for (int other = 0; other < m_variables; ++other) {
        if (other == variable) {
            continue;
        }
        int same = 0;
        int opposite = 0;
        for (int word = 0; word < m_words; ++word) {
            const Column& x = column(variable, word);
            const Column& y = column(other, word);
            same += std::popcount((x.plus & y.plus) | (x.minus & y.minus));
            opposite += std::popcount((x.plus & y.minus) | (x.minus & y.plus));
        }
        const auto [low, high] = std::minmax(variable, other);
        count(low, high, 0) = static_cast<std::int16_t>(same);
        count(low, high, 1) = static_cast<std::int16_t>(opposite);
    }
}

/// The pair becomes a variable of its own, with the sign that x has.
void QuickSums::eliminate(int x, int y, int opposite)
{
    const int z = m_variables++;
    m_columns.resize(static_cast<std::size_t>(m_variables * m_words));
    for (int word = 0; word < m_words; ++word) {
        Column& first = column(x, word);
        Column& second = column(y, word);
        const std::uint64_t plus = first.plus & (opposite != 0 ? second.minus : second.plus);
        const std::uint64_t minus = first.minus & (opposite != 0 ? second.plus : second.minus);
        column(z, word) = {plus, minus};
        first = {first.plus & ~plus, first.minus & ~minus};
        const std::uint64_t rows = plus | minus;
        second = {second.plus & ~rows, second.minus & ~rows};
    }
    recount(x);
    recount(y);
    recount(z);
}

QuickCost QuickSums::costOf(std::span<const SignedForm> forms, int variables)
{
    RANKFALL_CHECK(forms.size() <= kMostForms && variables <= kWordBits);
    m_words = std::max(1, (static_cast<int>(forms.size()) + kWordBits - 1) / kWordBits);
    m_variables = variables;
    m_columns.assign(static_cast<std::size_t>(variables * m_words), Column{});
    m_counts.resize(std::size_t{kMostVariables} * kMostVariables * 2);
    for (std::size_t row = 0; row < forms.size(); ++row) {
        const std::uint64_t bit = std::uint64_t{1} << (row % kWordBits);
        for (std::uint64_t rest = forms[row].plus | forms[row].minus; rest != 0; rest &= rest - 1) {
            const int variable = std::countr_zero(rest);
            Column& at = column(variable, static_cast<int>(row / kWordBits));
            ((forms[row].plus >> variable & 1) != 0 ? at.plus : at.minus) |= bit;
        }
    }
    for (int variable = 0; variable < variables; ++variable) {
        recount(variable);
    }
    QuickCost cost;
    while (m_variables < kMostVariables) {
        int most = 1;
        int x = 0;
        int y = 0;
        int opposite = 0;
        for (int i = 0; i < m_variables; ++i) {
            for (int j = i + 1; j < m_variables; ++j) {
                for (const int sign : {0, 1}) {
                    if (count(i, j, sign) > most) {
                        most = count(i, j, sign);
                        x = i;
                        y = j;
                        opposite = sign;
                    }
                }
            }
        }
        if (most < 2) {
            break;
        }
        eliminate(x, y, opposite);
        ++cost.additions;
        ++cost.written;
    }
    for (std::size_t row = 0; row < forms.size(); ++row) {
        const auto word = static_cast<int>(row / kWordBits);
        const std::uint64_t bit = std::uint64_t{1} << (row % kWordBits);
        int parts = 0;
        for (int variable = 0; variable < m_variables; ++variable) {
            const Column& at = column(variable, word);
            parts += static_cast<int>(((at.plus | at.minus) & bit) != 0);
        }
        cost.additions += std::max(parts - 1, 0);
        cost.written += static_cast<int>(parts > 1);
    }
    return cost;
}

} // namespace rankfall
