// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

// Part of kernel_variant.h: comparing 32 keys at a time, and sets of rows. Everything lives in an unnamed namespace,
// because each variant is compiled with other instruction sets and none of it may be shared by the linker.

#include <cstdint>

#if defined(__SSE2__)
#include <immintrin.h>
#endif

namespace rankfall::flip {
namespace {

using Key = std::uint16_t;

/// Before a loop over the words or blocks of a set, all of which are to stay in registers.
#define RANKFALL_FLIP_UNROLL _Pragma("GCC unroll 10")

/// Keys are compared in blocks of 32: one AVX-512 vector, two of AVX2, four of SSE2.
inline constexpr int kBlock = 32;

#if defined(__AVX512BW__)

inline std::uint32_t equalInBlock(const Key* block, Key key)
{
    std::uint32_t mask = _mm512_cmpeq_epi16_mask(_mm512_load_si512(block), _mm512_set1_epi16(static_cast<short>(key)));
    // Into a general register: g++ 12 goes wrong when it keeps on computing with it in the mask registers (seen with
    // -O2 -fsanitize=thread and with -O3 -mtune=haswell; the other instruction sets were right).
    asm("" : "+r"(mask));
    return mask;
}

/// A narrow store followed by a wide load would stall, so the whole vector is written.
inline void putInBlock(Key* block, int lane, Key key)
{
    const __m512i old = _mm512_load_si512(block);
    _mm512_store_si512(block, _mm512_mask_set1_epi16(old, __mmask32{1} << lane, static_cast<short>(key)));
}

/// Two blocks at once.
inline std::uint64_t equalIn64(const Key* lanes, Key key)
{
    const __m512i wanted = _mm512_set1_epi16(static_cast<short>(key));
    const __mmask32 low = _mm512_cmpeq_epi16_mask(_mm512_load_si512(lanes), wanted);
    const __mmask32 high = _mm512_cmpeq_epi16_mask(_mm512_load_si512(lanes + kBlock), wanted);
    std::uint64_t mask = _mm512_kunpackd(high, low);
    asm("" : "+r"(mask)); // as above
    return mask;
}

#elif defined(__AVX2__)

inline std::uint32_t equalInBlock(const Key* block, Key key)
{
    const __m256i wanted = _mm256_set1_epi16(static_cast<short>(key));
    const __m256i low = _mm256_cmpeq_epi16(_mm256_load_si256(reinterpret_cast<const __m256i*>(block)), wanted);
    const __m256i high = _mm256_cmpeq_epi16(_mm256_load_si256(reinterpret_cast<const __m256i*>(block) + 1), wanted);
    // packs works within 128-bit halves; the permutation puts the lanes back in order.
    const __m256i packed = _mm256_permute4x64_epi64(_mm256_packs_epi16(low, high), 0xD8);
    return static_cast<std::uint32_t>(_mm256_movemask_epi8(packed));
}

inline void putInBlock(Key* block, int lane, Key key)
{
    const __m256i numbers = _mm256_setr_epi16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    __m256i* half = reinterpret_cast<__m256i*>(block) + (lane >> 4);
    const __m256i here = _mm256_cmpeq_epi16(numbers, _mm256_set1_epi16(static_cast<short>(lane & 15)));
    const __m256i old = _mm256_load_si256(half);
    _mm256_store_si256(half, _mm256_blendv_epi8(old, _mm256_set1_epi16(static_cast<short>(key)), here));
}

#elif defined(__SSE2__)

inline std::uint32_t equalInBlock(const Key* block, Key key)
{
    const __m128i wanted = _mm_set1_epi16(static_cast<short>(key));
    const auto* vectors = reinterpret_cast<const __m128i*>(block);
    const __m128i a = _mm_cmpeq_epi16(_mm_load_si128(vectors), wanted);
    const __m128i b = _mm_cmpeq_epi16(_mm_load_si128(vectors + 1), wanted);
    const __m128i c = _mm_cmpeq_epi16(_mm_load_si128(vectors + 2), wanted);
    const __m128i d = _mm_cmpeq_epi16(_mm_load_si128(vectors + 3), wanted);
    const auto low = static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_packs_epi16(a, b)));
    const auto high = static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_packs_epi16(c, d)));
    return low | high << 16;
}

