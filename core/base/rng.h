// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace rankfall {

/// xoroshiro128+ (Blackman and Vigna 2018), seeded through splitmix64. Small, fast, the same on every machine.
/// Satisfies UniformRandomBitGenerator, but the draws of std distributions differ between libraries: use below().
class Rng {
public:
    using result_type = std::uint64_t;

    explicit Rng(std::uint64_t seed = 1)
        : m_a(splitmix(seed))
        , m_b(splitmix(seed) | 1)
    {
    }

    static constexpr result_type min() { return 0; }

    static constexpr result_type max() { return ~result_type{0}; }

    result_type operator()()
    {
        const std::uint64_t a = m_a;
        std::uint64_t b = m_b;
        const std::uint64_t result = a + b;
        b ^= a;
        m_a = ((a << 24) | (a >> 40)) ^ b ^ (b << 16);
        m_b = (b << 37) | (b >> 27);
        return result;
    }

    /// Uniform in [0, n), n in [1, 2^31]; the bias is below 2^-32 n.
    int below(int n) { return static_cast<int>(((*this)() >> 32) * static_cast<std::uint64_t>(n) >> 32); }

private:
    static std::uint64_t splitmix(std::uint64_t& state)
    {
        std::uint64_t z = (state += 0x9E3779B97F4A7C15U);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31);
    }

    std::uint64_t m_a;
    std::uint64_t m_b;
};

} // namespace rankfall
