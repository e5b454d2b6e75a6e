// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/tensor/tensor.h"

#include <span>
#include <vector>

namespace rankfall {

/// Moves that add terms commute: any order of them is legal, ends at the same residual, and reads differently.
using Plays = std::vector<std::vector<Term>>; ///< for each move the terms that it adds

/// An order of plays, and how it fares.
struct PlayOrder {
    enum class Method {
        Exact,   ///< no order is better
        Beam,    ///< the best that a beam search met, never worse than the one given
        Nonzeros ///< too many to ask for bounds: at each step the play that leaves the fewest nonzeros
    };

    std::vector<int> order; ///< indices into the plays
    int highest = 0;        ///< the largest of played + upper bound along the way, the start included
    int sum = 0;            ///< of the same, over all steps
    Method method = Method::Exact;
};

/// The order in which played + upper bound stays lowest: first its largest value, then the sum over all steps. Exact by
/// dynamic programming over all subsets up to kMostExact plays, as long as that asks for few enough cells; else a beam.
/// Costs at most about a second; with Nonzeros, `highest` and `sum` are zero, for nobody has asked for them.
PlayOrder lowestOrder(const Tensor& residual, const Plays& plays, Ring ring);
inline constexpr int kMostExact = 16;

/// What a given order costs, as PlayOrder says it.
PlayOrder measuredOrder(const Tensor& residual, const Plays& plays, std::vector<int> order, Ring ring);

/// By the cells of what each play adds, fewest first or most first; equal ones keep their order.
std::vector<int> orderBySize(const Plays& plays, bool largestFirst);

} // namespace rankfall
