// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/io/scheme_list.h"

namespace rankfall {

/// True for text of whole numbers only.
bool looksLikeTernaryText(std::string_view text);
/// Reads the number text of ternary_flip_graph: "n m p r", then the r rows of U, of V and of W one after another, W
/// indexed as the transpose of C; or a count in the first line and that many schemes.
Expected<SchemeList> readTernaryText(std::string_view text, const std::string& file);

} // namespace rankfall
