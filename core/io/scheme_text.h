// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/io/scheme_list.h"

namespace rankfall {

/// Reads a scheme written as formulas, one statement a line, in any of three forms:
///
///   (a14+a22)*(b12-b31)*c14            products of three linear forms, the .exp files of the literature; mode C is
///                                      mostly written transposed there
///   (a11+a22)(b11+b22)->c11+c22        the program's own moves (core/game/notation.h), "[-3] …" included
///   m1 = (a11+a22)*(b11+b22)           named products of two, then
///   c11 = m1 + m4 - m5 + m7            what each entry of C is
///
/// Coefficients may be fractions. '#' and "//" start comments. "# target: poly:3x3" and "# ring: z2" in a comment say
/// what the file is about; without them a matrix product is inferred from the indices. `target`, when given, overrides
/// both.
Expected<SchemeMember> readSchemeText(std::string_view text, const std::string& file, const TargetPtr& target = {});

} // namespace rankfall
