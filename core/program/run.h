// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/program/listing.h"

namespace rankfall {

/// The values of one line of a program on concrete entries.
struct TracedLine {
    ListingLine line;
    std::string left;  ///< of a product: the value of its factor of A
    std::string right; ///< and of B
    std::string value; ///< exact, in the ring: "−3", "5/8"; in ASCII with Dialect::Ascii
    bool operator==(const TracedLine&) const = default;
};

/// A run on concrete entries, step by step, all exact in the ring, whatever their size.
struct Trace {
    std::vector<TracedLine> lines;     ///< as listingOf() has them
    std::vector<std::string> expected; ///< entries of C by the definition of the target
    bool agrees = false;               ///< every output is what the definition gives
};

/// `a` and `b` are the entries of A and B in the order of the target. Errors: a wrong number of entries, or one that
/// has no meaning in the ring.
Expected<Trace> trace(const Program& program, const std::vector<Coefficient>& a, const std::vector<Coefficient>& b,
                      Dialect dialect = Dialect::Text);

} // namespace rankfall
