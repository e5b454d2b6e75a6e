// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/lift/basis.h"
#include "core/lift/hensel.h"
#include "core/lift/ternary.h"

#include <string>

namespace rankfall {

struct LiftOptions {
    Ring to = Ring::Z; ///< Z: whole numbers; Q: fractions will do
    int modulus = 2;   ///< 2 or 3: what the terms are exact modulo
    std::uint64_t seed = 1;
    int tries = 12;          ///< choices of free unknowns in Hensel lifting
    int conflicts = 100'000; ///< of the solver for clauses
    /// Of a matrix product modulo 2: where coefficients beyond 1 come out, or fractions, look for −1, 0 and 1 in other
    /// bases too.
    std::optional<Format> otherBasesOf;
    std::function<bool()> shouldStop; ///< polled every few milliseconds; may be empty
};

struct LiftResult {
    enum class Method { Signs, Clauses, Hensel, OtherBasis };

    bool isLifted = false;
    /// Nothing over Z, nor over Q with denominators prime to the modulus, reduces to the terms.
    bool isProvedImpossible = false;
    bool wasStopped = false;               ///< the caller stopped it before it was decided
    std::vector<Scheme::Product> products; ///< exact in `ring`, checked
    Ring ring = Ring::Z;
    Method method = Method::Signs; ///< that lifted, or was tried last
    TernaryLift signs;             ///< what the signs gave (modulus 2)
    HenselLift hensel;             ///< what Hensel lifting gave, when it was tried
};

/// From terms exact modulo 2 or 3 to a scheme over Z or Q, the cheapest method first: signs by linear equations, signs
/// by clauses, Hensel lifting, and where asked for signs in other bases. Any thread; never throws.
LiftResult lift(const Tensor& target, std::span<const Term> terms, const LiftOptions& options = {});

/// In one or two sentences for a person: how it was lifted, or at which step and why it was not.
std::string explain(const LiftResult& result, const LiftOptions& options);

/// The products modulo 2 or 3, with coefficients −1, 0 and 1; nothing when a denominator is a multiple of the modulus,
/// or a mode is longer than a factor can be.
std::optional<std::vector<Term>> residues(const Scheme& scheme, int modulus);
/// True when Σ terms = target modulo 2 or 3.
bool isExactModulo(const Tensor& target, std::span<const Term> terms, int modulus);

} // namespace rankfall
