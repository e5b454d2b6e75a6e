// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/io/list_text.h"
#include "core/io/scheme_list.h"

namespace rankfall {

/// The schemes that nested lists of numbers are. What stands for what is seen from the shapes:
///
///   [product][U, V, W][row][column]   matrices: Mathematica's .m, the triads of Maple's .tensor.mpl; W is p×n or n×p
///   [product][U, V, W][entry]         the same with the matrices as rows
///   [U, V, W][entry][product]         factors, or [U, V, W][product][entry], or [U, V, W][product][row][column]
///   U = …, V = …, W = …               three statements, each a factor
///
/// and a list of such: several schemes. `format` names the kind of file. Nothing when the lists have none of these
/// shapes: the caller says what else they may be.
std::optional<Expected<SchemeList>> schemesOfLists(const std::vector<ListStatement>& statements,
                                                   const std::string& format, std::string_view text,
                                                   const std::string& file, const TargetPtr& target = {});

} // namespace rankfall
