// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/scheme/fourier.h"

#include <algorithm>

namespace rankfall {

namespace {

/// factor[i] = factor[0]·root^i for every i; 0 when there is no such root.
int ratioOf(const Factor& factor, Ring ring)
{
    if (reduced(factor[0], ring) == 0) {
        return 0;
    }
    const int root = factor.size() == 1 ? 1 : reduced(factor[1] * inverseModulo(factor[0], ring), ring);
    for (int i = 1; i < factor.size(); ++i) {
        if (reduced(factor[i] - reduced(factor[i - 1] * root, ring), ring) != 0) {
            return 0;
        }
    }
    return root;
}

/// The powers of the root from 0 to n − 1; empty unless they are all different and the n-th is 1.
std::vector<int> powersOf(int root, int n, Ring ring)
{
    std::vector<int> powers;
    int power = 1;
    for (int e = 0; e < n; ++e) {
        if (std::ranges::find(powers, power) != powers.end()) {
            return {};
        }
        powers.push_back(power);
        power = reduced(power * root, ring);
    }
    return power == 1 ? powers : std::vector<int>();
}

} // namespace

std::optional<FourierTransform> fourierTransformOf(const Target& target, std::span<const Term> terms, Ring ring)
{
    const int n = target.shape().a;
    const int modulus = modulusOf(ring);
    if (target.family() != Family::Cyclic || modulus == 0 || static_cast<int>(terms.size()) != n || n % modulus == 0) {
        return std::nullopt;
    }
    FourierTransform out{n, modulus, 0, {}};
    std::vector<int> powers;
    for (int root = 1; root < modulus && powers.empty(); ++root) {
        powers = powersOf(reduced(root, ring), n, ring);
        out.root = root;
    }
    for (const Term& term : terms) {
        const int root = ratioOf(term.u, ring);
        const int scale = reduced(reduced(term.u[0] * term.v[0], ring) * term.w[0], ring);
        if (root == 0 || ratioOf(term.v, ring) != root || ratioOf(term.w, ring) != inverseModulo(root, ring) ||
            reduced(scale * n, ring) != 1) {
            return std::nullopt;
        }
        const auto found = std::ranges::find(powers, root);
        if (found == powers.end()) {
            return std::nullopt;
        }
        out.exponents.push_back(static_cast<int>(found - powers.begin()));
    }
    std::vector<int> sorted = out.exponents;
    std::ranges::sort(sorted);
    return std::ranges::adjacent_find(sorted) == sorted.end() ? std::optional(out) : std::nullopt;
}

std::string toText(const FourierTransform& transform)
{
    std::string out = "the discrete Fourier transform of length " + std::to_string(transform.length) + " modulo " +
                      std::to_string(transform.modulus) + ", root of unity w = " + std::to_string(transform.root) +
                      ": terms at ";
    for (std::size_t i = 0; i < transform.exponents.size(); ++i) {
        out += (i > 0 ? ", w^" : "w^") + std::to_string(transform.exponents[i]);
    }
    return out;
}

} // namespace rankfall
