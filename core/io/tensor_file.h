// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/io/json.h"
#include "core/io/npy.h"
#include "core/tensor/target.h"

namespace rankfall {

/// A tensor of one's own from JSON: {"shape": [a, b, c], "entries": [[i, j, k, value], …]} with indices from 0, or
/// dense nested lists. An object may have "title" and "labels", or "basis" (tensor_labels.h). `name` is how the target
/// is named again ("file:PATH"). `text` is what `json` was read from, for places.
Expected<TargetPtr> readTensorJson(const Json& json, const std::string& file, std::string_view text,
                                   const std::string& name);
/// The same from a dense three-dimensional array of whole numbers, or from one of shape (nonzeros, 4) with rows
/// (a, b, c, value), the form of flip-cpd.
Expected<TargetPtr> readTensorNpy(const NpyArray& array, const std::string& file, const std::string& name);
/// {"shape": …, "entries": …} on one line, with the names of entries where they are not those of Target::custom().
std::string tensorJson(const Target& target);

} // namespace rankfall
