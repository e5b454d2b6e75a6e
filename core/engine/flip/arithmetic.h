// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

// Part of kernel_variant.h: what the kernel needs to know about a ring. A factor is kept as its exact value and as a
// hash that is linear in it, so that the hash of a sum is the sum of the hashes; rows that share a factor are looked
// for by their 16-bit key, made of the hash up to sign. The facts about a ring:
//   kHashIsValue  the hash tells the value, which then is not kept apart
//   kExactKeys    equal keys mean equal factors; otherwise a match is checked by value
//   kSigned       a factor and its negative are different and match
//   kAlwaysFits   every sum of two values is a value
//   kDeadKey      the key of an unused row; no living factor has it

#include "core/engine/flip/lanes.h"

namespace rankfall::flip {
namespace {

/// Z mod 2. With at most 16 entries the hash is the factor itself.
template <bool ExactKeys>
struct BitArithmetic {
    static constexpr bool kHashIsValue = ExactKeys;
    static constexpr bool kExactKeys = ExactKeys;
    static constexpr bool kSigned = false;
    static constexpr bool kAlwaysFits = true;
    static constexpr Key kDeadKey = ExactKeys ? 0 : 0x8000;
    using Value = std::uint64_t;
    using Hash = Key;

    static Value valueOf(Hash hash) { return hash; }

    static Value pack(std::uint64_t plus, std::uint64_t) { return plus; }

    static std::uint64_t plusOf(Value value) { return value; }

    static std::uint64_t minusOf(Value) { return 0; }

    static bool isZero(Value value) { return value == 0; }

    /// 1 when equal, 0 when not; over Z -1 when opposite.
    static int match(Value x, Value y) { return x == y ? 1 : 0; }

    static bool fits(Value, Value, int) { return true; }

    static Value sum(Value x, Value y, int) { return x ^ y; }

    static Hash sumHash(Hash x, Hash y, int) { return x ^ y; }

    static Key keyOf(Hash hash) { return hash; }

    /// The hash of each entry alone.
    static void makeWeights(Hash* weights, int entries)
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
    static constexpr bool kHashIsValue = false;
    static constexpr bool kExactKeys = false;
    static constexpr bool kSigned = true;
    static constexpr bool kAlwaysFits = false;
    static constexpr Key kDeadKey = 0xFFFF;
    using Hash = Key;

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

    static Hash sumHash(Hash x, Hash y, int sign) { return static_cast<Hash>(sign < 0 ? x - y : x + y); }

    static Key keyOf(Hash hash) { return static_cast<Key>(hash & 0x8000U ? -hash : hash); }

    static void makeWeights(Hash* weights, int entries)
    {
        std::uint64_t state = 0x5EED;
        unsigned power = 1;
        for (int e = 0; e < 64; ++e) {
            weights[e] = static_cast<Key>(entries <= 10 ? power : static_cast<unsigned>(Random::mix(state) >> 48));
            power *= 3;
        }
    }
};

__extension__ typedef unsigned __int128 Word128;

/// Z mod 3, as one word: entry e is +1 when bit e of the lower half is set, -1 when bit e of the upper half is. Turning
/// the word by half its width negates the factor. The word is its own hash; the key mixes it and keeps 15 bits.
template <class Word>
struct TritArithmetic {
    static constexpr bool kHashIsValue = true;
    static constexpr bool kExactKeys = false;
    static constexpr bool kSigned = true;
    static constexpr bool kAlwaysFits = true;
    static constexpr Key kDeadKey = 0xFFFF;
    static constexpr int kHalf = static_cast<int>(sizeof(Word)) * 4;
    using Value = Word;
    using Hash = Word;

    static Value valueOf(Hash hash) { return hash; }

    static Value pack(std::uint64_t plus, std::uint64_t minus) { return Word{plus} | Word{minus} << kHalf; }

    static std::uint64_t plusOf(Value value) { return static_cast<std::uint64_t>(value & ((Word{1} << kHalf) - 1)); }

    static std::uint64_t minusOf(Value value) { return static_cast<std::uint64_t>(value >> kHalf); }

    static bool isZero(Value value) { return value == 0; }

    static Value negated(Value value) { return value << kHalf | value >> kHalf; }

    static int match(Value x, Value y) { return static_cast<int>(x == y) - static_cast<int>(x == negated(y)); }

    static Value signedBy(Value value, int sign) { return sign < 0 ? negated(value) : value; }

    static bool fits(Value, Value, int) { return true; }

    /// Seven operations on whole words: with t = (x+ | y-) ^ (x- | y+), the sum is +1 where (x- | y-) ^ t and -1 where
    /// (x+ | y+) ^ t, as the nine cases show.
    static Value sum(Value x, Value y, int sign)
    {
        y = signedBy(y, sign);
        const Word mixed = x | negated(y);
        return negated(x | y) ^ mixed ^ negated(mixed);
    }

    static Hash sumHash(Hash x, Hash y, int sign) { return sum(x, y, sign); }

    static Key keyOf(Hash hash)
    {
        const Word other = negated(hash);
        const Word least = hash < other ? hash : other;
        std::uint64_t mixed = static_cast<std::uint64_t>(least) * 0x9E3779B97F4A7C15U;
        if constexpr (sizeof(Word) > 8) {
            mixed += static_cast<std::uint64_t>(least >> kHalf) * 0xBF58476D1CE4E5B9U;
        }
        return static_cast<Key>(mixed >> 49);
    }

    static void makeWeights(Hash* weights, int)
    {
        for (int e = 0; e < 64; ++e) {
            weights[e] = e < kHalf ? Word{1} << e : 0;
        }
    }
};

} // namespace
} // namespace rankfall::flip
