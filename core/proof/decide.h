// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/proof/certificate.h"
#include "core/sat/decompose.h"

namespace rankfall::proof {

/// What settled a question.
enum class Means { Nothing, Unfolding, Algebra, Solver };

/// In words: "the rank of an unfolding", "exhaustive search", "a refutation of 2,340 clauses in 1500 conflicts".
std::string wayOf(Means means, const ProofSize& size);

struct Decision {
    sat::Outcome outcome = sat::Outcome::OutOfBudget;
    Means means = Means::Nothing;
    std::vector<Term> terms; ///< when found: at most as many as asked for, verified
    ProofSize size;          ///< when the solver answered
};

/// Whether the tensor over Z mod 2, not folded, is a sum of at most `terms` products (terms ≥ 0). First by the rank-one
/// matrices in the space of its slices and in up to two dimensions around it (core/sat/slice_space.h): that is
/// exhaustive, takes milliseconds, and decides all questions with up to three terms, all residuals of rank four, and
/// 2x2x2. Then by the solver, with the symmetries. Impossible is a proof. Equal questions have equal answers while
/// budget.time and budget.shouldStop do not interfere. Any thread.
Decision decide(const Tensor& tensor, int terms, const std::vector<Symmetry>& symmetries, const sat::Budget& budget,
                std::uint64_t seed = 1);

} // namespace rankfall::proof
