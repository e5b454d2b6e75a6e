// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/lift/sign_sat.h"

#include <algorithm>
#include <bit>
#include <cadical.hpp>
#include <map>
#include <new>
#include <utility>

namespace rankfall {

namespace {

/// Up to so many products in a cell the number of negative ones is said by naming every wrong subset.
constexpr int kPlainCells = 7;

class Clauses {
public:
    Clauses(CaDiCaL::Solver& solver, int variables)
        : m_solver(solver)
        , m_variables(variables)
    {
    }

    void add(std::initializer_list<int> literals)
    {
        for (const int literal : literals) {
            m_solver.add(literal);
        }
        m_solver.add(0);
    }

    /// A literal for x ⊕ y.
    int exclusiveOr(int x, int y)
    {
        const int z = ++m_variables;
        add({-x, -y, -z});
        add({x, y, -z});
        add({x, -y, z});
        add({-x, y, z});
        return z;
    }

    /// Exactly `wanted` of the literals hold.
    void exactly(const std::vector<int>& literals, int wanted)
    {
        const int count = static_cast<int>(literals.size());
        if (count <= kPlainCells) {
            forEachSubset(literals, wanted + 1, -1);
            forEachSubset(literals, count - wanted + 1, 1);
        } else {
            countUp(literals, wanted);
        }
    }

private:
    /// A clause for each subset of `size` literals, each multiplied by `sign`.
    void forEachSubset(const std::vector<int>& literals, int size, int sign)
    {
        const unsigned all = 1U << literals.size();
        for (unsigned subset = 0; subset < all; ++subset) {
            if (std::popcount(subset) == size) {
                for (std::size_t i = 0; i < literals.size(); ++i) {
                    if ((subset >> i & 1U) != 0) {
                        m_solver.add(sign * literals[i]);
                    }
                }
                m_solver.add(0);
            }
        }
    }

    /// Sequential counter: `atLeast[j]` says that j + 1 of the literals so far hold (Sinz 2005, in both directions).
    void countUp(const std::vector<int>& literals, int wanted)
    {
        std::vector<int> atLeast;
        for (const int x : literals) {
            const int known = std::min(static_cast<int>(atLeast.size()) + 1, wanted + 1);
            std::vector<int> next;
            for (int j = 0; j < known; ++j) {
                const int s = ++m_variables;
                const auto at = static_cast<std::size_t>(j);
                const bool wasPossible = at < atLeast.size();
                if (wasPossible) { // j + 1 of them held before
                    add({-atLeast[at], s});
                }
                if (j == 0) {
                    add({-x, s});
                } else {
                    add({-x, -atLeast[at - 1], s});
                }
                if (wasPossible) {
                    add({-s, atLeast[at], x});
                } else {
                    add({-s, x});
                }
                if (j > 0) {
                    if (wasPossible) {
                        add({-s, atLeast[at], atLeast[at - 1]});
                    } else {
                        add({-s, atLeast[at - 1]});
                    }
                }
                next.push_back(s);
            }
            atLeast = std::move(next);
        }
        if (wanted > 0) {
            add({atLeast[static_cast<std::size_t>(wanted) - 1]});
        }
        if (static_cast<std::size_t>(wanted) < atLeast.size()) {
            add({-atLeast[static_cast<std::size_t>(wanted)]});
        }
    }

    CaDiCaL::Solver& m_solver;
    int m_variables;
};

class Stop : public CaDiCaL::Terminator {
public:
    explicit Stop(const std::function<bool()>& shouldStop)
        : m_shouldStop(shouldStop)
    {
    }

    bool terminate() override { return m_shouldStop && m_shouldStop(); }

private:
    const std::function<bool()>& m_shouldStop;
};

SignSatResult solve(const SignProblem& problem, const SignProblem::Signs& hint, const SignSatLimits& limits)
{
    CaDiCaL::Solver solver;
    solver.set("quiet", 1);
    solver.set("seed", static_cast<int>(limits.seed % 2'000'000'000));
    const int entries = static_cast<int>(problem.entries().size());
    Clauses clauses(solver, entries);
    for (int i = 0; i < entries; ++i) {
        if (problem.entries()[static_cast<std::size_t>(i)].isFixed) {
            clauses.add({-(i + 1)});
        }
        if (!hint.empty()) {
            solver.phase(hint[static_cast<std::size_t>(i)] != 0 ? i + 1 : -(i + 1));
        }
    }
    std::map<std::pair<int, int>, int> pairs; // of the first two entries of a product
    const auto& all = problem.products();
    for (const auto& cell : problem.cells()) {
        std::vector<int> products;
        for (std::size_t i = cell.first; i < cell.first + static_cast<std::size_t>(cell.count); ++i) {
            const auto& [x, y, z] = all[i];
            auto [pair, isNew] = pairs.try_emplace({x, y}, 0);
            if (isNew) {
                pair->second = clauses.exclusiveOr(x + 1, y + 1);
            }
            products.push_back(clauses.exclusiveOr(pair->second, z + 1));
        }
        clauses.exactly(products, cell.negatives);
    }
    Stop stop(limits.shouldStop);
    solver.connect_terminator(&stop);
    solver.limit("conflicts", limits.conflicts);
    const int status = solver.solve();
    solver.disconnect_terminator();
    SignSatResult result;
    if (status == 20) {
        result.answer = SatAnswer::Impossible;
    } else if (status == 10) {
        result.answer = SatAnswer::Satisfied;
        for (int i = 0; i < entries; ++i) {
            result.signs.push_back(solver.val(i + 1) > 0 ? 1 : 0);
        }
    }
    return result;
}

} // namespace

SignSatResult solveSignsBySat(const SignProblem& problem, const SignProblem::Signs& hint, const SignSatLimits& limits)
{
    try {
        return solve(problem, hint, limits);
    } catch (const std::bad_alloc&) { // the solver's own memory
        return {};
    }
}

} // namespace rankfall