inline void putInBlock(Key* block, int lane, Key key)
{
    const __m128i numbers = _mm_setr_epi16(0, 1, 2, 3, 4, 5, 6, 7);
    __m128i* eight = reinterpret_cast<__m128i*>(block) + (lane >> 3);
    const __m128i here = _mm_cmpeq_epi16(numbers, _mm_set1_epi16(static_cast<short>(lane & 7)));
    const __m128i old = _mm_load_si128(eight);
    const __m128i fresh = _mm_set1_epi16(static_cast<short>(key));
    _mm_store_si128(eight, _mm_or_si128(_mm_and_si128(here, fresh), _mm_andnot_si128(here, old)));
}

#else

inline std::uint32_t equalInBlock(const Key* block, Key key)
{
    std::uint32_t mask = 0;
    for (int lane = 0; lane < kBlock; ++lane) {
        mask |= static_cast<std::uint32_t>(block[lane] == key) << lane;
    }
    return mask;
}

inline void putInBlock(Key* block, int lane, Key key)
{
    block[lane] = key;
}

#endif

#if !defined(__AVX512BW__)
inline std::uint64_t equalIn64(const Key* lanes, Key key)
{
    return equalInBlock(lanes, key) | std::uint64_t{equalInBlock(lanes + kBlock, key)} << kBlock;
}
#endif

inline int countOf(std::uint64_t word)
{
    return __builtin_popcountll(word);
}

/// The place of the k-th (from 0) set bit; there must be one.
inline int selectBit(std::uint64_t word, int k)
{
#if defined(__BMI2__)
    return static_cast<int>(_tzcnt_u64(_pdep_u64(std::uint64_t{1} << k, word)));
#else
    for (; k > 0; --k) {
        word &= word - 1;
    }
    return __builtin_ctzll(word);
#endif
}

/// All bits set, or none. Opaque, so that the compiler makes no branch of it: a mispredicted one costs as much as half
/// a flip.
inline std::uint64_t allOrNone(bool condition)
{
    std::uint64_t mask = std::uint64_t{0} - std::uint64_t{condition};
    asm("" : "+r"(mask));
    return mask;
}

/// Sets of one row each, for sets of two words: looking one up takes less than making it.
struct alignas(16) PairOfWords {
    std::uint64_t word[2];
};

struct SingleRows {
    PairOfWords row[128] = {};

    constexpr SingleRows()
    {
        for (int k = 0; k < 128; ++k) {
            row[k].word[k / 64] = std::uint64_t{1} << k % 64;
        }
    }
};

constexpr SingleRows kSingleRows;

/// A set of rows, up to 64 a word. No branches: `only` of a false condition is empty.
template <int Words>
struct RowSet {
    static constexpr int kWords = Words;
    std::uint64_t word[Words] = {};

    static RowSet only(int row)
    {
        if constexpr (Words == 2) {
            const PairOfWords& single = kSingleRows.row[row];
            return {{single.word[0], single.word[1]}};
        } else {
            return only(row, true);
        }
    }

    static RowSet only(int row, bool when)
    {
        RowSet set;
        if constexpr (Words == 1) {
            set.word[0] = std::uint64_t{when} << row;
        } else {
            RANKFALL_FLIP_UNROLL
            for (int k = 0; k < Words; ++k) {
                set.word[k] = std::uint64_t{1} << (row & 63) & allOrNone(when && (row >> 6) == k);
            }
        }
        return set;
    }

    bool any() const
    {
        std::uint64_t all = 0;
        RANKFALL_FLIP_UNROLL
        for (int k = 0; k < Words; ++k) {
            all |= word[k];
        }
        return all != 0;
    }

    int count() const
    {
        int sum = 0;
        RANKFALL_FLIP_UNROLL
        for (int k = 0; k < Words; ++k) {
            sum += countOf(word[k]);
        }
        return sum;
    }

    /// The first words of the set; the others must be empty.
    template <int Fewer>
    RowSet<Fewer> narrowed() const
    {
        RowSet<Fewer> set;
        RANKFALL_FLIP_UNROLL
        for (int k = 0; k < Fewer; ++k) {
            set.word[k] = word[k];
        }
        return set;
    }

