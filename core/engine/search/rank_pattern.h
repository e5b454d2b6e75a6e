// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/flip/packing.h"
#include "core/tensor/placement.h"

#include <array>
#include <cstdint>
#include <span>

namespace rankfall {

/// A number for how often each triple of ranks occurs among the terms of a scheme for a format, the three in increasing
/// order, but for terms that have a factor of rank one. Changes of basis and of the order of the matrices leave it as
/// it is, so that schemes which are the same but for those have the same number. Flips and reductions that lead to no
/// other kind of scheme mostly leave it too: what they change are terms with a factor of rank one.
std::uint64_t rankPattern(std::span<const flip::PackedTerm> scheme, Format format, flip::Arithmetic arithmetic);

/// How many of the same terms have rank three or more in the factor of A, of B and of C.
std::array<int, 3> highRanks(std::span<const flip::PackedTerm> scheme, Format format, flip::Arithmetic arithmetic);

} // namespace rankfall
