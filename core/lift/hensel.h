// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/lift/coefficients.h"
#include "core/lift/ternary.h"

namespace rankfall {

struct HenselOptions {
    int modulus = 2;        ///< 2 or 3: what the terms are exact modulo
    bool fractions = false; ///< rational coefficients will do
    std::uint64_t seed = 1;
    int tries = 12;                   ///< choices of the free unknowns
    std::size_t memory = 1U << 30U;   ///< bytes that the system may take
    std::function<bool()> shouldStop; ///< polled every few milliseconds; may be empty
};

/// What became of a lift from modulo 2 or 3 to Z or Q. Step k means: from modulus p^(k−1) to p^k.
struct HenselLift {
    enum class Outcome {
        Lifted,       ///< `products` are exact, checked
        NotExact,     ///< the terms given are not exact modulo 2 or 3
        Inconsistent, ///< proof: the linear system of step 2 has no solution, so nothing over Z or Q reduces to these
                      ///< terms
        NotFound,     ///< every choice tried ended at a later step, or without small coefficients
        TooLarge,     ///< the system would take more than the memory allowed
        Undecided,    ///< stopped by the caller
    };

    Outcome outcome = Outcome::Undecided;
    std::vector<Scheme::Product> products;
    bool isIntegral = false;     ///< of the products
    SystemSize system;           ///< of one step; the same matrix in every step
    int step = 0;                ///< the last step of the lift, or the furthest one that was inconsistent (0: none was)
    int tries = 0;               ///< choices of the free unknowns that were made
    bool foundFractions = false; ///< a lift with fractions exists, though whole numbers were asked for
};

/// Hensel lifting: given terms exact modulo p^k, adds p^k times unknown digits to all coefficients. Modulo p^(k+1) the
/// digits obey linear equations whose matrix is the derivative modulo p, so that it is factored once for all steps
/// (Kauers and Moosbauer 2022; Arai, Ichikawa and Hukushima 2024).
///
/// Unknowns that the system leaves free keep their digit 0, so that they stay small; another choice is another order of
/// the columns. Before that, steps modulo 2 try to be content with the coefficients whose digit turns 2^(k−1) into
/// −2^(k−1): signs in step 2. After each step the residues nearest to zero are tried as whole numbers, and then as
/// fractions. Denominators are odd from modulo 2, and no multiples of 3 from modulo 3.
///
/// A try takes 0.5 ms for 3x3x3:23 and 0.15 s for 5x5x5:93. The same result for the same arguments unless stopped. Any
/// thread; never throws.
HenselLift liftByHensel(const Tensor& target, std::span<const Term> terms, const HenselOptions& options = {});

} // namespace rankfall
