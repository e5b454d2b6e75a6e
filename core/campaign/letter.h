// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rankfall::campaign {

/// How an island does; goes with each of its letters.
struct IslandStatus {
    std::int64_t flips = 0; ///< or sub-games, over all its runs
    std::int64_t milliseconds = 0;
    int best = 0; ///< rank; 0: none yet
    int kept = 0; ///< schemes in its pool
    bool isLeaving = false;

    bool operator==(const IslandStatus&) const = default;
};

/// A scheme on its way: coefficients -1, 0 and 1, which is what walks know.
struct Enclosure {
    std::array<int, 3> format{};           ///< n, m, p of a product of matrices; zeros: the target of the campaign
    int modulus = 2;                       ///< 2, 3, or 0 for the integers
    std::array<int, 3> sizes{};            ///< entries of the three factors of a term, 1 to kMostEntries each
    std::vector<std::int8_t> coefficients; ///< term after term, factor after factor

    static constexpr int kMostEntries = 64;
    static constexpr int kMostTerms = 2000;

    int entries() const { return sizes[0] + sizes[1] + sizes[2]; }

    int rank() const { return static_cast<int>(coefficients.size()) / entries(); }

    bool operator==(const Enclosure&) const = default;
};

/// What one island sends another.
struct Letter {
    std::uint64_t campaign = 0; ///< campaignKey(): letters of another one are not read
    int from = 0;
    std::uint64_t number = 0; ///< of the sender, from 1
    IslandStatus status;
    std::vector<Enclosure> enclosures;

    bool operator==(const Letter&) const = default;
};

/// Tells campaigns apart by what they look for, "4x4x4 over z2".
std::uint64_t campaignKey(std::string_view subject);

/// Bytes that an enclosure takes, and those of a letter without any.
std::size_t packedSize(const Enclosure& enclosure);
inline constexpr std::size_t kPackedLetter = 64;

/// The letter as bytes, the same on every machine: "RFL1", whole numbers with the lowest byte first, two bits a
/// coefficient, and a checksum (FNV-1a) at the end. docs/campaigns.md has the table.
std::string pack(const Letter& letter);
/// Reads it back, every length checked before memory is taken. That a scheme is one is for others to check.
Expected<Letter> unpack(std::string_view bytes);

} // namespace rankfall::campaign
