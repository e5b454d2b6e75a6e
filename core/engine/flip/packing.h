// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/flip/kernel.h"
#include "core/game/position.h"

#include <span>
#include <vector>

namespace rankfall::flip {

/// Terms as the kernel has them.
using PackedTerms = std::vector<PackedTerm>;

inline Arithmetic arithmeticFor(Ring ring)
{
    return ring == Ring::Z2 ? Arithmetic::Bits : ring == Ring::Z3 ? Arithmetic::Trits : Arithmetic::Ternary;
}

/// Terms with coefficients in {-1, 0, 1} whose sum is the term: one, or more where it has larger coefficients. In Z mod
/// 2 and Z mod 3 always one, or none when the term vanishes there.
PackedTerms packedParts(const Term& term, Ring ring);
PackedTerms packedParts(std::span<const Term> terms, Ring ring);
Term unpacked(const PackedTerm& term, Shape shape);
std::vector<Term> unpacked(std::span<const PackedTerm> terms, Shape shape);

/// Order-free hash of a set of terms, blind to signs that cancel within a term.
std::uint64_t hashOf(std::span<const PackedTerm> terms);

/// Several decompositions of what is left of a position, fewest terms first; at most kMaxRows terms each, so there may
/// be none. Cells gathered into fibres, the slice-rank witness, and the schoolbook algorithm less what has been played.
std::vector<PackedTerms> residualStarts(const Position& position);

/// The residual's cells gathered into fibres along each mode: three decompositions, none where an entry is beyond what
/// a term can hold.
std::vector<std::vector<Term>> residualParts(const Tensor& residual);

/// Merges terms that share two factors as long as coefficients stay within `bound`; the sum is unchanged.
std::vector<Term> folded(std::vector<Term> terms, Ring ring, int bound);

} // namespace rankfall::flip
