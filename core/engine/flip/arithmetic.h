// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

// Part of kernel_variant.h: what the kernel needs to know about a ring. A factor is kept as its exact value and as a
// 16-bit hash that is linear in it, so that the hash of a sum is the sum of the hashes; rows that share a factor are
// looked for by key, the hash up to sign. Where two different factors can have one key (`kExactKeys` false) a match is
// checked by value.

#include "core/engine/flip/lanes.h"

namespace rankfall::flip {
namespace {

/// Z mod 2. With at most 16 entries the hash is the factor itself.
template <bool ExactKeys>
struct BitArithmetic {
    static constexpr bool kExactKeys = ExactKeys;
    static constexpr bool kSigned = false;
    static constexpr Key kDeadKey = ExactKeys ? 0 : 0x8000; ///< of an unused lane; no living factor has it
    using Value = std::uint64_t;

    static Value pack(std::uint64_t plus, std::uint64_t) { return plus; }

    static std::uint64_t plusOf(Value value) { return value; }

    static std::uint64_t minusOf(Value) { return 0; }

    static bool isZero(Value value) { return value == 0; }

    /// 1 when equal, 0 when not; over Z -1 when opposite.
    static int match(Value x, Value y) { return x == y ? 1 : 0; }

    static bool fits(Value, Value, int) { return true; }

    static Value sum(Value x, Value y, int) { return x ^ y; }

    static Key sumHash(Key x, Key y, int) { return x ^ y; }

    static Key keyOf(Key hash) { return hash; }

    static void makeWeights(Key* weights, int entries)
    {
        std::uint64_t state = 0x5EED;
        for (int e = 0; e < 64; ++e) {
            weights[e] = ExactKeys || entries <= 15 ? static_cast<Key>(e < 16 ? 1U << e : 0U)
                                                    : static_cast<Key>(Random::mix(state) >> 49);
        }
    }
};

/// {-1, 0, 1} over Z, as the entries that are +1 and those that are -1. Up to 10 entries the hash, in base 3, is exact.
struct TernaryArithmetic {
    static constexpr bool kExactKeys = false;
    static constexpr bool kSigned = true;
    static constexpr Key kDeadKey = 0xFFFF;

    struct Value {
        std::uint64_t plus;
        std::uint64_t minus;
    };

    static Value pack(std::uint64_t plus, std::uint64_t minus) { return {plus, minus}; }

    static std::uint64_t plusOf(Value value) { return value.plus; }

    static std::uint64_t minusOf(Value value) { return value.minus; }

    static bool isZero(Value value) { return (value.plus | value.minus) == 0; }

    static int match(Value x, Value y)
    {
        const bool same = ((x.plus ^ y.plus) | (x.minus ^ y.minus)) == 0;
        const bool opposite = ((x.plus ^ y.minus) | (x.minus ^ y.plus)) == 0;
        return static_cast<int>(same) - static_cast<int>(opposite);
    }

    static Value signedBy(Value value, int sign)
    {
        const std::uint64_t swap = sign < 0 ? value.plus ^ value.minus : 0;
        return {value.plus ^ swap, value.minus ^ swap};
    }

    /// x + sign y stays within {-1, 0, 1}.
    static bool fits(Value x, Value y, int sign)
    {
        y = signedBy(y, sign);
        return ((x.plus & y.plus) | (x.minus & y.minus)) == 0;
    }

    static Value sum(Value x, Value y, int sign)
    {
        y = signedBy(y, sign);
        return {(x.plus | y.plus) & ~(x.minus | y.minus), (x.minus | y.minus) & ~(x.plus | y.plus)};
    }

    static Key sumHash(Key x, Key y, int sign) { return static_cast<Key>(sign < 0 ? x - y : x + y); }

    static Key keyOf(Key hash) { return static_cast<Key>(hash & 0x8000U ? -hash : hash); }

    static void makeWeights(Key* weights, int entries)
    {
        std::uint64_t state = 0x5EED;
        unsigned power = 1;
        for (int e = 0; e < 64; ++e) {
            weights[e] = static_cast<Key>(entries <= 10 ? power : static_cast<unsigned>(Random::mix(state) >> 48));
            power *= 3;
        }
    }
};

} // namespace
} // namespace rankfall::flip