    /// The same rows in a set with room for more.
    template <int More>
    RowSet<More> widened() const
    {
        RowSet<More> set;
        RANKFALL_FLIP_UNROLL
        for (int k = 0; k < Words; ++k) {
            set.word[k] = word[k];
        }
        return set;
    }

    /// Replaces the first words only.
    template <int Fewer>
    void assign(const RowSet<Fewer>& set)
    {
        RANKFALL_FLIP_UNROLL
        for (int k = 0; k < Fewer; ++k) {
            word[k] = set.word[k];
        }
    }

    bool has(int row) const { return word[Words == 1 ? 0 : row >> 6] >> (row & 63) & 1; }

    int select(int k) const
    {
        if constexpr (Words == 1) {
            return selectBit(word[0], k);
        } else if constexpr (Words == 2) {
            const int inFirst = countOf(word[0]);
            const std::uint64_t second = allOrNone(k >= inFirst);
            return static_cast<int>(second & 64) +
                   selectBit((word[0] & ~second) | (word[1] & second), k - static_cast<int>(inFirst & second));
        } else {
            int at = 0;
            for (; at < Words - 1; ++at) {
                const int here = countOf(word[at]);
                if (k < here) {
                    break;
                }
                k -= here;
            }
            return at * 64 + selectBit(word[at], k);
        }
    }

    int first() const { return select(0); }

    /// Without the rows below this one.
    RowSet from(int row) const
    {
        RowSet set;
        RANKFALL_FLIP_UNROLL
        for (int k = 0; k < Words; ++k) {
            const std::uint64_t mask = (row >> 6) < k ? ~std::uint64_t{0} : ~std::uint64_t{0} << (row & 63);
            set.word[k] = (row >> 6) > k ? 0 : word[k] & mask;
        }
        return set;
    }

    RowSet when(bool condition) const
    {
        const std::uint64_t mask = allOrNone(condition);
        RowSet set;
        RANKFALL_FLIP_UNROLL
        for (int k = 0; k < Words; ++k) {
            set.word[k] = word[k] & mask;
        }
        return set;
    }

    RowSet without(const RowSet& other) const
    {
        RowSet set;
        RANKFALL_FLIP_UNROLL
        for (int k = 0; k < Words; ++k) {
            set.word[k] = word[k] & ~other.word[k];
        }
        return set;
    }

    friend RowSet operator&(const RowSet& x, const RowSet& y)
    {
        RowSet set;
        RANKFALL_FLIP_UNROLL
        for (int k = 0; k < Words; ++k) {
            set.word[k] = x.word[k] & y.word[k];
        }
        return set;
    }

    friend RowSet operator|(const RowSet& x, const RowSet& y)
    {
        RowSet set;
        RANKFALL_FLIP_UNROLL
        for (int k = 0; k < Words; ++k) {
            set.word[k] = x.word[k] | y.word[k];
        }
        return set;
    }
};

/// Uniform in [0, n) from the top `Bits` of what is given.
template <int Bits>
int scale(std::uint32_t bits, int n)
{
    return static_cast<int>(std::uint64_t{bits} * static_cast<std::uint32_t>(n) >> Bits);
}

/// xoroshiro128+, as core/base/rng.h; repeated here so that its code is compiled for this instruction set only.
class Random {
public:
    explicit Random(std::uint64_t seed)
        : m_a(mix(seed))
        , m_b(mix(seed) | 1)
    {
    }

    std::uint64_t operator()()
    {
        const std::uint64_t a = m_a;
        std::uint64_t b = m_b;
        const std::uint64_t result = a + b;
        b ^= a;
        m_a = ((a << 24) | (a >> 40)) ^ b ^ (b << 16);
        m_b = (b << 37) | (b >> 27);
        return result;
    }

    static std::uint64_t mix(std::uint64_t& state)
    {
        std::uint64_t z = (state += 0x9E3779B97F4A7C15U);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31);
    }

private:
    std::uint64_t m_a;
    std::uint64_t m_b;
};

} // namespace
} // namespace rankfall::flip
