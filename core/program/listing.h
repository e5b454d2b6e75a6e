// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/program/program.h"

#include <string>

namespace rankfall {

/// One line of a program as people read it, and what it stands for.
struct ListingLine {
    enum class Kind : std::uint8_t {
        SumOfA, ///< s1 = a11 + a22
        SumOfB, ///< t1 = b11 + b22
        Product,
        SumOfC, ///< z1 = m1 + m4
        Output  ///< c11 = z1 - m5 + m7
    };

    Kind kind = Kind::Output;
    int index = 0;     ///< of the sum, product or entry of C, from 0
    std::string name;  ///< "s1", "t1", "m1", "z1", "c11"
    std::string right; ///< "a11 + a22", "s1·(b11 − t2)"
    bool operator==(const ListingLine&) const = default;
};

/// How expressions are put into words.
enum class Dialect : std::uint8_t {
    Text,  ///< s1·(b11 − t2), 2·m1, with signs of Unicode
    Ascii, ///< s1*(b11 - t2), 2*m1
    Latex  ///< s_{1}\,(b_{11} - t_{2}), \tfrac{1}{2} m_{1}
};

/// The lines in an order in which they can be carried out: sums of A, of B, products, sums of C, outputs.
std::vector<ListingLine> listingOf(const Program& program, Dialect dialect = Dialect::Text);

/// What variable `variable` of a map is called: an entry, a product or a sum.
std::string variableName(const Program& program, Mode mode, int variable, Dialect dialect = Dialect::Text);
/// The sum in the variables of that map; "0" when it has no part.
std::string sumText(const Program& program, Mode mode, const Sum& sum, Dialect dialect = Dialect::Text);

} // namespace rankfall
