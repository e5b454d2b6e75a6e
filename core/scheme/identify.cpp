// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/scheme/verify.h"

#include <array>
#include <optional>

namespace rankfall {

namespace {

constexpr std::uint64_t kPrime = 2147483647; // 2^31 − 1

std::uint64_t powerOf(std::uint64_t base, std::uint64_t exponent)
{
    std::uint64_t out = 1;
    for (; exponent > 0; exponent >>= 1) {
        out = (exponent & 1U) != 0 ? out * base % kPrime : out;
        base = base * base % kPrime;
    }
    return out;
}

/// False when the scheme is surely not exact over Q, read as it stands or with mode C transposed: both sides, as
/// trilinear forms, differ at one point modulo a prime. Spares the full check of the reading that is not meant.
bool mayBeExact(const Scheme& scheme, bool transposed)
{
    const Tensor& target = scheme.target->tensor();
    const Shape shape = target.shape();
    std::array<std::vector<std::uint64_t>, 3> point;
    std::uint64_t next = 88172645463325252ULL % kPrime;
    for (const Mode mode : kModes) {
        for (int i = 0; i < shape[mode]; ++i) {
            next = (next * 48271 + 11) % kPrime;
            point[static_cast<std::size_t>(index(mode))].push_back(next);
        }
    }
    if (target.isFolded()) { // the same inputs
        point[1] = point[0];
    }
    std::uint64_t wanted = 0;
    target.forEachNonzero([&](Cell cell, std::int32_t value) {
        const std::uint64_t place = point[0][static_cast<std::size_t>(cell.a)] *
                                    point[1][static_cast<std::size_t>(cell.b)] % kPrime *
                                    point[2][static_cast<std::size_t>(cell.c)] % kPrime;
        const std::int64_t residue = value % static_cast<std::int64_t>(kPrime);
        wanted += place *
                  static_cast<std::uint64_t>(residue < 0 ? residue + static_cast<std::int64_t>(kPrime) : residue) %
                  kPrime;
    });
    if (transposed) {
        const auto [n, m, p] = *scheme.target->format();
        const auto plain = point[2];
        for (int i = 0; i < n; ++i) {
            for (int k = 0; k < p; ++k) {
                point[2][static_cast<std::size_t>(k * n + i)] = plain[static_cast<std::size_t>(i * p + k)];
            }
        }
    }
    std::uint64_t sum = 0;
    for (const auto& product : scheme.products) {
        std::uint64_t value = 1;
        for (std::size_t mode = 0; mode < 3; ++mode) {
            std::uint64_t form = 0;
            for (std::size_t i = 0; i < product[mode].size(); ++i) {
                const Rational& c = product[mode][i];
                if (c.isZero()) {
                    continue;
                }
                const std::int64_t above = c.numerator() % static_cast<std::int64_t>(kPrime);
                auto residue =
                    static_cast<std::uint64_t>(above < 0 ? above + static_cast<std::int64_t>(kPrime) : above);
                if (!c.isInteger()) {
                    const std::uint64_t below = static_cast<std::uint64_t>(c.denominator()) % kPrime;
                    if (below == 0) {
                        return true; // this prime says nothing
                    }
                    residue = residue * powerOf(below, kPrime - 2) % kPrime;
                }
                form = (form + residue * point[mode][i]) % kPrime;
            }
            value = value * form % kPrime;
        }
        sum = (sum + value) % kPrime;
    }
    return sum == wanted % kPrime;
}

} // namespace

Identification identify(const Scheme& scheme)
{
    // The stronger statement first: a file of zeros and ones that claims Z mod 2 may still hold over Z.
    std::vector<Ring> rings{!scheme.isReal() ? Ring::C : scheme.isIntegral() ? Ring::Z : Ring::Q};
    if (scheme.isReal() && scheme.claimedRing != Ring::R) {
        const bool claimsPrime = modulusOf(scheme.claimedRing) > 2;
        rings.push_back(claimsPrime ? scheme.claimedRing : Ring::Z2);
        rings.push_back(claimsPrime ? Ring::Z2 : Ring::Z3);
        if (modulusOf(scheme.claimedRing) > 3) {
            rings.push_back(Ring::Z3);
        }
    }
    const std::size_t readings = scheme.target->format() ? 2 : 1;
    const auto reading = [&](std::size_t i) { return i == 1 ? withModeCTransposed(scheme) : scheme; };
    for (const Ring ring : rings) {
        for (std::size_t i = 0; i < readings; ++i) {
            if (modulusOf(ring) == 0 && scheme.isReal() && !mayBeExact(scheme, i == 1)) {
                continue;
            }
            Scheme tried = reading(i);
            Verdict verdict = verify(tried, ring);
            if (verdict.exact) {
                return {std::move(verdict), i == 1, std::move(tried)};
            }
        }
    }
    // None is exact: the nearest miss, in the ring that the scheme is about. A count of another ring would say nothing.
    std::optional<Identification> nearest;
    const Ring about = scheme.isReal() && modulusOf(scheme.claimedRing) > 0 ? scheme.claimedRing : rings.front();
    for (std::size_t i = 0; i < readings; ++i) {
        Scheme tried = reading(i);
        Verdict verdict = verify(tried, about);
        if (!nearest || verdict.wrongCells < nearest->verdict.wrongCells) {
            nearest = Identification{std::move(verdict), i == 1, std::move(tried)};
        }
    }
    if (scheme.claimedRing == Ring::R) {
        for (std::size_t i = 0; i < readings; ++i) {
            Verdict verdict = verify(reading(i), Ring::R);
            if (nearest->verdict.ring != Ring::R || verdict.largestError < nearest->verdict.largestError) {
                nearest = Identification{std::move(verdict), i == 1, reading(i)};
            }
        }
    }
    return *nearest;
}

} // namespace rankfall
