// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/scheme/scheme.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankfall {

/// The forms a scheme is written in. What each writes, the readers read back to the same scheme.
enum class SchemeFormat {
    Json,     ///< full JSON, W as the transpose of C
    Exp,      ///< (…)*(…)*(…), mode C transposed
    Formulas, ///< m1 = (…)*(…), then c11 = m1 + …
    Moves,    ///< the program's own notation, one move a line
    Ternary   ///< n m p rank and three blocks of whole numbers
};

struct SchemeFormatInfo {
    SchemeFormat format;
    std::string key;       ///< "json": on the command line
    std::string extension; ///< ".json": the one that a file name is recognised by; empty for forms that share one
    std::string meaning;   ///< one line
};

const std::vector<SchemeFormatInfo>& schemeFormats();

/// Errors: a form that cannot hold the scheme (number text holds whole numbers of matrix products; formulas cannot
/// carry a tensor of one's own).
Expected<std::string> writeScheme(const Scheme& scheme, SchemeFormat format);

} // namespace rankfall
