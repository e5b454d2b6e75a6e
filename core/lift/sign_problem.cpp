// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/lift/sign_problem.h"

namespace rankfall {

namespace {

using Numbered = std::array<std::vector<std::pair<int, int>>, 3>; // of one term: (index, entry) by mode

} // namespace

SignProblem::SignProblem(const Tensor& target, std::span<const Term> mod2)
    : m_terms(mod2.begin(), mod2.end())
{
    const Shape shape = target.shape();
    std::vector<Numbered> numbered(m_terms.size());
    std::vector<int> count(shape.cells(), 0);
    for (std::size_t r = 0; r < m_terms.size(); ++r) {
        for (const Mode mode : kModes) {
            const Factor& factor = m_terms[r].factor(mode);
            auto& list = numbered[r][static_cast<std::size_t>(index(mode))];
            for (int i = 0; i < factor.size(); ++i) {
                if ((factor[i] & 1) != 0) {
                    const bool isFixed = mode != Mode::C && list.empty();
                    list.emplace_back(i, static_cast<int>(m_entries.size()));
                    m_entries.push_back({static_cast<int>(r), mode, i, isFixed});
                }
            }
        }
    }
    const auto forEachProduct = [&](const auto& visit) {
        for (const auto& [u, v, w] : numbered) {
            for (const auto& [a, x] : u) {
                for (const auto& [b, y] : v) {
                    for (const auto& [c, z] : w) {
                        visit(shape.index({a, b, c}), std::array<int, 3>{x, y, z});
                    }
                }
            }
        }
    };
    forEachProduct([&](std::size_t cell, const auto&) { ++count[cell]; });
    std::vector<std::size_t> place(shape.cells(), 0);
    std::size_t total = 0;
    for (std::size_t i = 0; i < shape.cells(); ++i) {
        const int excess = count[i] - target.values()[i];
        if (excess % 2 != 0 || excess < 0 || excess > 2 * count[i]) {
            m_isPossible = false;
        }
        if (count[i] > 0) {
            m_cells.push_back({total, count[i], excess / 2});
            place[i] = total;
            total += static_cast<std::size_t>(count[i]);
        }
    }
    m_products.resize(total);
    forEachProduct([&](std::size_t cell, const auto& entries) { m_products[place[cell]++] = entries; });
}

int SignProblem::wrongCells(const Signs& signs) const
{
    int wrong = 0;
    for (const CellOfTerms& cell : m_cells) {
        int negatives = 0;
        for (std::size_t i = cell.first; i < cell.first + static_cast<std::size_t>(cell.count); ++i) {
            const auto& [x, y, z] = m_products[i];
            negatives += signs[static_cast<std::size_t>(x)] ^ signs[static_cast<std::size_t>(y)] ^
                         signs[static_cast<std::size_t>(z)];
        }
        wrong += negatives != cell.negatives ? 1 : 0;
    }
    return wrong;
}

std::vector<Term> SignProblem::termsWith(const Signs& signs) const
{
    std::vector<Term> out = m_terms;
    for (Term& term : out) {
        for (const Mode mode : kModes) {
            Factor& factor = term.factor(mode);
            for (int i = 0; i < factor.size(); ++i) {
                factor.set(i, factor[i] & 1);
            }
        }
    }
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (signs[i] != 0) {
            const Entry& entry = m_entries[i];
            out[static_cast<std::size_t>(entry.term)].factor(entry.mode).set(entry.index, -1);
        }
    }
    return out;
}

} // namespace rankfall
