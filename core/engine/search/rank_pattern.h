// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/flip/packing.h"
#include "core/tensor/placement.h"

namespace rankfall {

/// A number for how often each triple of ranks occurs among the factors of a scheme for a format, the three in
/// increasing order. Changes of basis and of the order of the matrices leave it as it is, so that schemes which are the
/// same but for those have the same number; flips mostly change it.
std::uint64_t rankPattern(std::span<const flip::PackedTerm> scheme, Format format, flip::Arithmetic arithmetic);

} // namespace rankfall
