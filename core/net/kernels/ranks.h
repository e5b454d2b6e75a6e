// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

// Part of variant.h: ranks of many small matrices side by side. All take the same steps: for every column the first row
// that is not used yet and has an entry there is the pivot of its matrix, whatever row that is; it is gathered by
// masks, and taken from all rows that are not used yet.

#include "core/net/kernels/kernels.h"

namespace rankfall::net {
namespace {

constexpr int kMostRows = 32;

/// Of `Words` words side by side; `stride` words lie between entries.
template <int Words>
void ranksOfWords(std::uint64_t* planes, int rows, int columns, int stride, std::uint64_t (&count)[6][Words])
{
    std::uint64_t used[kMostRows][Words] = {};
    std::uint64_t pivot[kMostRows][Words];
    for (int c = 0; c < columns; ++c) {
        std::uint64_t found[Words] = {};
        for (int r = 0; r < rows; ++r) {
            const std::uint64_t* entry = planes + (r * columns + c) * stride;
            for (int w = 0; w < Words; ++w) {
                pivot[r][w] = entry[w] & ~used[r][w] & ~found[w];
                found[w] |= pivot[r][w];
                used[r][w] |= pivot[r][w];
            }
        }
        for (int w = 0; w < Words; ++w) {
            std::uint64_t carry = found[w];
            for (auto& digit : count) {
                const std::uint64_t both = digit[w] & carry;
                digit[w] ^= carry;
                carry = both;
            }
        }
        // Rows that have been used keep what they have: nobody looks at them again.
        for (int d = c + 1; d < columns; ++d) {
            std::uint64_t row[Words] = {};
            for (int r = 0; r < rows; ++r) {
                const std::uint64_t* entry = planes + (r * columns + d) * stride;
                for (int w = 0; w < Words; ++w) {
                    row[w] |= entry[w] & pivot[r][w];
                }
            }
            for (int r = 0; r < rows; ++r) {
                std::uint64_t* entry = planes + (r * columns + d) * stride;
                const std::uint64_t* lead = planes + (r * columns + c) * stride;
                for (int w = 0; w < Words; ++w) {
                    entry[w] ^= row[w] & lead[w] & ~used[r][w];
                }
            }
        }
    }
}

template <int Words>
void ranksOfBlock(std::uint64_t* planes, int rows, int columns, int stride, std::uint8_t* ranks)
{
    std::uint64_t count[6][Words] = {};
    ranksOfWords<Words>(planes, rows, columns, stride, count);
    for (int w = 0; w < Words; ++w) {
        for (int lane = 0; lane < 64; ++lane) {
            std::uint64_t rank = 0;
            for (int digit = 0; digit < 6; ++digit) {
                rank |= (count[digit][w] >> lane & 1) << digit;
            }
            ranks[w * 64 + lane] = static_cast<std::uint8_t>(rank);
        }
    }
}

void ranksMod2(std::uint64_t* planes, int rows, int columns, int words, std::uint8_t* ranks)
{
    int w = 0;
    for (; w + 8 <= words; w += 8) {
        ranksOfBlock<8>(planes + w, rows, columns, words, ranks + w * 64);
    }
    for (; w + 4 <= words; w += 4) {
        ranksOfBlock<4>(planes + w, rows, columns, words, ranks + w * 64);
    }
    for (; w < words; ++w) {
        ranksOfBlock<1>(planes + w, rows, columns, words, ranks + w * 64);
    }
}

void ranksModPrime(std::uint16_t* entries, int rows, int columns, int prime, std::uint8_t* ranks)
{
    const auto p = static_cast<std::uint16_t>(prime);
    const auto carry = static_cast<std::uint16_t>(256 % prime);
    // Below 2 p to below p: where x < p, x - p wraps around to something large.
    const auto once = [p](std::uint16_t x) {
        const auto less = static_cast<std::uint16_t>(x - p);
        return less < x ? less : x;
    };
    // 256 h + l is l + (256 mod p) h, a few times; what is left is below 2 p, for both primes and products of residues.
    const auto remainder = [carry, once](std::uint16_t x) {
        x = static_cast<std::uint16_t>((x & 0xFF) + carry * (x >> 8));
        x = static_cast<std::uint16_t>((x & 0xFF) + carry * (x >> 8));
        return once(x);
    };
    std::uint16_t used[kMostRows][kSideBySide] = {};
    std::uint16_t pivot[kMostRows][kSideBySide];
    std::uint16_t rank[kSideBySide] = {};
    for (int c = 0; c < columns; ++c) {
        std::uint16_t found[kSideBySide] = {};
        std::uint16_t factor[kSideBySide] = {};
        for (int r = 0; r < rows; ++r) {
            const std::uint16_t* entry = entries + (r * columns + c) * kSideBySide;
            for (int l = 0; l < kSideBySide; ++l) {
                const std::uint16_t any = entry[l] != 0 ? 0xFFFF : 0;
                pivot[r][l] = static_cast<std::uint16_t>(any & ~used[r][l] & ~found[l]);
                found[l] |= pivot[r][l];
                used[r][l] |= pivot[r][l];
                factor[l] |= entry[l] & pivot[r][l];
            }
        }
        for (int l = 0; l < kSideBySide; ++l) {
            rank[l] = static_cast<std::uint16_t>(rank[l] + (found[l] & 1));
            factor[l] = found[l] != 0 ? factor[l] : 1;
        }
        for (int d = c + 1; d < columns; ++d) {
            std::uint16_t row[kSideBySide] = {};
            for (int r = 0; r < rows; ++r) {
                const std::uint16_t* entry = entries + (r * columns + d) * kSideBySide;
                for (int l = 0; l < kSideBySide; ++l) {
                    row[l] |= entry[l] & pivot[r][l];
                }
            }
            for (int r = 0; r < rows; ++r) {
                std::uint16_t* entry = entries + (r * columns + d) * kSideBySide;
                const std::uint16_t* lead = entries + (r * columns + c) * kSideBySide;
                for (int l = 0; l < kSideBySide; ++l) {
                    // The row times the pivot minus the pivot's row times the lead: no inverse is needed.
                    const std::uint16_t plus = remainder(static_cast<std::uint16_t>(entry[l] * factor[l]));
                    const std::uint16_t minus = remainder(static_cast<std::uint16_t>(lead[l] * row[l]));
                    entry[l] = once(static_cast<std::uint16_t>(plus + p - minus));
                }
            }
        }
    }
    for (int l = 0; l < kSideBySide; ++l) {
        ranks[l] = static_cast<std::uint8_t>(rank[l]);
    }
}

} // namespace
} // namespace rankfall::net
