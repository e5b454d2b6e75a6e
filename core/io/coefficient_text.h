// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/io/scheme_list.h"

namespace rankfall {

/// True for rows of numbers in three blocks that '#' or an empty line separates.
bool looksLikeCoefficientText(std::string_view text);
/// Reads the coefficient text of Benson and Ballard: blocks for A, B and C with a row for each entry and a column for
/// each product; '#' ends a block, and what follows it is a comment. Mode C is mostly C itself there. Fractions and
/// decimals.
Expected<SchemeList> readCoefficientText(std::string_view text, const std::string& file, const TargetPtr& target = {});

/// True for Kemper's tables of Alpha, Beta and Gamma.
bool looksLikeBini(std::string_view text);
/// Reads "Bini n m p r", a line with the order of the columns (Gamma, Alpha, Beta) and a row for each product, its
/// parts separated by ';'.
Expected<SchemeList> readBini(std::string_view text, const std::string& file);

/// True for Kemper's tables of Brent equations.
bool looksLikeBrent(std::string_view text);
/// Reads a table with a row for each equation (its six indices, then for each product the coefficients of the three
/// entries in it) as the scheme that it checks. Rows that contradict each other are an error.
Expected<SchemeList> readBrent(std::string_view text, const std::string& file);

} // namespace rankfall
