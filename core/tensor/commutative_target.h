// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/tensor/target.h"

#include <string_view>

namespace rankfall {

/// Products whose entries commute, so that an algorithm may multiply any two sums of inputs, of A and of B alike
/// (S. Winograd 1968). Modes A and B are both the list of all inputs, entries of A before those of B, and the tensor is
/// folded (tensor.h). Labels are those of the inputs, the same in both modes.

/// Named comm:NxMxP: an N×M by an M×P matrix product with at most 64 inputs.
TargetPtr commutativeMatrixProduct(Format format);
/// Named square:N: an N×N matrix times itself, N from 2 to 8.
TargetPtr matrixSquare(int size);

/// Read what follows the colon of those names.
Expected<TargetPtr> commutativeNamed(std::string_view name, std::string_view rest);
Expected<TargetPtr> squareNamed(std::string_view name, std::string_view rest);

} // namespace rankfall
