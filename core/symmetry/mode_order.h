// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/tensor/target.h"

#include <array>
#include <string>

namespace rankfall {

/// One of the six ways to exchange the three matrices of tr(A·B·Cᵀ). With F = (A, B, Cᵀ), of sizes n×m, m×p and p×n,
/// a turn makes (B, Cᵀ, A) of it and the reversal (C, Bᵀ, Aᵀ). First the turns, then the reversal.
struct ModeOrder {
    int turns = 0; ///< 0, 1 or 2
    bool reversed = false;

    auto operator<=>(const ModeOrder&) const = default;

    bool isIdentity() const { return turns == 0 && !reversed; }

    /// Which of the three matrices comes to `slot`; it is transposed when reversed.
    std::size_t sourceOf(std::size_t slot) const
    {
        return ((reversed ? 2 - slot : slot) + static_cast<std::size_t>(turns)) % 3;
    }

    /// The format of the product after the exchange.
    Format apply(Format format) const;
    /// The exchange that does `first`, then this one.
    ModeOrder after(ModeOrder first) const;
    ModeOrder inverse() const;
    /// "(A, B, C) → (B, Cᵀ, Aᵀ)" (UTF-8).
    std::string text() const;
};

inline constexpr std::array<ModeOrder, 6> kModeOrders{ModeOrder{0, false}, ModeOrder{1, false}, ModeOrder{2, false},
                                                      ModeOrder{0, true},  ModeOrder{1, true},  ModeOrder{2, true}};

} // namespace rankfall
