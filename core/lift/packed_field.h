// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>

namespace rankfall {

/// Vectors over the field of 2 or of 3 elements, 64 entries a word. A vector is kPlanes blocks of words, one a plane.
template <int Modulus>
struct PackedField;

/// One plane: the bit is the entry.
template <>
struct PackedField<2> {
    static constexpr int kPlanes = 1;
    static constexpr int kBlock = 8; ///< pivots that one table of sums covers: 2^8 vectors

    /// y −= x
    static void subtract(std::uint64_t* y, const std::uint64_t* x, std::size_t words)
    {
        for (std::size_t i = 0; i < words; ++i) {
            y[i] ^= x[i];
        }
    }

    static void add(std::uint64_t* y, const std::uint64_t* x, std::size_t words) { subtract(y, x, words); }
};

/// Two planes: where the entry is 1, and where it is 2. Addition in seven operations (Kawahara, Aoki, Takagi 2008).
template <>
struct PackedField<3> {
    static constexpr int kPlanes = 2;
    static constexpr int kBlock = 4; ///< 3^4 vectors

    static void add(std::uint64_t* y, const std::uint64_t* x, std::size_t words) { sum(y, x, x + words, words); }

    static void subtract(std::uint64_t* y, const std::uint64_t* x, std::size_t words) { sum(y, x + words, x, words); }

private:
    static void sum(std::uint64_t* y, const std::uint64_t* ones, const std::uint64_t* twos, std::size_t words)
    {
        std::uint64_t* const yTwos = y + words;
        for (std::size_t i = 0; i < words; ++i) {
            const std::uint64_t t = (y[i] | twos[i]) ^ (yTwos[i] | ones[i]);
            const std::uint64_t one = (yTwos[i] | twos[i]) ^ t;
            yTwos[i] = (y[i] | ones[i]) ^ t;
            y[i] = one;
        }
    }
};

} // namespace rankfall
