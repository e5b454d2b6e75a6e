// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <span>
#include <vector>

namespace rankfall {

/// Figures of which each is the better the lower.
using Objectives = std::array<double, 3>;

/// True when x is nowhere worse than y and somewhere better.
bool dominates(const Objectives& x, const Objectives& y);

/// For each of them whether it lies on the Pareto front: nothing among them dominates it. Equal ones stand or fall
/// together.
std::vector<bool> paretoFront(std::span<const Objectives> all);

} // namespace rankfall
