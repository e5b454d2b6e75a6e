// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/tensor/target.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rankfall {

/// A cyclic convolution of length n by the discrete Fourier transform modulo a prime p: term s multiplies the values of
/// both inputs, as polynomials, at x = root^exponents[s], and goes back by the inverse transform.
struct FourierTransform {
    int length = 0;
    int modulus = 0;
    int root = 0;               ///< the least residue with root^n = 1 and no smaller power
    std::vector<int> exponents; ///< of the terms in their order: 0 … n−1, each once
};

/// What the terms are, if they are that: each factor is a multiple of the powers of one root of unity, the multiples
/// make 1/n together, and all n-th roots occur. Exact; says nothing of other schemes of rank n.
std::optional<FourierTransform> fourierTransformOf(const Target& target, std::span<const Term> terms, Ring ring);

/// "the discrete Fourier transform of length 8 modulo 17, root of unity w = 2: terms at w^0, w^3, …".
std::string toText(const FourierTransform& transform);

} // namespace rankfall
