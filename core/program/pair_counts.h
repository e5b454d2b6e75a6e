// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/rng.h"

#include <cstdint>
#include <vector>

namespace rankfall {

/// How many rows hold x + ratio·y, for pairs of variables x < y and numbered ratios; and which occur more than once. A
/// hash table with open addressing. Private to the room.
class PairCounts {
public:
    struct Pair {
        int x;
        int y;
        int ratio;
    };

    PairCounts() { m_slots.resize(1024); }

    void add(Pair pair, int change);

    bool hasRepeated() const { return !m_repeated.empty(); }

    /// One of those that occur most, at random.
    Pair mostFrequent(Rng& rng) const;
    /// Any one that occurs more than once.
    Pair anyRepeated(Rng& rng) const;

private:
    struct Slot {
        std::uint64_t key = 0; ///< 0: free. A pair that occurs no more keeps its slot until the table grows.
        std::int32_t count = 0;
        std::int32_t place = -1; ///< in m_repeated
    };

    static constexpr int kBits = 20;

    static std::uint64_t keyOf(Pair pair)
    {
        return (static_cast<std::uint64_t>(pair.ratio) << (2 * kBits)) | (static_cast<std::uint64_t>(pair.x) << kBits) |
               static_cast<std::uint64_t>(pair.y);
    }

    static Pair pairOf(std::uint64_t key)
    {
        constexpr std::uint64_t kMask = (std::uint64_t{1} << kBits) - 1;
        return {static_cast<int>(key >> kBits & kMask), static_cast<int>(key & kMask),
                static_cast<int>(key >> (2 * kBits))};
    }

    Slot& slotOf(std::uint64_t key);
    void grow();

    std::vector<Slot> m_slots;
    std::vector<std::uint64_t> m_repeated;
    std::vector<std::int32_t> m_frequency; ///< of m_repeated
    std::size_t m_used = 0;
};

} // namespace rankfall
