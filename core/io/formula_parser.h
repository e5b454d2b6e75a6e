// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/algebra/rational.h"
#include "core/base/error.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankfall {

/// One named quantity in a sum: "-3/8*a12". Offsets are bytes from the start of the file.
struct FormulaEntry {
    std::string name;
    Rational coefficient = 1;
    std::size_t offset = 0;
};

/// A linear form: a sum of entries. The empty sum is zero.
struct LinearForm {
    std::vector<FormulaEntry> entries;
    std::size_t offset = 0;
};

/// What one line of a file of formulas says. Private to io.
struct FormulaLine {
    std::optional<FormulaEntry> name;                 ///< "m1" of "m1 = …", "c11" of "c11 = …"
    std::vector<std::pair<int, std::size_t>> removed; ///< "[-3 -5]": numbers as written and their offsets

    struct Statement {
        std::vector<LinearForm> factors; ///< two or three; or one: a sum
        std::optional<LinearForm> arrow; ///< what follows "->"
        std::size_t offset = 0;
    };

    std::vector<Statement> statements; ///< several when separated by ';'
};

/// Reads one line without its comment. Accepts '*', '·', '∧' or nothing between factors, '−' for '-', '⊕' for '+', '→'
/// for
/// "->", "2a11", "2*a11", "1/2 a11", "(…)/3", ":=" for "=". `base` is the offset of the line in the file.
/// Errors carry the offset in the file; the caller adds the place.
Expected<FormulaLine> parseFormulaLine(std::string_view line, std::size_t base);

} // namespace rankfall
