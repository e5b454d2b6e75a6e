// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/proof/decide.h"
#include "core/proof/lower_bounds.h"

#include <string>
#include <vector>

namespace rankfall::proof {

/// Why a tensor needs so many products, for people and programs.
struct Argument {
    int bound = 0;
    std::string method;    ///< "substitution", "exhaustive search"
    std::string reference; ///< who found the method
    std::string witness;   ///< what was computed
    std::vector<std::string> steps = {};
};

Argument argumentOf(const LowerBound& bound);
/// That `bound` - 1 products are impossible modulo 2, as decide() or refute() has shown.
Argument argumentOf(int bound, Means means, const ProofSize& size);

/// What is proved about the rank of a tensor: a theorem about this tensor in this ring.
struct Statement {
    Ring ring = Ring::Z2;
    std::vector<Argument> lower; ///< at least one, the best first
    int upper = 0;
    std::string upperBy; ///< "ranks of the slices along A", "terms found and verified"

    int least() const { return lower.front().bound; }

    /// Then the rank is known.
    bool isClosed() const { return least() == upper; }

    void add(Argument argument);
};

/// What can be proved until shouldStop() says so, the quickest means first: bounds of the window, exhaustive search,
/// all lower bounds, the solver with the symmetries of `target` (may be null). At most 64 entries a mode. Any thread.
Statement prove(const Tensor& tensor, Ring ring, const Target* target, const ShouldStop& shouldStop);

} // namespace rankfall::proof
