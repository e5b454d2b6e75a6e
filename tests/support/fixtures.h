// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/check.h"
#include "core/base/rng.h"
#include "core/game/notation.h"
#include "core/game/position.h"

#include <vector>

namespace rankfall::test {

inline Problem problem(const char* name, Ring ring = Ring::Z, int bound = 2)
{
    auto target = Target::parse(name);
    RANKFALL_CHECK(target.has_value());
    return {*target, ring, ring == Ring::Z2 ? 1 : bound};
}

/// Strassen's seven products in the order M1 … M7 (Strassen 1969).
inline std::vector<Term> strassen(Ring ring = Ring::Z)
{
    const auto target = Target::matrixMultiplication({2, 2, 2});
    std::vector<Term> terms;
    for (const char* text :
         {"(a11+a22)(b11+b22)->c11+c22", "(a21+a22)b11->c21-c22", "a11(b12-b22)->c12+c22", "a22(b21-b11)->c11+c21",
          "(a11+a12)b22->c12-c11", "(a21-a11)(b11+b12)->c22", "(a12-a22)(b21+b22)->c11"}) {
        auto term = parseTerm(text, *target, ring);
        RANKFALL_CHECK(term.has_value());
        terms.push_back(*term);
    }
    return terms;
}

/// A random term without a zero factor; coefficients within the bound, about a third of them nonzero.
inline Term randomTerm(const Problem& problem, Rng& rng)
{
    const Shape shape = problem.target->shape();
    const int bound = problem.ring == Ring::Z2 ? 1 : problem.bound;
    Term term{Factor(shape.a), Factor(shape.b), Factor(shape.c)};
    for (const Mode mode : kModes) {
        Factor& factor = term.factor(mode);
        for (int i = 0; i < factor.size(); ++i) {
            if (rng.below(3) == 0) {
                factor.set(i, problem.ring == Ring::Z2 ? 1 : rng.below(2 * bound + 1) - bound);
            }
        }
        if (factor.isZero()) {
            factor.set(rng.below(factor.size()), 1);
        }
    }
    return term;
}

} // namespace rankfall::test
