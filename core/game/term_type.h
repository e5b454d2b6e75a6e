// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/tensor/target.h"
#include "core/tensor/term.h"

#include <array>

namespace rankfall {

/// What a term is like: the ranks of its factors read as matrices where every mode is a matrix, otherwise the numbers
/// of their entries.
std::array<int, 3> typeOfTerm(const Term& term, const Target& target, Ring ring);
/// True when typeOfTerm speaks of ranks.
bool hasMatrixModes(const Target& target);

} // namespace rankfall
