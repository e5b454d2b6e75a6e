// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/io/json.h"
#include "core/io/scheme_list.h"

namespace rankfall {

/// True for an object with the factors of a scheme in it.
bool looksLikeSchemeJson(const Json& json);

/// Reads a scheme from JSON, in any of the published forms; which one is seen from the shapes:
///
///   full          {"n": [n, m, p], "m": rank, "z2": bool, "u": …, "v": …, "w": …}, a row for each product
///   by entry      the same with a row for each entry, and n, m, p apart (AlphaTensor's code)
///   reduced       u, v as sparse forms [{"index": 0, "value": 1}, …] over entries and the sums in "u_fresh",
///   "v_fresh"; w with
///                 a row for each entry of C over products and "w_fresh"
///   AlphaEvolve   "factors"[mode][entry][product], numerators over "denominator"
///
/// The factors may also be called U, V, W, or alpha, beta, gamma, or A, B, C; a row may be a matrix.
/// Coefficients are whole numbers, decimals, text such as "-1/2" or "1/2+i", or [re, im]. Matrix products index W as
/// the transpose of C by custom. The program's own files name other targets in "target" and carry a tensor of one's own
/// in "tensor".
Expected<SchemeMember> readSchemeJson(const Json& json, const std::string& file, std::string_view text);

} // namespace rankfall
