// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/tensor/target.h"

#include <string>
#include <string_view>

namespace rankfall {

/// Reads a tensor as people and programs write it:
/// - JSON, as tensor_file.h has it, and nested lists of other languages, with or without commas (numpy's);
/// - coordinates: a line "i,j,k,value" for each nonzero, indices from 0, under a line of four names or without one; the
///   shape is the largest index, or what a comment says ("# shape 4 4 4");
/// - slices: rows of numbers, one block for each entry of A with an empty line between two, one row for each entry of
/// B;
/// - the multiplication table of an algebra: ",1,i,j,k" above rows such as "i,i,-1,k,-j", whose cells are sums of basis
///   elements ("2i-j"). Entries are then a_1, a_i ….
/// '#' begins a comment. `name` is how the target is named again. Errors name file, line and column. At most 64 entries
/// along each mode, values up to a million.
Expected<TargetPtr> readTensorText(std::string_view text, const std::string& file, const std::string& name);

/// Whether a text says itself that it is a tensor: four names or a table's corner in its first line, or a comment that
/// begins with "tensor" or "shape". Blocks of numbers alone may be schemes.
bool looksLikeTensorText(std::string_view text);

/// The multiplication table of an algebra; `text` without comments. Private to io.
Expected<TargetPtr> readAlgebraTable(std::string_view text, const std::string& file, const std::string& name);
/// Whether the first line with something in it begins with the empty corner of a table.
bool looksLikeAlgebraTable(std::string_view text);

} // namespace rankfall
