// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "core/proof/term_orbits.h"
#include "core/sat/brent.h"

#include <filesystem>

namespace rankfall::proof {

/// The question "is this tensor over Z mod 2 a sum of at most `terms` rank-one terms?" as a formula.
///
/// Without symmetries the terms come in ascending order. With them the first term is the representative of its orbit
/// (term_orbits.h) and no other lies in an earlier orbit; the others ascend. Nothing is lost: of a decomposition's
/// nonzero terms take one in the earliest orbit and a symmetry that makes it the representative; applied to all terms
/// it gives a decomposition again, whose terms lie in the orbits that they lay in.
class RankFormula {
public:
    /// The tensor is not zero, terms ≥ 1. Symmetries must be such of the tensor (isSymmetry()); they are left out where
    /// there are too many rank-one terms to list (kMostOrbitBits).
    RankFormula(const sat::BitTensor& tensor, int terms, std::vector<Symmetry> symmetries);

    const sat::Formula& formula() const { return m_formula; }

    /// From an assignment; none of them zero.
    std::vector<sat::BitTerm> terms(const sat::Assignment& assignment) const;

    /// What the variables stand for and why the formula has a solution exactly when the tensor has, in English.
    std::string explanation(const std::string& what) const;
    std::string dimacs() const;

private:
    void order();

    const sat::BitTensor m_tensor;
    const std::vector<Symmetry> m_symmetries;
    sat::Formula m_formula;
    std::vector<sat::TermLiterals> m_terms;
    TermOrbits m_orbits;
};

/// How large a refutation is.
struct ProofSize {
    int variables = 0;
    std::int64_t clauses = 0;
    std::int64_t conflicts = 0;
    std::int64_t lemmas = 0; ///< clauses that the proof derives; 0 when none was written
    std::int64_t bytes = 0;  ///< of the proof
};

struct Refutation {
    sat::Outcome outcome = sat::Outcome::OutOfBudget;
    std::vector<sat::BitTerm> terms; ///< when found
    ProofSize size;
};

/// Asks the solver. Any thread.
Refutation refute(const RankFormula& question, const sat::Budget& budget, std::uint64_t seed = 1);

/// The same, and writes what makes the answer checkable by others: `path`.cnf (DIMACS), `path`.drat (DRAT as text, for
/// drat-trim and its like) and `path`.txt (how the formula follows from the statement about `what`). Only after
/// Impossible all three are left there, else none is. Errors: a file cannot be written. Blocking.
Expected<Refutation> certify(const RankFormula& question, const std::string& what, const std::filesystem::path& path,
                             const sat::Budget& budget, std::uint64_t seed = 1);

} // namespace rankfall::proof
