// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/io/npy.h"
#include "core/io/scheme_list.h"

namespace rankfall {

/// The schemes that the arrays of one numpy file are:
///
///   three arrays                  U, V, W with a row for each entry and a column for each product, or the reverse
///   one of (3, S, R), (R, 3, S)   the same as one array; S entries, R products
///   one of (N, R, 3, S), (N, 3, S, R)   N schemes
///   one of (N, 3R), unsigned      bit masks u, v, w of each product, modulo 2; (N, 6R): two bit planes each, modulo 3
///   one of (N, 2·R·(a+b+c))       numerators and denominators: all of U, of V, of W
///
/// `name` is the member's in its archive: "4,4,5" says the sizes. Nothing when the shapes are none of these. The arrays
/// must hold their bytes.
std::optional<Expected<SchemeList>> schemesOfArrays(const std::vector<NpyArray>& arrays, const std::string& name,
                                                    const std::string& where, const TargetPtr& target = {});

/// The last two of these: nothing in the file says the sizes, so they are found by trying which products of matrices,
/// plain or with a structure, the numbers decompose. Nothing when the array is not of this kind.
std::optional<Expected<SchemeList>> schemesOfPool(const NpyArray& array, const std::string& where,
                                                  const TargetPtr& target);

} // namespace rankfall
