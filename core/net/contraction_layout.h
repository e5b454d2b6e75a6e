// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/play/tensor_game.h"

#include <array>
#include <vector>

namespace rankfall::net {

/// A vector x that a state is contracted with, along one mode: T(x) is a matrix over the two other modes.
struct Probe {
    play::Vector vector;
    bool light = false; ///< the entries of T(x) are features too, not its rank alone
};

/// What a contraction network sees of a state. A function of sizes and ring alone, so that training and inference
/// agree.
///
/// Probes of a mode with n entries, canonical (leading entry positive) and never zero:
/// - n <= 6 (Z mod 2) or n <= 4 (Z mod 3, Z): every vector, all light, in increasing order of their number (below);
/// - otherwise, when there are at most 511: every vector, in the same order;
/// - otherwise all of weight 1, then all of weight 2, each in increasing order of their number, then fixed
/// pseudo-random
///   heavier ones, different from each other, until there are 512.
/// In the last two cases those of weight at most 2 are light when n <= 9; when n is larger those of weight 1, and none
/// along the second and third mode: the slices of the first are all entries already.
/// The number of a vector is little-endian: sum of digit_i 2^i, or of digit_i 3^i where the digit of -1 is 2.
///
/// Features, mode by mode and probe by probe: of a light probe the entries of T(x), row by row, rows over the lower of
/// the two other modes (Z mod 2: +1 for 1 and -1 for 0; Z mod 3: -1, 0, 1; Z: the value halved); then of every probe
/// four numbers, 2 r / min(rows, columns) - 1, r == 0, r == 1, r == 2, where r is the rank of T(x) (Z: modulo 251).
struct ContractionLayout {
    play::Dims dims{};
    Ring ring = Ring::Z2;
    std::array<std::vector<Probe>, 3> probes; ///< per mode
    std::array<int, 3> rows{};                ///< of the contractions along a mode
    std::array<int, 3> columns{};
    std::array<int, 3> firstFeature{}; ///< of each mode
    int features = 0;                  ///< how many numbers a state gives
};

inline constexpr int kRankFeatures = 4;

/// Modes of 1 to play::kLongestMode entries; the ring is Z2, Z3 or Z.
ContractionLayout contractionLayout(const play::Dims& dims, Ring ring);

} // namespace rankfall::net
