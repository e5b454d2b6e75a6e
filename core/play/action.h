// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/algebra/ring.h"

#include <array>
#include <bit>
#include <cstdint>
#include <vector>

namespace rankfall::play {

/// A longest mode that this room packs: 5x5 matrices, with room to spare.
inline constexpr int kLongestMode = 32;

/// Sizes of the three modes.
using Dims = std::array<int, 3>;

/// A vector with coefficients 0 and 1 (Z mod 2) or -1, 0 and 1 (Z mod 3 and Z), as bits: entry i is nonzero when bit i
/// of `nonzero` is set, and then negative when bit i of `negative` is. Bits of `negative` outside `nonzero` are never
/// set.
struct Vector {
    std::uint32_t nonzero = 0;
    std::uint32_t negative = 0;

    int operator[](int i) const { return (nonzero >> i & 1) == 0 ? 0 : (negative >> i & 1) != 0 ? -1 : 1; }

    void set(int i, int value)
    {
        const std::uint32_t bit = std::uint32_t{1} << i;
        nonzero = value != 0 ? nonzero | bit : nonzero & ~bit;
        negative = value < 0 ? negative | bit : negative & ~bit;
    }

    bool isZero() const { return nonzero == 0; }

    /// The first nonzero entry is negative.
    bool leadsNegative() const { return (negative & (nonzero & (~nonzero + 1))) != 0; }

    Vector negated() const { return {nonzero, nonzero & ~negative}; }

    auto operator<=>(const Vector&) const = default;
};

/// A move of TensorGame: subtract u⊗v⊗w.
struct Action {
    std::array<Vector, 3> factors;

    bool isZero() const { return factors[0].isZero() || factors[1].isZero() || factors[2].isZero(); }

    /// The one name among equal moves: u and v lead with a positive entry, the sign is in w.
    Action canonical() const;
    auto operator<=>(const Action&) const = default;
};

/// Moves whose sum is a tensor.
using Decomposition = std::vector<Action>;

} // namespace rankfall::play
