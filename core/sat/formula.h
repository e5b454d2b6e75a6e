// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <initializer_list>
#include <span>
#include <vector>

namespace rankfall::sat {

/// A literal as in DIMACS: variable v or its negation −v, v from 1.
using Literal = int;

/// A Boolean formula in conjunctive normal form that is built up gate by gate. The literals kTrue and −kTrue are
/// constants; gates of constants are folded, so that a formula of which much is known stays small.
class Formula {
public:
    static constexpr Literal kTrue = 1;

    Formula();

    Literal variable() { return ++m_variables; }

    int variables() const { return m_variables; }

    /// At least one of the literals holds.
    void clause(std::span<const Literal> literals);
    void clause(std::initializer_list<Literal> literals);
    /// A literal that holds exactly when both do.
    Literal both(Literal a, Literal b);
    /// An odd number of the literals holds if `odd`, otherwise an even number. Cut into short parities (Tseitin).
    void parity(std::vector<Literal> literals, bool odd);
    /// The literals of x, read as a binary number with the highest place first, are at most those of y (same length).
    void atMost(std::span<const Literal> x, std::span<const Literal> y);

    /// All clauses, each ended by 0.
    std::span<const Literal> clauses() const { return m_clauses; }

private:
    int m_variables = 1;
    std::vector<Literal> m_clauses;
};

} // namespace rankfall::sat
