// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/tensor/target.h"

#include <array>
#include <optional>
#include <vector>

namespace rankfall {

/// The three sizes of a matrix product.
enum class Side { N, M, P };
inline constexpr std::array<Side, 3> kSides{Side::N, Side::M, Side::P};
int sizeOf(Format format, Side side);
Format resized(Format format, Side side, int by);

/// Where the entries of A, B and C go when a matrix product is read as another, or as a part of a larger one: entry e
/// of mode x becomes entry to[x][e] of mode mode[x], in every product of a scheme alike. −1: it goes nowhere.
struct Placement {
    Format format; ///< of the result
    std::array<Mode, 3> mode{Mode::A, Mode::B, Mode::C};
    std::array<std::vector<int>, 3> to;
};

/// As a block of a larger product: along `side` index i becomes first + i of `size`.
Placement insertion(Format format, Side side, int first, int size);
/// Without index `at` along `side`, which must have more than one.
Placement deletion(Format format, Side side, int at);
/// n×m by m×p becomes m×p by p×n: in the trace form tr(A·B·Cᵀ) the three matrices are turned cyclically. Three of them
/// change nothing.
Placement rotation(Format format);
/// n×m by m×p becomes p×m by m×n: (A·B)ᵀ = Bᵀ·Aᵀ. Two of them change nothing.
Placement transposition(Format format);
/// The same sizes in another order, by rotations and a transposition. Nothing when the sizes differ.
std::optional<Placement> reordering(Format from, Format to);
/// One after the other.
Placement followedBy(const Placement& first, const Placement& second);

} // namespace rankfall
