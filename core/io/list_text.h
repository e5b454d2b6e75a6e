// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "core/io/gaussian.h"

#include <string>
#include <string_view>
#include <vector>

namespace rankfall {

/// A value of nested lists: a number, or a list of values. Private to io.
struct ListValue {
    bool isList = false;
    Gaussian number;              ///< of a number
    std::vector<ListValue> items; ///< of a list
    std::size_t offset = 0;       ///< where it begins in the text

    std::size_t size() const { return items.size(); }

    const ListValue& operator[](std::size_t i) const { return items[i]; }

    /// How deep the lists are nested along their first items; 0 for a number.
    int depth() const;
};

/// What a statement of such a text says: "U = [[…]]", or a list alone.
struct ListStatement {
    std::string name; ///< "U"; empty without one
    ListValue value;
};

/// Reads nested lists of numbers as Mathematica ({…}), Maple (Matrix(2, 3, [[…]]), TriadSet([…])) and Python
/// (numpy.array([…]), tuples, what numpy prints without commas) write them. Entries may be fractions, decimals,
/// Gaussian (I, i, 2j), and arithmetic on such with + - * / and brackets. Functions are not called: a name before a
/// bracket stands for the list in it, as Matrix and array do. Statements of other kinds, such as Maple's matrices of
/// names, are passed over.
///
/// Bounded by the length of the text: nesting and the number of values are limited. Errors name the place.
Expected<std::vector<ListStatement>> readLists(std::string_view text, const std::string& file);

} // namespace rankfall
