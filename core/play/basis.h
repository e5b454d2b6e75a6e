// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/rng.h"
#include "core/play/tensor_game.h"

#include <string_view>

namespace rankfall::play {

/// An invertible matrix with small entries over a ring, with its inverse.
struct BasisChange {
    int size = 0;
    std::array<std::array<std::int8_t, kLongestMode>, kLongestMode> forward{}; ///< row, column
    std::array<std::array<std::int8_t, kLongestMode>, kLongestMode> back{};    ///< its inverse
};

/// One change of basis a mode.
using Basis = std::array<BasisChange, 3>;

enum class BasisKind {
    Canonical,     ///< the target as it is defined
    Permutation,   ///< entries reordered, over Z and Z mod 3 with random signs
    NearCanonical, ///< a permutation and up to `transvections` additions of one row to another
    Dense          ///< uniformly random invertible; over Z unit triangular products as AlphaTensor draws them
};

/// The name on the command line and in files: "canonical", "permuted", "near", "dense".
std::string_view basisKindKey(BasisKind kind);
std::optional<BasisKind> parseBasisKind(std::string_view key);

Basis identityBasis(const Dims& dims);
Basis randomBasis(const TensorGame& game, BasisKind kind, Rng& rng, int transvections = 2);

/// The action in the new basis: every factor multiplied by its matrix. Nothing when a coefficient leaves {-1, 0, 1},
/// which happens over Z only.
std::optional<Action> into(const Basis& basis, const Action& action, Ring ring);
/// The other way.
std::optional<Action> outOf(const Basis& basis, const Action& action, Ring ring);
/// The tensor in the new basis. Over Z nothing when an entry leaves [-127, 127].
std::optional<State> into(const Basis& basis, const TensorGame& game, const State& state);

/// Coefficients that may leave {-1, 0, 1}: the action in the old basis over Z, exactly.
struct WideAction {
    std::array<std::array<std::int32_t, kLongestMode>, 3> factors{};
};

WideAction outOfExactly(const Basis& basis, const Action& action, Ring ring);

} // namespace rankfall::play
