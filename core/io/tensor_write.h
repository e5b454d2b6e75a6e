// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/tensor/target.h"

#include <optional>
#include <string>
#include <string_view>

namespace rankfall {

/// The files that a tensor is written to.
enum class TensorFormat { Npy, Json, Csv };

/// By the ending of a file's name: ".npy", ".json", ".csv". Nothing for another one.
std::optional<TensorFormat> tensorFormatOf(std::string_view fileName);

/// The bytes of such a file; openBytes() reads them back, with the names of entries from JSON. A .npy is a dense array
/// of int64 (numpy.load); CSV has a line "a,b,c,value" for each nonzero, under a comment with the shape.
std::string tensorBytes(const Target& target, TensorFormat format);

} // namespace rankfall
